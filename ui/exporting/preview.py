"""What leaves: how many rows, and the first of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.session.exports import Preview

_WIDEST, _ROW = 280, 26
_LEAST = 84


class PreviewPane(QWidget):
    """The count over the first rows, or over the first record where a form has more in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting = False
        self.count = QLabel(self)
        theme.set_role(self.count, "heading")
        self.count.setAccessibleName(self.tr("What goes out"))
        self.table = QTableWidget(self)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.record = QPlainTextEdit(self)
        self.record.setAccessibleName(self.tr("The first record"))
        self._set_up()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.count)
        column.addLayout(self._stack, 1)

    def _set_up(self) -> None:
        table = self.table
        table.setMinimumHeight(theme.scaled(_LEAST))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.record.setReadOnly(True)
        self.record.setTabChangesFocus(True)
        # A record is of braces and ids, whatever the language around it.
        self.record.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def wait(self) -> None:
        """Something else was asked for."""
        self.waiting = True
        self.count.setText(self.tr("Counting…"))

    def say(self, words: str) -> None:
        """Nothing can be shown, and why."""
        self.waiting = False
        self.count.setText(words)
        self.table.setRowCount(0)

    def show_preview(self, preview: Preview) -> None:
        self.waiting = False
        self.count.setText(self._counted(preview))
        if preview.record:
            self.record.setPlainText(preview.record)
            self._stack.setCurrentWidget(self.record)
            return
        self._stack.setCurrentWidget(self.table)
        self.table.clear()
        self.table.setColumnCount(len(preview.headings))
        self.table.setHorizontalHeaderLabels(list(preview.headings))
        self.table.setRowCount(len(preview.rows))
        for row, cells in enumerate(preview.rows):
            for place, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                self.table.setItem(row, place, item)
        self.table.resizeColumnsToContents()
        for place in range(len(preview.headings)):
            width = self.table.columnWidth(place)
            self.table.setColumnWidth(place, min(width, theme.scaled(_WIDEST)))

    def _counted(self, preview: Preview) -> str:
        if not preview.total:
            return self.tr("No row fits: the file has headings only.")
        rows = self.tr("%Ln row(s) go out", "", preview.total)
        columns = self.tr("%Ln column(s)", "", len(preview.headings))
        return f"{rows} · {columns}"
