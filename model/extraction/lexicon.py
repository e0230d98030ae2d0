"""Phrases that mean something for an incident, found in one pass over a folded text.

The automaton reports every overlapping match; word boundaries and the particles that Arabic
writes onto a word (و ف ب ل ك ال) are checked afterwards, then the longest is kept. Asking the
automaton for the longest at once would lose true matches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick

from model.evidence import Span
from model.extraction.folding import Folded, fold_text

WHOLE = "whole"
"""The category of words that only look as if they began with a particle."""

COLUMNS = ("phrase", "category", "code", "attributes")

_CLITICS = frozenset(
    a + b for a, b in product(("", "و", "ف"), ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال"))
) - {""}
_LONGEST = max(map(len, _CLITICS))
# the scripts that stand in Arabic news; all further characters count as marks
_KINDS = np.array(
    [1 if chr(c).isalpha() else 2 if chr(c).isdigit() else 0 for c in range(0x900)] + [0],
    dtype=np.uint8,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of a lexicon: ``category`` says of which list, ``code`` what it means there.

    ``origin`` is the file and line that it was read from, empty where it was not.
    """

    phrase: str
    category: str
    code: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    origin: str = field(default="", compare=False)

    def get(self, name: str) -> str:
        """An attribute's value, empty where the entry has none of that name."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: ``[start, end)`` in the folded text without the particles before it.

    ``clitics`` are these particles («وال»); ``span`` is that of the phrase in the original.
    """

    entry: Entry
    start: int
    end: int
    clitics: str
    span: Span

    @property
    def category(self) -> str:
        return self.entry.category

    @property
    def code(self) -> str:
        return self.entry.code


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What the automaton looks for; ``skip`` leading letters of it are a particle."""

    text: str
    skip: int
    entries: tuple[Entry, ...]


class _Match(NamedTuple):
    entry: Entry
    word: int
    start: int
    end: int
    clitics: str


class Lexicon:
    """The phrases of all lists, compiled. Immutable; safe to share between threads.

    ``entries`` are those of its own: one that `extended` another has that one's below it.
    """

    def __init__(self, entries: Iterable[Entry], below: Lexicon | None = None) -> None:
        self.entries = tuple(entries)
        self._patterns = _patterns(self.entries)
        self._below = below

    def extended(self, entries: Iterable[Entry]) -> Lexicon:
        """This lexicon with more entries, which stand in for those of the same phrase and category.

        What is compiled already is used again: only the new entries cost time.
        """
        return Lexicon(entries, self)

    def meanings(self, phrase: str) -> tuple[Entry, ...]:
        """The entries of a phrase, whatever its spelling; none where it is unknown."""
        return self._at(fold_text(phrase).strip())

    def _at(self, key: str) -> tuple[Entry, ...]:
        own = self._by_phrase.get(key, ())
        if self._below is None:
            return own
        anew = {e.category for e in own}
        return (*own, *(e for e in self._below._at(key) if e.category not in anew))

    @cached_property
    def phrases(self) -> frozenset[str]:
        """All phrases, folded."""
        below = self._below.phrases if self._below else frozenset()
        return frozenset(self._by_phrase) | below

    @cached_property
    def _by_phrase(self) -> Mapping[str, tuple[Entry, ...]]:
        return {p.text: p.entries for p in self._patterns if not p.skip}

    @cached_property
    def _replaced(self) -> frozenset[int]:
        """By identity, the entries below that do not count here."""
        if self._below is None:
            return frozenset()
        return self._below._replaced | {
            id(old)
            for phrase, entries in self._by_phrase.items()
            for old in self._below._at(phrase)
            if old.category in {e.category for e in entries}
        }

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick([p.text for p in self._patterns])

    def scan(self, folded: Folded) -> tuple[Hit, ...]:
        """All phrases in the order of the text; of those that overlap the longest per category."""
        found = _without_false_clitics(self._matches(folded.text))
        kept = _longest_of_each(m for m in found if m.entry.category != WHOLE)
        return tuple(
            Hit(m.entry, m.start, m.end, m.clitics, folded.origin(m.start, m.end)) for m in kept
        )

    def _matches(self, text: str) -> list[_Match]:
        found = self._own_matches(text) if self._patterns else []
        if self._below is None:
            return found
        below = self._below._matches(text)
        if self._replaced:
            below = [m for m in below if id(m.entry) not in self._replaced]
        return below + found

    def _own_matches(self, text: str) -> list[_Match]:
        kinds = _kinds(text)
        found: list[_Match] = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if kinds[end] and kinds[end] == kinds[end - 1]:
                continue
            pattern = self._patterns[number]
            word = _word_start(kinds, start)
            if word is None:
                continue
            clitics = text[word : start + pattern.skip]
            if clitics and clitics not in _CLITICS:
                continue
            found += (
                _Match(entry, word, start + pattern.skip, end, clitics) for entry in pattern.entries
            )
        return found


def parse_tsv(text: str, name: str) -> tuple[Entry, ...]:
    """The entries of a lexicon file.

    Tab-separated columns: ``phrase`` (forms of one phrase separated by "/"), ``category``, ``code``
    and, optionally, ``attributes`` (``key=value`` separated by ";"). A first row that begins with
    ``phrase`` names the columns; columns with other names are attributes. Lines that begin with "#"
    and empty lines are skipped. ``name`` is the file's, for messages.

    Raises ValueError with the number of the line and the reason.
    """
    columns: tuple[str, ...] = COLUMNS
    found: list[Entry] = []
    header_allowed = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("\t")]
        if header_allowed and cells[0] == "phrase":
            columns = tuple(cells)
            _check_header(columns, name, number)
        else:
            found += _row(cells, columns, f"{name}, line {number}")
        header_allowed = False
    return tuple(found)


def _check_header(columns: tuple[str, ...], name: str, number: int) -> None:
    missing = [c for c in COLUMNS[:3] if c not in columns]
    if missing:
        raise ValueError(f"{name}, line {number}: no column {', '.join(missing)}")


def _row(cells: list[str], columns: tuple[str, ...], where: str) -> list[Entry]:
    if len(cells) > len(columns):
        raise ValueError(f"{where}: {len(cells)} columns, but there are only {len(columns)}")
    row = dict(zip(columns, cells, strict=False))
    for needed in COLUMNS[:3]:
        if not row.get(needed):
            raise ValueError(f"{where}: the column {needed} is empty")
    attributes = {k: v for k, v in row.items() if k not in COLUMNS and v}
    attributes |= _attributes(row.get("attributes", ""), where)
    phrases = [p.strip() for p in row["phrase"].split("/")]
    if not all(any(map(str.isalnum, p)) for p in phrases):
        raise ValueError(f"{where}: an empty phrase in “{row['phrase']}”")
    return [Entry(p, row["category"], row["code"], attributes, where) for p in phrases]


def _attributes(cell: str, where: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        key, sign, value = part.partition("=")
        if not sign or not key.strip():
            raise ValueError(f"{where}: “{part}” is not of the form key=value")
        found[key.strip()] = value.strip()
    return found


def _patterns(entries: tuple[Entry, ...]) -> tuple[_Pattern, ...]:
    by_text: dict[tuple[str, int], dict[Entry | int, Entry]] = defaultdict(dict)
    # one folding of all phrases is some ten times as fast as one for each
    phrases = fold_text("\n".join(e.phrase for e in entries)).split("\n")
    for entry, folded in zip(entries, phrases, strict=entries != ()):
        phrase = folded.strip()
        by_text[phrase, 0][id(entry)] = entry
        if phrase.startswith("ال") and len(phrase) > 3:
            # ل before ال loses the alef, and one lam of three: للحوثيين، للاذقية
            rest = phrase[1:] if phrase[2] != "ل" else phrase[2:]
            by_text["ل" + rest, 1][id(entry)] = entry
    return tuple(
        _Pattern(text, skip, tuple(group.values())) for (text, skip), group in by_text.items()
    )


def _kinds(text: str) -> bytes:
    """For each character 1 (letter), 2 (digit) or 0; one 0 more at the end."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return _KINDS[np.minimum(codes, len(_KINDS) - 1)].tobytes() + b"\0"


