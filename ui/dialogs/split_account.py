"""Asks which values of an account tell another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from model.codebook import Field
from model.values import Value
from ui.dialogs.frame import Button, DialogFrame, paragraph

if TYPE_CHECKING:
    from ui.session import Session

_ID = Qt.ItemDataRole.UserRole
_REVIEWED = Qt.ItemDataRole.UserRole + 1


class SplitDialog(DialogFrame):
    """A list of the account's values to tick; ends accepted with `claims` and `proposals`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._session = session
        self.set_title(self.tr("Split the account"))
        self.content.addWidget(
            paragraph(self.tr("Tick what belongs to the other account. It moves there."))
        )
        self.values = QListWidget(self)
        self.values.setAccessibleName(self.tr("Values of the account"))
        self.values.setSpacing(3)
        self.values.setWordWrap(True)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.itemChanged.connect(self._allow)
        self.content.addWidget(self.values)
        self.go = self.go_button(Button.Ok, self.tr("Split"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        for field in session.codebook.fields:
            self._add_values(field)
        self._allow()
        self.set_size(520, 480)
        self.values.setFocus()
        self.values.setCurrentRow(0)

    def _add_values(self, field: Field) -> None:
        state = self._session.state_of(field.id)
        for claim in state.claims:
            self._add(field, claim.id, claim.value, reviewed=True)
        for proposal in state.proposed:
            self._add(field, proposal.id, proposal.candidate.value, reviewed=False)

    def _add(self, field: Field, item_id: str, value: Value, *, reviewed: bool) -> None:
        label = field.label.in_language(self._session.language)
        item = QListWidgetItem(f"{label}:  \u2068{self._session.show(value, field)}\u2069")
        item.setData(_ID, item_id)
        item.setData(_REVIEWED, reviewed)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.values.addItem(item)

    def _allow(self) -> None:
        self.go.setEnabled(bool(self._ticked(reviewed=True) or self._ticked(reviewed=False)))

    def claims(self) -> list[str]:
        """The ids of the reviewed values that were ticked."""
        return self._ticked(reviewed=True)

    def proposals(self) -> list[str]:
        """The ids of the proposals that were ticked."""
        return self._ticked(reviewed=False)

    def _ticked(self, *, reviewed: bool) -> list[str]:
        items = (self.values.item(i) for i in range(self.values.count()))
        return [
            str(i.data(_ID))
            for i in items
            if i.checkState() is Qt.CheckState.Checked and i.data(_REVIEWED) == reviewed
        ]
