"""What is finer about a field: its checks, its columns in other datasets, its examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from model import codebook_edits as edits
from model.checks import CHECKS
from model.codebook import Field, Words
from model.codebook_mapping import mapping_text, read_mapping
from model.typed_values import Unreadable
from ui import theme
from ui.codebook.check_words import check_words
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.inputs import BothLanguages, Labelled
from ui.form.editors import Paragraphs

_LINES_HEIGHT = 52


class OtherDatasets(QWidget):
    """Lines such as ``acled = event_date``; ``edited`` carries what they say, once they do."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = "ar"
        self.lines = Paragraphs(self, lowest=_LINES_HEIGHT)
        self._labelled = Labelled(self.lines, self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        theme.set_role(self.said, "wrong")
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._labelled)
        column.addWidget(self.said)
        self._shown: dict[str, str] = {}
        self.lines.typed.connect(self._tell)

    def speak(self, language: str) -> None:
        """Take the words of the interface's language."""
        self._language = language
        self._labelled.speak(self.tr("Columns in other datasets, one a line"))

    def show_mapping(self, maps_to: Mapping[str, str]) -> None:
        """Show these; what is being typed stays where it says the same."""
        if dict(maps_to) != self._read():
            self._shown = dict(maps_to)
            self.lines.set_text(mapping_text(maps_to))
            self._say("")

    def _read(self) -> dict[str, str] | None:
        try:
            return read_mapping(self.lines.text())
        except Unreadable:
            return None

    def _tell(self) -> None:
        try:
            found = read_mapping(self.lines.text())
        except Unreadable as error:
            self._say(error.words.in_language(self._language))
            return
        self._say("")
        if found != self._shown:
            self._shown = found
            self.edited.emit(found)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


class Finer(QWidget):
    """Shows one field of the edited codebook; what is changed is an edit at once."""

    def __init__(self, edited: EditedCodebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._field_id = ""
        self._heading = QLabel(self)
        theme.set_role(self._heading, "heading")
        self.checks = {name: QCheckBox(self) for name in CHECKS}
        self.datasets = OtherDatasets(self)
        self.examples = BothLanguages(lines=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.examples)
        column.addWidget(self._heading)
        for name, box in self.checks.items():
            box.clicked.connect(lambda on, check=name: self._take_check(check, on))
            column.addWidget(box)
        column.addWidget(self.datasets)
        self.datasets.edited.connect(self._take_mapping)
        self.examples.edited.connect(self._take_examples)

    def speak(self, language: str) -> None:
        """Take the words of the interface's language."""
        self._heading.setText(self.tr("Said while one types:"))
        words = check_words()
        for name, box in self.checks.items():
            box.setText(words[name])
        self.datasets.speak(language)
        self.examples.speak(self.tr("Examples, one a line"))

    def show_field(self, field_id: str) -> None:
        """Show a field as it is now."""
        other, self._field_id = field_id != self._field_id, field_id
        field = self._field
        fitting = [name for name, check in CHECKS.items() if field.kind in check.kinds]
        self._heading.setVisible(bool(fitting))
        for name, box in self.checks.items():
            box.setVisible(name in fitting)
            box.setChecked(name in field.checks)
        self.datasets.show_mapping(field.maps_to)
        if other or _examples(self.examples.words()) != field.examples:
            ar, en = ("\n".join(w) for w in _columns(field.examples))
            self.examples.show_words(Words(ar, en))

    @property
    def _field(self) -> Field:
        return self._edited.book.field(self._field_id)

    def _put(self, text: str, field: Field, key: str = "") -> None:
        after = edits.put_field(self._edited.book, field)
        self._edited.edit(text, after, Place(field.section, field.id), key)

    def _take_check(self, name: str, on: bool) -> None:
        wanted = {*self._field.checks, name} if on else {*self._field.checks} - {name}
        checks = tuple(each for each in CHECKS if each in wanted)
        self._put(self.tr("change the checks"), replace(self._field, checks=checks))

    def _take_mapping(self, maps_to: Mapping[str, str]) -> None:
        field = replace(self._field, maps_to=dict(maps_to))
        self._put(self.tr("change the columns"), field, f"mapping {field.id}")

    def _take_examples(self, words: Words, language: str) -> None:
        field = replace(self._field, examples=_examples(words))
        self._put(self.tr("change the examples"), field, f"examples {field.id} {language}")


def _columns(examples: tuple[Words, ...]) -> tuple[list[str], list[str]]:
    return [e.ar for e in examples], [e.en for e in examples]


def _examples(words: Words) -> tuple[Words, ...]:
    """The lines of both languages side by side, without those that are empty in both."""
    lines = zip_longest(words.ar.splitlines(), words.en.splitlines(), fillvalue="")
    found = (Words(ar.strip(), en.strip()) for ar, en in lines)
    return tuple(each for each in found if each.ar or each.en)
