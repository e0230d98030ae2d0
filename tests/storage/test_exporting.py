from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pyarrow import parquet

from model import review as edits
from model.account import Account, Status, new_id
from model.codebook import Codebook
from model.evidence import Span, evidence_in
from model.export_choice import ExportChoice, What
from model.proposals import Salience
from model.readings import with_run
from model.review_json import review_from_json
from model.standing import Reason
from model.values import Choice, Count, Name, Text, Value
from storage import articles, exporting, reviews, runs, standing
from storage.errors import ExportOverProject, ExportStopped, UnwritableExport
from storage.outgoing import xlsx
from storage.outgoing.forms import FORMS
from storage.project import Project
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading

ID = article().id
INCIDENTS, ACCOUNTS, ARTICLES = map(ExportChoice, (What.INCIDENTS, What.ACCOUNTS, What.ARTICLES))


@pytest.fixture
def reviewed(project: Project) -> Project:
    book = default_codebook()
    articles.add_many(project, [article(), article("بلا حادثة", title='عنوان, "مقتبس"\n')])
    run = runs.store(project, ID, reading(), "rules/1", DAY)
    review = with_run(reviews.load(project, ID), run)
    review = edits.add_account(review, Account(new_id(), (), Salience.MAIN))
    for account in review.accounts:
        review = edits.accept_all(review, account.id, book.fields, run, BY)
    main = review.accounts[0].id
    enter: list[tuple[str, Value]] = [
        ("killed", Count(2, None, None, "civilian")),
        ("killed", Count(1, 3, 2, "civilian")),
        ("weapon", Choice("rocket")),
        ("weapon", Choice("mortar")),
        ("munitions", Count(4, 6, 5)),
        ("notes", Text('=HYPERLINK("http://x")')),
        ("attribution", Name("@وكالة")),
    ]
    for field, value in enter:
        review = edits.enter(
            review, main, book.field(field), value, BY, (evidence_in(TEXT, Span(0, 3)),)
        )
    reviews.save(project, review, run, status=Status.REVIEWED)
    return project


def exported(project: Project, what: str, kind: str, *, bom: bool = False) -> bytes:
    path = project.path.with_name(f"out.{kind}")
    exporting.export(project, path, kind, ExportChoice(What(what)), bom=bom)
    return path.read_bytes()


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("what", ["incidents", "accounts"])
def test_the_wide_table_has_what_a_researcher_expects(reviewed: Project, what: str) -> None:
    row, other = table(exported(reviewed, what, "csv"))
    expected = {
        "event_type": "shelling_artillery_missile",
        "date_start": "2022-01-05",
        "date_end": "2022-01-05",
        "date_precision": "1",
        "place_name": "القورية",
        "place_admin1": "دير الزور",
        "place_country": "SY",
        "place_lat": "34.9",
        "place_lon": "40.5",
        "place_precision": "1",
        "target": "بلدة القورية; أشخاص",
        "weapon": "rocket; mortar",
        "killed_civilian_min": "3",
        "killed_civilian_best": "",
        "killed_civilian_max": "",
        "killed_unknown_min": "4",
        "killed_unknown_max": "4",
        "killed_military_min": "",
        "munitions_min": "4",
        "munitions_best": "5",
        "munitions_max": "6",
        "article_title": "قصف على بلدة",
        "article_source": "وكالة",
        "article_published": "2022-01-05",
        "reviewer": "رنا",
    }
    assert {k: row[k] for k in expected} == expected
    assert row["incident_id"] != other["incident_id"] != ""
    assert other["attribution"] == "مصادر محلية"
    assert row["reviewed_at"].endswith("+00:00")


def test_numbers_are_numbers_in_the_views(reviewed: Project) -> None:
    row = next(reviewed.db["incidents_wide"].rows)
    assert (row["place_lat"], row["date_precision"], row["killed_unknown_max"]) == (34.9, 1, 4)


def test_every_field_of_the_codebook_has_its_columns(reviewed: Project) -> None:
    for view in ("accounts_wide", "incidents_wide"):
        columns = reviewed.db[view].columns_dict
        for field in default_codebook().fields:
            assert any(c == field.id or c.startswith(f"{field.id}_") for c in columns), field.id


def test_formulas_are_harmless_and_numbers_stay(reviewed: Project) -> None:
    (row, _) = table(exported(reviewed, "accounts", "csv"))
    assert row["notes"] == '\'=HYPERLINK("http://x")'
    assert row["attribution"] == "'@وكالة"
    reviewed.connection.execute(
        "UPDATE claims SET value = json_set(value, '$.lat', -33.5) WHERE field = 'place'"
    )
    (row, _) = table(exported(reviewed, "accounts", "csv"))
    assert row["place_lat"] == "-33.5"


@pytest.mark.parametrize("what", ["incidents", "accounts"])
@pytest.mark.parametrize("kind", list(FORMS))
def test_the_same_project_gives_the_same_bytes(reviewed: Project, what: str, kind: str) -> None:
    first = exported(reviewed, what, kind)
    path = reviewed.path
    reviewed.connection.execute("VACUUM")
    reviewed.close()
    with Project.open(path, "سامر") as again:
        assert exported(again, what, kind) == first
    assert sorted(p.name for p in path.parent.iterdir()) == sorted([path.name, f"out.{kind}"])


