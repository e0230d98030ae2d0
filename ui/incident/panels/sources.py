"""The independent sources of the incident: counted, with reasons, corrected, and drawn."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.sources.view import SourcesView
from ui.session.independence import IndependenceDesk

_ATTRIBUTION = "attribution"


class SourcesPanel(Panel):
    """Follows the incident while it shows."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._desk = IndependenceDesk(self.page.session, self.page.desk)
        self.view = SourcesView(self._desk, lambda: self.page.session.language, self)
        self.view.account_wanted.connect(self._go)
        self.column.addWidget(self.view)
        self.column.addStretch(1)

    def refresh(self) -> None:
        here = self.page.incident is not None
        self.view.setVisible(here)
        self.view.show_sources(self._desk.of_accounts(self.page.accounts) if here else None)

    def retranslate(self) -> None:
        if self.isVisible():
            self.refresh()

    def _go(self, account_id: str) -> None:
        """Take the grid to whom the account quotes."""
        self.around.show_cell(_ATTRIBUTION, account_id)
