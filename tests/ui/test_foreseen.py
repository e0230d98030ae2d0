"""What is found of the next article beforehand is what would be found when it is opened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from model.article import Article
from model.field_states import FieldStates
from storage import reviews, runs
from storage.project import Project
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.queue.delegate import RowDelegate
from ui.queue.model import Index, RowRole
from ui.session import keeping
from ui.session.views import highlights


@pytest.fixture
def foreseen(qtbot: QtBot, filled: Desk) -> str:
    """The id of the article that was foreseen while another is on the desk."""
    session = filled.session
    qtbot.waitUntil(lambda: not session.reader.busy, timeout=LONG)
    with qtbot.waitSignal(session.foreseen, timeout=LONG) as told:
        session.next_article()
    article = told.args[0] if told.args else None
    assert isinstance(article, Article)
    return article.id


def test_it_is_shown_as_if_found_on_opening(
    filled: Desk, foreseen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = filled.session
    monkeypatch.delattr(keeping, "with_run")
    session.open_article(foreseen)
    review, account = session.review, session.account_id
    assert review is not None
    assert account is not None
    assert session.cards()
    assert session.highlights()
    anew = FieldStates(review, session.codebook.fields, session.run)
    assert session.highlights() == highlights(anew, account, session.codebook)
    for field in session.codebook.fields:
        assert session.state_of(field.id) == anew.state(account, field.id)


def test_what_was_saved_elsewhere_in_between_is_seen(filled: Desk, foreseen: str) -> None:
    session = filled.session
    path = session.project_path
    assert path is not None
    with Project.open(path, "هدى") as other:
        review = reviews.load(other, foreseen)
        run = runs.latest(other, foreseen)
        assert run is not None
        keys = tuple(a.key for a in run.accounts)
        reviews.save(other, replace(review, dismissed=keys), None, status=review.status)
    session.open_article(foreseen)
    assert session.review is not None
    assert session.review.dismissed == keys
    assert session.cards() == ()


def test_its_row_is_drawn_beforehand(
    qtbot: QtBot, filled: Desk, foreseen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, drawn = filled.session, []
    usual = RowDelegate.paint

    def paint(
        self: RowDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        drawn.append(index.data(RowRole).id)
        usual(self, painter, option, index)

    monkeypatch.setattr(RowDelegate, "paint", paint)
    session.set_note(session.article.id if session.article else "", "ملاحظة")
    left = session.article
    session.open_article(foreseen)
    qtbot.waitUntil(lambda: bool(drawn))
    assert left is not None
    assert set(drawn) == {left.id}