def test_a_byte_order_mark_only_where_it_was_asked_for(reviewed: Project) -> None:
    plain = exported(reviewed, "incidents", "csv")
    assert exported(reviewed, "incidents", "csv", bom=True) == b"\xef\xbb\xbf" + plain
    lines = exported(reviewed, "incidents", "jsonl", bom=True)
    assert lines.startswith(b"{")


def test_json_lines_hold_all_that_is_known_of_an_account(reviewed: Project) -> None:
    lines = exported(reviewed, "accounts", "jsonl").decode().splitlines()
    first, second = (json.loads(line) for line in lines)
    assert first["format"] == "tawthiq-accounts/1"
    assert first["article"]["id"] == ID
    assert first["article"]["published"] == "2022-01-05"
    assert second["follows"] == {"account": first["id"], "relation": "retaliation"}
    (place,) = [c for c in first["claims"] if c["field"] == "place"]
    (evidence,) = place["evidence"]
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["quote"] == "القورية"
    assert place["origin"] == "accepted"
    assert place["proposal"]["rule"] == "tests.rule"
    assert place["proposal"]["extractor"] == "rules/1"
    assert (place["reviewer"], place["at"]) == ("رنا", "2026-11-02T09:30:00.000000+00:00")
    typed = [c for c in first["claims"] if c["origin"] == "manual"]
    assert {c["proposal"] for c in typed} == {None}


def test_an_exported_account_can_be_read_back(reviewed: Project) -> None:
    lines = exported(reviewed, "accounts", "jsonl").decode().splitlines()
    read = [json.loads(line) for line in lines]
    for account in read:
        for claim in account["claims"]:
            claim["proposal"] = claim["proposal"] and claim["proposal"]["id"]
    data = {"article_id": ID, "accounts": read, "decisions": [], "dismissed": [], "status": "new"}
    saved = reviews.load(reviewed, ID)
    with_claims = tuple(a for a in saved.accounts if a.claims)
    assert review_from_json(default_codebook(), data).accounts == with_claims


def test_json_lines_of_incidents_keep_the_rule_and_the_accounts(reviewed: Project) -> None:
    lines = exported(reviewed, "incidents", "jsonl").decode().splitlines()
    first, second = (json.loads(line) for line in lines)
    claims = {c["id"] for c in first["accounts"][0]["claims"]}
    assert {v["rule"] for v in first["values"]} == {"only_account"}
    assert {c for v in first["values"] for c in v["claims"]} == claims
    (relation,) = second["relations"]
    assert (relation["relation"], relation["to"]) == ("retaliation", first["id"])
    assert relation["account"] == second["accounts"][0]["id"]


