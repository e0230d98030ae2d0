"""The head of an incident's page: what it is, how many tell of it, how well it is verified."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from model.incident import Incident
from model.reconciliation.grid import Grid, Standing, contradicted
from ui import theme
from ui.flow import Flow
from ui.incident.chip import Chip
from ui.incident.commands import Commands
from ui.incident.grid.signs import ground_of, ink_of
from ui.incident.list.words import GRADE, Titles, amounts
from ui.theme.prose import Prose


class Head(QFrame):
    """The title, facts as chips under it, and the grid's switches at its end."""

    def __init__(self, titles: Titles, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._shown: tuple[Incident, Grid, int | None] | None = None
        theme.set_role(self, "pane")
        self.title = Prose(parent=self)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.keep(self.title, lambda title: title.setFont(theme.ui_font(18, bold=True)))
        chips = QWidget(self)
        flow = Flow(chips, 6)
        self.accounts, self.sources, self.contradictions, self.grade = (
            Chip(chips) for _ in range(4)
        )
        for chip in (self.accounts, self.sources, self.contradictions, self.grade):
            flow.addWidget(chip)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        for command in ("differing_only", "empty_fields", "show_articles"):
            switch = QToolButton(self)
            switch.setDefaultAction(commands[command])
            switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            theme.keep_icon_size(switch, 18)
            row.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 10, 10)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(chips)
        theme.changed.connect(self.refresh)

    def show_incident(self, incident: Incident, grid: Grid, sources: int | None) -> None:
        """Tell of an incident; ``sources`` is the number of independent ones, if it is known."""
        self._shown = (incident, grid, sources)
        self.refresh()

    def refresh(self) -> None:
        """Say it in the present language and colours."""
        if self._shown is None:
            return
        incident, grid, sources = self._shown
        values = {r.field: r.values[0] for r in incident.resolutions if r.values}
        title = self._titles.title(incident.name, values, grid.columns[0].title)
        self.title.set_words(title)
        number = amounts()
        self.accounts.say(number.accounts(len(grid.columns)))
        self.sources.say(number.sources(sources) if sources is not None else "")
        differ, standing = contradicted(grid), Standing.CONTRADICTION
        said = number.contradictions(differ) if differ else ""
        self.contradictions.say(said, ink_of(standing), ground_of(standing))
        colours = theme.current()
        grade = self._titles.value(values, GRADE)
        if grade:
            self.grade.say(grade, colours.accent, colours.accent_tint)
        else:
            self.grade.say(self.tr("Not graded"))
