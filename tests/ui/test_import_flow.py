"""Articles in at the desk: tables whose columns are chosen once, and text that was copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from storage.queue import QueueQuery
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.dialogs.columns import ColumnsDialog
from ui.intake.preview_dialog import ImportPreviewDialog
from ui.session.file_kinds import file_filters

STRANGE = "عمود أ;عمود ب;KEY\nقصف على تل الغزلان;وكالة;1\nهدوء في تل الغزلان;وكالة;2\n"


@pytest.fixture
def open_desk(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    return desk


def asked(desk: Desk) -> ColumnsDialog:
    assert isinstance(desk.flow.dialog, ColumnsDialog)
    return desk.flow.dialog


def previewed(qtbot: QtBot, desk: Desk) -> ImportPreviewDialog:
    """The preview of an import, once it knows its files."""
    dialog = desk.flow.dialog
    assert isinstance(dialog, ImportPreviewDialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG)
    return dialog


def texts(desk: Desk) -> list[str]:
    rows = desk.session.page(QueueQuery(), None, 9)
    return sorted(r.title or "" for r in rows)


def test_the_columns_of_a_table_are_asked_for_and_remembered(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    table = tmp_path / "تقارير.csv"
    table.write_text(STRANGE, "utf-8")
    open_desk.flow.importing.take([table])
    dialog = asked(open_desk)
    assert not dialog.columns.text
    assert dialog.said.words
    dialog.boxes["text"].setCurrentIndex(dialog.boxes["text"].findData("عمود أ"))
    dialog.boxes["source"].setCurrentIndex(dialog.boxes["source"].findData("عمود ب"))
    assert not dialog.said.words
    dialog.accept()
    preview = previewed(qtbot, open_desk)
    with qtbot.waitSignal(open_desk.session.imported, timeout=LONG):
        preview.accept()
    assert texts(open_desk) == ["قصف على تل الغزلان", "هدوء في تل الغزلان"]
    again = tmp_path / "أخرى.csv"
    again.write_text(STRANGE.replace("KEY", "key").replace("هدوء", "سكون"), "utf-8")
    open_desk.flow.importing.take([again])
    assert asked(open_desk).columns.text == "عمود أ"
    assert asked(open_desk).columns.name == "key"
    asked(open_desk).reject()


def test_giving_up_one_table_imports_the_rest(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(STRANGE, "utf-8")
    (tmp_path / "b.txt").write_text("خبر قائم بنفسه", "utf-8")
    open_desk.flow.importing.take([tmp_path / "a.csv", tmp_path / "b.txt"])
    asked(open_desk).reject()
    preview = previewed(qtbot, open_desk)
    with qtbot.waitSignal(open_desk.session.imported, timeout=LONG):
        preview.accept()
    assert texts(open_desk) == ["خبر قائم بنفسه"]


def test_a_copied_text_becomes_an_article(qtbot: QtBot, open_desk: Desk) -> None:
    QGuiApplication.clipboard().setText("قصف على تل الغزلان\n\nسقطت قذائف أمس.")
    with qtbot.waitSignal(open_desk.session.imported, timeout=LONG):
        open_desk.window.actions_table["import_pasted"].trigger()
    article = open_desk.session.article
    assert article is not None
    assert article.text.endswith("سقطت قذائف أمس.")
    assert article.reader == "pasted/1"
    QGuiApplication.clipboard().setText(" ")
    with qtbot.waitSignal(open_desk.session.told):
        open_desk.window.actions_table["import_pasted"].trigger()


def test_the_file_dialog_offers_all_that_can_be_read() -> None:
    first, *others = file_filters("en", "All that can be read").split(";;")
    for pattern in ("*.pdf", "*.docx", "*.warc.gz", "*.txt", "*.jsonl", "*.csv"):
        assert pattern in first
    assert "PDF (*.pdf)" in others
