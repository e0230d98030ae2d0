"""Arabic words at the height of Latin ones in fields of one line.

Where the Arabic letters come from another face than the Latin ones, as on most Linux systems, Qt
centres the taller line of that face and then lifts it once more, so that they stand too high.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QShowEvent, QTextLayout
from PySide6.QtWidgets import QLineEdit, QWidget

_LATIN, _ARABIC = "x", "ع"


class LineEdit(QLineEdit):
    """A field of one line whose words stand level, whatever is written into it."""

    def __init__(self, *given: str | QWidget | None) -> None:
        """As Qt's own: a text, a parent, both or neither."""
        text = next((g for g in given if isinstance(g, str)), "")
        super().__init__(text, next((g for g in given if isinstance(g, QWidget)), None))
        self.textChanged.connect(self._level)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._level()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._level()

    def _level(self) -> None:
        tall = _text_line(self.text(), self.font()) > self.fontMetrics().ascent() + 1
        face = QFontInfo(self.font()).pixelSize()
        lower = _lift(tuple(self.font().families()), face) if tall else 0
        if self.textMargins().top() != lower:
            # The height that the field asks for stays as it is.
            self.setTextMargins(0, lower, 0, -lower)


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
