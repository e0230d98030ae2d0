"""What became of every file of an import; may be saved beside the project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import show_whole_rows
from ui.intake.percent import percent
from ui.intake.words import row_number
from ui.session.values import FileOutcome, ImportReport, LikeText, Result
from ui.settings import documents_folder

Index = QModelIndex | QPersistentModelIndex
_RESULT, _FILE, _WORDS = range(3)
_NONE: Mapping[str, LikeText] = {}
_UNTITLED: Mapping[str, str] = {}


def result_word(result: Result) -> str:
    """What became of a file, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Result.ADDED: translate("ImportLog", "Added"),
        Result.KNOWN: translate("ImportLog", "Already there"),
        Result.REFUSED: translate("ImportLog", "Not taken"),
    }
    return words[result]


class ImportLogModel(QAbstractTableModel):
    """One row for each outcome."""

    def __init__(
        self,
        outcomes: Sequence[FileOutcome],
        language: str,
        parent: QObject | None = None,
        like: Mapping[str, LikeText] = _NONE,
        titles: Mapping[str, str] = _UNTITLED,
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._all = tuple(outcomes)
        self._like = like
        self._language = language
        self._only = self._together = False
        self._shown: Sequence[FileOutcome] = self._all

    def show_only_notable(self, only: bool) -> None:
        """Leave out what was simply added."""
        self._only = only
        self._show()

    def put_together(self, together: bool) -> None:
        """Have articles of nearly one text stand one under the other, the first of them first."""
        self._together = together
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        shown = [o for o in self._all if not self._only or self._is_notable(o)]
        if self._together:
            first = {o.article_id: at for at, o in reversed(list(enumerate(self._all)))}
            shown.sort(key=lambda o: first.get(self._group(o), len(first)))
        self._shown = tuple(shown)
        self.endResetModel()

    def _is_notable(self, outcome: FileOutcome) -> bool:
        return notable(outcome) or outcome.article_id in self._like or self._is_first(outcome)

    def _is_first(self, outcome: FileOutcome) -> bool:
        """Whether others of this import have its text: it heads their group."""
        return any(o.article_id == outcome.article_id for o in self._like.values())

    def _group(self, outcome: FileOutcome) -> str | None:
        like = self._like.get(outcome.article_id or "")
        return like.article_id if like else outcome.article_id

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
            line = "" if outcome.line is None else f":{row_number(outcome.line)}"
            return f"\u2068{outcome.path.name}\u2069{line}"
        return remark(outcome, self._like, self._titles, self._language)


def remark(
    outcome: FileOutcome,
    like: Mapping[str, LikeText],
    titles: Mapping[str, str],
    language: str,
) -> str:
    """What is to be said of one: why it was not taken, whose text it is, or nearly is."""
    translate = QCoreApplication.translate
    parts = [outcome.words.in_language(language)] if outcome.words else []
    key = outcome.article_id or ""
    if outcome.result is Result.KNOWN and key in titles:
        parts.append(translate("ImportLog", "The text of %1").replace("%1", _apart(titles[key])))
    elif outcome.result is Result.ADDED and key in like:
        words = translate("ImportLog", "Nearly the text of %1 (%2)")
        much = percent(like[key].likeness)
        parts.append(words.replace("%1", _apart(like[key].title)).replace("%2", much))
    return " ".join(parts)


def _apart(title: str) -> str:
    return f"\u2068{title}\u2069"


def notable(outcome: FileOutcome) -> bool:
    """Whether there is more to say of a file than that it was added."""
    return outcome.result is not Result.ADDED or outcome.words is not None


class ImportLogDialog(DialogFrame):
    """A sentence with the numbers, and the table of files. ``go_on`` where a stopped import is to
    be gone on with."""

    go_on = Signal()

    def __init__(
        self,
        report: ImportReport,
        language: str,
        parent: QWidget | None = None,
        *,
        like: Mapping[str, LikeText] = _NONE,
        titles: Mapping[str, str] = _UNTITLED,
        kept: str = "",
    ) -> None:
        super().__init__(parent, Button.Close)
        self._report = report
        self._language = language
        self._like = like
        self._titles = titles
        self.set_size(860, 540)
        self.set_title(
            self.tr("The import was stopped") if report.cancelled else self.tr("Imported")
        )
        self.content.addWidget(paragraph(self._summary(), "", self))
        if kept:
            self.content.addWidget(paragraph(kept, "soft", self))
        self.model = ImportLogModel(report.outcomes, language, self, like, titles)
        self.only = QCheckBox(self.tr("Only what was not simply added"), self)
        self.only.toggled.connect(self.model.show_only_notable)
        self.together = QCheckBox(self.tr("Articles of nearly one text together"), self)
        self.together.toggled.connect(self.model.put_together)
        self.together.setVisible(bool(like))
        boxes = QHBoxLayout()
        boxes.addWidget(self.only)
        boxes.addWidget(self.together)
        boxes.addStretch(1)
        self.content.addLayout(boxes)
        self.content.addWidget(self._table(), 1)
        self.only.setChecked(bool(like) or any(notable(o) for o in report.outcomes))
        self.together.setChecked(bool(like))
        save = self.buttons.addButton(self.tr("Save the log…"), self.buttons.ButtonRole.ActionRole)
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_file)
        self.buttons.button(Button.Close).setText(self.tr("Close"))
        self.buttons.button(Button.Close).setDefault(True)
        if report.cancelled and report.number is not None:
            words = self.tr("Go on with the import")
            self.going = self.buttons.addButton(words, self.buttons.ButtonRole.AcceptRole)
            self.accepted.connect(self.go_on)

    def _summary(self) -> str:
        report = self._report
        parts = [self.tr("%Ln article(s) added.", "", report.added)]
        if report.known:
            parts.append(self.tr("%Ln already in the project.", "", report.known))
        if report.refused:
            parts.append(self.tr("%Ln file(s) not taken.", "", report.refused))
        if self._like:
            words = self.tr("%Ln nearly the text of another.", "", len(self._like))
            parts.append(words)
        if report.cancelled and report.outcomes:
            name = f"\u2068{report.outcomes[-1].path.name}\u2069"
            parts.append(self.tr("The last one tried is %1.").replace("%1", name))
        return " ".join(parts)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Files"))
        show_whole_rows(table, 30)
        header = table.horizontalHeader()
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_RESULT, theme.scaled(120))
        header.resizeSection(_FILE, theme.scaled(200))
        return table

    def _ask_file(self) -> None:
        start = Path(documents_folder()) / "tawthiq-import.csv"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the log"), str(start), "CSV (*.csv);;TSV (*.tsv);;TXT (*.txt)"
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the log; what stands against it is said in place of the title."""
        from ui.intake.log_file import log_text

        said = partial(remark, like=self._like, titles=self._titles, language=self._language)
        text = log_text(self._report.outcomes, said, path.suffix.lower())
        # Excel takes a CSV for Unicode by this mark alone.
        encoding = "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"
        try:
            path.write_text(text, encoding=encoding, newline="")
        except OSError as error:
            self.set_title(self.tr("The log could not be written: %1").replace("%1", str(error)))
