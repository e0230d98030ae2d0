"""Whether the article on the desk is marked as graphic, and whether its text is veiled now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from model.article import Article
from model.proposals import Run
from model.review import Review
from storage import graphic
from storage.project import ProjectError
from ui.session.keeping import DraftSession


class GraphicSession(DraftSession):
    """Graphic articles come veiled, and are veiled again whenever one comes back to them."""

    veil_changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self._graphic = False
        self._unveiled = False

    @property
    def graphic(self) -> bool:
        """Whether the article on the desk is marked as graphic."""
        return self._graphic

    @property
    def veiled(self) -> bool:
        """Whether its text is to be shown only when it is asked for."""
        return self._graphic and not self._unveiled

    def mark_graphic(self, wanted: bool) -> None:
        """Mark the article on the desk as graphic, which veils it, or take the mark away."""
        if self._article is None or self.refuse_read_only():
            return
        try:
            graphic.mark(self._open(), self._article.id, graphic=wanted)
        except ProjectError as error:
            self.refused.emit(error.words)
            return
        self._graphic, self._unveiled = wanted, False
        self.row_changed.emit(self._article.id)
        self.veil_changed.emit()

    def unveil(self, wanted: bool) -> None:
        """Show the text of a graphic article, or veil it again."""
        if self._graphic and wanted != self._unveiled:
            self._unveiled = wanted
            self.veil_changed.emit()

    def _show_article(
        self, article: Article | None, run: Run | None, review: Review | None
    ) -> None:
        super()._show_article(article, run, review)
        self._unveiled = False
        self._graphic = article is not None and graphic.is_graphic(self._open(), article.id)
