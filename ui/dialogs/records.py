"""Asks what the columns of a table of incidents hold, shown on its first records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from model.typed_values import show
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.session.record_values import ANY, KEY, LABELS, TEXT, Layout
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session.record_values import RecordTable

_CELL = 60
_MOST_FIELDS = 12
_ORDERS = ("dmy", "mdy")
_COLUMNS_HEIGHT, _PREVIEW_HEIGHT = 130, 130


class RecordsDialog(DialogFrame):
    """Ends accepted with `layout_chosen`, or rejected with `wants_articles`."""

    def __init__(
        self,
        table: RecordTable,
        language: str,
        parent: QWidget | None = None,
        *,
        articles: bool = False,
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._table = table
        self._language = language
        self.wants_articles = False
        look = table.look
        self._held = {h: look.layout.columns.get(h, ()) for h in look.headings}
        self._words = {p.id: p.label.in_language(language) for p in table.parts}
        self.set_size(940, 640)
        self.set_title(self.tr("Import incidents"))
        words = self.tr(
            "The rows of %1 come in as incidents, each reviewed by your decision and with all of"
            " its columns. The choice is remembered for tables with the same headings."
        )
        name = f"\u2068{look.path.name}\u2069"
        self.content.addWidget(paragraph(words.replace("%1", name), "soft", self))
        self.content.addLayout(self._whose())
        self.columns = self._column_table()
        self.content.addWidget(self.columns, 1)
        self.holds = self._part_box()
        self.content.addWidget(labelled(self.holds, self.tr("The chosen column holds"), self))
        self._room = QHBoxLayout()
        self.content.addLayout(self._room, 1)
        self.preview: PlainTable | None = None
        self.said = paragraph("", "wrong", self)
        self.content.addWidget(self.said)
        self._go_on = self.go_button(Button.Ok, self.tr("Import"))
        if articles:
            other = self.buttons.addButton(
                self.tr("Take the rows in as articles…"), self.buttons.ButtonRole.ActionRole
            )
            other.setAutoDefault(False)
            other.clicked.connect(self._want_articles)
        self._connect()
        self._show_columns(0)
        self._show_preview()

    @property
    def layout_chosen(self) -> Layout:
        """How the table is to be read."""
        dataset = str(self.dataset.currentData())
        name = self.name.text().strip() or self._table.look.path.stem
        columns = {heading: held for heading, held in self._held.items() if held}
        return Layout(name if dataset == ANY else dataset, columns, str(self.order.currentData()))

    # what is asked

    def _whose(self) -> QHBoxLayout:
        layout = self._table.look.layout
        known = layout.dataset if layout.dataset in LABELS else ANY
        self.dataset = QComboBox(self)
        for name, label in LABELS.items():
            self.dataset.addItem(label, name)
        self.dataset.addItem(self.tr("Another table"), ANY)
        self.dataset.setCurrentIndex(self.dataset.findData(known))
        given = layout.dataset not in (ANY, known)
        self.name = LineEdit(layout.dataset if given else self._table.look.path.stem, self)
        self.order = QComboBox(self)
        for order, words in zip(
            _ORDERS, (self.tr("Day first: 5/1 is January"), self.tr("Month first: 5/1 is May")),
            strict=True,
        ):  # fmt: skip
            self.order.addItem(words, order)
        self.order.setCurrentIndex(self.order.findData(layout.order))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(labelled(self.dataset, self.tr("Dataset"), self), 1)
        self._named = labelled(self.name, self.tr("Call it"), self)
        self._named.setVisible(known == ANY)
        row.addWidget(self._named, 1)
        row.addWidget(labelled(self.order, self.tr("Dates in numbers"), self), 1)
        return row

    def _column_table(self) -> PlainTable:
        headings = (self.tr("Column"), self.tr("First cell"), self.tr("What it holds"))
        table = PlainTable(headings, (230, 300), self)
        table.setAccessibleName(self.tr("Columns and what they hold"))
        table.setMinimumHeight(_COLUMNS_HEIGHT)
        return table

    def _part_box(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Nothing: it is only kept"), "")
        for part in self._table.parts:
            box.addItem(part.label.in_language(self._language), part.id)
        for held in sorted({" ".join(h) for h in self._held.values() if len(h) > 1}):
            box.addItem(self._shown(held.split()), held)
        return box

    def _connect(self) -> None:
        self.dataset.currentIndexChanged.connect(self._take_dataset)
        self.order.currentIndexChanged.connect(self._show_preview)
        self.columns.selectionModel().currentRowChanged.connect(self._show_held)
        self.holds.activated.connect(self._hold)

    # what was chosen

    def _take_dataset(self) -> None:
        dataset = str(self.dataset.currentData())
        self._named.setVisible(dataset == ANY)
        columns = self._table.as_dataset(dataset)
        self._held = {h: tuple(columns.get(h, ())) for h in self._table.look.headings}
        for held in sorted({" ".join(h) for h in self._held.values() if len(h) > 1}):
            if self.holds.findData(held) < 0:
                self.holds.addItem(self._shown(held.split()), held)
        self._show_columns(max(self.columns.currentIndex().row(), 0))
        self._show_preview()

    def _hold(self) -> None:
        """Give the chosen column what was chosen for it."""
        row = self.columns.currentIndex().row()
        if row < 0:
            return
        heading = self._table.look.headings[row]
        self._held[heading] = tuple(str(self.holds.currentData()).split())
        self._show_columns(row)
        self._show_preview()

    def _want_articles(self) -> None:
        self.wants_articles = True
        self.reject()

    # what is shown

    def _show_columns(self, row: int) -> None:
        rows = [
            (h, _short(self._table.example(h)), self._shown(self._held[h]))
            for h in self._table.look.headings
        ]
        self.columns.rows.show(rows)
        self.columns.setCurrentIndex(self.columns.rows.index(min(row, len(rows) - 1), 0))

    def _show_held(self) -> None:
        row = self.columns.currentIndex().row()
        if row >= 0:
            held = " ".join(self._held[self._table.look.headings[row]])
            self.holds.setCurrentIndex(max(0, self.holds.findData(held)))

    def _shown(self, held: Sequence[str]) -> str:
        between = " + "
        return between.join(self._words.get(part, part) for part in held)

    def _show_preview(self) -> None:
        """The first records as they would come in."""
        layout = self.layout_chosen
        records = self._table.preview(layout)
        told = {value.field for _, values in records for value in values}
        fields = [f for f in self._table.codebook.asked if f.id in told][:_MOST_FIELDS]
        headings = [self.tr("Record id"), *(f.label.in_language(self._language) for f in fields)]
        if len(headings) == 1:
            headings.append("")
        preview = PlainTable(headings, [110] + [150] * (len(headings) - 2), self)
        preview.setAccessibleName(self.tr("The first records as they would come in"))
        preview.setMinimumHeight(_PREVIEW_HEIGHT)
        rows = []
        for key, values in records:
            cells = [
                "، ".join(
                    show(v.value, f, self._language, brief=True) for v in values if v.field == f.id
                )
                for f in fields
            ]
            rows.append([key, *map(_short, cells or [""])])
        preview.rows.show(rows)
        if self.preview is not None:
            self._room.removeWidget(self.preview)
            self.preview.deleteLater()
        self.preview = preview
        self._room.addWidget(preview)
        self._check(layout, any(values for _, values in records))

    def _check(self, layout: Layout, read: bool) -> None:
        """Say what is missing; without any field nothing can come in."""
        wrong = ""
        if not read:
            wrong = self.tr("No field is read out of the first rows. Say what the columns hold.")
        elif not layout.headings_of(KEY):
            wrong = self.tr(
                "No column holds the id of the records: one that is changed later would come in as"
                " a new one."
            )
        elif not (self._table.look.ordered or self.order.currentIndex()):
            wrong = self.tr("No date tells whether the day or the month comes first: check it.")
        elif not layout.headings_of(TEXT):
            wrong = self.tr("No column tells in words what happened; the cells are the text.")
        self.said.set_words(wrong)
        self._go_on.setEnabled(read)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _CELL else f"{line[:_CELL]}…"
