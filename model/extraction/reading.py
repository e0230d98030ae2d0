"""The first step of extraction: a text folded, cut into sentences, and scanned once.

Every rule works on a `Reading`; it is cheap (a few milliseconds), so a new publication date simply
means a new reading.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import accumulate, chain, repeat, starmap
from operator import attrgetter, itemgetter, sub

from model.evidence import Span
from model.extraction.facts import Fact, FactKind
from model.extraction.folding import Folded, fold
from model.extraction.kept import Kept
from model.extraction.lexicon import Hit, Lexicon, Match
from model.extraction.phrase_patterns import has_other_signs, pieces
from model.extraction.zones import CREDIT, NOISE_LINE, NOISE_REST, Line, Zone, lines, zones
from model.quick import value
from model.values import Value

_WORDS = re.compile(r"([^\W\d_]+|\d+(?:[.,/]\d+)*)")
_FIGURES = re.compile(r"\d+(?:[.,/]\d+)+")
# all its marks stand first, for then the others are passed over quickly
_BREAK = re.compile(
    r"""[!؟?؛.](?:
    (?<!\.)[!؟?]*["')\]]*(?=\s|$)      # a mark that always ends a sentence
    | (?<=\.)(?<!\.\.)["')\]]*(?=\s|$)     # a full stop, no dots of hesitation
    | (?<=[^\W\d_]{3}\.)(?=و[^\W\d_]{3})   # one with the space after it forgotten
    )""",
    re.VERBOSE,
)
_CATEGORIES = 1 << 10
"""More than lexicons have."""
_START = itemgetter(2)
_BEGIN = attrgetter("start")
_PLACE = attrgetter("start", "end")
_NOISE = frozenset({NOISE_LINE, NOISE_REST, CREDIT})
_INITIAL = re.compile(r"(?<![^\s\"(])[^\W\d_]\.?$")


_Spelt = tuple[list[str], list[int], list[int]]
"""The words and numbers of a text, where each begins and where each ends."""


@value
class Sentence:
    """``[start, end)`` in the folded text, and the part of the page."""

    index: int
    start: int
    end: int
    zone: Zone
    folded: Folded

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return self.folded.origin(self.start, self.end)


@value
class Token:
    """A word or a number, folded, with its folded offsets and its sentence's index."""

    start: int
    end: int
    text: str
    sentence: int


@dataclass(frozen=True, eq=False)
class Reading:
    """A text ready for the rules; ``matches`` are the lexicon's in the order of the text.

    Rules read facts only in the sentences of ``told``, which are all unless `confined` to some.
    """

    text: str
    folded: Folded
    published: date | None
    sentences: tuple[Sentence, ...]
    matches: tuple[Match, ...]
    told: tuple[Sentence, ...]

    def confined(self, sentences: Iterable[Sentence]) -> Reading:
        """The same reading, its facts to be read in these sentences alone."""
        confined = copy(self)  # with what is known of the text by now
        vars(confined).pop("_told", None)
        vars(confined)["told"] = tuple(sentences)
        return confined

    def is_told(self, offset: int) -> bool:
        """Whether facts are read in the sentence that holds a folded offset."""
        return self.tells(self.sentence_at(offset).index)

    def tells(self, sentence: int) -> bool:
        """Whether facts are read in the sentence of an index."""
        return sentence in self._told

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of all sentences."""
        return tuple(_words(self._spelt, self.sentences))

    @property
    def title(self) -> str | None:
        """The headline, None where there is none."""
        return _title(self.text, self.sentences)

    @cached_property
    def _told(self) -> frozenset[int]:
        return frozenset(s.index for s in self.told)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _word_starts(self) -> list[int]:
        return self._spelt[1]

    @cached_property
    def _spelt(self) -> _Spelt:
        return _spelt(self.folded.text)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """All that the lexicon finds, in the order of the text."""
        return tuple(starmap(Hit, self.matches))

    @cached_property
    def act_matches(self) -> tuple[Match, ...]:
        """Those of words that speak of acts, in the order of the text; few are ever made hits."""
        return tuple([m for m in self.matches if m[1].startswith("act_")])

    @cached_property
    def _by_category(self) -> Mapping[str, list[Match]]:
        found: dict[str, list[Match]] = defaultdict(list)
        for match in self.matches:
            found[match[1]].append(match)
        return dict(found)

    @cached_property
    def _hits(self) -> Mapping[str, tuple[Hit, ...]]:
        """The hits of the categories asked for by now."""
        found = self._by_category
        return Kept(lambda category: tuple(starmap(Hit, found.get(category, ()))), _CATEGORIES)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a folded offset, or the one before it."""
        return self.sentences[(bisect_right(self._starts, offset) or 1) - 1]

    def word_at(self, offset: int) -> int:
        """The index of the word that holds a folded offset, or of the last one before it (-1)."""
        return bisect_right(self._word_starts, offset) - 1

    def hits_of(self, *categories: str) -> tuple[Hit, ...]:
        """The hits of these categories, by place where several are asked for."""
        if len(categories) == 1:
            return self._hits[categories[0]]
        return _by_place([self._hits[c] for c in categories])

    def hits_in(self, sentence: Sentence, *categories: str) -> tuple[Hit, ...]:
        """The hits of these categories within a sentence."""
        return _by_place([self._hits_between(c, sentence) for c in categories])

    def hits_within(self, sentence: Sentence, *prefixes: str) -> tuple[Hit, ...]:
        """The hits that begin and end within a sentence, their categories beginning so."""
        return tuple([Hit(*m) for m in self.matches_within(sentence) if m[1].startswith(prefixes)])

    def matches_within(self, sentence: Sentence) -> list[Match]:
        """All that the lexicon finds from the beginning to the end of a sentence."""
        first = bisect_left(self.matches, sentence.start, key=_START)
        last = bisect_left(self.matches, sentence.end, lo=first, key=_START)
        end = sentence.end
        return [m for m in self.matches[first:last] if m[3] <= end]

    def _hits_between(self, category: str, sentence: Sentence) -> tuple[Hit, ...]:
        hits = self._hits[category]
        if not hits:
            return ()
        first = bisect_left(hits, sentence.start, key=_BEGIN)
        return hits[first : bisect_left(hits, sentence.end, lo=first, key=_BEGIN)]

    def words_in(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence."""
        first = self.word_at(sentence.start - 1) + 1
        return self.words[first : self.word_at(sentence.end - 1) + 1]

    def quote(self, start: int, end: int) -> str:
        """The words of the article at these folded offsets."""
        first, last = self.folded.bounds(start, end)
        return self.text[first:last]

    def fact(
        self,
        kind: FactKind,
        value: Value | None,
        start: int,
        end: int,
        rule: str,
        confidence: float = 1.0,
        **attributes: str,
    ) -> Fact:
        """A fact at these folded offsets, with its span and sentence filled in."""
        span = self.folded.origin(start, end)
        sentence = self.sentence_at(start).index
        return Fact(kind, value, span, start, end, sentence, confidence, rule, attributes)


def _by_place(groups: Sequence[tuple[Hit, ...]]) -> tuple[Hit, ...]:
    """The hits of several groups in one order; most groups are empty."""
    some = [*filter(None, groups)]
    if len(some) < 2:
        return some[0] if some else ()
    return tuple(sorted(chain.from_iterable(some), key=_PLACE))


def within(facts: Iterable[Fact], sentences: Iterable[Sentence]) -> Iterator[list[Fact]]:
    """Of each sentence the facts that begin and end in it, in their order."""
    by_sentence: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_sentence[fact.sentence].append(fact)
    for sentence in sentences:
        yield [f for f in by_sentence.get(sentence.index, ()) if f.end <= sentence.end]


def read(text: str, published: date | None, lexicon: Lexicon) -> Reading:
    """The reading of an article's text, published on the day ``published`` if that is known."""
    reading = _undated(text, lexicon)
    if published is None:
        return reading
    dated = copy(reading)
    vars(dated)["published"] = published
    return dated


@lru_cache(maxsize=1)
def _undated(text: str, lexicon: Lexicon) -> Reading:
    """The last one is kept: a text that prints its own day is read for it, then for the rest."""
    folded = fold(text)
    matches = lexicon.matches(folded)
    rows = lines(folded.text)
    noise = [Hit(*m) for m in matches if m[1] in _NOISE]
    kinds = zones(rows, noise)
    links = {h.start for h in noise if h.category == NOISE_REST}
    sentences = tuple(_sentences(folded, rows, kinds, links))
    return Reading(text, folded, None, sentences, matches, told=sentences)


def sentence_spans(text: str) -> Iterator[Span]:
    """Where the sentences of a text stand, as every reading of it cuts them."""
    folded = fold(text)
    for row in lines(folded.text):
        for start, end in _cut(row):
            yield folded.origin(start, end)


def _title(text: str, sentences: Iterable[Sentence]) -> str | None:
    first = next((s for s in sentences if s.zone is Zone.HEADLINE), None)
    if first is None:
        return None
    end = text.find("\n", first.span.start)
    return text[first.span.start : end if end >= 0 else len(text)].strip()


def _sentences(
    folded: Folded, rows: Iterable[Line], kinds: Iterable[Zone], links: Set[int]
) -> Iterator[Sentence]:
    """All sentences; what follows one of ``links`` («رابط الخبر») in a line is noise."""
    index = 0
    for row, kind in zip(rows, kinds, strict=True):
        zone = kind
        for start, end in _cut(row):
            zone = Zone.NOISE if start in links else zone
            yield Sentence(index, start, end, zone, folded)
            index += 1


def _cut(row: Line) -> Iterator[tuple[int, int]]:
    """The sentences of a line, by folded offsets without outer spaces."""
    first = 0
    for mark in _BREAK.finditer(row.text):
        if mark.group().startswith(".") and _INITIAL.search(
            row.text, max(first, mark.start() - 3), mark.start()
        ):
            continue
        yield row.start + first, row.start + mark.end()
        first = mark.end()
        while first < len(row.text) and row.text[first].isspace():
            first += 1
    if first < len(row.text):
        yield row.start + first, row.end


def _words(spelt: _Spelt, sentences: Sequence[Sentence]) -> Iterator[Token]:
    """The words of all sentences; none crosses the end of one."""
    words, starts, ends = spelt
    edges = [bisect_left(starts, s.start) for s in sentences[1:]]
    counts = map(sub, [*edges, len(starts)], [0, *edges])
    indexes = chain.from_iterable(map(repeat, (s.index for s in sentences), counts))
    return map(Token, starts, ends, words, indexes)


def _spelt(text: str) -> _Spelt:
    """The words and numbers of a text, where each begins and where each ends.

    They are those that lexicons look through, figures with marks in them made one; only where
    there are signs of other scripts the text is cut anew.
    """
    if has_other_signs(text):
        parts = _WORDS.split(text)
        edges = list(accumulate(map(len, parts)))
        return parts[1::2], edges[:-1:2], edges[1::2]
    words, starts, ends = pieces(text)
    figures = [m.span() for m in _FIGURES.finditer(text)]
    if not figures:
        return words, starts, ends
    words, starts, ends = [*words], [*starts], [*ends]
    for start, end in reversed(figures):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        words[first:last], starts[first:last], ends[first:last] = [text[start:end]], [start], [end]
    return words, starts, ends
