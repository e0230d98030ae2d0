"""The choices of a field (or the groups that it counts): a list, and the chosen one's words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from model import codebook_edits as edits
from model.codebook import RETIRED, Field, Group, Option, Words
from ui import theme
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.finer import OtherDatasets
from ui.codebook.inputs import BothLanguages, Labelled, Pick, name_tool, tool
from ui.form.editors import Line

_CODE = Qt.ItemDataRole.UserRole
_HEIGHT = 150
_NO_WORDS = Words("", "")
_NEW = "+"
"""No id, so none of a heading: that a new one is wanted."""


class Options(QWidget):
    """Edits the choices of one field."""

    def __init__(self, edited: EditedCodebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._field_id = ""
        self._language = "ar"
        self._heading = QLabel(self)
        theme.set_role(self._heading, "heading")
        self.list = QListWidget(self)
        self.list.setFixedHeight(_HEIGHT)
        theme.set_role(self.list, "lines")
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.installEventFilter(self)
        self._heading.setBuddy(self.list)
        self.add, self.up, self.down = (
            tool(n, self) for n in ("add", "chevron-up", "chevron-down")
        )
        self.retire = QPushButton(self)
        theme.set_role(self.retire, "quiet")
        self.retire.setAutoDefault(False)
        self.label, self.short = BothLanguages(parent=self), BothLanguages(parent=self)
        self.instruction = BothLanguages(lines=True, parent=self)
        self.group, self.code = Pick(self), Line(self)
        self.heading = BothLanguages(parent=self)
        self.datasets = OtherDatasets(self)
        self._group_part, self._code_part = Labelled(self.group, self), Labelled(self.code, self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        theme.set_role(self._said, "soft")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for button in (self.add, self.up, self.down):
            tools.addWidget(button)
        tools.addWidget(self.retire)
        tools.addStretch(1)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self._group_part, 1)
        pair.addWidget(self._code_part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        column.addLayout(tools)
        column.addWidget(self._said)
        for part in (self.label, self.instruction, self.short):
            column.addWidget(part)
        column.addLayout(pair)
        column.addWidget(self.heading)
        column.addWidget(self.datasets)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_option())
        self.list.model().rowsMoved.connect(lambda *_: self._take_order())
        self.add.clicked.connect(self.add_option)
        self.up.clicked.connect(lambda: self.move_option(-1))
        self.down.clicked.connect(lambda: self.move_option(1))
        self.retire.clicked.connect(self.retire_option)
        self.label.edited.connect(self._take_label)
        self.label.finished.connect(self._name_after_label)
        self.instruction.edited.connect(self._take_instruction)
        self.short.edited.connect(self._take_short)
        self.group.picked.connect(self._take_group)
        self.heading.edited.connect(self._take_heading)
        self.code.editingFinished.connect(self._take_code)
        self.datasets.edited.connect(self._take_mapping)

    def speak(self, language: str) -> None:
        self._language = language
        self._heading.setText(self.tr("Choices"))
        self.list.setAccessibleName(self.tr("Choices"))
        name_tool(self.add, self.tr("Add a choice"), "Ins")
        name_tool(self.up, self.tr("Move up"), "Alt+Up")
        name_tool(self.down, self.tr("Move down"), "Alt+Down")
        self.label.speak(self.tr("Name of the choice"))
        self.instruction.speak(self.tr("Coding instruction of the choice, if it needs one"))
        self.short.speak(self.tr("Short name for cards, if it needs one"))
        self._group_part.speak(self.tr("Under the heading"))
        self.heading.speak(self.tr("Name of the heading"))
        self._code_part.speak(self.tr("Name in exported files"))
        self.datasets.speak(language)

    # what it shows

    @property
    def _field(self) -> Field:
        return self._edited.book.field(self._field_id)

    @property
    def chosen(self) -> str:
        """The code of the choice that is shown; empty where there is none."""
        item = self.list.currentItem()
        return str(item.data(_CODE)) if item is not None else ""

    def show_field(self, field_id: str) -> None:
        here = self.chosen if field_id == self._field_id else ""
        self._field_id = field_id
        self._fill(here)
        self._show_option()

    def go_to(self, code: str) -> None:
        """Choose a choice by its code."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_CODE) == code:
                self.list.setCurrentRow(row)

    def input_of(self, part: str, option: str) -> QWidget:
        """The input of a part that a problem names; goes to its choice."""
        self.go_to(option)
        name, _, language = part.rpartition("_")
        words = {
            "label": self.label,
            "instruction": self.instruction,
            "short": self.short,
            "group": self.heading,
        }
        if name in words:
            return words[name].inputs[language]
        return self.code if part == "id" else self.list

    def _fill(self, chosen: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for option in self._field.options:
            label = option.label.in_language(self._language) or self.tr("Unnamed choice")
            if option.retired:
                label = f"{label} ({RETIRED.in_language(self._language)})"
            item = QListWidgetItem(label, self.list)
            item.setData(_CODE, option.code)
            if option.retired:
                item.setForeground(theme.current().faint)
        self.list.setCurrentRow(0)
        self.go_to(chosen)
        self.list.blockSignals(False)

    def _option(self) -> Option | None:
        return self._field.option(self.chosen)

    def _show_option(self) -> None:
        option = self._option()
        parts = (self.label, self.instruction, self.short, self._code_part, self._group_part)
        for part in (*parts, self.datasets):
            part.setVisible(option is not None)
        self.heading.setVisible(option is not None and option.group is not None)
        self._said.setVisible(False)
        self._allow(option)
        if option is None:
            return
        self.label.show_words(option.label)
        self.instruction.show_words(option.instruction or _NO_WORDS)
        self.short.show_words(option.short or _NO_WORDS)
        groups = {g.id: g.label.in_language(self._language) or g.id for g in self._field.groups}
        more = {_NEW: self.tr("New heading…")}
        self.group.offer({"": self.tr("None")} | groups | more, option.group or "")
        if option.group is not None:
            self.heading.show_words(self._field.group_label(option.group))
        if self.code.text() != option.code:
            self.code.setText(option.code)
        self.datasets.show_mapping(option.maps_to)
        self.code.setReadOnly(not self._edited.is_new_option(self._field, option.code))
        values = self._edited.use.options.get((self._field_id, option.code), 0)
        if values:
            self._said.setText(self.tr("%Ln value(s) in records", "", values))
            self._said.show()

    def _allow(self, option: Option | None) -> None:
        row, last = self.list.currentRow(), self.list.count() - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.retire.setEnabled(option is not None)
        if option is None:
            return
        if self._edited.is_new_option(self._field, option.code):
            self.retire.setText(self.tr("Remove"))
        else:
            words = self.tr("Restore") if option.retired else self.tr("Retire")
            self.retire.setText(words)

    # edits of the list

    def add_option(self) -> None:
        field, code = edits.add_option(self._field, self.chosen or None)
        self._put(self.tr("add a choice"), field)
        self.go_to(code)
        self.label.inputs[self._language].setFocus()

    def move_option(self, by: int) -> None:
        if self.chosen:
            self._put(self.tr("move"), edits.move_option(self._field, self.chosen, by))

    def retire_option(self) -> None:
        """Retire a choice or restore it; one that is new is taken out."""
        option = self._option()
        if option is None:
            return
        if self._edited.is_new_option(self._field, option.code):
            self._put(self.tr("remove"), edits.remove_option(self._field, option.code))
        else:
            text = self.tr("restore") if option.retired else self.tr("retire")
            self._put_option(text, replace(option, retired=not option.retired))

    def _take_order(self) -> None:
        """The order after a choice was dragged."""
        codes = [self.list.item(row).data(_CODE) for row in range(self.list.count())]
        options = sorted(self._field.options, key=lambda o: codes.index(o.code))
        self._put(self.tr("move"), replace(self._field, options=tuple(options)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the list: Insert adds, Delete retires, Alt and an arrow move."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Insert:
                self.add_option()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.retire_option()
                return True
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.move_option(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    # edits of the choice

    def _put(self, text: str, field: Field, key: str = "") -> None:
        place = Place(field.section, field.id)
        self._edited.edit(text, edits.put_field(self._edited.book, field), place, key)

    def _put_option(self, text: str, option: Option, key: str = "") -> None:
        self._put(text, edits.put_option(self._field, option, self.chosen), key)

    def _take_label(self, words: Words, language: str) -> None:
        option = self._option()
        if option is not None:
            key = f"option {self._field_id} {option.code} {language}"
            self._put_option(self.tr("rename"), replace(option, label=words), key)

    def _take_instruction(self, words: Words, language: str) -> None:
        option = self._option()
        if option is not None:
            key = f"option told {self._field_id} {option.code} {language}"
            told = words if words.ar or words.en else None
            after = replace(option, instruction=told)
            self._put_option(self.tr("change the instruction"), after, key)

    def _take_short(self, words: Words, language: str) -> None:
        option = self._option()
        if option is not None:
            key = f"option short {self._field_id} {option.code} {language}"
            short = words if words.ar or words.en else None
            self._put_option(self.tr("rename"), replace(option, short=short), key)

    def _take_mapping(self, maps_to: dict[str, str]) -> None:
        option = self._option()
        if option is not None:
            key = f"option mapping {self._field_id} {option.code}"
            self._put_option(self.tr("change the columns"), replace(option, maps_to=maps_to), key)

    def _take_group(self, group: str) -> None:
        option = self._option()
        if option is None:
            return
        if group == _NEW:
            self._put(self.tr("add a heading"), edits.add_group(self._field, option.code))
            self.heading.inputs[self._language].setFocus()
        else:
            after = edits.set_group(self._field, option.code, group or None)
            self._put(self.tr("move"), after)

    def _take_heading(self, words: Words, language: str) -> None:
        option = self._option()
        if option is not None and option.group is not None:
            after = edits.put_group(self._field, Group(option.group, words))
            key = f"heading {self._field_id} {option.group} {language}"
            self._put(self.tr("rename"), after, key)

    def _take_code(self) -> None:
        wanted, option = self.code.text().strip(), self._option()
        if option is not None and wanted and wanted != option.code:
            self._rename(option, wanted)

    def _name_after_label(self) -> None:
        option = self._option()
        if option is not None and option.label.en.strip() and edits.is_placeholder(option.code):
            taken = [o.code for o in self._field.options]
            self._rename(option, edits.free_id(option.label.en, taken))

    def _rename(self, option: Option, code: str) -> None:
        if self._edited.is_new_option(self._field, option.code):
            self._put_option(self.tr("rename in files"), replace(option, code=code))
            self.go_to(code)
