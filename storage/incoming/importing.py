"""Import of another dataset's records: in small transactions, with progress, cancel and a report.

Made for a thread of its own with its own `Project`: records are read outside of transactions. What
is in the project already is left as it is; what differs in a newer release is reported.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from model.account import new_id
from model.codebook import Words
from model.incoming.cells import heading_key
from model.incoming.comparing import differences
from model.incoming.known import ANY, Dataset
from model.incoming.layout import Layout, fitting
from model.incoming.reading import RecordReader
from model.incoming.unread import Unread
from storage import history, import_log, refusals
from storage.import_log import FileOutcome
from storage.incoming import keeping, logged
from storage.incoming.records import Prepared, RecordMaker
from storage.incoming.report import RecordOutcome, RecordReport, RecordResult
from storage.incoming.rows import Row, opened_rows
from storage.project import Project
from storage.refusals import ImportRefused
from storage.shipped_incoming import load_datasets, load_names

BATCH = 200
"""Records in one transaction: well under a second, so that a save hardly waits."""

IMPORTED = "records imported"
"""What the history calls an import, in one row."""

Progress = Callable[[int], bool]
"""Told how many rows were tried; False stops: what came in until then stays."""


def known_dataset(name: str) -> Dataset:
    """The dataset of this name; where none is known by it, that of tables in general."""
    datasets = load_datasets()
    return datasets.get(name) or datasets[ANY]


def import_records(
    project: Project,
    path: Path,
    layout: Layout,
    *,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> RecordReport:
    """Take the records of a file in by a layout; ``dry_run`` only says what would become of them.

    Raises ImportRefused where the file cannot be read from some row on, OSError, ProjectError: what
    came in until then is whole and stays.
    """
    with opened_rows(path) as file:
        work = _Import(project, path, fitting(layout, file.headings), file.headings, dry_run)
        if not work.maker_layout.columns:
            raise ImportRefused(refusals.NO_VALUE)
        while batch := tuple(islice(file.rows, BATCH)):
            work.take(batch)
            if progress is not None and not progress(work.tried):
                work.report.cancelled = True
                break
    work.report.outcomes.sort(key=lambda o: o.row)
    return work.report


@dataclass(frozen=True, slots=True)
class _First:
    """Where a key stood first in this file, and what with."""

    row: int
    digest: bytes


class _Import:
    """One import at work."""

    def __init__(
        self,
        project: Project,
        path: Path,
        layout: Layout,
        headings: Sequence[str],
        dry_run: bool,
    ) -> None:
        from storage.reconciliation.grounds import ProjectGrounds

        self.report = RecordReport(layout.dataset)
        self.maker_layout = layout
        self.tried = 0
        self._project = project
        self._path = path
        self._dry_run = dry_run
        self._headings = {heading_key(h): h for h in headings}
        self._all_headings = tuple(headings)
        self._seen: dict[str, _First] = {}
        self._said = False
        self._noted: list[FileOutcome] = []
        self._number: int | None = None
        dataset = known_dataset(layout.dataset)
        label = dataset.label if dataset.id != ANY else layout.dataset
        reader = RecordReader(dataset, layout, project.codebook, load_names(project))
        self._maker = RecordMaker(reader, label, project.reviewer)
        self._grounds = ProjectGrounds(project).of_one()

    def take(self, rows: Sequence[Row]) -> None:
        """Take in a batch, all of what is new in it or nothing."""
        prepared = [self._maker.make(row) for row in rows]
        if self._dry_run:
            self._take(prepared)
        else:
            with self._project.writing():
                self._take(prepared)
                self._note()
        self._noted.clear()
        self.tried += len(rows)

    def _take(self, prepared: Sequence[Prepared]) -> None:
        fresh = list(self._each_once(prepared))
        known = keeping.known(self._project, self.report.dataset, [r.key for r in fresh])
        new = [r for r in fresh if r.key not in known]
        kept = {r.key for r in new} if self._dry_run else self._keep(new)
        for record in fresh:
            if record.key in known:
                self._compare(record, known[record.key])
            elif record.key in kept:
                self._say(record, RecordResult.ADDED)
            else:
                self._say(record, RecordResult.REFUSED, refusals.TEXT_KNOWN)

    def _each_once(self, records: Sequence[Prepared]) -> Iterator[Prepared]:
        """The records that are sound, each key once; what is said of the others is said."""
        for record in records:
            if record.words is not None:
                self._say(record, RecordResult.REFUSED, record.words)
                continue
            digest = hashlib.sha256(repr(record.cells).encode()).digest()
            first = self._seen.setdefault(record.key, _First(record.row, digest))
            if first.row == record.row:
                yield record
            elif first.digest == digest:
                self._say(record, RecordResult.SAME)
            else:
                self._say(record, RecordResult.REFUSED, refusals.same_key(first.row))

    def _compare(self, record: Prepared, kept: keeping.Kept) -> None:
        found = differences(kept.cells, record.cells, self._headings)
        result = RecordResult.CHANGED if found else RecordResult.SAME
        outcome = RecordOutcome(record.row, result, record.key, None, found, kept.incident)
        self._add(outcome, kept.article)

    def _say(self, record: Prepared, result: RecordResult, words: Words | None = None) -> None:
        added = result is RecordResult.ADDED
        article = record.article.id if added and record.article else None
        unread = record.unread if added else ()
        self._add(RecordOutcome(record.row, result, record.key, words), article, unread)

    def _add(
        self, outcome: RecordOutcome, article: str | None, unread: Sequence[Unread] = ()
    ) -> None:
        self.report.add(outcome)
        for each in unread:
            self.report.leave_out(each, outcome.row)
        self._noted.append(logged.logged(self._path, outcome, article, unread))

    def _note(self) -> None:
        """Write what became of the batch into the log of imports, with the batch."""
        if self._number is None:
            self._number = logged.begin(self._project, self._path)
        in_order = sorted(self._noted, key=lambda o: o.line or 0)
        import_log.note(self._project, self._number, in_order)

    def _keep(self, new: Sequence[Prepared]) -> set[str]:
        if not new:
            return set()
        self._project.know_reviewer(self._project.reviewer)
        kept = keeping.keep(self._project, self.report.dataset, new, self._grounds)
        if kept and not self._said:
            history.append(self._project, IMPORTED, new_id(), self._detail())
            self._said = True
        return kept

    def _detail(self) -> Mapping[str, object]:
        """What the history keeps: which file was read how. It is said with the first records, so
        that none can be in without it."""
        with self._path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        layout = self.maker_layout
        return {
            "dataset": layout.dataset,
            "file": self._path.name,
            "sha256": digest,
            "headings": list(self._all_headings),
            "columns": {h: list(held) for h, held in layout.columns.items()},
            "order": layout.order,
        }
