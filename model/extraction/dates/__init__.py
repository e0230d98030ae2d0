"""The dates that an article names, each with the first and the last day that its words allow.

`facts` needs the day of publication for words like «أمس»; where it is unknown they are kept as
unresolved. `dateline` finds the day of publication where the text itself prints it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

from model.extraction.dates.arithmetic import day_range, days_from, last_weekday
from model.extraction.dates.expressions import Expression, expressions
from model.extraction.dates.items import rows
from model.extraction.dates.resolving import Anchor, resolve
from model.extraction.facts import Fact, FactKind
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.values import DateRange

_LABEL_WORDS = 4
"""As many words besides the date has a dateline: a town, an agency."""
_CONFIDENCE = {
    "day": 0.95, "days": 0.85, "night": 0.9, "range": 0.9, "ago": 0.8, "interval": 0.75,
    "phase": 0.75, "month": 0.7, "year": 0.6,
}  # fmt: skip


def facts(reading: Reading, today: date | None = None) -> tuple[Fact, ...]:
    """A fact of kind DATE for every date of the text, its value a `DateRange`.

    Without a day of publication, that of the text's own dateline is taken; ``today`` (the present
    day if not given) bounds the search for the year of «الأربعاء 5 كانون الثاني».

    Attributes: ``form`` (see `expressions.FORMS`, with today, yesterday and weekday for a day so
    named), ``part`` of the day, ``relation`` (before, since, until, after), ``future`` and
    ``inferred`` (the year is not printed), each absent where it does not apply.
    """
    found = [e for row in rows(reading) for e in expressions(row) if not _is_title(reading, e)]
    anchor = Anchor(_published(reading, found, today), today or _today())
    return tuple(f for e in found if (f := _fact(reading, e, anchor)) is not None)


def dateline(reading: Reading, today: date | None = None) -> date | None:
    """The day of publication as the text itself prints it; None where it does not.

    That is a full date in a short line apart from the report, or one joined to «اليوم».
    """
    anchor = Anchor(None, today or _today())
    for row in rows(reading, all_zones=True):
        for expression in expressions(row):
            day = _single_day(expression, anchor)
            if day is not None and _is_of_publication(reading, expression):
                return day
    return None


def _is_title(reading: Reading, expression: Expression) -> bool:
    """«قال لـ"اليوم"»: a newspaper of that name."""
    text, start, end = reading.folded.text, expression.start, expression.end
    return (
        text[start - 1 : start] in ('"', "(")
        and text[end : end + 1] in ('"', ")")
        and (
            (
                expression.items[0].letter == "r"
                and len(expression.items) == 1
                and text[start - 1] != "("
            )
            or text[start - 2 : start - 1] == "ل"
        )
    )


def _today() -> date:
    return datetime.now(UTC).date()


def _single_day(expression: Expression, anchor: Anchor) -> date | None:
    if expression.form != "day" or not expression.has("mhD"):
        return None
    try:
        found = resolve(expression, anchor)
    except (ValueError, OverflowError):
        return None
    return found[0] if found and found[0] <= anchor.today else None


def _is_of_publication(reading: Reading, expression: Expression) -> bool:
    relative = expression.first("r")
    if relative is not None:
        return relative.number == 0
    sentence = reading.sentence_at(expression.start)
    if sentence.zone is Zone.DATELINE:
        return True
    if sentence.index == 0 or sentence.zone is Zone.BODY or not expression.has("yD"):
        return False
    words = reading.words_in(sentence)
    before = sum(w.end <= expression.start for w in words)
    after = sum(w.start >= expression.end for w in words)
    if before + after <= _LABEL_WORDS:
        return True
    rest = reading.folded.text[expression.end :].lstrip()
    return before < _LABEL_WORDS and rest[:1] in ("-", "(", "/", "|")


def _published(reading: Reading, found: list[Expression], today: date | None) -> date | None:
    """The day of publication as the text's own words bear it out.

    Pages are often dated by the day they were saved. Where the text says «اليوم الأحد» and the day
    known is a Tuesday, it was written on the Sunday before.
    """
    published = reading.published or dateline(reading, today)
    if published is None or not 1900 <= published.year <= 2100:
        return published
    written: Counter[date] = Counter()
    for expression in found:
        relative, weekday = expression.first("r"), expression.first("w")
        if relative is not None and weekday is not None and relative.number <= 0:
            day = last_weekday(published, weekday.number, strictly=relative.number < 0)
            written[days_from(day, -relative.number)] += 1
    plausible = [d for d in written if d <= published]
    if not plausible or published in written:
        return published
    return max(plausible, key=lambda d: (written[d], d))


def _fact(reading: Reading, expression: Expression, anchor: Anchor) -> Fact | None:
    try:
        found = resolve(expression, anchor)
    except (ValueError, OverflowError):
        return None
    start, end = expression.start, expression.end
    attributes = dict(_attributes(expression, found, anchor))
    if found is None:
        value = DateRange(None, None, None, reading.quote(start, end))
    else:
        value = day_range(*found)
    confidence = _CONFIDENCE[expression.form] * (0.9 if "inferred" in attributes else 1.0)
    rule = f"dates.{attributes['form']}"
    return reading.fact(FactKind.DATE, value, start, end, rule, round(confidence, 2), **attributes)


def _attributes(
    expression: Expression, found: tuple[date, date] | None, anchor: Anchor
) -> Iterator[tuple[str, str]]:
    yield "form", _form(expression)
    part = expression.first("p")
    if part is not None:
        yield "part", part.name
    if expression.relation:
        yield "relation", expression.relation
    later = found is not None and anchor.published and found[0] > anchor.published
    if later or expression.has("x"):
        yield "future", "1"
    if expression.has("m") and not expression.has("y"):
        yield "inferred", "1"


def _form(expression: Expression) -> str:
    if expression.form != "day" or expression.has("mhD"):
        return "date" if expression.form == "day" else expression.form
    relative = expression.first("r")
    if relative is None:
        return "weekday"
    return {0: "today", -1: "yesterday"}.get(relative.number, "relative")
