"""What is asked about the queue: which articles it is to show, and how many one wants to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.article.typed_day import read_day

if TYPE_CHECKING:
    from ui.dialogs.filter import FilterDialog
    from ui.dialogs.goal import GoalDialog
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.settings import Settings


class QueueFlow(QObject):
    """Asks, then shows. Each dialog is brought in when it is asked for."""

    def __init__(self, session: Session, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.dialog: FilterDialog | GoalDialog | None = None
        window.queue.filter.new_wanted.connect(self.ask)
        window.queue.pace.goal_wanted.connect(self.ask_goal)
        window.queue.pace.set_goal(settings.goal)

    def ask(self) -> None:
        """Ask what to show, from what is shown now."""
        from ui.dialogs.filter import FilterDialog

        if self._session.project_path is None:
            return
        read = partial(read_day, self._session)
        asked = FilterDialog(self._session, self._window.queue.model.query, read, self._window)
        asked.accepted.connect(lambda: self._show(asked))
        self.dialog = asked
        asked.open()

    def _show(self, asked: FilterDialog) -> None:
        query = asked.query
        if asked.name:
            self._session.keep_filter(asked.name, query)
        self._window.queue.show_query(query)
        self._window.queue.focus_list()

    def ask_goal(self) -> None:
        """Ask how many articles one wants to do in a day."""
        from ui.dialogs.goal import GoalDialog

        asked = GoalDialog(self._settings.goal, self._window)
        asked.accepted.connect(lambda: self._set_goal(asked.goal))
        self.dialog = asked
        asked.open()

    def _set_goal(self, goal: int) -> None:
        self._settings.goal = goal
        self._window.queue.pace.set_goal(goal)
