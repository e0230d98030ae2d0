"""A batch of what was read, put into the project: each article whole or not at all.

Reading and extracting happen outside of the transaction, so that the window can save meanwhile.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from model.article import Article
from model.codebook import Words
from model.proposals import ProposedAccount
from storage import articles, import_log, originals, refusals, runs
from storage.article_files import Found, Unreadable
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome, Result
from storage.project import Project

log = logging.getLogger(__name__)

_TITLE_LINES = 6
_TITLE_WORDS = 4
_TITLE_LETTERS = 160


class Extracts(Protocol):
    """What reads proposals out of a text; `model.extraction.extractor.Extractor` does."""

    @property
    def version(self) -> str: ...

    def propose(self, text: str, published: date | None) -> tuple[ProposedAccount, ...]: ...

    def dateline(self, text: str) -> date | None: ...


def take_in(
    project: Project,
    batch: Sequence[Found | Unreadable],
    extractor: Extracts | None,
    choices: ImportChoices,
    number: int,
    before: int | None = None,
) -> Sequence[FileOutcome]:
    """Put a batch into the project and the log, behind so many if that is known; all of it, or
    nothing. Raises ProjectError."""
    fresh = _fresh(project, batch)
    prepared = {f.article.id: _prepared(f, extractor, choices) for f in fresh}
    with project.writing():
        added = set(articles.add_many(project, (p.article for p in prepared.values())).new)
        for each in prepared.values():
            if each.article.id in added:
                _store(project, each, extractor)
        outcomes = [_outcome(one, prepared, added) for one in batch]
        import_log.note(project, number, outcomes, before)
    return outcomes


def _store(project: Project, each: _Prepared, extractor: Extracts | None) -> None:
    """What goes with an article: its first run, its original."""
    if extractor is not None and each.accounts is not None:
        day = each.article.published
        runs.store(project, each.article.id, each.accounts, extractor.version, day)
    if each.original is not None:
        originals.keep(project, each.original)


def _fresh(project: Project, batch: Sequence[Found | Unreadable]) -> list[Found]:
    """What of the batch the project has not, each text once."""
    found = {f.article.id: f for f in reversed(batch) if isinstance(f, Found)}
    return [f for f in reversed(found.values()) if not articles.has(project, f.article.id)]


@dataclass(frozen=True, slots=True)
class _Prepared:
    article: Article
    accounts: tuple[ProposedAccount, ...] | None = None
    words: Words | None = None
    original: originals.Packed | None = None


def _prepared(found: Found, extractor: Extracts | None, choices: ImportChoices) -> _Prepared:
    """The article put right, with a title and a day, its original, what was read out of it."""
    article = choices.correction(found.path, found.line).apply(found.article)
    article = replace(article, title=article.title or first_line(article.text))
    prepared = _read_by(article, extractor)
    if not choices.keep_originals:
        return prepared
    try:
        packed = originals.pack(found)
    except OSError as error:
        packed = refusals.unreachable(error)
    if isinstance(packed, Words):
        return replace(prepared, words=prepared.words or packed)
    return replace(prepared, original=packed)


def _read_by(article: Article, extractor: Extracts | None) -> _Prepared:
    """What the extractor reads; its mistake in one must cost neither the article nor the import."""
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


def first_line(text: str) -> str:
    """The first line that reads like a headline, as a title until the researcher gives one."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()][:_TITLE_LINES]
    title = next((line for line in lines if len(line.split()) >= _TITLE_WORDS), lines[0])
    if len(title) <= _TITLE_LETTERS:
        return title
    return title[:_TITLE_LETTERS].rsplit(" ", 1)[0] + "…"
