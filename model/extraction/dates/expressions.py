"""The grammar of Arabic dates over rows of letters (see `items`): which words make one date.

Every form is one line of a table. Overlapping readings are collected and the one with the most
words kept: «مساء يوم الأحد 5 آذار الماضي» rather than «5 آذار».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from model.extraction.dates.items import Item, Row
from model.quick import value

_MARKS = frozenset("/-(),ofk&")
_OTHER = "z"
_SEP = r"[,(/-]{0,2}"
_MONTH = r"(?:m(?:[/(,-]?m\)?)?|\(m\)m)"
_YEAR = r"(?:[,/(-]?o?T?[Yu]?y\)?|o?T?Y[lt]|oT?u[lt]|oT[Yu]|,?[ltx])"
_DAY_MONTH = rf"n[ou]*{_MONTH}{_YEAR}?"
_MONTH_DAY = rf"{_MONTH}n(?:,?y|(?=[).,-]|$))"
_OF_MONTH = r"n(?:o?M[ltx]|o?TM|t)"
_HIJRI = r"n[ou]*h(?:,?Y?y|[lt])?H?"
_DATE = (
    rf"(?:{_HIJRI}[,(/-]?j?[,(/-]?(?:{_DAY_MONTH}|D)|{_DAY_MONTH}(?:[,(]?j?{_HIJRI})?|{_HIJRI}"
    rf"|{_MONTH_DAY}|{_OF_MONTH}|D)"
)
_PARTS = r"(?:p[fo]{0,2}){0,2}"
_AFTER = r"(?:,?f?p(?![fo]?[rwd])|\))?"

FORMS: tuple[tuple[str, str], ...] = (
    ("night", rf"p[fo]?d?w{_SEP}[-/Uk]{{0,2}}d?w"),
    ("night", r"(?:[po]o?)?g"),
    ("range", rf"R[ou]*{_MONTH}{_YEAR}?"),
    ("range", rf"[Bo]?n[&U-]n[ou]*{_MONTH}{_YEAR}?"),
    ("range", rf"o?{_DAY_MONTH}[U-]{_DAY_MONTH}"),
    ("range", rf"B{_DAY_MONTH}&{_DAY_MONTH}"),
    ("days", r"(?:[Bou]|(?<![rpnm(,/]))d?w(?:[,&]{1,2}d?w){0,3}[&U-]d?w(?:l|x)?"),
    ("same", rf"{_PARTS}(?:d?r=|Er)"),
    ("day", rf"{_PARTS}d?r{_SEP}d?w\)?{_SEP}j?{_DATE}\)?{_AFTER}"),
    ("day", rf"{_PARTS}d?r{_SEP}j?d?{_DATE}\)?{_AFTER}"),
    ("day", rf"{_PARTS}d?r(?:{_SEP}d?w\)?)?{_AFTER}"),
    ("day", rf"G?{_PARTS}d?w(?:a?[lxt](?!u)|T)?(?:\)?{_SEP}j?(?:{_DATE}|S)\)?)?{_AFTER}"),
    ("day", rf"G?{_PARTS}d?{_DATE}{_AFTER}"),
    ("day", rf"{_PARTS}dS"),
    ("day", r"Tp(?![fo]?[rwd])"),
    ("ago", r"[as]o?[nNqR]?o?e?u(?![olteYx=])"),
    ("ago", r"[as]o?[nN]?Y(?![oyltxe])"),
    ("interval", r"i?o?[nN]?T?[uMW][nNR]?e?(?:a?[ltx])"),
    ("interval", r"io?[nN]u(?!x)"),
    ("interval", r"T[uMWY]|Ya?[ltx]"),
    ("lasting", r"iu(?![lteYxnNMWmh=])"),
    ("phase", rf"P(?:o?u?{_MONTH}(?:o?{_YEAR})?|o?Y?y|o?[uMWY][lt]|o?T[uMWY]|[uMW](?![nNlxt=]))"),
    ("phase", r"P[lt]"),
    ("week", rf"W[nl]o?(?:u?{_MONTH}{_YEAR}?|M[lt]|TM)"),
    ("month", rf"u?{_MONTH}{_YEAR}?"),
    ("month", r"u?h(?:,?Y?y|[lt])H?"),
    ("year", r"[Yu]y(?!H)"),
    ("year", r"(?<=[fsaUAk])y(?![/-])"),
    ("morrow", r"G"),
)
_COMPILED = tuple((name, re.compile(form)) for name, form in FORMS)
_RELATIONS = {"a": "before", "s": "since", "U": "until", "A": "after"}


@value
class Expression:
    """The words of one date, ``form`` as in `FORMS`, and how the word before it relates to it.

    ``relation`` is before, since, until, after or empty.
    """

    form: str
    items: tuple[Item, ...]
    relation: str = ""

    @property
    def start(self) -> int:
        return self.items[0].start

    @property
    def is_dated(self) -> bool:
        """Whether a day is told by its number: «الأحد 5 آذار», not «الأحد»."""
        return self.has("mhDSn")

    @property
    def end(self) -> int:
        return self.items[-1].end

    def all(self, letters: str) -> tuple[Item, ...]:
        return tuple(i for i in self.items if i.letter in letters)

    def first(self, letters: str) -> Item | None:
        return next((i for i in self.items if i.letter in letters), None)

    def has(self, letters: str) -> bool:
        return self.first(letters) is not None


def expressions(row: Row) -> Iterator[Expression]:
    """The dates of a sentence in their order."""
    for start, end, form in _parsed(row.letters):
        if not _is_other(row.letters, start, end, row.items):
            relation = _RELATIONS.get(row.letters[start - 1 : start], "")
            if row.letters[start] == "s":
                relation = "since"
            yield Expression(form, row.items[start:end], relation)


def _parsed(letters: str) -> Iterator[tuple[int, int, str]]:
    """Where dates stand in a row of letters, and their forms. None goes across another word."""
    *stretches, last = letters.split(_OTHER)
    at = 0
    for stretch in stretches:
        if stretch:
            yield from ((at + a, at + b, form) for a, b, form in _in_stretch(stretch + _OTHER))
        at += len(stretch) + 1
    if last:
        yield from ((at + a, at + b, form) for a, b, form in _in_stretch(last))


@lru_cache(maxsize=1 << 14)
def _in_stretch(letters: str) -> tuple[tuple[int, int, str], ...]:
    """The same where no other word stands but the last; kept, for most stretches recur."""
    found = []
    for rank, (form, pattern) in enumerate(_COMPILED):
        for match in pattern.finditer(letters):
            start, end = _without_outer_marks(letters, *match.span())
            words = sum(c not in _MARKS for c in letters[start:end])
            found.append((-words, rank, start, end, form))
    taken: list[tuple[int, int, str]] = []
    for _, _, start, end, form in sorted(found):
        if not any(a < end and start < b for a, b, _ in taken):
            taken.append((start, end, form))
    return tuple(sorted(taken))


def _without_outer_marks(letters: str, start: int, end: int) -> tuple[int, int]:
    while letters[end - 1] in ",/-(of&" or (
        letters[end - 1] == ")" and "(" not in letters[start:end]
    ):
        end -= 1
    while letters[start] in _MARKS:
        start += 1
    return start, end


def _is_other(letters: str, start: int, end: int, items: tuple[Item, ...]) -> bool:
    """«اليوم الأول», «في اليوم نفسه», a month's name that is only a word, a lone number's name."""
    core, before, after = letters[start:end], letters[start - 1 : start], letters[end : end + 1]
    if core in ("r", "pr") and after == "n" and items[end].name == "ordinal":
        return True
    if before == "E" and core[-1] in "rpd":
        return True
    if any(i.letter in "=E" and i.name == "-" for i in items[start:end]):
        return True
    weak = items[start].weak
    borne_out = {"s": 2, "f": 1, "U": 1, "a": 1, "A": 1}.get(before, 0)
    return core in ("m", "h") and weak > borne_out
