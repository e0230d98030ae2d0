"""Arabic words at the height of Latin ones in fields of one line.

Where the Arabic letters come from another face than the Latin ones, as on most Linux systems, Qt
centres the taller line of that face and then lifts it once more, so that they stand too high.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QTextLayout
from PySide6.QtWidgets import QLineEdit, QWidget

_LEVELLED = "levelled"
_LATIN, _ARABIC = "x", "ع"


def level_lines(within: QWidget) -> None:
    """Keep the words of all fields of one line in it level, whatever is written into them."""
    for line in within.findChildren(QLineEdit):
        if not line.property(_LEVELLED):
            line.setProperty(_LEVELLED, True)
            line.textChanged.connect(lambda _, line=line: _level(line))
        _level(line)


def _level(line: QLineEdit) -> None:
    tall = _text_line(line.text(), line.font()) > line.fontMetrics().ascent() + 1
    face = QFontInfo(line.font()).pixelSize()
    lower = _lift(tuple(line.font().families()), face) if tall else 0
    if line.textMargins().top() != lower:
        # The height that the field asks for stays as it is.
        line.setTextMargins(0, lower, 0, -lower)


@cache
def _lift(families: tuple[str, ...], pixels: int) -> int:
    """How much higher this Qt draws Arabic words than Latin ones in these faces."""
    probe, face = QLineEdit(), QFont()
    face.setFamilies(families)
    face.setPixelSize(pixels)
    probe.setFont(face)
    probe.resize(probe.sizeHint() * 2)
    probe.setText(_LATIN)
    latin = baseline(probe)
    probe.setText(_ARABIC)
    return max(0, latin - baseline(probe))


def baseline(line: QLineEdit) -> int:
    """How far below its upper edge a field writes."""
    line.grab()  # Where it writes it finds out when it draws.
    cursor = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    top = cursor.top() if isinstance(cursor, QRect) else round(cursor.y())
    return top + _text_line(line.text(), line.font())


def _text_line(text: str, font: QFont) -> int:
    """The height above the baseline that a text takes."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return round(line.ascent()) if line.isValid() else 0
