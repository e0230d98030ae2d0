"""Reports of the same incident at the desk: offered, linked, kept apart, read beside, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from model.codebook import Words
from ui.matching.strip import MatchStrip
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.matching.beside import BesidePanel
    from ui.matching.window import PairsWindow
    from ui.session import Session
    from ui.session.incidents import IncidentDesk
    from ui.session.matching import LikelyMatch, MatchFinder

_NONE = Words(
    "لا رواية أخرى يُحتمل أنها عن الحادث نفسه.",
    "No other account is likely to tell of the same incident.",
)


class MatchingFlow(QObject):
    """Ties what finds matches to the form, the window and the session."""

    def __init__(
        self, session: Session, finder: MatchFinder, incidents: IncidentDesk, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._finder = finder
        self._incidents = incidents
        self._window = window
        self.beside: BesidePanel | None = None
        self.pairs: PairsWindow | None = None
        self.strip = MatchStrip(session, finder, window.actions_table, window.form)
        window.form.above_fields.addWidget(self.strip)
        window.form.stops_above = self.strip.stops()
        window.actions_table.wire(
            {
                "link_match": self.link,
                "keep_match_apart": self.keep_apart,
                "look_at_match": self.look,
                "next_match": self.strip.turn,
                "likely_pairs": self.show_pairs,
            }
        )
        self.strip.turned.connect(self._follow)
        session.article_opened.connect(self.put_away)
        session.project_changed.connect(self._close_pairs)

    @property
    def looking(self) -> bool:
        """Whether an article is read beside the one under review."""
        return self.beside is not None and self.beside.isVisibleTo(self._window)

    def link(self) -> None:
        """Say that the selected account tells of the incident of the match shown."""
        other = self._reviewed()
        if other is not None and self._session.link_to(other):
            self.put_away()

    def keep_apart(self) -> None:
        """Say that it tells of another one; the match is offered no more."""
        other = self._reviewed()
        if other is not None:
            self._session.keep_account_apart(other)

    def look(self) -> None:
        """Read the match's article beside the one under review; the same key puts it away."""
        if self.looking:
            self.put_away()
            return
        match = self._match()
        if match is not None:
            self._show(match)

    def put_away(self) -> None:
        """Have the queue again."""
        if self.looking:
            self._window.put_back()
            self._window.form.focus_field()

    def show_pairs(self) -> None:
        """The list of all likely pairs of the project."""
        if self.pairs is None:
            from ui.matching.window import PairsWindow

            self.pairs = PairsWindow(self._session, self._finder, self._incidents, self._window)
            self.pairs.open_wanted.connect(self._open)
        bring_forward(self.pairs)
        self.pairs.begin()

    def _reviewed(self) -> str | None:
        """The account of the match shown; what is only proposed has no incident yet."""
        match = self._match()
        if match is not None and not match.told.reviewed:
            self._session.tell_unreviewed()
            return None
        return match.told.account if match else None

    def _match(self) -> LikelyMatch | None:
        match = self.strip.match
        if match is None:
            self._session.told.emit(_NONE)
        return match

    def _show(self, match: LikelyMatch) -> None:
        text = self._finder.text_of(match.told)
        if text is None:
            return
        if self.beside is None:
            from ui.matching.beside import BesidePanel

            self.beside = BesidePanel(self._session, self._window)
            self.beside.put_away.connect(self.put_away)
            self.beside.open_wanted.connect(self._open)
            self._window.article.zoom_changed.connect(self.beside.zoom)
        if not self.looking:
            self._window.put_beside(self.beside)
        self.beside.zoom(self._window.article.zoom_steps)
        self.beside.show_match(match, text)

    def _follow(self) -> None:
        """What is read beside is the match that the strip shows."""
        if not self.looking:
            return
        if self.strip.match is None:
            self.put_away()
        else:
            self._show(self.strip.match)

    def _open(self, article_id: str, account_id: str) -> None:
        self.put_away()
        self._session.open_account(article_id, account_id)
        bring_forward(self._window)
        self._window.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_pairs(self) -> None:
        self.put_away()
        if self.pairs is not None:
            self.pairs.close()
            self.pairs.deleteLater()
            self.pairs = None
