"""Phrases that mean something for an incident, found in one pass over the words of a folded text.

A phrase is looked up by its first word, whose letters may carry the particles that Arabic writes
onto a word (و ف ب ل ك ال). Every reading is collected first, then those that only seem to carry a
particle are dropped and of overlapping ones the longest kept; to ask for the longest at once would
lose true matches. What a word can begin is kept, for words recur.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from itertools import chain, compress, starmap
from operator import itemgetter
from typing import NamedTuple

from model.evidence import Span
from model.extraction.folding import Folded, fold_text
from model.extraction.kept import Kept
from model.extraction.overlaps import without_false_clitics, without_shorter
from model.extraction.phrase_patterns import (
    PARTICLES,
    Pattern,
    Spelling,
    begun_clitics,
    patterns,
    pieces,
    spellings,
)
from model.quick import value

COLUMNS = ("phrase", "category", "code", "attributes")

_MOST_KEPT = 1 << 17
_PLACE = itemgetter(2, 3)
_END = itemgetter(3)


@value
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


@value
class Hit:
    """A phrase found: ``[start, end)`` in the folded text without the particles before it.

    ``clitics`` are these particles («وال»).
    """

    entry: Entry
    category: str
    start: int
    end: int
    clitics: str
    folded: Folded

    @property
    def code(self) -> str:
        return self.entry.code

    @property
    def span(self) -> Span:
        """Where the phrase stands in the original text."""
        return self.folded.origin(self.start, self.end)

    @property
    def first(self) -> int:
        """Where the phrase begins in the original text."""
        return self.folded.index[self.start]


Match = tuple[Entry, str, int, int, str, Folded]
"""What makes a `Hit`: of most matches none is made, for few are ever asked for."""
_NOWHERE = Folded("", "", ())
_Alone = tuple[Entry, str, int, str]
"""A match of one word: its entry and category, how far into the word it begins, the particles."""


class _Reading(NamedTuple):
    """A pattern that a word may begin; its phrase begins ``offset`` characters into the word."""

    pattern: Pattern
    offset: int
    clitics: str


class _Begun(NamedTuple):
    """What a word may begin: the ``longest`` of the phrases that are this one word, which count
    where no longer phrase is about; all of them that stand ``alone``; and those of several words,
    ``further`` by the word after it where that tells, ``others`` for any other word."""

    longest: tuple[_Alone, ...]
    alone: tuple[_Alone, ...]
    further: Mapping[str, tuple[_Reading, ...]] | None
    others: tuple[_Reading, ...]


class Lexicon:
    """The phrases of all lists, by their first words. Safe to share between threads.

    ``entries`` are those of its own: one that `extended` another has that one's below it.
    """

    def __init__(self, entries: Iterable[Entry], below: Lexicon | None = None) -> None:
        self.entries = tuple(entries)
        self._below = below
        self._by_word: dict[str, list[Spelling]] = defaultdict(list)
        for word, spelling in spellings(self.entries):
            self._by_word[word].append(spelling)
        self._patterns = Kept(self._patterns_of, _MOST_KEPT)
        self._begun = Kept(self._find_begun, _MOST_KEPT)

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
        found: dict[str, list[Entry]] = defaultdict(list)
        for text, skip, entry in chain.from_iterable(self._by_word.values()):
            if not skip:
                found[text].append(entry)
        return {phrase: tuple(entries) for phrase, entries in found.items()}

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

    def scan(self, folded: Folded) -> tuple[Hit, ...]:
        """All phrases in the order of the text; of those that overlap the longest per category."""
        return tuple(starmap(Hit, self.matches(folded)))

    def matches(self, folded: Folded) -> tuple[Match, ...]:
        """The same, before they are made hits."""
        words, starts, ends = pieces(folded.text)
        found: list[Match] = []
        crowd: list[Match] = []
        crowded = 0
        begun_by = [*map(self._begun.__getitem__, words)]
        rows = zip(begun_by, starts, ends, chain(words[1:], ("",)), strict=False)
        for begun, start, end, following in compress(rows, begun_by):
            if begun is None:
                continue
            longest, alone, further, others = begun
            longer = further.get(following, others) if further else others
            going_on = [*_going_on(folded, start, end, longer)] if longer else []
            if going_on or start < crowded:
                here = [(e, c, start + at, end, glued, folded) for e, c, at, glued in alone]
                here = without_false_clitics(sorted(here + going_on, key=_PLACE))
                crowd += here
                crowded = max([crowded, *map(_END, here)])
                continue
            if crowd:
                found += without_shorter(crowd)
                crowd = []
            for entry, category, offset, glued in longest:
                found.append((entry, category, start + offset, end, glued, folded))
        return (*found, *without_shorter(crowd))

    def _find_begun(self, word: str) -> _Begun | None:
        """What a word may begin, with and without its first letters as particles."""
        readings = self._readings(word)
        if not readings:
            return None  # most of the words that are met once
        found: list[Match] = []
        longer: list[_Reading] = []
        end = len(word)
        for reading in readings:
            pattern, at, glued = reading
            if pattern.lead or pattern.rest:
                longer.append(reading)
            else:
                found += [(e, e.category, at, end, glued, _NOWHERE) for e in pattern.entries]
        alone = without_false_clitics(sorted(found, key=_PLACE)) if len(found) > 1 else found
        others = tuple(r for r in longer if not r.pattern.second)
        further: dict[str, tuple[_Reading, ...]] = {}
        for reading in longer:
            second = reading.pattern.second
            if second:
                further[second] = (*further.get(second, others), reading)
        return _Begun(_of_word(without_shorter(alone)), _of_word(alone), further or None, others)

    def _readings(self, word: str) -> list[_Reading]:
        below = self._below._readings(word) if self._below is not None else ()
        found = [self._without_replaced(r) for r in below]
        by_word = self._by_word
        if word[0] not in PARTICLES:
            return found + _begun_by(self._patterns[word], word, 0) if word in by_word else found
        for before in range(min(begun_clitics(word) + 1, len(word))):
            rest = word[before:]
            if rest in by_word:
                found += _begun_by(self._patterns[rest], word, before)
        return found

    def _patterns_of(self, word: str) -> tuple[Pattern, ...]:
        """The patterns that have this first word."""
        return tuple(patterns(word, self._by_word[word]))

    def _without_replaced(self, reading: _Reading) -> _Reading:
        entries = tuple(e for e in reading.pattern.entries if id(e) not in self._replaced)
        return reading._replace(pattern=reading.pattern._replace(entries=entries))


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


def _begun_by(found: Iterable[Pattern], word: str, before: int) -> list[_Reading]:
    """Those of the patterns that the word begins ``before`` letters in."""
    readings = []
    for pattern in found:
        clitics = pattern.begins(word, before)
        if clitics is not None:
            readings.append(_Reading(pattern, before + pattern.skip - len(pattern.lead), clitics))
    return readings


def _of_word(found: Iterable[Match]) -> tuple[_Alone, ...]:
    return tuple([(m[0], m[1], m[2], m[4]) for m in found])


def _going_on(
    folded: Folded, start: int, end: int, readings: Iterable[_Reading]
) -> Iterator[Match]:
    """The phrases of several words that stand around the word at ``[start, end)``."""
    for pattern, offset, clitics in readings:
        last = pattern.end(folded.text, start, end)
        if last:
            for entry in pattern.entries:
                yield entry, entry.category, start + offset, last, clitics, folded
