"""The command line's `import-dataset`: records of other datasets in, with exit codes and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.project import Project
from ui.command_line import run

FILES = Path(__file__).parents[1] / "storage" / "incoming" / "files"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "x.tawthiq"


def test_a_known_dataset_comes_in_by_its_headings(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import-dataset", str(project), str(FILES / "acled-2025.csv")]) == 0

    assert capsys.readouterr().out == (
        "3 added, 0 already there, 0 changed since and left as they are, 0 refused\n"
    )


def test_what_is_left_out_is_said_with_its_rows(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import-dataset", str(project), str(FILES / "acled-2018.csv")]) == 0

    said = "tawthiq: EVENT_TYPE stands for several options of the field: 1 (rows 3)\n"
    assert capsys.readouterr().err == said


def test_trying_leaves_the_project_empty(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import-dataset", str(project), str(FILES / "ged-24.csv"), "--dry-run"]) == 0

    assert capsys.readouterr().out.startswith("3 would be added")
    with Project.open(project, "Me") as made:
        assert made.connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text("Nummer,Tag,Ort,Tote\nA1,05/01/2022,Douma,2-3\n", "utf-8")
    return path


def test_an_unknown_table_is_asked_about(
    project: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import-dataset", str(project), str(own)]) == 2

    assert "--dataset acled|ucdp|gtd|airwars|plover|other" in capsys.readouterr().err


def test_an_unknown_table_is_mapped_and_remembered(
    project: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapped = ["key=nummer", "date=Tag", "place=Ort", "killed.civilian=Tote"]
    maps = [word for each in mapped for word in ("--map", each)]
    arguments = [str(project), str(own), "--dataset", "other", "--name", "Team", *maps]

    assert run(["import-dataset", *arguments, "--month-first"]) == 0
    own.write_text("ORT,NUMMER,TAG,TOTE\nDouma,A1,05/01/2022,4\n", "utf-8")
    report = tmp_path / "report.tsv"
    assert run(["import-dataset", str(project), str(own), "--report", str(report)]) == 0

    assert "1 changed since" in capsys.readouterr().out
    assert "changed\t2\tA1\t1\tTOTE\t2-3\t4\t" in report.read_text("utf-8")
    with Project.open(project, "Me") as made:
        (value,) = made.connection.execute(
            "SELECT value FROM claims WHERE field = 'killed'"
        ).fetchone()
    assert value == '{"max":3,"min":2,"who":"civilian"}'


@pytest.mark.parametrize("mapped", ["nothing=Ort", "place=Nowhere"])
def test_a_wrong_mapping_is_said(
    project: Path, own: Path, mapped: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(project), str(own), "--dataset", "other", "--map", mapped]

    assert run(["import-dataset", *arguments]) == 2
    assert mapped.split("=")[0 if "nothing" in mapped else 1] in capsys.readouterr().err


def test_a_file_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import-dataset", str(project), "nowhere.csv"]) == 2
    assert "does not exist" in capsys.readouterr().err
