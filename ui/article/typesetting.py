"""How an article is set: a face, a size and a weight for each part of the page, its measure.

Sizes are pixels at the usual zoom. Lines have a fixed height, since the natural one of Arabic faces
differs widely from face to face.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from model.evidence import Span
from model.extraction.zones import Zone
from ui import theme
from ui.article.offsets import line_starts, shown
from ui.direction import is_right_to_left

BODY_SIZE = 19
MEASURE = 38
"""The longest line at the usual width, in ems of the body."""
_BLANK_LINE = 10
_SAMPLE = 1000
_RIGHT = re.compile("[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT = re.compile("[A-Za-z\u00c0-\u052f]")

# Set as the whole page is.
_PLAIN = (Zone.LEAD, Zone.BODY)

Zones = Sequence[tuple[Span, Zone]]


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader chose, as shares of the usual: size of all, height of lines, their length."""

    zoom: float = 1.0
    spacing: float = 1.0
    width: float = 1.0

    @property
    def measure(self) -> int:
        """The longest line, in pixels."""
        return pixels(BODY_SIZE * MEASURE * self.width, self.zoom)


@dataclass(frozen=True, slots=True)
class _Style:
    """``line`` is the height of a line in ems, ``before`` and ``after`` the space in pixels."""

    size: int
    line: float
    after: int
    bold: bool = False
    ink: str = "ink"
    before: int = 0


_HEADLINE = _Style(size=26, line=1.65, after=4, bold=True)
_STYLES: Mapping[Zone, _Style] = MappingProxyType(
    {
        Zone.HEADLINE: _Style(size=20, line=1.8, after=4, ink="soft"),
        Zone.LEAD: _Style(size=BODY_SIZE, line=2.0, after=6),
        Zone.BODY: _Style(size=BODY_SIZE, line=2.0, after=6),
        Zone.CAPTION: _Style(size=17, line=1.8, after=2, bold=True, ink="soft", before=6),
        Zone.DATELINE: _Style(size=15, line=1.8, after=2, ink="soft"),
        Zone.NOISE: _Style(size=15, line=1.8, after=0, ink="faint"),
    }
)


def is_pale(zone: Zone) -> bool:
    """Whether a zone is set in another ink than the body."""
    return _STYLES[zone].ink != "ink"


def pixels(size: float, zoom: float) -> int:
    """A size in pixels at a zoom; never too small to be drawn."""
    return max(6, round(size * zoom))


def runs_right_to_left(text: str) -> bool:
    """The direction of a whole article: that of most of its letters, whatever it begins with."""
    sample = text[:_SAMPLE]
    return len(_RIGHT.findall(sample)) >= len(_LEFT.findall(sample))


def typeset(document: QTextDocument, text: str, zones: Zones, look: Look) -> int | None:
    """Put a text into a document, each line as a paragraph of its own in its zone's style.

    Gives the number of the paragraph that is the headline, None where the text has none.
    """
    document.setUndoRedoEnabled(False)
    with changing(document) as cursor:
        # Only a document that was empty is laid out as far as it is looked at, and the rest of it
        # when there is time; any other is laid out whole.
        document.clear()
        cursor.insertText(shown(text), QTextCharFormat())
        return restyle(document, text, zones, look)


def restyle(document: QTextDocument, text: str, zones: Zones, look: Look) -> int | None:
    """Style a document that holds this text already; as `typeset`."""
    kinds = {span.start: kind for span, kind in zones}
    rows = text.split("\n")
    of_line = [_zone(kinds, row, start) for row, start in zip(rows, line_starts(text), strict=True)]
    headline = next((i for i, z in enumerate(of_line) if z is Zone.HEADLINE), None)
    base = runs_right_to_left(text)
    font = theme.reading_font(pixels(BODY_SIZE, look.zoom))
    if document.defaultFont() != font:
        document.setDefaultFont(font)
    with changing(document) as cursor:
        _style_all(cursor, look, base)
        for number, (row, zone) in enumerate(zip(rows, of_line, strict=True)):
            right = is_right_to_left(row)
            if zone in _PLAIN and right in (None, base):
                continue
            cursor.setPosition(document.findBlockByNumber(number).position())
            if zone is None:
                cursor.setBlockFormat(_blank_format(look, base))
                continue
            style = _style(of_line, number, headline)
            cursor.setBlockFormat(_block_format(style, look, base if right is None else right))
            if zone not in _PLAIN:
                end = QTextCursor.MoveOperation.EndOfBlock
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(_char_format(style, look.zoom))
    return headline


@contextmanager
def changing(document: QTextDocument) -> Iterator[QTextCursor]:
    """A cursor for several changes that are laid out once."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def _style(zones: Sequence[Zone | None], number: int, headline: int | None) -> _Style:
    zone = zones[number] or Zone.BODY
    if number == headline:
        return _HEADLINE
    if zone is Zone.CAPTION and not any(z in _PLAIN for z in zones[:number]):
        # Before the text begins it belongs to a picture; within the text it is a heading.
        return _STYLES[Zone.DATELINE]
    return _STYLES[zone]


def _zone(kinds: Mapping[int, Zone], row: str, start: int) -> Zone | None:
    """The zone of a line; None for a blank one."""
    if not row.strip():
        return None
    return kinds.get(start + len(row) - len(row.lstrip()), Zone.BODY)


def _style_all(cursor: QTextCursor, look: Look, right: bool) -> None:
    """Everything as the body first: most of it is."""
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block_format(_STYLES[Zone.BODY], look, right))
    cursor.setCharFormat(QTextCharFormat())


def _block_format(style: _Style, look: Look, right: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    height = pixels(style.size * style.line * look.spacing, look.zoom)
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setTopMargin(style.before * look.zoom)
    made.setBottomMargin(style.after * look.zoom)
    made.setLayoutDirection(_direction(right))
    return made


def _blank_format(look: Look, right: bool) -> QTextBlockFormat:
    """An empty line parts paragraphs; it is not as high as one that is read."""
    made = QTextBlockFormat()
    height = pixels(_BLANK_LINE * look.spacing, look.zoom)
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setLayoutDirection(_direction(right))
    return made


def _direction(right: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight


def _char_format(style: _Style, zoom: float) -> QTextCharFormat:
    made = QTextCharFormat()
    font = theme.reading_font(pixels(style.size, zoom), bold=style.bold)
    made.setFont(
        font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
    )
    if style.bold:
        made.setFontWeight(QFont.Weight.Bold)
    colour: QColor = getattr(theme.current(), style.ink)
    made.setForeground(colour)
    return made
