"""Plots as files: PNG at twice the size of the screen, SVG that can be drawn at any."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from ui.sensitivity.chart import Chart

_SCALE = 2
_WIDTH = 1000.0
_LEAST_HEIGHT = 420.0


def png(chart: Chart, title: str) -> bytes:
    """The chart with its title as a PNG."""
    size = _fitted(chart)
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(chart.look.palette.pane)
    painter = QPainter(image)
    _draw(painter, chart, title)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def svg(chart: Chart, title: str) -> bytes:
    """The chart with its title as an SVG."""
    from PySide6.QtSvg import QSvgGenerator

    size = _fitted(chart)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), chart.look.palette.pane)
    _draw(painter, chart, title)
    painter.end()
    buffer.close()
    return bytes(data.data())


def _fitted(chart: Chart) -> QSize:
    """Lay the chart out for a file; the size with the room for its title."""
    high = max(_LEAST_HEIGHT, chart.height_for(_WIDTH))
    chart.fit(QSizeF(_WIDTH, high))
    return QSize(int(_WIDTH), int(high + 2 * chart.line_height))


def _draw(painter: QPainter, chart: Chart, title: str) -> None:
    painter.setFont(chart.look.font)
    chart.paint_title(painter, title)
    painter.translate(0, 2 * chart.line_height)
    chart.paint(painter)
