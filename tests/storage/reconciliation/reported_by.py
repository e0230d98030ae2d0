"""Reports of outlets that quote others, reviewed and linked, for tests of their sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from model.account import Account, Claim, Origin, Status, new_id
from model.incident import ReportedAccount
from model.proposals import Salience
from model.reconciliation import incident_edits
from model.review import Review
from model.values import Count, Name, Value
from storage import articles, reviews
from storage.project import Project
from storage.reconciliation import incident_rows, reported
from storage.reconciliation.putting import put
from tests.storage.making import BY, DAY, article


def account(values: tuple[tuple[str, Value], ...]) -> Account:
    """An account that says these things, typed by hand."""
    claims = tuple(
        Claim(new_id(), field, value, (), Origin.MANUAL, None, BY) for field, value in values
    )
    return Account(new_id(), (), Salience.MAIN, None, claims)


def report(
    project: Project,
    text: str,
    outlet: str | None,
    *quoted: str,
    killed: int = 4,
    rounds: int | None = None,
    day: date = DAY,
) -> str:
    """A reviewed article of one account: who quotes whom, how many were killed, and of how many
    rounds if said; its account."""
    about = replace(article(text, source=outlet, published=day), title=text[:40])
    articles.add_many(project, [about])
    fired = () if rounds is None else (("munitions", Count(rounds, rounds)),)
    quoting = (("attribution", Name(n)) for n in quoted)
    told = account((("killed", Count(killed, killed)), *fired, *quoting))
    review = Review(about.id, (told,), status=Status.REVIEWED)
    reviews.save(project, review, None, status=Status.REVIEWED)
    return told.id


def link(project: Project, *accounts: str) -> str:
    """Let these accounts tell of one incident; its id."""
    homes = incident_rows.incidents_of(project, accounts)
    into = homes[accounts[0]]
    known = incident_rows.around(project, homes.values())
    after = incident_edits.link(known, list(accounts), into, BY)
    put(project, known, after, "account linked")
    return into


def of(project: Project, incident: str) -> tuple[ReportedAccount, ...]:
    return reported.of_incident(project, incident)
