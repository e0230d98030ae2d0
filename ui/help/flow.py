"""What is asked for help: a page, the instruction of the field in focus, the tour."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.help.instruction import PREFIX
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from model.codebook import Codebook
    from ui.help.tour import Tour
    from ui.help.window import HelpWindow
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.settings import Settings


class HelpFlow(QObject):
    """Opens the one help window and the tour, each brought in when it is asked for.

    ``open_sample`` gives the tour something to point at where no project is open.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        window: MainWindow,
        open_sample: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._open_sample = open_sample
        self._awaited = False
        self.help: HelpWindow | None = None
        self.tour: Tour | None = None
        window.actions_table.wire(
            {
                "help": self.show,
                "instruction": self.show_instruction,
                "tour": self.start_tour,
            }
        )
        session.field_focused.connect(self._follow)
        session.project_changed.connect(self._refresh)
        session.codebook_changed.connect(self._refresh)
        session.article_opened.connect(self._begin_awaited)
        for moved in (session.review_changed, session.run_changed):
            moved.connect(self._point_again)

    # the pages

    def show(self) -> None:
        """Show the pages, from the one that was read last."""
        bring_forward(self._open())

    def show_instruction(self) -> None:
        """Show what the codebook says of the field in focus, else of the first one."""
        row = self._window.form.focused_row()
        field = row.field if row is not None else self._session.codebook.fields[0]
        window = self._open()
        window.open_page(PREFIX + field.id)
        window.text.setFocus()
        bring_forward(window)

    def _open(self) -> HelpWindow:
        from ui.help.window import HelpWindow

        if self.help is None:
            self.help = HelpWindow(lambda: self._session.language, self._codebook, self._window)
            self.help.finished.connect(self._forget)
        return self.help

    def _codebook(self) -> Codebook | None:
        return self._session.codebook if self._session.project_path is not None else None

    def _follow(self) -> None:
        """An open instruction goes along with the focus."""
        shown = self.help
        if shown is not None and shown.page_name.startswith(PREFIX) and self._session.field_id:
            shown.open_page(PREFIX + self._session.field_id)

    def _refresh(self) -> None:
        if self.help is not None:
            self.help.refresh()
        if self.tour is not None and self._session.project_path is None:
            self.tour.end()

    def _forget(self) -> None:
        self.help = None

    # the tour

    def greet(self) -> None:
        """On the first start, show the window around once there is an article on the desk."""
        if not self._settings.tour_seen:
            self._await_article()

    def start_tour(self) -> None:
        """Show the window around; on the sample project where none is open."""
        if self._session.project_path is not None:
            self._begin()
        elif self._open_sample():
            self._await_article()

    def _await_article(self) -> None:
        self._awaited = True
        if self._session.article is not None:
            self._begin_awaited()

    def _begin_awaited(self) -> None:
        if self._awaited:
            self._awaited = False
            # Once the columns have found their places.
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        from ui.help.stops import stops
        from ui.help.tour import Tour

        if self.tour is not None or self._session.project_path is None:
            return
        self.tour = Tour(stops(self._window), self._window)
        self.tour.ended.connect(self._end)
        self.tour.begin()

    def _end(self) -> None:
        self.tour = None
        self._settings.tour_seen = True

    def _point_again(self) -> None:
        """What is read or decided meanwhile moves the parts."""
        if self.tour is not None:
            QTimer.singleShot(0, self.tour, self.tour.place)
