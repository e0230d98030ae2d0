"""The grade that an incident's accounts in the project support."""

from __future__ import annotations

from collections.abc import Sequence

from model.incident import ReportedAccount
from model.reconciliation.grading import Grounds, ProposedGrade, proposed_grade
from model.reconciliation.independence import Independence
from model.reconciliation.sides import Kinship
from storage.project import Project
from storage.reconciliation import reported
from storage.reconciliation.independent import groups_of, trust_of
from storage.reconciliation.knowledge import project_knowledge


def grade_of(project: Project, incident_id: str) -> ProposedGrade | None:
    """What is proposed of an incident; None for one without accounts."""
    accounts = reported.of_incident(project, incident_id)
    return proposed_of(project, accounts, groups_of(project, accounts))


def proposed_of(
    project: Project, accounts: Sequence[ReportedAccount], found: Independence
) -> ProposedGrade | None:
    """The grade that these accounts support, whose independence is known already."""
    known = project_knowledge(project)

    def same_side(one: str, other: str) -> bool:
        return known.kinship(one, other) is not Kinship.APART

    groups = [group.accounts for group in found.groups]
    return proposed_grade(Grounds(accounts, groups, same_side, trust_of(project)))
