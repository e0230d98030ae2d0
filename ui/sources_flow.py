"""Opens the register of sources, brought in when it is asked for, and asks where to write it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from model.codebook import Words
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.session.incidents import IncidentDesk
    from ui.session.sources import SourceDesk
    from ui.settings import Settings
    from ui.sources.window import SourcesWindow


class SourcesFlow(QObject):
    """Shows the window where it was left."""

    def __init__(
        self,
        session: Session,
        incidents: IncidentDesk,
        jobs: Jobs,
        settings: Settings,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._incidents = incidents
        self._jobs = jobs
        self._settings = settings
        self._window = window
        self.desk: SourceDesk | None = None
        self.shown: SourcesWindow | None = None
        window.actions_table.wire({"sources": self.show})

    def show(self) -> None:
        """Show the register, read anew."""
        if self._session.project_path is None:
            return
        made, desk = self._made()
        desk.read()
        made.refresh()
        bring_forward(made)
        made.table.setFocus()

    def _made(self) -> tuple[SourcesWindow, SourceDesk]:
        if self.shown is None or self.desk is None:
            from ui.session.sources import SourceDesk
            from ui.sources.window import SourcesWindow

            self.desk = SourceDesk(self._session, self._incidents, self._jobs)
            self.shown = SourcesWindow(self._session, self.desk, self._window)
            self.shown.export_wanted.connect(self.ask_file)
            self.desk.exported.connect(self._tell)
        return self.shown, self.desk

    def ask_file(self) -> None:
        """Ask where to write the register."""
        title = self.tr("Export the register of sources")
        folder = Path(self._settings.import_folder or "")
        name, _ = QFileDialog.getSaveFileName(
            self.shown, title, str(folder / "sources.csv"), self.tr("Tables") + " (*.csv)"
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the register to a file."""
        if self.desk is not None:
            self.desk.export(path if path.suffix else path.with_suffix(".csv"))

    def _tell(self, path: Path) -> None:
        self._session.told.emit(
            Words(
                f"كُتب سجل المصادر في \u2068{path.name}\u2069.",
                f"The register of sources was written to {path.name}.",
            )
        )
