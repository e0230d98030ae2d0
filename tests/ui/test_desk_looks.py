"""How the desk looks: sizes, languages, colours, names of controls, and what is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from model.codebook import Words
from ui import theme
from ui.desk import Desk
from ui.settings import Settings
from ui.theme.lines import baseline
from ui.window.key_hints import KeyHints


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_is_cut_off(
    qtbot: QtBot, filled: Desk, size: tuple[int, int], language: str
) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    filled.window.resize(*size)
    qtbot.waitUntil(lambda: filled.window.width() == size[0])
    body = filled.window.centralWidget()
    assert body is not None
    for part in (filled.window.top_bar, filled.window.foot_bar, filled.window.queue):
        for child in part.findChildren(QAbstractButton):
            if child.isVisible():
                assert _inside(child, body), child.accessibleName() or child.text()
                assert child.width() >= child.minimumSizeHint().width(), child.text()


def _inside(widget: QWidget, body: QWidget) -> bool:
    at = widget.mapTo(body, QPoint(0, 0))
    return body.rect().contains(widget.rect().translated(at))


def test_the_columns_are_mirrored(filled: Desk) -> None:
    window = filled.window

    def order() -> list[str]:
        places = [(c.mapTo(window, QPoint(0, 0)).x(), name) for name, c in window.columns()]
        return [name for _, name in sorted(places)]

    assert order() == ["form", "article", "queue"]
    window.actions_table["language_en"].trigger()
    QApplication.processEvents()
    assert order() == ["queue", "article", "form"]
    assert filled.settings.language == "en"
    assert window.foot_bar.go_on.text().startswith("Save and next")
    window.actions_table["language_ar"].trigger()
    QApplication.processEvents()
    assert window.foot_bar.go_on.text().startswith("احفظ والتالي")


def test_the_colours_are_chosen_and_remembered(filled: Desk) -> None:
    filled.window.actions_table["theme_dark"].trigger()
    assert theme.current().dark
    assert filled.settings.theme == "dark"
    assert filled.window.actions_table["theme_dark"].isChecked()


def test_the_safe_colours_are_chosen_beside_light_and_dark(filled: Desk) -> None:
    safe = filled.window.actions_table["safe_colours"]
    safe.trigger()
    assert theme.safe_colours()
    assert filled.settings.safe_colours
    filled.window.actions_table["theme_dark"].trigger()
    assert theme.current().dark
    assert safe.isChecked()
    safe.trigger()
    assert not filled.settings.safe_colours
    assert not theme.safe_colours()


def test_the_text_is_enlarged_and_the_size_remembered(filled: Desk) -> None:
    actions = filled.window.actions_table
    for _ in range(3):
        actions["zoom_in"].trigger()
    actions["zoom_out"].trigger()
    assert filled.settings.zoom == 2
    actions["zoom_reset"].trigger()
    assert filled.settings.zoom == 0


def test_every_control_has_a_name(filled: Desk) -> None:
    for button in filled.window.findChildren(QAbstractButton):
        if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert button.accessibleName() or button.text(), button


def test_what_cannot_be_done_is_said_in_the_language_of_the_moment(filled: Desk) -> None:
    filled.session.refused.emit(Words("لا يمكن الآن.", "Not now."))
    assert filled.window.banner.text.words == "لا يمكن الآن."
    filled.window.actions_table["language_en"].trigger()
    QApplication.processEvents()
    assert filled.window.banner.text.words == "Not now."


def test_a_told_sentence_stands_at_the_foot(filled: Desk) -> None:
    before = filled.window.width()
    filled.session.told.emit(Words("جملة طويلة " * 60, "A long sentence " * 60))
    QApplication.processEvents()
    assert filled.window.width() == before
    assert filled.window.foot_bar.go_on.isVisible()


def test_the_columns_come_back_as_they_were(qtbot: QtBot, filled: Desk, settings: Settings) -> None:
    def shares(desk: Desk) -> list[float]:
        sizes = desk.window.splitter.sizes()
        return [size / sum(sizes) for size in sizes]

    usual = shares(filled)
    filled.window.splitter.setSizes([400, 430, 450])
    arranged = shares(filled)
    filled.window.close()
    again = Desk(settings)
    qtbot.addWidget(again.window)
    again.window.show()
    assert shares(again)[0] == pytest.approx(arranged[0], abs=0.05)
    assert shares(again)[0] != pytest.approx(usual[0], abs=0.05)
    again.stop()


def test_the_instruction_shows_whole_lines_only(filled: Desk) -> None:
    form = filled.window.form
    told = form.detail._told
    for row in form.rows():
        row.box.setFocus()
        form.refresh()
        QApplication.processEvents()
        line = told.heightForWidth(9999) - told.contentsMargins().bottom()
        assert told.contentsRect().height() % line == 0
        assert told.contentsRect().height() >= line


def test_fields_of_the_desk_write_arabic_as_high_as_latin(filled: Desk) -> None:
    filled.window.article.find_words()
    fields = (filled.window.queue.search_field, filled.window.article.find_bar.field)
    for field in fields:
        field.setText("Salma")
        latin = baseline(field)
        field.setText("سلمى")
        assert abs(baseline(field) - latin) <= 1


def test_the_keys_at_the_foot_are_those_of_the_editor_while_one_types(filled: Desk) -> None:
    form, foot = filled.window.form, filled.window.foot_bar
    keys = foot.findChild(KeyHints)
    assert keys is not None

    def hints() -> list[str]:
        return [label.text() for label in keys.findChildren(QLabel) if label.isVisibleTo(keys)]

    filled.window.actions_table["language_en"].trigger()
    QApplication.processEvents()
    filled.window.activateWindow()
    form.focus_first()
    keys.resize(900, 30)
    assert "reject" in hints()
    filled.window.actions_table["correct"].trigger()
    assert form.entry.is_open
    assert "leave as it was" in hints()
    assert "reject" not in hints()
    form.entry.close()
    assert "reject" in hints()


def test_return_in_the_list_opens_an_article_and_goes_to_its_form(filled: Desk) -> None:
    window, before = filled.window, filled.session.article
    window.activateWindow()
    window.queue.focus_list()
    QTest.keyClick(window.queue.list, Qt.Key.Key_Down)
    assert window.column_with_focus() == "queue"
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert filled.session.article is not before
    assert window.column_with_focus() == "form"
    window.queue.focus_list()
    QTest.keyClick(window.queue.list, Qt.Key.Key_Escape)
    assert window.column_with_focus() == "form"
