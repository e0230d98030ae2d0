"""Texts broken into lines that fit a width, and drawn on the interface's side."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from ui import theme
from ui.direction import is_right_to_left

_WRAP = QTextOption(Qt.AlignmentFlag.AlignLeading)
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


@lru_cache(maxsize=8192)
def broken(text: str, size: int, bold: bool, width: int, most: int) -> tuple[str, ...]:
    """The text in at most ``most`` lines of ``width`` pixels, the last one elided."""
    font = theme.ui_font(size, bold=bold)
    plain = " ".join(text.split())
    units = plain.encode("utf-16-le")
    starts = _starts(plain, font, max(20, width))
    ends = [*starts[1:], len(units) // 2]
    lines = [
        units[2 * a : 2 * b].decode("utf-16-le", "ignore").strip()
        for a, b in zip(starts, ends, strict=True)
    ]
    if len(lines) <= most:
        return tuple(lines)
    rest = units[2 * starts[most - 1] :].decode("utf-16-le", "ignore").strip()
    last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return (*lines[: most - 1], last)


# They are broken for one size of words.
theme.changed.connect(broken.cache_clear)


def _starts(text: str, font: QFont, width: int) -> list[int]:
    """Where each line begins, in UTF-16 units."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAP)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts or [0]


def line_height(size: int) -> int:
    """How high a line of the interface's words is."""
    return int(QFontMetrics(theme.ui_font(size)).height() * 1.12) + 1


def draw(painter: QPainter, where: QRect, text: str, rtl: bool, *, sentence: bool = False) -> QRect:
    """Draw one line on the interface's side, its words in the direction they read in; a
    ``sentence`` is the interface's, whatever it begins with. Returns what the words cover."""
    reads = None if sentence else is_right_to_left(text)
    right = rtl if reads is None else reads
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        where, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text
    )
    width = min(where.width(), painter.fontMetrics().horizontalAdvance(text))
    left = where.right() - width + 1 if rtl else where.left()
    return QRect(left, where.top(), width, where.height())
