"""The side that an account leaves unnamed, where another account of the article names both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.extraction.drafts import Draft
from model.extraction.inherited_days import Fields, words_of
from model.extraction.lines import PhraseKind
from model.extraction.sameness import share_name
from model.proposals import Candidate
from model.values import Choice, Name

_BATTLES = {
    "armed_clash",
    "government_regains_territory",
    "non_state_actor_overtakes_territory",
}
_FOUGHT = _BATTLES - {"non_state_actor_overtakes_territory"}
"""Battles whose aim is the enemy; where a town falls it is the town."""
_AIR = "air_drone_strike"
_BOTH = ("الطرفين", "الجانبين", "الطرفان", "الجانبان")
_DOUBT = 0.75


def take_sides(drafts: Sequence[Draft], found: Sequence[Fields]) -> None:
    """Gives accounts that name only one side the other that the rest of the article means."""
    sides = {
        p.name
        for d in drafts
        for a in d.acts
        for p in (*a.initiators, *a.targets)
        if p.kind is PhraseKind.SIDE
    }
    told = [dict(f) for f in found]
    for number, draft in enumerate(drafts):
        mine = found[number]
        code = _code(mine)
        if mine["initiator"]:
            if code in _FOUGHT and not mine["target"]:
                _take_enemies(mine, told, number, sides)
            continue
        if code in _BATTLES:
            _take_opponents(mine, told, number, sides)
            if any(word in words_of(draft) for word in _BOTH):
                _take_both(mine, told, number)
        elif code == _AIR:
            mine["initiator"] = _campaigners(told)


def _take_opponents(mine: Fields, told: Sequence[Fields], number: int, sides: set[str]) -> None:
    """«قتل 20 من س في مواجهات»: those whom they fight in the article's other battles."""
    ours = _names(mine, "target")
    for other in _battles(told, number):
        if share_name(ours, _names(other, "target")):
            mine["initiator"] = _taken(other["initiator"], "roles.opponent")
            return
        theirs = tuple(c for c in other["target"] if _name(c) in sides)
        if theirs and share_name(ours, _names(other, "initiator")):
            mine["initiator"] = _taken(theirs, "roles.opponent")
            return


def _take_enemies(mine: Fields, told: Sequence[Fields], number: int, sides: set[str]) -> None:
    """«سيطرت المقاومة على البلدة»: from whom, where the article's other battles tell it."""
    ours = _names(mine, "initiator")
    for other in _battles(told, number):
        theirs = tuple(c for c in other["target"] if _name(c) in sides)
        if theirs and share_name(ours, _names(other, "initiator")):
            mine["target"] = _taken(theirs, "roles.opponent")
            return
        if share_name(ours, _names(other, "target")):
            mine["target"] = _taken(other["initiator"], "roles.opponent")
            return


def _take_both(mine: Fields, told: Sequence[Fields], number: int) -> None:
    """«استمرار الاشتباكات بين الطرفين»: the two of the nearest battle that names them."""
    if mine["initiator"] or mine["target"]:
        return
    for other in _battles(told, number):
        if other["target"]:
            mine["initiator"] = _taken(other["initiator"], "roles.opponent")
            mine["target"] = _taken(other["target"], "roles.opponent")
            return


def _campaigners(told: Sequence[Fields]) -> tuple[Candidate, ...]:
    """«استهدفت الغارات …»: whose raids all others are that the article tells of."""
    others = [f for f in told if _code(f) == _AIR and f["initiator"]]
    if not others:
        return ()
    first = _names(others[0], "initiator")
    if not all(share_name(first, _names(f, "initiator")) for f in others[1:]):
        return ()
    return _taken(others[0]["initiator"], "roles.campaign")


def _battles(told: Sequence[Fields], number: int) -> Iterator[Fields]:
    """The other battles whose doer is named, the nearest first, of two as near the one before."""
    others = [i for i, f in enumerate(told) if f["initiator"] and _code(f) in _BATTLES]
    yield from (told[i] for i in sorted(others, key=lambda i: (abs(i - number), i)))


def _taken(found: Sequence[Candidate], rule: str) -> tuple[Candidate, ...]:
    return tuple(replace(c, confidence=round(c.confidence * _DOUBT, 2), rule=rule) for c in found)


def _code(fields: Fields) -> str | None:
    best = fields["event_type"][:1]
    return best[0].value.code if best and isinstance(best[0].value, Choice) else None


def _names(fields: Fields, field: str) -> list[str]:
    return [_name(c) for c in fields[field]]


def _name(candidate: Candidate) -> str:
    return candidate.value.name if isinstance(candidate.value, Name) else ""
