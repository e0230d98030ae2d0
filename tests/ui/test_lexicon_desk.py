"""At the desk a project is taught a name, and the next article is read with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from model.evidence import Span
from model.lexicon_entry import EntryKind, OwnEntry
from model.values import Name, Place, Value
from storage.gazetteer_import import GazetteerReport
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.dialogs.lexicon import LexiconDialog
from ui.dialogs.lexicon_entry import LexiconEntryDialog

FIRST = (
    "قصف على بلدة\n\nقُتل ثلاثة مدنيين أمس الأحد في قصف نفذه رهط العنقاء على تل الغزلان"
    " في سوريا، بحسب نبض الجزيرة."
)
SECOND = (
    "قصف جديد على قرية\n\nأصيب أربعة مدنيين أمس الاثنين في قصف نفذه الرهطيون على تل الغزلان"
    " في سوريا، بحسب نبض الجزيرة."
)


@pytest.fixture
def read(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    """The desk with two articles, the first one open and read."""
    folder = tmp_path / "تقارير"
    folder.mkdir()
    for name, text in (("1.txt", FIRST), ("2.txt", SECOND)):
        (folder / name).write_text(text, "utf-8")
        day = '{"published": "2022-01-11"}'
        (folder / name).with_suffix(".json").write_text(day, "utf-8")
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        desk.session.import_paths([folder])
    rest(qtbot, desk)
    return desk


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.session.reading and not desk.reader.busy, timeout=LONG)


def select(desk: Desk, words: str) -> None:
    article = desk.session.article
    assert article is not None
    start = article.text.index(words)
    desk.window.article.page.select(Span(start, start + len(words)))


def asked(qtbot: QtBot, desk: Desk) -> LexiconEntryDialog:
    """The dialog that the action's key opens."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow, timeout=LONG)
    desk.window.article.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.lexicon.dialog
    assert isinstance(dialog, LexiconEntryDialog)
    return dialog


def values(desk: Desk, field: str) -> list[Value]:
    """What is proposed or reviewed for a field in the article on the desk, by all accounts."""
    run = desk.session.run
    assert run is not None
    return [p.candidate.value for p in run.proposals if p.field == field]


def keep(qtbot: QtBot, desk: Desk, dialog: LexiconEntryDialog) -> None:
    assert dialog.save.isEnabled(), dialog.said.words
    with qtbot.waitSignal(desk.session.lexicon_changed, timeout=LONG):
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    rest(qtbot, desk)


def test_an_actor_is_added_from_a_selection_and_the_next_article_proposes_it(
    qtbot: QtBot, read: Desk
) -> None:
    session = read.session
    session.focus("initiator")
    assert Name("الرهطيون") not in values(read, "initiator")
    select(read, "رهط العنقاء")
    dialog = asked(qtbot, read)
    assert (dialog.name.text(), dialog.kind) == ("رهط العنقاء", EntryKind.ACTOR)
    assert dialog.country.currentData() == "SY"
    dialog.sort.setCurrentIndex(dialog.sort.findData("3"))
    dialog.aliases.setText("الرهطيون")
    told: list[str] = []
    session.told.connect(lambda words: told.append(words.en))
    keep(qtbot, read, dialog)
    assert "رهط العنقاء" in told[0]
    assert read.window.foot_bar.isVisible()
    session.next_article()
    rest(qtbot, read)
    assert session.article is not None
    assert session.article.text == SECOND
    assert Name("الرهطيون") in values(read, "initiator")
    assert session.run is not None
    assert "+" in session.run.extractor


def test_the_open_article_is_read_again_and_nothing_reviewed_is_lost(
    qtbot: QtBot, read: Desk
) -> None:
    session = read.session
    killed = session.state_of("killed").proposed[0]
    session.accept(killed.id)
    session.focus("notes")
    session.keep_typing("notes", None, "أكتب هنا")
    select(read, "تل الغزلان")
    session.focus("place")
    dialog = asked(qtbot, read)
    assert dialog.kind is EntryKind.PLACE
    dialog.sort.setCurrentIndex(dialog.sort.findData("village"))
    dialog.country.setCurrentIndex(dialog.country.findData("SY"))
    dialog.admin1.setText("دير الزور")
    dialog.point.setText("34.9, 40.6")
    keep(qtbot, read, dialog)
    place = Place("تل الغزلان", "دير الزور", "SY", 34.9, 40.6, 1)
    assert place in values(read, "place")
    assert [c.proposal_id for c in session.state_of("killed").claims] == [killed.id]
    typing = session.typing()
    assert typing is not None
    assert typing.text == "أكتب هنا"
    session.keep_typing("notes", None, None)
    session.next_article()
    rest(qtbot, read)
    assert place in values(read, "place")


