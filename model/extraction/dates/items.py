"""The words of a sentence as a row of letters, one for each word that a date can be made of.

«اليوم الأربعاء 5 كانون الثاني/يناير» becomes ``rwnm/m``: so the grammar of dates is a handful of
regular expressions, and its vocabulary a lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from model.extraction.dates.arithmetic import from_hijri, valid
from model.extraction.grammar import closed_class
from model.extraction.lexicon import Hit
from model.extraction.numbers import Quantity, quantities
from model.extraction.reading import Reading, Sentence
from model.extraction.zones import Zone
from model.quick import value

_LETTERS = {
    "month": "m", "hijri": "h", "weekday": "w", "relative": "r", "night": "g", "part": "p",
    "unit": "u", "day": "d", "year": "Y", "last": "l", "this": "t", "this_before": "T", "next": "x",
    "ago": "a", "since": "s", "until": "U", "within": "i", "phase": "P", "between": "B",
    "same": "=", "same_before": "E", "agreeing": "j", "hijri_mark": "H", "no_date": "V",
    "few": "e", "after": "A", "morrow": "G", "the_month": "M", "the_week": "W",
}  # fmt: skip
CORE = frozenset("wgrDSuYMWPmhGypt")
"""Letters of which each date has one: «حتى», «بعد» and numbers alone are none."""
_GAP = re.compile(r"[^\W\d_]+|[^\w\s]")
_GAP_LETTERS = {
    "من": "o", "و": "&", "في": "f", "علي": "k", "/": "/", "-": "-", "(": "(", ")": ")", ",": ",",
    "،": ",", "ب": "", "ل": "", "ال": "", "ك": "", "بال": "", "لل": "", "نحو": "", "حوالي": "",
    "اكثر": "", "قرابه": "", "وفي": "f", "م": "", ".": ".",
}  # fmt: skip
_DIVIDED = re.compile(r"\d\s?[-/.]\s?\d")
_NUMERIC = re.compile(
    r"(?<![\d./-])(?:(?P<y>\d{4})\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?(?P<s2>[-/.])\s?(?P<m2>\d{1,2})\s?(?P=s2)\s?(?P<y2>\d{4}|\d{2}))(?![\d/-])"
)
_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/-]|\.\d)")
_PAIR = closed_class("الاثنين الاثنان اثنين اثنان")
_PAIR_BEFORE = closed_class("كلا كلي هذين هذان هولاء بين")
_PAIR_AFTER = closed_class(
    "الآخرين الآخران الأخريين الأخريان الآخرون الأخيرين الأخيران الأولين الأولان الباقيين الباقيان "
    "المتبقيين المتبقيان معا كليهما كلاهما منهم منهما"
)
SKIPPED = frozenset({Zone.NOISE, Zone.DATELINE})


@value
class Item:
    """A word or mark: its letter, folded offsets, number, name of a value, and a numeric date.

    ``high`` is the greater number of a range, and the second of «11/9».
    """

    letter: str
    start: int
    end: int
    number: int = 0
    high: int | None = None
    name: str = ""
    weak: int = 0
    day: date | None = None


@value
class Row:
    """The items of one sentence and their letters in a row."""

    sentence: Sentence
    items: tuple[Item, ...]
    letters: str


def rows(reading: Reading, *, all_zones: bool = False) -> Iterator[Row]:
    """One row a sentence that may hold a date."""
    words = _apart(_words(reading))
    at = 0
    for sentence in reading.sentences:
        inside = []
        while at < len(words) and words[at].start < sentence.end:
            inside.append(words[at])
            at += 1
        if CORE.isdisjoint([i.letter for i in inside]):
            continue
        if sentence.zone in SKIPPED and not all_zones:
            continue
        items = tuple(_with_gaps(inside, reading.folded.text))
        yield Row(sentence, items, "".join(i.letter for i in items))


def _words(reading: Reading) -> Iterator[Item]:
    for hit in reading.hits_of("calendar"):
        if not hit.clitics.endswith("ال") and not _counts_two(reading, hit):
            yield _from_hit(hit)
    for quantity in quantities(reading):
        yield _from_quantity(quantity)
    yield from _numeric_dates(reading.folded.text)


def _counts_two(reading: Reading, hit: Hit) -> bool:
    """«الاثنين الآخرين», «كلا الاثنين», «بين الاثنين»: two of them, not Monday."""
    if hit.code != "weekday":
        return False
    at = reading.word_at(hit.start)
    forms = [reading.words[i].text if i < len(reading.words) else "" for i in (at - 1, at, at + 1)]
    before, word, after = forms[0] if at else "", forms[1], forms[2]
    if word.removeprefix("و") not in _PAIR:
        return False
    if before == "بين" and (after.startswith("و") or after.isdigit()):
        return False
    return before in _PAIR_BEFORE or after in _PAIR_AFTER


def _from_hit(hit: Hit) -> Item:
    value, count = hit.entry.get("value"), hit.entry.get("count")
    number = int(value) if value.lstrip("-").isdigit() else int(count or 0)
    weak = int(hit.entry.get("weak") or 0)
    return Item(_LETTERS[hit.code], hit.start, hit.end, number, None, value, weak)


def _from_quantity(quantity: Quantity) -> Item:
    low, high = quantity.low, quantity.high
    if quantity.kind == "range" and high is not None and high <= 31:
        return Item("R", quantity.start, quantity.last, low, high)
    if quantity.kind == "vague":
        return Item("q", quantity.first, quantity.last, low)
    letter = "N"
    if 1 <= low <= 31:
        letter = "n"
    elif quantity.kind == "digits" and (1900 <= low <= 2100 or 1300 <= low <= 1500):
        letter = "y"
    return Item(letter, quantity.first, quantity.last, low, high, quantity.kind)


def _numeric_dates(text: str) -> Iterator[Item]:
    if _DIVIDED.search(text) is None:
        return
    for match in _NUMERIC.finditer(text):
        found = match.groupdict()
        if found["y"]:
            day = _year_first(int(found["y"]), int(found["m"]), int(found["d"]))
        else:
            day = _day_first(int(found["y2"]), int(found["m2"]), int(found["d2"]))
        if day is not None and 1900 <= day.year <= 2100:
            yield Item("D", match.start(), match.end(), day=day)
    for match in _SHORT.finditer(text):
        yield Item("S", match.start(), match.end(), int(match[1]), int(match[2]))


def _year_first(year: int, month: int, day: int) -> date | None:
    hijri = 1300 <= year <= 1500
    return from_hijri(year, month, day, None) if hijri else valid(year, month, day)


def _day_first(year: int, month: int, day: int) -> date | None:
    if 1300 <= year <= 1500:
        return from_hijri(year, month, day, None)
    year += 2000 if year < 100 else 0
    return valid(year, month, day) or valid(year, day, month)


def _apart(items: Iterable[Item]) -> list[Item]:
    """Without those that overlap a longer one: «الثاني» in «تشرين الثاني»."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.end - item.start > kept[-1].end - kept[-1].start:
            kept[-1] = item
    return kept


def _with_gaps(words: Iterable[Item], text: str) -> Iterator[Item]:
    """The words and, between them, the marks and particles; any other word is a ``z``."""
    last: Item | None = None
    for word in words:
        if last is not None:
            yield from _gap(text, last.end, word.start)
        yield word
        last = word
    if last is not None:
        yield from _gap(text, last.end, min(len(text), last.end + 6))


def _gap(text: str, start: int, end: int) -> Iterator[Item]:
    if end - start > 24:
        yield Item("z", start, end)
        return
    for match in _GAP.finditer(text, start, end):
        letter = _GAP_LETTERS.get(match.group(), "z")
        if letter:
            yield Item(letter, match.start(), match.end())
