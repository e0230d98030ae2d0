"""A screen reader can do the whole review: every control has a name and a role, the order is that
of reading, and what is painted tells its values."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.every_dialog import DIALOGS
from ui.desk import Desk
from ui.dialogs.frame import DialogFrame
from ui.help.tour import Tour

Role = QAccessible.Role
NO_ROLE = {Role.NoRole, Role.Client}
PLACES = 30
"""So many links a page of help may have."""


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def controls(top: QWidget) -> list[QWidget]:
    """What can have the keyboard; what only belongs to another control is not one of its own."""
    return [
        w
        for w in top.findChildren(QWidget)
        if w.isVisibleTo(top)
        and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and w.focusProxy() is None
        and not isinstance(w.parentWidget(), QComboBox | QLineEdit | QAbstractSpinBox)
    ]


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(w).__name__} {w.objectName()} in {type(w.parentWidget()).__name__}"
        for w in controls(top)
        if not name_of(w).strip() or told(w).role() in NO_ROLE
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_of_the_window_has_a_name_and_a_role(filled: Desk, language: str) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    window.form.refresh()
    window.article.find_words()
    QApplication.processEvents()
    assert len(controls(window)) > 30
    assert nameless(window) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_first_page_too(desk: Desk, language: str) -> None:
    desk.window.actions_table[f"language_{language}"].trigger()
    assert controls(desk.window)
    assert nameless(desk.window) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_of_every_dialog_is_named_and_come_to_by_tab(
    qtbot: QtBot, filled: Desk, language: str
) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    for name, make in DIALOGS.items():
        dialog = make(filled)
        with qtbot.waitExposed(dialog):
            dialog.show()
        # What is read for a dialog in the background shows or hides controls of it when it comes.
        qtbot.waitUntil(lambda: not filled.jobs.busy, timeout=20_000)
        assert controls(dialog), name
        assert nameless(dialog) == [], name
        assert [w for w in dialog.findChildren(QComboBox) if not labelled(w)] == [], name
        wanted = [w for w in controls(dialog) if by_tab(w)]
        assert wanted, name
        met = walked(dialog)
        missed = [w for w in wanted if w not in met and not stood_for(w, met)]
        assert [name_of(w) for w in missed] == [], name
        if isinstance(dialog, DialogFrame):
            last = [w for w in in_order(dialog) if w in wanted][-1]
            assert last in dialog.buttons.buttons(), name
        dialog.end() if isinstance(dialog, Tour) else dialog.close()


def labelled(box: QComboBox) -> bool:
    """Of a list to choose from Qt tells what is chosen; what for, its label tells."""
    relations = told(box).relations(QAccessible.RelationFlag.Label)
    return bool(relations or box.accessibleName())


def by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def stood_for(widget: QWidget, met: list[QWidget]) -> bool:
    """Of buttons that exclude each other Tab comes to one; arrows go on to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    beside = (w for w in met if w.parentWidget() is widget.parentWidget())
    buttons = (w for w in beside if isinstance(w, QAbstractButton))
    group = widget.group()
    if group is not None:
        return any(w.group() is group for w in buttons)
    return widget.autoExclusive() and any(w.autoExclusive() for w in buttons)


def walked(dialog: QWidget) -> list[QWidget]:
    """What Tab comes to; a control may have some places in it."""
    window = dialog.window()
    window.activateWindow()
    QApplication.processEvents()
    within = window.focusWidget()
    if within is None or not dialog.isAncestorOf(within):
        controls(dialog)[0].setFocus()
    met: list[QWidget] = []
    known = 0
    while known < PLACES:
        focused = window.focusWidget()
        assert focused is not None
        known = known + 1 if focused in met else 0
        met += [focused] * (known == 0)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return met


def in_order(dialog: QWidget) -> list[QWidget]:
    """All in it as Tab comes to it, from the dialog itself on."""
    found: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_keyboard_goes_in_the_order_of_reading(filled: Desk, language: str) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    filled.session.add_account()
    QApplication.processEvents()
    window.activateWindow()
    window.queue.focus_list()
    met: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in met:
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    form, foot = window.form, window.foot_bar
    cards: list[QWidget] = list(form.cards.shown())
    boxes: list[QWidget] = [row.box for row in form.rows()]
    wanted = [window.article.page, *cards, *boxes, foot.no_incident, foot.go_on]
    assert [w for w in met if w in wanted] == wanted
    assert len(cards) >= 2
    assert len(met) == len(set(met))


def test_a_field_tells_its_values_and_how_they_stand(filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    filled.session.add_account()
    QApplication.processEvents()
    row = filled.window.form.row("place")
    assert row is not None
    assert name_of(row.box) == "Place: Required"
    filled.session.enter("place", filled.session.read_typed("place", "بلدة الزهراء"))
    assert told(row.box).text(QAccessible.Text.Value) == "بلدة الزهراء, reviewed"
    assert name_of(row.box).startswith("Place: ")
    proposed = next(
        r for card in filled.session.cards() for r in _rows_of(filled, card.id) if r.startswith("E")
    )
    assert "proposed, confidence" in proposed


def _rows_of(desk: Desk, account_id: str) -> list[str]:
    desk.session.select_account(account_id)
    return [name_of(row.box) for row in desk.window.form.rows()]


def test_a_card_tells_whether_it_is_the_one_on_the_form(filled: Desk) -> None:
    filled.session.add_account()
    filled.session.add_account()
    states = [bool(told(c).state().selected) for c in filled.window.form.cards.shown()]
    assert states.count(True) == 1
    assert states[-1]


def test_a_row_of_the_queue_tells_its_status(filled: Desk) -> None:
    view = filled.window.queue.list
    row = told(view).child(0)
    assert row is not None
    assert "قصف مدفعي" in row.text(QAccessible.Text.Name)


def test_the_strip_tells_how_much_is_marked(filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    overview = filled.window.article.overview
    assert told(overview).role() is Role.Graphic
    number = len(overview.dots)
    assert number > 0
    assert str(number) in name_of(overview)
