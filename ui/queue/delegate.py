"""How a row of the queue is drawn: the status as shape, colour and word, the title in its own
direction on up to two lines, where it is from and what was found in it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from model.account import Status
from model.standing import DECIDED
from ui import theme
from ui.direction import BETWEEN, is_right_to_left
from ui.queue.glyphs import draw_status
from ui.queue.model import RowRole
from ui.queue.words import details, origin, status_word
from ui.session.values import QueueRow

TITLE, META = 14, 12
_MARGIN, _PAD, _DOT, _MARK = 8, 11, 9, 14
_LINES = 2
_SEPARATOR = BETWEEN


class RowDelegate(QStyledItemDelegate):
    """Draws rows of equal height; the article on the desk is a card with an accented edge."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        title, meta = (_line_height(theme.ui_font(size)) for size in (TITLE, META))
        return QSize(180, _LINES * title + 2 * meta + 2 * _PAD + 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(RowRole)
        if not isinstance(row, QueueRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        card = option.rect.adjusted(_MARGIN, 2, -_MARGIN, -2)
        _draw_card(painter, card, option.state, rtl)
        inner = card.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        top = _draw_title(painter, inner, row, rtl)
        _draw_meta(painter, inner, top, row, rtl)
        painter.restore()


def _draw_card(painter: QPainter, card: QRect, state: QStyle.StateFlag, rtl: bool) -> None:
    colours = theme.current()
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.setPen(QPen(colours.hairline, 1))
        painter.setBrush(colours.pane)
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        edge = QRectF(
            card.right() - 3 if rtl else card.left(), card.top() + 8, 4, card.height() - 16
        )
        painter.drawRoundedRect(edge, 2, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.hover)
        painter.drawRoundedRect(QRectF(card), 8, 8)
    if (
        state & QStyle.StateFlag.State_HasFocus
        and state & QStyle.StateFlag.State_KeyboardFocusChange
    ):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent, 2))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 8, 8)


def _draw_title(painter: QPainter, inner: QRect, row: QueueRow, rtl: bool) -> int:
    """Draw the title on up to two lines, on the interface's side; returns where it ends."""
    colours = theme.current()
    done = row.status in DECIDED
    bold = row.status is Status.IN_PROGRESS
    title = row.title or row.name
    font = theme.ui_font(TITLE, bold=bold)
    height = _line_height(font)
    painter.setFont(font)
    painter.setPen(colours.soft if done else colours.ink)
    line = QRect(inner.left(), inner.top(), inner.width(), height)
    for text in title_lines(title, bold, inner.width()):
        _draw_text(painter, line, text, rtl, reads_rtl=bool(is_right_to_left(title)))
        line.translate(0, height)
    return line.top()


@lru_cache(maxsize=4096)
def title_lines(title: str, bold: bool, width: int) -> tuple[str, ...]:
    """The title broken into at most two lines of ``width`` pixels, the last one elided."""
    font = theme.ui_font(TITLE, bold=bold)
    text = " ".join(title.split())
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    head = _utf16_prefix(text, first.textLength())
    layout.endLayout()
    rest = text[len(head) :].strip()
    if not rest:
        return (text,)
    return head.strip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def _utf16_prefix(text: str, units: int) -> str:
    """The beginning of a text that is so many UTF-16 units long, as Qt counts."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _draw_meta(painter: QPainter, inner: QRect, top: int, row: QueueRow, rtl: bool) -> None:
    colours = theme.current()
    font = theme.ui_font(META)
    height = _line_height(font)
    painter.setFont(font)
    painter.setPen(colours.soft)
    line = QRect(inner.left(), top + 2, inner.width(), height)
    _draw_text(painter, line, _elided(origin(row), line.width()), rtl, reads_rtl=rtl)
    line.translate(0, height)
    line = _draw_marks(painter, line, row, rtl)
    side = theme.scaled(_DOT)
    dot = QRectF(0, 0, side, side)
    across = line.right() - side / 2 if rtl else line.left() + side / 2 + 1
    dot.moveCenter(QPointF(across, line.center().y() + 0.5))
    draw_status(painter, dot, row.status)
    line.adjust(0 if rtl else side + 7, 0, -(side + 7) if rtl else 0, 0)
    painter.setPen(_status_ink(row.status))
    _draw_text(painter, line, _fitting(row, line.width()), rtl, reads_rtl=rtl)


def _draw_marks(painter: QPainter, line: QRect, row: QueueRow, rtl: bool) -> QRect:
    """Draw a flag, and signs of a note, of a graphic text and of copies, at the line's end; returns
    what is left of it."""
    names = ["flag-full"] * row.flagged + ["note"] * bool(row.note) + ["veil"] * row.graphic
    names += ["duplicate"] * bool(row.copies)
    side = theme.scaled(_MARK)
    for name in names:
        colour = theme.current().warn if name == "flag-full" else theme.current().soft
        left = line.left() if rtl else line.right() - side + 1
        top = line.center().y() - side // 2
        theme.icon(name, colour, _MARK).paint(painter, left, top, side, side)
        room = side + 5
        line = line.adjusted(room if rtl else 0, 0, 0 if rtl else -room, 0)
    return line


def _fitting(row: QueueRow, width: int) -> str:
    """The status and as many of the details as there is room for, the first one in any case."""
    parts = [status_word(row.status), *details(row)]
    least = 2 if row.reason else 1
    between = _advance(_SEPARATOR)
    while len(parts) > least and sum(map(_advance, parts)) + between * (len(parts) - 1) > width:
        parts.pop()
    return _elided(_SEPARATOR.join(parts), width)


@lru_cache(maxsize=1024)
def _advance(text: str) -> int:
    """How wide words of the last lines are, in pixels."""
    return QFontMetrics(theme.ui_font(META)).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def _elided(text: str, width: int) -> str:
    """Words of the last lines, cut where they have no room."""
    metrics = QFontMetrics(theme.ui_font(META))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _status_ink(status: Status) -> QColor:
    colours = theme.current()
    settled = {
        Status.IN_PROGRESS: colours.accent,
        Status.REVIEWED: colours.good,
        Status.SECOND_LOOK: colours.warn,
    }
    return settled.get(status, colours.soft)


def _draw_text(painter: QPainter, where: QRect, text: str, rtl: bool, *, reads_rtl: bool) -> None:
    """Draw one line on the interface's side, its words in the direction they read in."""
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if reads_rtl else Qt.LayoutDirection.LeftToRight
    )
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        where, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text
    )


def _line_height(font: QFont) -> int:
    return int(QFontMetrics(font).height() * 1.05) + 1


# They hold for one face and size of words.
for _known in (title_lines, _advance, _elided):
    theme.changed.connect(_known.cache_clear)
