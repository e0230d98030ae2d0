"""The form as it will be: the real rows of the codebook that is edited, to be tried out."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.checks import Issue, Severity
from model.codebook import Codebook, Field, Section, Words
from model.review import FieldState
from model.typed_values import Unreadable, read_typed, show
from model.values import Kind, Value
from ui import theme
from ui.form.choosing import ChoiceEditor
from ui.form.editing import TypedEditor
from ui.form.row import FieldRow

_NOTHING = FieldState((), (), ())
_NAMES = {"ar": "العربية", "en": "English"}


class FormPreview(QWidget):
    """A row for each field that is asked for; ``field_chosen`` tells the one that was entered."""

    field_chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "surface")
        self.language = language
        self._book: Codebook | None = None
        self._rows: dict[str, FieldRow] = {}
        self._headings: list[tuple[QLabel, str]] = []
        self._order: tuple[tuple[str, ...], tuple[str, ...]] = (), ()
        self._heading = QLabel(self)
        theme.set_role(self._heading, "heading")
        self._heading.setWordWrap(True)
        self.languages = {code: self._language_button(code) for code in _NAMES}
        self.languages[language].setChecked(True)
        self._form = QWidget(self)
        theme.set_role(self._form, "surface")
        self._fields = QVBoxLayout(self._form)
        self._fields.setContentsMargins(14, 4, 14, 14)
        self._fields.setSpacing(8)
        self._area = QScrollArea(self)
        theme.set_role(self._area, "surface")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._form)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 0)
        head.addWidget(self._heading, 1)
        for button in self.languages.values():
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._turn()

    def speak(self) -> None:
        self._heading.setText(self.tr("The form as it will be"))

    def rows(self) -> tuple[FieldRow, ...]:
        """The rows as they stand in the form."""
        return tuple(self._rows.values())

    def show_book(self, book: Codebook) -> None:
        """Show a codebook; the rows of fields that are the same stay."""
        self._book = book
        order = tuple(f.id for f in book.asked), tuple(f.section for f in book.asked)
        if order == self._order:
            self._change(book)
        else:
            self._order = order
            self._lay_out(book)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Tab goes through the rows as they stand, whenever they were made."""
        before: QWidget = list(self.languages.values())[-1]
        for row in self._rows.values():
            self.setTabOrder(before, row.box)
            before = row.box

    def _change(self, book: Codebook) -> None:
        """Take other words and other fields in the places that there are."""
        labels = {s.id: s.label for s in book.sections}
        for heading, section_id in self._headings:
            heading.setText(labels[section_id].in_language(self.language))
        for field in book.asked:
            former = self._rows[field.id]
            if former.field != field:
                self._rows[field.id] = self._row(field)
                self._fields.replaceWidget(former, self._rows[field.id])
                self._rows[field.id].show()
                _drop(former)

    def _lay_out(self, book: Codebook) -> None:
        former, self._rows = self._rows, {}
        self._empty()
        for section in book.sections:
            fields = [f for f in book.asked if f.section == section.id]
            if fields:
                self._add_heading(section)
            for field in fields:
                row = former.get(field.id)
                row = former.pop(field.id) if row and row.field == field else self._row(field)
                self._rows[field.id] = row
                self._fields.addWidget(row)
                row.show()
        self._fields.addStretch(1)
        for row in former.values():
            _drop(row)

    def mark(self, field_id: str) -> None:
        """Bring a field's row into sight."""
        row = self._rows.get(field_id)
        if row is not None:
            layout = self._form.layout()
            if layout is not None:
                layout.activate()
            self._area.ensureWidgetVisible(row, 0, 60)

    def _empty(self) -> None:
        """Take all out of the layout; rows live on, headings go."""
        while self._fields.count():
            self._fields.takeAt(0)
        for heading, _ in self._headings:
            heading.hide()
            heading.deleteLater()
        self._headings.clear()

    def _add_heading(self, section: Section) -> None:
        heading = QLabel(section.label.in_language(self.language), self._form)
        heading.setContentsMargins(0, 6, 0, 0)
        theme.set_role(heading, "heading")
        self._headings.append((heading, section.id))
        self._fields.addWidget(heading)
        heading.show()

    def _row(self, field: Field) -> FieldRow:
        row = FieldRow(field, self.language, self._form)
        row.show_state(_NOTHING, _missing(field), self._told, "")
        row.box.entered.connect(lambda: self.field_chosen.emit(field.id))
        row.box.left.connect(lambda forward: self._step(field.id, 1 if forward else -1))
        row.box.accept_asked.connect(lambda _: self._try_out(row, ""))
        row.box.edit_asked.connect(lambda _, typed: self._try_out(row, typed))
        return row

    def _told(self, value: Value, field: Field, brief: bool) -> str:
        arabic = self.language == "ar"
        digits: Literal["arabic", "latin"] = "arabic" if arabic else "latin"
        return show(value, field, self.language, digits=digits, brief=brief)

    def _step(self, field_id: str, by: int) -> None:
        ids = list(self._rows)
        to = ids.index(field_id) + by
        if 0 <= to < len(ids):
            self._rows[ids[to]].box.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(by > 0)

    # trying a field out

    def _try_out(self, row: FieldRow, typed: str) -> None:
        """Open the editor that the field will have; what is entered there is kept nowhere."""
        field = row.field
        editor: ChoiceEditor | TypedEditor
        if field.kind is Kind.CHOICE:
            editor = ChoiceEditor(field, self.language, row)
        else:
            editor = TypedEditor(field, self.language, lambda t: self._read(field, t), row)
        for other in self._rows.values():
            other.close_editor()
        row.edit(None, typed, editor)
        editor.done.connect(row.close_editor)
        editor.given_up.connect(row.close_editor)

    def _read(self, field: Field, text: str) -> str:
        try:
            value = read_typed(text, field, self.language, None, None)
        except Unreadable:
            return ""
        return self._told(value, field, False)

    # languages

    def use_language(self, language: str) -> None:
        """Show the form in this language, whatever the window's is."""
        self.language = language
        self.languages[language].setChecked(True)
        self._turn()
        for row in self._rows.values():
            _drop(row)
        self._rows, self._order = {}, ((), ())
        if self._book is not None:
            self.show_book(self._book)

    def _turn(self) -> None:
        right = self.language == "ar"
        side = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        self._form.setLayoutDirection(side)

    def _language_button(self, code: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(_NAMES[code])
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.set_role(button, "nav")
        button.clicked.connect(lambda: self.use_language(code))
        return button


def _drop(row: FieldRow) -> None:
    """Take a row away at once; it is deleted once nothing runs in it."""
    row.hide()
    row.deleteLater()


def _missing(field: Field) -> tuple[Issue, ...]:
    """What an empty required field says in the form."""
    if not field.required:
        return ()
    return (Issue(field.id, "required", Severity.WARNING, Words("", "")),)
