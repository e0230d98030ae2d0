"""Asks how many articles one wants to do in a day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.settings import GOAL_RANGE
from ui.theme.lines import LineEdit


class GoalDialog(DialogFrame):
    """Ends accepted with the `goal`, 0 for none."""

    def __init__(self, goal: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self.set_least_width(420)
        self.set_title(self.tr("A goal for the day"))
        text = self.tr(
            "How many articles do you want to finish in a day? It is yours alone: it stands below"
            " the queue and nowhere else."
        )
        self.content.addWidget(paragraph(text, "soft", self))
        self.number = QSpinBox(self)
        self.number.setLineEdit(LineEdit(self.number))
        # Off the frame, and in one place whether a number stands there or a word.
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setRange(*GOAL_RANGE)
        self.number.setSingleStep(5)
        self.number.setSpecialValueText(self.tr("No goal"))
        self.number.setValue(goal)
        self.number.setAccessibleName(self.tr("Articles a day"))
        self.content.addWidget(self.number)
        self.go_button(Button.Ok, self.tr("Use this goal"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.number.setFocus()
        self.number.selectAll()

    @property
    def goal(self) -> int:
        """Articles a day."""
        return self.number.value()
