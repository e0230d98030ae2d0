"""The list of what is offered under an open editor; the line above it keeps the keyboard.

It lies over the window, so that nothing moves when it comes and goes, and marks nothing until one
walks into it: until then Return enters what stands in the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.form.box_painting import draw_text

_LINE, _TWO_LINES = 28, 44
MOST = 8
"""So many lines there are at most."""
_IN_SIGHT = 6
_PAD, _EDGE = 10, 8
_MARGIN = 4
_OFFER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list.

    ``text`` is what the editor's line would hold. ``beside`` stands small under the name, ``note``
    at its far end. ``teach`` marks the line that adds what was typed to the lexicon.
    """

    name: str
    text: str
    beside: str = ""
    note: str = ""
    teach: bool = False


class Suggestions(QFrame):
    """``chosen`` comes with an `Offer` that was clicked; ``walked`` when another is marked.

    ``left`` comes before the list goes away because the keyboard went elsewhere.
    """

    chosen = Signal(object)
    walked = Signal()
    left = Signal()

    def __init__(self, under: QWidget) -> None:
        super().__init__(under.window())
        self._under = under
        self._watched: list[QWidget] = []
        theme.set_role(self, "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_OfferDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_OFFER)))
        self._keys = QLabel(self)
        self._keys.setFont(theme.ui_font(11))
        self._keys.setContentsMargins(_PAD, 0, _PAD, 2)
        theme.set_role(self._keys, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(self._keys)
        self.hide()

    # what it shows

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these, none of them marked; go away where there are none."""
        if tuple(offers) == self.offers() and self.isVisible() and self.current() is None:
            return
        self.list.clear()
        for each in offers[:MOST]:
            item = QListWidgetItem(self.list)
            item.setData(_OFFER, each)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _said(each))
            item.setToolTip(_said(each))
        self.list.setCurrentRow(-1)
        self._tell_keys()
        if not offers:
            self.close_list()
            return
        self._watch()
        self._place()
        self.show()
        self.raise_()

    def offers(self) -> tuple[Offer, ...]:
        """What is shown, from top to bottom."""
        return tuple(self.list.item(row).data(_OFFER) for row in range(self.list.count()))

    def current(self) -> Offer | None:
        """The line that one walked to; None while the line above means itself."""
        item = self.list.currentItem()
        offer = item.data(_OFFER) if item is not None and self.isVisible() else None
        return offer if isinstance(offer, Offer) else None

    def step(self, by: int) -> None:
        """Mark the next line (or the one before); beyond the ends no line is marked."""
        count = self.list.count()
        if not count:
            return
        row = self.list.currentRow() + by
        self.mark(row if -1 <= row < count else -1 if by > 0 else count - 1)

    def mark(self, row: int) -> None:
        """Mark a line; -1 for none."""
        self.list.setCurrentRow(row)
        if row < 0:
            self.list.clearSelection()
            self.list.scrollToTop()
        self._tell_keys()
        self.walked.emit()

    def close_list(self) -> None:
        """Go away with all that is shown."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self.list.clear()
        self.hide()

    def _tell_keys(self) -> None:
        line = self.tr("↓ chooses | Return enters what stands in the line")
        walked = self.tr("Return takes it | Esc back to the line")
        words = line if self.list.currentRow() < 0 else walked
        rtl = self._under.window().layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._keys.setText(f"\u200f{words}" if rtl else words)

    # where it stands

    def _watch(self) -> None:
        """Follow the editor when the form scrolls or the window changes."""
        if self._watched:
            return
        line = self._under.focusProxy()
        if line is not None:
            line.installEventFilter(self)
            self._watched.append(line)
        widget: QWidget | None = self._under
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.FocusOut and watched is self._under.focusProxy():
            self.left.emit()
            self.close_list()
        elif event.type() == QEvent.Type.Hide and watched is self._under:
            self.close_list()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Under the editor, or over it where there is more room."""
        window = self._under.window()
        self.setLayoutDirection(self._under.layoutDirection())
        top = self._under.mapTo(window, QPoint(0, 0))
        below = window.height() - top.y() - self._under.height() - _EDGE
        heights = [_height(each) for each in self.offers()][:_IN_SIGHT]
        spare = self._keys.sizeHint().height() + 2 * _MARGIN + 6
        over = below < min(sum(heights), 3 * _TWO_LINES) + spare and top.y() > below
        room = (top.y() if over else below) - spare
        # Whole lines only: half a one looks like a fault.
        while len(heights) > 1 and sum(heights) > room:
            heights.pop()
        height = sum(heights)
        self.list.setFixedHeight(height)
        self.resize(self._under.width(), height + spare)
        at = top.y() - self.height() - 2 if over else top.y() + self._under.height() + 2
        self.move(top.x(), at)


def _said(offer: Offer) -> str:
    return "\n".join(part for part in (offer.name, offer.beside, offer.note) if part)


def _height(offer: Offer) -> int:
    return _TWO_LINES if offer.beside else _LINE


class _OfferDelegate(QStyledItemDelegate):
    """A name with its note at the far end, and a soft line under it."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        offer = index.data(_OFFER)
        return QSize(10, _height(offer) if isinstance(offer, Offer) else _LINE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer = index.data(_OFFER)
        if not isinstance(offer, Offer):
            return
        colours = theme.current()
        rect, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        painter.setPen(Qt.PenStyle.NoPen)
        marked = bool(state & QStyle.StateFlag.State_Selected)
        if marked or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.accent_tint if marked else colours.hover)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        inner = rect.adjusted(_PAD, 2, -_PAD, -2)
        first = QRectF(inner.left(), inner.top(), inner.width(), 24)
        self._draw_first(painter, first, offer)
        if offer.beside:
            painter.setFont(theme.ui_font(11))
            painter.setPen(colours.soft)
            second = QRectF(inner.left(), first.bottom() - 2, inner.width(), 18)
            draw_text(painter, second, offer.beside, own=False)
        painter.restore()

    def _draw_first(self, painter: QPainter, rect: QRectF, offer: Offer) -> None:
        colours = theme.current()
        rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = QFont(theme.ui_font())
        if offer.note:
            painter.setFont(theme.ui_font(11))
            painter.setPen(colours.soft)
            wide = painter.fontMetrics().horizontalAdvance(offer.note) + 4
            left = rect.left() if rtl else rect.right() - wide
            note = QRectF(left, rect.top(), wide, rect.height())
            painter.drawText(note, Qt.AlignmentFlag.AlignCenter, offer.note)
            rect = rect.adjusted(wide + 8 if rtl else 0, 0, 0 if rtl else -wide - 8, 0)
        font.setBold(not offer.teach)
        painter.setFont(font)
        painter.setPen(colours.accent if offer.teach else colours.ink)
        draw_text(painter, rect, offer.name)
