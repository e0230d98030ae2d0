"""The rules that a field's value may be chosen by, each with what it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from model.incident import Rule
from ui import theme
from ui.incident.panels.rows import clear
from ui.incident.rule_words import rule_word
from ui.theme.prose import Prose


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule, what it gives in words, why, and whether it is the usual one of the field."""

    rule: Rule
    gives: str
    why: str
    usual: bool


class RuleRows(QWidget):
    """``chosen`` with the rule that was picked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[Rule, QRadioButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_rules(self, rows: Sequence[RuleRow], held: Rule | None, *, enabled: bool) -> None:
        """Show the rules; ``held`` is the one at work."""
        had = next((r for r, b in self.buttons.items() if b.hasFocus()), None)
        clear(self._column)
        self.buttons = {}
        for row in rows:
            self._column.addWidget(self._row(row, row.rule is held, enabled))
        if had in self.buttons:
            self.buttons[had].setFocus()

    def _row(self, row: RuleRow, held: bool, enabled: bool) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        words = rule_word(row.rule)
        if row.usual:
            words = self.tr("%1 (usual)").replace("%1", words)
        button = QRadioButton(words, part)
        button.setChecked(held)
        button.setEnabled(enabled)
        button.setAccessibleDescription(row.gives)
        button.clicked.connect(lambda: self.chosen.emit(row.rule))
        self._group.addButton(button)
        self.buttons[row.rule] = button
        column.addWidget(button)
        gives = Prose(row.gives, part)
        gives.setContentsMargins(26, 0, 26, 0)
        gives.setToolTip(row.why)
        if not held:
            theme.set_role(gives, "soft")
        column.addWidget(gives)
        return part
