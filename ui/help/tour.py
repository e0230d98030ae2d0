"""The tour: a calm overlay over the real window that points at one part of it after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.theme.prose import Prose

_CARD_WIDTH = 340
_GAP = 14
_AROUND = 4
_DIM = {False: QColor(20, 24, 28, 120), True: QColor(0, 0, 0, 165)}


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window and what is said of it; both are asked for when it is come to."""

    part: Callable[[], QWidget]
    title: Callable[[], str]
    words: Callable[[], str]


class Tour(QWidget):
    """Lies over ``window`` until it is left: by its last stop, its button or Esc. Then ``ended``.

    The keys of the window sleep meanwhile, so that nothing is decided by accident.
    """

    ended = Signal()

    def __init__(self, stops: Sequence[Stop], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stops = tuple(stops)
        self._before = QApplication.focusWidget()
        self._hole = QRect()
        self.at = 0
        self.card = QFrame(self)
        theme.set_role(self.card, "card")
        self.count = QLabel(self.card)
        theme.set_role(self.count, "faint")
        self.heading = QLabel(self.card)
        self.heading.setFont(theme.ui_font(17, bold=True))
        self.heading.setWordWrap(True)
        self.words = Prose(parent=self.card)
        self.words.setFont(theme.ui_font(14))
        self.leave = QPushButton(self.card)
        theme.set_role(self.leave, "quiet")
        self.back = QPushButton(self.card)
        self.next = QPushButton(self.card)
        theme.set_role(self.next, "primary")
        self._lay_out()
        self.leave.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for button in (self.leave, self.back, self.next):
            button.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self.count, self.heading, self.words):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(row)

    # the way

    def begin(self) -> None:
        """Come up at the first stop."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._say()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """To the next stop or the one before; after the last one the tour ends."""
        if self.at + by >= len(self._stops):
            self.end()
            return
        self.at = max(0, self.at + by)
        self._say()
        if self.at == 0:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Give the window back, with the keyboard where it was."""
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        self.deleteLater()

    def _say(self) -> None:
        stop, number = self._stops[self.at], QLocale().toString
        last = self.at + 1 == len(self._stops)
        count = self.tr("%1 of %2").replace("%1", number(self.at + 1))
        self.count.setText(count.replace("%2", number(len(self._stops))))
        self.heading.setText(stop.title())
        self.words.set_words(stop.words())
        self.leave.setText(self.tr("Leave the tour"))
        self.leave.setVisible(not last)
        self.back.setText(self.tr("Back"))
        self.back.setVisible(self.at > 0)
        self.next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.setAccessibleName(f"{stop.title()}. {stop.words()}")
        self.place()
        told = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(told)

    def _keep_focus(self, _: QObject | None, now: QObject | None) -> None:
        """What is read meanwhile may give the keyboard to the form: it has it after the tour."""
        if not self.isVisible() or not isinstance(now, QWidget):
            return
        if now.window() is self._window and now is not self and not self.isAncestorOf(now):
            self._before = now
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    # where things stand

    def place(self) -> None:
        """Point at the part where it stands now, the card beside it."""
        part = self._stops[self.at].part()
        corner = part.mapTo(self._window, QPoint(0, 0))
        around = QRect(corner, part.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        self._hole = around.intersected(self.rect().adjusted(2, 2, -2, -2))
        wide = self._card_width()
        self.card.setFixedWidth(wide)
        layout = self.card.layout()
        if layout is not None:
            layout.activate()
            self.card.setFixedHeight(layout.totalHeightForWidth(wide))
        self.card.move(self._beside(self._hole))
        self.update()

    def _card_width(self) -> int:
        """As large words ask for; narrower where it can stand beside the part then."""
        beside = max(self._hole.left(), self.width() - self._hole.right()) - 2 * _GAP
        room = beside if beside >= _CARD_WIDTH else self.width() - 2 * _GAP
        return min(theme.scaled(_CARD_WIDTH), room)

    def pointed_at(self) -> QRect:
        """The part of the window that is left clear."""
        return self._hole

    def _beside(self, hole: QRect) -> QPoint:
        """Where the card has most room: after the part, before it, below, above, else within."""
        card, room = self.card.rect(), self.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        middle = hole.center().y() - card.height() // 2
        across = hole.center().x() - card.width() // 2
        after = QPoint(hole.right() + _GAP, middle)
        before = QPoint(hole.left() - _GAP - card.width(), middle)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            after, before = before, after
        below = QPoint(across, hole.bottom() + _GAP)
        above = QPoint(across, hole.top() - _GAP - card.height())
        for at in (after, before, below, above):
            clear = not _kept_within(card.translated(at), room).intersects(hole)
            if clear:
                return _kept_within(card.translated(at), room).topLeft()
        return _kept_within(card.translated(QPoint(across, middle)), room).topLeft()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, hole = theme.current(), QRectF(self._hole)
        dim = QPainterPath()
        dim.addRect(QRectF(self.rect()))
        clear = QPainterPath()
        clear.addRoundedRect(hole, theme.RADIUS, theme.RADIUS)
        painter.fillPath(dim.subtracted(clear), _DIM[colours.dark])
        painter.setPen(QPen(colours.accent, 2))
        painter.drawRoundedRect(hole, theme.RADIUS, theme.RADIUS)
        painter.end()

    # keys and mouse: all of them are the tour's

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._walk(event.key())
        event.accept()

    def _walk(self, key: int) -> bool:
        """Carry out a key of the tour; False for one that it does not have."""
        ahead, behind = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ahead, behind = behind, ahead
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in (ahead, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.step(1)
        elif key in (behind, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self.step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_focused()
        else:
            return False
        return True

    def _press_focused(self) -> None:
        focused = QApplication.focusWidget()
        (focused if isinstance(focused, QPushButton) else self.next).click()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round the tour's own buttons."""
        buttons = [b for b in (self.leave, self.back, self.next) if b.isVisible()]
        if not self.isVisible() or not buttons:
            return super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        here = next((i for i, b in enumerate(buttons) if b is focused), -1)
        by = 1 if forward else -1
        buttons[(here + by) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self.place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Buttons would take the arrows to go among themselves.
            return self._walk(event.key())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def _kept_within(card: QRect, room: QRect) -> QRect:
    """The card moved so far that it lies within the room."""
    x = max(room.left(), min(card.left(), room.right() - card.width()))
    y = max(room.top(), min(card.top(), room.bottom() - card.height()))
    return QRect(QPoint(x, y), card.size())
