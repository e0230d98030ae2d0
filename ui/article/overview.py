"""The strip beside the scroll bar: where in the article the evidence lies, family by family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import accessible, theme
from ui.article.dot_shapes import shape

_WIDTH = 14
_EDGE = 8.0
_NEAR = 6.0
_DOT = 7.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark's place on the strip: ``share`` of the page from the top, 0 to 1."""

    share: float
    family: str
    reviewed: bool
    focused: bool
    mark: int


class Overview(QWidget):
    """Draws the dots; tells which one is clicked, or which place where there is none.

    ``dots`` and ``label`` (of a dot's mark) are asked when something is drawn or pointed at, since
    finding places in a page means laying it out.
    """

    dot_clicked = Signal(int)
    place_clicked = Signal(float)
    accessible_role = QAccessible.Role.Graphic

    def __init__(
        self,
        dots: Callable[[], Iterable[Dot]],
        label: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find_dots = dots
        self._label = label
        self._dots: Sequence[Dot] | None = None
        self._shown = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 120)

    def refresh(self) -> None:
        """The marks or their places changed."""
        self._dots = None
        self.update()
        accessible.tell_change(self)

    def accessible_value(self) -> str:
        """How many places are marked; each of them is a field's, which says its own."""
        return self.tr("%Ln place(s) marked", "", len(self.dots))

    def is_accessible_choice(self) -> bool:
        return False

    @property
    def dots(self) -> Sequence[Dot]:
        """What is drawn, the focused ones last."""
        if self._dots is None:
            self._dots = sorted(self._find_dots(), key=lambda d: d.focused)
        return self._dots

    def show_view(self, first: float, last: float) -> None:
        """Show which part of the page, in shares of its height, is in view."""
        if (first, last) != self._shown:
            self._shown = (first, last)
            self.update()

    def y_of(self, share: float) -> float:
        """Where a share of the page stands on the strip, in pixels."""
        return _EDGE + share * max(1.0, self.height() - 2 * _EDGE)

    def dot_at(self, y: float) -> Dot | None:
        """The dot nearest to a height, if it is near."""
        near = [d for d in self.dots if abs(self.y_of(d.share) - y) <= _NEAR]
        return min(near, key=lambda d: abs(self.y_of(d.share) - y), default=None)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = theme.current()
        painter.fillRect(self.rect(), palette.pane)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(3, _EDGE, self.width() - 6, self.height() - 2 * _EDGE)
        painter.setBrush(palette.surface)
        painter.drawRoundedRect(groove, 3, 3)
        first, last = (self.y_of(share) for share in self._shown)
        if self._shown != (0.0, 1.0):
            painter.setBrush(palette.hairline)
            painter.drawRoundedRect(QRectF(3, first, self.width() - 6, last - first), 3, 3)
        for dot in self.dots:
            self._paint_dot(painter, dot)

    def _paint_dot(self, painter: QPainter, dot: Dot) -> None:
        palette = theme.current()
        family = palette.family(dot.family)
        middle = QPointF(self.width() / 2, self.y_of(dot.share))
        if dot.focused:
            painter.setPen(QPen(palette.accent, 1.6))
            painter.setBrush(palette.accent_tint)
            around = QRectF(0, 0, self.width() - 2, _DOT + 6)
            around.moveCenter(middle)
            painter.drawRoundedRect(around.adjusted(0.8, 0.8, -0.8, -0.8), 3, 3)
        box = QRectF(0, 0, _DOT, _DOT)
        box.moveCenter(middle)
        painter.setPen(QPen(family.line, 1.2))
        painter.setBrush(family.line if dot.reviewed else palette.pane)
        painter.drawPath(shape(family.underline, box))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        dot = self.dot_at(event.position().y())
        if dot is not None:
            self.dot_clicked.emit(dot.mark)
        else:
            self._go_to(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().toPoint())

    def _go_to(self, at: QPoint) -> None:
        share = (at.y() - _EDGE) / max(1.0, self.height() - 2 * _EDGE)
        self.place_clicked.emit(min(1.0, max(0.0, share)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            dot = self.dot_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._label(dot.mark) if dot else "", self)
            return True
        return super().event(event)
