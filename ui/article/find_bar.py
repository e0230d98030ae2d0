"""The bar that finds words in the article on the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui import theme
from ui.theme.lines import LineEdit


class FindBar(QFrame):
    """Asks for words and shows how many places were found. Searching is its owner's work."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "topbar")
        self.field = LineEdit(self)
        self.field.setClearButtonEnabled(True)
        self._count = QLabel(self)
        theme.set_role(self._count, "soft")
        self._next = QToolButton(self)
        self._previous = QToolButton(self)
        self._close = QToolButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.addWidget(self.field, 1)
        for part in (self._count, self._previous, self._next, self._close):
            row.addWidget(part)
        self.field.textChanged.connect(self.wanted)
        self.field.installEventFilter(self)
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._close.clicked.connect(self.closed)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.show_count(None, 0)
        self._say()

    def begin(self, words: str) -> None:
        """Take the keyboard, with some words to begin with, or those of the last search."""
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, at: int | None, count: int) -> None:
        """Say which of how many places is shown; ``at`` None while nothing is looked for."""
        number = QLocale().toString
        if at is None:
            said = ""
        elif count == 0:
            said = self.tr("Not found")
        else:
            said = self.tr("{0} of {1}").format(number(at + 1), number(count))
        self._count.setText(said)
        for button in (self._next, self._previous):
            button.setEnabled(count > 0)

    @property
    def said(self) -> str:
        """What the bar says of the places found."""
        return self._count.text()

    def _draw_icons(self) -> None:
        self._next.setIcon(theme.icon("chevron-down"))
        self._previous.setIcon(theme.icon("chevron-up"))
        self._close.setIcon(theme.icon("close"))

    def _say(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        for button, words in (
            (self._next, self.tr("Next place")),
            (self._previous, self.tr("Previous place")),
            (self._close, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def eventFilter(self, _: object, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up):
            back = key == Qt.Key.Key_Up or bool(
                event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self.stepped.emit(-1 if back else 1)
        else:
            return False
        return True
