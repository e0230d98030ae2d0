"""The rows of the window: releases, and what differs between two of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from model.releases.comparing import Fate
from model.releases.release import Release
from model.releases.written import FATE_WORDS, HEADINGS, Row
from ui import theme

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")

_SIGNS = {Fate.ADDED: "+", Fate.CHANGED: "≠", Fate.MERGED: "⊂", Fate.GONE: "−"}
_RECORD, _FATE, _FIELD, _BEFORE, _AFTER = (HEADINGS[n] for n in (2, 3, 5, 6, 7))

translate = QCoreApplication.translate


def shown_day(at: datetime, how: QLocale.FormatType) -> str:
    """The day of a time, as the interface's language writes it."""
    return QLocale().toString(QDate(at.year, at.month, at.day), how)


class _Model(QAbstractTableModel, Generic[T]):
    """Rows of values, each cell made of one when it is asked for."""

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.rows: tuple[T, ...] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def headings(self) -> Sequence[str]:
        raise NotImplementedError

    def cell(self, row: T, column: int) -> str:
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.headings()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings()[column]}: {self.cell(row, column)}"
        if role == Qt.ItemDataRole.ForegroundRole and column:
            return theme.current().soft
        return None


class ReleasesModel(_Model[Release]):
    """A row for each release, the latest first."""

    def headings(self) -> Sequence[str]:
        return (
            translate("ReleasesWindow", "Version"),
            translate("ReleasesWindow", "Day"),
            translate("ReleasesWindow", "Records"),
        )

    def cell(self, row: Release, column: int) -> str:
        records = row.tables[0].records if row.tables else 0
        day = shown_day(row.at, QLocale.FormatType.ShortFormat)
        return (row.version, day, QLocale().toString(records))[column]


class ChangesModel(_Model[Row]):
    """A row for each field that changed, and for each record that came or went."""

    def headings(self) -> Sequence[str]:
        return [w.in_language(self._language()) for w in (_RECORD, _FATE, _FIELD, _BEFORE, _AFTER)]

    def cell(self, row: Row, column: int) -> str:
        language = self._language()
        arrow = "←" if language.startswith("ar") else "→"
        into = f" {arrow} \u2068{row.into_title}\u2069" if row.into else ""
        fate = f"{_SIGNS[row.fate]} {FATE_WORDS[row.fate].in_language(language)}{into}"
        return (row.title, fate, row.field, row.before, row.after)[column]
