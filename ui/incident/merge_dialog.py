"""Asks which incident is the same as the one that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.incident.grid.words import running
from ui.incident.list.model import Pages
from ui.incident.list.words import Titles
from ui.incident.picker import IncidentPicker


class MergeDialog(DialogFrame):
    """Ends accepted with `other`: the id of the incident whose accounts come over."""

    def __init__(
        self, pages: Pages, titles: Titles, here: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self.set_least_width(520)
        self.set_title(self.tr("Merge with which incident?"))
        self.content.addWidget(paragraph(running(title), "soft", self))
        self.picker = IncidentPicker(pages, titles, here, self)
        self.content.addWidget(self.picker)
        self.content.addWidget(
            paragraph(
                self.tr(
                    "All its accounts come into this incident, with its relations, notes and"
                    " files. Nothing that was reviewed changes, and it can be undone."
                ),
                "soft",
                self,
            )
        )
        self.go = self.go_button(Button.Ok, self.tr("Merge"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.picker.changed.connect(self._allow)
        self.picker.taken.connect(self.accept)
        self._allow()
        self.picker.setFocus()

    @property
    def other(self) -> str:
        """The id of the incident that is marked; empty for none."""
        return self.picker.row.id if self.picker.row else ""

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.other))
