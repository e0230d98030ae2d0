"""The files of an import, each with what it would become; read as they come into sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui import theme
from ui.intake.words import day, file_remark, isolated
from ui.session.intake_values import PreviewedFile

Index = QModelIndex | QPersistentModelIndex
FILE, TITLE, REMARK, DAY, SOURCE, KIND = range(6)
_LAST = KIND
Role = Qt.ItemDataRole
_AT_ONCE = 4
"""Files that are read before they are shown, and what is in sight by then is asked for."""


class PreviewModel(QAbstractTableModel):
    """``wanted`` with paths that are in sight and were not read; ``ticked`` when one was or was
    not."""

    wanted = Signal(object)
    ticked = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.files: tuple[tuple[Path, int], ...] = ()
        self._rows: dict[Path, int] = {}
        self._read: dict[Path, PreviewedFile] = {}
        self._left_out: set[Path] = set()
        self._asked: dict[Path, None] = {}
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(0)
        self._waiting.timeout.connect(self.ask)

    def show(self, files: Sequence[tuple[Path, int]]) -> None:
        """Show these files, none of them read."""
        self.beginResetModel()
        self.files = tuple(files)
        self._rows = {path: row for row, (path, _) in enumerate(files)}
        self.endResetModel()

    def take(self, previews: Iterable[PreviewedFile]) -> None:
        """Show what these files would become."""
        for preview in previews:
            self._read[preview.path] = preview
            self._asked.pop(preview.path, None)
            row = self._rows[preview.path]
            self.dataChanged.emit(self.index(row, 0), self.index(row, _LAST))

    def forget(self, paths: Iterable[Path] | None = None) -> None:
        """Have these files, or all, read again when they are in sight."""
        for path in tuple(self._read) if paths is None else paths:
            self._read.pop(path, None)
        if self.files:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.files) - 1, _LAST))

    def ask(self) -> None:
        """Ask for the first of the files that came into sight."""
        if self._asked:
            self.wanted.emit(tuple(self._asked)[:_AT_ONCE])
            self._asked.clear()

    def preview_of(self, row: int) -> PreviewedFile | None:
        """What is known of a row's file, once it was read."""
        return self._read.get(self.files[row][0])

    @property
    def left_out(self) -> frozenset[Path]:
        return frozenset(self._left_out)

    @property
    def bytes_chosen(self) -> int:
        """How large the files are that would come in."""
        return sum(size for path, size in self.files if path not in self._left_out)

    def tick(self, paths: Iterable[Path], wanted: bool) -> None:
        """Want these files, or do not."""
        self._left_out = self._left_out - set(paths) if wanted else self._left_out | set(paths)
        if self.files:
            self.dataChanged.emit(self.index(0, FILE), self.index(len(self.files) - 1, FILE))
        self.ticked.emit()

    # what Qt asks for

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == FILE else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("File"),
            self.tr("Title"),
            self.tr("Remark"),
            self.tr("Day"),
            self.tr("Source"),
            self.tr("Kind"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        path = self.files[index.row()][0]
        if role == Role.CheckStateRole and index.column() == FILE:
            return Qt.CheckState.Unchecked if path in self._left_out else Qt.CheckState.Checked
        if role == Role.DisplayRole:
            return self._text(path, index.column())
        if role == Role.ToolTipRole:
            where = f"\u2066{path}\u2069"
            return where if index.column() == FILE else self._text(path, index.column())
        if role == Role.ForegroundRole:
            return self._ink(path, index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or index.column() != FILE:
            return False
        self.tick([self.files[index.row()][0]], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _text(self, path: Path, column: int) -> str:
        if column == FILE:
            return isolated(path.name)
        read = self._read.get(path)
        if read is None:
            self._asked.pop(path, None)
            self._asked[path] = None
            self._waiting.start()
            return "…" if column == TITLE else ""
        if column == KIND:
            return read.kind.in_language(self._language) if read.kind else ""
        if column == REMARK:
            return file_remark(read, self._language)
        first = read.first
        if first is None or first.refused is not None:
            return ""
        return {TITLE: isolated(first.title), DAY: day(first.published)}.get(
            column, isolated(first.source or "")
        )

    def _ink(self, path: Path, column: int) -> object:
        colours = theme.current()
        read = self._read.get(path)
        if path in self._left_out:
            return colours.faint
        if column != REMARK or read is None:
            return colours.soft if column in (DAY, KIND, REMARK) else None
        refused = read.first is None or read.first.refused is not None
        return colours.danger if refused else colours.soft
