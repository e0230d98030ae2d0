"""What is asked when totals are looked at: the one window of them, and where to save it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from model.codebook import Words
from ui.direction import BETWEEN
from ui.jobs import Jobs
from ui.settings import documents_folder
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.sensitivity.window import SensitivityWindow
    from ui.session import Session
    from ui.session.incidents import IncidentDesk
    from ui.session.totals import Totals

_KINDS = ("png", "svg", "csv")


class SensitivityFlow(QObject):
    """Opens the window, brought in when it is asked for."""

    def __init__(
        self, session: Session, incidents: IncidentDesk, jobs: Jobs, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._window = window
        self._totals: Totals | None = None
        self.dialog: SensitivityWindow | None = None
        window.actions_table.wire({"sensitivity": self.show})
        session.project_changed.connect(self._close)
        incidents.incidents_changed.connect(self._say_stale)

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        from ui.sensitivity.window import SensitivityWindow

        if self._session.project_path is None:
            return
        if self.dialog is None:
            self.dialog = SensitivityWindow(self._session, self._measuring(), self._window)
            self.dialog.save_wanted.connect(self._ask_file)
            self.dialog.finished.connect(lambda _: self._forget())
            self.dialog.measure()
        bring_forward(self.dialog)

    def _measuring(self) -> Totals:
        from ui.session.totals import Totals

        if self._totals is None:
            self._totals = Totals(self._session, self._jobs, self)
            self._totals.kept.connect(self._tell_kept)
            self._totals.refused.connect(self._session.refused)
        return self._totals

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _say_stale(self) -> None:
        if self.dialog is not None:
            self.dialog.say_stale()

    def _forget(self) -> None:
        self.dialog = None
        if self._totals is not None:
            self._totals.stop()

    # files

    def _ask_file(self) -> None:
        if self.dialog is None or self.dialog.found is None:
            return
        found = self.dialog.found
        start = Path(documents_folder()) / f"{found.field.id}-{found.by.value}.png"
        kinds = (self.tr("Picture"), self.tr("Drawing"), self.tr("Table"))
        filters = [f"{words} (*.{kind})" for words, kind in zip(kinds, _KINDS, strict=True)]
        name, chosen = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Save the totals"), str(start), ";;".join(filters)
        )
        if name:
            kind = _KINDS[filters.index(chosen)] if chosen in filters else _KINDS[0]
            self.save(_with_ending(Path(name), kind))

    def save(self, path: Path) -> bool:
        """Save what the window shows as the file's ending says: a picture, a drawing, a table."""
        from ui.sensitivity import pictures

        totals, dialog = self._measuring(), self.dialog
        chart = dialog.chart(on_paper=True) if dialog is not None else None
        if dialog is None or dialog.found is None or chart is None:
            return False
        if path.suffix.lower() == ".csv":
            return totals.write_table(dialog.found, path)
        language = self._session.language
        told = (dialog.found.field.label, dialog.found.key_name)
        title = f"{dialog.windowTitle()}: {BETWEEN.join(w.in_language(language) for w in told)}"
        draw = pictures.svg if path.suffix.lower() == ".svg" else pictures.png
        return totals.write_picture(draw(chart, title), path)

    def _tell_kept(self, path: Path) -> None:
        self._session.told.emit(
            Words(
                f"حُفظ \u2068{path.name}\u2069 في المجلد \u2066{path.parent}\u2069",
                f"Saved {path.name} in {path.parent}",
            )
        )


def _with_ending(path: Path, kind: str) -> Path:
    """The path with the ending that was chosen, unless it has one of ours."""
    if path.suffix.lower().lstrip(".") in _KINDS:
        return path
    return path.with_name(f"{path.name}.{kind}")
