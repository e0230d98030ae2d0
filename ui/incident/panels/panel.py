"""What a panel beside the grid is, and what it may ask of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from model.evidence import Span
from ui import theme
from ui.incident.grid.words import GridWords
from ui.incident.list.words import Titles
from ui.session.incident_page import IncidentPage


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What panels work with.

    ``selected`` gives the article, place and words that are selected in an article beside the
    grid; ``show_cell`` takes the grid to a field and an account; ``open_incident`` another
    incident.
    """

    page: IncidentPage
    words: GridWords
    titles: Titles
    selected: Callable[[], tuple[str, Span, str] | None]
    show_cell: Callable[[str, str], object]
    open_incident: Callable[[str], object]


class Panel(QScrollArea):
    """A column that scrolls. It is told of the incident and of the cell in focus while it shows;
    a panel fills `column` and says in `refresh` what it shows then."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.field_id = ""
        self.account_id = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(self, "surface")
        inner = QWidget()
        theme.set_role(inner, "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(14, 10, 14, 16)
        self.column.setSpacing(8)
        self.setWidget(inner)

    @property
    def page(self) -> IncidentPage:
        return self.around.page

    def show_cell(self, field_id: str, account_id: str) -> None:
        """The grid went to another cell."""
        self.field_id, self.account_id = field_id, account_id

    def refresh(self) -> None:
        """The incident is another one, or not as it was, or the panel comes into sight."""

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
