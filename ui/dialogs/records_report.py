"""What became of the records of an import; may be saved as a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.intake.words import row_number
from ui.session.record_values import RecordReport, RecordResult, sorted_left_out, write_report
from ui.settings import documents_folder

_MOST_ROWS = 2_000
_ROWS_NAMED = 12


class RecordsReportDialog(DialogFrame):
    """Sentences with the numbers, and the records that were refused or are others than before."""

    def __init__(self, report: RecordReport, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self._report = report
        self._language = language
        self.set_size(860, 560)
        self.set_title(
            self.tr("The import was stopped") if report.cancelled else self.tr("Imported")
        )
        self.content.addWidget(paragraph(self._summary(), "", self))
        self.content.addWidget(self._table(), 1)
        save = self.buttons.addButton(
            self.tr("Save the report…"), self.buttons.ButtonRole.ActionRole
        )
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_file)
        self.buttons.button(Button.Close).setDefault(True)

    def _summary(self) -> str:
        counts = self._report.counts
        parts = [self.tr("%Ln incident(s) added.", "", counts[RecordResult.ADDED])]
        if counts[RecordResult.SAME]:
            parts.append(self.tr("%Ln in the project before.", "", counts[RecordResult.SAME]))
        if counts[RecordResult.CHANGED]:
            changed = counts[RecordResult.CHANGED]
            parts.append(self.tr("%Ln changed since; left as they are here.", "", changed))
        if counts[RecordResult.REFUSED]:
            parts.append(self.tr("%Ln row(s) refused.", "", counts[RecordResult.REFUSED]))
        return " ".join(parts)

    def _table(self) -> PlainTable:
        headings = (self.tr("Rows"), self.tr("Record id"), self.tr("Column"), self.tr("Remark"))
        table = PlainTable(headings, (110, 130, 180), self)
        table.setAccessibleName(self.tr("Records with a remark"))
        table.rows.show(self._rows()[:_MOST_ROWS])
        return table

    def _rows(self) -> list[tuple[str, str, str, str]]:
        rows = []
        for each in self._report.outcomes:
            first = (row_number(each.row), each.key)
            if each.words is not None:
                rows.append((*first, "", each.words.in_language(self._language)))
            for one in each.differences:
                words = self.tr("was “%1”, is “%2”")
                said = words.replace("%1", f"\u2068{one.before}\u2069")
                rows.append((*first, one.heading, said.replace("%2", f"\u2068{one.now}\u2069")))
        for unread, numbers in sorted_left_out(self._report):
            more = "…" if len(numbers) > _ROWS_NAMED else ""
            comma = "، " if self._language.startswith("ar") else ", "
            shown = comma.join(map(row_number, numbers[:_ROWS_NAMED])) + more
            count = self.tr("%Ln row(s)", "", len(numbers))
            words = f"{unread.words.in_language(self._language)} ({shown})"
            rows.append((count, "", unread.heading, words))
        return rows

    def _ask_file(self) -> None:
        start = Path(documents_folder()) / "tawthiq-records.tsv"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), str(start), "(*.tsv)"
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the report; what stands against it is said in place of the title."""
        try:
            write_report(self._report, path, self._language)
        except OSError as error:
            words = self.tr("The report could not be written: %1")
            self.set_title(words.replace("%1", str(error)))
