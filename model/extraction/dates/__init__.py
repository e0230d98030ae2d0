"""The dates that an article names, each with the first and the last day that its words allow.

`facts` needs the day of publication for words like «أمس»; where it is unknown they are kept as
unresolved. `dateline` finds the day of publication where the text itself prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from model.extraction.dates.arithmetic import Anchor, Range, day_range
from model.extraction.dates.doubts import doubt, written_on
from model.extraction.dates.expressions import Expression, expressions
from model.extraction.dates.items import SKIPPED, Row, rows
from model.extraction.dates.lasted import lasted
from model.extraction.dates.resolving import resolve
from model.extraction.dates.retold import NARRATED, retold
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import closed_class
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.values import DateRange

_LABEL_WORDS = 4
"""As many words besides the date has a dateline: a town, an agency."""
_CONFIDENCE = {
    "day": 0.95, "days": 0.85, "night": 0.9, "range": 0.9, "ago": 0.8, "interval": 0.75,
    "lasting": 0.7, "phase": 0.75, "week": 0.8, "month": 0.7, "year": 0.6,
}  # fmt: skip
_DOUBTED = 0.85
_LASTING = "lasting"
_FROM_REPORT = (_LASTING, "interval")
_GOING_ON = closed_class(
    "مستمر مستمرة المستمر المستمرة متواصل متواصلة المتواصل المتواصلة الدائر الدائرة دائرة الجارية "
    "تدور يدور تتواصل يتواصل تستمر يستمر تشن تشنها يشن يشنها تقود يقود تقودها يقودها تخوض يخوض"
)
_GOING_REACH = 3

_NAMED_AFTER = closed_class(
    "ثورة شارع بشارع ساحة بساحة ميدان بميدان جسر حي بحي مدينة بمدينة كتيبة لواء حركة قوى تحالف "
    "جامعة بجامعة مستشفى بمستشفى مدرسة بمدرسة ملعب بملعب معسكر بمعسكر دوار حزب مخيم انتفاضة "
    "شباب شهداء وكالة ائتلاف انقلاب لثورة بثورة لحركة طريق الطريق بطريق وطريق مطار بمطار نفق سد "
    "قاعدة بقاعدة مجمع بمجمع كوبري محور لشارع لميدان"
)

Found = list[tuple[Row, Expression]]


def facts(reading: Reading, today: date | None = None) -> tuple[Fact, ...]:
    """A fact of kind DATE for every date of the text, its value a `DateRange`.

    Without a day of publication, that of the text's own dateline is taken; ``today`` (the present
    day if not given) bounds the search for the year of «الأربعاء 5 كانون الثاني».

    Attributes: ``form`` (see `expressions.FORMS`, with today, yesterday and weekday for a day so
    named), ``part`` of the day, ``relation`` (before, since, until, after), ``future``,
    ``inferred`` (the year is not printed) and ``otherwise`` (the days that words which disagree
    would give, «2022-01-04» or «2022-01-04/2022-01-05»), each absent where it does not apply.
    """
    everywhere = [(row, e) for row in rows(reading, all_zones=True) for e in expressions(row)]
    found = [(r, e) for r, e in everywhere if r.sentence.zone not in SKIPPED]
    found = [(r, e) for r, e in found if not any(no(reading, e) for no in _NO_DAYS)]
    anchor = _anchor(reading, everywhere, today or _today())
    told = [f for f in _told(reading, found, anchor) if f is not None]
    told = list(lasted(reading, told))
    narrated = [e for _, e in found if e.form in NARRATED]
    return tuple(sorted([*told, *retold(reading, narrated, told)], key=lambda f: f.start))


def _told(reading: Reading, found: Found, anchor: Anchor) -> Iterator[Fact | None]:
    """The facts of the dates that need no other; a length told in a report ends with its day."""
    said: tuple[int, Anchor] | None = None
    for row, expression in found:
        if expression.form in NARRATED:
            continue
        in_report = said is not None and said[0] == row.sentence.index
        counted = expression.form in _FROM_REPORT and expression.items[0].letter == "i"
        if said and in_report and counted:
            fact = _fact(reading, expression, said[1], said[1].published)
        else:
            fact = _fact(reading, expression, anchor, reading.published)
        day = _exact(fact)
        if day is not None and anchor.published and day <= anchor.published:
            said = row.sentence.index, Anchor(day, anchor.today)
        yield fact


def _exact(fact: Fact | None) -> date | None:
    """The day, where a fact names one by its name and not by its number."""
    if fact is None or fact.attributes["form"] not in ("today", "yesterday", "relative", "weekday"):
        return None
    return fact.value.start if isinstance(fact.value, DateRange) else None


def _anchor(reading: Reading, everywhere: Found, today: date) -> Anchor:
    page = reading.published
    line = _dateline(reading, everywhere, Anchor(page, today))
    if page is None or not 1900 <= page.year <= 2100:
        return Anchor(page or line, today)
    body = [e for r, e in everywhere if r.sentence.zone not in SKIPPED]
    return Anchor(written_on(body, line, page), today)


def dateline(reading: Reading, today: date | None = None) -> date | None:
    """The day of publication as the text itself prints it; None where it does not.

    That is a full date in a short line apart from the report, or one joined to «اليوم».
    """
    everywhere = [(row, e) for row in rows(reading, all_zones=True) for e in expressions(row)]
    return _dateline(reading, everywhere, Anchor(None, today or _today()))


def _dateline(reading: Reading, found: Found, anchor: Anchor) -> date | None:
    for _, expression in found:
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


def _is_stamp(reading: Reading, expression: Expression) -> bool:
    """«2025-10-03 شن الجيش …»: the page's own day in figures, at the head of a line."""
    item = expression.items[0]
    if len(expression.items) > 1 or item.letter != "D" or item.day != reading.published:
        return False
    line = reading.folded.text.rfind("\n", 0, expression.start) + 1
    return not re.search(r"[^\W\da-z_]", reading.folded.text[line : expression.start])


