"""From the words of a date to its first and last day, seen from the day of publication."""

from __future__ import annotations

from collections.abc import Callable

from model.extraction.dates import single_days, spans
from model.extraction.dates.arithmetic import Anchor, Range
from model.extraction.dates.expressions import Expression


def resolve(expression: Expression, anchor: Anchor) -> Range | None:
    """The earliest and the latest day that the words allow; None where publication is needed.

    Raises ValueError for words that name no day of the calendar («31 شباط»).
    """
    return _FORMS[expression.form](expression, anchor)


_FORMS: dict[str, Callable[[Expression, Anchor], Range | None]] = {
    "day": single_days.day,
    "days": spans.between_weekdays,
    "night": spans.night,
    "range": spans.range_of_days,
    "ago": spans.ago,
    "interval": spans.interval,
    "lasting": spans.lasting,
    "phase": spans.phase,
    "week": spans.week_of_month,
    "month": spans.month,
    "year": spans.year,
}
