"""Editors that open in a field's place: a line, a text of several lines, a list of choices.

Every editor is a widget with ``text()``, ``typed(str)`` on each change, ``done`` when Return was
pressed and ``given_up`` on Esc; what the text means is the form's business.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.direction import direction_of, without_marks

HEIGHT = 36
"""As high as a field's box, so that nothing moves when an editor takes its place."""


_WITH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Line(QLineEdit):
    """One line whose direction follows what stands in it.

    ``stepped`` comes on Down (1) and Up (-1), ``more_wanted`` on Alt+Down.
    """

    typed = Signal(str)
    done = Signal()
    given_up = Signal()
    stepped = Signal(int)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(HEIGHT)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self.done)

    def set_text(self, text: str) -> None:
        self.setText(text)

    def select_all(self) -> None:
        self.selectAll()

    def all_selected(self) -> bool:
        """Whether the next letter takes the place of all that stands here."""
        return self.selectedText() == self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.more_wanted.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers() & _WITH:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        clean = without_marks(text)
        if clean != text:
            at = self.cursorPosition()
            self.setText(clean)
            self.setCursorPosition(max(0, at - (len(text) - len(clean))))
            return
        self._turn(text)
        self.typed.emit(text)

    def _turn(self, text: str) -> None:
        """Lay the line out in the direction of its first letter."""
        parent = self.parentWidget()
        usual = parent.layoutDirection() if parent else self.layoutDirection()
        wanted = direction_of(text, usual)
        if self.layoutDirection() != wanted:
            self.setLayoutDirection(wanted)
        # Digits alone have no direction of their own; Qt would put them to the left.
        rtl = wanted == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Paragraphs(QPlainTextEdit):
    """Several lines; Return enters them, Shift+Return begins a new one."""

    typed = Signal(str)
    done = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(96)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        return self.toPlainText()

    def select_all(self) -> None:
        self.selectAll()

    def set_text(self, text: str) -> None:
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        new_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not new_line:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.done.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(without_marks(source.text()))

    def _changed(self) -> None:
        text = self.toPlainText()
        option = self.document().defaultTextOption()
        wanted = direction_of(text, self.layoutDirection())
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            self.document().setDefaultTextOption(option)
        self.typed.emit(text)
