"""Annotations in: which label is which field, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.settings import Settings

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.annotation_values import AnnotationsSeen, AnnotationsTaken


class AnnotationFlow(QObject):
    """Asks, then tells the session. ``show`` opens a dialog."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        window: QWidget,
        show: Callable[[QDialog], None],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._show = show
        session.annotations_seen.connect(self._ask)
        session.annotations_taken.connect(self._tell)

    def files(self) -> None:
        """Ask for files of annotations and take them in."""
        from ui.session.file_kinds import annotation_filters

        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import annotations"),
            self._settings.import_folder,
            annotation_filters(self._session.language, self.tr("All that can be read")),
        )
        if names and not self._session.refuse_read_only():
            self._settings.import_folder = str(Path(names[0]).parent)
            self._session.look_at_annotations([Path(n) for n in names])

    def take(self, paths: Sequence[Path]) -> list[Path]:
        """Take those in that are annotations; the others are handed back, and folders in which
        there are others."""
        session = self._session
        ours = session.annotations_among(paths)
        if ours:
            session.look_at_annotations(ours)
        return [p for p in paths if p not in ours or session.holds_articles_too(p)]

    def _ask(self, seen: AnnotationsSeen) -> None:
        from ui.dialogs.annotations import AnnotationsDialog

        session = self._session
        dialog = AnnotationsDialog(
            seen, session.codebook, session.language, session.reviewer, self._window
        )
        dialog.accepted.connect(
            lambda: session.take_annotations(
                seen,
                dialog.mapped,
                as_reviewed=dialog.as_reviewed,
                annotator=dialog.annotator,
            )
        )
        self._show(dialog)

    def _tell(self, taken: AnnotationsTaken) -> None:
        from ui.dialogs.annotations import AnnotationsTakenDialog

        self._show(AnnotationsTakenDialog(taken, self._session.language, self._window))
