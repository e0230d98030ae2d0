"""Which accounts of the five real reports tell of one incident: as read by a person, and as found.

The keys are those of the gold, so that no word of a report stands here. Two reports tell of 28 June
2021, two of 5 January 2022, one of neither. An account that the gold does not know is in no pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from model import review as edits
from model.account import Status
from model.article import Article
from model.evaluation.gold import GoldAccount
from model.evidence import Span, evidence_in
from model.proposals import Candidate, Follows, ProposedAccount
from model.readings import with_run
from model.values import Json, Kind, Value, from_json
from storage import articles, reviews, runs
from storage.gold_files import read_gold
from storage.project import Project
from storage.reconciliation import account_facts
from storage.reconciliation.matching import Told, likely_pairs
from storage.shipped import load_extractor
from tests.storage.making import BY, default_codebook

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORTS, GOLD = SHARED / "articles", SHARED / "eval" / "gold-dev"

EXACT_KM = ((20, 1), (50, 2), (1000, 4))
BORDER, COUNTRY = 5, 6

TRUE = frozenset(
    frozenset(pair)
    for pair in (
        ("001.a1", "004.a1"),  # shells on the field in the evening of 28 June
        ("001.a2", "004.a2"),  # the guns that answered them
        ("001.a4", "004.a3"),  # the air strikes at the border before dawn of that day
        ("000.a1", "003.a5"),  # the attack of 5 January; the base is named in two ways
        ("000.a2", "003.a6"),  # the guns that answered it
        ("000.a3", "003.a4"),  # the strikes of the day before, announced by an official
    )
)


@pytest.fixture(scope="module")
def reports() -> Mapping[str, tuple[Article, tuple[GoldAccount, ...]]]:
    """By the number of its file each report with its gold."""
    if not (REPORTS.is_dir() and GOLD.is_dir()):
        pytest.skip(f"the five reports are not there: {SHARED}")
    names = [path.stem for path in REPORTS.glob("*.txt")]
    return {g.name[:3]: (g.article, g.accounts) for g in read_gold(GOLD, REPORTS, names)}


def as_proposed(report: Article, gold: GoldAccount) -> ProposedAccount:
    """What the gold holds of an account as one that proposes just that."""
    start = report.text.index(gold.quote)
    evidence = (evidence_in(report.text, Span(start, start + len(gold.quote))),)
    fields = {
        field: tuple(
            Candidate(value, 1.0, "gold", evidence)
            for given in gold.values(field)
            for value in _values(field, given)
        )
        for field in gold.fields
    }
    follows = Follows(gold.follows, "retaliation") if gold.follows else None
    return ProposedAccount(gold.key, gold.salience, follows, fields)


def _values(field: str, given: Json) -> Iterator[Value]:
    kind = default_codebook().field(field).kind
    if kind is Kind.NAME:
        yield from_json(kind, {"name": given[0]})
    elif kind is Kind.CHOICE:
        yield from (
            from_json(kind, code) for code in ([given] if isinstance(given, str) else given)
        )
    elif kind is Kind.PLACE:
        yield from_json(kind, {"name": given["names"][0], "precision": _exact(given), **given})
    else:
        yield from_json(kind, given)


def _exact(place: Json) -> int:
    """UCDP's precision of a place of the gold, by how far off an answer may be."""
    if "lat" not in place:
        return COUNTRY if place.get("country") else BORDER
    return next(p for most, p in EXACT_KM if place["within_km"] <= most)


def review_all(project: Project, report: Article, accounts: tuple[ProposedAccount, ...]) -> None:
    """Accept all that is proposed of an article, as one does who finds nothing to correct."""
    run = runs.store(project, report.id, accounts, "tests/1", report.published)
    review = with_run(reviews.load(project, report.id), run)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, project.codebook.fields, run, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)


def pairs_found(project: Project, names: Mapping[str, str]) -> frozenset[frozenset[str]]:
    """The likely pairs of the project, by the keys of the gold."""
    account_facts.fill(project)

    def name(told: Told) -> str:
        found = project.connection.execute(
            "SELECT proposed_key FROM accounts WHERE id = ?", [told.account]
        ).fetchone()
        return names[f"{told.article_id} {found[0]}"]

    return frozenset(frozenset((name(p.one), name(p.other))) for p in likely_pairs(project))


def test_as_the_gold_has_them_all_true_pairs_are_found_and_none_else(
    project: Project, reports: Mapping[str, tuple[Article, tuple[GoldAccount, ...]]]
) -> None:
    articles.add_many(project, [report for report, _ in reports.values()])
    names: dict[str, str] = {}
    for number, (report, gold) in reports.items():
        review_all(project, report, tuple(as_proposed(report, g) for g in gold))
        names |= {f"{report.id} {g.key}": f"{number}.{g.key}" for g in gold}
    assert pairs_found(project, names) == TRUE


def test_as_proposed_and_accepted_all_true_pairs_are_found_and_none_else(
    project: Project,
    reports: Mapping[str, tuple[Article, tuple[GoldAccount, ...]]],
) -> None:
    articles.add_many(project, [report for report, _ in reports.values()])
    names = {}
    for number, (report, gold) in reports.items():
        proposed = load_extractor().propose(report.text, report.published)
        review_all(project, report, proposed)
        for account in proposed:
            key = _in_gold(report, account, gold)
            names[f"{report.id} {account.key}"] = f"{number}.{key or account.key}"
    assert pairs_found(project, names) == TRUE


def _in_gold(
    report: Article, account: ProposedAccount, gold: tuple[GoldAccount, ...]
) -> str | None:
    """The gold's key of a proposed account: the one whose quote something of it was read from."""
    fields = ("event_type", "weapon", "date", "place")
    spans = [e.span for f in fields for c in account.fields.get(f, ())[:1] for e in c.evidence]
    starts = {g.key: report.text.index(g.quote) for g in gold}
    quotes = {g.key: Span(starts[g.key], starts[g.key] + len(g.quote)) for g in gold}
    return next((k for span in spans for k, q in quotes.items() if q.overlaps(span)), None)
