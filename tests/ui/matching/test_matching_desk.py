"""Reports of the same incident at the desk: offered, linked, kept apart, read beside, listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.values import DateRange
from tests.ui.matching.conftest import LONG, open_report
from ui.desk import Desk
from ui.matching.window import PairsWindow
from ui.matching.words import likelihood_word

OTHER_DAY = date(2021, 1, 1)


def wait_for_match(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.matching.strip.match is not None, timeout=LONG)


def press(desk: Desk, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        pressed |= modifier
    QTest.keyClick(desk.window, key, pressed)


def test_the_strip_says_who_told_it_too_and_why(qtbot: QtBot, told_twice: Desk) -> None:
    strip = told_twice.matching.strip
    wait_for_match(qtbot, told_twice)
    assert strip.isVisible()
    assert "شبكة 2" in strip.title.toolTip()
    assert "٨ آذار ٢٠٢٢" in strip.title.toolTip()
    assert "✓ اليوم نفسه" in strip.reasons.toolTip()
    assert "٢٠ مقابل" in strip.reasons.toolTip().replace("\u2066", "").replace("\u2069", "")
    assert all(b.accessibleName() for b in strip.buttons.values())
    assert not strip.number.isVisible()


def test_the_title_of_an_unknown_source_leaves_room(qtbot: QtBot, told_twice: Desk) -> None:
    strip = told_twice.matching.strip
    wait_for_match(qtbot, told_twice)
    assert strip.match is not None
    told = replace(strip.match.told, source="", title="قصف على بلدة القورية " * 5)
    strip._say(replace(strip.match, told=told), 1)
    assert likelihood_word(strip.match.match.score) in strip.title.toolTip()[:80]
    assert told.title in strip.toolTip()


def test_it_is_looked_for_by_what_stands_on_the_desk(qtbot: QtBot, told_twice: Desk) -> None:
    session, strip = told_twice.session, told_twice.matching.strip
    wait_for_match(qtbot, told_twice)
    session.accept_all()
    wait_for_match(qtbot, told_twice)
    claim = session.state_of("date").claims[0]
    session.change(claim.id, DateRange(OTHER_DAY, OTHER_DAY, 1))
    qtbot.waitUntil(lambda: strip.match is None, timeout=LONG)
    assert not strip.isVisible()
    session.undo()
    wait_for_match(qtbot, told_twice)


def test_one_key_reads_the_other_report_beside_and_puts_it_away(
    qtbot: QtBot, told_twice: Desk
) -> None:
    flow, window = told_twice.matching, told_twice.window
    wait_for_match(qtbot, told_twice)
    sizes = window.splitter.sizes()
    press(told_twice, Qt.Key.Key_F12)
    assert flow.looking
    assert flow.beside is not None
    assert flow.beside.page.text.startswith("قتلى مدنيون")
    assert flow.beside.page.marks
    assert window.article.isVisible()
    assert not window.queue.isVisible()
    told_twice.session.focus("munitions")
    focused = [m for m in flow.beside.page.marks if m.focused]
    assert {m.highlight.field_id for m in focused} == {"munitions"}
    press(told_twice, Qt.Key.Key_F12)
    assert not flow.looking
    assert window.queue.isVisible()
    assert window.splitter.sizes() == sizes


def test_one_key_links_and_undo_takes_it_back(qtbot: QtBot, told_twice: Desk) -> None:
    session, strip = told_twice.session, told_twice.matching.strip
    wait_for_match(qtbot, told_twice)
    session.accept_all()
    wait_for_match(qtbot, told_twice)
    press(told_twice, Qt.Key.Key_F11)
    account = session.account()
    assert account is not None
    assert session.account_incident(account.id).others == 1
    qtbot.waitUntil(lambda: strip.match is None, timeout=LONG)
    session.undo()
    assert session.account_incident(account.id).others == 0
    wait_for_match(qtbot, told_twice)
    press(told_twice, Qt.Key.Key_F11)
    assert session.save()
    assert session.account_incident(account.id).others == 1


def test_one_key_keeps_apart_for_good(qtbot: QtBot, told_twice: Desk) -> None:
    session, strip = told_twice.session, told_twice.matching.strip
    wait_for_match(qtbot, told_twice)
    press(told_twice, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: strip.match is None, timeout=LONG)
    open_report(qtbot, told_twice, "3")
    open_report(qtbot, told_twice, "1")
    told_twice.finder._ask()
    qtbot.waitUntil(lambda: not told_twice.matcher.busy, timeout=LONG)
    assert strip.match is None
    session.undo()
    wait_for_match(qtbot, told_twice)


def test_what_is_not_reviewed_yet_can_only_be_looked_at(qtbot: QtBot, told_twice: Desk) -> None:
    session, strip = told_twice.session, told_twice.matching.strip
    open_report(qtbot, told_twice, "2")
    wait_for_match(qtbot, told_twice)
    assert strip.match is not None
    assert not strip.match.told.reviewed
    assert not strip.buttons["link_match"].isEnabled()
    before = session.review
    with qtbot.waitSignal(session.told):
        press(told_twice, Qt.Key.Key_F11)
    assert session.review is before


def test_without_a_match_the_keys_say_so(qtbot: QtBot, told_twice: Desk) -> None:
    open_report(qtbot, told_twice, "3")
    with qtbot.waitSignal(told_twice.session.told):
        press(told_twice, Qt.Key.Key_F12)
    assert not told_twice.matching.looking


@pytest.fixture
def pairs(qtbot: QtBot, told_twice: Desk) -> PairsWindow:
    """The window of all pairs, after both reports were reviewed."""
    told_twice.session.accept_all()
    assert told_twice.session.save()
    told_twice.matching.show_pairs()
    window = told_twice.matching.pairs
    assert window is not None
    qtbot.waitUntil(lambda: window.model.rowCount() == 1, timeout=LONG)
    return window


def test_all_pairs_are_listed_and_linked_by_key(
    qtbot: QtBot, told_twice: Desk, pairs: PairsWindow
) -> None:
    pair = pairs.model.pair(0)
    assert pair is not None
    assert {p.page.text[:4] for p in pairs.pages} == {"قصف ", "قتلى"}
    assert all(p.page.marks for p in pairs.pages)
    pairs.link()
    assert pairs.model.rowCount() == 0
    homes = {told_twice.incidents.incident_of(t.account) for t in (pair.one, pair.other)}
    assert len(homes) == 1
    pairs._undo()
    qtbot.waitUntil(lambda: pairs.model.rowCount() == 1, timeout=LONG)
    pairs.keep_apart()
    assert pairs.model.rowCount() == 0
    apart = told_twice.incidents.apart_from([pair.one.account])
    assert apart == {pair.one.account: frozenset({pair.other.account})}


def test_a_pair_opens_on_the_desk(told_twice: Desk, pairs: PairsWindow) -> None:
    pair = pairs.model.pair(0)
    assert pair is not None
    pairs.other_button.click()
    assert told_twice.session.article is not None
    assert told_twice.session.article.id == pair.other.article_id
    assert told_twice.session.account_id == pair.other.account


def test_the_window_speaks_both_languages(
    qtbot: QtBot, told_twice: Desk, pairs: PairsWindow
) -> None:
    assert pairs.windowTitle() == "روايات الحادث الواحد"
    assert "زوج واحد" in pairs.state.text()
    told_twice.wiring.use_language("en")
    try:
        qtbot.waitUntil(lambda: pairs.windowTitle() == "Reports of the same incident")
        assert pairs.state.text() == "1 pair to decide"
        index = pairs.model.index(0)
        assert "the same day" in str(index.data(Qt.ItemDataRole.ToolTipRole))
        pairs.link()
        assert pairs.state.text() == "No two reports wait that may tell of the same incident."
    finally:
        told_twice.wiring.use_language("ar")
    qtbot.waitUntil(lambda: pairs.state.text().startswith("لا "))


def test_the_window_of_incidents_leads_there_too(qtbot: QtBot, told_twice: Desk) -> None:
    told_twice.incident_flow.show()
    incidents = told_twice.incident_flow.shown
    assert incidents is not None
    incidents.commands["likely_pairs"].trigger()
    pairs = told_twice.matching.pairs
    assert pairs is not None
    assert pairs.isVisible()
    qtbot.waitUntil(lambda: pairs.model.rowCount() == 1, timeout=LONG)
    assert not pairs.link_button.isEnabled()
    told_twice.finder.pairs_found.emit(None)
    assert pairs.state.text() == "أُوقف البحث قبل أن يجد شيئاً."
    incidents.close()
