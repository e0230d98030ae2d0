"""Which proposal is which account of the gold, and which of its values are right.

Names are compared after folding Arabic spelling and may have a word or two more («قوات التحالف
الدولي» is «التحالف الدولي»); a place may be right by its name or by lying near enough.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence

from model.evaluation.gold import COUNTED, FIELDS, NAMED, ONE_VALUED, GoldAccount, Json
from model.evidence import Span
from model.proposals import Candidate, ProposedAccount
from model.values import to_json

_LETTERS = str.maketrans("أإآٱىةؤئگ", "اااايهويك")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200e\u200f]")
_GAPS = re.compile(r"[^\w]+")
_PARTICLES = re.compile(r"^(?:و|ف)?(?:بال|كال|لل|ال|ل)(?=..)")
_SHARED_WORDS = 0.5
_EARTH_KM = 12742
_REACH_KM = 20
_AROUND_QUOTE = 40
_BY_WORDS, _BY_KIND, _BY_FIELD, _ENOUGH = 2, 2, 1, 3
"""Points of an account for telling the act in the quoted words, its kind, each field; and how many
make two accounts one."""


def shown(account: ProposedAccount, field: str) -> tuple[Candidate, ...]:
    """The candidates that fill a field: of a one-valued one only the best."""
    found = account.fields.get(field, ())
    return found[:1] if field in ONE_VALUED else found


def hits(candidates: Sequence[Candidate], gold: Iterable[Json], field: str) -> list[bool]:
    """Of each candidate whether it is right; each value of the gold is hit once."""
    left = list(gold)
    found = []
    for candidate in candidates:
        value = to_json(candidate.value)
        index = next((i for i, g in enumerate(left) if is_right(field, value, g)), None)
        if index is not None:
            del left[index]
        found.append(index is not None)
    return found


def is_right(field: str, value: Json, gold: Json) -> bool:
    """Whether a proposed value (in its JSON form) is the gold's."""
    return _RIGHT.get(field, _same)(value, gold)


def pairs(
    proposed: Sequence[ProposedAccount], gold: Sequence[GoldAccount], text: str
) -> dict[int, int]:
    """Of the gold's accounts the proposal that is the same, by index; the surest pairs first."""
    ranked = sorted(
        (
            (_likeness(p, g, text), -gi, -pi)
            for gi, g in enumerate(gold)
            for pi, p in enumerate(proposed)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for points, gi, pi in ranked:
        if points >= _ENOUGH and -gi not in found and -pi not in found.values():
            found[-gi] = -pi
    return found


def _likeness(proposed: ProposedAccount, gold: GoldAccount, text: str) -> int:
    at = text.find(gold.quote)
    here = Span(max(0, at - _AROUND_QUOTE), at + len(gold.quote) + _AROUND_QUOTE)
    told = (e.span for c in proposed.fields.get("event_type", ()) for e in c.evidence)
    points = _BY_WORDS * any(here.overlaps(span) for span in told)
    for field in FIELDS:
        if any(hits(shown(proposed, field), gold.values(field), field)):
            points += _BY_KIND if field == "event_type" else _BY_FIELD
    return points


def same_name(one: str, others: Iterable[str]) -> bool:
    """Whether a name is one of the others or shares at least half of its words with it."""
    mine = _words(one)
    return any(
        mine and theirs and len(mine & theirs) / len(mine | theirs) >= _SHARED_WORDS
        for theirs in map(_words, others)
    )


def _words(name: str) -> frozenset[str]:
    folded = _GAPS.sub(" ", _MARKS.sub("", name).translate(_LETTERS))
    return frozenset(_PARTICLES.sub("", word) for word in folded.split())


def _same(value: Json, gold: Json) -> bool:
    return bool(value == gold)


def _same_kind(value: Json, gold: Json) -> bool:
    return value in (gold if isinstance(gold, list) else [gold])


def _same_days(value: Json, gold: Json) -> bool:
    return (value["start"], value["end"]) == (gold["start"], gold["end"])


def _same_count(value: Json, gold: Json) -> bool:
    return (value["min"], value["max"]) == (gold.get("min"), gold.get("max"))


def _same_party(value: Json, gold: Json) -> bool:
    return same_name(value["name"], gold)


def _same_place(value: Json, gold: Json) -> bool:
    if same_name(value["name"], gold["names"]):
        return True
    points = (value["lat"], value["lon"], gold.get("lat"), gold.get("lon"))
    return None not in points and _km(*points) <= gold.get("within_km", _REACH_KM)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points in decimal degrees, on a sphere."""
    p, q = math.radians(lat), math.radians(other_lat)
    across = math.cos(p) * math.cos(q) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return _EARTH_KM * math.asin(math.sqrt(math.sin((q - p) / 2) ** 2 + across))


_RIGHT: dict[str, Callable[[Json, Json], bool]] = {
    "event_type": _same_kind,
    "date": _same_days,
    "place": _same_place,
    "munitions": _same_count,
    **dict.fromkeys(COUNTED, _same_count),
    **dict.fromkeys(NAMED, _same_party),
}
