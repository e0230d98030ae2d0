"""Archives in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.project import Project
from tests.storage.archive.comparing import contents, fill_all, kept_files
from tests.storage.making import default_codebook
from ui.command_line import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        fill_all(project)
    return path


def test_a_project_is_archived_and_restored(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, again = tmp_path / "x.zip", tmp_path / "again.tawthiq"
    assert run(["archive", str(path), str(out)]) == 0
    assert run(["restore", str(out), str(again)]) == 0
    said = capsys.readouterr()
    assert f"2 files written to {out}" in said.out
    assert f"2 files restored to {again}" in said.out
    assert said.err == ""
    with Project.open(path, "رنا") as one, Project.open(again, "رنا") as other:
        assert contents(one) == contents(other)
    assert run(["restore", str(out), str(path)]) == 2
    assert "has work in it" in capsys.readouterr().err


def test_what_is_missing_is_said(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (name,) = kept_files(path)
    (tmp_path / "x.files" / name).unlink()
    assert run(["archive", str(path), str(tmp_path / "x.zip")]) == 0
    assert "صورة.PNG is missing" in capsys.readouterr().err


def test_another_ending_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["archive", str(path), "x.tar"])
    assert "does not end in .zip" in capsys.readouterr().err


def test_a_terminal_is_told_how_far_it_is(
    path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run(["archive", str(path), str(tmp_path / "x.zip")]) == 0
    assert "100 %" in capsys.readouterr().err
