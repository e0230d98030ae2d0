from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import articles
from storage.errors import ExportOverProject, ExportStopped, UnwritableExport
from storage.project import Project
from storage.project_copies import copy_project
from tests.storage.making import article


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as read:
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        names = [n for (n,) in read.execute(tables)]
        return [f"{name}: {read.execute(f'SELECT * FROM {name}').fetchall()}" for name in names]


def test_a_copy_is_a_whole_project_in_one_plain_file(project: Project, tmp_path: Path) -> None:
    articles.add_many(project, [article(), article("نص آخر")])
    folder = tmp_path / "copies"
    folder.mkdir()
    for name in ("one.sqlite", "two.sqlite"):
        assert copy_project(project, folder / name) == (folder / name).stat().st_size
    assert sorted(p.name for p in folder.iterdir()) == ["one.sqlite", "two.sqlite"]
    assert (folder / "one.sqlite").read_bytes() == (folder / "two.sqlite").read_bytes()
    project.close()
    assert dump(folder / "one.sqlite") == dump(project.path)
    with Project.open(folder / "one.sqlite", "سامر") as copy:
        assert articles.read(copy, article().id).title == "قصف على بلدة"


def test_nothing_that_was_deleted_is_in_the_copy(project: Project, tmp_path: Path) -> None:
    secret = "سر" * 3_000
    project.connection.execute("CREATE TABLE more (words TEXT)")
    project.connection.execute("INSERT INTO more VALUES (?)", [secret])
    project.connection.execute("DROP TABLE more")
    copy_project(project, tmp_path / "copy.sqlite")
    assert secret[:100].encode() not in (tmp_path / "copy.sqlite").read_bytes()


def test_no_project_is_written_over_and_a_stopped_copy_leaves_nothing(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_project(project, tmp_path / "copy.sqlite")
    with pytest.raises(ExportOverProject):
        copy_project(project, tmp_path / "copy.sqlite")
    monkeypatch.setattr("storage.project_copies._STEPS", 1)
    with pytest.raises(ExportStopped):
        copy_project(project, tmp_path / "more.sqlite", lambda *_: False)
    with pytest.raises(UnwritableExport):
        copy_project(project, tmp_path / "none" / "copy.sqlite")
    assert not [p for p in tmp_path.iterdir() if "more" in p.name]


def test_a_read_only_project_is_copied(project: Project, tmp_path: Path) -> None:
    articles.add_many(project, [article()])
    project.close()
    project.path.chmod(0o444)
    with Project.open(project.path, "سامر") as again:
        copy_project(again, tmp_path / "copy.tawthiq")
    with Project.open(tmp_path / "copy.tawthiq", "سامر") as copy:
        assert not copy.read_only
