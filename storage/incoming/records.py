"""A row of a file made into an article, an account and their values, not yet in the project."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from model.account import Account, Claim, Origin, Stamp, new_id
from model.article import RECORD, Article
from model.article_language import Language, language_of
from model.codebook import Words
from model.evidence import evidence_in
from model.incoming import parts
from model.incoming.cells import is_rounded, one_line, says_nothing
from model.incoming.reading import ReadValue, RecordReader, published, record_key
from model.incoming.record_text import RecordText, record_text
from model.incoming.unread import Unread
from model.proposals import Salience
from storage import refusals
from storage.incoming.rows import Row

READER = f"{RECORD}/1"

_TITLE_LETTERS = 160
_LONGEST_KEY = 400
_SMALL_WORDS = frozenset(("the", "of", "in", "and", "to", "on", "by", "was", "were", "with"))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be kept; ``words`` say why it cannot be."""

    row: int
    key: str
    cells: Mapping[str, str]
    article: Article | None = None
    account: Account | None = None
    unread: tuple[Unread, ...] = ()
    words: Words | None = None


class RecordMaker:
    """Makes records of one file. ``label`` is the dataset's name, as a source of what it says."""

    def __init__(self, reader: RecordReader, label: str, reviewer: str) -> None:
        self._reader = reader
        self._label = label
        self._reviewer = reviewer
        layout = reader.layout
        self._keyed = bool(layout.headings_of(parts.KEY))
        self._told_in = layout.headings_of(parts.TEXT)
        self._sources = layout.headings_of(parts.SOURCE)
        self._links = layout.headings_of(parts.URL)
        self._published = layout.headings_of(parts.PUBLISHED)

    def make(self, row: Row) -> Prepared:
        """The record of a row."""
        if row.words is not None:
            return Prepared(row.number, "", {}, words=row.words)
        key = self._key(row.cells)
        if isinstance(key, Words):
            return Prepared(row.number, "", row.cells, words=key)
        values, unread = self._reader.read(row.cells)
        if not values:
            return Prepared(row.number, key, row.cells, words=refusals.NO_VALUE)
        told = record_text(row.cells, self._told_in)
        article = self._article(key, row.cells, told)
        account = Account(new_id(), (), Salience.MAIN, claims=tuple(self._claims(values, told)))
        return Prepared(row.number, key, row.cells, article, account, tuple(unread))

    def _key(self, cells: Mapping[str, str]) -> str | Words:
        """The record's own id; where no column holds one, a digest of all its cells."""
        if not self._keyed:
            whole = json.dumps(sorted(cells.items()), ensure_ascii=False)
            return f"sha256:{hashlib.sha256(whole.encode()).hexdigest()}"
        key = record_key(cells, self._reader.layout)
        if not key:
            return refusals.NO_KEY
        if is_rounded(key):
            return refusals.rounded_key(key)
        return key if len(key) <= _LONGEST_KEY else refusals.long_cell(_LONGEST_KEY)

    def _article(self, key: str, cells: Mapping[str, str], told: RecordText) -> Article:
        digest = hashlib.sha256(told.text.encode()).hexdigest()
        return Article(
            digest,
            f"{self._label}/{key}",
            told.text,
            digest,
            title=self._title(key, cells),
            source=self._first(cells, self._sources) or self._label,
            url=self._first(cells, self._links) or None,
            published=self._day(cells),
            language=language_code(self._words(cells) or told.text),
            reader=READER,
        )

    def _title(self, key: str, cells: Mapping[str, str]) -> str:
        told = one_line(self._words(cells))
        if not told:
            place = self._reader.layout.headings_of("place")
            where = self._first(cells, place)
            return " · ".join(w for w in (self._label, key, where) if w)[:_TITLE_LETTERS]
        if len(told) <= _TITLE_LETTERS:
            return told
        return told[:_TITLE_LETTERS].rsplit(" ", 1)[0] + "…"

    def _words(self, cells: Mapping[str, str]) -> str:
        return "\n".join(cells[h] for h in self._told_in if cells.get(h))

    def _day(self, cells: Mapping[str, str]) -> date | None:
        for heading in self._published:
            day = published(cells.get(heading, ""), self._reader.layout.order)
            if day is not None:
                return date.fromisoformat(day)
        return None

    @staticmethod
    def _first(cells: Mapping[str, str], headings: Iterable[str]) -> str:
        """The first cell that says something."""
        said = (one_line(cells.get(h, "")) for h in headings)
        return next((words for words in said if not says_nothing(words)), "")

    def _claims(self, values: Iterable[ReadValue], told: RecordText) -> Iterable[Claim]:
        stamp = Stamp(self._reviewer, datetime.now(UTC))
        for each in values:
            spans = sorted(told.spans[h] for h in each.headings if h in told.spans)
            evidence = tuple(evidence_in(told.text, span) for span in spans)
            yield Claim(new_id(), each.field, each.value, evidence, Origin.MANUAL, None, stamp)


def language_code(text: str) -> str | None:
    """The language of a text, as far as it can be told."""
    language = language_of(text)
    if language is not Language.OTHER:
        return language.value
    words = text[:2000].casefold().split()
    return "en" if sum(w in _SMALL_WORDS for w in words) > 1 else None