def test_all_that_wait_can_be_read_at_once(qtbot: QtBot, read: Desk) -> None:
    session = read.session
    session.keep_entry(OwnEntry("1", EntryKind.ACTOR, "رهط العنقاء", ("الرهطيون",), "3"))
    rest(qtbot, read)
    told: list[str] = []
    session.told.connect(lambda words: told.append(words.en))
    with qtbot.waitSignal(session.queue_changed, timeout=LONG):
        read.window.actions_table["read_waiting"].trigger()
    assert told[-1].startswith("Waiting articles read again")
    with sqlite3.connect(session.project_path or "") as rows:
        last = rows.execute("SELECT extractor FROM runs GROUP BY article HAVING max(number)")
        assert all("+" in version for (version,) in last)
    rows.close()


def test_a_source_is_added_as_another_name_of_one_that_is_known(qtbot: QtBot, read: Desk) -> None:
    read.session.focus("attribution")
    select(read, "نبض الجزيرة")
    dialog = asked(qtbot, read)
    assert dialog.kind is EntryKind.SOURCE
    dialog.of.setText("وكالة لا يعرفها أحد")
    assert not dialog.save.isEnabled()
    dialog.of.setText("وكالة رويترز للانباء")
    keep(qtbot, read, dialog)
    (entry,) = read.session.own_entries()
    assert (entry.name, entry.aliases) == ("رويترز", ("نبض الجزيرة",))
    assert Name("نبض الجزيرة") in values(read, "attribution")
    select(read, "قُتل ثلاثة مدنيين")
    again = asked(qtbot, read)
    again.kinds[EntryKind.SOURCE].click()
    again.name.setText("نبض الجزيرة الأول")
    again.of.setText("رويترز")
    keep(qtbot, read, again)
    (entry,) = read.session.own_entries()
    assert entry.aliases == ("نبض الجزيرة", "نبض الجزيرة الأول")


def test_a_value_of_the_form_is_added_where_nothing_is_selected(qtbot: QtBot, read: Desk) -> None:
    session = read.session
    session.enter("place", Place("عين الظبي", "حلب", "SY", 36.1, 37.2, 1))
    session.focus("place")
    dialog = asked(qtbot, read)
    assert (dialog.name.text(), dialog.admin1.text()) == ("عين الظبي", "حلب")
    assert dialog.point.text() == "36.1, 37.2"
    keep(qtbot, read, dialog)
    assert [e.name for e in session.own_entries()] == ["عين الظبي"]
    session.focus("target")
    session.keep_typing("target", None, "لواء الريم")
    typed = asked(qtbot, read)
    assert (typed.name.text(), typed.kind) == ("لواء الريم", EntryKind.ACTOR)
    typed.reject()


def test_what_cannot_be_kept_is_said_while_one_types(qtbot: QtBot, read: Desk) -> None:
    select(read, "رهط العنقاء")
    dialog = asked(qtbot, read)
    for typed in ("", "ق", "قصف", "الحسكة"):
        dialog.name.setText(typed)
        assert not dialog.save.isEnabled()
        assert bool(dialog.said.words) is bool(typed)
    dialog.name.setText("رهط العنقاء")
    assert dialog.save.isEnabled()
    dialog.kinds[EntryKind.PLACE].click()
    dialog.country.setCurrentIndex(dialog.country.findData("SY"))
    dialog.point.setText("بعيد")
    assert not dialog.save.isEnabled()
    dialog.reject()
    assert read.session.own_entries() == ()


