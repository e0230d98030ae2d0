"""Words that are marked where the page is set in a paler ink: full ink there, to be read on a tint.

An overlay and no part of the text, so that it costs no new layout.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from model.evidence import Span
from ui import theme
from ui.article.offsets import Offsets
from ui.article.typesetting import is_pale

if TYPE_CHECKING:
    from ui.article.typesetting import Zones


def inked(
    document: QTextDocument, offsets: Offsets, zones: Zones, spans: Iterable[Span]
) -> list[QTextEdit.ExtraSelection]:
    """The selections that give these spans full ink wherever they stand in pale print."""
    pale = sorted(span for span, zone in zones if is_pale(zone))
    return [_selection(document, offsets, span) for span in spans if _touches(span, pale)]


def _touches(span: Span, sorted_spans: Sequence[Span]) -> bool:
    at = bisect_right(sorted_spans, span.start, key=lambda each: each.start)
    return any(span.overlaps(each) for each in sorted_spans[max(0, at - 1) : at + 2])


def _selection(document: QTextDocument, offsets: Offsets, span: Span) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_units(span.start))
    cursor.setPosition(offsets.to_units(span.end), QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    made.format.setForeground(theme.current().ink)
    return made
