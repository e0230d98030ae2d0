"""The outgoing tables: what is in them, what filters leave, what redaction takes out."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pyreadstat
import pytest
from pyarrow import parquet

from model import review as edits
from model.account import Status
from model.codebook import Words
from model.evidence import Span, evidence_in
from model.export_choice import (
    ExportChoice,
    Filters,
    Labels,
    Part,
    Redaction,
    What,
    choice_from_json,
    choice_to_json,
)
from model.readings import with_run
from model.review import Review
from model.values import Name, Text
from storage import articles, reviews, runs, standing
from storage.exporting import export
from storage.outgoing.forms import FORMS
from storage.packages.writing import write_package
from storage.project import Project
from storage.run_series import imported_name
from storage.tables.columns import KEYS, all_columns, headings
from storage.tables.outgoing import outgoing
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading

SECRET = "سريسريسري"
"""Stands in one field, in a source's name, in a note; articles' words stand in `TEXT`."""


@pytest.fixture
def reviewed(project: Project) -> Project:
    book = default_codebook()
    articles.add_many(project, [article(), article("بلا حادثة", title="آخر", source="جريدة")])
    run = runs.store(project, article().id, reading(), "rules/1", DAY)
    review: Review = with_run(reviews.load(project, article().id), run)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, book.fields, run, BY)
        quote = (evidence_in(TEXT, Span(0, 12)),)
        for field, value in (("attribution", Name(SECRET)), ("notes", Text(SECRET))):
            review = edits.enter(review, account.id, book.field(field), value, BY, quote)
    reviews.save(project, review, run, status=Status.REVIEWED)
    standing.set_note(project, article().id, SECRET)
    return project


def rows(project: Project, choice: ExportChoice) -> list[dict[str, object]]:
    with project.reading():
        sheet = outgoing(project, choice).sheet
        return [dict(zip(sheet.headings, row, strict=True)) for row in sheet.rows]


@pytest.mark.parametrize("what", list(What))
def test_a_choice_is_read_back_from_its_json(what: What) -> None:
    choice = ExportChoice(
        what,
        Filters(frozenset({Status.REVIEWED}), frozenset({"likely"}), DAY, None, "حلب"),
        ("reviewer", "place_name"),
        Labels.AR,
        Labels.EN,
        Redaction(frozenset({"notes"}), frozenset({Part.TEXTS})),
    )
    assert choice_from_json(choice_to_json(choice)) == choice
    later = {**choice_to_json(choice), "format": "tawthiq-export/2"}
    wrongs: list[object] = [None, [], {}, later]
    for wrong in wrongs:
        with pytest.raises(ValueError, match="not"):
            choice_from_json(wrong)


@pytest.mark.parametrize("what", list(What))
def test_every_column_of_every_table_can_be_chosen_and_tells_rows_apart(
    reviewed: Project, what: What
) -> None:
    names = [c.name for c in all_columns(reviewed.codebook, what)]
    assert len(set(names)) == len(names)
    found = rows(reviewed, ExportChoice(what, columns=tuple(reversed(names))))
    assert list(found[0]) == names[::-1] if found else what is What.RELATIONS
    assert len({row[KEYS[what]] for row in found}) == len(found)


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("form", list(FORMS))
def test_what_is_left_out_stands_nowhere_in_any_form(
    reviewed: Project, tmp_path: Path, what: What, form: str
) -> None:
    if what not in FORMS[form].what:
        return
    path = tmp_path / f"x.{form}"
    words = [SECRET, "قصف بصواريخ", "وكالة", "جريدة", "رنا", "قصف على بلدة"]
    export(reviewed, path, form, ExportChoice(what, redaction=Redaction(parts=frozenset(Part))))
    said = unpacked(path)
    assert [w for w in words if w in said] == []
    export(reviewed, path, form, ExportChoice(what))
    there = [w for w in words if w in unpacked(path)]
    assert there or what is What.RELATIONS


def unpacked(path: Path) -> str:
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "".join(book.read(name).decode("utf-8") for name in book.namelist())
    if path.suffix == ".parquet":
        return str(parquet.read_table(io.BytesIO(path.read_bytes())).to_pylist())
    if path.suffix == ".sav":
        cells, labels = pyreadstat.read_sav(path, output_format="dict")
        return str([{name: list(column) for name, column in cells.items()}, vars(labels)])
    if path.suffix == ".sqlite":
        # What columns are about are words of the codebook, which may be anybody's.
        with closing(sqlite3.connect(path)) as made:
            made.execute("UPDATE columns SET about_ar = '', about_en = ''")
            return "\n".join(made.iterdump())
    return path.read_bytes().decode("utf-8", "ignore")


@pytest.mark.parametrize("form", list(FORMS))
@pytest.mark.parametrize("what", list(What))
def test_the_same_choice_gives_the_same_bytes(
    reviewed: Project, tmp_path: Path, what: What, form: str
) -> None:
    if what not in FORMS[form].what:
        return
    choice = ExportChoice(what, headings=Labels.AR, codes=Labels.EN)
    one, other = tmp_path / f"one.{form}", tmp_path / f"other.{form}"
    export(reviewed, one, form, choice)
    reviewed.connection.execute("VACUUM")
    export(reviewed, other, form, choice)
    assert one.read_bytes() == other.read_bytes()


def test_headings_and_labels_are_no_formulas_either(reviewed: Project, tmp_path: Path) -> None:
    field = reviewed.codebook.field("event_type")
    options = tuple(replace(o, label=Words("=1+1", "@SUM(A1)")) for o in field.options)
    changed = replace(field, label=Words("=cmd()", "+1"), options=options)
    book = replace(
        reviewed.codebook,
        fields=tuple(changed if f.id == field.id else f for f in reviewed.codebook.fields),
    )
    # A codebook as the program never writes it, for the parsed one is what is in force.
    reviewed._codebook = book
    choice = ExportChoice(columns=("event_type",), headings=Labels.AR, codes=Labels.EN)
    export(reviewed, tmp_path / "x.csv", "csv", choice)
    heading, first, *_ = (tmp_path / "x.csv").read_text("utf-8").splitlines()
    assert (heading, first) == ("'=cmd()", "'@SUM(A1)")
    export(reviewed, tmp_path / "x.xlsx", "xlsx", choice)
    assert "<f>" not in unpacked(tmp_path / "x.xlsx")


def test_labels_that_several_columns_share_get_their_ids(reviewed: Project) -> None:
    choice = ExportChoice(What.RELATIONS, headings=Labels.EN)
    assert len(set(outgoing(reviewed, choice).sheet.headings)) == len(
        outgoing(reviewed, choice).sheet.columns
    )
    columns = all_columns(reviewed.codebook, What.INCIDENTS)
    twice = [replace(columns[0], name=name) for name in ("a", "b")]
    assert headings(twice, Labels.EN) == ("Incident id (a)", "Incident id (b)")


def test_a_field_that_is_left_out_takes_its_claims_and_decisions_with_it(
    reviewed: Project,
) -> None:
    for what in (What.CLAIMS, What.DECISIONS):
        every = {row["field"] for row in rows(reviewed, ExportChoice(what))}
        hidden = Redaction(fields=frozenset({"killed"}))
        left = {row["field"] for row in rows(reviewed, ExportChoice(what, redaction=hidden))}
        assert every - left == {"killed"}
    # Of a field that the codebook no longer knows nobody can say what it gives away.
    reviewed.connection.execute("UPDATE claims SET field = 'gone' WHERE field = 'weapon'")
    hidden = Redaction(parts=frozenset({Part.NOTES}))
    left = {row["field"] for row in rows(reviewed, ExportChoice(What.CLAIMS, redaction=hidden))}
    assert left.isdisjoint({"gone", "notes"})


def test_an_empty_table_has_its_headings(reviewed: Project, tmp_path: Path) -> None:
    nobody = Filters(by=frozenset({"لا أحد"}))
    for form in FORMS.values():
        path = tmp_path / f"x.{form.id}"
        assert export(reviewed, path, form.id, ExportChoice(filters=nobody)) == 0
    assert (tmp_path / "x.csv").read_text("utf-8").startswith("incident_id,")
    assert (tmp_path / "x.json").read_text("utf-8") == "[\n]\n"
    assert parquet.read_table(tmp_path / "x.parquet").column_names[0] == "incident_id"


def test_neither_file_nor_labeller_of_what_was_brought_in_goes_out_with_the_sources_left_out(
    project: Project,
) -> None:
    extractor = imported_name("doccano", f"{SECRET}.jsonl", "رنا")
    articles.add_many(project, [article()])
    run = runs.store(project, article().id, reading(), extractor, DAY)
    review = with_run(reviews.load(project, article().id), run)
    first = review.accounts[0].id
    review = edits.accept_all(review, first, default_codebook().fields, run, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    for part in (Part.SOURCES, Part.REVIEWERS):
        left = ExportChoice(redaction=Redaction(parts=frozenset({part})))
        for what in What:
            path = project.path.with_name(f"{what}.jsonl")
            export(project, path, "jsonl", replace(left, what=what))
            assert SECRET not in path.read_text("utf-8")
            table = outgoing(project, replace(left, what=what))
            assert not any(SECRET in str(cell) for row in table.sheet.rows for cell in row)
        folder = project.path.with_name(f"package-{part}")
        write_package(project, left, folder)
        said = json.loads((folder / "provenance.json").read_text("utf-8"))
        assert said["extractors"] == ["import/doccano"]
        assert not any(SECRET.encode() in f.read_bytes() for f in folder.rglob("*") if f.is_file())
