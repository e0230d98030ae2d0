"""Asks how a file of places is to be read: which column is what, shown on its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.session.gazetteer_values import Choices, guessed_columns
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.gazetteer_values import Layout

_ASKED = ("name", "aliases", "kind", "admin1", "country", "lat", "lon")
_IN_A_ROW = 4
_WIDTH, _NARROWEST = 720, 90
_GEONAMES = ("geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude")


def field_words() -> dict[str, str]:
    """What a column may be, in words."""
    translate = QCoreApplication.translate
    return {
        "name": translate("GazetteerFields", "Arabic name"),
        "aliases": translate("GazetteerFields", "Other names"),
        "kind": translate("GazetteerFields", "Kind"),
        "admin1": translate("GazetteerFields", "Governorate"),
        "country": translate("GazetteerFields", "Country"),
        "lat": translate("GazetteerFields", "Latitude"),
        "lon": translate("GazetteerFields", "Longitude"),
    }


class GazetteerImportDialog(DialogFrame):
    """Ends accepted with `choices`, `name` and `licence`."""

    def __init__(self, session: Session, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._layout = layout
        self.columns: dict[str, QComboBox] = {}
        self.set_least_width(780)
        self.set_title(self.tr("Import a gazetteer"))
        words = self.tr("The first rows of %1. Only names in Arabic letters are taken.")
        isolated = f"\u2068{layout.path.name}\u2069"
        self.content.addWidget(paragraph(words.replace("%1", isolated), "soft", self))
        self.content.addWidget(self._preview())
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        if layout.is_geonames:
            known = self.tr("A GeoNames dump: its columns are known.")
            self.content.addWidget(paragraph(known, "", self))
        else:
            self._ask_columns(grid)
        self._ask_rest(session, grid)
        self.content.addLayout(grid)
        self.said = paragraph("", "wrong", self)
        self.content.addWidget(self.said)
        self.content.addStretch(1)
        self._go_on = self.go_button(Button.Ok, self.tr("Import"))
        for box in (*self.columns.values(), self.country):
            box.currentIndexChanged.connect(self._check)
        self._check()

    @property
    def choices(self) -> Choices:
        """How the file is to be read."""
        chosen = {field: str(box.currentData()) for field, box in self.columns.items()}
        columns = {field: heading for field, heading in chosen.items() if heading}
        country = str(self.country.currentData() or "")
        if self._layout.is_geonames:
            return Choices({}, only=frozenset({country} if country else ()))
        return Choices(columns, country)

    @property
    def name(self) -> str:
        return self.title.text().strip()

    @property
    def licence(self) -> str:
        return self.source.text().strip()

    def _preview(self) -> PlainTable:
        layout = self._layout
        headings = _GEONAMES if layout.is_geonames else layout.headings
        width = max(_NARROWEST, _WIDTH // len(headings))
        table = PlainTable(headings, [width] * (len(headings) - 1), self)
        table.setAccessibleName(self.tr("The first rows"))
        rows = [(*row, *[""] * len(headings))[: len(headings)] for row in layout.sample]
        table.rows.show(rows)
        table.setFixedHeight(190)
        return table

    def _ask_columns(self, grid: QGridLayout) -> None:
        guessed = guessed_columns(self._layout.headings)
        words = field_words()
        for number, field in enumerate(_ASKED):
            box = QComboBox(self)
            box.addItem(self.tr("None"), "")
            for heading in self._layout.headings:
                box.addItem(heading, heading)
            box.setCurrentIndex(max(0, box.findData(guessed.get(field, ""))))
            self.columns[field] = box
            self._place(grid, box, words[field], number // _IN_A_ROW, number % _IN_A_ROW)

    def _ask_rest(self, session: Session, grid: QGridLayout) -> None:
        self.country = QComboBox(self)
        self.country.addItem(self.tr("Not said"), "")
        for land in session.lands():
            self.country.addItem(land.name.in_language(session.language), land.code)
        self.title, self.source = LineEdit(self._layout.path.stem, self), LineEdit(self)
        self.source.setPlaceholderText(self.tr("such as: GeoNames, CC BY 4.0"))
        geonames = self._layout.is_geonames
        if geonames:
            self.source.setText("GeoNames (geonames.org), CC BY 4.0")
        words = self.tr("Only of this country") if geonames else self.tr("Where none is named")
        self._place(grid, self.country, words, 1, 0 if geonames else 3)
        self._place(grid, self.title, self.tr("Call it"), 2, 0, 2)
        self._place(grid, self.source, self.tr("Licence and source"), 2, 2, 2)

    def _place(
        self, grid: QGridLayout, widget: QWidget, words: str, row: int, column: int, width: int = 1
    ) -> None:
        grid.addWidget(labelled(widget, words, self), row, column, 1, width)

    def _check(self) -> None:
        """Say what is missing before the file can be read."""
        words = ""
        if not self._layout.is_geonames:
            chosen = self.choices
            if "name" not in chosen.columns:
                words = self.tr("Choose the column that holds the Arabic names.")
            elif not ("country" in chosen.columns or chosen.country):
                words = self.tr("Choose the column of the country, or the country of all rows.")
            elif ("lat" in chosen.columns) != ("lon" in chosen.columns):
                words = self.tr("Choose both latitude and longitude, or neither.")
        self.said.set_words(words)
        self._go_on.setEnabled(not words)
