"""Checks of when the incident happened."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.case import Case, Check, Issue, Severity
from model.day_precision import LONGEST, precision_of
from model.values import DateRange, Kind


def _unresolved(case: Case) -> Iterator[Issue]:
    for claim, day in case.values(DateRange):
        if day.start is not None or day.end is not None:
            continue
        words = day.unresolved or ""
        yield case.issue(
            "date_unresolved",
            Severity.WARNING,
            f"لا يُعرف يوم «{words}» بعد: أدخل تاريخ نشر المقال في رأسه، أو اكتب اليوم."
            if words
            else "التاريخ بلا يوم: اكتبه، مثل 2022-01-05.",
            f"The day of “{words}” is not known yet: "
            "set the article's publication date in its header, or type the day."
            if words
            else "The date has no day: type one, such as 2022-01-05.",
            claim,
        )


def _order(case: Case) -> Iterator[Issue]:
    for claim, day in case.values(DateRange):
        if day.start and day.end and day.end < day.start:
            yield case.issue(
                "date_order",
                Severity.ERROR,
                "آخر المدة قبل أولها: بدّل التاريخين.",
                "The range ends before it starts: swap the two dates.",
                claim,
            )


def _precision(case: Case) -> Iterator[Issue]:
    for claim, day in case.values(DateRange):
        if day.precision is None or not (day.start and day.end) or day.end < day.start:
            continue
        if _agrees(day.precision, (day.end - day.start).days + 1):
            continue
        fitting = precision_of(day.start, day.end)
        yield case.issue(
            "date_precision",
            Severity.WARNING,
            f"الدقة {day.precision} لا تناسب طول المدة: تناسبها {fitting}، أو عدّل اليومين.",
            f"Precision {day.precision} does not fit the length of the range: "
            f"{fitting} does, or change the days.",
            claim,
        )


def _agrees(precision: int, days: int) -> bool:
    """A week may be cut short by the day of publication; an exact day may not be longer."""
    if precision not in LONGEST:
        return False
    shortest = {1: 1, 2: 2, 3: 2, 4: 8, 5: 32}[precision]
    return shortest <= days <= LONGEST[precision] or (precision == 5 and days > 31)


def _future(case: Case) -> Iterator[Issue]:
    for claim, day in case.values(DateRange):
        if day.start and day.start > case.today:
            yield case.issue(
                "date_future",
                Severity.ERROR,
                "التاريخ في المستقبل: راجع اليوم والشهر والسنة.",
                "The date lies in the future: look at the day, the month and the year again.",
                claim,
            )


def _after_publication(case: Case) -> Iterator[Issue]:
    for claim, day in case.values(DateRange):
        if case.published and day.start and case.published < day.start <= case.today:
            told = case.published.isoformat()
            yield case.issue(
                "date_after_publication",
                Severity.ERROR,
                f"الحادثة بعد نشر المقال (\u2066{told}\u2069): "
                "صحّح تاريخها، أو تاريخ النشر في رأس المقال.",
                f"The incident is later than the article ({told}): "
                "correct its date, or the publication date in the article's header.",
                claim,
            )


CHECKS = {
    "date_unresolved": Check(_unresolved, (Kind.DATE,)),
    "date_order": Check(_order, (Kind.DATE,)),
    "date_precision": Check(_precision, (Kind.DATE,)),
    "date_future": Check(_future, (Kind.DATE,)),
    "date_after_publication": Check(_after_publication, (Kind.DATE,)),
}
