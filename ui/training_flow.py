"""What is asked around training data: what is wanted, and where it is to be written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from ui.settings import documents_folder

if TYPE_CHECKING:
    from model.training.choice import TrainingChoice
    from model.training.report import TrainingReport
    from ui.main_window import MainWindow
    from ui.session import Session


class TrainingFlow(QObject):
    """Asks in a dialog, which is brought in when it is asked for, then tells the session."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: QDialog | None = None
        window.actions_table.wire({"training": self.ask})
        session.trained.connect(self._tell)

    def ask(self) -> None:
        """Ask what is wanted, then where it is to be."""
        from ui.article.typed_day import read_day
        from ui.training.dialog import TrainingDialog

        session = self._session
        dialog = TrainingDialog(
            session.training_forms(), partial(read_day, session), session.language, self._window
        )
        dialog.accepted.connect(lambda: self._ask_folder(dialog.choice))
        self._show(dialog)

    def _ask_folder(self, choice: TrainingChoice) -> None:
        project = self._session.project_path
        if project is None:
            return
        start = Path(documents_folder()) / f"{project.stem}-{choice.form}"
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("The folder to be made"),
            str(start),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._session.train(Path(name), choice)

    def _tell(self, path: Path, report: TrainingReport) -> None:
        from ui.training.report import TrainingReportDialog

        self._show(TrainingReportDialog(path, report, self._session.language, self._window))

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
