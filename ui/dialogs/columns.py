"""Asks which column of a table holds what of an article, shown on its first rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.session.table_values import PARTS, Columns, TableLook

_IN_A_ROW = 4
_WIDTH, _NARROWEST = 720, 90
_CELL = 80


def part_words() -> dict[str, str]:
    """What a column may hold, in words."""
    translate = QCoreApplication.translate
    return {
        "text": translate("ArticleParts", "Text"),
        "title": translate("ArticleParts", "Title"),
        "published": translate("ArticleParts", "Publication day"),
        "source": translate("ArticleParts", "Outlet"),
        "url": translate("ArticleParts", "Address"),
        "author": translate("ArticleParts", "Author"),
        "language": translate("ArticleParts", "Language"),
        "name": translate("ArticleParts", "Number or name"),
    }


class ColumnsDialog(DialogFrame):
    """Ends accepted with `columns`."""

    def __init__(self, look: TableLook, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._look = look
        self.boxes: dict[str, QComboBox] = {}
        self.set_least_width(780)
        self.set_title(self.tr("Import a table"))
        words = self.tr(
            "The first rows of %1, each an article. The choice is remembered for tables with the"
            " same headings."
        )
        name = f"\u2068{look.path.name}\u2069"
        self.content.addWidget(paragraph(words.replace("%1", name), "soft", self))
        self.content.addWidget(self._preview())
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        self._ask(grid)
        self.content.addLayout(grid)
        self.said = paragraph("", "wrong", self)
        self.content.addWidget(self.said)
        self.content.addStretch(1)
        self._go_on = self.go_button(Button.Ok, self.tr("Import"))
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self._check)
        self._check()

    @property
    def columns(self) -> Columns:
        return Columns(**{part: str(box.currentData() or "") for part, box in self.boxes.items()})

    def _preview(self) -> PlainTable:
        headings = self._look.headings
        width = max(_NARROWEST, _WIDTH // len(headings))
        table = PlainTable(headings, [width] * (len(headings) - 1), self)
        table.setAccessibleName(self.tr("The first rows"))
        rows = self._look.rows
        table.rows.show([tuple(_short(row.get(h)) for h in headings) for row in rows])
        table.setFixedHeight(190)
        return table

    def _ask(self, grid: QGridLayout) -> None:
        chosen, words = self._look.columns.named(), part_words()
        for number, part in enumerate(PARTS):
            box = QComboBox(self)
            box.addItem(self.tr("None"), "")
            for heading in self._look.headings:
                box.addItem(heading, heading)
            box.setCurrentIndex(max(0, box.findData(chosen.get(part, ""))))
            self.boxes[part] = box
            place = divmod(number, _IN_A_ROW)
            grid.addWidget(labelled(box, words[part], self), *place)

    def _check(self) -> None:
        """Say what is missing before the table can be read."""
        missing = not self.columns.text
        words = self.tr("Choose the column that holds the text of the articles.")
        self.said.set_words(words if missing else "")
        self._go_on.setEnabled(not missing)


def _short(value: object) -> str:
    words = " ".join(str(value).split()) if value is not None else ""
    return words if len(words) <= _CELL else f"{words[:_CELL]}…"
