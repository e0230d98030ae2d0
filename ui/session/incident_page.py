"""The incident that is open in its window: its accounts held against one another, its articles.

Reads; what the researcher does goes through `ui.session.incidents`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.codebook import Field, Words
from model.evidence import Span
from model.extraction.page import page_zones
from model.extraction.zones import Zone
from model.incident import Incident, ReportedAccount, Rule
from model.reconciliation.grid import Grid
from model.typed_values import Digits, show_shortest
from model.values import Value
from storage import articles, graphic, history
from storage.errors import ProjectError
from storage.history import Entry as HistoryEntry
from storage.reconciliation.incident_list import IncidentQuery, IncidentRow
from storage.shipped_page import load_page_phrases
from ui.jobs import JobContext
from ui.session.assessing import Assessment
from ui.session.desk import Session
from ui.session.dossiers import Dossiers
from ui.session.incidents import IncidentDesk

if TYPE_CHECKING:
    from model.reconciliation.rules import Grounds, Resolved
    from storage.project import Project

__all__ = ["NO_GRID", "HistoryEntry", "IncidentPage", "ShownArticle"]

NO_GRID = Grid((), ())
MOST_HISTORY = 500


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article's text and the parts of its page."""

    text: str
    zones: Sequence[tuple[Span, Zone]]


