"""The graph of who repeats whom, painted: those who repeat at the beginning of the line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from model.reconciliation.source_graph import Edge, EdgeKind, Node, NodeKind, SourceGraph
from ui import theme
from ui.accessible import tell_change
from ui.direction import is_right_to_left
from ui.incident.sources.layout import (
    Layout,
    arrow_head,
    edge_path,
    height,
    laid_out,
    least_width,
)
from ui.incident.sources.words import kind_word, node_words

NO_GRAPH = SourceGraph((), (), ())
_NAME, _KIND = 13, 11
_PAD = 9
_BADGE = 16


class SourceGraphView(QWidget):
    """Arrow keys go from node to node; `node_chosen` tells the key of the one in focus when Return
    or the pointer chooses it, `node_focused` when it comes into focus."""

    node_chosen = Signal(str)
    node_focused = Signal(str)
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.graph = NO_GRAPH
        self.current = ""
        self._layout = Layout({}, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_graph(self, graph: SourceGraph) -> None:
        """Show another graph; the node in focus stays so where it is there."""
        self.graph = graph
        keys = [key for column in graph.columns for key in column]
        if self.current not in keys:
            self.current = keys[0] if keys else ""
        scale = _scale()
        self.setMinimumSize(least_width(graph, scale), height(graph, scale))
        self.updateGeometry()
        self._arrange()
        tell_change(self)

    def accessible_value(self) -> str:
        """What is said of the node in focus."""
        return node_words(self.graph.node(self.current), self.graph) if self.current else ""

    def is_accessible_choice(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def box(self, key: str) -> QRectF:
        """Where a node stands."""
        return QRectF(self._layout.boxes[key])

    def _is_right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _arrange(self) -> None:
        rtl = self._is_right_to_left()
        self._layout = laid_out(self.graph, self.width(), _scale(), rtl=rtl)
        self.update()

    # events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.show_graph(self.graph)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if self.current:
            self.node_focused.emit(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.current:
                self.node_chosen.emit(self.current)
            return
        towards = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }.get(Qt.Key(event.key()))
        if towards is None or not self.current:
            super().keyPressEvent(event)
            return
        found = self._neighbour(towards)
        if found:
            self._focus(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._at(event.position())
        if key:
            self._focus(key)
            self.node_chosen.emit(key)
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            position: QPoint = event.pos()  # type: ignore[attr-defined]
            key = self._at(QPointF(position))
            words = node_words(self.graph.node(key), self.graph) if key else ""
            QToolTip.showText(self.mapToGlobal(position), words, self)
            return True
        return super().event(event)

    def _focus(self, key: str) -> None:
        self.current = key
        self.update()
        tell_change(self)
        self.node_focused.emit(key)

    def _at(self, point: QPointF) -> str:
        return next((k for k, box in self._layout.boxes.items() if box.contains(point)), "")

    def _neighbour(self, towards: QPointF) -> str:
        """The nearest node in a direction; straight on counts more than aside."""
        here = self._layout.boxes[self.current].center()
        best, nearest = "", 0.0
        for key, box in self._layout.boxes.items():
            way = box.center() - here
            ahead = QPointF.dotProduct(way, towards)
            if ahead < 1:
                continue
            aside = abs(way.x() * towards.y()) + abs(way.y() * towards.x())
            far = ahead + 2 * aside
            if not best or far < nearest:
                best, nearest = key, far
        return best

    # painting

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for edge in self.graph.edges:
            self._draw_edge(painter, edge)
        for node in self.graph.nodes:
            self._draw_node(painter, node)
        painter.end()

    def _draw_edge(self, painter: QPainter, edge: Edge) -> None:
        """A line with a head for a quote, a double one for a copy, a dotted one for a verdict."""
        colours = theme.current()
        near = self.hasFocus() and self.current in (edge.one, edge.other)
        colour = colours.accent if near else colours.soft
        path = edge_path(self._layout.boxes[edge.one], self._layout.boxes[edge.other])
        pen = QPen(colour, 2.0 if near else 1.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if edge.kind is EdgeKind.COPY:
            painter.setPen(QPen(colour, 4.6))
            painter.drawPath(path)
            painter.setPen(QPen(self._ground(), 1.8))
            painter.drawPath(path)
        else:
            if edge.kind is EdgeKind.VERDICT:
                pen.setDashPattern([1.4, 2.4])
            painter.setPen(pen)
            painter.drawPath(path)
        if edge.kind is not EdgeKind.VERDICT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPath(arrow_head(path))

    def _ground(self) -> QColor:
        return theme.current().surface

    def _draw_node(self, painter: QPainter, node: Node) -> None:
        colours = theme.current()
        box = self._layout.boxes[node.key].adjusted(0.75, 0.75, -0.75, -0.75)
        focused = self.hasFocus() and node.key == self.current
        pen = QPen(colours.accent if focused else colours.border, 2.0 if focused else 1.2)
        if node.kind is NodeKind.UNNAMED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        tinted = node.kind is NodeKind.ORIGINAL
        painter.setBrush(colours.family("sources").tint if tinted else colours.pane)
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        if tinted:
            self._draw_edge_of_original(painter, box, colours.family("sources").line)
        self._draw_words(painter, node, box)

    def _draw_edge_of_original(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """A bar on the side that lines come to, which tells an original without its colour."""
        bar = QPainterPath()
        rtl = self._is_right_to_left()
        x = box.right() - 4 if rtl else box.left()
        bar.addRoundedRect(QRectF(x, box.top() + 8, 4, box.height() - 16), 2, 2)
        painter.fillPath(bar, colour)

    def _draw_words(self, painter: QPainter, node: Node, box: QRectF) -> None:
        colours = theme.current()
        rtl = self._is_right_to_left()
        inner = box.adjusted(_PAD, 4, -_PAD, -4)
        if node.groups:
            self._draw_badge(painter, node, inner, rtl=rtl)
            room = (_BADGE + 5) * _scale()
            inner = inner.adjusted(room, 0, 0, 0) if rtl else inner.adjusted(0, 0, -room, 0)
        for words, size, bold, colour, part in (
            (node.name, _NAME, True, colours.ink, (0.0, 0.56)),
            (kind_word(node), _KIND, False, colours.soft, (0.54, 1.0)),
        ):
            font = theme.ui_font(size, bold=bold)
            painter.setFont(font)
            painter.setPen(colour)
            line = QRectF(inner)
            line.setTop(inner.top() + part[0] * inner.height())
            line.setBottom(inner.top() + part[1] * inner.height())
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            backwards = is_right_to_left(words)
            painter.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
            )
            absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, int(side | absolute), shown)

    def _draw_badge(self, painter: QPainter, node: Node, inner: QRectF, *, rtl: bool) -> None:
        """The number of the independent source that the outlet's account belongs to."""
        colours = theme.current()
        side = _BADGE * _scale()
        x = inner.left() - 2 if rtl else inner.right() - side + 2
        badge = QRectF(x, inner.center().y() - side / 2, side, side)
        painter.setPen(QPen(colours.accent, 1.2))
        painter.setBrush(colours.accent_tint)
        painter.drawEllipse(badge)
        painter.setFont(theme.ui_font(10, bold=True))
        painter.setPen(colours.accent)
        number = self.locale().toString(node.groups[0] + 1)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)


def _scale() -> float:
    """How large the interface's words are, 1 for their usual size."""
    return theme.text_scale() / 100
