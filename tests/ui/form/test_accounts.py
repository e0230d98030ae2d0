"""Accounts made of others at the desk, and the ways through the form by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from model.values import Count, Name, Place, Value
from ui.dialogs.split_account import SplitDialog
from ui.form import FormPanel
from ui.session import Session


def _values(session: Session, field_id: str) -> list[Value]:
    state = session.state_of(field_id)
    return [c.value for c in state.claims] + [p.candidate.value for p in state.proposed]


def test_merged_accounts_tell_what_both_told_and_come_apart_again(session: Session) -> None:
    first, second = (c.id for c in session.cards())
    session.accept_all()
    before = session.review
    target = _values(session, "target")
    session.select_account(second)
    session.accept_all()
    theirs = _values(session, "target")
    session.select_account(first)
    session.merge_account(second)
    assert [c.id for c in session.cards()] == [first]
    assert _values(session, "target") == [*target, *(v for v in theirs if v not in target)]
    session.undo()
    session.undo()
    assert session.review == before


def test_proposals_of_a_merged_account_stay_to_be_decided(session: Session) -> None:
    first, second = (c.id for c in session.cards())
    session.select_account(second)
    waiting = {p.id for f in session.codebook.fields for p in session.state_of(f.id).proposed}
    session.select_account(first)
    session.merge_account(second)
    state = [session.state_of(f.id) for f in session.codebook.fields]
    assert waiting <= {p.id for s in state for p in (*s.proposed, *s.alternatives)}


def test_merging_says_which_values_could_not_be_held(session: Session) -> None:
    said: list[str] = []
    session.told.connect(lambda words: said.append(words.en))
    first, second = (c.id for c in session.cards())
    session.accept_all()
    session.select_account(second)
    session.enter("place", Place("الربوة"))
    session.select_account(first)
    session.merge_account(second)
    label = session.codebook.field("place").label.en
    assert [words for words in said if label in words]
    assert _values(session, "place") == [Place("الوادي")]


def test_a_copy_rests_on_the_same_words(session: Session) -> None:
    session.accept_all()
    source = session.account()
    session.duplicate_account()
    copy = session.account()
    assert source is not None
    assert copy is not None
    assert copy.id != source.id
    assert [(c.field, c.value, c.evidence) for c in copy.claims] == [
        (c.field, c.value, c.evidence) for c in source.claims
    ]
    assert {c.id for c in copy.claims}.isdisjoint(c.id for c in source.claims)


def test_split_gives_what_was_ticked_to_another_account(session: Session) -> None:
    session.accept(session.state_of("place").proposed[0].id)
    dialog = SplitDialog(session)
    assert not dialog.go.isEnabled()
    wanted = ("كتيبة النهر", "الوادي")
    for row in range(dialog.values.count()):
        item = dialog.values.item(row)
        if any(words in item.text() for words in wanted):
            item.setCheckState(Qt.CheckState.Checked)
    source = session.account_id
    session.split_account(dialog.claims(), dialog.proposals())
    assert session.account_id != source
    assert _values(session, "initiator") == [Name("كتيبة النهر")]
    assert len(_values(session, "place")) == 1
    assert source is not None
    session.select_account(source)
    assert _values(session, "initiator") == [Name("قوات الشمال")]
    assert _values(session, "place") == []
    dialog.deleteLater()


def test_an_account_is_said_to_answer_another(session: Session) -> None:
    first, second = (c.id for c in session.cards())
    session.set_answers(second, "")
    assert session.answered_by(second) == ""
    session.set_answers(second, first)
    assert session.answered_by(second) == first


def test_from_proposal_to_proposal_over_accounts(session: Session, form: FormPanel) -> None:
    form.focus_first()
    session.accept_all()
    first = session.account_id
    form.walk.to_proposal(1)
    assert session.account_id != first
    row = form.focused_row()
    assert row is not None
    assert row.waits


def test_to_what_is_missing(session: Session, form: FormPanel) -> None:
    session.add_account()
    form.walk.to_problem()
    row = form.focused_row()
    assert row is not None
    assert row.is_wrong
    seen = row.field.id
    form.walk.to_problem()
    again = form.focused_row()
    assert again is not None
    assert again.field.id != seen


def test_the_unsure_is_asked_first(session: Session, form: FormPanel) -> None:
    form.focus_first()
    row = form.focused_row()
    assert row is not None
    assert row.field.id == "event_type"  # the article is read from its top
    assert form.walk.unsure() == 0
    form.walk.to_proposal(1)
    assert form.focused_row() is form.row("date")
    session.select_account(session.cards()[1].id)


def test_what_the_extractor_was_unsure_of_goes_before_what_is_sure(doubtful: FormPanel) -> None:
    doubtful.focus_first()
    assert doubtful.walk.unsure() == 2
    assert "٢" in doubtful.state.unsure.text() or "اثنان" in doubtful.state.unsure.text()
    doubtful.walk.to_proposal(1)
    assert doubtful.focused_row() is doubtful.row("initiator")
    doubtful.walk.to_proposal(1)
    assert doubtful.focused_row() is doubtful.row("munitions")
    doubtful.walk.to_proposal(1)
    assert doubtful.focused_row() is doubtful.row("event_type")


def test_problems_of_all_accounts_are_listed_and_led_to(session: Session, form: FormPanel) -> None:
    before = form.problems.text()
    first = session.account_id
    session.enter("killed", Count(9, 2, who="civilian"))
    session.add_account()
    assert session.account_id != first
    assert form.problems.text() != before
    form.problems.open_list()
    menu = form.problems.menu_shown
    assert menu is not None
    label = session.codebook.field("killed").label.ar
    action = next(a for a in menu.actions() if a.text().startswith(f"✕ {label}"))
    action.trigger()
    assert session.account_id == first
    row = form.focused_row()
    assert row is not None
    assert row.field.id == "killed"
    menu.close()


def test_a_merged_account_is_saved_and_read_back_as_one(session: Session) -> None:
    first, second = (c.id for c in session.cards())
    article = session.article
    assert article is not None
    session.merge_account(second)
    session.accept(session.state_of("place").proposed[0].id)
    assert session.save()
    waiting = {p.id for f in session.codebook.fields for p in session.state_of(f.id).proposed}
    session.next_article()
    session.open_article(article.id)
    assert [c.id for c in session.cards()] == [first]
    again = {p.id for f in session.codebook.fields for p in session.state_of(f.id).proposed}
    assert again == waiting


def test_back_to_the_article_saved_last_with_its_steps(session: Session) -> None:
    article = session.article
    assert article is not None
    assert not session.go_back()
    for card in session.cards():
        session.select_account(card.id)
        session.accept_all()
    assert session.save_and_next()
    assert session.article is not None
    assert session.article.id != article.id
    assert session.go_back()
    assert session.article.id == article.id
    assert session.undo_stack.canUndo()
