"""Watched folders: what settles in them comes in once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from storage import import_log, watching
from storage.import_choices import ImportChoices
from storage.project import Project
from storage.watching import Watcher
from tests.storage.making import TEXT

USUAL = ImportChoices()


def put(path: Path, text: str, second: int) -> Path:
    """A file as it stands at a time, in seconds from some hour of the far future."""
    path.write_text(text, "utf-8")
    os.utime(path, (4_000_000_000 + second,) * 2)
    return path


def begun(project: Project) -> Watcher:
    watcher = Watcher()
    watcher.know(project)
    return watcher


def names(watcher: Watcher, folder: Path) -> list[str]:
    return [p.name for p in watcher.look([folder]).settled]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "مراقب"
    made.mkdir()
    return made


def test_a_file_is_taken_once_it_is_settled(project: Project, folder: Path) -> None:
    watcher = begun(project)
    put(folder / "a.txt", "خبر", 1)
    assert names(watcher, folder) == []
    put(folder / "a.txt", "خبر أطول", 2)
    seen = watcher.look([folder])
    assert (seen.settled, seen.waiting) == ((), True)
    assert names(watcher, folder) == ["a.txt"]
    report = watcher.take(project, [folder / "a.txt"], USUAL)
    assert report.added == 1
    assert names(watcher, folder) == []
    put(folder / "a.txt", "خبر معدّل", 3)
    assert names(watcher, folder) == []
    assert names(watcher, folder) == ["a.txt"]


def test_what_was_tried_before_a_restart_is_not_tried_again(project: Project, folder: Path) -> None:
    (folder / "a.txt").write_text("خبر", "utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 no")
    first = begun(project)
    first.look([folder])
    first.take(project, first.look([folder]).settled, USUAL)
    second = begun(project)
    put(folder / "b.txt", "خبر ثان", 1)
    assert names(second, folder) == []
    assert names(second, folder) == ["b.txt"]


def test_a_stopped_look_leaves_the_rest_for_the_next(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.importing.BATCH", 1)
    for n in range(3):
        put(folder / f"{n}.txt", f"خبر {n}", n)
    watcher = begun(project)
    watcher.look([folder])
    settled = watcher.look([folder]).settled
    watcher.take(project, settled, USUAL, progress=lambda _: False)
    assert import_log.unfinished(project) is None
    assert names(watcher, folder) == ["1.txt", "2.txt"]


def test_a_missing_folder_is_told(folder: Path) -> None:
    gone = folder / "gone"
    assert Watcher().look([folder, gone]).missing == (gone,)


def test_folders_are_remembered_until_they_are_let_go(project: Project, folder: Path) -> None:
    watching.watch(project, folder, ImportChoices(keep_originals=True))
    with Project.open(project.path, "رنا") as again:
        (found,) = watching.folders(again)
        assert (found.path, found.choices.keep_originals) == (folder, True)
        watching.unwatch(again, folder)
        assert watching.folders(again) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_out_of_a_watched_folder_are_not_followed(
    project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "private.txt").write_text(TEXT, "utf-8")
    (folder / "out.txt").symlink_to(tmp_path / "private.txt")
    (folder / "in.txt").write_text(TEXT, "utf-8")
    (folder / "same.txt").symlink_to(folder / "in.txt")
    watcher = Watcher()
    watcher.know(project)
    watcher.look([folder])
    assert set(watcher.look([folder]).settled) == {folder / "in.txt", folder / "same.txt"}
