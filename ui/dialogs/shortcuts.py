"""The list of all keys, from the table of actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.actions.key_names import key_name
from ui.actions.spec import CONTEXT, MENUS, Spec
from ui.actions.table import ACTIONS
from ui.dialogs.frame import Button, DialogFrame
from ui.window.key_hints import key_cap


class ShortcutsDialog(DialogFrame):
    """Every action that has a key, under the heading of its menu, in columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self.set_title(self.tr("Keyboard shortcuts"))
        with_keys = [spec for spec in ACTIONS if spec.keys]
        groups = [(menu, list(specs)) for menu, specs in groupby(with_keys, lambda s: s.menu)]
        page = QWidget(self)
        theme.set_role(page, "surface")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(32)
        for part in (groups[:1] + groups[4:], groups[1:2], groups[2:4]):
            column = QVBoxLayout()
            column.setSpacing(6)
            for menu, specs in part:
                self._add_group(column, menu, specs)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        theme.set_role(area, "surface")
        self.content.addWidget(area)
        self.resize(1000, 680)

    def _add_group(self, column: QVBoxLayout, menu: str, specs: list[Spec]) -> None:
        heading = QLabel(QCoreApplication.translate(CONTEXT, MENUS[menu]), self)
        theme.set_role(heading, "heading")
        column.addSpacing(8)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        rows = [(QCoreApplication.translate(CONTEXT, s.text), s.keys[0]) for s in specs]
        if menu == "review":
            rows.append((self.tr("Give the selected words to a field"), "Alt+1"))
        for number, (text, keys) in enumerate(rows):
            label = QLabel(text, self)
            caption = key_name(keys) + ("–9" if keys == "Alt+1" else "")
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(key_cap(caption, self), number, 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(grid)
