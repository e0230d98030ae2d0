"""The accounts of an article as cards: what each tells in a few words, which one is on the form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QToolButton, QWidget

from model.proposals import Salience
from ui import accessible, theme
from ui.direction import BETWEEN
from ui.form.box_painting import draw_text
from ui.session.views import AccountCard

if TYPE_CHECKING:
    from ui.session import Session

_FRAME, _LINE = 14, 20
GAP = 6
_NARROWEST = 150
_PAD = 10
_TITLE, _BELOW = 13, 12


def card_height(*, tall: bool = False) -> int:
    """How high a card is with one line below its title, or with two where it is ``tall``."""
    return _FRAME + theme.scaled(_LINE) * (3 if tall else 2)


class Card(QWidget):
    """One account. ``chosen`` on a click, Return or Space; a menu for the rest."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: AccountCard | None = None
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

    def minimumSizeHint(self) -> QSize:
        return QSize(60, card_height())

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
        lines = self._lines(card, inner.width())
        step = inner.height() / (1 + (2 if self.height() >= card_height(tall=True) else 1))
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
            draw_text(painter, place, line, own=False)

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
    metrics, fits = QFontMetrics(theme.ui_font(_BELOW)), len(parts)
    while fits > 1 and metrics.horizontalAdvance(arrow + _joined(parts[:fits])) > width:
        fits -= 1
    lines = [arrow + _joined(parts[:fits]), _joined(parts[fits:])]
    return [line for line in lines if line]


def _joined(parts: list[str]) -> str:
    """The parts in the interface's order, each in its own direction within."""
    return BETWEEN.join(f"\u2068{p}\u2069" for p in parts if p)


class AccountCards(QWidget):
    """The cards, some beside each other, and a button that adds an account.

    `incident_wanted` asks for the incident of the account that is selected.
    """

    arranged = Signal()
    incident_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: list[Card] = []
        self._arranged = (0, 0, False)
        self._scale = 0
        self._add = QToolButton(self)
        self._add.clicked.connect(session.add_account)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._retranslate()
        theme.changed.connect(self._dress)
        self._dress()

    def shown(self) -> tuple[Card, ...]:
        """The cards of the accounts there are, in order."""
        return tuple(card for card in self._cards if not card.isHidden())

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through."""
        return (*self._cards, self._add)

    def refresh(self) -> None:
        """Show the session's accounts."""
        cards = self._session.cards()
        while len(self._cards) < len(cards):
            made = Card(self)
            made.chosen.connect(self._session.select_account)
            made.menu_asked.connect(self._open_menu)
            self._cards.append(made)
        for place, widget in enumerate(self._cards):
            widget.setVisible(place < len(cards))
            if place < len(cards):
                widget.show_card(cards[place])
        self._arrange(len(cards))

    def _arrange(self, count: int) -> None:
        """Put the cards into as many columns as leave their words room."""
        room = self.width() - self._add.width()
        columns = max(1, min(room // _NARROWEST, count))
        tall = any(w.wraps(room // columns - GAP) for w in self._cards[:count])
        if (count, columns, tall) == self._arranged:
            return
        self._arranged = (count, columns, tall)
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, widget in enumerate(self._cards[:count]):
            widget.setFixedHeight(card_height(tall=tall))
            self._grid.addWidget(widget, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)
        self._grid.addWidget(self._add, 0, columns, Qt.AlignmentFlag.AlignTop)
        self.arranged.emit()

    def row_height(self) -> int:
        """How high a row of cards is, with the gap below it."""
        return card_height(tall=self._arranged[2]) + GAP

    def whole_height(self) -> int:
        """How high all rows of cards are."""
        count, columns, _ = self._arranged
        return self.row_height() * -(-count // max(1, columns)) - GAP

    def selected(self) -> Card | None:
        """The card of the account on the form."""
        here = self._session.account_id
        return next((c for c in self._cards if c.account_id == here and not c.isHidden()), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Those that are there: the session may know of accounts that have no card yet.
        self._arrange(len(self.shown()))

    def _open_menu(self, account_id: str, at: QPoint) -> None:
        menu = self.menu_for(account_id)
        menu.exec(at)
        menu.deleteLater()

    def menu_for(self, account_id: str) -> QMenu:
        """What can be done with an account."""
        session, menu = self._session, QMenu(self)
        card = next(c for c in session.cards() if c.id == account_id)
        if card.salience is Salience.MAIN:
            menu.addAction(
                self.tr("Background: recalled for context"),
                lambda: session.set_salience(account_id, Salience.BACKGROUND),
            )
        else:
            menu.addAction(
                self.tr("Main: what the article reports"),
                lambda: session.set_salience(account_id, Salience.MAIN),
            )
        menu.addMenu(self._answers_menu(menu, account_id))
        menu.addSeparator()
        menu.addAction(self.tr("Show its incident"), partial(self._show_incident, account_id))
        if card.others:
            menu.addAction(
                self.tr("Take it out of the incident it shares"),
                partial(self._unlink, account_id),
            )
        apart = session.kept_apart(account_id)
        if apart:
            again = menu.addMenu(self.tr("Kept apart: offer again"))
            for other, title in apart:
                again.addAction(title, partial(session.allow_again, account_id, other))
        menu.addAction(self.tr("Remove this account"), lambda: session.remove_account(account_id))
        return menu

    def _show_incident(self, account_id: str) -> None:
        self._session.select_account(account_id)
        if self._session.account_id == account_id:
            self.incident_wanted.emit()

    def _unlink(self, account_id: str) -> None:
        self._session.select_account(account_id)
        if self._session.account_id == account_id:
            self._session.unlink_account()

    def _answers_menu(self, parent: QMenu, account_id: str) -> QMenu:
        """Which other account this one answers."""
        session = self._session
        menu = QMenu(self.tr("It answers"), parent)
        linked = session.answered_by(account_id)
        choices = [("", self.tr("No other account"))]
        choices += [(c.id, self.name_of(c.id)) for c in session.cards() if c.id != account_id]
        for other, words in choices:
            action = menu.addAction(words, partial(session.set_answers, account_id, other))
            action.setCheckable(True)
            action.setChecked(other == linked)
        return menu

    def name_of(self, account_id: str) -> str:
        """What an account's card says, in one line."""
        card = next(w for w in self.shown() if w.account_id == account_id)
        return card.accessibleName()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = self.tr("Add an account")
        self._add.setToolTip(words)
        self._add.setAccessibleName(words)

    def _dress(self) -> None:
        self._add.setIcon(theme.icon("add"))
        self._add.setFixedHeight(card_height())
        # Words of another size need another arrangement.
        if theme.text_scale() != self._scale:
            self._scale = theme.text_scale()
            self._arranged = (0, 0, False)
            self._arrange(len(self.shown()))
