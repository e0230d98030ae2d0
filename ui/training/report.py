"""Tells what became of training data: how large its parts are, and what its form cannot hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.training.choice import Split
from model.training.losses import SAID
from model.training.report import TrainingReport
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.direction import BETWEEN


class TrainingReportDialog(DialogFrame):
    """The sizes of the parts as a table, then what is to be known of them in sentences."""

    def __init__(
        self, path: Path, report: TrainingReport, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Close)
        self._path = path
        self._language = language
        self.set_least_width(660)
        self.set_title(self.tr("Training data was written"))
        where = f"\u2068{path.name}\u2069{BETWEEN}\u2066{path.parent}\u2069"
        self.content.addWidget(paragraph(where, "soft", self))
        self._offer_folder()
        headings = (
            self.tr("Part"),
            self.tr("Articles"),
            self.tr("No incident"),
            self.tr("Accounts"),
            self.tr("Labels"),
            self.tr("Components"),
        )
        self.table = PlainTable(headings, (115, 90, 110, 90, 80), self)
        self.table.setAccessibleName(self.tr("Parts"))
        self.table.show_rows(self._rows(report))
        self._keep_high(len(report.parts))
        self.content.addWidget(self.table)
        for sentence in self._sentences(report):
            self.content.addWidget(paragraph(sentence, "", self))
        self._tell_losses(report)
        self.content.addStretch(1)
        self.go_button(Button.Close, self.tr("Close"))

    def _offer_folder(self) -> None:
        """A button that opens the folder; what is told stays to be read."""
        self.folder = QPushButton(self.tr("Open the folder"), self)
        self.folder.setIcon(theme.icon("open", None, 16))
        self.folder.setAutoDefault(False)
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
        )
        row = QHBoxLayout()
        row.addWidget(self.folder)
        row.addStretch(1)
        self.content.addLayout(row)

    def _keep_high(self, rows: int) -> None:
        """As high as its rows, so that nothing scrolls."""
        self.table.ensurePolished()
        header = self.table.horizontalHeader()
        header.ensurePolished()
        height = header.sizeHint().height() + 2 * self.table.frameWidth()
        height += rows * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _rows(self, report: TrainingReport) -> list[tuple[str, ...]]:
        names = {
            Split.TRAIN: self.tr("Training"),
            Split.DEV: self.tr("Development"),
            Split.TEST: self.tr("Test"),
        }
        number = QLocale().toString
        return [
            (
                names[split],
                number(part.articles),
                number(part.without_incident),
                number(part.accounts),
                number(part.labels),
                number(part.components),
            )
            for split, part in report.parts.items()
        ]

    def _sentences(self, report: TrainingReport) -> list[str]:
        if report.crossing:
            links = self.tr("%Ln link(s) lead from one part into another.", "", report.crossing)
        else:
            links = self.tr("No incident and no text is in two parts.")
        said = [links]
        if report.empty:
            said.append(
                self.tr(
                    "A part is empty: too little was reviewed for its share. Review more, or"
                    " choose another seed or larger shares."
                )
            )
        if report.unread:
            said.append(
                self.tr("%Ln text(s) were not compared with the others.", "", report.unread)
            )
        return said

    def _tell_losses(self, report: TrainingReport) -> None:
        told = [(SAID[loss], n) for loss, n in sorted(report.losses.items()) if n]
        if not told:
            return
        heading = QLabel(self.tr("What this form cannot hold"), self)
        theme.set_role(heading, "heading")
        self.content.addWidget(heading)
        number = QLocale().toString
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for words, n in told:
            line = f"{words.in_language(self._language)}: {number(n)}"
            lines.addWidget(paragraph(line, "soft", self))
        self.content.addLayout(lines)
