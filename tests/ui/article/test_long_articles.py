"""A very long article is laid out as far as it is looked at, and the rest when there is time."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.article import ArticlePanel

LINE = "قُتل ثلاثة مدنيين أمس الأحد في قصف مدفعي على بلدة الزهراء. " * 6
LONG = "\n\n".join(["قصف مدفعي على بلدة الزهراء", *[LINE] * 600])


def test_opening_lays_out_the_beginning(panel: ArticlePanel) -> None:
    page = panel.page
    for _ in range(2):
        page.show_text(LONG, (), header_under_headline=False)
        assert page.document().firstBlock().layout().lineCount() > 0
        assert page.document().lastBlock().layout().lineCount() == 0
        assert page.textCursor().position() == 0


def test_the_end_is_laid_out_in_time(qtbot: QtBot, panel: ArticlePanel) -> None:
    page = panel.page
    page.show_text(LONG, (), header_under_headline=False)
    qtbot.waitUntil(lambda: page.document().lastBlock().layout().lineCount() > 0)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.shown_share()[1] == 1.0
