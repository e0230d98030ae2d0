"""`sensitivity` on the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link, report
from ui.command_line import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "حوادث.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as made:
        one = report(made, "خبر أول", "الأولى", killed=4)
        other = report(made, "خبر ثان", "الثانية", killed=9)
        link(made, one, other)
    return path


def test_a_table(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sensitivity", str(project)]) == 0
    head, row, whole = capsys.readouterr().out.splitlines()
    assert head.split("  ")[0] == "Killed"
    assert row.split()[-8:] == ["4", "4", "9", "9", "9", "9", "4", "9"]
    assert row.startswith("Month not certain")
    assert whole.startswith("All")


def test_csv_and_json_say_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sensitivity", str(project), "--format", "csv", "--by", "admin1"]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert run(["sensitivity", str(project), "--format", "json", "--by", "admin1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [r["key"] for r in rows] == ["", "total"]
    assert rows[-1]["latest_likely"] == "9"
    assert found["total"]["latest"] == {"low": 9, "likely": 9, "high": 9, "open": False}
    assert (found["by"], found["who"]) == ("admin1", None)


def test_arabic_labels(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sensitivity", str(project), "--language", "ar"]) == 0
    assert "الأكثر وروداً" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--field", "place"], "place is no field that holds numbers"),
        (["--who", "nobody"], "nobody is no group of the field killed"),
    ],
)
def test_what_cannot_be_counted_is_said(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(["sensitivity", str(project), *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sensitivity", str(tmp_path / "x.tawthiq")]) == 2
    assert capsys.readouterr().err.startswith("tawthiq: ")
