"""What became of every file of an import; may be saved beside the project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.session.values import FileOutcome, ImportReport, Result
from ui.settings import documents_folder

Index = QModelIndex | QPersistentModelIndex
_RESULT, _FILE, _WORDS = range(3)


def result_word(result: Result) -> str:
    """What became of a file, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Result.ADDED: translate("ImportLog", "Added"),
        Result.KNOWN: translate("ImportLog", "Already there"),
        Result.REFUSED: translate("ImportLog", "Not taken"),
    }
    return words[result]


def log_text(outcomes: Sequence[FileOutcome], language: str) -> str:
    """The log as lines of tab-separated values: result, file, line, words."""
    rows = [
        "\t".join(
            (
                str(o.result),
                str(o.path),
                "" if o.line is None else str(o.line),
                o.words.in_language(language) if o.words else "",
            )
        )
        for o in outcomes
    ]
    return "\n".join(["result\tfile\tline\twords", *rows]) + "\n"


class ImportLogModel(QAbstractTableModel):
    """One row for each outcome."""

    def __init__(
        self, outcomes: Sequence[FileOutcome], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._all = tuple(outcomes)
        self._language = language
        self._shown: Sequence[FileOutcome] = self._all

    def show_only_notable(self, only: bool) -> None:
        """Leave out what was simply added."""
        self.beginResetModel()
        self._shown = tuple(o for o in self._all if not only or notable(o))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Result"), self.tr("File"), self.tr("Remark"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        outcome = self._shown[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"\u2066{outcome.path}\u2069"
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _RESULT:
            refused = outcome.result is Result.REFUSED
            return theme.current().danger if refused else theme.current().soft
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._text(outcome, index.column())

    def _text(self, outcome: FileOutcome, column: int) -> str:
        if column == _RESULT:
            return result_word(outcome.result)
        if column == _FILE:
            line = "" if outcome.line is None else f":{outcome.line}"
            return f"\u2068{outcome.path.name}\u2069{line}"
        return outcome.words.in_language(self._language) if outcome.words else ""


def notable(outcome: FileOutcome) -> bool:
    """Whether there is more to say of a file than that it was added."""
    return outcome.result is not Result.ADDED or outcome.words is not None


class ImportLogDialog(DialogFrame):
    """A sentence with the numbers, and the table of files."""

    def __init__(self, report: ImportReport, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self._report = report
        self._language = language
        self.set_size(760, 520)
        self.set_title(
            self.tr("The import was stopped") if report.cancelled else self.tr("Imported")
        )
        self.content.addWidget(paragraph(self._summary(), "", self))
        self.model = ImportLogModel(report.outcomes, language, self)
        self.only = QCheckBox(self.tr("Only what was not simply added"), self)
        self.only.toggled.connect(self.model.show_only_notable)
        self.content.addWidget(self.only)
        self.content.addWidget(self._table(), 1)
        self.only.setChecked(any(notable(o) for o in report.outcomes))
        save = self.buttons.addButton(self.tr("Save the log…"), self.buttons.ButtonRole.ActionRole)
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_file)
        self.buttons.button(Button.Close).setDefault(True)

    def _summary(self) -> str:
        report = self._report
        parts = [self.tr("%Ln article(s) added.", "", report.added)]
        if report.known:
            parts.append(self.tr("%Ln already in the project.", "", report.known))
        if report.refused:
            parts.append(self.tr("%Ln file(s) not taken.", "", report.refused))
        return " ".join(parts)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Files"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.scaled(30))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(_RESULT, theme.scaled(120))
        header.resizeSection(_FILE, theme.scaled(200))
        return table

    def _ask_file(self) -> None:
        start = Path(documents_folder()) / "tawthiq-import.tsv"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the log"), str(start), "(*.tsv)")
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the log; what stands against it is said in place of the title."""
        try:
            path.write_text(
                log_text(self._report.outcomes, self._language), encoding="utf-8", newline="\n"
            )
        except OSError as error:
            self.set_title(self.tr("The log could not be written: %1").replace("%1", str(error)))
