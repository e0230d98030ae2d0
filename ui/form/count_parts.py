"""The lowest, the likeliest and the highest number, each in a box of its own under the line.

What stands in them and what stands in the line are always the same number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from model.values import Count
from ui import theme
from ui.calendar.words import digits
from ui.theme.lines import LineEdit

_NUMBER = QRegularExpression("[0-9٠-٩]{0,7}")


@dataclass(frozen=True, slots=True)
class Counts:
    """How a count's editor comes to its number: ``read`` gives that of the line, None where it
    says none; ``write`` gives the line for a number.
    """

    read: Callable[[str], Count | None]
    write: Callable[[Count], str]


class CountParts(QWidget):
    """``changed`` carries the number that the boxes say now, None where they are empty; ``left``
    asks for the line again.
    """

    changed = Signal(object)
    done = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Count(None, None)
        names = (self.tr("Lowest"), self.tr("Best estimate"), self.tr("Highest"))
        self.boxes = tuple(_NumberBox(self) for _ in names)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        for column, (box, name) in enumerate(zip(self.boxes, names, strict=True)):
            label = QLabel(name, self)
            label.setFont(theme.ui_font(11))
            theme.set_role(label, "soft")
            label.setBuddy(box)
            box.setAccessibleName(name)
            grid.addWidget(label, 0, column)
            grid.addWidget(box, 1, column)
            box.textEdited.connect(lambda _: self._tell())
            box.returnPressed.connect(self.done)
            box.given_up.connect(self.given_up)
            box.walked.connect(lambda by, n=column: self._walk(n + by))

    def show_count(self, count: Count | None) -> None:
        """Show a number, or nothing; what is being typed in a box stays as it is."""
        self._count = count or Count(None, None)
        parts = (self._count.min, self._count.best, self._count.max)
        for box, number in zip(self.boxes, parts, strict=True):
            if not box.hasFocus():
                box.setText("" if number is None else digits(str(number)))

    def enter(self) -> None:
        """Take the keyboard, at the lowest number."""
        self._walk(0)

    def _walk(self, to: int) -> None:
        if to < 0:
            self.left.emit()
        elif to < len(self.boxes):
            self.boxes[to].setFocus(Qt.FocusReason.TabFocusReason)
            self.boxes[to].selectAll()

    def _tell(self) -> None:
        low, best, high = (box.number() for box in self.boxes)
        if low is None and high is None and best is not None:
            low, high, best = best, best, None
        self._count = replace(self._count, min=low, best=best, max=high)
        self.changed.emit(None if low is None and high is None else self._count)


class _NumberBox(LineEdit):
    """A whole number; + and - step it, Up and Down leave it."""

    given_up = Signal()
    walked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setValidator(QRegularExpressionValidator(_NUMBER, self))
        self.setMinimumWidth(48)

    def number(self) -> int | None:
        return int(self.text()) if self.text() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif event.text() in ("+", "-"):
            stepped = (self.number() or 0) + (1 if event.text() == "+" else -1)
            self.setText(digits(str(max(0, stepped))))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)
