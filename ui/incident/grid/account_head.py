"""The heads of the grid's columns: an account's outlet and day, whose claim it is, its article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from model.incident import ReportedAccount
from model.proposals import Salience
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.cells import META, PAD, VALUE
from ui.incident.grid.lines import broken, draw, line_height
from ui.incident.grid.model import GridModel
from ui.incident.grid.words import claim_word, day_word, source_word


class AccountHead(QHeaderView):
    """A horizontal header whose sections are the accounts."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = model
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(theme.scaled(120))

    def sizeHint(self) -> QSize:
        height = 2 * PAD + line_height(VALUE) + 2 * line_height(META) + 6
        if any(claim_word(c) for c in self._grid.grid.columns):
            height += line_height(META)
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._grid.column_at(section)
        if column is None:
            return
        colours = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.selectionModel() is not None and (
            self.selectionModel().columnIntersectsSelection(section)
        )
        painter.fillRect(rect, colours.accent_tint if here else colours.surface)
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QPen(colours.hairline, 1))
        painter.drawLine(rect.topLeft(), QPoint(rect.left(), rect.bottom()))
        if here:
            painter.fillRect(rect.adjusted(0, rect.height() - 3, 0, 0), colours.accent)
        self._draw_words(painter, rect.adjusted(PAD, PAD, -PAD, -PAD), column)
        painter.restore()

    def _draw_words(self, painter: QPainter, inner: QRect, column: ReportedAccount) -> None:
        colours = theme.current()
        rtl = self.isRightToLeft()
        background = column.account.salience is Salience.BACKGROUND
        rows: list[tuple[str, int, bool, QColor, bool]] = [
            (source_word(column), VALUE, True, colours.soft if background else colours.ink, False),
            (_beneath(column, background), META, False, colours.soft, True),
            (claim_word(column), META, False, colours.families["sources"].line, True),
            (column.title if column.source else "", META, False, colours.soft, False),
        ]
        line = QRect(inner)
        for text, size, bold, ink, sentence in rows:
            if not text:
                continue
            painter.setFont(theme.ui_font(size, bold=bold))
            painter.setPen(ink)
            line.setHeight(line_height(size))
            for part in broken(text, size, bold, inner.width(), 1):
                draw(painter, line, part, rtl, sentence=sentence)
                line.translate(0, line.height())
            line.translate(0, 1)


def _beneath(column: ReportedAccount, background: bool) -> str:
    told = QCoreApplication.translate("Grid", "told as background") if background else ""
    return BETWEEN.join(p for p in (day_word(column.published), told) if p)
