"""The codebook while it is edited: every edit one step to undo, and what stands against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from model.codebook import Codebook, Field
from model.codebook_problems import CodebookProblem, CodebookUse, problems


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: a field, else a section, else the codebook itself."""

    section: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class _State:
    book: Codebook
    place: Place


class EditedCodebook(QObject):
    """`before` is the codebook in force; ``changed`` tells that `book` is another one now.

    `place` is where one is; an edit takes one to where something changed, undoing it back. While
    it is ``locked`` nothing is edited.
    """

    changed = Signal()

    def __init__(self, before: Codebook, use: CodebookUse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before = before
        self.use = use
        self.place = Place()
        self.stack = QUndoStack(self)
        self.locked = False
        self._book = before
        self._problems: tuple[CodebookProblem, ...] | None = None

    @property
    def book(self) -> Codebook:
        return self._book

    @property
    def dirty(self) -> bool:
        """Whether anything differs from the codebook in force."""
        return self._book != self.before

    def problems(self) -> tuple[CodebookProblem, ...]:
        """What stands against saving; looked for once after each edit."""
        if self._problems is None:
            self._problems = problems(self.before, self._book, self.use)
        return self._problems

    def is_new(self, field_id: str) -> bool:
        """Whether no version of the codebook had the field, so that nothing can hold it."""
        return self.before.find(field_id) is None

    def is_new_option(self, field: Field, code: str) -> bool:
        old = self.before.find(field.id)
        return old is None or old.option(code) is None

    def edit(self, text: str, after: Codebook, place: Place, key: str = "") -> None:
        """Take one step; steps with the same ``key`` one after another are one."""
        if after == self._book:
            return
        if self.locked:
            # What was typed goes: each part shows again what the codebook holds.
            self.changed.emit()
            return
        before = _State(self._book, self.place)
        self.stack.push(_Step(text, before, _State(after, place), key, self._put))

    def _put(self, state: _State) -> None:
        self._book, self.place = state.book, state.place
        self._problems = None
        self.changed.emit()


class _Step(QUndoCommand):
    """From one codebook to another, and from where one was to where it changed."""

    def __init__(
        self, text: str, before: _State, after: _State, key: str, put: Callable[[_State], None]
    ) -> None:
        super().__init__(text)
        self._before, self._after = before, after
        self._key, self._put = key, put

    def id(self) -> int:
        return hash(self._key) % (2**31 - 1) if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._key != self._key:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)
