"""The interface speaks both languages, whole: nothing untranslated, plurals right."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from resources.translations.update import lupdate
from ui.queue.words import QueueAmounts
from ui.translation import SOURCES, direction, speak

UI = Path(__file__).resolve().parents[2] / "ui"
Texts = dict[tuple[str, str], ET.Element]


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def texts_of(file: Path) -> Texts:
    root = ET.parse(file).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize(("name", "language"), [("tawthiq_ar", "ar"), ("tawthiq_en", "en")])
def test_the_files_have_what_the_source_has(tmp_path: Path, name: str, language: str) -> None:
    fresh = tmp_path / f"{name}.ts"
    lupdate(fresh, language, plurals_only=language == "en")
    kept = texts_of(SOURCES / f"{name}.ts")
    assert set(texts_of(fresh)) == set(kept), "run resources/translations/update.py"


@pytest.mark.parametrize("name", ["tawthiq_ar", "tawthiq_en", "qt_ar"])
def test_nothing_is_untranslated(name: str) -> None:
    for key, message in texts_of(SOURCES / f"{name}.ts").items():
        translation = message.find("translation")
        assert translation is not None, key
        assert translation.get("type") is None, key
        forms = [f.text for f in translation.findall("numerusform")] or [translation.text]
        assert all(form and form.strip() for form in forms), key


def test_arabic_texts_keep_their_placeholders() -> None:
    for key, message in texts_of(SOURCES / "tawthiq_ar.ts").items():
        translation = message.find("translation")
        assert translation is not None
        if not translation.findall("numerusform"):
            wanted = sorted(re.findall(r"%\d", key[1]))
            assert sorted(re.findall(r"%\d", translation.text or "")) == wanted, key


def test_every_text_in_the_source_is_seen_by_the_tool() -> None:
    """The tool overlooks texts inside f-strings and in calls it does not understand."""
    known = {source for _, source in texts_of(SOURCES / "tawthiq_ar.ts")}
    called = {text for file in UI.rglob("*.py") for text in _marked_texts(file)}
    assert called - known == set()


def _marked_texts(file: Path) -> Iterator[str]:
    place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in place and len(node.args) > place[name]:
            argument = node.args[place[name]]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "رواية واحدة"),
        (2, "روايتان"),
        (3, "٣ روايات"),
        (10, "١٠ روايات"),
        (11, "١١ رواية"),
        (100, "١٠٠ رواية"),
        (103, "١٠٣ روايات"),
    ],
)
def test_arabic_plurals(qapp: QApplication, number: int, words: str) -> None:
    speak(qapp, "ar")
    assert QueueAmounts().accounts(number) == words


def test_english_plurals(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert QueueAmounts().accounts(1) == "1 account"
    assert QueueAmounts().accounts(2) == "2 accounts"


def test_the_switch_turns_direction_numbers_and_buttons(qtbot: QtBot, qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert qapp.layoutDirection() == direction("ar") == Qt.LayoutDirection.RightToLeft
    assert QLocale().toString(2022) == "٢٬٠٢٢"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    label = QLabel()
    qtbot.addWidget(box)
    qtbot.addWidget(label)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "إلغاء"
    assert label.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak(qapp, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert label.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().toString(2022) == "2,022"
