"""Import of files and folders: in small transactions, with progress, cancel, and a log.

Made for a thread of its own with its own `Project`: reading and extracting happen outside of
transactions, so that the window can save meanwhile. One bad file never stops the rest, and an
article is in the project with its run or not at all.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Protocol

from model.article import Article
from model.codebook import Words
from model.proposals import ProposedAccount
from storage import articles, runs
from storage.article_files import (
    Found,
    Unreadable,
    article_of,
    files_in,
    find_articles,
    fold_line_ends,
)
from storage.column_choices import chooser
from storage.intake.kinds import kind_of
from storage.project import Project
from storage.reconciliation import text_copies
from storage.refusals import ImportRefused

log = logging.getLogger(__name__)

PASTED = "pasted/1"
"""The reader of what was not read out of a file."""

BATCH = 500
BATCH_READ = 25
"""Articles in one transaction, without and with an extractor: both well under a second."""

SECONDS = 2.0
"""For so long files are read before these are taken in: a PDF may take a second a page, and who
waits wants to see how far it is, and to stop it."""

_TITLE_LINES = 6
_TITLE_WORDS = 4
_TITLE_LETTERS = 160


class Extracts(Protocol):
    """What reads proposals out of a text; `model.extraction.extractor.Extractor` does."""

    @property
    def version(self) -> str: ...

    def propose(self, text: str, published: date | None) -> tuple[ProposedAccount, ...]: ...

    def dateline(self, text: str) -> date | None: ...


class Result(StrEnum):
    ADDED = "added"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file, or of one line of a .jsonl.

    ``article_id`` where there is an article; ``words`` says why it was refused, or what could
    not be done with an article that was added.
    """

    path: Path
    line: int | None
    result: Result
    article_id: str | None = None
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: ``total`` files and lines, None where a .jsonl is not yet counted."""

    done: int
    total: int | None
    path: Path


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of everything, in its order. ``cancelled`` says that not all was tried."""

    outcomes: tuple[FileOutcome, ...]
    cancelled: bool = False

    @property
    def added(self) -> int:
        return self._count(Result.ADDED)

    @property
    def known(self) -> int:
        return self._count(Result.KNOWN)

    @property
    def refused(self) -> int:
        return self._count(Result.REFUSED)

    def _count(self, result: Result) -> int:
        return sum(o.result is result for o in self.outcomes)


def import_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    extractor: Extracts | None = None,
    progress: Callable[[Progress], bool] | None = None,
) -> ImportReport:
    """Take in files and folders; each article is read by ``extractor`` if given.

    ``progress`` is called after each batch and returns False to stop: what was taken in until then
    stays. At last the new texts are compared with all others for copies. Raises ProjectError where
    the project itself cannot be written.
    """
    total = _total(paths)
    outcomes: list[FileOutcome] = []
    found = find_articles(paths, chooser(project))
    size = BATCH if extractor is None else BATCH_READ
    while batch := _next(found, size):
        outcomes += _take_in(project, batch, extractor)
        step = Progress(len(outcomes), total, batch[-1].path)
        if progress is not None and not progress(step):
            return ImportReport(tuple(outcomes), cancelled=True)
    done = Progress(len(outcomes), total, paths[-1]) if outcomes else None
    # Where this is stopped the project goes on with it when it is opened next.
    text_copies.find(project, lambda *_: progress is None or done is None or progress(done))
    return ImportReport(tuple(outcomes))


def import_text(
    project: Project, text: str, name: str, *, extractor: Extracts | None = None
) -> ImportReport:
    """Take in one pasted text. Raises ProjectError."""
    path = Path(name)
    found: Found | Unreadable
    try:
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        article = article_of(name, fold_line_ends(text), {}, digest)
        found = Found(path, None, replace(article, reader=PASTED))
    except ImportRefused as error:
        found = Unreadable(path, None, error.words)
    return ImportReport(tuple(_take_in(project, (found,), extractor)))


def _total(paths: Iterable[Path]) -> int | None:
    """How many articles there are to try, where that can be told without reading them."""
    total = 0
    for path in paths:
        for file in files_in(path) if path.is_dir() else (path,):
            kind = kind_of(file)
            if kind is not None and kind.many:
                return None
            total += 1
    return total


def _next(found: Iterator[Found | Unreadable], size: int) -> tuple[Found | Unreadable, ...]:
    batch: list[Found | Unreadable] = []
    began = monotonic()
    for one in found:
        batch.append(one)
        if len(batch) >= size or monotonic() - began >= SECONDS:
            break
    return tuple(batch)


def _take_in(
    project: Project, batch: Sequence[Found | Unreadable], extractor: Extracts | None
) -> Iterator[FileOutcome]:
    fresh = _fresh(project, batch)
    prepared = {a.id: _prepared(a, extractor) for a in fresh}
    with project.writing():
        added = set(articles.add_many(project, (p.article for p in prepared.values())).new)
        for each in prepared.values():
            if extractor is not None and each.accounts is not None and each.article.id in added:
                day = each.article.published
                runs.store(project, each.article.id, each.accounts, extractor.version, day)
    for one in batch:
        yield _outcome(one, prepared, added)


def _fresh(project: Project, batch: Sequence[Found | Unreadable]) -> list[Article]:
    """The articles of the batch that the project has not, each once."""
    found = {f.article.id: f.article for f in reversed(batch) if isinstance(f, Found)}
    return [a for a in reversed(found.values()) if not articles.has(project, a.id)]


@dataclass(frozen=True, slots=True)
class _Prepared:
    article: Article
    accounts: tuple[ProposedAccount, ...] | None = None
    words: Words | None = None


def _prepared(article: Article, extractor: Extracts | None) -> _Prepared:
    """The article with a title and a day, and what was read out of it.

    A mistake of the extractor in one article must not cost the article, nor the import.
    """
    article = replace(article, title=article.title or _first_line(article.text))
    if extractor is None:
        return _Prepared(article)
    try:
        published = article.published or extractor.dateline(article.text)
        article = replace(article, published=published)
        accounts = extractor.propose(article.text, published)
        runs.check(article.text, accounts)
    except Exception:
        log.exception("nothing could be read out of %s", article.name)
        return _Prepared(
            article,
            words=Words(
                "أُضيف المقال، لكن تعذّرت قراءة المقترحات منه.",
                "The article was added, but no proposals could be read out of it.",
            ),
        )
    return _Prepared(article, accounts)


def _outcome(
    one: Found | Unreadable, prepared: dict[str, _Prepared], added: set[str]
) -> FileOutcome:
    """What became of one; the first file of a text added it, later ones find it known."""
    if isinstance(one, Unreadable):
        return FileOutcome(one.path, one.line, Result.REFUSED, None, one.words)
    key = one.article.id
    if key not in added:
        return FileOutcome(one.path, one.line, Result.KNOWN, key)
    added.discard(key)
    words = prepared[key].words or one.words
    return FileOutcome(one.path, one.line, Result.ADDED, key, words)


def _first_line(text: str) -> str:
    """The first line that reads like a headline, as a title until the researcher gives one."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()][:_TITLE_LINES]
    title = next((line for line in lines if len(line.split()) >= _TITLE_WORDS), lines[0])
    if len(title) <= _TITLE_LETTERS:
        return title
    return title[:_TITLE_LETTERS].rsplit(" ", 1)[0] + "…"
