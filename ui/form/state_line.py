"""How the accounts stand, in a line under their cards: what is wrong, and what to check first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import theme
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.form.problems import Problems
from ui.form.walk import Walk

if TYPE_CHECKING:
    from ui.session import Session


class StateLine(QWidget):
    """Counts problems and unsure proposals; a click goes to them."""

    def __init__(
        self,
        session: Session,
        name_of: Callable[[str], str],
        go: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self.problems = Problems(session, name_of, go, self)
        self.unsure = QPushButton(self)
        theme.set_role(self.unsure, "quiet")
        self.unsure.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.problems)
        row.addStretch(1)
        row.addWidget(self.unsure)

    def refresh(self, walk: Walk) -> None:
        """Count anew."""
        self._walk = walk
        self.problems.refresh()
        number = walk.unsure()
        words = self.tr("%Ln to be checked first", "", number)
        self.unsure.setText(f"{words}  \u2066{shown_keys(spec_of('next_proposal'))}\u2069")
        self.unsure.setAccessibleName(words)
        self.unsure.setVisible(number > 0)

    def _ask(self) -> None:
        if self._walk is not None:
            self._walk.to_proposal(1)
