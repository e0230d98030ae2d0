"""What the session's jobs do where the project is not as it was, or cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.codebook import Words
from storage.errors import UnreachableProject
from storage.project import Project
from storage.reconciliation import account_facts, incident_rows
from tests.storage.making import article, default_codebook
from tests.storage.reconciliation.incidents_made import TEXTS, filled
from tests.ui.sessions import session_on
from ui.jobs import Job, JobContext, Jobs
from ui.session import Session
from ui.session.dossiers import DossierForm, Dossiers
from ui.session.matching import MatchFinder

T = TypeVar("T")


class AtOnce:
    """Does each job at once; ``done`` counts them."""

    def __init__(self) -> None:
        self.done = 0

    def run(
        self,
        name: Words,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *_: Callable[[Exception], None],
    ) -> None:
        self.done += 1
        assert self.done < 5, "the same work again and again"
        done(work(JobContext(Job(name), lambda *_: None)))


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    path = tmp_path / "project.tawthiq"
    with Project.create(path, default_codebook(), "سلمى") as project:
        filled(project)
    with session_on(qapp, path, article(TEXTS[0]).id) as made:
        yield made


def test_a_disk_that_is_full_is_not_asked_again_at_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(project: Project, *_: Any) -> bool:
        raise UnreachableProject(project.path, "disk full")

    monkeypatch.setattr(account_facts, "fill", full)
    finder = AtOnce()
    matches = MatchFinder(session, cast("Jobs", finder), cast("Jobs", finder))
    assert session.project is not None
    matches._make_rows(session.project)
    assert finder.done == 1


def test_a_dossier_of_an_incident_that_is_gone_is_refused(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dossiers = Dossiers(session, cast("Jobs", AtOnce()), session)
    out = tmp_path / "dossier.html"
    with qtbot.waitSignal(dossiers.refused, timeout=1000):
        dossiers.write(["gone"], out, DossierForm.PAGE, "en")
    assert not out.exists()


def test_a_dossier_is_of_the_incident_that_its_own_was_merged_into(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    assert session.project is not None
    here = next(incident_rows.every(session.project)).id
    with session.project.writing():
        session.project.connection.execute(
            "INSERT INTO merged_incidents VALUES ('former', ?)", [here]
        )
    dossiers = Dossiers(session, cast("Jobs", AtOnce()), session)
    out = tmp_path / "dossier.html"
    with qtbot.waitSignal(dossiers.told, timeout=1000):
        dossiers.write(["former", here], out, DossierForm.PAGE, "en")
    assert out.read_text("utf-8").count("<main ") == 1