def _word_start(kinds: bytes, start: int) -> int | None:
    """Where the word begins that reaches up to ``start``; None if too far for a particle."""
    kind = kinds[start]
    if start == 0 or not kind or kinds[start - 1] != kind:
        return start
    if kind != 1:
        return None
    first = start
    while first > 0 and kinds[first - 1] == 1:
        first -= 1
        if start - first > _LONGEST:
            return None
    return first


def _without_false_clitics(found: list[_Match]) -> list[_Match]:
    """Drops readings with a particle where the whole word is known: «بغداد» is not «ب» + «غداد».

    «ال» before a word leaves its meaning in other lists alone: «القاعدة» is a side and a base.
    """
    whole: dict[int, list[_Match]] = defaultdict(list)
    for match in found:
        if not match.clitics:
            whole[match.word].append(match)
    return [m for m in found if not m.clitics or not _is_whole(m, whole.get(m.word, ()))]


def _is_whole(match: _Match, whole: Iterable[_Match]) -> bool:
    for other in whole:
        if other.end <= match.start:
            continue
        if match.clitics != "ال" or other.entry.category in (match.entry.category, WHOLE):
            return True
    return False


def _longest_of_each(found: Iterable[_Match]) -> list[_Match]:
    """Of overlapping matches of one category the longest; equally placed ones stay together."""
    kept: list[_Match] = []
    covered: dict[str, dict[int, tuple[int, int]]] = defaultdict(dict)
    for match in sorted(found, key=lambda m: (m.start - m.end, len(m.clitics), m.start)):
        cover = covered[match.entry.category]
        here = (match.start, match.end)
        # none that is kept is shorter, so one that overlaps covers an end of this one
        if {cover.get(match.start, here), cover.get(match.end - 1, here)} != {here}:
            continue
        cover.update(dict.fromkeys(range(*here), here))
        kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))
