"""Asks for the name that decisions are recorded under."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.theme.lines import LineEdit


class ReviewerDialog(DialogFrame):
    """Ends accepted with a name in ``name``; an empty one cannot be accepted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self.set_least_width(440)
        self.set_title(self.tr("Who is reviewing?"))
        text = self.tr(
            "Each value you accept, correct or reject is recorded with your name and the time."
            " The name stays in the project’s file."
        )
        self.content.addWidget(paragraph(text, "soft", self))
        self.field = LineEdit(name, self)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.setPlaceholderText(self.tr("Your name"))
        self.content.addWidget(self.field)
        self.content.addStretch(1)
        self._go_on = self.go_button(Button.Ok, self.tr("Use this name"))
        self.field.textChanged.connect(self._check)
        self._check()
        self.field.setFocus()

    @property
    def name(self) -> str:
        """The name without spaces around it."""
        return self.field.text().strip()

    def _check(self) -> None:
        self._go_on.setEnabled(bool(self.name))