def test_entries_are_looked_through_edited_and_removed(qtbot: QtBot, read: Desk) -> None:
    session = read.session
    for number, name in enumerate(("رهط العنقاء", "لواء الظبي")):
        session.keep_entry(OwnEntry(str(number), EntryKind.ACTOR, name, (), "3"))
    read.window.actions_table["lexicon"].trigger()
    listed = read.lexicon.dialog
    assert isinstance(listed, LexiconDialog)
    assert listed.table.rows.rowCount() == 2
    listed.search.setText("لواء")
    assert listed.table.rows.rowCount() == 1
    QTest.mouseClick(listed.edit, Qt.MouseButton.LeftButton)
    (edited,) = listed.findChildren(LexiconEntryDialog)
    edited.sort.setCurrentIndex(edited.sort.findData("2"))
    keep(qtbot, read, edited)
    assert {e.name: e.sort for e in session.own_entries()} == {
        "رهط العنقاء": "3",
        "لواء الظبي": "2",
    }
    QTest.mouseClick(listed.remove, Qt.MouseButton.LeftButton)
    rest(qtbot, read)
    assert [e.name for e in session.own_entries()] == ["رهط العنقاء"]
    assert listed.table.rows.rowCount() == 0
    assert "لواء الظبي" in listed._gone_words.words
    QTest.mouseClick(listed.put_back, Qt.MouseButton.LeftButton)
    rest(qtbot, read)
    assert listed.gone.isHidden()
    assert {e.name: e.sort for e in session.own_entries()}["لواء الظبي"] == "2"
    listed.close()


def test_what_another_window_taught_is_known_when_one_comes_back(qtbot: QtBot, read: Desk) -> None:
    def sides() -> set[str]:
        run = read.session.run
        assert run is not None
        values = [p.candidate.value for p in run.proposals if p.field == "initiator"]
        return {v.name for v in values if isinstance(v, Name)}

    path = read.session.project_path
    assert path is not None
    assert "رهط العنقاء" not in sides()
    entry = OwnEntry("1", EntryKind.ACTOR, "رهط العنقاء", (), "3", "SY")
    with sqlite3.connect(path) as other:
        other.execute(
            "INSERT INTO lexicon_entries"
            " (id, kind, name, aliases, sort, country, admin1, lat, lon, reviewer, at)"
            " VALUES (?, ?, ?, '[]', ?, ?, '', NULL, NULL, 'سلمى', '2024-01-01T00:00:00Z')",
            [entry.id, str(entry.kind), entry.name, entry.sort, entry.country],
        )
    other.close()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    rest(qtbot, read)
    assert "رهط العنقاء" in sides()


def test_a_place_typed_in_the_form_is_taught_and_entered(qtbot: QtBot, read: Desk) -> None:
    form = read.window.form
    row = form.row("place")
    assert row is not None
    row.box.setFocus()
    form.entry.open(row, "", "")
    assert row.editor is not None
    with qtbot.waitSignal(read.session.suggestions_ready, timeout=LONG):
        row.editor.set_text("تل الزنبق، دير الزور، سوريا 35.2, 40.3")
    line = row.editor.focusProxy()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Return)
    dialog = read.lexicon.dialog
    assert isinstance(dialog, LexiconEntryDialog)
    assert (dialog.name.text(), dialog.point.text()) == ("تل الزنبق", "35.2, 40.3")
    dialog.accept()
    (place,) = (c.value for c in read.session.state_of("place").claims)
    assert isinstance(place, Place)
    assert (place.name, place.admin1, place.lat) == ("تل الزنبق", "دير الزور", 35.2)
    assert [e.name for e in read.session.own_entries()] == ["تل الزنبق"]
    rest(qtbot, read)


def test_an_import_that_ends_closes_no_entry_being_typed(qtbot: QtBot, read: Desk) -> None:
    select(read, "رهط العنقاء")
    dialog = asked(qtbot, read)
    dialog.aliases.setText("الرهطيون")
    read.session.gazetteer_imported.emit(GazetteerReport(None, 0, {}))
    assert read.lexicon.dialog is dialog
    assert (dialog.isVisible(), dialog.aliases.text()) == (True, "الرهطيون")
    dialog.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_dialogs_open_in_both_languages(qtbot: QtBot, read: Desk, language: str) -> None:
    read.wiring.use_language("en" if language == "en" else "ar")
    read.session.keep_entry(OwnEntry("1", EntryKind.ACTOR, "رهط العنقاء", (), "3", "SY"))
    for opened in (read.lexicon.add_words, read.lexicon.show, read.lexicon.show_gazetteers):
        opened()
        dialog = read.lexicon.dialog
        assert dialog is not None
        assert dialog.windowTitle()
        rtl = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert rtl == (language == "ar")
        for part in (*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)):
            if part.isVisible():
                assert part.width() >= min(part.minimumSizeHint().width(), dialog.width() // 2)
        with qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, read)
