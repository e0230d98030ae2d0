"""The page: an article's text, read-only, with its marks beneath the words and a header in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from model.evidence import Span
from ui import accessible, theme
from ui.article import typesetting
from ui.article.column import Column
from ui.article.geometry import Geometry
from ui.article.inking import inked
from ui.article.marks import Mark, at_point
from ui.article.offsets import Offsets
from ui.article.veiled_text import VeiledText
from ui.article.word_bounds import trimmed

if TYPE_CHECKING:
    from ui.article.typesetting import Zones

_ROOM = 48
# Beyond this many characters places are told by counting, since measuring would set the whole page.
_MEASURED = 60_000
_LINE = 200
_STILL = 4


class ArticlePage(VeiledText):
    """Shows a text, tells where it is clicked, and gives what is selected; all in code points."""

    clicked = Signal(QPoint)
    zoom_wanted = Signal(int)
    laid_out = Signal()

    def __init__(self, header: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zones: Zones = ()
        self._look = typesetting.Look()
        self._pressed: QPoint | None = None
        header.setParent(self.viewport())
        self._column = Column(self, header)
        self._geometry = Geometry(self.document(), "", self.offsets)
        self._set_up()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: else the column would move between a short article and a long one.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._layout_changed)
        self.viewport().setMouseTracking(True)
        # It paints its ground itself: else Qt would paint that of every widget around it first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # what is shown

    def show_text(self, text: str, zones: Zones, *, header_under_headline: bool) -> None:
        """Show another text from its beginning; the marks of the former one go.

        The header stands under the text's own headline, if it has one, or above the text.
        """
        self.text = text
        self.offsets = Offsets(text)
        self._zones = zones
        self._layers.clear()
        self.setExtraSelections([])
        self._geometry = Geometry(self.document(), text, self.offsets)
        # Away from the text: the caret would be carried to its end, and to look for it there would
        # lay out the whole of it.
        self.setTextCursor(QTextCursor())
        with typesetting.changing(self.document()):
            self._column.begin(typesetting.typeset(self.document(), text, zones, self._look))
            self._column.place_header(under_headline=header_under_headline)
            self._column.fit(self._look)
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(0)
        self._layout_changed()

    def restyle(self) -> None:
        """Set the same text again: the colours or the size changed."""
        top = self._point_at_top()
        headline = typesetting.restyle(self.document(), self.text, self._zones, self._look)
        self._column.begin(headline)
        self._ink()
        self.fit()
        self._scroll_to_top(top)

    def set_look(self, look: typesetting.Look) -> None:
        """Set the text as the reader wants it; what stood at the top stays there."""
        self._look = look
        self.restyle()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self._layers.marks = marks
        self._ink()
        self.viewport().update()

    @property
    def marks(self) -> Sequence[Mark]:
        return self._layers.marks

    def set_found(self, places: Sequence[Span], at: int) -> None:
        """Show the places that a search found; ``at`` is the index of the current one."""
        self._layers.found, self._layers.found_at = places, at
        self._ink()
        self.viewport().update()
        if 0 <= at < len(places):
            self.reveal(places[at])

    def dim_the_rest(self, wanted: bool) -> None:
        """Let only evidence stand out, where there is any."""
        self._layers.only_evidence = wanted
        self.viewport().update()

    def veil(self, wanted: bool) -> None:
        """Veil the text but for its headline, or show all of it."""
        self._layers.veil.lay(wanted, self._column.headline)
        accessible.ask_again(self)
        self.viewport().update()

    def _ink(self) -> None:
        spans = self._layers.spans()
        self.setExtraSelections(inked(self.document(), self.offsets, self._zones, spans))

    def place_header(self, *, under_headline: bool) -> None:
        """Let the header stand under the text's own headline, if it has one, or above the text."""
        self._column.place_header(under_headline=under_headline)
        self.fit()

    def fit(self) -> None:
        """Give the text its measure and the header the room that it needs now."""
        self._column.fit(self._look)
        self._geometry.forget()
        self.laid_out.emit()

    # where things are

    def reveal(self, span: Span) -> None:
        """Scroll so that the words are comfortably in view; not at all if they are already."""
        first = self.cursorRect(self._cursor(span.start))
        last = self.cursorRect(self._cursor(span.end))
        height = self.viewport().height()
        if first.top() >= _ROOM and last.bottom() <= height - _ROOM:
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + first.top() - height // 3)

    def share_of(self, point: int) -> float:
        """How far down the text a code point stands, from 0 to 1."""
        unit = self.offsets.to_units(point)
        if self.offsets.units > _MEASURED:
            return unit / self.offsets.units
        size = self.document().documentLayout().documentSize().height()
        if size <= 0:
            return unit / max(1, self.offsets.units)
        block = self.document().findBlock(unit)
        layout = block.layout()
        line = layout.lineForTextPosition(unit - block.position())
        y = layout.position().y() + (line.y() + line.height() / 2 if line.isValid() else 0)
        return min(1.0, max(0.0, float(y) / float(size)))

    def shown_share(self) -> tuple[float, float]:
        """What part of the page is in view, as shares of its height."""
        bar = self.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        return bar.value() / whole, (bar.value() + bar.pageStep()) / whole

    def scroll_to_share(self, share: float) -> None:
        """Bring a place of the page, from 0 to 1, into the middle of the view."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(share * whole - bar.pageStep() / 2))

    def marks_under(self, at: QPoint) -> tuple[Mark, ...]:
        """The marks at a point of the viewport, the narrowest first."""
        spot = QPointF(at) + QPointF(0, self.verticalScrollBar().value())
        near = at_point(self.marks, self.point_at(at)) or at_point(
            self.marks, max(0, self.point_at(at) - 1)
        )
        return tuple(m for m in near if self._geometry.holds(m.span, spot))

    def point_at(self, at: QPoint) -> int:
        """The code point nearest to a point of the viewport."""
        return self.offsets.to_points(self.cursorForPosition(at).position())

    def selected_span(self) -> Span | None:
        """What is selected, without spaces and stops around it; None where nothing is, or what
        is veiled."""
        span = trimmed(self.text, *self._selection())
        shown = span is not None and self.shown_words(span) == self.text[span.start : span.end]
        return span if shown else None

    def select(self, span: Span) -> None:
        """Select words and put the caret at their end."""
        cursor = self._cursor(span.start)
        cursor.setPosition(self.offsets.to_units(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def caret(self) -> int:
        """The code point at which the caret stands."""
        return self.offsets.to_points(self.textCursor().position())

    def _cursor(self, point: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.offsets.to_units(point))
        return cursor

    def _point_at_top(self) -> int:
        return self.point_at(QPoint(self.viewport().width() // 2, 0))

    def _scroll_to_top(self, point: int) -> None:
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            bar.setValue(bar.value() + self.cursorRect(self._cursor(point)).top())

    def _scrolled(self) -> None:
        self._column.move_header()
        self.viewport().update()

    def _layout_changed(self) -> None:
        self._geometry.forget()
        self._column.move_header()
        self.laid_out.emit()

    def _in_view(self) -> Span:
        """The code points that are in view, with a line to spare on both sides."""
        height = self.viewport().height()
        start = self.point_at(QPoint(0, -_ROOM))
        end = self.point_at(QPoint(0, height + _ROOM))
        start, end = min(start, end), max(start, end)
        # The corners lie left of the text: the ends of both lines, whichever way they run.
        return Span(max(0, start - _LINE), end + _LINE)

    # what the window system says

    def paintEvent(self, event: QPaintEvent) -> None:
        layers = self._layers
        view = self._in_view() if layers.marks or layers.found else None
        with self._painting() as painter:
            ground = event.rect().translated(0, self.verticalScrollBar().value())
            painter.fillRect(ground, theme.current().pane)
            if view is not None:
                layers.paint_under(painter, self._geometry, view)
        super().paintEvent(event)
        if layers.veil.laid:
            with self._painting() as painter:
                layers.paint_veil(painter, self._geometry, self.document(), self._blocks_in_view())
        if view is not None and layers.only_evidence:
            with self._painting() as painter:
                shown = self.viewport().rect().translated(0, self.verticalScrollBar().value())
                layers.paint_dimming(painter, self._geometry, view, shown)

    @contextmanager
    def _painting(self) -> Iterator[QPainter]:
        """A painter in the document's coordinates."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        try:
            yield painter
        finally:
            painter.end()

    def _blocks_in_view(self) -> range:
        """The numbers of the paragraphs in view."""
        first = self._block_at(QPoint(0, 0)).blockNumber()
        return range(first, self._block_at(self.viewport().rect().bottomLeft()).blockNumber() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._point_at_top()
        super().resizeEvent(event)
        self.fit()
        self._scroll_to_top(top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        near = self._pressed is not None and (at - self._pressed).manhattanLength() < _STILL
        if near and not self.textCursor().hasSelection():
            self.clicked.emit(at)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        over = not event.buttons() and (self.is_veiled(at) or self.marks_under(at))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
