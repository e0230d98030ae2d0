"""What is known of the incidents of the open project, and how changes of them are stored.

Each change is stored at once and is a step on a stack of its own, apart from those of the
articles: an incident has no draft. `ui.session.incidents` adds the intentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from model.account import Stamp
from model.incident import Incident, ReportedAccount
from model.values import Json
from storage.project import Project, ProjectError
from storage.reconciliation import incident_list, incident_rows, kept_apart, putting, reported
from storage.reconciliation.incident_list import IncidentQuery, IncidentRow
from storage.reconciliation.putting import Change
from ui.session.desk import Session
from ui.session.incident_steps import IncidentStep


class IncidentState(QObject):
    """What is known of the incidents of the open project.

    `incidents_changed` tells the ids of those that are not as they were, none of them where any
    may be: what a save did, or another project.
    """

    incidents_changed = Signal(object)
    told = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.undo_stack = QUndoStack(self)
        session.project_changed.connect(self._begin_anew)
        session.saved.connect(self._tell_all)
        session.codebook_changed.connect(self._tell_all)

    def page(
        self, query: IncidentQuery, after: IncidentRow | None, limit: int
    ) -> tuple[IncidentRow, ...]:
        """The next rows of the list after one of it (None: the first ones)."""
        project = self._session.project
        return incident_list.page(project, query, after, limit) if project else ()

    def matching(self, query: IncidentQuery) -> int | None:
        """How many incidents match; None where they are too many to be counted."""
        project = self._session.project
        return incident_list.matching(project, query) if project else 0

    def row(self, incident_id: str) -> IncidentRow | None:
        """The row of an incident; None if it is gone."""
        project = self._session.project
        return incident_list.row(project, incident_id) if project else None

    def incident(self, incident_id: str) -> Incident | None:
        """The incident as it stands, or the one that it was merged into; None if it is gone."""
        project = self._session.project
        here = incident_rows.current(project, incident_id) if project else None
        return incident_rows.load(project, here) if project and here else None

    def accounts(self, incident_id: str) -> tuple[ReportedAccount, ...]:
        """The accounts that tell of an incident, by article in the order of import."""
        project = self._session.project
        return reported.of_incident(project, incident_id) if project else ()

    def related_to(self, incident_id: str) -> tuple[Incident, ...]:
        """Other incidents that say of themselves what they are to this one."""
        project = self._session.project
        found = incident_rows.around(project, [incident_id]) if project else ()
        return tuple(i for i in found if i.id != incident_id)

    def incident_of(self, account_id: str) -> str | None:
        """The incident that an account is saved in."""
        project = self._session.project
        return incident_rows.incident_of(project, account_id) if project else None

    def apart_from(self, account_ids: Iterable[str]) -> dict[str, frozenset[str]]:
        """By account those that it was found to tell another incident than."""
        project = self._session.project
        return kept_apart.apart_from(project, account_ids) if project else {}

    def undo(self) -> None:
        self.undo_stack.undo()

    def redo(self) -> None:
        self.undo_stack.redo()

    def _begin_anew(self) -> None:
        self.undo_stack.clear()
        self._tell_all()

    def _tell_all(self) -> None:
        self.incidents_changed.emit(frozenset())

    # for the intentions

    def _project(self) -> Project:
        project = self._session.project
        if project is None:
            raise LookupError("no project is open")
        return project

    def by(self) -> Stamp:
        """Who does something now."""
        return Stamp(self._session.reviewer, datetime.now(UTC))

    def _put(self, change: Change, what: str, detail: Mapping[str, Json]) -> Change | None:
        """Store a change; None after `refused`."""
        if self._session.refuse_read_only():
            return None
        try:
            done = putting.put(
                self._project(), change.before, change.after, what, detail, change.apart
            )
        except ProjectError as error:
            self.refused.emit(error.words)
            return None
        named = {a for one, other, _ in done.apart for a in (one, other)}
        homes = incident_rows.incidents_of(self._project(), named)
        self.incidents_changed.emit(done.touched | frozenset(homes.values()))
        self._session.incidents_changed.emit()
        return done

    def _take_step(self, text: str, what: str, change: Change, detail: Mapping[str, Json]) -> bool:
        """Store a change and keep it as a step; False where nothing changed."""
        if change.before == change.after and not change.apart:
            return False
        done = self._put(change, what, detail)
        if done is None or not (done.touched or done.apart):
            return False
        self.undo_stack.push(IncidentStep(text, done, what, detail, self._put))
        return True
