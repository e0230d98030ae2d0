"""A changed codebook is a new version; records, views and exports keep what they had."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from model import codebook_edits as edits
from model.account import Status
from model.codebook import Codebook, Words
from model.export_choice import ExportChoice, What
from model.readings import with_run
from model.review import accept, enter
from model.values import Choice, Kind, Name
from storage import articles, codebooks, exporting, history, reviews, runs
from storage.errors import CodebookFileRefused, CodebookUnfit
from storage.project import Project
from tests.storage.making import BY, DAY, article, default_codebook, reading

BOOK = default_codebook()


@pytest.fixture
def reviewed(project: Project) -> Project:
    """One account with damage, two targets and its kind."""
    one = article()
    articles.add_many(project, [one])
    run = runs.store(project, one.id, reading(), "tests", DAY)
    review = reviews.load(project, one.id)
    review = with_run(review, run)
    account = review.accounts[0].id
    for proposal in run.proposals:
        if proposal.field in ("target", "event_type") and proposal.account_key == "a1":
            field = BOOK.field(proposal.field)
            review = (
                accept(review, account, proposal, field, BY)
                if _best(proposal.rank, field.many)
                else review
            )
    review = enter(review, account, BOOK.field("damage"), Choice("material"), BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    return project


def _best(rank: int, many: bool) -> bool:
    return many or rank == 0


def without_damage(codebook: Codebook = BOOK) -> Codebook:
    return edits.retire_field(codebook, "damage")


def test_a_change_is_a_new_version_told_by_the_history(project: Project) -> None:
    after = codebooks.put_in_force(project, without_damage(), " لا يُسأل عن الأضرار ")
    assert after.version == "1.1"
    assert project.codebook == after
    latest, first = codebooks.versions(project)
    assert (latest.codebook, latest.reviewer) == (after, "رنا")
    assert latest.note == "لا يُسأل عن الأضرار"
    assert (first.codebook, first.note) == (BOOK, "")
    assert history.verify_history(project) is None


def test_it_is_there_when_the_project_is_opened_again(path: Path) -> None:
    with Project.create(path, BOOK, "رنا") as project:
        after = codebooks.put_in_force(project, without_damage())
    with Project.open(path, "سامر") as project:
        assert project.codebook == after
        assert project.codebook.field("damage").retired


def test_nothing_is_written_where_nothing_changed(project: Project) -> None:
    same = replace(BOOK, version="9", source="")
    assert codebooks.put_in_force(project, same) == BOOK
    assert len(codebooks.versions(project)) == 1


def test_going_back_is_a_version_too(project: Project) -> None:
    codebooks.put_in_force(project, without_damage())
    back = codebooks.put_in_force(project, BOOK)
    assert back.version == "1.2"
    assert not back.field("damage").retired
    assert len(codebooks.versions(project)) == 3


def test_a_record_keeps_what_it_has_of_a_retired_field(reviewed: Project, tmp_path: Path) -> None:
    before = reviewed.connection.execute("SELECT * FROM accounts_wide").fetchall()
    codebooks.put_in_force(reviewed, without_damage())
    assert reviewed.connection.execute("SELECT * FROM accounts_wide").fetchall() == before
    out = tmp_path / "a.jsonl"
    exporting.export(reviewed, out, "jsonl", ExportChoice(What.ACCOUNTS))
    (line,) = out.read_text("utf-8").splitlines()
    claims = {c["field"]: c["value"] for c in json.loads(line)["claims"]}
    assert claims["damage"] == "material"
    (one,) = reviewed.connection.execute("SELECT id FROM articles").fetchone()
    review = reviews.load(reviewed, one)
    assert [c.value for c in review.accounts[0].claims_of("damage")] == [Choice("material")]


def test_a_codebook_that_lacks_a_field_keeps_it_retired(reviewed: Project) -> None:
    lacking = edits.remove_field(BOOK, "damage")
    after = codebooks.put_in_force(reviewed, lacking)
    assert after.field("damage").retired
    (value,) = reviewed.connection.execute("SELECT damage FROM incidents_wide").fetchone()
    assert value == "material"


def test_use_counts_what_records_hold(reviewed: Project) -> None:
    use = codebooks.use(reviewed)
    assert (use.values["damage"], use.values["target"]) == (1, 2)
    assert use.options["damage", "material"] == 1
    assert use.crowded == {"target"}
    assert use.former["notes"] is Kind.TEXT


def test_a_draft_counts_as_a_record(project: Project) -> None:
    one = article()
    articles.add_many(project, [one])
    payload = {"review": {"accounts": [{"claims": [{"field": "place_note"}]}]}}
    reviews.save_draft(project, one.id, json.dumps(payload))
    assert codebooks.use(project).values == {"place_note": 1}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda b: edits.put_field(b, replace(b.field("target"), many=False)), "several values"),
        (
            lambda b: edits.put_field(b, edits.with_kind(b.field("damage"), Kind.TEXT)),
            "kind cannot change",
        ),
        (lambda b: edits.retire_field(b, "place"), "cannot be retired"),
        (lambda b: edits.add_field(b, "who")[0], "is empty"),
    ],
)
def test_what_would_break_is_refused(reviewed: Project, change, why: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(CodebookUnfit, match=why) as refused:
        codebooks.put_in_force(reviewed, change(BOOK))
    assert refused.value.words.ar != refused.value.words.en
    assert reviewed.codebook == BOOK
    assert len(codebooks.versions(reviewed)) == 1


def test_an_id_of_an_earlier_version_is_not_used_again(project: Project) -> None:
    words = Words("وسيلة", "Means")
    book, new = edits.add_field(BOOK, "who")
    means = replace(book.field(new), id="means", kind=Kind.NAME, label=words, instruction=words)
    codebooks.put_in_force(project, edits.put_field(book, means, new))
    # As a program of an earlier version could have left it.
    project.set_codebook(BOOK)
    text = replace(means, kind=Kind.TEXT)
    with pytest.raises(CodebookUnfit, match="cannot be used again"):
        codebooks.put_in_force(project, edits.put_field(book, text, new))


def test_a_new_field_has_its_column_and_its_values(project: Project) -> None:
    words = Words("وسيلة", "Means")
    book, new = edits.add_field(BOOK, "who")
    means = replace(book.field(new), id="means", kind=Kind.NAME, label=words, instruction=words)
    after = codebooks.put_in_force(project, edits.put_field(book, means, new))
    one = article()
    articles.add_many(project, [one])
    run = runs.store(project, one.id, reading(), "tests", DAY)
    review = with_run(reviews.load(project, one.id), run)
    review = enter(review, review.accounts[0].id, after.field("means"), Name("شاحنة"), BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    found = project.connection.execute("SELECT means FROM accounts_wide").fetchall()
    assert found == [("شاحنة",)]


# files


def test_export_then_import_is_the_same(project: Project, tmp_path: Path) -> None:
    after = codebooks.put_in_force(project, without_damage())
    file = tmp_path / "دليل.toml"
    codebooks.write_codebook(after, file)
    assert codebooks.read_codebook(file) == after


def test_the_file_of_a_codebook_keeps_its_comments(project: Project, tmp_path: Path) -> None:
    text = BOOK.source.replace('version = "1.0"', 'version = "2"  # ours').replace(
        'ar = "نوع الحدث"', 'ar = "صنف الحدث"'
    )
    file = tmp_path / "c.toml"
    file.write_text(text, encoding="utf-8")
    after = codebooks.put_in_force(project, codebooks.read_codebook(file))
    assert (after.source, after.version) == (text, "2")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'id = "x"\nversion = \n', "line 2"),
        (b"%PDF-1.4", "no text"),
        (None, "could not be read"),
    ],
)
def test_a_file_that_is_no_codebook_is_refused(
    tmp_path: Path, data: bytes | None, why: str
) -> None:
    file = tmp_path / "x.toml"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(CodebookFileRefused, match=why):
        codebooks.read_codebook(file)
