"""The steps of a review that can be undone: each keeps the value before and the value after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack

State = TypeVar("State")


class Step(QUndoCommand, Generic[State]):
    """One change of a frozen value.

    ``put`` makes a value the current one; where it says False, the step is taken off the stack.
    What is ``stored`` at once needs no saving.
    """

    def __init__(
        self,
        text: str,
        before: State,
        after: State,
        put: Callable[[State], bool],
        *,
        stored: bool = False,
    ) -> None:
        super().__init__(text)
        self.stored = stored
        self._before = before
        self._after = after
        self._put = put

    def redo(self) -> None:
        self.setObsolete(not self._put(self._after))

    def undo(self) -> None:
        self.setObsolete(not self._put(self._before))


def has_unsaved(stack: QUndoStack) -> bool:
    """Whether a step since the last save, or back from it, changed what only saving stores."""
    clean, here = stack.cleanIndex(), stack.index()
    if clean < 0:
        return True
    between = (stack.command(i) for i in range(min(clean, here), max(clean, here)))
    return any(not (isinstance(step, Step) and step.stored) for step in between)
