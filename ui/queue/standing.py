"""How the article on the desk stands: its status with what can be decided, its flag, its note."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.account import Status
from ui import theme
from ui.queue.glyphs import draw_status
from ui.queue.words import reason_word, status_word

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.session import Session
    from ui.session.values import QueueRow

_DECISIONS = (
    "no_incident",
    "no_incident_because",
    "second_look",
    "skip_article",
    "change_reason",
    "reopen",
)
_GLYPH, _LINES = 14, 2
# In a narrower bar the status needs the line for itself.
_BESIDE = 190
# A note is kept when it is left, and when nobody types for so long.
_PAUSE_MS = 1500


class StandingBar(QFrame):
    """Below the list. The note opens when it is asked for, or where there is one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article_id = ""
        theme.set_role(self, "footbar")
        self.status = QToolButton(self)
        self.status.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.status.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.menu = QMenu(self.status)
        self.status.setMenu(self.menu)
        self.flag = QToolButton(self)
        self.flag.setCheckable(True)
        self.note_button = QToolButton(self)
        self.note = QPlainTextEdit(self)
        theme.set_role(self.note, "note")
        self.note.setTabChangesFocus(True)
        self.note.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 5)
        column.setSpacing(5)
        column.addLayout(self._grid)
        column.addWidget(self.note)
        self._line = -1
        theme.keep(self, StandingBar._place_buttons)
        self._connect()
        self._dress()
        self._open()

    def _place_buttons(self) -> None:
        """Beside the status, or below it where there is no room for them."""
        line = 1 if self.width() < theme.scaled(_BESIDE) else 0
        if line == self._line:
            return
        self._line = line
        self._grid.addWidget(self.status, 0, 0, 1, 4 if line else 1, Qt.AlignmentFlag.AlignLeading)
        for place, button in enumerate((self.flag, self.note_button), 2):
            self._grid.addWidget(button, line, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def offer(self, actions: Actions) -> None:
        """Take the actions that decide on an article, and those of the buttons."""
        for name in _DECISIONS:
            self.menu.addAction(actions[name])
        self.flag.clicked.connect(actions["flag"].trigger)
        self.note_button.clicked.connect(actions["note"].trigger)

    def edit_note(self) -> None:
        """Go to the note, where the words are typed."""
        self.note.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        session = self._session
        session.article_opened.connect(self._open)
        session.about_to_leave_article.connect(self._keep)
        session.row_changed.connect(self._follow)
        self._pause.timeout.connect(self._keep)
        self.note.textChanged.connect(self._pause.start)
        theme.changed.connect(self._dress)

    def _row(self) -> QueueRow | None:
        return self._session.row(self._article_id) if self._article_id else None

    def _open(self) -> None:
        """Another article: its note, and room for one only where it has one."""
        article = self._session.article
        self._article_id = article.id if article else ""
        row = self._row()
        self._show_note(row.note if row else "")
        self.note.setReadOnly(self._session.read_only)
        self.note.setVisible(bool(row and row.note))
        self.setVisible(row is not None)
        self._redraw(row)

    def _follow(self, article_id: str) -> None:
        row = self._row() if article_id == self._article_id else None
        if row is None:
            return
        if not self.note.document().isModified() and row.note != self.note.toPlainText():
            self._show_note(row.note)
            self.note.setVisible(bool(row.note))
        self._redraw(row)

    def _show_note(self, note: str) -> None:
        blocked = self.note.blockSignals(True)
        self.note.setPlainText(note)
        self.note.document().setModified(False)
        self.note.blockSignals(blocked)

    def _keep(self) -> None:
        """Bring the note to disk."""
        self._pause.stop()
        if self._article_id and self.note.document().isModified():
            self.note.document().setModified(False)
            self._session.set_note(self._article_id, self.note.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The note is kept and put away when it is left; Escape leaves it."""
        if event.type() == QEvent.Type.FocusOut:
            self._keep()
            self.note.setVisible(bool(self.note.toPlainText().strip()))
        elif _is_escape(event):
            self.note_button.setFocus()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        """Words, colours or their size changed."""
        self.note.ensurePolished()
        self.note.setFixedHeight(round(self.note.fontMetrics().lineSpacing() * 1.4 * _LINES) + 16)
        self.flag.setAccessibleName(self.tr("Flag"))
        self.note_button.setIcon(theme.icon("note"))
        self.note_button.setToolTip(self.tr("Note on the article"))
        self.note_button.setAccessibleName(self.tr("Note on the article"))
        self.note.setPlaceholderText(self.tr("A note on this article…"))
        self.note.setAccessibleName(self.tr("Note on the article"))
        self._redraw(self._row())

    def _redraw(self, row: QueueRow | None) -> None:
        if row is None:
            return
        word, why = status_word(row.status), reason_word(row)
        self.status.setText(word)
        self.status.setIconSize(QSize(*[theme.scaled(_GLYPH)] * 2))
        self.status.setIcon(_glyph(row.status, self.devicePixelRatioF()))
        self.status.setToolTip(f"{word}: {why}" if why else word)
        self.status.setAccessibleName(self.tr("Status") + f": {self.status.toolTip()}")
        colours = theme.current()
        flagged = theme.icon("flag-full", colours.warn) if row.flagged else theme.icon("flag")
        self.flag.setIcon(flagged)
        self.flag.setChecked(row.flagged)
        self.flag.setToolTip(self.tr("Flagged") if row.flagged else self.tr("Flag the article"))


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape


@cache
def _glyph(status: Status, density: float) -> QIcon:
    side = round(theme.scaled(_GLYPH) * density)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    glyph = theme.scaled(_GLYPH)
    draw_status(painter, QRectF(0, 0, glyph, glyph).adjusted(2.5, 2.5, -2.5, -2.5), status)
    painter.end()
    return QIcon(pixmap)


theme.changed.connect(_glyph.cache_clear)
