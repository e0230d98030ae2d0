"""The properties of a field: its words, its kind, where it stands, what it takes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model import codebook_edits as edits
from model.codebook import Field, Words
from model.codebook_file import WITH_OPTIONS
from model.codebook_problems import fixed_kind
from model.values import Kind
from ui import theme
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.finer import Finer
from ui.codebook.inputs import BothLanguages, Labelled, Pick
from ui.codebook.options import Options
from ui.codebook.words import family_words, kind_words
from ui.form.editors import Line

_SWATCH = 14


class FieldPage(QWidget):
    """Shows one field of the edited codebook; what is changed is an edit at once."""

    def __init__(self, edited: EditedCodebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._field_id = ""
        self._language = "ar"
        self.label = BothLanguages(parent=self)
        self.instruction = BothLanguages(lines=True, parent=self)
        self.kind, self.section, self.family = Pick(self), Pick(self), Pick(self)
        self.name = Line(self)
        self.required, self.many = QCheckBox(self), QCheckBox(self)
        self.options = Options(edited, self)
        self.finer = Finer(edited, self)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        theme.set_role(self._told, "soft")
        self._picks = {
            key: Labelled(widget, self)
            for key, widget in {
                "kind": self.kind,
                "section": self.section,
                "family": self.family,
                "name": self.name,
            }.items()
        }
        self._compose()
        self._connect()

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for place, part in enumerate(self._picks.values()):
            grid.addWidget(part, place // 2, place % 2)
        ticks = QHBoxLayout()
        ticks.setSpacing(22)
        for box in (self.required, self.many):
            ticks.addWidget(box)
        ticks.addStretch(1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(16, 12, 16, 12)
        column_of_all.setSpacing(12)
        column_of_all.addWidget(self._told)
        column_of_all.addWidget(self.label)
        column_of_all.addWidget(self.instruction)
        column_of_all.addLayout(grid)
        column_of_all.addLayout(ticks)
        column_of_all.addWidget(self.options)
        column_of_all.addWidget(self.finer)
        column_of_all.addStretch(1)

    def _connect(self) -> None:
        self.label.edited.connect(self._take_label)
        self.label.finished.connect(self._name_after_label)
        self.instruction.edited.connect(self._take_instruction)
        self.kind.picked.connect(self._take_kind)
        self.section.picked.connect(self._take_section)
        self.family.picked.connect(self._take_family)
        self.name.editingFinished.connect(self._take_name)
        self.required.clicked.connect(lambda on: self._take_flag("required", on))
        self.many.clicked.connect(lambda on: self._take_flag("many", on))

    @property
    def place(self) -> Place:
        return Place(self._field.section, self._field_id)

    @property
    def _field(self) -> Field:
        return self._edited.book.field(self._field_id)

    def speak(self, language: str) -> None:
        """Take the words of the interface's language."""
        self._language = language
        self.label.speak(self.tr("Name of the field"))
        self.instruction.speak(self.tr("Coding instruction"))
        self._picks["kind"].speak(self.tr("Kind of value"))
        self._picks["section"].speak(self.tr("Section"))
        self._picks["family"].speak(self.tr("Colour in the text"))
        self._picks["name"].speak(self.tr("Name in exported files"))
        self.required.setText(self.tr("Required"))
        self.many.setText(self.tr("Takes several values"))
        self.options.speak(language)
        self.finer.speak(language)

    def show_field(self, field_id: str) -> None:
        """Show a field as it is now."""
        self._field_id = field_id
        field, book = self._field, self._edited.book
        self.label.show_words(field.label)
        self.instruction.show_words(field.instruction)
        self.kind.offer({k.value: w for k, w in kind_words().items()}, field.kind.value)
        sections = {s.id: s.label.in_language(self._language) or s.id for s in book.sections}
        self.section.offer(sections, field.section)
        self.family.offer(family_words(), field.family)
        self._colour_families()
        if self.name.text() != field.id:
            self.name.setText(field.id)
        self.name.setReadOnly(not self._edited.is_new(field_id))
        self.required.setChecked(field.required)
        self.many.setChecked(field.many)
        self._say_what_is_fixed(field)
        self.finer.show_field(field_id)
        self.options.setVisible(field.kind in WITH_OPTIONS)
        if field.kind in WITH_OPTIONS:
            self.options.show_field(field_id)

    def input_of(self, part: str, option: str) -> QWidget | None:
        """The input of a part that a problem names."""
        if option or part == "options":
            return self.options.input_of(part, option)
        name, _, language = part.rpartition("_")
        if name in ("label", "instruction"):
            words = self.label if name == "label" else self.instruction
            return words.inputs[language]
        if name == "examples":
            return self.finer.examples.inputs[language]
        return {"kind": self.kind, "many": self.many, "id": self.name}.get(part, self.kind)

    def _say_what_is_fixed(self, field: Field) -> None:
        fixed = fixed_kind(self._edited.before, field.id, self._edited.use)
        self.kind.setEnabled(fixed is None)
        self.kind.setToolTip(fixed.in_language(self._language) if fixed else "")
        crowded = field.id in self._edited.use.crowded and field.many
        self.many.setEnabled(not crowded)
        said = []
        if field.retired:
            said.append(self.tr("Retired: not asked for any more. Records keep what they have."))
        values = self._edited.use.values.get(field.id, 0)
        if values:
            said.append(self.tr("%Ln value(s) in records", "", values))
        if fixed is not None:
            said.append(fixed.in_language(self._language))
        self._told.setText(" ".join(said))
        self._told.setVisible(bool(said))

    def _colour_families(self) -> None:
        for row in range(self.family.count()):
            swatch = QPixmap(_SWATCH, _SWATCH)
            swatch.fill(theme.current().family(str(self.family.itemData(row))).line)
            self.family.setItemIcon(row, QIcon(swatch))

    # edits

    def _put(self, text: str, field: Field, key: str = "") -> None:
        after = edits.put_field(self._edited.book, field, self._field_id)
        self._edited.edit(text, after, Place(field.section, field.id), key)

    def _take_label(self, words: Words, language: str) -> None:
        field = replace(self._field, label=words)
        self._put(self.tr("rename"), field, f"label {field.id} {language}")

    def _take_instruction(self, words: Words, language: str) -> None:
        field = replace(self._field, instruction=words)
        self._put(self.tr("change the instruction"), field, f"instruction {field.id} {language}")

    def _take_kind(self, kind: str) -> None:
        self._put(self.tr("change the kind"), edits.with_kind(self._field, Kind(kind)))

    def _take_section(self, section: str) -> None:
        if section != self._field.section:
            after = edits.place_field(self._edited.book, self._field_id, section)
            self._edited.edit(self.tr("move"), after, Place(section, self._field_id))

    def _take_family(self, family: str) -> None:
        self._put(self.tr("change the colour"), replace(self._field, family=family))

    def _take_flag(self, flag: str, value: bool) -> None:
        field = self._field
        many = value if flag == "many" else field.many
        required = value if flag == "required" else field.required
        after = replace(field, many=many, required=required)
        self._put(self.tr("change the field"), after)

    def _take_name(self) -> None:
        wanted = self.name.text().strip()
        if wanted and wanted != self._field_id and self._edited.is_new(self._field_id):
            self._rename(wanted)

    def _name_after_label(self) -> None:
        """A new field that was named is called so in files, too, until it gets another name."""
        label = self._field.label.en
        if label.strip() and edits.is_placeholder(self._field_id):
            taken = {f.id for f in self._edited.book.fields} | set(self._edited.use.former)
            self._rename(edits.free_id(label, taken))

    def _rename(self, field_id: str) -> None:
        if self._edited.is_new(self._field_id):
            field = replace(self._field, id=field_id)
            self._put(self.tr("rename in files"), field)
