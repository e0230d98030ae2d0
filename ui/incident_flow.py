"""Opens the one window of incidents, brought in when it is asked for, and ties it to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from model.codebook import Words
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from ui.incident.doing import Doing
    from ui.incident.dossier_flow import DossierFlow
    from ui.incident.window import IncidentWindow
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.session.incidents import IncidentDesk
    from ui.settings import Settings


class IncidentFlow(QObject):
    """Shows the list, or the incident of the selected account."""

    def __init__(
        self, session: Session, desk: IncidentDesk, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._desk = desk
        self._settings = settings
        self._window = window
        self.shown: IncidentWindow | None = None
        self.doing: Doing | None = None
        self.dossier: DossierFlow | None = None
        window.actions_table.wire(
            {"open_incident": self.show_of_account, "open_incidents": self.show}
        )
        window.form.cards.incident_wanted.connect(self.show_of_account)

    def show(self) -> None:
        """Show the window where it was left."""
        if self._session.project_path is None:
            return
        made = self._made()
        bring_forward(made)

    def show_of_account(self) -> None:
        """Show the incident that the selected account tells of, or comes to by saving."""
        account = self._session.account()
        incident = self._session.account_incident(account.id).id if account is not None else None
        if incident is None:
            self._session.told.emit(
                Words(
                    "لم تُحفظ هذه الرواية بعد، أو لا قيمة فيها، فلا حادث لها. احفظ المقالة أولاً.",
                    "This account has no incident: it was not saved yet, or holds no value. Save"
                    " the article first.",
                )
            )
            return
        self.show_incident(incident)

    def show_incident(self, incident_id: str) -> None:
        """Show an incident of the project."""
        self.show()
        if self.shown is not None and self.shown.open_incident(incident_id):
            self.shown.view.grid.setFocus()

    def _made(self) -> IncidentWindow:
        if self.shown is None:
            from ui.article.typed_day import read_day
            from ui.incident.doing import Doing
            from ui.incident.dossier_flow import DossierFlow
            from ui.incident.window import IncidentWindow
            from ui.session.incident_page import IncidentPage

            page = IncidentPage(self._session, self._desk)
            made = IncidentWindow(page, lambda text: read_day(self._session, text), self._window)
            self.doing = Doing(made)
            self.dossier = DossierFlow(made, page.dossiers)
            for own in (page.assessment.told, page.dossiers.told):
                own.connect(self._desk.told)
            for own in (page.assessment.refused, page.dossiers.refused):
                own.connect(self._desk.refused)
            self.doing.desk_wanted.connect(self._open_on_desk)
            self.doing.pairs_wanted.connect(self._window.actions_table["likely_pairs"].trigger)
            made.closing.connect(self._remember)
            made.view.articles.zoom(self._window.article.zoom_steps)
            self._window.article.zoom_changed.connect(made.view.articles.zoom)
            if not self._settings.incidents_geometry.isEmpty():
                made.restoreGeometry(self._settings.incidents_geometry)
            made.arrange(self._settings.incidents_columns)
            self.shown = made
            made.list.begin()
        return self.shown

    def _remember(self) -> None:
        if self.shown is not None:
            self._settings.incidents_geometry = self.shown.saveGeometry()
            self._settings.incidents_columns = self.shown.state()

    def _open_on_desk(self, article_id: str, account_id: str, field_id: str) -> None:
        """Put an account's article on the desk, at the words of a field."""
        self._session.open_account(article_id, account_id)
        if field_id:
            self._session.focus(field_id)
        bring_forward(self._window)
