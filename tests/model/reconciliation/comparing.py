"""Invented accounts for the tests of what finds those of one incident."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from model.reconciliation.facts import AccountFacts, facts_of
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.matching.company import Compared
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage.reconciliation.knowledge import shipped_knowledge
from tests.storage.making import default_codebook

DAY = date(2021, 3, 14)
FIELD = Place("حقل الريم", "دير الزور", "SY", 35.10, 40.50, 1)
VILLAGE = Place("قرية السواقي", "دير الزور", "SY", 35.12, 40.53, 1)
TOWN = Place("بلدة الرابية", "دير الزور", "SY", 34.95, 40.30, 1)
FAR = Place("تل الغزلان", "حلب", "SY", 36.40, 37.40, 1)
DIVISION = Place("دير الزور", "دير الزور", "SY", 35.33, 40.14, 4)
LAND = Place("سوريا", None, "SY", 35.0, 38.5, 6)
REDS, BLUES = Name("كتائب الصقور"), Name("لواء الوادي")

knowledge = cache(shipped_knowledge)


def day(after: int = 0, until: int | None = None) -> DateRange:
    first = DAY + timedelta(days=after)
    last = first if until is None else DAY + timedelta(days=until)
    return DateRange(first, last, 1 if first == last else 2)


def facts(
    values: Mapping[str, Sequence[Value] | Value],
    texts: Iterable[str] = (),
    news: DateRange | None = None,
    *,
    answers: str = "",
) -> AccountFacts:
    """The facts of an account that says these values, one or several in a field."""
    many = {f: v if isinstance(v, Sequence) else [v] for f, v in values.items()}
    return facts_of(many, default_codebook(), _known(), news=news, texts=texts, answers=answers)


def shelling(**more: Sequence[Value] | Value) -> dict[str, Sequence[Value] | Value]:
    """Shells that one side fired at the other's field."""
    told: dict[str, Sequence[Value] | Value] = {
        "event_type": Choice("shelling_artillery_missile"),
        "date": day(),
        "place": FIELD,
        "initiator": REDS,
        "target": BLUES,
        "weapon": Choice("rocket"),
    }
    return told | more


def answer(**more: Sequence[Value] | Value) -> dict[str, Sequence[Value] | Value]:
    """The other side's fire in answer, half an hour's drive away."""
    return shelling(place=TOWN, initiator=BLUES, target=REDS, weapon=Choice("artillery")) | more


def compared(article: str, key: str, told: AccountFacts) -> Compared:
    return Compared(article, key, reviewed=True, facts=told)


def rounds(number: int) -> Count:
    return Count(number, number)


def _known() -> Knowledge:
    return knowledge()
