"""The bar on top: the program's name, the places to go, how far the queue is, and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QToolButton,
    QWidget,
)

from ui import theme
from ui.actions import Actions
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.direction import BETWEEN
from ui.window.bars import bar_height

if TYPE_CHECKING:
    from ui.session import Session

_ROOMY = 740


class TopBar(QFrame):
    """Composed of buttons that are actions; draws the progress of the session."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._done_at_start: int | None = None
        theme.set_role(self, "topbar")
        theme.keep(self, lambda bar: bar.setFixedHeight(bar_height()))
        self._name = QLabel(self)
        theme.keep(self._name, lambda name: name.setFont(theme.ui_font(17, bold=True)))
        self._review = _nav(self)
        self._review.setCheckable(True)
        self._review.setChecked(True)
        self._review.setAutoExclusive(True)
        self._incidents = _nav(self, actions["open_incidents"])
        self._import = _nav(self, actions["import_files"])
        self._export = _nav(self, actions["export"])
        self.queue_button = _icon_button(self, actions["show_queue"])
        self._undo = _icon_button(self, actions["undo"])
        self._redo = _icon_button(self, actions["redo"])
        self._progress = QLabel(self)
        theme.set_role(self._progress, "soft")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(170)
        self.palette_button = QToolButton(self)
        theme.set_role(self.palette_button, "keybutton")
        self.palette_button.clicked.connect(actions["palette"].trigger)
        self.menu_button = QToolButton(self)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.keep_icon_size(self.menu_button, 20)
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)
        self._desk = (
            self.queue_button,
            self._review,
            self._incidents,
            self._import,
            self._export,
            self._undo,
            self._redo,
            self._progress,
            self._bar,
            self.palette_button,
        )
        self._lay_out()
        session.project_changed.connect(self._start_over)
        for told in (session.queue_changed, session.saved):
            told.connect(self._count)
        theme.changed.connect(self._redraw)
        theme.changed.connect(self._show_bar)
        self._retranslate()
        self._start_over()

    def open_menu(self) -> None:
        """Open the menu, as its button does."""
        self.menu_button.showMenu()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.queue_button)
        row.addSpacing(6)
        row.addWidget(self._name)
        row.addSpacing(14)
        for button in (self._review, self._incidents, self._import, self._export):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(14)
        row.addWidget(self._progress)
        row.addSpacing(8)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(10)
        row.addWidget(self.palette_button)
        row.addWidget(self.menu_button)

    def _start_over(self) -> None:
        there = self._session.project_path is not None
        for widget in self._desk:
            widget.setVisible(there)
        self._show_bar()
        self._done_at_start = None
        self._count()

    def _count(self) -> None:
        done, every = self._session.progress()
        if self._done_at_start is None:
            self._done_at_start = done
        number = QLocale().toString
        text = self.tr("%1 of %2").replace("%1", number(done)).replace("%2", number(every))
        now = done - self._done_at_start
        if now > 0:
            text += BETWEEN + self.tr("%Ln in this session", "", now)
        self._progress.setText(text)
        self._progress.setToolTip(self.tr("Articles reviewed, of all"))
        # Qt would paint it at once, and with it everything else that is out of date.
        self._bar.setUpdatesEnabled(False)
        self._bar.setRange(0, max(every, 1))
        self._bar.setValue(done)
        self._bar.setUpdatesEnabled(True)
        self._bar.setAccessibleName(self._progress.toolTip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands in the menu too, or in words beside it, goes where there is no room."""
        super().resizeEvent(event)
        self._show_bar()

    def _show_bar(self) -> None:
        there = self._session.project_path is not None
        roomy = self.width() >= theme.scaled(_ROOMY)
        for part in (self._bar, self._import, self._export):
            part.setVisible(there and roomy)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._count()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Tawthiq"))
        self._review.setText(self.tr("Review"))
        self._incidents.setText(self.tr("Incidents"))
        self._import.setText(self.tr("Import"))
        self._export.setText(self.tr("Export"))
        self.menu_button.setToolTip(self._actions["menu"].toolTip())
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.palette_button.setToolTip(self._actions["palette"].toolTip())
        self.palette_button.setAccessibleName(self._actions["palette"].iconText())
        self.palette_button.setText("\u2066" + shown_keys(spec_of("palette")) + "\u2069")
        self._redraw()
        self._actions.fill(self.menu)

    def _redraw(self) -> None:
        self.menu_button.setIcon(theme.icon("menu", theme.current().ink, 20))


def _nav(parent: QWidget, action: QAction | None = None) -> QToolButton:
    button = QToolButton(parent)
    theme.set_role(button, "nav")
    if action is not None:
        button.clicked.connect(action.trigger)
    return button


def _icon_button(parent: QWidget, action: QAction) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
