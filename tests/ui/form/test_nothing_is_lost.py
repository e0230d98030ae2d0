"""What stands on the desk stays there, whatever is in the way: the disk, a window, a reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from model.account import Origin, Status
from model.codebook import Words
from model.evidence import Span
from model.extraction.version import VERSION
from model.values import Choice, Place, Text
from storage import articles, reviews, runs
from storage.errors import UnreachableProject
from storage.project import Project
from tests.ui.form.conftest import OTHER, TEXT, article
from ui.form import FormPanel
from ui.form.row import FieldRow
from ui.jobs import Jobs
from ui.session import Session

LONG_MS = 20_000


def full_disk(*_: object, **__: object) -> None:
    raise UnreachableProject(Path("p.tawthiq"), "no space left on device")


@pytest.fixture
def refusals(session: Session) -> list[Words]:
    heard: list[Words] = []
    session.refused.connect(heard.append)
    return heard


def test_a_review_that_cannot_be_kept_stays_on_the_desk(
    session: Session, refusals: list[Words], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session.enter("notes", Text("قرب الجسر"))
    review = session.review
    with monkeypatch.context() as disk:
        disk.setattr(reviews, "save_draft", full_disk)
        session.open_article(article(OTHER).id)
        assert not session.close_project()
        assert not session.create_project(tmp_path / "another.tawthiq")
        assert not (tmp_path / "another.tawthiq").exists()
    assert len(refusals) == 3
    assert session.article is not None
    assert session.article.text == TEXT
    assert session.review == review
    session.open_article(article(OTHER).id)
    assert session.article.text == OTHER


def test_a_draft_that_cannot_be_dropped_is_told_calmly(
    session: Session, refusals: list[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    session.enter("notes", Text("قرب الجسر"))
    assert session.keep_draft()
    session.undo()
    with monkeypatch.context() as disk:
        disk.setattr(reviews, "drop_draft", full_disk)
        assert not session.keep_draft()
    assert len(refusals) == 1
    assert session.keep_draft()


def test_a_header_that_cannot_be_saved_changes_nothing(
    session: Session, refusals: list[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.article is not None
    with monkeypatch.context() as disk:
        disk.setattr(articles, "set_metadata", full_disk)
        session.set_metadata(title="عنوان آخر")
    assert len(refusals) == 1
    assert session.article.title is None
    assert not session.undo_stack.canUndo()
    session.set_metadata(title="عنوان آخر")
    with monkeypatch.context() as disk:
        disk.setattr(articles, "set_metadata", full_disk)
        session.undo()
    assert len(refusals) == 2
    assert session.article.title == "عنوان آخر"
    assert not session.undo_stack.canRedo()


def test_a_reading_that_fails_is_not_waited_for(
    session: Session, refusals: list[Words], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(runs, "store", full_disk)
    session.set_metadata(published=None)
    assert session.reading
    qtbot.waitUntil(lambda: not session.reading, timeout=LONG_MS)
    assert len(refusals) == 1


def test_a_fault_of_a_reading_is_not_waited_for(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(Session, "_extractor", staticmethod(lambda *_: None))
    with qtbot.captureExceptions() as faults:
        session.set_metadata(published=None)
        assert session.reading
        qtbot.waitUntil(lambda: not session.reading, timeout=LONG_MS)
    assert len(faults) == 1


def status_on_disk(session: Session, text: str) -> Status:
    row = session.row(article(text).id)
    assert row is not None
    return row.status


def test_what_is_typed_speaks_against_no_incident(session: Session, form: FormPanel) -> None:
    row = form.row("notes")
    assert row is not None
    form.entry.open(row, "", "قرب الجسر")
    assert not session.no_incident()
    assert status_on_disk(session, TEXT) is Status.NEW
    assert [c.value for c in session.state_of("notes").claims] == [Text("قرب الجسر")]


def test_undo_leaves_a_reviewed_article_reviewed(session: Session) -> None:
    session.open_article(article(OTHER).id)
    assert session.no_incident()
    session.enter("notes", Text("قرب الجسر"))
    assert not session.save_and_next()  # once it points at the account that was not looked at
    assert session.save_and_next()  # the last that waited: it stays on the desk
    session.undo()
    session.redo()
    session.save()
    assert status_on_disk(session, TEXT) is Status.REVIEWED


def test_a_claim_takes_back_that_there_was_no_incident(session: Session) -> None:
    assert session.no_incident()
    session.open_article(article(TEXT).id)
    session.save()
    assert status_on_disk(session, TEXT) is Status.NO_INCIDENT
    session.enter("notes", Text("قرب الجسر"))
    session.save()
    assert status_on_disk(session, TEXT) is Status.IN_PROGRESS


def test_nothing_is_done_where_nothing_can_be_kept(
    session: Session, form: FormPanel, refusals: list[Words]
) -> None:
    path = session.project_path
    assert path is not None
    session.close_project()
    path.chmod(0o444)
    assert session.open_project(path)
    assert session.read_only
    session.open_article(article(TEXT).id)
    session.accept_all()
    session.add_account()
    assert len(refusals) == 2
    assert not session.undo_stack.canUndo()
    row = form.row("notes")
    assert row is not None
    form.entry.open(row, "", "قرب الجسر")
    assert row.editor is None


def test_words_for_another_value_leave_the_evidence_of_the_first(session: Session) -> None:
    session.enter("weapon", Choice("rocket"))
    before = session.state_of("weapon").claims
    session.assign("weapon", Span(TEXT.index("الوادي"), TEXT.index("الوادي") + 6))
    assert session.state_of("weapon").claims == before
    assert [e.quote for e in session.kept_words("weapon")] == ["الوادي"]


def typed_into(form: FormPanel, field_id: str, text: str) -> FieldRow:
    row = form.row(field_id)
    assert row is not None
    form.entry.open(row, row.box.chosen, "")
    assert row.editor is not None
    row.editor.set_text(text)
    return row


def test_what_is_typed_for_a_removed_account_goes_nowhere_else(
    session: Session, form: FormPanel
) -> None:
    assert session.review is not None
    first, second = session.review.accounts
    row = typed_into(form, "notes", "قرب الجسر")
    session.remove_account(first.id)
    assert row.editor is None
    assert session.account_id == second.id
    assert not session.state_of("notes").claims
    session.undo()
    assert [c.value for c in session.review.account(first.id).claims] == [Text("قرب الجسر")]


def test_undo_takes_back_what_is_being_typed(session: Session, form: FormPanel) -> None:
    session.enter("notes", Text("قرب الجسر"))
    row = typed_into(form, "notes", "قرب الجسر القديم")
    session.undo()
    assert row.editor is None
    assert [c.value for c in session.state_of("notes").claims] == [Text("قرب الجسر")]
    session.redo()
    assert [c.value for c in session.state_of("notes").claims] == [Text("قرب الجسر القديم")]


def test_a_new_reading_leaves_what_is_being_typed(session: Session, form: FormPanel) -> None:
    account_id = session.account_id
    row = typed_into(form, "notes", "قرب الجسر")
    assert session.article is not None
    session._take(session.article, VERSION, ())
    assert session.run is not None
    assert not session.run.accounts
    assert session.account_id == account_id
    assert row.editor is not None
    assert form.entry.enter_open()
    assert [c.value for c in session.state_of("notes").claims] == [Text("قرب الجسر")]


def test_a_correction_of_what_is_no_longer_proposed_is_entered(
    session: Session, form: FormPanel
) -> None:
    typed_into(form, "place", "الوادي الكبير")
    assert session.article is not None
    session._take(session.article, VERSION, ())
    assert form.entry.enter_open()
    (claim,) = session.state_of("place").claims
    assert (claim.value, claim.origin) == (Place("الوادي الكبير"), Origin.MANUAL)


def test_selected_words_wait_in_their_own_account(session: Session) -> None:
    assert session.review is not None
    first, second = session.review.accounts
    session.assign("weapon", Span(TEXT.index("الوادي"), TEXT.index("الوادي") + 6))
    session.select_account(second.id)
    session.enter("weapon", Choice("rocket"))
    assert session.state_of("weapon").claims[0].evidence == ()
    session.select_account(first.id)
    session.enter("weapon", Choice("rocket"))
    assert [e.quote for e in session.state_of("weapon").claims[0].evidence] == ["الوادي"]


def test_one_window_at_a_time_works_in_a_project(session: Session) -> None:
    path = session.project_path
    assert path is not None
    second = Session(Jobs(), Jobs(), "ar")
    heard: list[Words] = []
    second.refused.connect(heard.append)
    assert not second.open_project(path)
    assert len(heard) == 1
    assert session.open_project(path)  # its own window may open it again
    assert not second.open_project(path)
    session.close_project()
    assert second.open_project(path)
    second.close_project()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_another_reviewer_signs_what_is_saved_from_then_on(session: Session) -> None:
    session.reviewer = "ليلى"
    session.enter("notes", Text("قرب الجسر"))
    assert session.save()
    path = session.project_path
    assert path is not None
    with Project.open(path, "قارئ") as project:
        for table in ("claims", "history"):
            last = f"SELECT reviewer FROM {table} ORDER BY rowid DESC LIMIT 1"
            assert project.connection.execute(last).fetchone() == ("ليلى",)
        signed = "SELECT a.reviewer FROM accounts AS a JOIN claims AS c ON c.account = a.id"
        assert project.connection.execute(signed).fetchall() == [("ليلى",)]
