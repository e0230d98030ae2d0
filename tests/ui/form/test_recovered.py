"""A draft that came back without its steps stays a draft, whatever is undone after it."""

from __future__ import annotations

from model.values import Text
from tests.ui.form.conftest import OTHER, TEXT, article
from ui.jobs import Jobs
from ui.session import Session


def test_undo_does_not_reach_behind_a_recovered_draft(session: Session) -> None:
    path = session.project_path
    assert path is not None
    session.enter("notes", Text("قرب الجسر"))
    session.close_project()
    later = Session(Jobs(), Jobs(), "ar")
    later.reviewer = "سلمى"
    assert later.open_project(path)
    later.open_article(article(TEXT).id)
    assert later.dirty
    later.enter("place_note", Text("شرق البلدة"))
    later.open_article(article(OTHER).id)
    later.open_article(article(TEXT).id)
    later.enter("place_note", Text("غرب البلدة"))
    assert later.keep_draft()
    later.undo()
    later.undo()
    assert later.dirty
    later.close_project()
    assert later.open_project(path)
    later.open_article(article(TEXT).id)
    assert [c.value for c in later.state_of("notes").claims] == [Text("قرب الجسر")]
    assert later.save()
    assert not later.dirty
    later.close_project()
