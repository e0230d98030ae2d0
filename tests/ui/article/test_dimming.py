"""Only evidence stands out while the reader wants it so."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from model.evidence import Span
from tests.ui.article.conftest import TEXT
from ui.article import ArticlePanel
from ui.desk import Desk
from ui.settings import Settings


def darkest(panel: ArticlePanel, words: str) -> int:
    """How dark the darkest ink of these words is, 0 to 255."""
    start = TEXT.index(words)
    (piece, *_) = panel.page._geometry.pieces(Span(start, start + len(words)))
    at = piece.rect().toAlignedRect()
    at.translate(QPoint(0, -panel.page.verticalScrollBar().value()))
    image = (
        panel.page.viewport().grab(at).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    )
    box = QRect(4, 6, image.width() - 8, image.height() - 12)
    return min(
        image.pixelColor(x, y).red()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    )


def test_all_but_the_evidence_is_dimmed(panel: ArticlePanel) -> None:
    plain, evidence = darkest(panel, "المدرسة"), darkest(panel, "مرصد السهل")
    panel.page.dim_the_rest(True)
    assert darkest(panel, "المدرسة") > plain + 60
    assert abs(darkest(panel, "مرصد السهل") - evidence) < 10
    panel.page.dim_the_rest(False)
    assert darkest(panel, "المدرسة") == plain


def test_what_a_search_found_is_not_dimmed(panel: ArticlePanel) -> None:
    panel.page.dim_the_rest(True)
    dim = darkest(panel, "المدرسة")
    panel.find_words()
    panel.find_bar.field.setText("المدرسة")
    assert darkest(panel, "المدرسة") < dim - 60


def test_without_evidence_nothing_is_dimmed(panel: ArticlePanel) -> None:
    plain = darkest(panel, "المدرسة")
    panel.page.set_marks(())
    panel.page.dim_the_rest(True)
    assert darkest(panel, "المدرسة") == plain


def test_the_choice_is_remembered(qtbot: QtBot, filled: Desk, settings: Settings) -> None:
    action = filled.window.actions_table["only_evidence"]
    assert not action.isChecked()
    action.trigger()
    assert settings.only_evidence
    again = Desk(settings)
    qtbot.addWidget(again.window)
    assert again.window.actions_table["only_evidence"].isChecked()
    again.stop()
    action.trigger()
    assert not settings.only_evidence
