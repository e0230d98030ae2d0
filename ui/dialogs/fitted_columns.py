"""Columns of a table that share the width that is there: long words end in …, nothing scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from ui import theme


def shared_out(room: int, wanted: Sequence[int], least: Sequence[int], stretched: int) -> list[int]:
    """The widths of columns that are to fill ``room`` px. What is left goes to the one that is
    ``stretched``; what lacks each gives as it can, down to its ``least``."""
    lacking, given = sum(wanted) - room, [w - n for w, n in zip(wanted, least, strict=True)]
    if lacking > 0:
        share = min(1.0, lacking / max(1, sum(given)))
        widths = [w - round(g * share) for w, g in zip(wanted, given, strict=True)]
    else:
        widths = list(wanted)
    widths[stretched] = max(least[stretched], widths[stretched] + room - sum(widths))
    return widths


class FittedColumns(QObject):
    """Keeps a table's columns within it until somebody draws one wider by hand. Widths are for the
    usual size of words."""

    def __init__(
        self, table: QTableView, wanted: Sequence[int], least: Sequence[int], stretched: int
    ) -> None:
        super().__init__(table)
        self._table = table
        self._wanted = wanted
        self._least = least
        self._stretched = stretched
        self._fitting = self._by_hand = False
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setMinimumSectionSize(theme.scaled(min(least)))
        table.horizontalHeader().sectionResized.connect(self._notice)
        table.viewport().installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Share the width out anew."""
        if self._by_hand:
            return
        header, scaled = self._table.horizontalHeader(), theme.scaled
        wanted, least = [scaled(w) for w in self._wanted], [scaled(n) for n in self._least]
        room = self._table.viewport().width()
        self._fitting = True
        for column, width in enumerate(shared_out(room, wanted, least, self._stretched)):
            header.resizeSection(column, width)
        self._fitting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _notice(self) -> None:
        if not self._fitting and self._table.isVisible():
            self._by_hand = True
