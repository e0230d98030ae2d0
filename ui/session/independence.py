"""Who told an incident, and who repeats whom: what was found, and the researcher's word on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from model.incident import ReportedAccount
from model.reconciliation.independence import (
    Independence,
    Pair,
    SourceGroup,
    Tie,
    TieKind,
    Verdict,
    independence,
    pair,
)
from model.reconciliation.source_graph import SourceGraph, source_graph
from storage.project import Project, ProjectError
from storage.reconciliation import affected_by_sources, independent, source_verdicts
from ui.session.desk import Session
from ui.session.incidents import IncidentDesk
from ui.session.source_steps import SourceStep

__all__ = ["IncidentSources", "IndependenceDesk", "SourceGroup", "Tie", "TieKind", "Verdict"]


@dataclass(frozen=True, slots=True)
class IncidentSources:
    """The accounts of an incident, their independent sources, and who repeats whom."""

    accounts: tuple[ReportedAccount, ...]
    independence: Independence
    graph: SourceGraph
    verdicts: dict[tuple[str, str], Verdict]

    def account(self, account_id: str) -> ReportedAccount:
        return next(a for a in self.accounts if a.account.id == account_id)


class IndependenceDesk(QObject):
    """Its steps stand among those of the incidents' desk."""

    def __init__(self, session: Session, incidents: IncidentDesk) -> None:
        super().__init__(session)
        self._session = session
        self._incidents = incidents

    def of_accounts(self, accounts: Sequence[ReportedAccount]) -> IncidentSources | None:
        """The independent sources of an incident's accounts; None while no project is open."""
        project = self._session.project
        if project is None:
            return None
        basis = independent.basis_of(project, accounts)
        found = independence(basis)
        graph = source_graph(basis, found)
        return IncidentSources(tuple(accounts), found, graph, dict(basis.verdicts))

    def part(self, sources: IncidentSources, account_id: str, note: str = "") -> bool:
        """Say that an account is independent of all that it is tied to."""
        group = sources.independence.groups[sources.independence.group_of(account_id)]
        tied = [pair(t.one, t.other) for t in group.ties if account_id in (t.one, t.other)]
        return self.decide(tied, Verdict(False, note))

    def unite(self, sources: IncidentSources, one: int, other: int, note: str = "") -> bool:
        """Say that two independent sources, by their places, are one."""
        groups = sources.independence.groups
        pairs = [pair(a, b) for a in groups[one].accounts for b in groups[other].accounts]
        return self.decide(pairs, Verdict(True, note))

    def decide(self, pairs: Sequence[Pair], verdict: Verdict | None) -> bool:
        """Say of pairs of accounts that they are one source, or independent; None takes the word
        back. One step; False where nothing changed."""
        project = self._session.project
        if project is None or self._session.refuse_read_only():
            return False
        known = source_verdicts.load(project, {key for two in pairs for key in two})
        before = {two: known.get(two) for two in pairs}
        after = dict.fromkeys(pairs, verdict)
        if before == after or not self._put(after):
            return False
        text = self.tr("judge sources")
        step = SourceStep(text, lambda: self._put(after), lambda: self._put(before))
        self._incidents.undo_stack.push(step)
        return True

    def _put(self, said: Mapping[Pair, Verdict | None]) -> bool:
        """Store the word, and what the incidents hold by it; False after `refused`."""
        project = self._session.project
        if project is None or self._session.refuse_read_only():
            return False
        homes = self._homes({key for two in said for key in two})
        try:
            _store(project, said, homes)
        except ProjectError as error:
            self._session.refused.emit(error.words)
            return False
        self._incidents.incidents_changed.emit(homes)
        return True

    def _homes(self, accounts: Iterable[str]) -> frozenset[str]:
        homes = (self._incidents.incident_of(a) for a in accounts)
        return frozenset(h for h in homes if h is not None)


def _store(project: Project, said: Mapping[Pair, Verdict | None], homes: frozenset[str]) -> None:
    with project.writing():
        for (one, other), verdict in said.items():
            source_verdicts.put(project, one, other, verdict)
        affected_by_sources.resolve(project, homes)
