"""What is known of the field that has the focus: its words in the article, its other readings.

It has a place and a height of its own below the form, so that nothing moves when the focus does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.account import Claim, Origin
from model.codebook import Field
from model.evidence import Evidence
from model.proposals import Proposal, is_imported
from ui import theme
from ui.actions.key_names import key_name
from ui.direction import BETWEEN
from ui.form.room import Room
from ui.numbered_fields import numbered_fields

if TYPE_CHECKING:
    from ui.session import Session

_HEIGHTS = {Room.AMPLE: 142, Room.SHORT: 82, Room.TIGHT: 36}
_ENDLESS, _MOST = 9999, 100
_ALTERNATIVES = 3


class Elided(QLabel):
    """A label of one line that ends in … where there is no room; the whole is in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""

    def say(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setToolTip(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        room = self.contentsRect().width()
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class _Told(QLabel):
    """Wrapped words that take the room that is left: nothing is measured for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whole lines only: half a one looks like a fault."""
        super().resizeEvent(event)
        # A line of Arabic may be higher than the font says, by the face that has its letters.
        line = self.heightForWidth(_ENDLESS) - self.contentsMargins().bottom()
        self.setContentsMargins(0, 0, 0, self.height() % max(1, line))


class FieldDetail(QFrame):
    """Follows the focused field. ``alternative_chosen`` carries a proposal's id."""

    alternative_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        theme.set_role(self, "notice")
        self._heading = Elided(self)
        self._quote = Elided(self)
        theme.changed.connect(self._take_face)
        self._take_face()
        self._told = _Told(self)
        theme.keep(self._told, lambda label: label.setFont(theme.ui_font(12)))
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        theme.set_role(self._told, "soft")
        self._others = QHBoxLayout()
        self._others.setSpacing(4)
        self._buttons: list[QPushButton] = []
        self._offered: tuple[str, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._others_label = QLabel(self)
        theme.set_role(self._others_label, "soft")
        self._others.addWidget(self._others_label)
        self._others.addStretch(1)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(3)
        column.addWidget(self._heading)
        column.addWidget(self._quote)
        column.addLayout(self._others)
        column.addWidget(self._told, 1)
        self._room = Room.AMPLE
        theme.keep(self, FieldDetail._fit_height)

    def set_room(self, room: Room) -> None:
        """Say as much as there is room for."""
        if room is not self._room:
            self._room = room
            self._fit_height()

    def _fit_height(self) -> None:
        """The instruction is in the field's tooltip and help too, its name beside its box."""
        tight = self._room is Room.TIGHT
        self.setFixedHeight(theme.scaled(_HEIGHTS[self._room]))
        self._told.setVisible(self._room is Room.AMPLE)
        self._heading.setVisible(not tight)
        self._others_label.setVisible(bool(self._offered) and not tight)
        edge = 2 if tight else 8
        self._column.setContentsMargins(12, edge, 12, edge)
        # In one line, the words stand before the other readings.
        beside = self._others.indexOf(self._quote) >= 0
        if tight and not beside:
            self._column.removeWidget(self._quote)
            self._others.insertWidget(0, self._quote, _MOST)
        elif beside and not tight:
            self._others.removeWidget(self._quote)
            self._column.insertWidget(1, self._quote)

    def _take_face(self) -> None:
        self._quote.setFont(theme.reading_font(theme.scaled(16)))

    def show_field(self, field: Field | None, item_id: str) -> None:
        """Show what is known of an item of the field; nothing where no field has the focus."""
        if self._is_shown(field, item_id):
            return
        self.setEnabled(field is not None)
        if field is None:
            self._heading.say("")
            self._quote.say("")
            self._told.setText(self.tr("Choose a field to see the words it was read from."))
            self._show_alternatives((), field)
            return
        state = self._session.state_of(field.id)
        claim = next((c for c in state.claims if c.id == item_id), None)
        proposals = (*state.proposed, *state.alternatives)
        proposal = next((p for p in proposals if p.id == item_id), None)
        label = field.label.in_language(self._session.language)
        parts = (label, self._origin(claim, proposal), self._key(field))
        self._heading.say(BETWEEN.join(p for p in parts if p))
        words = self._words(claim, proposal, self._session.kept_words(field.id))
        self._quote.say(words)
        self._quote.setVisible(bool(words))
        self._show_alternatives(state.alternatives, field)
        self._told.setText(field.instruction.in_language(self._session.language))

    def _is_shown(self, field: Field | None, item_id: str) -> bool:
        """Whether this is shown already; from now on it is."""
        session, before = self._session, self._shown
        of_field: tuple[object, ...] = ()
        if field is not None:
            kept = session.kept_words(field.id)
            of_field = field, session.state_of(field.id), kept, self._key(field)
        self._shown = (item_id, session.veiled, session.language, *of_field)
        return self._shown == before

    def alternatives(self) -> tuple[str, ...]:
        """The ids of the readings that are offered, the best first."""
        return self._offered

    def buttons(self) -> tuple[QPushButton, ...]:
        """The readings that are offered, as buttons."""
        return tuple(self._buttons[: len(self._offered)])

    def _key(self, field: Field) -> str:
        """The key that gives selected words to this field."""
        for number, each in enumerate(numbered_fields(self._session.codebook), 1):
            if each is field:
                return f"\u2066{key_name(f'Alt+{number}')}\u2069"
        return ""

    def _origin(self, claim: Claim | None, proposal: Proposal | None) -> str:
        if proposal is not None:
            if is_imported(proposal.account_key):
                words = self.tr("labelled elsewhere, %1")
                return words.replace("%1", f"\u2068{proposal.candidate.rule}\u2069")
            share = QLocale().toString(round(100 * proposal.candidate.confidence))
            return self.tr("proposed, confidence %1%").replace("%1", share)
        if claim is None:
            return ""
        origins = {
            Origin.ACCEPTED: self.tr("accepted"),
            Origin.CORRECTED: self.tr("corrected"),
            Origin.MANUAL: self.tr("entered by hand"),
        }
        local = claim.stamp.at.astimezone()
        time = QLocale().toString(QTime(local.hour, local.minute), "h:mm")
        return BETWEEN.join(p for p in (origins[claim.origin], claim.stamp.reviewer, time) if p)

    def _words(
        self, claim: Claim | None, proposal: Proposal | None, kept: tuple[Evidence, ...]
    ) -> str:
        evidence = claim.evidence if claim else proposal.candidate.evidence if proposal else kept
        if not evidence:
            return self.tr("No words of the article stand behind it.") if claim else ""
        if self._session.veiled:
            return self.tr("The words are veiled.")
        return " … ".join(f"«{e.quote}»" for e in evidence)

    def _show_alternatives(self, others: tuple[Proposal, ...], field: Field | None) -> None:
        shown = others[:_ALTERNATIVES] if field else ()
        self._offered = tuple(proposal.id for proposal in shown)
        self._others_label.setText(self.tr("Other readings:") if shown else "")
        self._others_label.setVisible(bool(shown) and self._room is not Room.TIGHT)
        while len(self._buttons) < len(shown):
            self._add_button(len(self._buttons))
        for button in self._buttons[len(shown) :]:
            button.hide()
        for button, proposal in zip(self._buttons, shown, strict=False):
            if field is not None:
                button.setText(self._session.show(proposal.candidate.value, field, brief=True))
                button.setToolTip(self._words(None, proposal, ()))
                button.show()

    def _add_button(self, place: int) -> None:
        button = QPushButton(self)
        theme.set_role(button, "recent")
        button.setMaximumWidth(220)
        button.clicked.connect(lambda: self.alternative_chosen.emit(self._offered[place]))
        self._others.insertWidget(self._others.count() - 1, button)
        self._buttons.append(button)
