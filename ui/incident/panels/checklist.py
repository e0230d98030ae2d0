"""The checklist: what was looked at before grading, each item with what came of it and a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from model.checklist import ChecklistItem
from model.incident import Check, CheckState
from ui import theme
from ui.incident.panels.panel import Surroundings
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

translate = QCoreApplication.translate
_ICONS = {
    CheckState.DONE: "accept",
    CheckState.FAILED: "close",
    CheckState.NOT_APPLICABLE: "none",
}


def state_word(state: CheckState) -> str:
    """What came of an item."""
    return {
        CheckState.DONE: translate("Checklist", "Holds"),
        CheckState.FAILED: translate("Checklist", "Does not hold"),
        CheckState.NOT_APPLICABLE: translate("Checklist", "Does not apply"),
    }[state]


class ChecklistRows(QWidget):
    """One row for each item; what is chosen is stored at once, a note when one leaves it."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self.rows: dict[str, CheckRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for item in around.page.assessment.checklist():
            row = CheckRow(item, self._set, self)
            self.rows[item.id] = row
            column.addWidget(row)

    def counted(self) -> tuple[int, int]:
        """How many items were looked at, of how many."""
        return sum(row.state is not None for row in self.rows.values()), len(self.rows)

    def refresh(self) -> None:
        incident = self._around.page.incident
        done = {c.item: c for c in incident.checks} if incident else {}
        for item, row in self.rows.items():
            row.show_check(done.get(item), read_only=self._around.page.session.read_only)

    def retranslate(self) -> None:
        for row in self.rows.values():
            row.retranslate(self._around.words.language())

    def _set(self, item: str, state: CheckState | None, note: str) -> None:
        self._around.page.desk.set_check(self._around.page.id, item, state, note)


class CheckRow(QWidget):
    """An item with three buttons, of which one at most is down."""

    def __init__(
        self,
        item: ChecklistItem,
        put: Callable[[str, CheckState | None, str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._put = put
        self.state: CheckState | None = None
        self._words = Prose(parent=self)
        self.buttons = {state: QToolButton(self) for state in CheckState}
        self.note = LineEdit(self)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        for state, button in self.buttons.items():
            button.setCheckable(True)
            theme.set_role(button, "tick")
            button.clicked.connect(lambda _=False, s=state: self._choose(s))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.note)
        self.note.editingFinished.connect(self._store_note)
        theme.changed.connect(self._redraw)
        self._redraw()

    def show_check(self, check: Check | None, *, read_only: bool) -> None:
        """Show what was said of the item; None where nothing was."""
        self.state = check.state if check else None
        for state, button in self.buttons.items():
            button.setChecked(state is self.state)
            button.setEnabled(not read_only)
        note = check.note if check else ""
        if self.note.text() != note and not self.note.hasFocus():
            self.note.setText(note)
        self.note.setVisible(check is not None)
        self.note.setReadOnly(read_only)
        self._redraw()

    def retranslate(self, language: str) -> None:
        words = self._item.words.in_language(language)
        why = self._item.why.in_language(language)
        self._words.set_words(words)
        self._words.setToolTip(why)
        for state, button in self.buttons.items():
            button.setToolTip(state_word(state))
            button.setAccessibleName(f"{words}: {state_word(state)}")
        self.note.setPlaceholderText(translate("Checklist", "What was found, and where"))
        note = translate("Checklist", "note")
        self.note.setAccessibleName(f"{words}: {note}")

    def _choose(self, state: CheckState) -> None:
        """The button that is down is let go by pressing it again."""
        chosen = None if state is self.state else state
        self._put(self._item.id, chosen, self.note.text() if chosen else "")

    def _store_note(self) -> None:
        if self.state is not None:
            self._put(self._item.id, self.state, self.note.text())

    def _redraw(self) -> None:
        colours = theme.current()
        for state, button in self.buttons.items():
            here = state is self.state
            colour = colours.accent if here else colours.soft
            button.setIcon(theme.icon(_ICONS[state], colour, 16))
