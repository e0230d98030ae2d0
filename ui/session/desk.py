"""The session as the widgets know it: records out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from model.codebook import Words
from model.export_choice import ExportChoice
from storage.errors import ExportStopped
from storage.project import Project
from ui.jobs import JobContext
from ui.session.watching import WatchSession


class Session(WatchSession):
    """What is on the desk, and what the researcher can do with it.

    ``jobs`` runs long work (import, export), ``reader`` what the researcher waits for (reading
    the article on the desk), each on a thread of its own.
    """

    exported = Signal(object)

    def export(self, choice: ExportChoice, path: Path, form_id: str, *, bom: bool = False) -> None:
        """Write the chosen table to a file in the background; tells `exported`."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Path | Words:
            from storage.exporting import export

            try:
                with Project.open(own_path, reviewer) as own:
                    export(own, path, form_id, choice, bom=bom, progress=context.progress)
            except ExportStopped as stopped:
                return stopped.words
            return path

        def done(result: Path | Words) -> None:
            (self.told if isinstance(result, Words) else self.exported).emit(result)

        name = Words("التصدير", "Exporting")
        self._jobs.run(name, work, done, self.tell_failure)
