"""How many sources an incident of the project has, and how far each account is trusted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from model.incident import ReportedAccount
from model.reconciliation.independence import Basis, Independence, independence
from model.reconciliation.origins import attributions
from storage.project import Project
from storage.reconciliation import reported, source_register, source_verdicts, text_copies
from storage.reconciliation.source_register import ProjectNames

Trust = Callable[[ReportedAccount], int | None]


def independent_groups(project: Project, incident_id: str) -> Independence:
    """The independent sources of an incident, with the accounts of each and why."""
    return groups_of(project, reported.of_incident(project, incident_id))


def groups_of(
    project: Project, accounts: Sequence[ReportedAccount], names: ProjectNames | None = None
) -> Independence:
    """The independent sources among accounts of one incident."""
    return independence(basis_of(project, accounts, names))


def basis_of(
    project: Project, accounts: Sequence[ReportedAccount], names: ProjectNames | None = None
) -> Basis:
    """What independence is computed from; ``names`` where they are known already."""
    return Basis(
        accounts,
        names or source_register.names(project),
        text_copies.pairs_among(project, {a.article_id for a in accounts}),
        source_verdicts.load(project, (a.account.id for a in accounts)),
    )


def trust_of(project: Project) -> Trust:
    """How far accounts are trusted, by the register as it is now; None where it says nothing.

    An account is trusted as far as its outlet and the best trusted of those whom it quotes both
    are: a good network is no better than who repeats it, and the other way round.
    """
    names = source_register.names(project)

    def trusted(name: str) -> int | None:
        source = names.source(name)
        return source.trust if source else None

    def trust(account: ReportedAccount) -> int | None:
        quoted = [trusted(name) for name, _ in attributions(account)]
        best = max((t for t in quoted if t is not None), default=None)
        outlet = trusted(account.source) if account.source else None
        return min((t for t in (outlet, best) if t is not None), default=None)

    return trust
