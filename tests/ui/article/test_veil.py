"""The text of a graphic article is veiled until it is asked for, and again after leaving it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.evidence import Span
from tests.ui.article.conftest import ARTICLES, HEADLINE, TEXT
from ui import accessible
from ui.article import ArticlePanel
from ui.desk import Desk
from ui.form.detail import FieldDetail
from ui.form.sparing import DOTS
from ui.session import Session


def point_of(panel: ArticlePanel, words: str) -> QPoint:
    start = TEXT.index(words)
    (piece, *_) = panel.page._geometry.pieces(Span(start, start + len(words)))
    return piece.rect().center().toPoint() - QPoint(0, panel.page.verticalScrollBar().value())


def shows(panel: ArticlePanel, words: str) -> bool:
    """Whether there is ink where these words stand."""
    start = TEXT.index(words)
    (piece, *_) = panel.page._geometry.pieces(Span(start, start + len(words)))
    at = piece.rect().adjusted(3, 6, -3, -8).toAlignedRect()
    at.translate(QPoint(0, -panel.page.verticalScrollBar().value()))
    image = (
        panel.page.viewport().grab(at).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    )
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y).red() < 110 for x, y in places)


def test_a_marked_article_is_veiled_but_for_its_headline(
    panel: ArticlePanel, session: Session
) -> None:
    assert shows(panel, "المدرسة")
    assert panel.veil_bar.isHidden()
    session.mark_graphic(True)
    assert not shows(panel, "المدرسة")
    assert shows(panel, HEADLINE[:8])
    assert panel.veil_bar.isVisible()
    session.mark_graphic(False)
    assert shows(panel, "المدرسة")
    assert panel.veil_bar.isHidden()


def test_a_click_shows_one_paragraph_and_means_no_field(
    panel: ArticlePanel, session: Session
) -> None:
    session.mark_graphic(True)
    before = session.field_id
    at = point_of(panel, "مرصد السهل")
    assert panel.page.is_veiled(at)
    QTest.mouseClick(panel.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.field_id == before
    assert shows(panel, "المدرسة")
    assert not shows(panel, "مصادر محلية")
    QTest.mouseClick(panel.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.field_id == "attribution"


def test_the_bar_shows_the_text_and_veils_it_again(panel: ArticlePanel, session: Session) -> None:
    session.mark_graphic(True)
    panel.veil_bar.button.click()
    assert not session.veiled
    assert shows(panel, "مصادر محلية")
    panel.veil_bar.button.click()
    assert session.veiled
    assert not shows(panel, "مصادر محلية")


def test_it_is_veiled_again_after_leaving_and_stays_marked(
    panel: ArticlePanel, session: Session
) -> None:
    session.mark_graphic(True)
    session.unveil(True)
    session.open_article(ARTICLES[1].id)
    assert not session.graphic
    assert panel.veil_bar.isHidden()
    session.open_article(ARTICLES[0].id)
    assert session.veiled
    assert not shows(panel, "المدرسة")


def test_only_what_is_graphic_can_be_unveiled(session: Session) -> None:
    session.unveil(True)
    session.mark_graphic(True)
    assert session.veiled


def test_the_form_does_not_show_the_words_either(qtbot: QtBot, session: Session) -> None:
    field = session.codebook.field("attribution")
    proposal = session.state_of("attribution").proposed[0]
    detail = FieldDetail(session)
    qtbot.addWidget(detail)
    detail.show_field(field, proposal.id)
    assert "مرصد السهل" in detail._quote.accessibleName() + detail._quote.text()
    session.mark_graphic(True)
    detail.show_field(field, proposal.id)
    assert "مرصد السهل" not in detail._quote.accessibleName() + detail._quote.text()


def test_what_is_veiled_is_not_copied_found_selected_or_named(
    panel: ArticlePanel, session: Session
) -> None:
    def copied() -> str:
        panel.page.selectAll()
        panel.page.copy()
        return QGuiApplication.clipboard().text()

    assert "المدرسة" in copied()
    panel.find_words()
    panel.find_bar.field.setText("مصادر محلية")
    assert panel._places
    session.mark_graphic(True)
    assert not panel._places
    assert copied() == HEADLINE
    start = TEXT.index("المدرسة")
    panel.page.select(Span(start, start + 7))
    assert panel.selected_span() is None
    assert all(":" not in panel._dot_label(n) for n in range(len(panel.page.marks)))
    panel.page.lift_veil(point_of(panel, "مرصد السهل"))
    assert "المدرسة" in copied()
    assert "مصادر محلية" not in copied()
    session.unveil(True)
    assert "مصادر محلية" in copied()
    assert panel._places


def test_a_screen_reader_does_not_read_it_either(panel: ArticlePanel, session: Session) -> None:
    def read() -> str:
        told = QAccessible.queryAccessibleInterface(panel.page)
        assert told is not None
        text = told.textInterface()
        words = text.text(0, text.characterCount()) if text is not None else ""
        return " ".join(
            (words, told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Value))
        )

    accessible.install()
    QAccessible.setActive(True)
    assert "المدرسة" in read()
    session.mark_graphic(True)
    assert "المدرسة" not in read()
    assert HEADLINE in read()
    session.unveil(True)
    assert "المدرسة" in read()
    QAccessible.setActive(False)


def test_the_queue_tells_which_articles_are_graphic(filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    model = filled.window.queue.model

    def said() -> str:
        article = filled.session.article
        assert article is not None
        index = model.index_of(article.id)
        return str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))

    assert "Graphic" not in said()
    usual = filled.window.queue.list.grab().toImage()
    filled.window.actions_table["graphic"].trigger()
    assert "Graphic" in said()
    assert filled.window.queue.list.grab().toImage() != usual
    filled.window.actions_table["graphic"].trigger()
    assert "Graphic" not in said()


def test_the_actions_follow_the_article(filled: Desk) -> None:
    actions = filled.window.actions_table
    actions["graphic"].trigger()
    assert filled.session.veiled
    actions["unveil"].trigger()
    assert not filled.session.veiled
    assert actions["graphic"].isChecked()
    filled.session.next_article()
    assert not actions["graphic"].isChecked()
    actions["unveil"].trigger()
    filled.session.previous_article()
    assert actions["graphic"].isChecked()
    assert filled.session.veiled


def test_the_form_tells_no_names_and_details_before_one_goes_to_them(filled: Desk) -> None:
    form, session = filled.window.form, filled.session
    session.accept_all()
    killed = form.row("killed")
    assert killed is not None
    (told,) = [item.text for item in killed.box.items]
    assert told != DOTS
    session.mark_graphic(True)
    session.focus("event_type", None)
    assert [item.text for item in killed.box.items] == [DOTS]
    assert DOTS not in [r.box.items[0].text for r in form.rows() if r.field.id == "event_type"]
    session.focus("killed", None)
    assert [item.text for item in killed.box.items] == [told]
    session.focus("event_type", None)
    session.unveil(True)
    assert [item.text for item in killed.box.items] == [told]
