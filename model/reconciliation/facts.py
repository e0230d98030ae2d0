"""What is compared of an account to find others of the same incident, small enough to keep apart.

A project of a hundred thousand accounts is looked through without reading one claim: the facts of
each stand in one short row. They are made of values alone, so that a reviewed account, one under
review and one that is merely proposed are compared alike.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from model.codebook import Codebook
from model.extraction.folding import fold_text
from model.extraction.sameness import key_words, telling_words
from model.reconciliation.knowledge import Knowledge
from model.values import Choice, Count, DateRange, Json, Name, Place, Value

Values = Mapping[str, Sequence[Value]]
"""By field what an account says there, the likeliest first."""

REPORTED_WITHIN = 3
"""Days before its publication in which an undated act is looked for: news is that old at most."""
MOST_WORDS = 64


@dataclass(frozen=True, slots=True)
class Party:
    """A side or a target: its key, the keys of all that it belongs to or names, and the words that
    tell it from others. ``known`` says whether a list has it, so that another known one is another.
    """

    key: str
    kin: frozenset[str]
    words: frozenset[str]
    known: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its name, the words that tell it, coordinates, and how exact they are.

    ``precision`` as UCDP GED's ``where_prec``; ``admin1`` is folded.
    """

    name: str
    words: frozenset[str]
    lat: float | None
    lon: float | None
    precision: int
    admin1: str
    country: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A number as said: at least ``low``, at most ``high`` where that is known."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What an account says, as compared.

    ``first`` and ``last`` are the ordinals of the earliest and latest possible day; where no day is
    ``dated``, those of the article's other news, else those that its publication allows, None where
    neither is known. ``kinds`` are codes, the likeliest first; ``group`` the codebook's heading of
    the first. ``words`` are digests of the words around what was read. ``answers`` is the
    key of the account that it answers, in the same article.
    """

    first: int | None = None
    last: int | None = None
    dated: bool = False
    spot: Spot | None = None
    kinds: tuple[str, ...] = ()
    group: str = ""
    initiators: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    weapons: frozenset[str] = frozenset()
    rounds: Tally | None = None
    killed: Tally | None = None
    injured: Tally | None = None
    words: frozenset[int] = frozenset()
    answers: str = ""


def facts_of(
    values: Values,
    codebook: Codebook,
    knowledge: Knowledge,
    *,
    news: DateRange | None = None,
    texts: Iterable[str] = (),
    answers: str = "",
) -> AccountFacts:
    """The facts of an account that says ``values``; ``texts`` are the words it was read from.

    ``news`` is when an undated account happened as far as its article tells: see `news_of`.
    """
    first, last, dated = _days(values.get("date", ()), news)
    kinds = tuple(v.code for v in values.get("event_type", ()) if isinstance(v, Choice))
    return AccountFacts(
        first,
        last,
        dated,
        _spot(values.get("place", ())),
        kinds,
        _group(codebook, kinds),
        _parties(values.get("initiator", ()), knowledge),
        _parties(values.get("target", ()), knowledge),
        frozenset(v.code for v in values.get("weapon", ()) if isinstance(v, Choice)),
        _tally(values.get("munitions", ())),
        _tally(values.get("killed", ())),
        _tally(values.get("injured", ())),
        word_digests(texts),
        answers,
    )


def word_digests(texts: Iterable[str]) -> frozenset[int]:
    """Numbers that stand for the words of texts which tell one incident from another."""
    found = sorted(
        {
            zlib.crc32(w.encode())
            for text in texts
            for w in telling_words(text)
            if len(w) > 2 or _is(w)
        }
    )
    return frozenset(found[:MOST_WORDS])


def _is(word: str) -> bool:
    return word.isdecimal()


def news_of(told: Iterable[Value], published: date | None) -> DateRange | None:
    """When what an article reports happened: the one day that its reported accounts tell
    (``told``), else the days before its publication; None where neither is known."""
    days = {(v.start, v.end or v.start) for v in told if isinstance(v, DateRange) and v.start}
    if len(days) == 1:
        return DateRange(*days.pop())
    if published is None:
        return None
    return DateRange(published - timedelta(days=REPORTED_WITHIN), published)


def _days(values: Sequence[Value], news: DateRange | None) -> tuple[int | None, int | None, bool]:
    named = next((v for v in values if isinstance(v, DateRange) and v.start), None)
    days = named or news
    if days is None or days.start is None:
        return None, None, False
    end = max(days.start, days.end or days.start)
    return days.start.toordinal(), end.toordinal(), named is not None


def _spot(values: Sequence[Value]) -> Spot | None:
    place = next((v for v in values if isinstance(v, Place)), None)
    if place is None:
        return None
    located = place.lat is not None and place.lon is not None
    return Spot(
        place.name,
        key_words(place.name),
        place.lat if located else None,
        place.lon if located else None,
        place.precision or 1,
        fold_text(place.admin1 or "").strip(),
        place.country or "",
    )


def _group(codebook: Codebook, kinds: Sequence[str]) -> str:
    field = next((f for f in codebook.fields if f.id == "event_type"), None)
    if field is None or not kinds:
        return ""
    return next((o.group or "" for o in field.options if o.code == kinds[0]), "")


def _parties(values: Sequence[Value], knowledge: Knowledge) -> tuple[Party, ...]:
    """Those that are named; words that name nobody («مسلحون») may mean any."""
    found = (_party(v.name, knowledge) for v in values if isinstance(v, Name))
    return tuple(party for party in found if party is not None)


def _party(name: str, knowledge: Knowledge) -> Party | None:
    side = knowledge.actor(name)
    words = telling_words(name)
    if side.is_vague or not words:
        return None
    kin = set(side.above)
    if not side.known:
        for within in knowledge.sides_within(name):
            kin |= {within.key, *within.above}
    return Party(side.key, frozenset(kin), words, side.known)


def _tally(values: Sequence[Value]) -> Tally | None:
    """The sum over the groups that were counted apart; None where no number is said."""
    counts = list({v.who: v for v in reversed(values) if isinstance(v, Count)}.values())
    if not counts:
        return None
    low = sum(c.min if c.min is not None else c.best or 0 for c in counts)
    highs = [c.max if c.max is not None else c.best for c in counts]
    known = [h for h in highs if h is not None]
    return Tally(low, sum(known) if len(known) == len(highs) else None)


def facts_to_json(facts: AccountFacts) -> Json:
    """A list without names, as short as can be: there is one for each account of a project."""
    return [
        facts.first,
        facts.last,
        int(facts.dated),
        _spot_to_json(facts.spot),
        facts.kinds,
        facts.group,
        [_party_to_json(p) for p in facts.initiators],
        [_party_to_json(p) for p in facts.targets],
        sorted(facts.weapons),
        *(t and [t.low, t.high] for t in (facts.rounds, facts.killed, facts.injured)),
        sorted(facts.words),
        facts.answers,
    ]


def facts_from_json(data: Json) -> AccountFacts:
    """Raises ValueError, TypeError or IndexError where it is not what `facts_to_json` made."""
    first, last, dated, spot, kinds, group, by, at, weapons, *rest = data
    rounds, killed, injured, words, answers = rest
    return AccountFacts(
        first,
        last,
        bool(dated),
        spot and Spot(spot[0], frozenset(spot[1]), *spot[2:]),
        tuple(kinds),
        group,
        tuple(_party_from_json(party) for party in by),
        tuple(_party_from_json(party) for party in at),
        frozenset(weapons),
        rounds and Tally(*rounds),
        killed and Tally(*killed),
        injured and Tally(*injured),
        frozenset(words),
        answers,
    )


def _spot_to_json(spot: Spot | None) -> Json:
    if spot is None:
        return None
    where = [spot.lat, spot.lon, spot.precision, spot.admin1, spot.country]
    return [spot.name, sorted(spot.words), *where]


def _party_to_json(party: Party) -> Json:
    return [party.key, sorted(party.kin), sorted(party.words), int(party.known)]


def _party_from_json(data: Json) -> Party:
    key, kin, words, known = data
    return Party(key, frozenset(kin), frozenset(words), bool(known))
