"""The list of all keys, from the table of actions, where each can be changed."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.extraction.folding import fold_text
from ui import theme
from ui.actions import keymap
from ui.actions.key_names import key_name
from ui.actions.spec import CONTEXT, DESK, MENUS, WINDOWS, Spec
from ui.actions.table import EVERYWHERE
from ui.dialogs.frame import Button, DialogFrame
from ui.dialogs.key_change import KeyChange
from ui.theme.lines import LineEdit
from ui.window.key_hints import key_cap

_COLUMNS = 3
_HEADINGS = {**MENUS, **WINDOWS}
_MORE, _LARGE = "+", 150
_ACTION = "action"


class ShortcutsDialog(DialogFrame):
    """Every action under the heading of its menu or its window, in columns; a click on its key
    changes it. The actions of the window ``first`` come before the others."""

    def __init__(self, parent: QWidget | None = None, first: str = DESK) -> None:
        super().__init__(parent, Button.Close | Button.RestoreDefaults)
        self.set_title(self.tr("Keyboard shortcuts"))
        self._specs = sorted(EVERYWHERE, key=lambda spec: spec.window != first)
        self.search = LineEdit(self)
        theme.set_role(self.search, "search")
        self.search.setPlaceholderText(self.tr("Search an action or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.change = KeyChange(self)
        self.change.closed.connect(self.search.setFocus)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        # The keyboard goes through its keys, and it scrolls along.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_role(self._area, "surface")
        for part in (self.search, self.change, self._area):
            self.content.addWidget(part)
        restore = self.buttons.button(Button.RestoreDefaults)
        restore.setText(self.tr("All usual keys"))
        restore.clicked.connect(keymap.reset_all)
        keymap.changed.connect(self._fill)
        self.set_size(1180, 720)
        self._fill()

    def _fill(self) -> None:
        self.buttons.button(Button.RestoreDefaults).setEnabled(bool(keymap.own()))
        wanted = fold_text(self.search.text()).casefold().split()
        specs = [s for s in self._specs if all(w in _words(s) for w in wanted)]
        groups = [(menu, list(rows)) for menu, rows in groupby(specs, _group)]
        number = _COLUMNS if theme.text_scale() < _LARGE else 1
        page = self._page(groups, number)
        # On a small screen the names of some actions leave no room for so many columns.
        while number > 1 and page.minimumSizeHint().width() > self._room():
            page.deleteLater()
            number -= 1
            page = self._page(groups, number)
        self._area.setWidget(page)

    def _room(self) -> int:
        """How wide the columns can be."""
        margins = self._column.contentsMargins()
        beside = margins.left() + margins.right()
        return self.width() - beside - self._area.verticalScrollBar().sizeHint().width()

    def _page(self, groups: list[tuple[str, list[Spec]]], number: int) -> QWidget:
        page = QWidget(self)
        theme.set_role(page, "surface")
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 12, 0)
        across.setSpacing(32)
        for part in _shared_out(groups, number):
            column = QVBoxLayout()
            column.setSpacing(6)
            for menu, rows in part:
                self._add_group(column, page, menu, rows)
            column.addStretch(1)
            across.addLayout(column, 1)
        if number == 1:
            for label in page.findChildren(QLabel, _ACTION):
                label.setWordWrap(True)  # large words leave no room beside the keys
        return page

    def _add_group(self, column: QVBoxLayout, page: QWidget, menu: str, specs: list[Spec]) -> None:
        heading = QLabel(QCoreApplication.translate(CONTEXT, _HEADINGS[menu]), page)
        theme.set_role(heading, "heading")
        column.addSpacing(8)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for number, spec in enumerate(specs):
            label = QLabel(spec.words, page)
            label.setObjectName(_ACTION)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(self._key_button(spec, page), number, 1, Qt.AlignmentFlag.AlignTrailing)
        if menu == "review":
            label = QLabel(self.tr("Give the selected words to a field"), page)
            grid.addWidget(label, len(specs), 0, Qt.AlignmentFlag.AlignLeading)
            cap = key_cap(f"{key_name(keymap.ASSIGN_KEYS[0])}–{len(keymap.ASSIGN_KEYS)}", page)
            grid.addWidget(cap, len(specs), 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(grid)

    def _key_button(self, spec: Spec, page: QWidget) -> QToolButton:
        """The keys of an action, as a button that asks for another one."""
        button = QToolButton(page)
        theme.set_role(button, "keybutton")
        button.setObjectName(f"key_{spec.id}")
        keys = " / ".join(map(key_name, keymap.keys_of(spec.id)))
        button.setText(f"\u2066{keys or _MORE}\u2069")
        name = spec.words
        change = self.tr("Change the key of “%1”").replace("%1", name)
        button.setToolTip(change)
        button.setAccessibleName(f"{name}: {keys}" if keys else change)
        button.clicked.connect(lambda: self.change.ask(spec))
        return button


def _group(spec: Spec) -> str:
    return spec.menu if spec.window == DESK else spec.window


def _words(spec: Spec) -> str:
    """What an action is found by: its name in both languages, and its keys."""
    keys = " ".join((*keymap.keys_of(spec.id), *map(key_name, keymap.keys_of(spec.id))))
    return fold_text(f"{spec.words} {spec.text} {keys}").casefold()


def _shared_out(
    groups: list[tuple[str, list[Spec]]], number: int
) -> list[list[tuple[str, list[Spec]]]]:
    """The groups in their order in so many columns of much the same height."""
    each = sum(len(rows) + 2 for _, rows in groups) / number
    columns: list[list[tuple[str, list[Spec]]]] = [[] for _ in range(number)]
    height = 0.0
    for menu, rows in groups:
        middle = height + (len(rows) + 2) / 2
        columns[min(number - 1, int(middle / each))].append((menu, rows))
        height += len(rows) + 2
    return columns
