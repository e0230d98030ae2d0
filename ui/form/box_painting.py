"""How a field's items are drawn: settled values solid with a tick, proposals dashed and hollow."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextOption

from ui import theme
from ui.direction import direction_of
from ui.form.box_layout import PILL_PAD, Placed, mark
from ui.form.items import Item

ACCEPT, REJECT = "↵", "Esc"
_KEY, _KEY_PAD, _KEY_GAP = 11, 6, 4
_BAR = (34, 4)
# To find out whether words have room takes as long as to draw them, and many come again.
_known: dict[tuple[str, str, int], str] = {}
_MOST_KNOWN = 500


def draw_item(painter: QPainter, placed: Placed, *, plain: bool, chosen: bool) -> None:
    """Draw one item; ``plain`` leaves the pill away, for fields that hold one value."""
    colours = theme.current()
    item, rect = placed.item, QRectF(placed.rect).adjusted(0.5, 1.5, -0.5, -1.5)
    painter.save()
    if chosen or not plain:
        pen = QPen(colours.accent if chosen else colours.border, 1.6 if chosen else 1)
        if not item.reviewed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen if chosen or not item.reviewed else Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_tint if item.reviewed else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(colours.ink if item.reviewed else colours.soft)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    pad = 2 if plain else PILL_PAD
    words = placed.rect.adjusted(pad, 0, -pad, 0)
    wide = mark()
    side = words.left() if rtl else words.right() - wide + 4
    sign = QRect(side, words.top(), wide, words.height())
    if not plain:
        words = words.adjusted(wide if rtl else 0, 0, 0 if rtl else -wide, 0)
    draw_text(painter, QRectF(words), item.text, whole=placed.whole)
    if not plain:
        _draw_mark(painter, QRectF(sign), item)
    painter.restore()


def draw_text(
    painter: QPainter, rect: QRectF, text: str, *, own: bool = True, whole: bool = False
) -> None:
    """One line at the reading start of the widget, elided where too long.

    It runs in its ``own`` direction, or else in the widget's; ``whole`` says that it is known to
    have room.
    """
    fitted = text if whole else _fitted(painter, text, int(rect.width()) + 1)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    option = QTextOption(
        (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        | Qt.AlignmentFlag.AlignAbsolute
        | Qt.AlignmentFlag.AlignVCenter
    )
    usual = painter.layoutDirection()
    option.setTextDirection(direction_of(text, usual) if own else usual)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(rect, fitted, option)


def _fitted(painter: QPainter, text: str, width: int) -> str:
    """The text, or its beginning and … where it is too long for a width."""
    key = text, painter.font().key(), width
    if key not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
    return _known[key]


def draw_empty(painter: QPainter, rect: QRect, text: str, *, problem: bool) -> None:
    colours = theme.current()
    painter.setPen(colours.warn if problem else colours.faint)
    draw_text(painter, QRectF(rect), text)


def end_width(items: Sequence[Item], item: Item | None) -> int:
    """How much room the marks at the end of the first line take, in pixels."""
    if not items:
        return 0
    if item is not None and item.reviewed and len(items) == 1:
        return mark() + 4
    return max(sum(width + _KEY_GAP for width in _key_widths(theme.scaled(_KEY))), _BAR[0])


def draw_end(
    painter: QPainter, rect: QRect, item: Item, *, focused: bool, plain: bool, rtl: bool
) -> None:
    """The keys of a focused proposal; else, where there are no pills, its tick or confidence."""
    if focused and not item.reviewed:
        _draw_keys(painter, rect, item, rtl=rtl)
        return
    if not plain:
        return
    if item.reviewed:
        left = rect.left() if rtl else rect.right() - mark()
        side = QRect(left, rect.top(), mark(), rect.height())
        _draw_tick(painter, QRectF(side))
    else:
        left = rect.left() if rtl else rect.right() - _BAR[0]
        bar = QRectF(left, rect.center().y() - 1, *_BAR)
        draw_confidence(painter, bar, item.confidence or 0.0, rtl=rtl)


def draw_confidence(painter: QPainter, rect: QRectF, confidence: float, *, rtl: bool) -> None:
    """A bar that is filled as far as the confidence goes, from the reading start."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.hairline)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setBrush(colours.accent)
    width = rect.width() * confidence
    left = rect.right() - width if rtl else rect.left()
    painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), 2, 2)


def _draw_mark(painter: QPainter, rect: QRectF, item: Item) -> None:
    if item.reviewed:
        _draw_tick(painter, rect)
        return
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    bar = QRectF(rect.left(), rect.center().y() - 1.5, mark() - 3, 3)
    draw_confidence(painter, bar, item.confidence or 0.0, rtl=rtl)


def _draw_tick(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(theme.current().accent, 1.8))
    centre = rect.center()
    by = theme.text_scale() / 100
    points = [QPointF(-4, 0) * by, QPointF(-1, 3) * by, QPointF(4, -3.5) * by]
    painter.drawPolyline([centre + p for p in points])


def key_rects(rect: QRect, *, rtl: bool) -> tuple[QRect, ...]:
    """Where the keys accept and reject stand in the room at the end of a box."""
    rects = []
    x = rect.right() + 1 if rtl else rect.left()
    for width in _key_widths(theme.scaled(_KEY)):
        left = x - width if rtl else x
        rects.append(QRect(left, rect.top() + 3, width, rect.height() - 6))
        x = left - _KEY_GAP if rtl else left + width + _KEY_GAP
    return tuple(rects)


def _draw_keys(painter: QPainter, rect: QRect, item: Item, *, rtl: bool) -> None:
    colours = theme.current()
    painter.save()
    rects = key_rects(rect, rtl=rtl)
    font = QFont(painter.font())
    font.setPixelSize(theme.scaled(_KEY))
    painter.setFont(font)
    for key, cap in zip((ACCEPT, REJECT), rects, strict=True):
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.pane)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        dimmed = key == ACCEPT and not item.settled
        painter.setPen(colours.faint if dimmed else colours.soft)
        painter.drawText(QRectF(cap), Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


@cache
def _key_widths(pixels: int) -> tuple[int, ...]:
    """The widths of the caps of both keys in type of this size."""
    font = QFont(theme.ui_font())
    font.setPixelSize(pixels)
    small = QFontMetrics(font)
    return tuple(small.horizontalAdvance(key) + 2 * _KEY_PAD for key in (ACCEPT, REJECT))
