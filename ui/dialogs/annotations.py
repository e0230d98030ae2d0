"""Asks which field each label of other programs is, and tells what became of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from model.codebook import Codebook
from model.values import Kind
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.session.annotation_values import (
    NOTHING,
    AnnotationsSeen,
    AnnotationsTaken,
    LabelRow,
    Target,
)
from ui.theme.lines import LineEdit

_MOST = 200
"""Labels that are asked about; of a file with more, the rarest are what was guessed."""

_EXAMPLES = 2
_ROLE = Qt.ItemDataRole.UserRole
_CODED = (Kind.CHOICE, Kind.GROUP_COUNT)


class AnnotationsDialog(DialogFrame):
    """Ends accepted with `mapped`, `as_reviewed` and `annotator`."""

    def __init__(
        self,
        seen: AnnotationsSeen,
        codebook: Codebook,
        language: str,
        reviewer: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._seen = seen
        self._language = language
        self._targets = self._model(codebook)
        self.boxes: dict[str, QComboBox] = {}
        self.set_size(860, 620)
        self.set_title(self.tr("Import annotations"))
        self.content.addWidget(paragraph(self._about(), "soft", self))
        self.content.addWidget(self._rows(), 1)
        self._ask_reviewed(reviewer)
        self.go_button(Button.Ok, self.tr("Import"))

    @property
    def mapped(self) -> dict[str, Target]:
        """What was chosen of each label; what was not asked about is as it was guessed."""
        chosen = {name: box.currentData(_ROLE) or NOTHING for name, box in self.boxes.items()}
        return {**self._seen.mapped, **chosen}

    @property
    def as_reviewed(self) -> bool:
        return self.reviewed.isChecked()

    @property
    def annotator(self) -> str:
        return self.who.text().strip()

    def _about(self) -> str:
        programs = "، " if self._language == "ar" else ", "
        kinds = (kind.in_language(self._language) for kind in self._seen.kinds)
        named = programs.join(f"\u2068{kind}\u2069" for kind in kinds)
        texts = self.tr("%Ln text(s)", "", self._seen.texts)
        labels = self.tr("%Ln labelled place(s)", "", self._seen.spans)
        words = self.tr(
            "%1: %2, %3. Choose the field that each label is. The choice is remembered; what is no"
            " field is counted and kept in the project."
        )
        return words.replace("%1", named).replace("%2", texts).replace("%3", labels)

    def _model(self, codebook: Codebook) -> QStandardItemModel:
        """All fields and their options, once for all boxes."""
        model = QStandardItemModel(self)
        model.appendRow(_item(self.tr("No field"), NOTHING))
        for field in codebook.asked:
            name = field.label.in_language(self._language)
            model.appendRow(_item(name, Target(field.id)))
            for option in field.offered if field.kind in _CODED else ():
                words = f"{name} – {option.label.in_language(self._language)}"
                model.appendRow(_item(words, Target(field.id, option.code)))
        return model

    def _rows(self) -> QScrollArea:
        page = QWidget()
        theme.set_role(page, "surface")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        headings = (self.tr("Label"), self.tr("Times"), self.tr("Words"), self.tr("Field"))
        for column, heading in enumerate(headings):
            label = QLabel(heading, page)
            theme.set_role(label, "heading")
            grid.addWidget(label, 0, column)
        for row, each in enumerate(self._seen.labels[:_MOST], 1):
            self._add(grid, row, each, page)
        grid.setRowStretch(len(self._seen.labels) + 1, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(area, "surface")
        area.setWidget(page)
        return area

    def _add(self, grid: QGridLayout, row: int, each: LabelRow, page: QWidget) -> None:
        name = QLabel(f"\u2068{each.name}\u2069", page)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setMinimumWidth(theme.scaled(120))
        times = QLabel(self.locale().toString(each.count), page)
        theme.set_role(times, "soft")
        words = QLabel("\n".join(each.examples[:_EXAMPLES]), page)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        theme.set_role(words, "soft")
        box = QComboBox(page)
        box.setModel(self._targets)
        box.setMinimumWidth(theme.scaled(240))
        box.setMaximumWidth(theme.scaled(300))
        box.setAccessibleName(self.tr("Field of the label %1").replace("%1", each.name))
        target = self._seen.mapped.get(each.name, NOTHING)
        box.setCurrentIndex(self._place_of(target))
        self.boxes[each.name] = box
        # A label of Latin letters begins where the interface does, not where its letters do.
        for text in (name, words):
            text.setAlignment(self._beginning)
        for column, widget in enumerate((name, times, words, box)):
            grid.addWidget(widget, row, column)

    @property
    def _beginning(self) -> Qt.AlignmentFlag:
        flags = Qt.AlignmentFlag
        side = flags.AlignRight if self._language == "ar" else flags.AlignLeft
        return side | flags.AlignAbsolute | flags.AlignVCenter

    def _place_of(self, target: Target) -> int:
        rows = range(self._targets.rowCount())
        return next((r for r in rows if self._targets.item(r).data(_ROLE) == target), 0)

    def _ask_reviewed(self, reviewer: str) -> None:
        self.reviewed = QCheckBox(
            self.tr("Take what people labelled as reviewed, in their names"), self
        )
        self.reviewed.setToolTip(
            self.tr(
                "Else all of it is proposed, to be accepted one by one. Articles on which something"
                " was decided already stay as they are."
            )
        )
        self.content.addWidget(self.reviewed)
        self.who = LineEdit(self)
        self.who.setPlaceholderText(reviewer)
        part = labelled(self.who, self.tr("Who labelled, where a file does not say"), self)
        part.setVisible(False)
        self.reviewed.toggled.connect(part.setVisible)
        self.content.addWidget(part)


class AnnotationsTakenDialog(DialogFrame):
    """What became of an import, in sentences, and the files that were not read."""

    def __init__(
        self, taken: AnnotationsTaken, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Close)
        self.set_size(720, 480 if taken.unread else 320)
        self.set_title(
            self.tr("The import was stopped") if taken.cancelled else self.tr("Annotations")
        )
        for number, words in enumerate(taken.sentences):
            role = "" if number == 0 else "soft"
            self.content.addWidget(paragraph(words.in_language(language), role, self))
        if taken.unread:
            table = PlainTable((self.tr("File"), self.tr("Remark")), [theme.scaled(220)], self)
            table.setAccessibleName(self.tr("Files that were not read"))
            table.rows.show(
                [(f"\u2068{p}\u2069", w.in_language(language)) for p, w in taken.unread]
            )
            self.content.addWidget(table, 1)
        else:
            self.content.addStretch(1)
        self.buttons.button(Button.Close).setDefault(True)


def _item(words: str, target: Target) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(target, _ROLE)
    return item
