"""The card of an account: what it tells in a few words, and whether it is on the form."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from model.proposals import Salience
from ui import accessible, theme
from ui.direction import BETWEEN
from ui.form.box_painting import draw_text
from ui.session.views import AccountCard

_FRAME, _LINE = 14, 20
_PAD = 10
_TITLE, _BELOW = 13, 12


def card_height(below: int = 1) -> int:
    """How high a card is with so many lines below its title."""
    return _FRAME + theme.scaled(_LINE) * (1 + below)


class Card(QWidget):
    """One account. ``chosen`` on a click, Return or Space; a menu for the rest."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: AccountCard | None = None
        self._room = 1
        self._broken: tuple[tuple[object, ...], list[str]] = (), []
        self.setFixedHeight(card_height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def show_card(self, card: AccountCard) -> None:
        if card == self._card:
            return
        self._card = card
        self._broken = (), []
        below = _joined(self._below(card))
        self.setAccessibleName(f"{self._title(card)}. {below}")
        self.setToolTip(f"{self._title(card)}\n{below}")
        self.update()
        accessible.tell_change(self)

    def accessible_value(self) -> str:
        """What the arrow says."""
        return self.tr("answers another account") if self._card and self._card.answers else ""

    def is_accessible_choice(self) -> bool:
        return self._card is not None and self._card.selected

    @property
    def account_id(self) -> str:
        return self._card.id if self._card else ""

    def _below(self, card: AccountCard) -> list[str]:
        background = self.tr("background") if card.salience is Salience.BACKGROUND else ""
        left = self.tr("%Ln left", "", card.open) if card.open else ""
        others = self.tr("%Ln other report(s)", "", card.others) if card.others else ""
        return [p for p in (card.day, card.count, background or left, others) if p]

    def wraps(self, width: int) -> bool:
        """Whether what stands below the title needs two lines in a card so wide."""
        return self._card is not None and len(self._lines(self._card, width - 2 * _PAD)) > 1

    def _lines(self, card: AccountCard, width: float) -> list[str]:
        """What stands below the title, on two lines where one has no room for it."""
        parts = self._below(card)
        key = (width, theme.text_scale(), *parts)
        if key != self._broken[0]:
            self._broken = key, _broken(parts, "↩ " if card.answers else "", width)
        return self._broken[1]

    def _title(self, card: AccountCard) -> str:
        return _joined([card.kind, card.place]) or self.tr("New account")

    def set_below(self, below: int) -> None:
        """Have room for so many lines below the title."""
        self._room = below
        self.setFixedHeight(card_height(below))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, card_height(self._room))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        card = self._card
        if card is None:
            return
        colours = theme.current()
        faded = card.salience is Salience.BACKGROUND and not card.selected
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.accent if card.selected or self.underMouse() else colours.hairline
        painter.setPen(QPen(edge, 2 if card.selected else 1))
        painter.setBrush(colours.surface if faded else colours.raised)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), 5, 5)
        self._draw_words(painter, card, faded=faded)
        painter.end()

    def _draw_words(self, painter: QPainter, card: AccountCard, *, faded: bool) -> None:
        colours = theme.current()
        inner = QRectF(self.rect()).adjusted(_PAD, 6, -_PAD, -6)
        lines = self._lines(card, inner.width())[: self._room]
        step = inner.height() / (1 + self._room)
        place = QRectF(inner.left(), inner.top(), inner.width(), step)
        font = QFont(self.font())
        font.setPixelSize(theme.scaled(_TITLE))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colours.soft if faded else colours.ink)
        draw_text(painter, place, self._title(card), own=False)
        painter.setFont(theme.ui_font(_BELOW))
        painter.setPen(colours.faint if faded else colours.soft)
        for line in lines:
            place.translate(0, step)
            draw_text(painter, place, line, own=False, whole=_advance(line) <= place.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.account_id)
        elif event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(self.account_id, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.account_id)
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_asked.emit(self.account_id, self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)


def _broken(parts: list[str], arrow: str, width: float) -> list[str]:
    """The parts on one line, or on two where one has no room for them."""
    fits = len(parts)
    while fits > 1 and _advance(arrow + _joined(parts[:fits])) > width:
        fits -= 1
    lines = [arrow + _joined(parts[:fits]), _joined(parts[fits:])]
    return [line for line in lines if line]


@lru_cache(maxsize=256)
def _advance(line: str) -> int:
    """How wide a line below the title is, in pixels."""
    return QFontMetrics(theme.ui_font(_BELOW)).horizontalAdvance(line)


theme.changed.connect(_advance.cache_clear)


def _joined(parts: list[str]) -> str:
    """The parts in the interface's order, each in its own direction within."""
    return BETWEEN.join(f"\u2068{p}\u2069" for p in parts if p)
