"""The side of the codebook's window: what is in it, and what can be done to that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from model import codebook_edits as edits
from ui import theme
from ui.codebook.contents import Contents
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.inputs import name_tool, tool
from ui.flow import Flow


class Side(QWidget):
    """The contents over their buttons. ``named`` asks for the keyboard where a new thing is to be
    named."""

    named = Signal()

    def __init__(self, edited: EditedCodebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._language = "ar"
        self.contents = Contents(self)
        self.contents.installEventFilter(self)
        self.add_field, self.add_section = QPushButton(self), QPushButton(self)
        self.retire = QPushButton(self)
        self.copy, self.up, self.down = (
            tool(n, self) for n in ("duplicate", "chevron-up", "chevron-down")
        )
        for button in (self.add_field, self.add_section):
            button.setIcon(theme.icon("add"))
        for button in (self.add_field, self.add_section, self.retire):
            button.setAutoDefault(False)
            theme.set_role(button, "quiet")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        # Large words take more lines.
        self._buttons = buttons = QWidget(self)
        flow = Flow(buttons, 2)
        for button in (self.add_field, self.add_section, self.copy, self.up, self.down):
            flow.addWidget(button)
        flow.addWidget(self.retire)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.contents, 1)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.add_field.clicked.connect(self.make_field)
        self.add_section.clicked.connect(self.make_section)
        self.copy.clicked.connect(self.duplicate)
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        self.retire.clicked.connect(self.take_away)
        self.contents.field_dropped.connect(self._place_field)
        self.contents.section_dropped.connect(self._place_section)

    def lock(self) -> None:
        """Nothing can be added, moved or taken out."""
        self._buttons.hide()

    def speak(self, language: str) -> None:
        self._language = language
        self.contents.setAccessibleName(self.tr("Sections and fields"))
        self.add_field.setText(self.tr("Add field"))
        self.add_section.setText(self.tr("Add section"))
        name_tool(self.copy, self.tr("Duplicate the field"), "Ctrl+D")
        name_tool(self.up, self.tr("Move up"), "Alt+Up")
        name_tool(self.down, self.tr("Move down"), "Alt+Down")
        self.add_field.setToolTip(self.tr("Add a field after this one") + " \u2066(Ins)\u2069")
        self.add_section.setToolTip(self.tr("Add a section after this one"))
        self.add_field.setAccessibleName(self.tr("Add a field after this one"))
        self.add_section.setAccessibleName(self.tr("Add a section after this one"))

    def refresh(self) -> None:
        """Show the contents and what can be done here."""
        wrong = {Place(p.section, "") for p in self._edited.problems() if p.section}
        book = self._edited.book
        fields = {p.field for p in self._edited.problems() if p.field}
        wrong |= {Place(f.section, f.id) for f in book.fields if f.id in fields}
        self.contents.show_book(book, self._edited.place, frozenset(wrong), self._language)
        self.allow()

    def allow(self) -> None:
        """Enable what can be done to the chosen place."""
        place, book = self._edited.place, self._edited.book
        field = book.find(place.field)
        self.copy.setEnabled(field is not None)
        for button in (self.up, self.down):
            button.setEnabled(bool(place.section))
        empty = bool(place.section) and not book.fields_of(place.section)
        self.retire.setEnabled(field is not None or (empty and len(book.sections) > 1))
        new = field is None or self._edited.is_new(field.id)
        words = self.tr("Restore") if field is not None and field.retired else self.tr("Retire")
        self.retire.setText(self.tr("Remove") if new else words)

    # edits

    def make_field(self) -> None:
        place, book = self._edited.place, self._edited.book
        section = place.section or book.sections[0].id
        after, new = edits.add_field(book, section, place.field or None, self._edited.use.former)
        self._edited.edit(self.tr("add a field"), after, Place(section, new))
        self.named.emit()

    def make_section(self) -> None:
        after, new = edits.add_section(self._edited.book, self._edited.place.section or None)
        self._edited.edit(self.tr("add a section"), after, Place(new))
        self.named.emit()

    def duplicate(self) -> None:
        place = self._edited.place
        if place.field:
            after, new = edits.duplicate_field(
                self._edited.book, place.field, self._edited.use.former
            )
            self._edited.edit(self.tr("duplicate the field"), after, Place(place.section, new))
            self.named.emit()

    def take_away(self) -> None:
        """Retire a field or restore it; what is new, and an empty section, is taken out."""
        place, book = self._edited.place, self._edited.book
        field = book.find(place.field)
        if field is None:
            after = edits.remove_section(book, place.section) if place.section else book
            self._edited.edit(self.tr("remove"), after, Place(after.sections[0].id))
        elif self._edited.is_new(field.id):
            after = edits.remove_field(book, field.id)
            self._edited.edit(self.tr("remove"), after, Place(field.section))
        else:
            text = self.tr("restore") if field.retired else self.tr("retire")
            after = edits.retire_field(book, field.id, retired=not field.retired)
            self._edited.edit(text, after, place)

    def move_by(self, by: int) -> None:
        """Move the chosen field or section up or down."""
        place, book = self._edited.place, self._edited.book
        if place.field:
            after = edits.move_field(book, place.field, by)
            place = Place(after.field(place.field).section, place.field)
        elif place.section:
            after = edits.move_section(book, place.section, by)
        else:
            return
        self._edited.edit(self.tr("move"), after, place)

    def _place_field(self, field_id: str, section: str, before: str) -> None:
        after = edits.place_field(self._edited.book, field_id, section, before or None)
        self._edited.edit(self.tr("move"), after, Place(section, field_id))

    def _place_section(self, section: str, by: int) -> None:
        after = edits.move_section(self._edited.book, section, by)
        self._edited.edit(self.tr("move"), after, Place(section))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the contents: Insert adds, Delete retires, Ctrl+D copies, Alt+arrow moves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hear(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = {Qt.Key.Key_Insert: self.make_field, Qt.Key.Key_Delete: self.take_away}
        if key in plain:
            plain[key]()
        elif (
            key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier
        ):
            self.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_D and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.duplicate()
        else:
            return False
        return True
