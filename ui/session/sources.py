"""The desk of sources: who repeats whom in an incident, and the project's register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from model.account import new_id
from model.codebook import Words
from model.incident import ReportedAccount
from model.reconciliation.independence import Independence, Verdict, independence, pair
from model.reconciliation.register import Entry, Mentions, Source, clash, merged, tidied
from model.reconciliation.source_graph import SourceGraph, source_graph
from model.reconciliation.track_record import Tally, TrackRecord
from storage.project import Project, ProjectError
from storage.reconciliation import (
    affected_by_sources,
    independent,
    source_register,
    source_table,
    source_verdicts,
)
from storage.reconciliation.track_records import track_records
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session
from ui.session.incidents import IncidentDesk
from ui.session.source_steps import SourceStep


@dataclass(frozen=True, slots=True)
class IncidentSources:
    """The accounts of an incident, their independent sources, and who repeats whom."""

    accounts: tuple[ReportedAccount, ...]
    independence: Independence
    graph: SourceGraph
    verdicts: dict[tuple[str, str], Verdict]


class SourceDesk(QObject):
    """``register_changed``: the register was read, or is not as it was; ``exported`` tells the
    file that it was written to."""

    register_changed = Signal()
    exported = Signal(object)

    def __init__(self, session: Session, incidents: IncidentDesk, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._incidents = incidents
        self._jobs = jobs
        self.undo_stack = QUndoStack(self)
        self.entries: tuple[Entry, ...] = ()
        self._mentions: dict[str, Mentions] = {}
        self._records: TrackRecord = {}
        self.is_reading = False
        session.project_changed.connect(self._begin)

    def _begin(self) -> None:
        self.undo_stack.clear()
        self.entries, self._mentions, self._records = (), {}, {}
        self.register_changed.emit()

    # the sources of an incident

    def of_accounts(self, accounts: Sequence[ReportedAccount]) -> IncidentSources | None:
        """The independent sources of an incident's accounts."""
        project = self._session.project
        if project is None:
            return None
        basis = independent.basis_of(project, accounts)
        found = independence(basis)
        return IncidentSources(
            tuple(accounts), found, source_graph(basis, found), dict(basis.verdicts)
        )

    def decide(self, one: str, other: str, verdict: Verdict | None) -> bool:
        """Say of two accounts of an incident that they are one source, or independent; None takes
        the word back. False where nothing changed."""
        if self._session.refuse_read_only() or self._session.project is None:
            return False
        before = source_verdicts.load(self._session.project, [one, other]).get(pair(one, other))
        if before == verdict:
            return False

        def put(said: Verdict | None) -> bool:
            return self._store(
                lambda project: self._put_verdict(project, one, other, said),
                self._incidents_of([one, other]),
            )

        if not put(verdict):
            return False
        text = self.tr("judge sources")
        step = SourceStep(text, lambda: put(verdict), lambda: put(before))
        self._incidents.undo_stack.push(step)
        return True

    def _put_verdict(self, project: Project, one: str, other: str, said: Verdict | None) -> None:
        with project.writing():
            source_verdicts.put(project, one, other, said)
            affected_by_sources.resolve(project, self._incidents_of([one, other]))

    def _incidents_of(self, accounts: Sequence[str]) -> frozenset[str]:
        homes = (self._incidents.incident_of(a) for a in accounts)
        return frozenset(h for h in homes if h is not None)

    # the register

    def read(self) -> None:
        """Read the register and the record of each source in the background."""
        project = self._session.project
        if project is None or self.is_reading:
            return
        path, reviewer = project.path, project.reviewer
        self.is_reading = True

        def work(context: JobContext) -> tuple[dict[str, Mentions], TrackRecord]:
            with Project.open(path, reviewer) as own:
                return source_register.mentions(own), track_records(own, context.progress) or {}

        def done(found: tuple[dict[str, Mentions], TrackRecord]) -> None:
            self.is_reading = False
            if self._session.project_path == path:
                self._mentions, self._records = found
                self._refresh()

        def failed(error: Exception) -> None:
            self.is_reading = False
            self._session.tell_failure(error)

        name = Words("قراءة سجل المصادر", "Reading the register of sources")
        self._jobs.run(name, work, done, failed)

    def _refresh(self) -> None:
        project = self._session.project
        if project is not None:
            self.entries = source_register.entries(project, self._mentions)
            self.register_changed.emit()

    def record(self, entry: Entry) -> dict[str, Tally]:
        """By field how often a source was borne out and contradicted."""
        return dict(source_table.record_of(entry, self._records))

    def entry(self, source_id: str) -> Entry | None:
        return next((e for e in self.entries if e.source.id == source_id), None)

    def clash(self, source: Source) -> tuple[str, Source] | None:
        """A name that another source goes by, and that source."""
        project = self._session.project
        if project is None:
            return None
        known = source_register.names(project)
        return clash(source, self.entries, known.world.key)

    def edit(self, source: Source) -> bool:
        """Let a source be as said; False after `refused`, or where nothing changed."""
        entry = self.entry(source.id)
        before = (entry.source,) if entry and entry.source.kept else ()
        after = tidied(source)
        if entry is not None and not entry.source.kept:
            after = replace(after, id=new_id())
        if before == (after,):
            return False
        return self._change(self.tr("edit source"), "source changed", before, (after,))

    def merge(self, into: str, others: Sequence[str]) -> bool:
        """Let several sources be one, under the name of the first."""
        found = [e.source for key in (into, *others) if (e := self.entry(key)) is not None]
        if len(found) < 2:
            return False
        one = merged(found[0], found[1:])
        if not found[0].kept:
            one = replace(one, id=new_id())
        before = tuple(s for s in found if s.kept)
        return self._change(self.tr("merge sources"), "sources merged", before, (one,))

    def forget(self, source_id: str) -> bool:
        """Let go of what was entered of a source; it stays as long as it is met."""
        entry = self.entry(source_id)
        if entry is None or not entry.source.kept:
            return False
        return self._change(self.tr("forget source"), "source removed", (entry.source,), ())

    def export(self, path: Path) -> None:
        """Write the register as CSV in the background; tells `exported`."""
        project = self._session.project
        if project is None:
            return
        here, reviewer = project.path, project.reviewer

        def work(_: JobContext) -> Path:
            with Project.open(here, reviewer) as own:
                source_table.export_sources(own, path, bom=True)
            return path

        name = Words("تصدير سجل المصادر", "Exporting the register of sources")
        self._jobs.run(name, work, self.exported.emit, self._session.tell_failure)

    def _change(
        self, text: str, what: str, before: tuple[Source, ...], after: tuple[Source, ...]
    ) -> bool:
        if self._session.refuse_read_only():
            return False

        def put(old: tuple[Source, ...], new: tuple[Source, ...], done: str) -> bool:
            stored = self._store(lambda project: _put(project, old, new, done), frozenset())
            if stored:
                self._refresh()
                self.read()
            return stored

        if not put(before, after, what):
            return False
        step = SourceStep(
            text,
            lambda: put(before, after, f"redone: {what}"),
            lambda: put(after, before, f"undone: {what}"),
        )
        self.undo_stack.push(step)
        return True

    def _store(self, do: Callable[[Project], None], touched: frozenset[str]) -> bool:
        """Write, and tell which incidents may be others; False after `refused`."""
        project = self._session.project
        if project is None or self._session.refuse_read_only():
            return False
        try:
            do(project)
        except ProjectError as error:
            self._session.refused.emit(error.words)
            return False
        self._incidents.incidents_changed.emit(touched)
        return True


def _put(
    project: Project, before: tuple[Source, ...], after: tuple[Source, ...], what: str
) -> None:
    """Change the register, and what incidents hold because of it."""
    with project.writing():
        source_register.put(project, before, after, what)
        affected_by_sources.resolve(
            project, affected_by_sources.affected_by(project, (*before, *after))
        )
