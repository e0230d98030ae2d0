"""Giving an action another key: what is pressed is taken down, and what stands against it said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.accessible import tell_change
from ui.actions import keymap
from ui.actions.key_names import key_name
from ui.actions.keymap import Unfit
from ui.actions.spec import Spec
from ui.actions.table import spec_of


class _KeyEdit(QKeySequenceEdit):
    """Qt gives its editor of keys no role."""

    accessible_role = QAccessible.Role.HotkeyField

    def accessible_value(self) -> str:
        """The key that was pressed."""
        return key_name(self.keySequence().toString())

    def is_accessible_choice(self) -> bool:
        return False


class KeyChange(QFrame):
    """A card over the list of keys, for one action. ``closed`` says that it is done with."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "notice")
        self._spec: Spec | None = None
        self._asked = QLabel(self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self.edit = _KeyEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setFixedWidth(190)
        self.edit.keySequenceChanged.connect(self._judge)
        self.give = _button(self, self.tr("Use this key"), self._give, "primary")
        self.add = _button(self, self.tr("Use it as well"), self._add)
        self.usual = _button(self, self.tr("Usual keys"), self._reset)
        self.none = _button(self, self.tr("No key"), self._take)
        cancel = _button(self, self.tr("Leave as it is"), self.close_change)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.edit, self.give, self.add):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.usual, self.none, cancel):
            row.addWidget(part)
        for widget in (self._asked, self._said):
            column.addWidget(widget)
        column.insertLayout(1, row)
        self.hide()

    def ask(self, spec: Spec) -> None:
        """Wait for a key for this action."""
        self._spec = spec
        words = self.tr("Press the key for “%1”").replace("%1", spec.words)
        self._asked.setText(words)
        self.edit.setAccessibleName(words)
        self.edit.clear()
        self._judge()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_change(self) -> None:
        """Go back to the list."""
        self._spec = None
        self.hide()
        self.closed.emit()

    @property
    def _key(self) -> str:
        return keymap.plain(self.edit.keySequence().toString())

    def _judge(self) -> None:
        tell_change(self.edit)
        unfit = keymap.unfit(self._key)
        for button in (self.give, self.add):
            button.setEnabled(unfit is None)
        theme.set_role(self._said, "wrong" if unfit not in (None, Unfit.EMPTY) else "soft")
        self._said.setText(self._why_not(unfit) if unfit else self._whose())

    def _why_not(self, unfit: Unfit) -> str:
        return {
            Unfit.EMPTY: self.tr("Nothing changes before you choose it."),
            Unfit.TYPED: self.tr("This key types a letter. Press it with Ctrl or Alt."),
            Unfit.WALKED: self.tr("This key moves from place to place. Press it with Ctrl or Alt."),
            Unfit.FIXED: self._whose_digits(),
        }[unfit]

    def _whose_digits(self) -> str:
        if self._spec is not None and self._spec.window == "incidents":
            return self.tr("Alt with a digit goes to a panel.")
        return self.tr("Alt with a digit gives the selected words to a field.")

    def _whose(self) -> str:
        spec = self._spec
        other = keymap.holder(self._key, spec.id) if spec else None
        if other is None:
            return self.tr("Nothing else uses this key.")
        words = self.tr("Until now this key does “%1”, which will lose it.")
        return words.replace("%1", spec_of(other).words)

    def _give(self) -> None:
        self._bind((self._key,))

    def _add(self) -> None:
        if self._spec is not None:
            self._bind((*keymap.keys_of(self._spec.id), self._key))

    def _take(self) -> None:
        self._bind(())

    def _reset(self) -> None:
        if self._spec is not None:
            keymap.reset(self._spec.id)
        self.close_change()

    def _bind(self, keys: tuple[str, ...]) -> None:
        if self._spec is not None:
            keymap.bind(self._spec.id, keys)
        self.close_change()


def _button(parent: QWidget, text: str, slot: object, role: str = "") -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    if role:
        theme.set_role(button, role)
    return button
