"""The desk of sources: the project's register of outlets and of those whom they quote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from model.account import new_id
from model.codebook import Words
from model.reconciliation.register import (
    Entry,
    Mentions,
    Source,
    SourceKind,
    clash,
    merged,
    tidied,
)
from model.reconciliation.track_record import Tally, TrackRecord
from storage.project import Project, ProjectError
from storage.reconciliation import (
    affected_by_sources,
    source_register,
    source_table,
)
from storage.reconciliation.track_records import track_records
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session
from ui.session.incidents import IncidentDesk
from ui.session.source_steps import SourceStep

_SOME = 100
"""Incidents chosen anew in one transaction."""


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
        self.is_reading = self._read_again = self._behind = False
        session.project_changed.connect(self._begin)
        for changed in (session.saved, session.imported, incidents.incidents_changed):
            changed.connect(self._fall_behind)

    def _begin(self) -> None:
        self.undo_stack.clear()
        self.entries, self._mentions, self._records = (), {}, {}
        self.register_changed.emit()

    def _fall_behind(self) -> None:
        self._behind = True

    def catch_up(self) -> None:
        """Read again if articles, accounts or incidents changed since."""
        if self._behind:
            self.read()

    def read(self) -> None:
        """Read the register and the record of each source in the background."""
        project = self._session.project
        if project is None:
            return
        if self.is_reading:
            self._read_again = True
            return
        path, reviewer = project.path, project.reviewer
        self.is_reading, self._behind = True, False

        def work(context: JobContext) -> tuple[dict[str, Mentions], TrackRecord]:
            with Project.open(path, reviewer) as own:
                return source_register.mentions(own), track_records(own, context.progress) or {}

        def done(found: tuple[dict[str, Mentions], TrackRecord]) -> None:
            self.is_reading = False
            if self._session.project_path == path:
                self._mentions, self._records = found
                self._refresh()
            if self._read_again:
                self._read_again = False
                self.read()

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
            self._hand_on([entry.source], after)
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
        self._hand_on(found, one)
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

    def _hand_on(self, before: Sequence[Source], after: Source) -> None:
        """Let a source have the records of those that it was made of, until they are read anew."""
        records = [self._records.get(source_table.key_of(s.id), {}) for s in before]
        fields = {field for record in records for field in record}
        self._records[source_table.key_of(after.id)] = {
            field: sum((r.get(field, Tally()) for r in records), Tally()) for field in fields
        }

    def _change(
        self, text: str, what: str, before: tuple[Source, ...], after: tuple[Source, ...]
    ) -> bool:
        if self._session.refuse_read_only():
            return False

        def put(old: tuple[Source, ...], new: tuple[Source, ...], done: str) -> bool:
            if not self._store(lambda project: source_register.put(project, old, new, done)):
                return False
            self._refresh()
            if _weight(old) != _weight(new):
                self._resolve((*old, *new))
                self.read()
            return True

        if not put(before, after, what):
            return False
        step = SourceStep(
            text,
            lambda: put(before, after, f"redone: {what}"),
            lambda: put(after, before, f"undone: {what}"),
        )
        self.undo_stack.push(step)
        return True

    def _store(self, do: Callable[[Project], None]) -> bool:
        """Write; False after `refused`."""
        project = self._session.project
        if project is None or self._session.refuse_read_only():
            return False
        try:
            do(project)
        except ProjectError as error:
            self._session.refused.emit(error.words)
            return False
        return True

    def _resolve(self, sources: tuple[Source, ...]) -> None:
        """Choose anew, in the background, what incidents hold that these sources tell of.

        Cancelling would leave some as they were, so it is not heard.
        """
        project = self._session.project
        if project is None:
            return
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> None:
            with Project.open(path, reviewer) as own:
                ids = sorted(affected_by_sources.affected_by(own, sources))
                for done in range(0, len(ids), _SOME):
                    context.progress(done, len(ids))
                    affected_by_sources.resolve(own, ids[done : done + _SOME])

        def done(_: None) -> None:
            if self._session.project_path == path:
                self._incidents.incidents_changed.emit(frozenset())

        name = Words("حساب حصيلة الحوادث من جديد", "Choosing anew what incidents hold")
        self._jobs.run(name, work, done, self._session.tell_failure)


def _weight(sources: Sequence[Source]) -> frozenset[object]:
    """What of sources has a say in what incidents hold: names, trust, whether it is anybody."""
    return frozenset((frozenset(s.names), s.trust, s.kind is SourceKind.UNNAMED) for s in sources)
