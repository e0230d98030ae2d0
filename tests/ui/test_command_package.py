"""All tables together, and whole copies, in a terminal."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.descriptions import is_described
from storage.presets import preset
from storage.project import Project
from tests.storage.making import default_codebook
from ui.command_line import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    Project.create(path, default_codebook(), "رنا").close()
    return path


def front(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as made:
        said: dict[str, Any] = json.loads(made.read("datapackage.json"))
        return said


def test_a_package_is_written_with_what_was_said_of_it(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.zip"
    said = [
        "--title", "قصف", "--licence", "CC0-1.0", "--contributor", "مركز | publisher",
        "--dataset-version", "1.0", "--redact", "reviewers", "--save-preset", "public",
    ]  # fmt: skip
    assert run(["export", str(path), "package", str(out), *said]) == 0
    told = "0 incidents, 0 articles, 0 accounts, 0 claims, 0 relations, 0 decisions written to"
    assert f"{told} {out}" in capsys.readouterr().out
    made = front(out)
    assert (made["title"], made["version"]) == ("قصف", "1.0")
    assert made["licenses"][0]["name"] == "CC0-1.0"
    assert made["contributors"][0]["roles"] == ["publisher"]
    assert made["provenance"]["left_out"]["parts"] == ["reviewers"]
    with Project.open(path, "رنا") as project:
        assert not is_described(project)
        assert preset(project, "public").form == "package"
    assert run(["export", str(path), "package", str(out), *said[:4], "--keep-description"]) == 0
    assert run(["export", str(path), "package", str(tmp_path / "folder")]) == 0
    kept = json.loads((tmp_path / "folder" / "datapackage.json").read_text("utf-8"))
    assert (kept["title"], kept["licenses"][0]["name"]) == ("قصف", "CC0-1.0")


def test_all_tables_are_written_into_one_database(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.sqlite"
    assert run(["export", str(path), "tables", str(out)]) == 0
    with closing(sqlite3.connect(out)) as read:
        names = {n for (n,) in read.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    tables = {"incidents", "accounts", "claims", "articles", "relations", "decisions"}
    assert tables | {"codebook", "quotes", "columns", "codes"} == names


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["package", "x.csv"], "neither a .zip nor a folder"),
        (["tables", "x.csv"], "does not end in .sqlite"),
        (["package", "x.zip", "--contributor", "A | boss"], "no role boss"),
        (["package", "x.zip", "--licence", "other"], "needs --licence-words"),
        (["incidents", "x.zip"], "ends in none of"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(
    path: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(path), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_project_is_copied(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "copy.tawthiq"
    assert run(["copy", str(path), str(out)]) == 0
    assert f"{out.stat().st_size} bytes written to {out}" in capsys.readouterr().out
    with Project.open(out, "سلمى") as copy:
        assert copy.codebook == default_codebook()
    assert run(["copy", str(path), str(out)]) == 2
    assert "project" in capsys.readouterr().err
