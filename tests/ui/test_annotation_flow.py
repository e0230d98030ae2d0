"""Annotations at the desk: recognised, asked about, taken in beside what the rules read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from model.account import Status
from model.labelled.targets import NOTHING, Target
from storage.queue import QueueQuery
from tests.ui.conftest import LONG, TEXTS
from ui.desk import Desk
from ui.dialogs.annotations import AnnotationsDialog, AnnotationsTakenDialog
from ui.session.file_kinds import annotation_filters

TEXT = TEXTS["أ"]


@pytest.fixture
def open_desk(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    return desk


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    def span(words: str, label: str) -> list[object]:
        return [TEXT.index(words), TEXT.index(words) + len(words), label]

    spans = [span("بلدة الزهراء", "LOC"), span("ثلاثة مدنيين", "DEAD"), span("أمس", "mood")]
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({"text": TEXT, "label": spans}), "utf-8")
    return path


def asked(qtbot: QtBot, desk: Desk, paths: list[Path]) -> AnnotationsDialog:
    with qtbot.waitSignal(desk.session.annotations_seen, timeout=LONG):
        desk.flow.importing.take(paths)
    assert isinstance(desk.flow.dialog, AnnotationsDialog)
    return desk.flow.dialog


def choose(dialog: AnnotationsDialog, label: str, target: Target) -> None:
    box = dialog.boxes[label]
    box.setCurrentIndex([box.itemData(i) for i in range(box.count())].index(target))


def take(qtbot: QtBot, desk: Desk, dialog: AnnotationsDialog) -> AnnotationsTakenDialog:
    with qtbot.waitSignal(desk.session.annotations_taken, timeout=LONG):
        dialog.accept()
    assert isinstance(desk.flow.dialog, AnnotationsTakenDialog)
    return desk.flow.dialog


def test_labels_are_asked_about_and_remembered(
    qtbot: QtBot, open_desk: Desk, labels: Path, tmp_path: Path
) -> None:
    dialog = asked(qtbot, open_desk, [labels])
    assert dialog.mapped == {
        "LOC": Target("place"),
        "DEAD": Target("killed"),
        "mood": NOTHING,
    }
    choose(dialog, "DEAD", Target("killed", "civilian"))
    take(qtbot, open_desk, dialog).close()
    run = open_desk.session.run
    assert run is not None
    labelled = [a for a in run.accounts if a.origin]
    assert [sorted(a.fields) for a in labelled] == [["killed", "place"]]
    (row,) = open_desk.session.page(QueueQuery(), None, 9)
    assert row.status is Status.NEW
    again = tmp_path / "again.jsonl"
    again.write_text(labels.read_text("utf-8"), "utf-8")
    dialog = asked(qtbot, open_desk, [again])
    assert dialog.mapped["DEAD"] == Target("killed", "civilian")
    dialog.reject()


def test_labels_come_beside_what_is_on_the_desk(qtbot: QtBot, filled: Desk, labels: Path) -> None:
    session = filled.session
    wanted = next(r for r in session.page(QueueQuery(), None, 9) if r.name == "أ.txt")
    session.open_article(wanted.id)
    qtbot.waitUntil(lambda: session.run is not None, timeout=LONG)
    before = session.run
    assert before is not None
    take(qtbot, filled, asked(qtbot, filled, [labels])).close()
    after = session.run
    assert after is not None
    assert after.accounts[: len(before.accounts)] == before.accounts
    assert len(after.accounts) == len(before.accounts) + 1
    assert session.review is not None
    assert [len(a.proposed_keys) for a in session.review.accounts].count(2) == 1


def test_the_form_says_that_a_value_was_labelled_elsewhere(
    qtbot: QtBot, open_desk: Desk, labels: Path
) -> None:
    take(qtbot, open_desk, asked(qtbot, open_desk, [labels])).close()
    detail, place = open_desk.window.form.detail, open_desk.session.codebook.field("place")
    (proposal,) = open_desk.session.state_of("place").proposed
    detail.show_field(place, proposal.id)
    told = [label.text() for label in detail.findChildren(QLabel)]
    assert any("doccano: LOC" in words and "موسوم" in words for words in told)


def test_they_are_reviewed_where_that_is_asked(qtbot: QtBot, open_desk: Desk, labels: Path) -> None:
    dialog = asked(qtbot, open_desk, [labels])
    assert not dialog.who.isVisible()
    dialog.reviewed.setChecked(True)
    assert dialog.who.isVisible()
    dialog.who.setText("رنا")
    take(qtbot, open_desk, dialog).close()
    (row,) = open_desk.session.page(QueueQuery(), None, 9)
    assert row.status is Status.REVIEWED
    open_desk.session.open_article(row.id)
    review = open_desk.session.review
    assert review is not None
    assert {c.stamp.reviewer for a in review.accounts for c in a.claims} == {"رنا"}


def test_other_files_go_their_usual_way(
    qtbot: QtBot, open_desk: Desk, labels: Path, tmp_path: Path
) -> None:
    (tmp_path / "b.txt").write_text("خبر قائم بنفسه", "utf-8")
    rest = open_desk.flow.importing.annotations.take([labels, tmp_path / "b.txt"])
    assert rest == [tmp_path / "b.txt"]
    with qtbot.waitSignal(open_desk.session.annotations_seen, timeout=LONG):
        pass
    assert open_desk.flow.dialog is not None
    open_desk.flow.dialog.close()


def test_a_folder_with_both_is_taken_both_ways(
    qtbot: QtBot, open_desk: Desk, labels: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.ann").write_text("T1\tPlace 0 4\tبلدة\n", "utf-8")
    (folder / "a.txt").write_text("بلدة", "utf-8")
    flow = open_desk.flow.importing.annotations
    with qtbot.waitSignal(open_desk.session.annotations_seen, timeout=LONG):
        assert flow.take([folder]) == []
    labels.rename(folder / "labels.jsonl")
    (folder / "b.txt").write_text("خبر قائم بنفسه", "utf-8")
    with qtbot.waitSignal(open_desk.session.annotations_seen, timeout=LONG):
        assert flow.take([folder]) == [folder]
    assert open_desk.flow.dialog is not None
    open_desk.flow.dialog.close()


def test_what_cannot_be_read_is_told(qtbot: QtBot, open_desk: Desk, tmp_path: Path) -> None:
    alone = tmp_path / "alone.ann"
    alone.write_text("T1\tPlace 0 4\tبلدة\n", "utf-8")
    with qtbot.waitSignal(open_desk.session.annotations_taken, timeout=LONG) as told:
        open_desk.flow.importing.take([alone])
    assert told.args is not None
    ((place, words),) = told.args[0].unread
    assert place == "alone.ann"
    assert "alone.txt" in words.en
    assert isinstance(open_desk.flow.dialog, AnnotationsTakenDialog)
    open_desk.flow.dialog.close()


def test_the_filters_name_every_program() -> None:
    filters = annotation_filters("en", "All that can be read")
    for name in ("Label Studio", "doccano", "brat", "INCEpTION", "CoNLL", "spaCy", "*.zip"):
        assert name in filters
