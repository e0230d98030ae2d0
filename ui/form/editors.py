"""Editors that open in a field's place: a line, a text of several lines, a list of choices.

Every editor is a widget with ``text()``, ``typed(str)`` on each change, ``done`` when Return was
pressed and ``given_up`` on Esc; what the text means is the form's business.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ui import theme
from ui.direction import ISOLATES, direction_of, for_a_line, without_marks
from ui.theme.lines import LineEdit

HEIGHT = 36
"""As high as a field's box, so that nothing moves when an editor takes its place."""


LOWEST, HIGHEST = 96, 280
"""How high an editor of several lines is at least and at most."""
_AROUND = 20
_WITH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Line(LineEdit):
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
        self.setMinimumHeight(theme.scaled(HEIGHT))
        # Left is left, in Arabic, in Latin and in numbers.
        self.setCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
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
        elif event.matches(QKeySequence.StandardKey.Paste):
            # Clean before it is put in, so that one step takes it back.
            self.insert(for_a_line(QGuiApplication.clipboard().text()))
        else:
            stood, seen = self.cursorPosition(), self.cursorRect().x()
            super().keyPressEvent(event)
            if self._stays_in_sight(Qt.Key(key), stood, seen):
                super().keyPressEvent(event)

    def _stays_in_sight(self, key: Qt.Key, stood: int, seen: int) -> bool:
        """Whether the cursor only stepped over a mark that no one sees."""
        now = self.cursorPosition()
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or now == stood:
            return False
        around = {self.text()[at : at + 1] for at in (stood - 1, stood, now - 1, now) if at >= 0}
        return self.cursorRect().x() == seen and not around.isdisjoint(ISOLATES)

    def _changed(self, text: str) -> None:
        clean = for_a_line(text)
        if clean != text:
            at = len(for_a_line(text[: self.cursorPosition()]))
            # Put in as if typed: what was done before can still be undone.
            self.selectAll()
            self.insert(clean)
            self.setCursorPosition(min(at, len(clean)))
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


class Paragraphs(QTextEdit):
    """Several lines; Return enters them, Shift+Return begins a new one."""

    typed = Signal(str)
    done = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None, *, lowest: int = LOWEST) -> None:
        super().__init__(parent)
        self._lowest = lowest
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        theme.set_role(self, "field")
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self._fit()
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
        # Each paragraph runs in its own direction; an empty text waits in the interface's.
        wanted = Qt.LayoutDirection.LayoutDirectionAuto if text else self.layoutDirection()
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            self.document().setDefaultTextOption(option)
        self._fit()
        self.typed.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as what is written needs, within limits; beyond them it scrolls."""
        wanted = round(self.document().size().height()) + _AROUND
        height = max(theme.scaled(self._lowest), min(wanted, theme.scaled(HIGHEST)))
        if height != self.height():
            self.setFixedHeight(height)
