"""Import of files and folders: in small transactions, with progress, cancel, and a log.

Made for a thread of its own with its own `Project`: reading and extracting happen outside of
transactions, so that the window can save meanwhile. One bad file never stops the rest, and an
article is in the project with its run or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from time import monotonic

from storage import import_log
from storage.article_files import (
    Asked,
    Found,
    Unreadable,
    article_of,
    files_in,
    find_articles,
    fold_line_ends,
)
from storage.column_choices import chooser
from storage.import_choices import ImportChoices, path_text
from storage.import_log import FileOutcome, LoggedImport, Result
from storage.intake import stopping
from storage.intake.kinds import kind_of
from storage.project import Project
from storage.reconciliation import text_copies
from storage.refusals import ImportRefused
from storage.taking_in import Extracts, take_in

AS_IT_IS = ImportChoices()

PASTED = "pasted/1"
"""The reader of what was not read out of a file."""

BATCH = 500
BATCH_READ = 25
"""Articles in one transaction, without and with an extractor: both well under a second."""

BATCH_BYTES = 64_000_000
"""Of originals that are held until their batch is written."""

SECONDS = 2.0
"""For so long files are read before these are taken in: a PDF may take a second a page, and who
waits wants to see how far it is, and to stop it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: ``total`` files and lines, None where a .jsonl is not yet counted."""

    done: int
    total: int | None
    path: Path


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of everything, in its order; ``number`` is its place in the project's log.

    ``cancelled`` says that not all was tried: it can go on later.
    """

    outcomes: tuple[FileOutcome, ...]
    cancelled: bool = False
    number: int | None = None

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


Watch = Callable[[Progress], bool]
"""Hears how far an import is, and says whether it is to go on."""


def import_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    extractor: Extracts | None = None,
    progress: Watch | None = None,
    choices: ImportChoices = AS_IT_IS,
) -> ImportReport:
    """Take in files and folders; each article is read by ``extractor`` if given.

    ``progress`` is called after each batch and returns False to stop: what was taken in until then
    stays, and `resume` goes on with the rest. At last the new texts are compared with all others
    for copies. Raises ProjectError where the project itself cannot be written.
    """
    number = import_log.begin(project, paths, choices)
    return _Import(project, number, paths, choices, extractor, progress, ()).run()


def resume(
    project: Project,
    stopped: LoggedImport,
    *,
    extractor: Extracts | None = None,
    progress: Watch | None = None,
) -> ImportReport:
    """Go on with an import where it stopped; its report tells of all of it. Raises ProjectError."""
    before = import_log.outcomes(project, stopped.number)
    parts = (project, stopped.number, stopped.inputs, stopped.choices, extractor, progress)
    return _Import(*parts, before).run()


class _Import:
    """One import from its first batch, or from where it stopped, to its end."""

    def __init__(
        self,
        project: Project,
        number: int,
        paths: Sequence[Path],
        choices: ImportChoices,
        extractor: Extracts | None,
        progress: Watch | None,
        before: Sequence[FileOutcome],
    ) -> None:
        self._project = project
        self._number = number
        self._paths = paths
        self._choices = choices
        self._extractor = extractor if choices.with_proposals else None
        self._progress = progress
        self._outcomes = list(before)
        # All files but the last one were read to their ends.
        tried = [path_text(o.path) for o in before]
        self._whole = {name for name in tried if name != tried[-1]}
        self._tried = {(name, o.line) for name, o in zip(tried, before, strict=True)}
        self._at = before[-1].path if before else Path()

    def run(self) -> ImportReport:
        self._total = self._count()
        stopped = self._take_all()
        if not self._outcomes:
            import_log.forget(self._project, self._number)
            return ImportReport((), cancelled=stopped)
        if stopped:
            return ImportReport(tuple(self._outcomes), True, self._number)
        import_log.end(self._project, self._number)
        # Where this is stopped the project goes on with it when it is opened next.
        text_copies.find(self._project, lambda *_: self._go_on())
        return ImportReport(tuple(self._outcomes), False, self._number)

    def _take_all(self) -> bool:
        """Take in what is left, batch after batch; True where it was stopped."""
        asked = Asked(chooser(self._project), self._wants, self._choices.encoding)
        found = filter(self._is_new, find_articles(self._paths, asked))
        size = BATCH if self._extractor is None else BATCH_READ
        while True:
            batch, stopped = self._next(found, size)
            self._outcomes += take_in(
                self._project,
                batch,
                self._extractor,
                self._choices,
                self._number,
                len(self._outcomes),
            )
            if stopped or not batch:
                return stopped
            self._at = batch[-1].path
            if not self._go_on():
                return True

    def _next(
        self, found: Iterator[Found | Unreadable], size: int
    ) -> tuple[Sequence[Found | Unreadable], bool]:
        """The next ones to be taken in at once, and whether reading was stopped behind them."""
        batch: list[Found | Unreadable] = []
        began, room = monotonic(), BATCH_BYTES
        try:
            with stopping.asking(self._go_on):
                for one in found:
                    batch.append(one)
                    room -= self._weight(one)
                    if len(batch) >= size or room < 0 or monotonic() - began >= SECONDS:
                        break
        except stopping.Stopped:
            return batch, True
        return batch, False

    def _weight(self, one: Found | Unreadable) -> int:
        """How many bytes of originals are held for it until its batch is written."""
        if not self._choices.keep_originals or isinstance(one, Unreadable):
            return 0
        if one.original is not None:
            return len(one.original)
        try:
            return one.path.stat().st_size if one.line is None else 0
        except OSError:  # gone meanwhile: what was read of it stays
            return 0

    def _go_on(self) -> bool:
        if self._progress is None:
            return True
        done = len(self._outcomes)
        # A page may turn out to be a chat of many messages.
        total = None if self._total is None or self._total < done else self._total
        return self._progress(Progress(done, total, self._at))

    def _wants(self, path: Path) -> bool:
        return self._choices.takes(path, None) and path_text(path) not in self._whole

    def _is_new(self, one: Found | Unreadable) -> bool:
        """Whether this is wanted, and was not tried before the import stopped."""
        if not self._choices.takes(one.path, one.line):
            return False
        return (path_text(one.path), one.line) not in self._tried

    def _count(self) -> int | None:
        """How many articles there are to try, where that can be told without reading them."""
        total = len(self._outcomes)
        for path in self._paths:
            for file in files_in(path) if path.is_dir() else (path,):
                kind = kind_of(file)
                if kind is not None and kind.many:
                    return None
                total += self._wants(file) and (path_text(file), None) not in self._tried
        return total


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
    choices = ImportChoices()
    number = import_log.begin(project, (), choices)
    outcomes = tuple(take_in(project, (found,), extractor, choices, number))
    import_log.end(project, number)
    text_copies.find(project)
    return ImportReport(outcomes, False, number)
