"""Words that turn into an editor where they stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import theme
from ui.theme.lines import LineEdit

_EDITOR_WIDTH = 260


class Editable(QWidget):
    """A quiet button that becomes a line to type in when it is pressed.

    Enter and leaving the line tell `entered` with what was typed, Esc puts the words back.
    `resized` says that another width or height is needed.
    """

    entered = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.button = QPushButton(self)
        theme.set_role(self.button, "quiet")
        self.editor = LineEdit(self)
        self.editor.setMinimumWidth(_EDITOR_WIDTH)
        self.editor.hide()
        self.editor.installEventFilter(self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2)
        self.row.addWidget(self.button)
        self.row.addWidget(self.editor)
        self.button.clicked.connect(self.edit)

    @property
    def editing(self) -> bool:
        return not self.editor.isHidden()

    def show_words(self, words: str, text: str, *, faint: bool) -> None:
        """Show words on the button; ``text`` is what stands in the editor when it opens."""
        self._text = text
        self.button.setText(words.replace("&", "&&"))
        colour = theme.current().faint if faint else theme.current().soft
        sheet = f"color: {colour.name()}; padding: 3px 6px;"
        if self.button.styleSheet() != sheet:
            self.button.setStyleSheet(sheet)

    def name(self, label: str, hint: str) -> None:
        """What the words are, for the ear, and what a press does."""
        self.button.setAccessibleName(label)
        self.button.setToolTip(hint)
        self.editor.setAccessibleName(label)
        self.editor.setPlaceholderText(label)

    def edit(self) -> None:
        """Open the editor with all of its text selected."""
        self.editor.setText(self._text)
        self._open(editing=True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def finish(self) -> None:
        """Tell what was typed; the owner shows it, or asks again."""
        if self.editing:
            self.entered.emit(self.editor.text().strip())

    def close_editor(self) -> None:
        """Show the words again."""
        if self.editing:
            had_focus = self.editor.hasFocus()
            self._open(editing=False)
            if had_focus:
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, *, editing: bool) -> None:
        self.editor.setVisible(editing)
        self.button.setVisible(not editing)
        self.resized.emit()

    def eventFilter(self, _: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._is_left():
            self.finish()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            return False
        return True

    def _is_left(self) -> bool:
        """Whether the editor loses the keyboard to another part of the window."""
        return self.editing
