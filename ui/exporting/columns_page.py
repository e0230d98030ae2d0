"""Which columns go out, in which order, and in whose words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from model.export_choice import Labels, Redaction
from model.export_columns import Column
from ui import theme
from ui.codebook.inputs import name_tool, tool
from ui.dialogs.frame import labelled, paragraph
from ui.exporting.page import Page, across

_NAME = Qt.ItemDataRole.UserRole
_LIST_HEIGHT, _ITEM_HEIGHT = 150, 25


class ColumnsPage(Page):
    """``changed`` after any choice. Columns are ticked, and dragged or moved by keys."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._hidden = Redaction()
        self.list = QListWidget(self)
        theme.set_role(self.list, "lines")
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setAccessibleName(self.tr("Columns, in the order in which they go out"))
        self.list.installEventFilter(self)
        self.up, self.down = (tool(n, self) for n in ("chevron-up", "chevron-down"))
        name_tool(self.up, self.tr("Move up"), "Alt+Up")
        name_tool(self.down, self.tr("Move down"), "Alt+Down")
        self.none, self.usual = QPushButton(self), QPushButton(self)
        self.none.setText(self.tr("Untick all"))
        self.usual.setText(self.tr("The usual columns"))
        self.headings, self.codes = self._words(), self._words()
        self._compose()
        self._connect()

    def _compose(self) -> None:
        beside = self.abreast(3) > 1
        tools, more = QHBoxLayout(), QHBoxLayout()
        tools.setSpacing(4)
        for button in (self.up, self.down, self.none, self.usual):
            (tools if beside or button in (self.up, self.down) else more).addWidget(button)
            if isinstance(button, QPushButton):
                theme.set_role(button, "quiet")
                button.setAutoDefault(False)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.list, 1)
        left.addLayout(tools)
        left.addLayout(more)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(labelled(self.headings, self.tr("Headings"), self))
        right.addWidget(labelled(self.codes, self.tr("Codes"), self))
        words = self.tr(
            "Ids stay the same when labels change: choose them where programs read the file."
        )
        right.addWidget(paragraph(words, "soft", self))
        right.addStretch(1)
        both = QBoxLayout(across(beside=beside))
        both.setSpacing(18)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        self.column.addLayout(both, 1)

    def _connect(self) -> None:
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_: self.changed.emit())
        self.up.clicked.connect(lambda: self.move_column(-1))
        self.down.clicked.connect(lambda: self.move_column(1))
        self.none.clicked.connect(self.untick)
        self.usual.clicked.connect(lambda: self.show_columns(self._columns, ()))
        for box in (self.headings, self.codes):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _words(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Ids and codes"), Labels.IDS)
        box.addItem(self.tr("Labels in Arabic"), Labels.AR)
        box.addItem(self.tr("Labels in English"), Labels.EN)
        return box

    @property
    def labels(self) -> tuple[Labels, Labels]:
        """In whose words headings and codes go out."""
        return Labels(self.headings.currentData()), Labels(self.codes.currentData())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked columns in their order; none where they are the usual ones."""
        items = (self.list.item(row) for row in range(self.list.count()))
        names = [str(i.data(_NAME)) for i in items if i.checkState() == Qt.CheckState.Checked]
        return () if names == [c.name for c in self._columns if not c.extra] else tuple(names)

    @property
    def none_is_ticked(self) -> bool:
        items = (self.list.item(row) for row in range(self.list.count()))
        return all(i.checkState() == Qt.CheckState.Unchecked for i in items)

    def show_columns(self, columns: Sequence[Column], chosen: Sequence[str]) -> None:
        """Show a table's columns, the chosen ones first; the usual ones where none is."""
        self._columns = tuple(columns)
        by_name = {c.name: c for c in columns}
        first = [by_name[n] for n in dict.fromkeys(chosen) if n in by_name]
        usual = {c.name for c in first} or {c.name for c in columns if not c.extra}
        rest = [c for c in columns if c not in first]
        self.list.blockSignals(True)
        self.list.clear()
        for column in (*first, *rest):
            self._add(column, ticked=column.name in usual)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.show_hidden(self._hidden)
        self.changed.emit()

    def show_labels(self, headings: Labels, codes: Labels) -> None:
        """Show what a preset holds."""
        self.headings.setCurrentIndex(self.headings.findData(headings))
        self.codes.setCurrentIndex(self.codes.findData(codes))

    def show_hidden(self, redaction: Redaction) -> None:
        """Columns that are left out anyway are faint, and say so."""
        self._hidden = redaction
        by_name = {c.name: c for c in self._columns}
        faint, ink = theme.current().faint, theme.current().ink
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            hidden = by_name[item.data(_NAME)].hidden_by(redaction)
            item.setForeground(faint if hidden else ink)
            font = item.font()
            font.setStrikeOut(hidden)
            item.setFont(font)
            about = by_name[item.data(_NAME)].about.in_language(self.language)
            item.setToolTip(self.tr("It is left out.") if hidden else about)
        self.list.blockSignals(False)

    def untick(self) -> None:
        """No column, to begin anew."""
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.changed.emit()

    def move_column(self, by: int) -> None:
        """Move the current column up or down."""
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count() and row >= 0:
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if event.type() == QEvent.Type.KeyPress and step and alone:
                self.move_column(step)
                return True
        return super().eventFilter(watched, event)

    def _add(self, column: Column, *, ticked: bool) -> None:
        label = column.label.in_language(self.language)
        item = QListWidgetItem(f"{label}  \u2066({column.name})\u2069", self.list)
        item.setData(_NAME, column.name)
        item.setSizeHint(QSize(0, theme.scaled(_ITEM_HEIGHT)))
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
