"""The help: whole in both languages, with the keys as they are set, found and leafed through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.codebook import Codebook
from model.typed_values import read_typed
from storage.shipped_codebook import load_codebook
from ui import theme
from ui.actions import keymap
from ui.desk import Desk
from ui.help.instruction import instruction, instructions
from ui.help.pages import FOLDER, PAGES, fill, page, pages
from ui.help.window import HelpWindow
from ui.translation import speak

LANGUAGES = ("ar", "en")
BY_HAND = re.compile(r"\b(?:Ctrl|Alt|Shift|Esc|Tab|Enter|Return|F\d{1,2}|PgUp|PgDn)\b")
SAMPLE = re.compile(r"`([^`]+)`")


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    keymap.reset_all()
    speak(qapp, "en")


@pytest.fixture
def codebook() -> Codebook:
    return load_codebook()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_page_for_every_task(qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    there = {p.stem for p in (FOLDER / language).glob("*.md")}
    assert there == set(PAGES)
    for each in pages(language):
        assert each.title
        assert "{" not in each.markdown
        wanted = set(re.findall(r"\]\(([^)]+)\.md\)", each.markdown))
        assert wanted <= set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_tell_of_the_same_keys(language: str) -> None:
    for name in PAGES:
        told = [
            re.findall(r"\{[^}]+\}", (FOLDER / each / f"{name}.md").read_text(encoding="utf-8"))
            for each in ("ar", language)
        ]
        assert sorted(told[0]) == sorted(told[1]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_a_key_by_hand(language: str) -> None:
    for name in PAGES:
        text = (FOLDER / language / f"{name}.md").read_text(encoding="utf-8")
        assert not BY_HAND.search(re.sub(r"\{[^}]+\}", "", text)), name


def test_a_key_given_to_another_action_is_told_right() -> None:
    keymap.bind("save_next", ["Ctrl+Shift+Y"])
    assert "Ctrl Shift Y" in page("save", "en").markdown
    keymap.bind("save_next", [])
    assert "Review ▸ Save and next" in page("save", "en").markdown


def test_a_page_that_names_no_action_is_refused() -> None:
    with pytest.raises(KeyError):
        fill("{key:no_such_action}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_says_can_be_typed_can_be(codebook: Codebook, language: str) -> None:
    fields = [codebook.field(f) for f in ("date", "place", "munitions")]
    sections = page("dates-places", language).markdown.split("\n## ")[1:]
    for field, section in zip(fields, sections, strict=True):
        samples = [s for s in SAMPLE.findall(section) if "\u2066" not in s]
        assert samples
        for sample in samples:
            assert read_typed(sample, field, language, date(2022, 1, 5)), sample


def test_an_instruction_holds_all_that_the_codebook_says(codebook: Codebook) -> None:
    assert len(instructions(codebook, "ar")) == len(codebook.fields)
    field = codebook.field("event_type")
    told = instruction(codebook, field, "en").markdown.replace("\\", "")
    assert field.instruction.en in told
    assert field.examples[0].en in told
    for option in field.options:
        assert option.label.en in told
        assert option.instruction is None or option.instruction.en in told


def blocks(window: HelpWindow) -> list[QTextBlock]:
    document = window.text.document()
    return [document.findBlockByNumber(n) for n in range(document.blockCount())]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, codebook: Codebook) -> HelpWindow:
    theme.start(qapp, "light")
    speak(qapp, "ar")
    made = HelpWindow(lambda: "ar", lambda: codebook)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_page_reads_in_its_own_direction(window: HelpWindow) -> None:
    window.open_page("find")
    directions = {b.textDirection() for b in blocks(window)}
    assert directions == {Qt.LayoutDirection.RightToLeft}


def test_it_is_searched_from_the_keyboard(window: HelpWindow) -> None:
    window.search.setFocus()
    window.search.setText("احداثيات")
    names = {p.name for p in window.found()}
    assert {"dates-places", "field:place"} <= names
    assert "export" not in names
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page_name in names
    first = window.page_name
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert window.page_name in names - {first}
    window.search.setText("زززز")
    assert not window.list.isVisible()
    assert window.none.isVisible()


def test_it_is_leafed_through(window: HelpWindow) -> None:
    window.open_page(PAGES[0])
    assert not window.previous.isEnabled()
    window.next.click()
    assert window.page_name == PAGES[1]
    window.text.page_wanted.emit("save")
    assert window.page_name == "save"
    current = window.list.currentItem()
    assert current is not None
    assert current.text() == page("save", "ar").title


def test_it_loads_nothing_that_a_codebook_names(window: HelpWindow) -> None:
    window.text.show_markdown("x", "![x](file:///etc/hostname) <img src='file:///etc/hostname'>")
    assert "<img" in window.text.toPlainText()
    assert window.text.loadResource(2, "file:///etc/hostname") is None


def test_the_instruction_of_the_focused_field_is_one_key_away(qtbot: QtBot, filled: Desk) -> None:
    filled.session.add_account()
    row = filled.window.form.row("place")
    assert row is not None
    row.box.setFocus()
    QTest.keyClick(row.box, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    shown = filled.help.help
    assert shown is not None
    assert shown.page_name == "field:place"
    other = filled.window.form.row("weapon")
    assert other is not None
    filled.window.form.walk.to(other)
    qtbot.waitUntil(lambda: shown.page_name == "field:weapon")
    filled.window.actions_table["language_en"].trigger()
    QApplication.processEvents()
    assert shown.text.toPlainText().startswith("Weapon")
    shown.close()
    assert filled.help.help is None


def test_it_opens_without_a_project(desk: Desk) -> None:
    desk.window.actions_table["help"].trigger()
    assert desk.help.help is not None
    assert desk.help.help.page_name == PAGES[0]
    assert not desk.window.actions_table["instruction"].isEnabled()
    desk.help.help.close()
