"""What the researcher knows better than the files: day, source, encoding and title, for one or for
all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from model.typed_values import Unreadable
from ui.dialogs.frame import labelled, paragraph
from ui.session.intake_values import ENCODINGS, NOTHING, Correction
from ui.theme.lines import LineEdit

ReadDay = Callable[[str], date]
THIS, FILE, ALL = "this", "file", "all"


class Corrections(QWidget):
    """``made`` with a correction and what it is for: this article, its whole file, or all."""

    made = Signal(object, str)

    def __init__(self, read_day: ReadDay, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_day = read_day
        self._several = False
        self._language = language
        self.title, self.day, self.source = (LineEdit(self) for _ in range(3))
        self.encoding = QComboBox(self)
        self.encoding.addItem(self.tr("As it looks"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.wanted = QComboBox(self)
        for box in (self.encoding, self.wanted):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
        self.button = QPushButton(self.tr("Put right"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._make)
        self.said = paragraph("", "warning", self)
        self.said.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(labelled(self.title, self.tr("Title"), self), 0, 0)
        grid.addWidget(labelled(self.source, self.tr("Source"), self), 0, 1)
        grid.addWidget(labelled(self.day, self.tr("Publication day"), self), 1, 0)
        grid.addWidget(labelled(self.encoding, self.tr("Encoding"), self), 1, 1)
        grid.addWidget(labelled(self.wanted, self.tr("For"), self), 2, 0)
        grid.addWidget(self.button, 2, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.said, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.wanted.currentIndexChanged.connect(self._allow)
        self.show_for(NOTHING, several=False)

    def show_for(self, now: Correction, *, several: bool, there: bool = True) -> None:
        """Offer what is put right for an article, which may stand in a file of several."""
        self.setEnabled(there)
        self.title.setText(now.title or "")
        self.day.setText(now.published.isoformat() if now.published else "")
        self.source.setText(now.source or "")
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(now.encoding or "")))
        self.wanted.clear()
        if several:
            self.wanted.addItem(self.tr("This article"), THIS)
        self.wanted.addItem(self.tr("This file"), FILE)
        self.wanted.addItem(self.tr("All files"), ALL)
        self._several = several
        self.said.hide()
        self._allow()

    def _allow(self) -> None:
        """A title is of one article, an encoding of a whole file."""
        kind = self.wanted.currentData()
        self.title.setEnabled(kind == THIS or (kind == FILE and not self._several))
        self.encoding.setEnabled(kind != THIS)

    def _make(self) -> None:
        typed = self.day.text().strip()
        try:
            published = self._read_day(typed) if typed else None
        except Unreadable as error:
            self.said.set_words(error.words.in_language(self._language))
            self.said.show()
            self.day.setFocus()
            return
        self.said.hide()
        title = self.title.text().strip() if self.title.isEnabled() else ""
        encoding = str(self.encoding.currentData()) if self.encoding.isEnabled() else ""
        correction = Correction(
            title or None, self.source.text().strip() or None, published, encoding or None
        )
        self.made.emit(correction, str(self.wanted.currentData()))