class IncidentPage(QObject):
    """``opened`` when another incident (or none) is shown, ``changed`` when the same is not as it
    was."""

    opened = Signal()
    changed = Signal()

    def __init__(self, session: Session, desk: IncidentDesk) -> None:
        super().__init__(session)
        self.session = session
        self.desk = desk
        self.assessment = Assessment(session, desk, session.reader, session.jobs)
        self.dossiers = Dossiers(session, session.jobs, self)
        self.incident: Incident | None = None
        self.accounts: tuple[ReportedAccount, ...] = ()
        self.grid = NO_GRID
        self._grounds: Grounds | None = None
        self._defaults: dict[str, Rule] = {}
        self._articles: dict[str, ShownArticle] = {}
        desk.incidents_changed.connect(self._follow)
        session.project_changed.connect(self.close)

    # which is open

    @property
    def ready(self) -> bool:
        """Whether what compares accounts is known: to read it the first time takes a moment."""
        return self._grounds is not None

    @property
    def id(self) -> str:
        """The id of the incident that is open; empty for none."""
        return self.incident.id if self.incident else ""

    def open(self, incident_id: str) -> bool:
        """Show an incident, or the one that it was merged into; False where it is gone."""
        if self.session.project is None:
            return False
        found = self.desk.incident(incident_id)
        if found is None:
            return False
        same = found.id == self.id
        self._take(found)
        (self.changed if same else self.opened).emit()
        return True

    def close(self) -> None:
        """Show none."""
        self._articles.clear()
        was = self.incident is not None
        self.incident, self.accounts, self.grid = None, (), NO_GRID
        self._grounds = None
        if was:
            self.opened.emit()

    def _follow(self, ids: frozenset[str]) -> None:
        """What is shown changed, or may have: an undone merge takes it away."""
        if self.incident is None or self.session.project is None:
            return
        if ids and self.id not in ids and not self._is_related_to(ids):
            return
        if not self.open(self.id):
            self.close()

    def _is_related_to(self, ids: frozenset[str]) -> bool:
        relations = self.incident.relations if self.incident else ()
        return any(r.to_incident in ids for r in relations)

    def _take(self, incident: Incident) -> None:
        self.incident = incident
        self.accounts = self.desk.accounts(incident.id)
        self.grid = self._grid(incident)

    def _grid(self, incident: Incident) -> Grid:
        # What compares accounts reads the lexicons, which the start has no use for.
        from model.reconciliation.agreement import compare
        from model.reconciliation.grid import grid
        from storage.reconciliation.grounds import ProjectGrounds

        whole = ProjectGrounds(self._project())
        several = len(self.accounts) > 1
        grounds = whole.of(self.accounts) if several else whole.of_one()
        self._grounds, self._defaults = grounds, whole.defaults
        return grid(
            self.session.codebook,
            self.accounts,
            incident.resolutions,
            lambda field, one, other: compare(field, one, other, grounds.known),
        )

    def _project(self) -> Project:
        project = self.session.project
        if project is None:
            raise LookupError("no project is open")
        return project

    # what is told of it

    @property
    def sources(self) -> int | None:
        """How many independent sources tell of it; None where one account does."""
        if self._grounds is None or len(self.accounts) < 2:
            return None
        return len({self._grounds.group(a) for a in self.accounts})

    def spread(self, field: Field) -> Words | None:
        """From where to where the accounts reach in a field."""
        from model.reconciliation.agreement import spread

        row = self.grid.row(field.id)
        if row is None or self._grounds is None:
            return None
        said = [c.values for c in row.cells if c.claims]
        found = spread(field, said, self._grounds.known)
        return found.words if found is not None else None

    def usual_rule(self, field: Field) -> Rule | None:
        """The rule at work where none is chosen in the incident: the project's or the kind's."""
        from model.reconciliation.resolving import rule_of

        if self._grounds is None:
            return None
        return rule_of(field, None, self._defaults, self._grounds)

    def rule_offers(self, field: Field) -> tuple[Resolved, ...]:
        """What each rule but by hand would make of a field."""
        from model.reconciliation.rules import what_others_give

        if self._grounds is None or len(self.accounts) < 2:
            return ()
        return what_others_give(field, self.accounts, self._grounds)

    def use_everywhere(self, field_id: str, rule: Rule) -> None:
        """Let all incidents of the project follow the rule of this one in a field, where they have
        none of their own; this one then needs none. Chosen anew in the background."""
        if self.session.refuse_read_only():
            return
        project, incident = self._project(), self.id
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> bool:
            from storage.project import Project
            from storage.reconciliation.resolving import set_default_rule

            with Project.open(path, reviewer) as own:
                return set_default_rule(own, field_id, rule, context.progress)

        def done(_: bool) -> None:
            if self.session.project_path == path:
                self.desk.choose_rule(incident, field_id, None)
                self.desk.incidents_changed.emit(frozenset())

        name = Words("حساب حصيلة الحوادث من جديد", "Choosing anew what incidents hold")
        self.session.jobs.run(name, work, done, self.session.tell_failure)

    def article(self, article_id: str) -> ShownArticle:
        """An article's text; empty where it is gone."""
        known = self._articles.get(article_id)
        project = self.session.project
        if known is None and project is not None:
            try:
                text = articles.read(project, article_id).text
            except (KeyError, ProjectError):
                return ShownArticle("", ())
            known = ShownArticle(text, page_zones(text, load_page_phrases()))
            self._articles[article_id] = known
        return known or ShownArticle("", ())

    def is_graphic(self, article_id: str) -> bool:
        """Whether an article is marked as graphic: its text comes veiled."""
        project = self.session.project
        return project is not None and graphic.is_graphic(project, article_id)

    def history(self) -> tuple[HistoryEntry, ...]:
        """What was done with the incident, the latest first."""
        project = self.session.project
        return history.entries_of(project, self.id, MOST_HISTORY) if project else ()

    def show_shortest(self, value: Value, field: Field) -> str:
        """The value in the fewest words, to stand beside others."""
        language = self.session.language
        digits: Digits = "arabic" if language == "ar" else "latin"
        return show_shortest(value, field, language, digits, year=True)

    # the list

    def incident_page(
        self, query: IncidentQuery, after: IncidentRow | None, limit: int
    ) -> tuple[IncidentRow, ...]:
        """The next rows of the list after one of it (None: the first ones)."""
        return self.desk.page(query, after, limit)

    def incidents_matching(self, query: IncidentQuery) -> int | None:
        """How many incidents match; None where they are too many to be counted."""
        return self.desk.matching(query)
