"""What the pages of the export window share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import theme

K = TypeVar("K")
_USUAL_SIZE = 110


class Page(QWidget):
    """A column of questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "surface")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 4, 0)
        self.column.setSpacing(8)

    @property
    def language(self) -> str:
        return QLocale().name()

    @staticmethod
    def abreast(usual: int) -> int:
        """How many stand in a row: fewer where words are larger."""
        size = theme.scaled(100)
        return usual if size <= _USUAL_SIZE else max(1, usual * 75 // size)

    def boxes(self, words: Mapping[K, str], heading: str, abreast: int) -> dict[K, QCheckBox]:
        """Boxes to tick under a heading, some in a row."""
        label = QLabel(heading, self)
        theme.set_role(label, "heading")
        label.setWordWrap(True)
        self.column.addWidget(label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        made = {key: QCheckBox(name, self) for key, name in words.items()}
        for number, box in enumerate(made.values()):
            grid.addWidget(box, *divmod(number, self.abreast(abreast)))
        grid.setColumnStretch(self.abreast(abreast), 1)
        self.column.addLayout(grid)
        return made


def ticked(boxes: Mapping[K, QCheckBox]) -> frozenset[K]:
    return frozenset(key for key, box in boxes.items() if box.isChecked())


def tick(boxes: Mapping[K, QCheckBox], wanted: Iterable[K]) -> None:
    for key, box in boxes.items():
        box.setChecked(key in set(wanted))


def across(*, beside: bool) -> QBoxLayout.Direction:
    """One beside the other, or below where there is no room."""
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom


def scrolling(page: Page) -> QScrollArea:
    """A page that scrolls where there is too little room for it."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(area.focusPolicy().NoFocus)
    theme.set_role(area, "surface")
    return area
