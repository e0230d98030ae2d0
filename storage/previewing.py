"""What each file would become, told before an import is done.

Only the files that are looked at are read, and of a file of many articles only the first ones. The
previewer remembers what it has read, so that files that hold one text are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from model.codebook import Words
from model.reconciliation.copies import (
    Shingles,
    are_copies,
    buckets,
    likeness,
    shingles,
    signature,
)
from storage import articles
from storage.article_files import Asked, Found, Unreadable, files_in, find_articles
from storage.column_choices import chooser
from storage.import_choices import ImportChoices
from storage.intake import stopping
from storage.intake.kinds import kind_of
from storage.project import Project
from storage.reconciliation import text_copies
from storage.taking_in import first_line

_FIRST = 20
"""Articles of a file of many that are shown."""

_LETTERS = 1500
_IN_MIND = 5000
"""Texts that are compared with one another; of more, a preview is looked through by nobody."""


@dataclass(frozen=True, slots=True)
class Twin:
    """What holds the same text already: an article of the project or, before it in this import, a
    file. ``likeness`` 1 for the very same text."""

    title: str
    likeness: float
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """An article as it would come in, or why there is none."""

    line: int | None
    title: str = ""
    published: date | None = None
    source: str | None = None
    author: str | None = None
    beginning: str = ""
    twin: Twin | None = None
    refused: Words | None = None
    remark: Words | None = None


@dataclass(frozen=True, slots=True)
class PreviewedFile:
    """A file with its first articles; ``more`` where it holds others."""

    path: Path
    kind: Words | None
    articles: tuple[PreviewedArticle, ...]
    more: bool = False

    @property
    def first(self) -> PreviewedArticle | None:
        """The article that stands for the file: the first that can be read."""
        sound = (a for a in self.articles if a.refused is None)
        return next(sound, self.articles[0] if self.articles else None)


def all_files(
    paths: Sequence[Path], go_on: Callable[[], bool] = lambda: True
) -> tuple[tuple[Path, int], ...]:
    """The files of the inputs in the order of import, with their sizes; a folder that holds none
    that can be read stands for itself."""
    found: list[tuple[Path, int]] = []
    for path in paths:
        before = len(found)
        for file in files_in(path) if path.is_dir() else (path,):
            if not go_on():
                return tuple(found)
            found.append((file, _size(file)))
        if len(found) == before:
            found.append((path, 0))
    return tuple(found)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def preview_all(
    previewer: Previewer,
    project: Project,
    paths: Sequence[Path],
    choices: ImportChoices,
    go_on: Callable[[], bool],
) -> tuple[PreviewedFile, ...]:
    """What these files would become; fewer where ``go_on`` said to stop, even within a book."""
    found = []
    try:
        with stopping.asking(go_on):
            for path in paths:
                stopping.go_on()
                found.append(previewer.preview(project, path, choices))
    except stopping.Stopped:
        pass
    return tuple(found)


class Previewer:
    """Reads files for a preview; for one thread at a time."""

    def __init__(self) -> None:
        self._exact: dict[str, Path] = {}
        self._runs: list[tuple[Path, str, date | None, Shingles]] = []
        self._bands: dict[tuple[int, int], int] = {}

    def preview(self, project: Project, path: Path, choices: ImportChoices) -> PreviewedFile:
        """What a file would become. Raises ProjectError, and Stopped of `storage.intake`."""
        asked = Asked(chooser(project), encoding=choices.encoding)
        found = find_articles([path], asked)
        shown = tuple(self._article(project, one, choices) for one in islice(found, _FIRST))
        kind = kind_of(path)
        return PreviewedFile(
            path, kind.label if kind else None, shown, next(found, None) is not None
        )

    def _article(
        self, project: Project, one: Found | Unreadable, choices: ImportChoices
    ) -> PreviewedArticle:
        if isinstance(one, Unreadable):
            return PreviewedArticle(one.line, refused=one.words)
        article = choices.correction(one.path, one.line).apply(one.article)
        title = article.title or first_line(article.text)
        twin = self._exact_twin(project, article.id, one.path) or self._like(
            project, one.path, title, article.text, article.published
        )
        return PreviewedArticle(
            one.line,
            title,
            article.published,
            article.source,
            article.author,
            article.text[:_LETTERS],
            twin,
            remark=one.words,
        )

    def _exact_twin(self, project: Project, key: str, path: Path) -> Twin | None:
        if articles.has(project, key):
            return Twin(articles.name_of(project, key), 1.0)
        first = self._exact.setdefault(key, path)
        return Twin(first.name, 1.0, first) if first != path else None

    def _like(
        self, project: Project, path: Path, title: str, text: str, published: date | None
    ) -> Twin | None:
        """A text that is nearly this one, in the project or among those looked at."""
        runs = shingles(text)
        signed = signature(runs)
        known = text_copies.like(project, runs, signed, published)
        if known is not None:
            return Twin(known.title or "", known.likeness)
        keys = list(enumerate(buckets(signed)))
        near = dict.fromkeys(self._bands[key] for key in keys if key in self._bands)
        twin = next(self._copies(near, path, runs, published), None)
        if twin is None and len(self._runs) < _IN_MIND:
            self._runs.append((path, title, published, runs))
            for key in keys:
                self._bands.setdefault(key, len(self._runs) - 1)
        return twin

    def _copies(
        self, near: dict[int, None], path: Path, runs: Shingles, published: date | None
    ) -> Iterator[Twin]:
        for at in near:
            other, title, day, its = self._runs[at]
            days = None if day is None or published is None else (day - published).days
            if other != path and are_copies(runs, its, days):
                yield Twin(title, likeness(runs, its).jaccard, other)
