"""A dossier as a PDF, laid out and shaped by Qt: letters joined, right to left, pages numbered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from model.reconciliation.dossier import Dossier
from ui.dossier.page import Look, page, print_style

_DPI = 300
_MARGIN_MM = 16
_FOOT = 0.04
"""The share of a page's height that its number takes."""
_POINTS = 10
_FAMILIES = ("Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", "Noto Sans", "sans")

Progress = Callable[[int, int], bool]
"""Told how many pages of how many are painted; False stops."""


def pdf_of(
    dossiers: Sequence[Dossier], language: str, progress: Progress | None = None
) -> bytes | None:
    """The PDF of these incidents; None where it was stopped. Needs a QGuiApplication."""
    look = Look(language, printed=True)
    return pdf(page(dossiers, look), rtl=look.rtl, progress=progress)


def pdf_without_window(dossiers: Sequence[Dossier], language: str) -> bytes:
    """The PDF made where no program runs that has windows: for the command line."""
    import os

    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication([])
    else:
        application = None
    made = pdf_of(dossiers, language)
    del application
    return made or b""


def pdf(html: str, *, rtl: bool, progress: Progress | None = None) -> bytes | None:
    """The bytes of a PDF of the page, or None where it was stopped."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    area = QRectF(writer.pageLayout().paintRectPixels(_DPI))
    document = _document(html, rtl=rtl)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(area.width(), area.height() * (1 - _FOOT)))
    painter = QPainter(writer)
    try:
        done = _paint(document, writer, painter, area.height() * _FOOT, progress)
    finally:
        painter.end()
    return bytes(buffer.data().data()) if done else None


def _document(html: str, *, rtl: bool) -> QTextDocument:
    document = QTextDocument()
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(print_style())
    document.setHtml(html)
    return document


def _paint(
    document: QTextDocument,
    writer: QPdfWriter,
    painter: QPainter,
    foot: float,
    progress: Progress | None,
) -> bool:
    size, pages = document.pageSize(), document.pageCount()
    for number in range(pages):
        if progress is not None and not progress(number, pages):
            return False
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * size.height())
        document.drawContents(
            painter, QRectF(0, number * size.height(), size.width(), size.height())
        )
        painter.restore()
        bottom = QRectF(0, size.height(), size.width(), foot)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, f"{number + 1} / {pages}")
    return True
