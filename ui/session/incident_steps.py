"""Steps of the desk of incidents: each is stored at once, undone by storing it the other way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QUndoCommand

from model.values import Json
from storage.reconciliation.putting import Change

Put = Callable[[Change, str, Mapping[str, Json]], Change | None]
"""Stores the change from ``before`` to ``after`` under a name; None where it cannot."""


class IncidentStep(QUndoCommand):
    """A change that is stored already. ``what`` is what the history calls it."""

    def __init__(
        self, text: str, change: Change, what: str, detail: Mapping[str, Json], put: Put
    ) -> None:
        super().__init__(text)
        self._done = change
        self._what = what
        self._detail = detail
        self._put = put
        self._first = True

    def redo(self) -> None:
        if self._first:
            self._first = False
            return
        change = self._put(self._done, f"redone: {self._what}", self._detail)
        if change is None:
            self.setObsolete(True)
        else:
            self._done = change

    def undo(self) -> None:
        back = self._put(self._done.turned, f"undone: {self._what}", self._detail)
        if back is None:
            self.setObsolete(True)
        else:
            self._done = back.turned
