"""The form under real keys and clicks: what is proposed, decided, typed, and found wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from model.account import Origin, Status, Verdict
from model.evidence import Span
from model.proposals import Salience
from model.values import Choice, Count, DateRange, Name, Text, to_json
from tests.ui.form.conftest import MONDAY, OTHER, TEXT, TUESDAY, article
from ui.form import FormPanel
from ui.form.row import FieldRow
from ui.session import Session
from ui.translation import speak


def row_of(form: FormPanel, field_id: str) -> FieldRow:
    row = form.row(field_id)
    assert row is not None
    return row


def go_to(form: FormPanel, field_id: str) -> FieldRow:
    row = row_of(form, field_id)
    row.box.setFocus()
    return row


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def editor_of(row: FieldRow) -> QWidget:
    assert row.editor is not None
    proxy = row.editor.focusProxy()
    assert proxy is not None
    return proxy


def type_into(row: FieldRow, text: str) -> None:
    """Put a text into the open editor as typing would, and press Return."""
    assert row.editor is not None
    row.editor.set_text(text)
    QTest.keyClick(editor_of(row), Qt.Key.Key_Return)


def values(session: Session, field_id: str) -> list[object]:
    return [c.value for c in session.state_of(field_id).claims]


def test_return_accepts_and_goes_on(session: Session, form: FormPanel) -> None:
    go_to(form, "event_type")
    press(Qt.Key.Key_Return)
    assert values(session, "event_type") == [Choice("shelling_artillery_missile")]
    assert session.field_id == "date"
    press(Qt.Key.Key_Return)
    (day,) = session.state_of("date").claims
    assert (day.value, day.origin, day.stamp.reviewer) == (MONDAY, Origin.ACCEPTED, "سلمى")


def test_escape_rejects_a_proposal_and_clears_a_claim(session: Session, form: FormPanel) -> None:
    row = go_to(form, "munitions")
    proposal = row.box.chosen
    press(Qt.Key.Key_Escape)
    assert not row.box.items
    assert session.review is not None
    decision = session.review.decision_on(proposal)
    assert decision is not None
    assert decision.verdict is Verdict.REJECTED
    session.undo()
    press(Qt.Key.Key_Return)
    row.box.setFocus()
    press(Qt.Key.Key_Escape)
    assert not session.state_of("munitions").claims
    assert [p.id for p in session.state_of("munitions").proposed] == [proposal]


def test_typing_corrects_the_proposal_and_keeps_its_words(
    session: Session, form: FormPanel
) -> None:
    row = go_to(form, "munitions")
    press(Qt.Key.Key_F2)
    assert row.editor is not None
    assert row.editor.text() == "٤"
    type_into(row, "4-6")
    (claim,) = session.state_of("munitions").claims
    assert (claim.value, claim.origin) == (Count(4, 6), Origin.CORRECTED)
    assert [e.quote for e in claim.evidence] == ["بأربع قذائف"]


def test_what_cannot_be_read_stays_and_is_explained(session: Session, form: FormPanel) -> None:
    row = go_to(form, "date")
    press(Qt.Key.Key_F2)
    type_into(row, "قبل الظهر بقليل جدا")
    assert row.editor is not None
    assert row.editor.text() == "قبل الظهر بقليل جدا"
    assert not session.state_of("date").claims
    assert row.wrong_words()
    assert not session.save()
    press(Qt.Key.Key_Escape)
    assert row.editor is None
    assert session.save()


def test_chips_are_decided_one_by_one(session: Session, form: FormPanel) -> None:
    row = go_to(form, "initiator")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert values(session, "initiator") == [Name("كتيبة النهر")]
    assert session.field_id == "initiator"
    assert [i.reviewed for i in row.box.items] == [True, False]
    press(Qt.Key.Key_Return)
    assert set(values(session, "initiator")) == {Name("كتيبة النهر"), Name("قوات الشمال")}
    assert session.field_id != "initiator"


def test_a_click_on_the_keys_of_a_proposal_accepts_it(session: Session, form: FormPanel) -> None:
    row = go_to(form, "killed")
    rect = row.box.key_rects()[0]
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=rect.center())
    assert values(session, "killed") == [Count(3, 3, who="civilian")]


def test_a_click_on_reject_rejects(session: Session, form: FormPanel) -> None:
    row = go_to(form, "killed")
    rect = row.box.key_rects()[1]
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=rect.center())
    assert not session.state_of("killed").proposed


def test_a_choice_is_found_by_its_first_letters(session: Session, form: FormPanel) -> None:
    row = go_to(form, "weapon")
    press(Qt.Key.Key_F2)
    type_into(row, "هاون")
    assert values(session, "weapon") == [Choice("mortar")]


def test_a_group_is_chosen_beside_its_count(session: Session, form: FormPanel) -> None:
    row = go_to(form, "injured")
    press(Qt.Key.Key_F2)
    type_into(row, "7 عسكريين")
    assert values(session, "injured") == [Count(7, 7, who="military")]


def test_alternatives_can_be_taken(session: Session, form: FormPanel) -> None:
    go_to(form, "date")
    (other,) = form.detail.alternatives()
    form.detail.alternative_chosen.emit(other)
    assert values(session, "date") == [TUESDAY]
    session.accept(session.state_of("date").alternatives[0].id)
    assert values(session, "date") == [MONDAY]


def test_all_that_is_left_is_accepted_but_no_unknown_day(session: Session, form: FormPanel) -> None:
    session.select_account(session.cards()[1].id)
    session.accept_all()
    assert values(session, "event_type")
    (unknown,) = session.state_of("date").proposed
    assert isinstance(unknown.candidate.value, DateRange)
    go_to(form, "date")
    press(Qt.Key.Key_Return)
    assert not session.state_of("date").claims


def test_selected_words_become_value_and_evidence(session: Session, form: FormPanel) -> None:
    start = TEXT.index("كتيبة النهر")
    session.assign("target", Span(start, start + len("كتيبة النهر")))
    (claim,) = session.state_of("target").claims
    assert (claim.value, claim.origin) == (Name("كتيبة النهر"), Origin.MANUAL)
    assert claim.evidence[0].quote == "كتيبة النهر"
    assert row_of(form, "target").box.items[0].reviewed


def test_words_that_say_no_value_wait_for_it(session: Session, form: FormPanel) -> None:
    start = TEXT.index("نفّذته")
    session.assign("civilian_targeting", Span(start, start + len("نفّذته")))
    assert not session.state_of("civilian_targeting").claims
    row = go_to(form, "civilian_targeting")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    (claim,) = session.state_of("civilian_targeting").claims
    assert [e.quote for e in claim.evidence] == ["نفّذته"]
    assert row.box.items


def test_problems_stand_beside_their_field(session: Session, form: FormPanel) -> None:
    row = row_of(form, "munitions")
    session.enter("munitions", Count(9, 2))
    assert row.wrong_words()
    session.undo()
    assert not row.wrong_words()


def test_cards_follow_the_accounts(session: Session, form: FormPanel) -> None:
    before = [c.account_id for c in form.cards.shown()]
    assert len(before) == 2
    session.add_account()
    assert len(form.cards.shown()) == 3
    assert session.account_id not in before
    menu = form.cards.menu_for(before[0])
    menu.actions()[0].trigger()
    assert session.cards()[0].salience is Salience.BACKGROUND
    menu = form.cards.menu_for(before[1])
    menu.actions()[-1].trigger()
    assert before[1] not in [c.account_id for c in form.cards.shown()]
    QTest.mouseClick(form.cards.shown()[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert session.account_id == before[0]


def test_changing_the_account_enters_what_is_typed(session: Session, form: FormPanel) -> None:
    first, second = (c.id for c in session.cards())
    row = go_to(form, "notes")
    press(Qt.Key.Key_F2)
    assert row.editor is not None
    row.editor.set_text("شهادة")
    session.select_account(second)
    assert session.account_id == second
    session.select_account(first)
    assert values(session, "notes") == [Text("شهادة")]


def test_an_unreadable_text_keeps_the_account(session: Session, form: FormPanel) -> None:
    first, second = (c.id for c in session.cards())
    row = go_to(form, "munitions")
    press(Qt.Key.Key_F2)
    assert row.editor is not None
    row.editor.set_text("كثير")
    session.select_account(second)
    assert session.account_id == first
    assert row.editor is not None


def test_typing_waits_while_another_article_is_looked_at(session: Session, form: FormPanel) -> None:
    row = go_to(form, "place_note")
    press(Qt.Key.Key_F2)
    assert row.editor is not None
    row.editor.set_text("عند الجسر")
    session.open_article(article(OTHER).id)
    assert row.editor is None
    session.open_article(article(TEXT).id)
    assert row.editor is not None
    assert row.editor.text() == "عند الجسر"


def test_the_empty_form_says_what_to_do(session: Session, form: FormPanel) -> None:
    session.open_article(article(OTHER).id)
    assert not form.cards.isVisible()
    session.add_account()
    assert form.cards.shown()
    assert form.row("event_type") is not None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_form_speaks_both_languages(
    qtbot: QtBot, qapp: QApplication, session: Session, form: FormPanel, language: str
) -> None:
    session.language = language
    speak(qapp, language)
    label = session.codebook.field("event_type").label.in_language(language)
    box = row_of(form, "event_type").box
    qtbot.waitUntil(lambda: box.accessibleName() == label)
    assert box.items[0].text == session.show(
        Choice("shelling_artillery_missile"), row_of(form, "event_type").field
    )


def test_what_is_stored_is_what_was_decided(session: Session, form: FormPanel) -> None:
    go_to(form, "event_type")
    press(Qt.Key.Key_Return)
    assert session.save()
    review = session.review
    session.open_article(article(OTHER).id)
    session.open_article(article(TEXT).id)
    assert session.review is not None
    assert review is not None
    claims = [(c.field, to_json(c.value)) for a in session.review.accounts for c in a.claims]
    assert claims == [("event_type", "shelling_artillery_missile")]
    assert [a.id for a in session.review.accounts] == [a.id for a in review.accounts]


def test_each_article_keeps_its_steps(session: Session) -> None:
    before = session.review
    session.accept_all()
    after = session.review
    session.open_article(article(OTHER).id)
    assert not session.undo_stack.canUndo()
    session.add_account()
    session.open_article(article(TEXT).id)
    assert session.review == after
    session.undo()
    assert session.review == before
    assert not session.dirty
    session.open_article(article(OTHER).id)
    assert len(session.cards()) == 1
    session.undo()
    assert not session.cards()


def test_an_untouched_account_is_shown_before_the_article_counts_as_done(
    session: Session,
) -> None:
    first, second = (c.id for c in session.cards())
    session.accept_all()
    assert not session.save_and_next()
    assert session.account_id == second
    assert session.article is not None
    assert session.article.id == article(TEXT).id
    assert session.save_and_next()
    session.open_article(article(TEXT).id)
    assert session.review is not None
    assert session.review.status is Status.REVIEWED
    assert [a.id for a in session.review.accounts if a.claims] == [first]


def test_what_was_rejected_is_told_from_what_was_never_read(
    session: Session, form: FormPanel
) -> None:
    row = go_to(form, "munitions")
    assert not session.state_of("munitions").rejected
    press(Qt.Key.Key_Escape)
    assert len(session.state_of("munitions").rejected) == 1
    assert "٤" in row.box.empty_words()


def test_a_new_article_with_a_draft_is_in_progress(session: Session) -> None:
    session.accept_all()
    session.keep_draft()
    row = session.row(article(TEXT).id)
    assert row is not None
    assert row.status is Status.IN_PROGRESS
    session.undo()
    session.keep_draft()
    row = session.row(article(TEXT).id)
    assert row is not None
    assert row.status is Status.NEW
