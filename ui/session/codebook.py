"""The project's codebook: its versions, what records hold of it, another one put in force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from model.codebook import Codebook, Words
from model.codebook_problems import CodebookUse
from storage import codebooks
from storage.codebooks import CodebookVersion
from storage.project import ProjectError
from ui.session.finding import FindingSession


class CodebookSession(FindingSession):
    """Changes the codebook; what is on the desk stays there and is shown by the new one."""

    codebook_changed = Signal()

    def ready_for_codebook(self) -> bool:
        """Have what stands in an editor entered, and its claims known as a draft's; False where
        something cannot be read."""
        return self._may_leave_account() and self._keep()

    def codebook_use(self) -> CodebookUse:
        """What the records of the project hold."""
        return codebooks.use(self._open())

    def codebook_versions(self) -> tuple[CodebookVersion, ...]:
        """Every codebook that was in force in the project, the latest first."""
        return codebooks.versions(self._open())

    def put_codebook(self, codebook: Codebook, note: str = "") -> bool:
        """Put a codebook in force as a new version; False after `refused`."""
        if self.refuse_read_only():
            return False
        before = self.codebook
        try:
            after = codebooks.put_in_force(self._open(), codebook, note)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        if after is before:
            return True
        self._codebook = after
        self.codebook_changed.emit()
        self.review_changed.emit()
        self.told.emit(
            Words(
                f"دليل الترميز الآن بالإصدار \u2066{after.version}\u2069.",
                f"The codebook is now version {after.version}.",
            )
        )
        return True

    def read_codebook(self, path: Path) -> Codebook | None:
        """The codebook in a file; None after `refused`."""
        try:
            return codebooks.read_codebook(path)
        except ProjectError as error:
            self.refused.emit(error.words)
            return None

    def write_codebook(self, codebook: Codebook, path: Path) -> bool:
        """Write a codebook to a file; False after `refused`."""
        try:
            codebooks.write_codebook(codebook, path)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.told.emit(
            Words(
                f"كُتب الدليل في \u2068{path.name}\u2069.",
                f"The codebook was written to {path.name}.",
            )
        )
        return True
