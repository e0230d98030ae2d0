"""The column that the text stands in: as wide as is good to read, with room for the header."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextFrame
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.article.typesetting import Look, changing

_TOP = 26
_BOTTOM = 80
_SIDE = 28
_UNDER_HEADLINE = 4
# Letters of a line of fixed height reach below it.
_REACH = 8


class Column:
    """Keeps the text centred, and the header above it or under its headline.

    The header is a widget that scrolls with the text and is no part of it: the room for it is a
    margin of the document.
    """

    def __init__(self, page: QTextEdit, header: QWidget) -> None:
        self._page = page
        self._header = header
        self._headline: int | None = None
        self._under_headline = False

    def begin(self, headline: int | None) -> None:
        """Another text is there; ``headline`` is the number of its headline's paragraph."""
        self._headline = headline

    @property
    def headline(self) -> int | None:
        """The number of the headline's paragraph, if there is one."""
        return self._headline

    def place_header(self, *, under_headline: bool) -> None:
        """Where the header is to stand, if the text has a headline; else above the text."""
        self._under_headline = under_headline

    @property
    def _after(self) -> int | None:
        return self._headline if self._under_headline else None

    def fit(self, look: Look) -> None:
        """Give the text its measure and the header its room."""
        width = self._page.viewport().width()
        side = max(_SIDE, (width - look.measure) // 2)
        height = self._fit_header(max(1, width - 2 * side))
        document = self._page.document()
        with changing(document):
            self._set_margins(document.rootFrame(), side, height)
            self._make_gap(height)
        self.move_header()

    def _set_margins(self, frame: QTextFrame, side: int, height: int) -> None:
        shape = frame.frameFormat()
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(_TOP + (height if self._after is None else 0))
        shape.setBottomMargin(_BOTTOM)
        if shape != frame.frameFormat():
            frame.setFrameFormat(shape)

    def move_header(self) -> None:
        """Let the header follow the text."""
        document = self._page.document()
        top = float(_TOP)
        after = self._after
        if after is not None:
            block = document.findBlockByNumber(after)
            top = document.documentLayout().blockBoundingRect(block).bottom() + _REACH
        side = document.rootFrame().frameFormat().leftMargin()
        self._header.move(round(side), round(top) - self._page.verticalScrollBar().value())

    def _fit_header(self, width: int) -> int:
        # Its parts may have been given other words a moment ago.
        layout = self._header.layout()
        if layout is not None:
            layout.activate()
        height = self._header.heightForWidth(width)
        if height < 0:
            height = self._header.sizeHint().height()
        self._header.resize(width, height)
        return height

    def _make_gap(self, height: int) -> None:
        """Room for the header under the headline, none where it stands above the text."""
        if self._headline is None:
            return
        block = self._page.document().findBlockByNumber(self._headline)
        shape = block.blockFormat()
        gap = height + _REACH if self._after is not None else _UNDER_HEADLINE
        if shape.bottomMargin() != gap:
            shape.setBottomMargin(gap)
            QTextCursor(block).setBlockFormat(shape)