def _is_name(reading: Reading, expression: Expression) -> bool:
    """«ثورة 25 يناير», «شارع 26 سبتمبر»: what bears a day as its name."""
    if expression.form != "day" or expression.items[0].letter not in ("n", "N"):
        return False
    at = reading.word_at(expression.start)
    before = reading.words[at - 1].text if at > 0 else ""
    return bool({before, before.removeprefix("و")} & _NAMED_AFTER)


_NO_DAYS = (_is_title, _is_name, _is_stamp)
"""What looks like a day and is the name of something, or the page's."""


def _today() -> date:
    return datetime.now(UTC).date()


def _single_day(expression: Expression, anchor: Anchor) -> date | None:
    if expression.form != "day" or not expression.is_dated:
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


def _fact(
    reading: Reading, expression: Expression, anchor: Anchor, page: date | None
) -> Fact | None:
    try:
        found = resolve(expression, anchor)
        lasts = found is not None and _goes_on(reading, expression)
        if found and lasts and anchor.published:
            found = found[0], max(anchor.published, found[1])
        doubted = doubt(expression, found, anchor, page)
    except (ValueError, OverflowError):
        return None
    start, end = expression.start, expression.end
    attributes = dict(_attributes(expression, found, anchor))
    if lasts:
        attributes["form"] = _LASTING
    if found is None:
        value = DateRange(None, None, None, reading.quote(start, end))
    else:
        value = day_range(*found)
    confidence = _CONFIDENCE[expression.form] * (0.9 if "inferred" in attributes else 1.0)
    rule = attributes["form"]
    if doubted is not None:
        rule, otherwise = doubted
        attributes["otherwise"] = "/".join(d.isoformat() for d in dict.fromkeys(otherwise))
        confidence *= _DOUBTED
    rule = f"dates.{rule}"
    return reading.fact(FactKind.DATE, value, start, end, rule, round(confidence, 2), **attributes)


def _goes_on(reading: Reading, expression: Expression) -> bool:
    """«غارات مستمرة منذ الأحد», «تدور منذ الصباح»: until the day of the report."""
    if expression.relation != "since":
        return False
    at = reading.word_at(expression.start)
    before = reading.words[max(0, at - _GOING_REACH) : at]
    return any(w.text.removeprefix("و") in _GOING_ON for w in before)


def _attributes(
    expression: Expression, found: Range | None, anchor: Anchor
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
    if expression.form == "interval" and expression.items[0].letter == "i":
        return _LASTING
    if expression.form != "day" or expression.is_dated:
        return "date" if expression.form == "day" else expression.form
    relative = expression.first("r")
    if relative is None:
        return "weekday" if expression.has("w") else "today"
    return {0: "today", -1: "yesterday"}.get(relative.number, "relative")
