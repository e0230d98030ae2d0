"""Writes dossiers from the window of incidents: asks what and where to, tells what came of it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from model.codebook import Words
from ui.dialogs.dossier import DossierChoice, DossierDialog
from ui.incident.window import IncidentWindow
from ui.session.dossiers import Dossiers
from ui.settings import documents_folder

_UNFIT = re.compile(r"[\\/:*?\"<>|\u2066-\u2069\x00-\x1f]+")
_LONGEST = 80
_MOST = 500
"""Incidents in one dossier: more make a file that no one can open."""


class DossierFlow(QObject):
    """``dialog`` is the one that is open, if there is one."""

    def __init__(self, window: IncidentWindow, dossiers: Dossiers) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.page
        self._dossiers = dossiers
        self.dialog: DossierDialog | None = None
        window.commands.wire({"dossier": self.ask, "claim_review": self.ask_claim_review})

    def ask(self) -> None:
        """Ask for what the open incident, or those of the list, are to be written as."""
        if self._page.incident is None:
            return
        matching = self._page.desk.matching(self._window.list.model.query)
        dialog = DossierDialog(matching, self._page.session.language, self._window)
        dialog.accepted.connect(lambda: self._ask_file(dialog.choice))
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _ask_file(self, choice: DossierChoice) -> None:
        ids = self._listed() if choice.listed else (self._page.id,)
        if len(ids) > _MOST:
            self._page.desk.told.emit(
                Words(
                    f"في القائمة أكثر من {_MOST} حادث. ضيّقها بالبحث أو بالتصفية أولاً.",
                    f"The list holds more than {_MOST} incidents. Narrow it by a search or a"
                    " filter first.",
                )
            )
            return
        start = Path(documents_folder()) / f"{self._name(choice)}.{choice.form.value}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Write a dossier"), str(start), f"(*.{choice.form.value})"
        )
        if name:
            self._dossiers.write(ids, Path(name), choice.form, choice.language)

    def ask_claim_review(self) -> None:
        """Ask where the review of the value in focus is to be written."""
        found = self._window.view.grid.current()
        if found is None or not found[1].claims:
            return
        row, cell = found
        session = self._page.session
        label = row.field.label.in_language(session.language)
        start = Path(documents_folder()) / f"{_UNFIT.sub(' ', label)}.jsonld"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Write a ClaimReview"), str(start), "(*.jsonld)"
        )
        if name:
            claim = cell.claims[0].id
            self._dossiers.write_claim_review(
                self._page.id, row.field.id, claim, Path(name), session.language
            )

    def _listed(self) -> tuple[str, ...]:
        rows = self._page.desk.page(self._window.list.model.query, None, _MOST + 1)
        return tuple(row.id for row in rows)

    def _name(self, choice: DossierChoice) -> str:
        project = self._page.session.project_path
        incident = self._page.incident
        if choice.listed or incident is None:
            dossiers = self.tr("dossiers")
            return f"{project.stem if project else 'tawthiq'}-{dossiers}"
        values = {r.field: r.values[0] for r in incident.resolutions if r.values}
        title = self._window.titles.title(incident.name, values, incident.id)
        return _UNFIT.sub(" ", title).strip()[:_LONGEST]

    def _forget(self) -> None:
        self.dialog = None
