"""What is remembered comes back; what is broken counts as nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.settings import ZOOM_RANGE, Settings


def test_everything_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    first = Settings(file)
    first.language = "en"
    first.theme = "dark"
    first.reviewer = "سلمى"
    first.safe_colours = True
    first.zoom = 3
    first.queue_order = "newest"
    first.import_folder = str(tmp_path)
    first.geometry = QByteArray(b"\x01\x02")
    first.splitter = QByteArray(b"\x03")
    first.sync()
    again = Settings(file)
    assert (again.language, again.theme, again.reviewer) == ("en", "dark", "سلمى")
    assert again.safe_colours
    assert (again.zoom, again.queue_order, again.import_folder) == (3, "newest", str(tmp_path))
    assert (again.geometry, again.splitter) == (QByteArray(b"\x01\x02"), QByteArray(b"\x03"))


def test_nothing_known_gives_sensible_values(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.language in ("ar", "en")
    assert settings.theme == "system"
    assert not settings.safe_colours
    assert settings.zoom == 0
    assert settings.reviewer == ""
    assert settings.geometry.isEmpty()
    assert settings.last_project is None
    assert Path(settings.import_folder).is_dir()


def test_broken_values_count_as_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[General]\nzoom=much\ntheme=pink\nlanguage=tlh\ngeometry=3\n")
    settings = Settings(file)
    assert settings.zoom == 0
    assert settings.theme == "system"
    assert settings.language in ("ar", "en")
    assert settings.geometry.isEmpty()


def test_zoom_stays_in_range(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.zoom = 99
    assert settings.zoom == ZOOM_RANGE[1]


def test_recent_projects_are_those_still_there_the_last_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    paths = [tmp_path / f"مشروع {n}.tawthiq" for n in range(10)]
    for path in paths:
        path.touch()
        settings.opened(path)
    settings.opened(paths[5])
    assert settings.recent_projects[:2] == (paths[5], paths[9])
    assert len(settings.recent_projects) == 8
    paths[5].unlink()
    assert settings.recent_projects[0] == paths[9]
    assert settings.last_project == paths[9]


def test_a_closed_project_is_recent_but_not_opened_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    project = tmp_path / "p.tawthiq"
    project.touch()
    settings.opened(project)
    settings.closed()
    assert settings.last_project is None
    assert settings.recent_projects == (project,)
