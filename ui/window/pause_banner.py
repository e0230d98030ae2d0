"""The reminder to pause: calm, and gone with a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui import theme
from ui.theme.prose import Prose

LATER = 10
"""Minutes that the reminder is put off by."""


class PauseBanner(QFrame):
    """Stays until one of its buttons is pressed: `paused`, or `put_off` for `LATER` minutes."""

    paused = Signal()
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "strip")
        self._minutes = 0
        self._icon = QLabel(self)
        self.words = Prose(parent=self)
        self.later = QPushButton(self)
        theme.set_role(self.later, "quiet")
        self.done = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.later)
        row.addWidget(self.done)
        self.later.clicked.connect(self._put_off)
        self.done.clicked.connect(self._pause)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def remind(self, minutes: int) -> None:
        """Say how long one has been reading."""
        self._minutes = minutes
        self._say()
        self.show()

    def _put_off(self) -> None:
        self.hide()
        self.put_off.emit()

    def _pause(self) -> None:
        self.hide()
        self.paused.emit()

    def _say(self) -> None:
        self.words.set_words(
            self.tr(
                "%Ln minute(s) of reading. Look away from the screen for a while: what you do is"
                " kept.",
                "",
                self._minutes,
            )
        )
        self.later.setText(self.tr("In %Ln minute(s)", "", LATER))
        self.done.setText(self.tr("Go on"))

    def _draw(self) -> None:
        self._icon.setPixmap(theme.pixmap("pause", theme.current().accent, 20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
