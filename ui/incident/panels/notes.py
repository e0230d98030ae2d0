"""The researcher's own words on an incident: its name and notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from ui import theme
from ui.incident.panels.panel import Panel, Surroundings
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

_HIGH = 220


class NotesPanel(Panel):
    """What is typed is stored when one leaves the field; Return stores the name."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._shown = ""
        self._name_title, self._note_title = QLabel(self), QLabel(self)
        self.name = LineEdit(self)
        self.note = QPlainTextEdit(self)
        self.note.setMinimumHeight(_HIGH)
        self.note.setTabChangesFocus(True)
        theme.set_role(self.note, "note")
        self._hint = Prose(parent=self)
        theme.set_role(self._hint, "soft")
        for title, field in ((self._name_title, self.name), (self._note_title, self.note)):
            theme.set_role(title, "heading")
            title.setBuddy(field)
            self.column.addWidget(title)
            self.column.addWidget(field)
            field.installEventFilter(self)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.name.returnPressed.connect(self.store)
        self.retranslate()

    def begin(self) -> None:
        """Go to the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def refresh(self) -> None:
        incident = self.page.incident
        if incident is None:
            return
        self._shown = incident.id
        if self.name.text() != incident.name:
            self.name.setText(incident.name)
        if self.note.toPlainText() != incident.note:
            self.note.setPlainText(incident.note)
        read_only = self.page.session.read_only
        self.name.setReadOnly(read_only)
        self.note.setReadOnly(read_only)
        values = {r.field: r.values[0] for r in incident.resolutions if r.values}
        self.name.setPlaceholderText(self.around.titles.title("", values))

    def store(self) -> None:
        """Keep what was typed of the incident that it was typed for."""
        incident = self.page.desk.incident(self._shown) if self._shown else None
        if incident is None or self.page.session.read_only:
            return
        name, note = self.name.text(), self.note.toPlainText()
        if " ".join(name.split()) != incident.name:
            self.page.desk.rename(incident.id, name)
        if note.strip() != incident.note:
            self.page.desk.set_note(incident.id, note)

    def retranslate(self) -> None:
        self._name_title.setText(self.tr("Name"))
        self._note_title.setText(self.tr("Notes"))
        self.name.setAccessibleName(self.tr("Name"))
        self.note.setAccessibleName(self.tr("Notes"))
        self._hint.set_words(self.tr("Stored as soon as you leave the field."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.store()
        return super().eventFilter(watched, event)
