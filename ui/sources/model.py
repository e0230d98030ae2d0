"""The register as a table that sorts and is searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from model.reconciliation.register import HIGHEST_TRUST, KIND_WORDS, Entry
from model.reconciliation.track_record import Tally
from model.spelling import folded
from ui import theme

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole
SortRole = Qt.ItemDataRole.UserRole + 1
_WORDS_ROLE = Qt.ItemDataRole.UserRole + 2
_FILLED, _HOLLOW = "●", "○"

translate = QCoreApplication.translate


class Column(IntEnum):
    NAME = 0
    KIND = 1
    SCALE = 2
    TRUST = 3
    ARTICLES = 4
    QUOTED = 5
    BORNE_OUT = 6
    CONTRADICTED = 7


def heading(column: Column) -> str:
    """What stands over a column."""
    return {
        Column.NAME: translate("SourcesTable", "Source"),
        Column.KIND: translate("SourcesTable", "Kind"),
        Column.SCALE: translate("SourcesTable", "Scale"),
        Column.TRUST: translate("SourcesTable", "Trust"),
        Column.ARTICLES: translate("SourcesTable", "Articles"),
        Column.QUOTED: translate("SourcesTable", "Quoted in"),
        Column.BORNE_OUT: translate("SourcesTable", "Borne out"),
        Column.CONTRADICTED: translate("SourcesTable", "Contradicted"),
    }[column]


def trust_signs(trust: int | None) -> str:
    """Trust as filled signs among hollow ones; empty where nobody said."""
    return "" if trust is None else _FILLED * trust + _HOLLOW * (HIGHEST_TRUST - trust)


class SourcesModel(QAbstractTableModel):
    """A row for each source. ``scale`` tells a code of the codebook in words, ``language`` is asked
    each time, since it may change."""

    def __init__(
        self,
        scale: Callable[[str], str],
        language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._language = language
        self._rows: tuple[tuple[Entry, Tally], ...] = ()

    def show(self, rows: Sequence[tuple[Entry, Tally]]) -> None:
        """Show other rows: sources with their whole record."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return heading(Column(section))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry, tally = self._rows[index.row()]
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(entry, tally, column)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(entry.source.names)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{heading(column)}: {self._spoken(entry, tally, column)}"
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(entry, column)
            case _:
                return self._own(entry, tally, column, role)

    def _own(self, entry: Entry, tally: Tally, column: Column, role: int) -> object:
        if role == EntryRole:
            return entry
        if role == SortRole:
            return self._sorted_by(entry, tally, column)
        if role == _WORDS_ROLE:
            source = entry.source
            return folded(" ".join((*source.names, source.leaning, source.note, self._kind(entry))))
        return None

    def _ink(self, entry: Entry, column: Column) -> object:
        """What nobody entered stands soft beside what a researcher did."""
        if column is Column.NAME:
            return theme.current().ink
        return theme.current().ink if entry.source.kept else theme.current().soft

    def _kind(self, entry: Entry) -> str:
        return KIND_WORDS[entry.source.kind].in_language(self._language())

    def _shown(self, entry: Entry, tally: Tally, column: Column) -> str:
        source = entry.source
        words = {
            Column.NAME: source.name,
            Column.KIND: self._kind(entry),
            Column.SCALE: self._scale(source.scale),
            Column.TRUST: trust_signs(source.trust),
        }
        if column in words:
            return words[column]
        number = int(self._number(entry, tally, column))
        return QLocale().toString(number) if number else ""

    def _spoken(self, entry: Entry, tally: Tally, column: Column) -> str:
        if column is Column.TRUST and entry.source.trust is not None:
            return QLocale().toString(entry.source.trust)
        return self._shown(entry, tally, column)

    def _number(self, entry: Entry, tally: Tally, column: Column) -> int:
        return {
            Column.TRUST: entry.source.trust or 0,
            Column.ARTICLES: entry.mentions.articles,
            Column.QUOTED: entry.mentions.quoted,
            Column.BORNE_OUT: tally.borne_out,
            Column.CONTRADICTED: tally.contradicted,
        }[column]

    def _sorted_by(self, entry: Entry, tally: Tally, column: Column) -> object:
        if column in (Column.NAME, Column.KIND, Column.SCALE):
            return folded(self._shown(entry, tally, column))
        return self._number(entry, tally, column)


class SourcesProxy(QSortFilterProxyModel):
    """The rows that hold all the words that are searched, in the order that was chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(SortRole)
        self._words: tuple[str, ...] = ()

    def search(self, text: str) -> None:
        """Keep the sources whose names, kind, leaning or note hold these words."""
        self.beginFilterChange()
        self._words = tuple(folded(text).split())
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802
        if not self._words:
            return True
        words = str(self.sourceModel().index(row, 0, parent).data(_WORDS_ROLE))
        return all(word in words for word in self._words)
