"""Every dialog opens in both languages and gives what was chosen in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.dialogs.about import AboutDialog, version
from ui.dialogs.reviewer import ReviewerDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.excepthook import Excepthook, FaultDialog
from ui.theme.lines import baseline
from ui.translation import speak

UI = Path(__file__).resolve().parents[2] / "ui"
MAKERS: dict[str, Callable[[QWidget], QDialog]] = {
    "about": AboutDialog,
    "reviewer": lambda parent: ReviewerDialog("سلمى", parent),
    "shortcuts": ShortcutsDialog,
    "fault": lambda parent: FaultDialog("Traceback", parent),
}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.start(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", list(MAKERS))
def test_it_opens(
    qtbot: QtBot, qapp: QApplication, window: QWidget, name: str, language: str
) -> None:
    speak(qapp, language)
    dialog = MAKERS[name](window)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.windowTitle()
    rtl = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert rtl == (language == "ar")
    for label in dialog.findChildren(QLabel):
        assert label.width() >= min(label.minimumSizeHint().width(), dialog.width() // 2)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_name_is_asked_for_until_there_is_one(qtbot: QtBot, window: QWidget) -> None:
    dialog = ReviewerDialog("", window)
    qtbot.addWidget(dialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    QTest.keyClicks(dialog.field, "  Salma ")
    assert ok.isEnabled()
    assert dialog.name == "Salma"


def test_the_version_is_that_of_the_project() -> None:
    assert version().count(".") == 2


def test_a_fault_keeps_the_draft_and_says_so_once(
    qtbot: QtBot, window: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    kept: list[str] = []
    hook = Excepthook(lambda: kept.append("draft"), window)
    for _ in range(2):
        try:
            raise ValueError("a fault in the program")
        except ValueError as error:
            hook.handle(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    qtbot.waitUntil(lambda: kept == ["draft", "draft"])
    assert hook.dialog is not None
    assert "a fault in the program" in hook.dialog.details.toPlainText()
    assert [r.levelname for r in caplog.records] == ["CRITICAL", "CRITICAL"]
    hook.dialog.reject()
    assert hook.dialog is None


def test_a_fault_while_keeping_the_draft_hides_nothing(
    qtbot: QtBot, window: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    def keep() -> None:
        raise OSError("the disk is full")

    hook = Excepthook(keep, window)
    hook.handle(ValueError, ValueError("the first"), None)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    assert "the first" in hook.dialog.details.toPlainText()
    assert any("could not be kept" in r.message for r in caplog.records)
    hook.dialog.reject()


def test_arabic_words_stand_as_high_as_latin_ones(window: QWidget) -> None:
    dialog = ReviewerDialog("Salma", window)
    dialog.show()
    latin = baseline(dialog.field)
    dialog.field.setText("سلمى")
    assert abs(baseline(dialog.field) - latin) <= 1
    dialog.field.setText("Salma")
    assert baseline(dialog.field) == latin
    dialog.close()


def test_every_field_of_one_line_is_level() -> None:
    """There is one kind of them; Qt's own would write Arabic too high."""
    made = re.compile(
        r"\bQLineEdit\(|^class \w+\(QLineEdit\)|\bsetEditable\(True\)(?!\n\s+self\.setLineEdit)",
        re.MULTILINE,
    )
    for path in sorted(UI.rglob("*.py")):
        if path.name != "lines.py":
            assert not made.search(path.read_text("utf-8")), path
