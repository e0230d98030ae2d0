"""The original files of articles, as far as they are kept in the project."""

from __future__ import annotations

from pathlib import Path

from model.codebook import Words
from storage.errors import ProjectError
from ui.session.intake import IntakeSession


class OriginalSession(IntakeSession):
    """Hands originals out again, each the very bytes that were imported."""

    def has_original(self) -> bool:
        """Whether the project keeps the file of the article on the desk."""
        from storage import originals

        if self._project is None or self._article is None:
            return False
        return originals.has(self._project, self._article.sha256)

    def original_name(self) -> str:
        """What the article's file was called, as any system takes it."""
        from storage.intake.kinds import suffix_of

        if self._article is None:
            return ""
        name = "".join(c if _is_safe(c) else "-" for c in self._article.name)
        suffix = suffix_of(self._article.reader)
        stem = name.strip(" .")[:80] or "article"
        return stem if not suffix or stem.lower().endswith(suffix) else f"{stem}{suffix}"

    def save_original(self, path: Path) -> bool:
        """Write the original of the article on the desk to a file; False after `refused`."""
        from storage import originals

        if self._article is None:
            return False
        try:
            originals.save(self._open(), self._article.sha256, path)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.told.emit(
            Words(
                f"حُفظ الملف الأصلي في \u2068{path.name}\u2069، وبصمته هي بصمة ما استُورد.",
                f"The original was saved as {path.name}; it is the very file that was imported.",
            )
        )
        return True


def _is_safe(sign: str) -> bool:
    """Whether every system takes a sign in a file's name."""
    return sign.isprintable() and sign not in '<>:"/\\|?*'
