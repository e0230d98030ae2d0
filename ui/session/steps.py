"""The steps of a review that can be undone: each keeps the value before and the value after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

State = TypeVar("State")


class Step(QUndoCommand, Generic[State]):
    """One change of a frozen value.

    ``put`` makes a value the current one; where it says False, the step is taken off the stack.
    """

    def __init__(
        self, text: str, before: State, after: State, put: Callable[[State], bool]
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._put = put

    def redo(self) -> None:
        self.setObsolete(not self._put(self._after))

    def undo(self) -> None:
        self.setObsolete(not self._put(self._before))
