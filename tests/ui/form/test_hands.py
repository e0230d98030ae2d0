"""What an hour at the desk asked for: the keyboard in sight, undo that leads to its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from model.evidence import Span
from model.proposals import Salience
from model.values import Name
from storage import reviews
from storage.project import Project
from tests.ui.form.conftest import OTHER, TEXT, article
from ui.form import FormPanel
from ui.form.card_area import CardArea
from ui.session import Session


def _in_sight(form: FormPanel, widget_id: str) -> bool:
    row = form.row(widget_id)
    assert row is not None
    view = form.walk._area.viewport()
    top = row.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= view.height()


def test_the_field_with_the_keyboard_is_known_and_in_sight_in_the_next_article(
    session: Session, form: FormPanel
) -> None:
    form.resize(460, 420)
    row = form.row("killed")
    assert row is not None
    form.walk.to(row)
    session.open_article(article(OTHER).id)
    session.open_article(article(TEXT).id)
    form.walk.to(row)
    assert session.field_id == "killed"
    assert _in_sight(form, "killed")


def test_another_account_begins_where_something_waits(session: Session, form: FormPanel) -> None:
    row = form.row("killed")
    assert row is not None
    form.walk.to(row)
    session.select_account(session.cards()[1].id)
    assert session.field_id in {"event_type", "date"}
    here = form.focused_row()
    assert here is not None
    assert here.waits


def test_the_account_that_is_reported_comes_before_those_recalled(session: Session) -> None:
    first, second = (c.id for c in session.cards())
    session.set_salience(first, Salience.BACKGROUND)
    session.save()
    session.open_article(article(OTHER).id)
    session.open_article(article(TEXT).id)
    assert session.account_id == second


def test_undo_goes_to_what_it_changed(session: Session, form: FormPanel) -> None:
    form.resize(460, 420)
    first, second = (c.id for c in session.cards())
    (killed,) = session.state_of("killed").proposed
    session.accept(killed.id)
    session.select_account(second)
    row = form.row("event_type")
    assert row is not None
    form.walk.to(row)
    session.undo()
    assert (session.account_id, session.field_id) == (first, "killed")
    assert _in_sight(form, "killed")
    session.select_account(second)
    session.redo()
    assert (session.account_id, session.field_id) == (first, "killed")


def test_undoing_a_rejection_goes_to_its_field(session: Session) -> None:
    (place,) = session.state_of("place").proposed
    session.reject(place.id)
    session.focus("date")
    session.undo()
    assert session.field_id == "place"


def test_a_corrected_header_alone_is_no_draft(session: Session) -> None:
    session.set_metadata(source="مرصد السهل")
    assert not session.dirty
    session.keep_draft()
    row = session.row(article(TEXT).id)
    assert row is not None
    assert row.status.value == "new"
    session.enter("target", Name("السوق"))
    assert session.dirty
    session.undo()
    assert not session.dirty
    session.undo()
    assert not session.dirty


def test_words_kept_as_evidence_are_in_the_draft(session: Session) -> None:
    at = TEXT.index("وردّ")
    session.add_account()
    session.assign("event_type", Span(at, at + 4))
    kept = session.kept_words("event_type")
    assert kept
    assert session.dirty
    session.open_article(article(OTHER).id)
    session.open_article(article(TEXT).id)
    assert session.kept_words("event_type") == kept


def test_a_done_article_keeps_no_draft_of_words_without_a_value(session: Session) -> None:
    at = TEXT.index("وردّ")
    session.accept_all()
    session.add_account()
    session.assign("event_type", Span(at, at + 4))
    assert session.save_and_next() or session.save_and_next()
    path = session.project_path
    assert path is not None
    with Project.open(path, "سلمى") as own:
        assert reviews.load_draft(own, article(TEXT).id) is None


def test_the_group_beside_a_typed_count_is_in_the_draft(session: Session) -> None:
    session.keep_typing("killed", None, "7", "military")
    session.open_article(article(OTHER).id)
    session.open_article(article(TEXT).id)
    typing = session.typing()
    assert typing is not None
    assert typing.group == "military"


@pytest.mark.parametrize("height", [420, 900])
def test_many_cards_leave_the_form_its_room(session: Session, form: FormPanel, height: int) -> None:
    form.resize(380, height)
    for _ in range(8):
        session.add_account()
    QApplication.processEvents()
    area = form.findChild(CardArea)
    assert area is not None
    assert area.height() <= max(form.height() * 0.45, 80)
    cards = form.cards.shown()
    for one, other in pairwise(cards):
        assert not one.geometry().intersects(other.geometry())
    here = form.cards.selected()
    assert here is not None
    assert here.visibleRegion().boundingRect().height() > here.height() / 2


def test_all_of_a_card_can_be_read(form: FormPanel) -> None:
    form.resize(380, 700)
    QApplication.processEvents()
    for card in form.cards.shown():
        assert not card.wraps(card.width()) or card.height() > 60


def test_a_problem_names_its_field_once(session: Session, form: FormPanel) -> None:
    session.add_account()
    form.problems.open_list()
    menu = form.problems.menu_shown
    assert menu is not None
    label = session.codebook.field("date").label.ar
    words = [a.text() for a in menu.actions() if label in a.text()]
    menu.close()
    assert words
    assert all(w.count(label) == 1 for w in words)
