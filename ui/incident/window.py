"""The window of incidents. It only composes: list, page and panels, and what ties them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Words
from ui import theme
from ui.actions import keymap
from ui.actions.incident_table import Needs
from ui.incident.commands import Commands
from ui.incident.grid.words import GridWords
from ui.incident.incident_view import IncidentView
from ui.incident.list.panel import IncidentListPanel
from ui.incident.list.words import Titles
from ui.incident.panels.panel import Surroundings
from ui.incident.panels.side import Side
from ui.session.incident_page import IncidentPage
from ui.window.banner import Banner
from ui.window.bars import bar_height
from ui.window.folding import Folding
from ui.window.key_hints import KeyHints

_HINTS = ("quote", "next_contradiction", "take", "decide", "open_on_desk", "split_off", "merge")
_OF_A_CELL = frozenset(
    {"quote", "take", "decide", "open_on_desk", "split_off", "keep_apart", "differing_only"}
)


USUAL = (1280, 800)
_READ_ONLY = Words(
    "المشروع مفتوح للقراءة فقط: لك أن تنظر في الحوادث، ولا يتغير منها شيء.",
    "The project is open for reading only: you can look at its incidents, and change none.",
)
_LIST, _SIDE = (228, 260), (250, 330)
# With less height than this the grid needs the room that the articles under it would take.
_NARROW, _LOW, _PAGE = 778, 420, 520
_SLIM = 720
"""The width from which down the panel is put away beside the grid until it is asked for."""
_SLIGHTER = 6
"""By how much its bar is lower than that of the desk."""


def usual_columns(width: int) -> list[int]:
    """Widths of list, page and panels in a window that nobody arranged yet."""
    listed = min(max(width // 5, theme.scaled(_LIST[0])), theme.scaled(_LIST[1]))
    side = min(max(width // 4, theme.scaled(_SIDE[0])), theme.scaled(_SIDE[1]))
    return [listed, width - listed - side, side]


def folded_columns(width: int, *, over: bool) -> list[int]:
    """Widths where the list stands in the place of the page, or is not there."""
    side = min(theme.scaled(_SIDE[0]), width - _PAGE)
    return [width - side, 0, side] if over else [0, width - side, side]


class IncidentWindow(QWidget):
    """Stands beside the desk, which goes on working. ``closing`` when it is closed."""

    closing = Signal()

    def __init__(
        self,
        page: IncidentPage,
        read_day: Callable[[str], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.page = page
        session = page.session
        self.commands = Commands(self)
        words = GridWords(
            lambda value, field: session.show(value, field, brief=True),
            lambda: session.language,
        )
        self.titles = Titles(
            lambda: session.codebook if session.project_path else None, page.show_shortest
        )
        self.list = IncidentListPanel(page, self.titles, read_day, words.language, self)
        self.view = IncidentView(page, words, self.titles, self.commands, self)
        self.side = Side(
            Surroundings(
                page,
                words,
                self.titles,
                self.view.articles.selected,
                self.show_cell,
                self.open_incident,
            ),
            self,
        )
        self.banner = Banner(self)
        self.hints = KeyHints(self)
        self._name = QLabel(self)
        self._menu_button = QToolButton(self)
        self.menu = QMenu(self._menu_button)
        self._compose()
        self._connect()
        self.resize(QSize(*USUAL).boundedTo(self.screen().availableSize()))
        self.folding = Folding(
            self.columns,
            self.list,
            self.view,
            self.commands["show_list"],
            lambda over: folded_columns(self.width(), over=over),
            _NARROW,
        )
        self.folding.put_away.connect(self.view.grid.setFocus)
        self._arranged_at = 0
        self._low = self._slim = False
        theme.keep(self, IncidentWindow._arrange)
        self.retranslate()
        self.refresh()

    def _compose(self) -> None:
        theme.keep(self, IncidentWindow._dress)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.keep(self._name, lambda name: name.setFont(theme.ui_font(17, bold=True)))
        self._menu_button.setMenu(self.menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.keep_icon_size(self._menu_button, 20)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for part, stretch in ((self.list, 0), (self.view, 1), (self.side, 0)):
            self.columns.addWidget(part)
            self.columns.setStretchFactor(self.columns.indexOf(part), stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.banner)
        column.addWidget(self.columns, 1)
        column.addWidget(self._foot())

    def _arrange(self) -> None:
        """Give the columns their usual widths, anew where the words were made larger or smaller."""
        if self._arranged_at != theme.text_scale():
            self._arranged_at = theme.text_scale()
            if not self.folding.narrow:
                self.columns.setSizes(usual_columns(self.width()))
            self._fold()

    def _fold(self) -> None:
        """Put away what there is no room for; the list only where something else is to be seen."""
        self.folding.fit(self.width())
        if self.page.incident is None:
            self.folding.show_alone()
        low, articles = self.height() < theme.scaled(_LOW), self.commands["show_articles"]
        if low != self._low:
            self._low = low
            articles.setChecked(not low)

        slim = self.width() < theme.scaled(_SLIM)
        if slim != self._slim:
            self._slim = slim
            self.commands["show_side"].setChecked(not slim)

    def _show_side(self, shown: bool) -> None:
        focused = self.focusWidget()
        had = focused is not None and self.side.isAncestorOf(focused)
        self.side.setVisible(shown)
        if had and not shown:
            self.view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self) -> QWidget:
        bar = QFrame(self)
        theme.set_role(bar, "topbar")
        theme.keep(bar, lambda bar: bar.setFixedHeight(bar_height() - _SLIGHTER))
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self._button("show_list"))
        row.addWidget(self._name)
        row.addStretch(1)
        for command in ("undo", "redo", "merge"):
            row.addWidget(self._button(command))
        row.addWidget(self._menu_button)
        return bar

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        theme.set_role(foot, "footbar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 4, 14, 4)
        row.addWidget(self.hints, 1)
        return foot

    def _button(self, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self.commands[command])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        theme.keep_icon_size(button, 18)
        return button

    def _connect(self) -> None:
        page, commands = self.page, self.commands
        page.opened.connect(self._opened)
        page.changed.connect(self.refresh)
        page.desk.incidents_changed.connect(self._reload)
        page.session.project_changed.connect(self._begin)
        page.session.codebook_changed.connect(self.refresh)
        for said in (page.desk.told, page.desk.refused, page.session.refused):
            said.connect(self._say)
        self.list.chosen.connect(self.open_incident)
        self.list.left.connect(self._leave_list)
        self.view.cell_focused.connect(self.side.show_cell)
        commands["show_articles"].setChecked(True)
        commands["show_articles"].toggled.connect(self.view.articles.setVisible)
        commands["show_side"].setChecked(True)
        commands["show_side"].toggled.connect(self._show_side)
        self.side.wanted.connect(lambda: commands["show_side"].setChecked(True))
        commands["differing_only"].toggled.connect(self.view.show_differing_only)
        commands["empty_fields"].toggled.connect(self.view.grid.show_empty)
        for command, action in commands:
            if command.id in _OF_A_CELL:
                self.view.grid.addAction(action)
        stack = page.desk.undo_stack
        for changed in (stack.canUndoChanged, stack.canRedoChanged):
            changed.connect(self._allow)
        keymap.changed.connect(self.retranslate)
        commands.fill(self.menu)

    # what is asked of it

    def show_cell(self, field_id: str, account_id: str) -> None:
        """Take the grid and the keyboard to a cell."""
        self.view.grid.focus_cell(field_id, account_id)
        self.view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_incident(self, incident_id: str) -> bool:
        """Show an incident; False where it is gone."""
        if not self.page.ready:
            self.view.show_loading()
        return self.page.open(incident_id)

    def refresh(self) -> None:
        """The incident is not as it was."""
        self.view.refresh()
        self.side.refresh()
        self._allow()

    def state(self) -> QByteArray:
        """How wide the columns are."""
        return self.folding.state()

    def arrange(self, state: QByteArray) -> None:
        """Make the columns as wide as they were."""
        self.folding.restore(state)
        self._fold()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        name, program = self.tr("Incidents"), self.tr("Tawthiq")
        self.setWindowTitle(f"{name} — {program}")
        self._name.setText(name)
        self._menu_button.setToolTip(self.tr("Menu"))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self.commands.retranslate()
        self.view.retranslate()
        self.hints.show_hints([(self.commands.key(i), self.commands[i].iconText()) for i in _HINTS])
        self.banner.speak(self.page.session.language)

    # inside

    def _opened(self) -> None:
        self.banner.hide()
        if self.page.session.read_only:
            self.banner.say(_READ_ONLY, self.page.session.language)
        self.refresh()
        self.list.show_current(self.page.id)
        self._leave_list()

    def _leave_list(self) -> None:
        if self.page.incident is not None:
            self.folding.done()

    def _begin(self) -> None:
        if self.page.session.project_path is None:
            self.close()
        else:
            self.list.begin()
            self.refresh()

    def _reload(self) -> None:
        self.list.reload()

    def _allow(self) -> None:
        """Enable what can be done with what is there."""
        columns = len(self.page.grid.columns)
        have = Needs.NOTHING
        if self.page.incident is not None:
            have = Needs.SEVERAL if columns > 1 else Needs.CELL
        self.commands.allow(have, read_only=self.page.session.read_only)
        stack = self.page.desk.undo_stack
        if not self.page.session.read_only:
            self.commands["undo"].setEnabled(stack.canUndo())
            self.commands["redo"].setEnabled(stack.canRedo())

    def _say(self, words: object) -> None:
        if self.isVisible() and isinstance(words, Words):
            self.banner.say(words, self.page.session.language)

    def _dress(self) -> None:
        self.setStyleSheet(f"IncidentWindow {{ background: {theme.current().surface.name()}; }}")
        self._menu_button.setIcon(theme.icon("menu", theme.current().ink, 20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
