"""What the values of a project's incidents are chosen by: knowledge, rules, trust, independence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from model.incident import ReportedAccount, Rule
from model.reconciliation.agreement import Comparison
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.rules import Grounds
from model.reconciliation.rules.grounds import Compared
from storage.project import Project
from storage.reconciliation import default_rules, independent, source_register
from storage.reconciliation.knowledge import project_knowledge, shipped_knowledge


@dataclass(frozen=True)
class ProjectGrounds:
    """What holds for all incidents of a project, read when it is first asked for.

    To be asked on the project's thread, and made anew when the project may have changed.
    """

    project: Project

    @cached_property
    def defaults(self) -> dict[str, Rule]:
        """The rules that the project's researchers set for fields."""
        return default_rules.load(self.project)

    def of(self, accounts: Sequence[ReportedAccount]) -> Grounds:
        """The grounds for the accounts of one incident."""
        groups = independent.groups_of(self.project, accounts, self._names).by_account()
        return Grounds(
            self.project.codebook,
            self._known,
            {account: str(at) for account, at in groups.items()},
            self._trust,
            self._compared,
        )

    def of_one(self) -> Grounds:
        """The grounds for an incident of one account, for which nothing has to be known."""
        return Grounds(self.project.codebook, shipped_knowledge())

    @cached_property
    def of_independent(self) -> Grounds:
        """The grounds where nobody repeats anybody, or where it makes no difference."""
        return Grounds(self.project.codebook, self._known, {}, self._trust, self._compared)

    @cached_property
    def _known(self) -> Knowledge:
        return project_knowledge(self.project)

    @cached_property
    def _compared(self) -> dict[Compared, Comparison]:
        return {}

    @cached_property
    def _names(self) -> source_register.ProjectNames:
        return source_register.names(self.project)

    @cached_property
    def _trust(self) -> Callable[[ReportedAccount], int | None]:
        return independent.trust_of(self.project)
