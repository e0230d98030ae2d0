"""The column of panels: one button for each, and the panel that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.flow import Flow
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.table import CONTEXT, PANELS, PanelSpec

_NARROWEST = 240


class Side(QWidget):
    """Alt and a digit go to a panel; only the one that shows is kept up to date. ``wanted`` when
    one is gone to, which must be in sight for that."""

    wanted = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.keep(self, lambda side: side.setMinimumWidth(theme.scaled(_NARROWEST)))
        self._stack = QStackedWidget(self)
        self._group = QButtonGroup(self)
        self._title = QLabel(self)
        theme.keep(self._title, lambda title: title.setFont(theme.ui_font(15, bold=True)))
        self.panels: dict[str, Panel] = {}
        self.buttons: dict[str, QToolButton] = {}
        places = QWidget(self)
        row = Flow(places, 2)
        for number, spec in enumerate(PANELS, 1):
            row.addWidget(self._button(spec, number))
            panel = spec.make(around)
            self.panels[spec.id] = panel
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        above = QHBoxLayout()
        above.setContentsMargins(10, 0, 10, 0)
        above.addWidget(places)
        column.addLayout(above)
        heading = QVBoxLayout()
        heading.setContentsMargins(14, 4, 14, 0)
        heading.addWidget(self._title)
        column.addLayout(heading)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self._redraw)
        self.show_panel(PANELS[0].id)
        self._retranslate()

    @property
    def shown(self) -> str:
        """The id of the panel that shows."""
        return PANELS[self._stack.currentIndex()].id

    def show_panel(self, panel_id: str) -> Panel:
        """Bring a panel into sight. Raises KeyError where there is none of this id."""
        panel = self.panels[panel_id]
        self._stack.setCurrentWidget(panel)
        self.buttons[panel_id].setChecked(True)
        self._say_title()
        panel.refresh()
        self.wanted.emit()
        return panel

    def show_cell(self, field_id: str, account_id: str) -> None:
        """The grid went to another cell."""
        for panel in self.panels.values():
            panel.show_cell(field_id, account_id)

    def refresh(self) -> None:
        """The incident is another one, or not as it was."""
        self.panels[self.shown].refresh()

    def _button(self, spec: PanelSpec, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        theme.keep_icon_size(button, 20)
        button.clicked.connect(lambda: self.show_panel(spec.id))
        self._group.addButton(button)
        self.buttons[spec.id] = button
        # Of the window, for the keys of what is put away are not heard.
        keys = QShortcut(QKeySequence(f"Alt+{number}"), self.parentWidget() or self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(lambda: self.show_panel(spec.id))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for number, spec in enumerate(PANELS, 1):
            words = QCoreApplication.translate(CONTEXT, spec.text)
            self.buttons[spec.id].setToolTip(f"{words} \u2066(Alt {number})\u2069")
            self.buttons[spec.id].setAccessibleName(words)
        self._say_title()
        self._redraw()

    def _say_title(self) -> None:
        spec = PANELS[self._stack.currentIndex()]
        self._title.setText(QCoreApplication.translate(CONTEXT, spec.text))
        self._redraw()

    def _redraw(self) -> None:
        colours = theme.current()
        for spec in PANELS:
            here = spec.id == self.shown
            self.buttons[spec.id].setIcon(
                theme.icon(spec.icon, colours.accent if here else colours.soft, 20)
            )