def test_an_export_that_cannot_be_written_leaves_the_old_one(
    reviewed: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(FORMS, "csv", replace(FORMS["csv"], write=full))
    with pytest.raises(UnwritableExport, match="No space"):
        exporting.export(reviewed, path, "csv", INCIDENTS)
    assert path.read_text() == "old"
    with pytest.raises(UnwritableExport):
        exporting.export(reviewed, tmp_path / "none" / "x.csv", "jsonl", INCIDENTS)
    assert sorted(p.name for p in tmp_path.iterdir() if "out" in p.name) == ["out.csv"]


def test_an_empty_project_gives_a_header_and_no_lines(project: Project) -> None:
    assert exported(project, "incidents", "csv").count(b"\r\n") == 1
    assert exported(project, "accounts", "jsonl") == b""


def test_a_read_only_project_can_be_exported(reviewed: Project, tmp_path: Path) -> None:
    path = reviewed.path
    before = exported(reviewed, "accounts", "jsonl")
    reviewed.close()
    path.chmod(0o444)
    with Project.open(path, "سامر") as again:
        assert again.read_only
        exporting.export(again, tmp_path / "copy.jsonl", "jsonl", ACCOUNTS)
    assert (tmp_path / "copy.jsonl").read_bytes() == before


def test_a_field_named_like_a_column_of_ours_gets_a_column_of_its_own(
    reviewed: Project, codebook: Codebook
) -> None:
    notes = replace(codebook.field("notes"), id="reviewer")
    book = replace(codebook, fields=(*codebook.fields, notes), source=codebook.source + "\n")
    reviewed.set_codebook(book)
    for view in ("accounts_wide", "incidents_wide"):
        assert {"reviewer", "reviewer_"} <= reviewed.db[view].columns_dict.keys()


def test_no_project_is_written_over(reviewed: Project, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    Project.create(other, default_codebook(), "سلمى").close()
    for path in (reviewed.path, other):
        before = path.read_bytes()
        with pytest.raises(ExportOverProject):
            exporting.export(reviewed, path, "csv", ACCOUNTS)
        assert path.read_bytes() == before


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_stopped_export_leaves_no_file(reviewed: Project, tmp_path: Path, kind: str) -> None:
    told: list[tuple[int, int | None]] = []

    def stop(done: int, total: int | None) -> bool:
        told.append((done, total))
        return done < 1

    with pytest.raises(ExportStopped):
        exporting.export(reviewed, tmp_path / f"out.{kind}", kind, ACCOUNTS, progress=stop)
    assert told == [(0, 2), (1, 2)]
    assert [p.name for p in tmp_path.iterdir() if "out" in p.name] == []


def test_articles_tell_how_they_stand_and_why(reviewed: Project) -> None:
    other = article("بلا حادثة").id
    for reason in (Reason("talk"), Reason("other", "=قصيدة")):
        review = replace(reviews.load(reviewed, other), reason=reason)
        reviews.save(reviewed, review, None, status=Status.NO_INCIDENT)
    standing.set_flag(reviewed, ID, flagged=True)
    out = reviewed.path.with_name("articles.jsonl")
    assert exporting.export(reviewed, out, "jsonl", ARTICLES) == 2
    first, second = map(json.loads, out.read_text("utf-8").splitlines())
    assert (first["status"], first["flagged"], first["reason"]) == ("reviewed", True, None)
    assert (second["reason"], second["reason_words"]) == ("other", "=قصيدة")
    assert [d["reason"] for d in second["decisions"]] == ["talk", "other"]
    exporting.export(reviewed, out.with_suffix(".csv"), "csv", ARTICLES)
    rows = list(csv.DictReader(io.StringIO(out.with_suffix(".csv").read_text("utf-8"))))
    assert [r["article_status"] for r in rows] == ["reviewed", "no_incident"]
    assert rows[1]["status_reason_words"] == "'=قصيدة"


def test_a_workbook_opens_from_right_to_left_with_typed_cells(reviewed: Project) -> None:
    book = load_workbook(io.BytesIO(exported(reviewed, "accounts", "xlsx")))
    assert book.sheetnames == ["accounts", "codebook", "quotes"]
    sheet = book["accounts"]
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "B2"
    names = [cell.value for cell in sheet[1]]
    row = dict(zip(names, sheet[2], strict=True))
    assert row["date_start"].value == datetime(2022, 1, 5)  # noqa: DTZ001 - as Excel holds it
    assert (row["munitions_min"].value, row["munitions_min"].data_type) == (4, "n")
    # What looks like a formula is the text that it is.
    assert (row["notes"].value, row["notes"].data_type) == ('=HYPERLINK("http://x")', "s")
    quotes = [[cell.value for cell in line] for line in book["quotes"].iter_rows(min_row=2)]
    (told,) = [q for q in quotes if q[4] == "notes"]
    assert told[7] == TEXT[:3]
    codes = {line[8].value for line in book["codebook"].iter_rows(min_row=2)}
    assert {"shelling_artillery_missile", "civilian"} <= codes


def test_parquet_keeps_the_types_of_columns(reviewed: Project) -> None:
    table = parquet.read_table(io.BytesIO(exported(reviewed, "incidents", "parquet")))
    wide = list(csv.DictReader(io.StringIO(exported(reviewed, "incidents", "csv").decode())))
    assert table.num_rows == len(wide)
    assert table.column_names == list(wide[0])
    assert str(table.schema.field("munitions_min").type) == "int64"
    assert str(table.schema.field("place_lat").type) == "double"
    assert table.column("incident_id").to_pylist() == [row["incident_id"] for row in wide]


def test_maps_get_a_point_for_each_record_that_has_one(reviewed: Project) -> None:
    made = json.loads(exported(reviewed, "incidents", "geojson"))
    assert made["type"] == "FeatureCollection"
    points = [f["geometry"] for f in made["features"]]
    place = next(f for f in made["features"] if f["geometry"])
    assert None in points
    lon, lat = place["geometry"]["coordinates"]
    assert (lat, lon) == (place["properties"]["place_lat"], place["properties"]["place_lon"])


def test_a_workbook_goes_on_where_a_sheet_is_full(
    reviewed: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 10)
    book = load_workbook(io.BytesIO(exported(reviewed, "accounts", "xlsx")))
    assert book.sheetnames[:3] == ["accounts", "codebook", "codebook 2"]
    pages = [book[n] for n in book.sheetnames if n.startswith("quotes")]
    assert [page.max_row for page in pages[:-1]] == [11] * (len(pages) - 1)
    claims = reviewed.connection.execute(
        "SELECT count(*) FROM claims JOIN accounts AS a ON a.id = account LEFT JOIN evidence AS e"
        " ON e.claim = claims.id WHERE a.incident IS NOT NULL"
    ).fetchone()
    assert sum(page.max_row - 1 for page in pages) == claims[0]


def test_the_quotes_of_a_workbook_are_told_of_and_stopped_too(
    reviewed: Project, tmp_path: Path
) -> None:
    def stop(done: int, total: int | None) -> bool:
        return total is not None or done < 2

    with pytest.raises(ExportStopped):
        exporting.export(reviewed, tmp_path / "out.xlsx", "xlsx", ACCOUNTS, progress=stop)
    assert not (tmp_path / "out.xlsx").exists()
