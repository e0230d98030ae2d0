"""Says what the incident is to another one: kind, which one, a note, and the words it rests on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from model.evidence import Evidence, Span
from model.incident import RelationEvidence, RelationKind
from ui import theme
from ui.incident.list.model import Pages
from ui.incident.list.words import Titles
from ui.incident.picker import IncidentPicker
from ui.incident.rule_words import relation_word
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

Selected = Callable[[], tuple[str, Span, str] | None]


class RelationForm(QFrame):
    """``recorded`` with kind, the other incident's id, note and evidence."""

    recorded = Signal(object, str, str, object)
    given_up = Signal()

    def __init__(
        self,
        pages: Pages,
        titles: Titles,
        here: str,
        selected: Selected,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selected = selected
        self.evidence: list[RelationEvidence] = []
        theme.set_role(self, "card")
        title = QLabel(self.tr("This incident…"), self)
        theme.set_role(title, "heading")
        self.kind = QComboBox(self)
        for kind in RelationKind:
            self.kind.addItem(relation_word(kind), kind)
        self.kind.setAccessibleName(self.tr("Relation"))
        self.picker = IncidentPicker(pages, titles, here, self)
        self.note = LineEdit(self)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.quote = QPushButton(self.tr("Rest it on the selected words"), self)
        theme.set_role(self.quote, "quiet")
        self._quotes = Prose(parent=self)
        self._quotes.hide()
        self.record = QPushButton(self.tr("Relate"), self)
        theme.set_role(self.record, "primary")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for part in (title, self.kind, self.picker, self.note, self._quotes):
            column.addWidget(part)
        column.addWidget(self.quote, 0, Qt.AlignmentFlag.AlignLeading)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        column.addLayout(buttons)
        self.quote.clicked.connect(self._rest_on_selected)
        self.cancel.clicked.connect(self.given_up)
        self.record.clicked.connect(self._record)
        self.note.returnPressed.connect(self._record)
        self.picker.taken.connect(self._record)
        self.picker.changed.connect(self._allow)
        self._allow()
        # What is selected already is what one read the relation from.
        if selected() is not None:
            self._rest_on_selected()

    def _allow(self) -> None:
        self.record.setEnabled(self.picker.row is not None)

    def _rest_on_selected(self) -> None:
        found = self._selected()
        if found is None:
            self._say(self.tr("Select words in an article below first."))
            return
        article, span, quote = found
        new = RelationEvidence(article, Evidence(span, quote))
        if new not in self.evidence:
            self.evidence.append(new)
        self._say("\n".join(f"«{e.evidence.quote}»" for e in self.evidence))

    def _say(self, words: str) -> None:
        self._quotes.set_words(words)
        self._quotes.setVisible(bool(words))

    def _record(self) -> None:
        row = self.picker.row
        if row is not None:
            kind = RelationKind(self.kind.currentData())
            self.recorded.emit(kind, row.id, self.note.text().strip(), tuple(self.evidence))
