"""What the incident is to others, and others to it; more can be said, and taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.incident import Incident, Relation, RelationEvidence, RelationKind
from ui import theme
from ui.incident.grid.words import isolated, running, source_word
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.relation_form import RelationForm
from ui.incident.panels.relation_note import RelationNote
from ui.incident.panels.rows import clear
from ui.incident.rule_words import relation_word, turned_word
from ui.theme.prose import Prose


class RelationsPanel(Panel):
    """One card for each relation."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.form: RelationForm | None = None
        self.add = QPushButton(self)
        self.add.clicked.connect(self.begin)
        self._nothing = Prose(parent=self)
        theme.set_role(self._nothing, "soft")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._place = QVBoxLayout()
        self.column.addWidget(self.add)
        self.column.addLayout(self._place)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)
        self.retranslate()

    def begin(self) -> None:
        """Ask for a relation to another incident."""
        if self.page.incident is None or self.page.session.refuse_read_only():
            return
        self._put_form_away()
        around = self.around
        form = RelationForm(self.page, around.titles, self.page.id, around.selected, self)
        form.recorded.connect(self._relate)
        form.given_up.connect(self._put_form_away)
        self.form = form
        self._place.addWidget(form)
        self.add.hide()
        form.show()
        form.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        clear(self._cards)
        incident = self.page.incident
        if incident is None:
            self._put_form_away()
            return
        self.add.setEnabled(not self.page.session.read_only)
        cards = [self._own(r) for r in incident.relations]
        for other in self.page.desk.related_to(incident.id):
            cards += [self._of_other(other, r) for r in other.relations if self._is_here(r)]
        for card in cards:
            self._cards.addWidget(card)
        self._nothing.setVisible(not cards)

    def cards(self) -> list[str]:
        """What the cards say, each as one text."""
        return [w.words for w in self.findChildren(Prose) if w.objectName() == "relation"]

    def retranslate(self) -> None:
        self.add.setText(self.tr("Relate to another incident…"))
        self._nothing.set_words(
            self.tr("Related to no other incident: neither answer, part, background nor denial.")
        )
        self._put_form_away()
        self.refresh()

    # inside

    def _is_here(self, relation: Relation) -> bool:
        return relation.to_incident == self.page.id

    def _own(self, relation: Relation) -> QWidget:
        other = self.page.desk.incident(relation.to_incident)
        said = running(self._title(other))
        words = f"{relation_word(relation.kind)} {said}"
        return self._card(words, relation, relation.to_incident, own=relation.account is None)

    def _of_other(self, other: Incident, relation: Relation) -> QWidget:
        words = f"{turned_word(relation.kind)} {running(self._title(other))}"
        return self._card(words, relation, other.id, own=False)

    def _title(self, incident: Incident | None) -> str:
        if incident is None:
            return self.tr("an incident that is gone")
        values = {r.field: r.values[0] for r in incident.resolutions if r.values}
        return self.around.titles.title(incident.name, values, self.tr("an incident"))

    def _card(self, words: str, relation: Relation, other: str, *, own: bool) -> QWidget:
        card = QFrame(self)
        theme.set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        said = Prose(words, card)
        said.setObjectName("relation")
        column.addWidget(said)
        for line in self._beneath(relation):
            beneath = Prose(line, card)
            theme.set_role(beneath, "soft")
            column.addWidget(beneath)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        go = _button(card, "desk", self.tr("Open the other incident"), words)
        go.clicked.connect(lambda: self.around.open_incident(other))
        buttons.addWidget(go)
        if own and not self.page.session.read_only:
            write = _button(card, "note", self.tr("Write its note"), words)
            write.clicked.connect(lambda: self._write_note(column, relation, words))
            buttons.addWidget(write)
            remove = _button(card, "remove", self.tr("Take the relation back"), words)
            remove.clicked.connect(lambda: self._unrelate(relation))
            buttons.addWidget(remove)
        column.addLayout(buttons)
        return card

    def _beneath(self, relation: Relation) -> list[str]:
        lines = [isolated(relation.note)] if relation.note else []
        lines += [isolated(f"«{e.evidence.quote}»") for e in relation.evidence]
        if relation.account is not None:
            place = self.page.grid.column_of(relation.account)
            columns = self.page.grid.columns
            if place is None:
                lines.append(self.tr("An account of it says so in its article"))
            else:
                who = isolated(source_word(columns[place]))
                lines.append(self.tr("An account says so in its article: %1").replace("%1", who))
        return lines

    def _relate(
        self,
        kind: RelationKind,
        other: str,
        note: str,
        evidence: Sequence[RelationEvidence],
    ) -> None:
        if self.page.desk.relate(self.page.id, kind, other, note, evidence):
            self._put_form_away()

    def _write_note(self, column: QVBoxLayout, relation: Relation, of: str) -> None:
        """Have the note under what the card says; what comes of it draws the cards anew."""
        note = RelationNote(relation.note, of, self)
        note.said.connect(lambda words: self._say_note(relation, words))
        note.given_up.connect(self.refresh)
        column.insertWidget(1, note)
        note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_note(self, relation: Relation, words: str) -> None:
        if not self.page.desk.say_of_relation(self.page.id, relation.id, note=words):
            self.refresh()

    def _unrelate(self, relation: Relation) -> None:
        self.page.desk.unrelate(self.page.id, relation.id)

    def _put_form_away(self) -> None:
        gone, self.form = self.form, None
        self.add.show()
        if gone is not None:
            focus = self.window().focusWidget()
            if focus is not None and gone.isAncestorOf(focus):
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self._place.removeWidget(gone)
            gone.hide()
            gone.deleteLater()


def _button(parent: QWidget, icon: str, words: str, of: str) -> QToolButton:
    made = QToolButton(parent)
    made.setIcon(theme.icon(icon, None, 16))
    made.setToolTip(words)
    made.setAccessibleName(f"{words}: {of}")
    return made
