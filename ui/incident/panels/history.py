"""What was done with the incident, in words, the latest first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from model.incident_history import done_words
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.words import isolated, time_word
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.rows import clear
from ui.theme.prose import Prose


class HistoryPanel(Panel):
    """A paragraph for each row of the history."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    def lines(self) -> list[str]:
        """What is told, row by row."""
        return [w.words for w in self.findChildren(Prose) if w.objectName() == "done"]

    def refresh(self) -> None:
        clear(self._rows)
        if self.page.incident is None:
            return
        codebook, language = self.page.session.codebook, self.page.session.language
        for entry in self.page.history():
            when = time_word(entry.at)
            done = done_words(entry.what, entry.detail, codebook).in_language(language)
            self._rows.addWidget(self._row(done, BETWEEN.join((isolated(entry.reviewer), when))))

    def retranslate(self) -> None:
        if self.isVisible():
            self.refresh()

    def _row(self, done: str, beneath: str) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        said = Prose(done, row)
        said.setObjectName("done")
        who = Prose(beneath, row)
        theme.set_role(who, "soft")
        column.addWidget(said)
        column.addWidget(who)
        return row
