"""The gazetteers that a project has besides the shipped one: list, import, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QWidget

from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.gazetteer_values import GazetteerReport
    from ui.session.values import Imported


def reason_word(why: str) -> str:
    """Why rows were left out, in a few words."""
    translate = QCoreApplication.translate
    return {
        "no_name": translate("Gazetteers", "no name in Arabic letters"),
        "no_country": translate("Gazetteers", "no country"),
        "bad_point": translate("Gazetteers", "coordinates that are none"),
        "other_feature": translate("Gazetteers", "no place for an incident"),
        "other_country": translate("Gazetteers", "another country"),
        "twice": translate("Gazetteers", "there twice"),
    }[why]


class GazetteersDialog(DialogFrame):
    """``import_wanted`` asks for a file; ``report`` is told of the import that was just done."""

    import_wanted = Signal()

    def __init__(
        self, session: Session, report: GazetteerReport | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Close)
        self._session = session
        self._shown: tuple[Imported, ...] = ()
        self.question: QMessageBox | None = None
        self.set_size(820, 480)
        self.set_title(self.tr("Gazetteers of the project"))
        explained = self.tr(
            "Lists of places that you imported: a GeoNames dump, or any table with names and"
            " coordinates. Articles are read with them and with the places that the program knows."
        )
        self.content.addWidget(paragraph(explained, "soft", self))
        self.came = paragraph(self._told(report) if report else "", "", self)
        self.came.setVisible(report is not None)
        self.content.addWidget(self.came)
        self.take = self._button(self.tr("Import…"), "import")
        self.remove = self._button(self.tr("Remove"), "remove")
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.content.addLayout(row)
        headings = (
            self.tr("Name"),
            self.tr("Places"),
            self.tr("Imported"),
            self.tr("Left out"),
            self.tr("Licence and source"),
        )
        self.table = PlainTable(headings, (200, 90, 110, 90), self)
        self.table.setAccessibleName(self.tr("Gazetteers"))
        self.empty = paragraph(self.tr("No gazetteer was imported yet."), "soft", self)
        self.content.addWidget(self.empty)
        self.content.addWidget(self.table, 1)
        self.take.clicked.connect(self.import_wanted)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        session.lexicon_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the gazetteers as they are now."""
        self._shown = self._session.gazetteers()
        self.table.show_rows([self._row(each) for each in self._shown])
        self.empty.setVisible(not self._shown)
        self._allow()

    def _row(self, each: Imported) -> tuple[str, ...]:
        number = QLocale().toString
        day = QDateTime.fromString(each.at[:19], "yyyy-MM-ddTHH:mm:ss").date()
        shown = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        left_out = sum(each.left_out.values())
        return each.name, number(each.places), shown, number(left_out), each.licence

    def _told(self, report: GazetteerReport) -> str:
        """What was read and what was left out, and why."""
        number = QLocale().toString
        if report.gazetteer is None:
            return self.tr("The import was stopped; nothing of the file was kept.")
        taken = self.tr("%Ln place(s) taken in.", "", report.gazetteer.places)
        reasons = sorted(report.left_out.items(), key=lambda item: -item[1])
        left = "، " if QLocale().language() == QLocale.Language.Arabic else ", "
        words = left.join(f"{reason_word(str(why))}: {number(n)}" for why, n in reasons)
        told = self.tr("Left out: %1.").replace("%1", words)
        return f"{taken} {told}" if words else taken

    def _allow(self) -> None:
        self.remove.setEnabled(self.table.chosen is not None)

    def _remove(self) -> None:
        if self.table.chosen is not None:
            self._ask_removal(self._shown[self.table.chosen])

    def _ask_removal(self, each: Imported) -> None:
        """Say what it costs: its places are gone, and only their file brings them back."""
        asked = QMessageBox(self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setText(self.tr("Remove “%1”?").replace("%1", f"\u2068{each.name}\u2069"))
        asked.setInformativeText(
            self.tr(
                "Its %Ln place(s) are no longer read in articles. What was reviewed stays as it is."
                " To have it back, its file has to be imported again.",
                "",
                each.places,
            )
        )
        remove = asked.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = asked.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(keep)
        remove.clicked.connect(lambda: self._session.remove_gazetteer(each.id))
        self.question = asked
        asked.open()

    def _button(self, words: str, icon: str) -> QPushButton:
        button = QPushButton(theme.icon(icon), words, self)
        button.setAutoDefault(False)
        return button
