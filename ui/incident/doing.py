"""Carries out the commands of the window of incidents: asks where something has to be asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from model.reconciliation.grid import Cell, Row
from ui.incident.grid.words import source_word
from ui.incident.merge_dialog import MergeDialog
from ui.incident.panels.assessment import AssessmentPanel
from ui.incident.panels.files import FilesPanel
from ui.incident.panels.notes import NotesPanel
from ui.incident.panels.relations import RelationsPanel
from ui.incident.panels.resolution import ResolutionPanel
from ui.incident.window import IncidentWindow


class Doing(QObject):
    """``desk_wanted`` with the ids of an article, an account and a field; ``pairs_wanted``: all
    reports that may tell of one incident."""

    desk_wanted = Signal(str, str, str)
    pairs_wanted = Signal()

    def __init__(self, window: IncidentWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.page
        self.menu: QMenu | None = None
        self.dialog: MergeDialog | None = None
        view = window.view
        view.open_wanted.connect(self._open_account)
        view.take_wanted.connect(self._take)
        window.commands.wire(self._slots())

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, desk = self._window, self._page.desk
        return {
            "quote": window.view.show_quote,
            "next_contradiction": lambda: window.view.grid.step_to_contradiction(1),
            "previous_contradiction": lambda: window.view.grid.step_to_contradiction(-1),
            "take": self._take,
            "decide": self._decide,
            "open_on_desk": self._open_cell,
            "split_off": self._split_off,
            "keep_apart": self._keep_apart,
            "merge": self._merge,
            "relate": self._relate,
            "rename": self._rename,
            "grade": self._grade,
            "add_files": self._add_files,
            "find": self._find,
            "likely_pairs": self.pairs_wanted.emit,
            "next_incident": lambda: self._step(1),
            "previous_incident": lambda: self._step(-1),
            "next_part": self._next_part,
            "undo": desk.undo,
            "redo": desk.redo,
            "close": window.close,
        }

    # values

    def _take(self) -> None:
        """Have what the focused account says held of the incident, for a reason."""
        found = self._cell()
        if found is None or not found[1].claims or self._page.session.refuse_read_only():
            return
        row, cell = found
        panel = self._window.side.show_panel("resolution")
        if isinstance(panel, ResolutionPanel):
            panel.show_cell(row.field.id, cell.account)
            panel.take(row.field, cell.values)

    def _decide(self) -> None:
        panel = self._window.side.show_panel("resolution")
        if isinstance(panel, ResolutionPanel):
            panel.decide_by_hand()

    def _cell(self) -> tuple[Row, Cell] | None:
        return self._window.view.grid.current()

    # accounts

    def _open_cell(self) -> None:
        found = self._cell()
        if found is not None:
            self._open(found[1].account, found[0].field.id)

    def _open_account(self, account_id: str) -> None:
        found = self._cell()
        self._open(account_id, found[0].field.id if found else "")

    def _open(self, account_id: str, field_id: str) -> None:
        grid = self._page.grid
        place = grid.column_of(account_id)
        if place is not None:
            self.desk_wanted.emit(grid.columns[place].article_id, account_id, field_id)

    def _split_off(self) -> None:
        found = self._cell()
        if found is not None:
            self._page.desk.split(self._page.id, [found[1].account])

    def _keep_apart(self) -> None:
        """Ask from which of the other accounts, or take the only other one."""
        found = self._cell()
        if found is None:
            return
        here = found[1].account
        others = [c for c in self._page.grid.columns if c.account.id != here]
        if len(others) == 1:
            self._page.desk.keep_apart(here, others[0].account.id)
        elif others:
            grid = self._window.view.grid
            menu = QMenu(grid)
            for other in others:
                apart = partial(self._page.desk.keep_apart, here, other.account.id)
                menu.addAction(f"\u2068{source_word(other)}\u2069", apart)
            menu.setActiveAction(menu.actions()[0])
            menu.aboutToHide.connect(menu.deleteLater)
            self.menu = menu
            cell = grid.visualRect(grid.currentIndex())
            menu.popup(grid.viewport().mapToGlobal(cell.center() + QPoint(0, 0)))

    # incidents

    def _merge(self) -> None:
        page, window = self._page, self._window
        if page.incident is None or page.session.refuse_read_only():
            return
        title = window.view.head.title.words
        dialog = MergeDialog(page, window.titles, page.id, title, window)
        dialog.accepted.connect(lambda: page.desk.merge(page.id, [dialog.other]))
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _relate(self) -> None:
        panel = self._window.side.show_panel("relations")
        if isinstance(panel, RelationsPanel):
            panel.begin()

    def _rename(self) -> None:
        panel = self._window.side.show_panel("notes")
        if isinstance(panel, NotesPanel):
            panel.begin()

    def _grade(self) -> None:
        panel = self._window.side.show_panel("assessment")
        if isinstance(panel, AssessmentPanel):
            panel.begin()

    def _add_files(self) -> None:
        panel = self._window.side.show_panel("files")
        if isinstance(panel, FilesPanel):
            panel.begin()

    # places

    def _find(self) -> None:
        self._window.commands["show_list"].setChecked(True)
        search = self._window.list.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def _step(self, by: int) -> None:
        """Open the incident after the open one in the list, or before it."""
        model, here = self._window.list.model, self._window.list.list.currentIndex()
        place = here.row() + by if here.isValid() else 0
        if by > 0 and place >= model.rowCount():
            model.fetchMore(here.parent())
        row = model.row_at(model.index(place)) if place >= 0 else None
        if row is not None:
            self._window.open_incident(row.id)

    def _next_part(self) -> None:
        """From the list to the grid, to the first article, to the panel, and round."""
        window = self._window
        panes = [p.page for p in window.view.articles.panes if p.isVisible()]
        parts = [
            window.list.list,
            window.view.grid,
            *panes[:1],
            window.side.buttons[window.side.shown],
        ]
        wide = [window.list, window.view.grid, window.view.articles, window.side]
        seen = [(p, w) for p, w in zip(parts, wide, strict=False) if p.isVisible()]
        focus = window.focusWidget()
        here = next((i for i, (_, w) in enumerate(seen) if focus and w.isAncestorOf(focus)), -1)
        if focus is window.view.grid:
            here = next((i for i, (p, _) in enumerate(seen) if p is focus), here)
        if seen:
            seen[(here + 1) % len(seen)][0].setFocus(Qt.FocusReason.ShortcutFocusReason)
