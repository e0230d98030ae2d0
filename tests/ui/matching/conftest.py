"""A project of three reports: two tell of one shelling, the third of another day."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from model.account import Status
from model.readings import with_run
from model.review import accept_all
from storage import reviews, runs
from storage.importing import import_paths
from storage.project import Project
from storage.shipped import load_extractor
from tests.storage.making import BY, default_codebook
from ui.desk import Desk

LONG = 20_000
REPORTS = {
    "1": (
        "2022-03-07",
        "قصف على القورية\n\nقُتل ثلاثة مدنيين في قصف مدفعي نفذته قوات النظام على بلدة القورية"
        " يوم الأحد 6 آذار 2022، وسقطت 20 قذيفة قرب خزان المياه.",
    ),
    "2": (
        "2022-03-08",
        "قتلى مدنيون في القورية\n\nسقطت 8 قذائف مدفعية على بلدة القورية يوم الأحد 6 آذار 2022،"
        " وقالت مصادر محلية إن قوات النظام قصفت البلدة فقُتل ثلاثة مدنيين.",
    ),
    "3": (
        "2022-05-02",
        "اشتباك في منبج\n\nاندلع اشتباك بين مسلحين في مدينة منبج يوم الأحد 1 أيار 2022.",
    ),
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project: all three are read, the second is reviewed by accepting everything."""
    folder = tmp_path_factory.mktemp("reports")
    for name, (day, text) in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
        about = {"published": day, "source": f"شبكة {name}"}
        (folder / f"{name}.json").write_text(json.dumps(about), "utf-8")
    path = folder / "مشروع.tawthiq"
    with Project.create(path, default_codebook(), "سلمى") as project:
        import_paths(project, [folder], extractor=load_extractor())
        key = _named(project, "2")
        run = runs.latest(project, key)
        assert run is not None
        review = with_run(reviews.load(project, key), run)
        for account in review.accounts:
            review = accept_all(review, account.id, project.codebook.fields, run, BY)
        reviews.save(project, review, run, status=Status.REVIEWED)
    return path


@pytest.fixture
def told_twice(qtbot: QtBot, desk: Desk, made: Path, tmp_path: Path) -> Desk:
    """The desk with the three reports; the first is open."""
    path = tmp_path / made.name
    shutil.copy(made, path)
    assert desk.session.open_project(path)
    open_report(qtbot, desk, "1")
    return desk


def open_report(qtbot: QtBot, desk: Desk, name: str) -> None:
    project = desk.session.project
    assert project is not None
    desk.session.open_article(_named(project, name))
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)


def _named(project: Project, name: str) -> str:
    (found,) = project.connection.execute(
        "SELECT id FROM articles WHERE name LIKE ?", [f"{name}.%"]
    ).fetchone()
    return str(found)
