"""Days offered for a date: those told from the day of publication, as articles tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from model.day_precision import precision_of
from model.spelling import folded
from model.values import DateRange
from ui.calendar.words import day_name, from_publication, islamic, weekday_name
from ui.direction import BETWEEN
from ui.form.suggestions import Offer

_WEEK = 7
translate = QCoreApplication.translate


def day_offers(
    typed: str, published: date | None, write: Callable[[DateRange], str]
) -> tuple[Offer, ...]:
    """The week up to publication, each day by its name, and that week as a whole.

    Of these the ones that hold every word typed; ``write`` gives a date as the line holds it.
    """
    if published is None:
        return ()
    words = folded(typed).casefold().split()
    offers = [_offer(name, value, published, write) for name, value in _days(published)]
    return tuple(o for o in offers if all(w in _searched(o) for w in words))


def _days(published: date) -> Iterator[tuple[str, DateRange]]:
    named = {
        0: translate("DayOffers", "Day of publication"),
        1: translate("DayOffers", "The day before"),
        2: translate("DayOffers", "Two days before"),
    }
    for before in range(_WEEK):
        day = published - timedelta(days=before)
        yield named.get(before, weekday_name(day)), DateRange(day, day, 1)
    first, last = published - timedelta(days=_WEEK), published - timedelta(days=1)
    yield (
        translate("DayOffers", "The week before publication"),
        DateRange(first, last, precision_of(first, last)),
    )


def _offer(
    name: str, value: DateRange, published: date, write: Callable[[DateRange], str]
) -> Offer:
    first, last = value.start or published, value.end or published
    one = first == last
    told = day_name(first) if one else f"{day_name(first)} – {day_name(last)}"
    note = "" if published - first < timedelta(days=3) else from_publication(first, published)
    beside = BETWEEN.join(part for part in (told, islamic(first, last)) if part)
    return Offer(name, write(value), beside, note if one else "")


def _searched(offer: Offer) -> str:
    return folded(f"{offer.name} {offer.beside}").casefold()
