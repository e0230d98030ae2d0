"""The article's column against a real session: what it shows, and what it asks of the session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QClipboard, QColor, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from model.evidence import Span
from tests.ui.article.conftest import ARTICLES, BODY, HEADLINE, TEXT
from ui import theme
from ui.article import ArticlePanel
from ui.article.dot_shapes import shape
from ui.article.labels import dot_label, tooltip
from ui.article.menu import article_menu
from ui.article.offsets import shown
from ui.session import Session
from ui.theme.palette import Underline


def span_of(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def quotes(panel: ArticlePanel) -> set[str]:
    return {TEXT[m.span.start : m.span.end] for m in panel.page.marks}


def middle_of(panel: ArticlePanel, span: Span) -> QPoint:
    """A point of the viewport over the words."""
    pieces = panel.page._geometry.pieces(span)
    centre = pieces[0].rect().center()
    return centre.toPoint() - QPoint(0, panel.page.verticalScrollBar().value())


def test_the_document_is_the_text(panel: ArticlePanel) -> None:
    document = panel.page.document()
    lines = [document.findBlockByNumber(n).text() for n in range(document.blockCount())]
    assert "\n".join(lines) == shown(TEXT)


def test_paragraphs_go_by_their_own_direction(panel: ArticlePanel) -> None:
    document = panel.page.document()
    right = document.firstBlock().blockFormat().layoutDirection()
    left = document.lastBlock().blockFormat().layoutDirection()
    assert right == Qt.LayoutDirection.RightToLeft
    assert left == Qt.LayoutDirection.LeftToRight


def test_headline_and_noise_differ_from_the_body_in_size(panel: ArticlePanel) -> None:
    document = panel.page.document()

    def size(words: str) -> int:
        cursor = document.find(words)
        return cursor.charFormat().font().pixelSize() if not cursor.isNull() else 0

    body = document.defaultFont().pixelSize()
    assert size("Leave a Reply") < body < size("الوادي")


def test_the_best_readings_are_marked(panel: ArticlePanel) -> None:
    assert {"قصف مدفعي", "مساء الاثنين", "بأربع قذائف", "مرصد السهل"} <= quotes(panel)
    assert "ثلاثة" not in quotes(panel)


def test_a_mark_behind_an_emoji_stands_on_its_words(panel: ArticlePanel) -> None:
    words = next(m for m in panel.page.marks if m.highlight.field_id == "munitions")
    at = middle_of(panel, words.span)
    assert words.span.start <= panel.page.point_at(at) <= words.span.end
    assert [m.highlight.field_id for m in panel.page.marks_under(at)] == ["munitions"]


def test_a_click_on_a_mark_goes_to_its_field(
    qtbot: QtBot, panel: ArticlePanel, session: Session
) -> None:
    with qtbot.waitSignal(session.field_focused):
        QTest.mouseClick(
            panel.page.viewport(),
            Qt.MouseButton.LeftButton,
            pos=middle_of(panel, span_of("مرصد السهل")),
        )
    assert session.field_id == "attribution"
    assert session.item_id == session.state_of("attribution").proposed[0].id


def test_focus_scrolls_the_words_into_view(panel: ArticlePanel, session: Session) -> None:
    panel.resize(420, 200)
    QApplication.processEvents()
    panel.page.verticalScrollBar().setValue(0)
    session.focus("attribution")
    at = middle_of(panel, span_of("مرصد السهل"))
    assert 0 < at.y() < panel.page.viewport().height()
    assert panel.page.verticalScrollBar().value() > 0


def test_what_is_accepted_is_marked_as_reviewed(panel: ArticlePanel, session: Session) -> None:
    session.accept(session.state_of("date").proposed[0].id)
    (mark,) = (m for m in panel.page.marks if m.highlight.field_id == "date")
    assert mark.highlight.reviewed
    (dot,) = (d for d in panel.overview.dots if d.family == "date")
    assert dot.reviewed
    session.undo()
    assert not any(m.highlight.reviewed for m in panel.page.marks)


def test_marks_colour_the_page_under_the_words(panel: ArticlePanel) -> None:
    def tinted() -> bool:
        image = panel.page.viewport().grab().toImage()
        at = middle_of(panel, span_of("مرصد السهل"))
        pane = theme.current().pane
        ratio = image.devicePixelRatio()
        around = (
            QColor(image.pixel(round((at.x() + dx) * ratio), round((at.y() - 14) * ratio)))
            for dx in range(-20, 20)
        )
        return any(colour.saturation() > pane.saturation() + 8 for colour in around)

    assert tinted()
    panel.page.set_marks(())
    assert not tinted()


def test_tooltips_name_field_value_and_state(panel: ArticlePanel, session: Session) -> None:
    over = panel.page.marks_under(middle_of(panel, span_of("بأربع قذائف")))
    words = tooltip(session, over)
    label = session.codebook.field("munitions").label.ar
    assert label in words
    assert "4" in words or "٤" in words
    assert dot_label(session, over[0]).startswith(label)
    assert tooltip(session, ()) == ""


def test_dots_lie_in_the_order_of_the_text(panel: ArticlePanel, session: Session) -> None:
    by_mark = sorted(panel.overview.dots, key=lambda d: panel.page.marks[d.mark].span)
    assert [d.share for d in by_mark] == sorted(d.share for d in by_mark)
    session.focus("place")
    assert [d.focused for d in panel.overview.dots][-1]
    dot = panel.overview.dots[0]
    QTest.mouseClick(
        panel.overview,
        Qt.MouseButton.LeftButton,
        pos=QPoint(6, round(panel.overview.y_of(dot.share))),
    )
    assert session.field_id is not None


def test_dots_of_different_families_differ_in_shape() -> None:
    box = QRectF(0, 0, 7, 7)
    outlines = [shape(style, box) for style in Underline]
    assert all(a != b for i, a in enumerate(outlines) for b in outlines[i + 1 :])
    assert all(box.contains(outline.boundingRect()) for outline in outlines)


def test_selected_words_are_assigned_from_the_menu(panel: ArticlePanel, session: Session) -> None:
    words = span_of("المدرسة")
    panel.page.select(Span(words.start - 1, words.end + 1))
    assert panel.selected_span() == words
    menu = article_menu(session, panel.page, panel.find_words, lambda: None, panel)
    fields = menu.findChildren(QMenu)[0]
    label = session.codebook.field("target").label.ar
    action = next(a for a in fields.actions() if a.text() == label)
    assert action.shortcut().toString().startswith("Alt+")
    action.trigger()
    (claim,) = session.state_of("target").claims
    assert claim.evidence[0].quote == "المدرسة"
    menu.deleteLater()


def test_nothing_can_be_assigned_without_a_selection(panel: ArticlePanel, session: Session) -> None:
    assert panel.selected_span() is None
    menu = article_menu(session, panel.page, panel.find_words, lambda: None, panel)
    assert not menu.actions()[0].isEnabled()
    menu.deleteLater()


def test_words_are_selected_with_the_keyboard(panel: ArticlePanel) -> None:
    panel.page.setFocus()
    panel.page.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(
        panel.page,
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
    )
    span = panel.selected_span()
    assert span is not None
    assert HEADLINE.startswith(TEXT[span.start : span.end])


def test_copying_gives_the_stored_words(panel: ArticlePanel) -> None:
    panel.page.show_text("ا\u00a0ب\u2028ج😀د", (), header_under_headline=False)
    panel.page.selectAll()
    copied: QMimeData = panel.page.createMimeDataFromSelection()
    assert copied.text() == "ا\u00a0ب\u2028ج😀د"
    panel.page.copy()
    assert QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard) == copied.text()


def test_the_text_cannot_be_changed(panel: ArticlePanel) -> None:
    panel.page.setFocus()
    QTest.keyClicks(panel.page, "abc")
    assert panel.page.document().characterCount() == len(TEXT) + 2


def test_find_counts_steps_and_closes(panel: ArticlePanel) -> None:
    panel.find_words()
    panel.find_bar.field.setText("قريه الوادى")
    assert panel.find_bar.said == "١ من ٢"
    panel.find_bar.stepped.emit(1)
    assert panel.find_bar.said == "٢ من ٢"
    panel.find_bar.stepped.emit(1)
    assert panel.find_bar.said == "١ من ٢"
    panel.find_bar.field.setText("غائب تماما")
    assert panel.find_bar.said == "لا نتائج"
    panel.find_bar.field.setText("مرصد")
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    assert panel.find_bar.isHidden()
    assert panel.selected_span() == span_of("مرصد")


def test_selected_words_are_looked_for(panel: ArticlePanel) -> None:
    panel.page.select(span_of("قذائف"))
    panel.find_words()
    assert panel.find_bar.field.text() == "قذائف"
    assert panel.find_bar.said == "١ من ١"


def test_zoom_by_action_and_wheel(qtbot: QtBot, panel: ArticlePanel) -> None:
    usual = panel.page.document().defaultFont().pixelSize()
    with qtbot.waitSignal(panel.zoom_changed) as told:
        panel.zoom(2)
    assert told.args == [2]
    assert panel.page.document().defaultFont().pixelSize() == usual + 2
    turned = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.page.viewport(), turned)
    assert panel.zoom_steps == 1
    panel.zoom(-99)
    panel.zoom(-99)
    assert panel.zoom_steps == -6
    assert panel.zoom_factor < 1


def test_evidence_is_made_longer_and_shorter(panel: ArticlePanel, session: Session) -> None:
    session.accept(session.state_of("place").proposed[0].id)
    (claim,) = session.state_of("place").claims
    session.focus("place", claim.id)
    panel.move_evidence("end", "left")
    (claim,) = session.state_of("place").claims
    assert claim.evidence[0].quote == "قرية الوادي بأربع"
    panel.move_evidence("end", "right")
    panel.move_evidence("start", "right")
    (claim,) = session.state_of("place").claims
    assert claim.evidence[0].quote == "على قرية الوادي"
    session.undo()
    assert session.state_of("place").claims[0].evidence[0].quote == "قرية الوادي"


def test_another_article_takes_the_place_of_the_first(
    panel: ArticlePanel, session: Session
) -> None:
    panel.find_words()
    panel.find_bar.field.setText("قصف")
    session.open_article(ARTICLES[1].id)
    assert panel.page.text == ARTICLES[1].text
    assert panel.find_bar.isHidden()
    assert not panel.page.marks
    assert panel.header.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_without_an_article_it_says_what_to_do(panel: ArticlePanel, session: Session) -> None:
    session.close_project()
    assert not panel.page.isVisible()
    panel.find_words()
    assert panel.find_bar.isHidden()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_follow_the_theme(panel: ArticlePanel, mode: str) -> None:
    theme.use(mode)
    cursor = panel.page.document().find("Leave a Reply")
    assert cursor.charFormat().foreground().color() == theme.current().faint
    assert not panel.grab().isNull()


def test_long_texts_stay_usable(panel: ArticlePanel) -> None:
    text = f"{BODY}\n\n" * 1500
    panel.page.show_text(text, (), header_under_headline=False)
    last = Span(len(text) - 60, len(text) - 50)
    panel.page.set_found((last,), 0)
    at = panel.page.cursorRect(panel.page._cursor(last.start))
    assert 0 <= at.top() <= panel.page.viewport().height()
    assert 0.9 < panel.page.share_of(last.start) <= 1.0
