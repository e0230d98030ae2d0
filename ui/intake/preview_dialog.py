"""What an import would do, before it is done: each file with what it would become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.dialogs.fitted_columns import FittedColumns
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import show_whole_rows
from ui.direction import BETWEEN, direction_of
from ui.intake.corrections import ALL, THIS, Corrections, ReadDay
from ui.intake.preview_model import DAY, FILE, KIND, REMARK, SOURCE, TITLE, PreviewModel
from ui.intake.words import article_remark, isolated, row_number, size
from ui.session.intake_values import (
    NOTHING,
    Correction,
    ImportChoices,
    Place,
    PreviewedArticle,
    PreviewedFile,
    Previewer,
    path_text,
)

if TYPE_CHECKING:
    from ui.jobs import Job
    from ui.session import Session

_WIDTHS = {FILE: 140, TITLE: 210, REMARK: 190, DAY: 100, SOURCE: 110, KIND: 90}
_LEAST = {FILE: 90, TITLE: 120, REMARK: 110, DAY: 96, SOURCE: 70, KIND: 60}
_SIDE = 350
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class ImportPreviewDialog(DialogFrame):
    """Ends accepted with `choices`."""

    def __init__(
        self,
        session: Session,
        paths: Sequence[Path],
        read_day: ReadDay,
        *,
        keep_originals: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._session = session
        self._previewer = Previewer()
        self._chosen = ImportChoices(keep_originals=keep_originals)
        self._job: Job | None = None
        self._busy = self._gone = False
        self.set_size(1180, 700)
        self.set_title(self.tr("What the import would take in"))
        self.model = PreviewModel(session.language, self)
        self.summary = paragraph(self.tr("Looking for the files…"), "soft", self)
        self.table = self._table()
        self.all = QPushButton(self.tr("Untick all"), self)
        self.entry = QComboBox(self)
        self.told = paragraph("", "soft", self)
        self.text = self._text()
        self.corrections = Corrections(read_day, session.language, self)
        self.keep = QCheckBox(self)
        self.keep.setChecked(keep_originals)
        self._lay_out()
        self.go = self.go_button(Button.Ok, self.tr("Import"))
        self.go.setEnabled(False)
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.model.wanted.connect(self._read)
        self.model.ticked.connect(self._count)
        self.model.dataChanged.connect(lambda *_: self._show_file())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_file())
        self.entry.currentIndexChanged.connect(lambda _: self._show_article())
        self.corrections.made.connect(self._correct)
        self.all.clicked.connect(self._tick_all)
        self._show_article()
        self._job = session.list_files(paths, self._show_files)

    @property
    def choices(self) -> ImportChoices:
        """What was chosen."""
        left = frozenset((path_text(path), None) for path in self.model.left_out)
        return replace(self._chosen, keep_originals=self.keep.isChecked(), left_out=left)

    # what it looks like

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        theme.set_role(self.all, "quiet")
        self.all.setAutoDefault(False)
        top.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.table, 5)
        side = QWidget(self)
        side.setMaximumWidth(theme.scaled(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.entry, self.told):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addWidget(self.corrections)
        row.addWidget(side, 3)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.keep)
        self.entry.setAccessibleName(self.tr("Article within the file"))
        self.entry.setSizeAdjustPolicy(_SHORT)
        self.entry.setMinimumContentsLength(8)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Files"))
        show_whole_rows(table, 32)
        table.setMinimumHeight(theme.scaled(150))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        columns = range(self.model.columnCount())
        FittedColumns(table, [_WIDTHS[c] for c in columns], [_LEAST[c] for c in columns], TITLE)
        return table

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("How the text begins"))
        text.setMinimumHeight(theme.scaled(90))
        return text

    def _show_text(self, beginning: str) -> None:
        """Show how a text begins, from the side where its lines begin."""
        option = QTextOption()
        direction = direction_of(beginning, self.layoutDirection())
        right = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option.setTextDirection(direction)
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        self.text.setPlainText(beginning)

    # the files

    def _show_files(self, files: Sequence[tuple[Path, int]]) -> None:
        if self._gone:
            return
        self.model.show(files)
        self._count()
        if files:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def _read(self, paths: Sequence[Path]) -> None:
        """Read what is in sight; whatever comes into sight meanwhile waits for its turn."""
        if self._busy or self._gone or self._session.project_path is None:
            return
        self._busy = True
        self._job = self._session.preview(self._previewer, paths, self._chosen, self._take)

    def _take(self, previews: Sequence[PreviewedFile]) -> None:
        if self._gone:
            return
        self._busy = False
        self.model.take(previews)
        # What was in sight and not yet read asks for itself as it is painted.
        self.table.viewport().update()

    def _count(self) -> None:
        files, left = len(self.model.files), len(self.model.left_out)
        if files:
            parts = [self.tr("%Ln file(s) chosen", "", files - left)]
            parts += [self.tr("%Ln left out", "", left)] if left else []
            self.summary.set_words(BETWEEN.join((*parts, size(self.model.bytes_chosen))))
        else:
            self.summary.set_words(self.tr("There is no file here that can be read."))
        self.go.setEnabled(files > left)
        self.all.setEnabled(files > 0)
        self.all.setText(self.tr("Tick all") if left == files else self.tr("Untick all"))
        room = size(self.model.bytes_chosen)
        words = self.tr("Keep the original files in the project (at most %1 more)")
        self.keep.setText(words.replace("%1", room))

    def _tick_all(self) -> None:
        paths = [path for path, _ in self.model.files]
        self.model.tick(paths, wanted=len(self.model.left_out) == len(paths))

    # the file that is looked at

    def _file(self) -> PreviewedFile | None:
        row = self.table.currentIndex().row()
        return self.model.preview_of(row) if row >= 0 else None

    def _show_file(self) -> None:
        file, kept = self._file(), self.entry.currentIndex()
        articles = file.articles if file else ()
        self.entry.blockSignals(True)
        self.entry.clear()
        for number, article in enumerate(articles, 1):
            self.entry.addItem(f"{row_number(number)}. {isolated(article.title)}")
        self.entry.setCurrentIndex(kept if 0 <= kept < len(articles) else 0)
        self.entry.blockSignals(False)
        self.entry.setVisible(len(articles) > 1)
        self._show_article()

    def _article(self) -> PreviewedArticle | None:
        file, at = self._file(), self.entry.currentIndex()
        return file.articles[at] if file and 0 <= at < len(file.articles) else None

    def _show_article(self) -> None:
        article, place = self._article(), self._place()
        if article is None or place is None:
            self.told.hide()
            self.text.setPlainText("")
            self.text.setPlaceholderText(self.tr("Choose a file to see how its text begins."))
            self.corrections.show_for(NOTHING, several=False, there=False)
            return
        remark = article_remark(article, self._session.language)
        author = isolated(article.author or "")
        told = BETWEEN.join(part for part in (author, remark) if part)
        self.told.set_words(told)
        self.told.setVisible(bool(told))
        if self.text.toPlainText() != article.beginning:
            self._show_text(article.beginning)
        now = self._chosen.each.get(place, NOTHING)
        self.corrections.show_for(now, several=place[1] is not None)

    def _place(self) -> Place | None:
        file, article = self._file(), self._article()
        return (path_text(file.path), article.line) if file and article else None

    def _correct(self, correction: Correction, scope: str) -> None:
        place, file = self._place(), self._file()
        if place is None or file is None:
            return
        if scope == ALL:
            self._chosen = replace(self._chosen, every=correction.over(self._chosen.every))
            self.model.forget()
            return
        where: Place = place if scope == THIS else (place[0], None)
        self._chosen = replace(self._chosen, each={**self._chosen.each, where: correction})
        self.model.forget([file.path])

    def done(self, result: int) -> None:
        """Whatever is being read for it is wanted no more."""
        self._gone = True
        if self._job is not None:
            self._job.cancel()
        super().done(result)
