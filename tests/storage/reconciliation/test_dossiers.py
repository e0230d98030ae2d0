"""A dossier gathers from the project all that speaks for an incident."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from model import review as edits
from model.account import Status
from model.incident import RelationKind, ReportedAccount, Rule
from model.readings import with_run
from model.reconciliation import incident_edits, relation_edits
from model.reconciliation.grading import Grade
from model.values import Choice, Name
from storage import articles, reviews, runs
from storage.project import Project
from storage.reconciliation import dossiers, incident_rows, reported
from storage.reconciliation.grading import grade_of
from storage.reconciliation.putting import put
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading
from tests.storage.reconciliation.reported_by import link


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, default_codebook(), "رنا") as made:
        yield made


def reviewed(project: Project, text: str, outlet: str) -> list[str]:
    """The accounts of an article whose proposals were all accepted."""
    about = article(text, source=outlet)
    articles.add_many(project, [about])
    run = runs.store(project, about.id, reading(text), "rules/1", DAY)
    review = with_run(reviews.load(project, about.id), run)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, default_codebook().fields, run, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    return [a.id for a in review.accounts]


def test_everything_of_an_incident_is_gathered(project: Project) -> None:
    first, answer = reviewed(project, TEXT, "وكالة الغزال")
    second, _ = reviewed(project, "خبر.\n" + TEXT, "صحيفة الوادي")
    incident = link(project, first, second)
    told = dossiers.gather(project, incident)
    assert [a.account.id for a in told.accounts] == [first, second]
    place = told.row("place")
    assert place is not None
    assert place.verdict == "same"
    assert [len(cell) for cell in place.cells] == [1, 1]
    claim = place.cells[0][0]
    before, quote, after = (told.contexts or {})[claim.id][0]
    assert before + quote + after in TEXT
    assert quote == claim.evidence[0].quote
    # The answer of each article says of itself that it answers this one.
    assert [(r.kind, r.outward) for r in told.related] == [(RelationKind.RETALIATION, False)] * 2
    said = [d.what.en for d in told.history]
    assert "The incident was created" in said
    assert "Accounts were linked" in said
    assert "The proposal was accepted: Place" in said
    assert said.index("The incident was created") < said.index("Accounts were linked")
    assert answer not in {a.account.id for a in told.accounts}


def test_what_is_saved_meanwhile_is_not_half_in_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = reviewed(project, TEXT, "وكالة الغزال")
    here = incident_rows.load(project, incident_rows.incidents_of(project, [first])[first])
    accounts_of = reported.of_incident

    def saved_meanwhile(own: Project, incident: str) -> tuple[ReportedAccount, ...]:
        with Project.open(project.path, "سلمى") as other:
            after = incident_edits.set_note(here, "لاحقاً", BY)
            put(other, [here], [after], "note changed")
        return accounts_of(own, incident)

    monkeypatch.setattr(reported, "of_incident", saved_meanwhile)
    told = dossiers.gather(project, here.id)
    assert told.incident.note == ""
    assert "The note was changed" not in {d.what.en for d in told.history}
    assert incident_rows.load(project, here.id).note == "لاحقاً"


def test_a_decided_grade_and_the_proposed_one_stand_apart(project: Project) -> None:
    first, _ = reviewed(project, TEXT, "وكالة الغزال")
    here = incident_rows.load(project, incident_rows.incidents_of(project, [first])[first])
    assert (proposed := grade_of(project, here.id)) is not None
    assert proposed.grade is Grade.WEAK
    after = incident_edits.decide(here, "verification", [Choice("fair")], "زيارة الموقع", BY)
    put(project, [here], [after], "value decided", {"field": "verification"})
    told = dossiers.gather(project, here.id)
    held = told.resolved("verification")
    assert held is not None
    assert (held.rule, held.values) == (Rule.BY_HAND, (Choice("fair"),))
    assert told.proposed == proposed


def test_sides_that_the_lexicon_knows_as_one_do_not_compete(project: Project) -> None:
    """A grade asks the lexicon, not the letters, whether two names are one side."""
    accounts = [reviewed(project, f"{n}.\n{TEXT}", f"صحيفة {n}")[0] for n in range(2)]
    names = ("داعش", "تنظيم الدولة الإسلامية")
    for account, name in zip(accounts, names, strict=True):
        say(project, account, "initiator", name)
    incident = link(project, *accounts)
    assert (found := grade_of(project, incident)) is not None
    assert found.grade is Grade.FAIR
    say(project, accounts[0], "initiator", "هيئة تحرير الشام")
    assert (found := grade_of(project, incident)) is not None
    assert found.grade is Grade.CONTESTED


def say(project: Project, account: str, field: str, name: str) -> None:
    """Have an account hold just this name in a field."""
    (article_id,) = project.connection.execute(
        "SELECT r.id FROM accounts AS a JOIN articles AS r ON r.number = a.article WHERE a.id = ?",
        [account],
    ).fetchone()
    review = reviews.load(project, article_id)
    for claim in review.account(account).claims_of(field):
        review = edits.clear(review, account, claim.id)
    book = default_codebook()
    review = edits.enter(review, account, book.field(field), Name(name), BY)
    reviews.save(project, review, None, status=Status.REVIEWED)


def test_relations_are_told_from_both_sides(project: Project) -> None:
    one, _ = reviewed(project, TEXT, "وكالة الغزال")
    other, _ = reviewed(project, "خبر.\n" + TEXT, "صحيفة الوادي")
    homes = incident_rows.incidents_of(project, [one, other])
    here, there = (incident_rows.load(project, homes[a]) for a in (one, other))
    said = relation_edits.relate(here, RelationKind.CONTRADICTS, there, BY, note="في العدد")
    put(project, [here, there], [said, there], "incidents related")
    for incident, outward in ((here.id, True), (there.id, False)):
        related = dossiers.gather(project, incident).related
        found = [r for r in related if r.kind is RelationKind.CONTRADICTS]
        assert [(r.outward, r.note) for r in found] == [(outward, "في العدد")]
