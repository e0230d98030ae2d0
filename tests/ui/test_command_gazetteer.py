"""Gazetteers and a project's lexicon at the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model.lexicon_entry import EntryKind, OwnEntry
from storage import own_lexicon
from storage.project import Project
from storage.shipped_codebook import load_codebook
from ui.command_line import run

REPORT = "قُتل أربعة أشخاص في قصف شنه رهط العنقاء على بلدة تل الغزلان بريف دير الزور، أمس الثلاثاء."
TABLE = (
    "Wo,Lat,Lon,Art\n"
    "تل الغزلان,34.9,40.6,village\n"
    "Tall,34.9,40.6,village\n"
    "تل الظبي,x,40.6,village\n"
)

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "مشروع.tawthiq"
    Project.create(path, load_codebook(), "رنا").close()
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(TABLE, "utf-8")
    return path


def taken_in(project: Path, table: Path, *more: str) -> int:
    return run(["gazetteer", str(project), "import", str(table), "--map", "name=Wo", *more])


def read(report: Path, *more: str, printed: Printed) -> Any:
    printed.readouterr()
    assert run(["propose", str(report), "--published", "2022-01-05", *more]) == 0
    (document,) = json.loads(printed.readouterr().out)
    return document["accounts"][0]["fields"]


def test_what_was_imported_is_read_with(project: Path, table: Path, capsys: Printed) -> None:
    assert taken_in(project, table, "--map", "kind=Art", "--country", "sy") == 0
    said = capsys.readouterr().out
    assert "1 of 3 places taken in" in said
    assert "1 left out: without a name in Arabic letters" in said
    assert "1 left out: with coordinates that are none" in said
    report = table.with_name("report.txt")
    report.write_text(REPORT, "utf-8")
    place = read(report, "--project", str(project), printed=capsys)["place"][0]["value"]
    assert (place["name"], place["lat"], place["lon"]) == ("تل الغزلان", 34.9, 40.6)
    assert read(report, printed=capsys)["place"][0]["value"]["lat"] != 34.9


def test_the_projects_own_actor_is_read(project: Path, tmp_path: Path, capsys: Printed) -> None:
    with Project.open(project, "رنا") as own:
        own_lexicon.keep(own, OwnEntry("e", EntryKind.ACTOR, "رهط العنقاء", ("الرهطيون",), "3"))
    report = tmp_path / "report.txt"
    report.write_text("قصف الرهطيون بلدة القورية بريف دير الزور، أمس الثلاثاء.", "utf-8")
    known = read(report, "--project", str(project), printed=capsys)["initiator"]
    assert [c["value"]["name"] for c in known] == ["الرهطيون"]
    assert read(report, printed=capsys).get("initiator", []) == []


def test_what_was_taught_is_explained(project: Path, tmp_path: Path, capsys: Printed) -> None:
    with Project.open(project, "رنا") as own:
        own_lexicon.keep(own, OwnEntry("e", EntryKind.ACTOR, "رهط العنقاء", (), "3"))
    report = tmp_path / "report.txt"
    report.write_text(REPORT, "utf-8")
    command = ["explain", str(report), "--published", "2022-01-05", "--bidi", "off"]
    assert run([*command, "--project", str(project)]) == 0
    told = capsys.readouterr().out
    assert "the project's lexicon" in told
    assert run(command) == 0
    assert "the project's lexicon" not in capsys.readouterr().out
    assert run([*command, "--project", str(tmp_path / "no.tawthiq")]) == 2


def test_imported_articles_are_read_with_the_projects_lexicon(
    project: Path, table: Path, capsys: Printed
) -> None:
    assert taken_in(project, table, "--country", "SY") == 0
    report = table.with_name("report.txt")
    report.write_text(REPORT, "utf-8")
    report.with_suffix(".json").write_text('{"published": "2022-01-05"}', "utf-8")
    assert run(["import", str(project), str(report)]) == 0
    with Project.open(project, "رنا") as own:
        values = own.connection.execute("SELECT value FROM proposals WHERE field = 'place'")
        points = [json.loads(value)["lat"] for (value,) in values]
        (version,) = own.connection.execute("SELECT extractor FROM runs").fetchone()
    assert 34.9 in points
    assert "+" in version
    assert capsys.readouterr().err == ""


def test_gazetteers_are_listed_and_removed(project: Path, table: Path, capsys: Printed) -> None:
    licence = "CC BY 4.0, tests"
    assert taken_in(project, table, "--country", "SY", "--name", "قائمة", "--licence", licence) == 0
    assert taken_in(project, table, "--country", "IQ") == 0
    capsys.readouterr()
    assert run(["gazetteer", str(project), "list"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "1 places  قائمة  CC BY 4.0, tests" in first
    assert second.endswith("places")
    number = second.split()[0]
    assert run(["gazetteer", str(project), "remove", ""]) == 2
    assert run(["gazetteer", str(project), "remove", number]) == 0
    assert run(["gazetteer", str(project), "remove", "قائمة"]) == 0
    capsys.readouterr()
    assert run(["gazetteer", str(project), "list"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--map", "name=Nom"], "has no column “Nom”"),
        (["--map", "name=Lat"], "No place could be read"),
        ([], "Which column holds the Arabic name"),
    ],
)
def test_a_wrong_column_is_told(
    project: Path, table: Path, capsys: Printed, arguments: list[str], words: str
) -> None:
    assert run(["gazetteer", str(project), "import", str(table), *arguments]) == 2
    assert words in capsys.readouterr().err


def test_what_is_not_there_is_told(project: Path, tmp_path: Path, capsys: Printed) -> None:
    missing = str(tmp_path / "no.tawthiq")
    for arguments in (
        ["gazetteer", missing, "list"],
        ["gazetteer", str(project), "remove", "قائمة"],
        ["gazetteer", str(project), "import", str(tmp_path / "no.csv")],
        ["propose", str(tmp_path), "--project", missing],
    ):
        assert run(arguments) == 2
        assert capsys.readouterr().err.startswith("tawthiq: ")
    with pytest.raises(SystemExit):
        run(["gazetteer", str(project), "import", "x.csv", "--map", "nom=Wo"])
