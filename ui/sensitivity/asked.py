"""What is asked of the totals: which number, of whom, put together by what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from model.codebook import Field
from model.reconciliation.sensitivity import KEY_NAMES, By
from ui import theme

_FIRST = "killed"
"""What is asked for first, where the codebook has it."""


class Asked(QWidget):
    """Three choices in a line. ``changed`` when another is made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[Field, ...] = ()
        self._language = ""
        self.fields = QComboBox(self)
        self.people = QComboBox(self)
        self.keys = QComboBox(self)
        self._labels = tuple(QLabel(self) for _ in range(3))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for label, box in zip(self._labels, (self.fields, self.people, self.keys), strict=True):
            theme.set_role(label, "soft")
            label.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            line.addWidget(label)
            line.addWidget(box)
            line.addSpacing(10)
        line.addStretch(1)
        for by in By:
            self.keys.addItem("", by.value)
        self.fields.activated.connect(self._choose_field)
        self.people.activated.connect(lambda _: self.changed.emit())
        self.keys.activated.connect(lambda _: self.changed.emit())

    @property
    def field(self) -> Field | None:
        """The field whose numbers are added up; None where the codebook has none."""
        at = self.fields.currentIndex()
        return self._fields[at] if 0 <= at < len(self._fields) else None

    @property
    def who(self) -> str:
        """The group of people that is counted; empty for all."""
        return str(self.people.currentData() or "")

    @property
    def by(self) -> By:
        return By(self.keys.currentData())

    def offer(self, fields: Sequence[Field], language: str) -> None:
        """Offer these fields; what is chosen stays chosen where it is among them."""
        if tuple(fields) == self._fields and language == self._language:
            return
        chosen = self.field.id if self.field is not None else _FIRST
        self._fields, self._language = tuple(fields), language
        self.fields.clear()
        for each in self._fields:
            self.fields.addItem(each.label.in_language(language), each.id)
        self.fields.setCurrentIndex(max(0, self.fields.findData(chosen)))
        self._offer_groups()

    def _choose_field(self) -> None:
        self._offer_groups()
        self.changed.emit()

    def _offer_groups(self) -> None:
        """The groups of people of the field; none to choose where it counts none."""
        chosen = self.who
        self.people.clear()
        self.people.addItem(self.tr("All"), "")
        options = self.field.options if self.field is not None else ()
        for option in options:
            self.people.addItem(option.label.in_language(self._language), option.code)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self.people.setVisible(bool(options))
        self._labels[1].setVisible(bool(options))

    def retranslate(self, language: str) -> None:
        """Take the words of the interface's present language."""
        names = (self.tr("Number"), self.tr("Of whom"), self.tr("By"))
        boxes = (self.fields, self.people, self.keys)
        for label, box, name in zip(self._labels, boxes, names, strict=True):
            label.setText(name)
            box.setAccessibleName(name)
        for at, by in enumerate(By):
            self.keys.setItemText(at, KEY_NAMES[by].in_language(language))
        self.offer(self._fields, language)
