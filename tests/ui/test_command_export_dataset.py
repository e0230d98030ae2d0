"""`export` into another dataset from the command line: the file, the reports, what is printed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from model import review as edits
from model.account import Status
from model.codebook_writing import with_own_source
from model.export_choice import ExportChoice, Filters, Part, Redaction
from model.readings import with_run
from model.values import Name
from storage import articles, reviews, runs
from storage.errors import ExportStopped
from storage.event_datasets.exporting import export_dataset
from storage.event_datasets.held import held
from storage.project import Project
from tests.storage.dataset_checker import complaints
from tests.storage.making import BY, DAY, article, default_codebook, reading
from ui.command_line import run

DATASETS = ("acled", "ucdp", "gtd", "plover", "airwars")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two incidents: shelling of a town with four dead, and an answer without a day."""
    book = default_codebook()
    with Project.create(tmp_path / "x.tawthiq", book, "رنا") as made:
        articles.add_many(made, [article()])
        read = runs.store(made, article().id, reading(), "rules/1", DAY)
        review = with_run(reviews.load(made, article().id), read)
        for account in review.accounts:
            review = edits.accept_all(review, account.id, book.fields, read, BY)
        first = review.accounts[0].id
        review = edits.enter(review, first, book.field("initiator"), Name("=cmd"), BY, ())
        reviews.save(made, review, read, status=Status.REVIEWED)
        yield made


def text(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_file_is_one_that_the_dataset_could_have(
    project: Project, tmp_path: Path, dataset: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert run(["export", str(project.path), dataset, str(out)]) == 0
    assert "1 of 2 incidents became rows." in capsys.readouterr().out
    assert complaints(dataset, text(out).replace("'=", "=")) == []
    assert len(list(csv.DictReader(io.StringIO(text(out))))) == 1


def test_reports_hold_every_misfit_and_the_counts(project: Project, tmp_path: Path) -> None:
    table, page, lines = (tmp_path / f"r.{ending}" for ending in ("csv", "html", "txt"))
    asked = ["export", str(project.path), "acled", str(tmp_path / "out.csv")]
    for report in (table, page, lines):
        asked += ["--report", str(report)]
    assert run(asked) == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    left = [r for r in rows if r["effect"] == "left_out"]
    assert [(r["incident"], r["reason"]) for r in left] == [("2", "no_kind")]
    assert "'=cmd" in {r["value"] for r in rows}
    assert all(r["reason_ar"] and r["reason_en"] for r in rows)
    assert 'dir="rtl"' in text(page)
    assert "#2" in text(page)
    assert "<script" not in text(page)
    assert "حوادث لم تدخل" in text(lines)
    assert "Incidents left out" in text(lines)


def test_the_same_project_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    out, report = tmp_path / "out.xlsx", tmp_path / "r.csv"
    asked = ["export", str(project.path), "gtd", str(out), "--report", str(report)]
    made = []
    for _ in range(2):
        assert run(asked) == 0
        made.append((out.read_bytes(), report.read_bytes()))
    assert made[0] == made[1]


def test_a_report_of_an_unknown_form_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["export", str(project.path), "acled", str(tmp_path / "o.csv"), "--report", "r.pdf"])
    assert ended.value.code == 2
    assert not (tmp_path / "o.csv").exists()


def test_a_file_that_cannot_be_written_ends_in_a_sentence(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project.path), "acled", str(tmp_path / "no" / "out.csv")]) == 2
    assert capsys.readouterr().err.startswith("tawthiq: ")


def test_filters_and_what_is_left_out_hold(project: Project, tmp_path: Path) -> None:
    out, report = tmp_path / "out.csv", tmp_path / "r.csv"
    hidden = Redaction(frozenset({"killed"}), frozenset({Part.SOURCES}))
    done = export_dataset(
        project, out, "csv", "acled", ExportChoice(redaction=hidden), reports=[report]
    )
    (row,) = csv.DictReader(io.StringIO(text(out)))
    assert (row["fatalities"], row["source"], done.tally.read) == ("0", "", 2)
    assert "وكالة" not in text(out) + report.read_text("utf-8-sig")
    nowhere = ExportChoice(filters=Filters(place="بغداد"))
    assert export_dataset(project, out, "csv", "acled", nowhere).tally.read == 0


def test_reports_are_counted_though_nothing_is_told_of_them(project: Project) -> None:
    articles.add_many(project, [article("خبر آخر", title="آخر")])
    with project.writing():
        project.connection.execute(
            "INSERT INTO accounts (id, article, position, salience, reviewer, reviewed_at)"
            " SELECT 'b', 2, 0, 'main', reviewer, reviewed_at FROM accounts LIMIT 1"
        )
        project.connection.execute(
            "UPDATE accounts SET incident = (SELECT min(incident) FROM accounts)"
        )
    hidden = ExportChoice(redaction=Redaction(parts=frozenset({Part.SOURCES})))
    assert [len(h.reports) for h in held(project, hidden, "ucdp") if h.reports] == [2]


def test_stopping_leaves_the_files_that_were_there(project: Project, tmp_path: Path) -> None:
    out, report = tmp_path / "out.csv", tmp_path / "r.csv"
    out.write_text("before", "utf-8")
    with pytest.raises(ExportStopped):
        export_dataset(
            project,
            out,
            "csv",
            "acled",
            ExportChoice(),
            reports=[report],
            progress=lambda *_: False,
        )
    assert text(out) == "before"
    assert not report.exists()


def older(project: Project, tmp_path: Path, *datasets: str) -> Path:
    """A project with the answers of one whose codebook does not map to some datasets."""

    def less(maps: Mapping[str, str]) -> dict[str, str]:
        return {k: v for k, v in maps.items() if k.partition(".")[0] not in datasets}

    book = project.codebook
    fields = tuple(
        replace(
            of,
            maps_to=less(of.maps_to),
            options=tuple(replace(o, maps_to=less(o.maps_to)) for o in of.options),
        )
        for of in book.fields
    )
    path = tmp_path / "older.tawthiq"
    Project.create(path, with_own_source(replace(book, fields=fields)), "رنا").close()
    return path


def test_of_a_codebook_that_maps_nothing_to_a_dataset_it_is_told_what_to_do(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = older(project, tmp_path, "gtd", "airwars"), tmp_path / "gtd.csv"
    assert run(["export", str(path), "gtd", str(out)]) == 2
    assert "maps nothing to GTD" in capsys.readouterr().err
    assert not out.exists()
    assert run(["export", str(path), "acled", str(out)]) == 0


def test_a_word_that_is_no_table_is_answered_with_those_there_are(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["export", str(project.path), "incidnts", str(tmp_path / "x.csv")])
    assert "'incidents', 'accounts'" in capsys.readouterr().err
