"""The panels beside the grid: relations with their words, name and notes, what was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from model.evidence import Span
from model.incident import RelationKind
from model.values import Name
from tests.ui.incident.conftest import TEXTS, article
from ui.desk import Desk
from ui.incident.panels.history import HistoryPanel
from ui.incident.panels.notes import NotesPanel
from ui.incident.panels.relation_note import RelationNote
from ui.incident.panels.relations import RelationsPanel
from ui.incident.panels.resolution import ResolutionPanel
from ui.incident.panels.table import PANELS
from ui.incident.window import IncidentWindow


def relations(window: IncidentWindow) -> RelationsPanel:
    panel = window.side.panels["relations"]
    assert isinstance(panel, RelationsPanel)
    return panel


def notes(window: IncidentWindow) -> NotesPanel:
    panel = window.side.panels["notes"]
    assert isinstance(panel, NotesPanel)
    return panel


def history(window: IncidentWindow) -> list[str]:
    panel = window.side.show_panel("history")
    assert isinstance(panel, HistoryPanel)
    return panel.lines()


def test_every_panel_of_the_table_is_a_key_away(window: IncidentWindow) -> None:
    for number, spec in enumerate(PANELS):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + number), Qt.KeyboardModifier.AltModifier)
        assert window.side.shown == spec.id


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_panel_is_cut_when_words_are_twice_as_large(
    opened: Desk, window: IncidentWindow, language: str
) -> None:
    actions = opened.window.actions_table
    try:
        actions[f"language_{language}"].trigger()
        actions["text_200"].trigger()
        assert not window.list.isVisible()
        for spec in PANELS:
            panel = window.side.show_panel(spec.id)
            QApplication.processEvents()
            inner = panel.widget()
            assert inner is not None
            assert inner.width() <= panel.viewport().width(), spec.id
        button = window.side.buttons["sources"]
        assert button.iconSize().width() == 40
    finally:
        actions["text_100"].trigger()
    assert window.list.isVisible()


def writing(window: IncidentWindow) -> RelationNote:
    """Begin to write the note of the only relation; the line that it is written in."""
    panel = relations(window)
    button = next(
        b for b in panel.findChildren(QToolButton) if b.accessibleName().startswith("اكتب ملاحظتها")
    )
    button.click()
    (note,) = panel.findChildren(RelationNote)
    return note


def test_a_relation_rests_on_the_words_that_are_selected(
    opened: Desk, window: IncidentWindow
) -> None:
    other = opened.incidents.incident_of("account-سهل")
    assert other is not None
    window.page.open(other)
    words = "رداً على قصف الوادي"
    start = TEXTS["سهل"].index(words)
    pane = window.view.articles.panes[0]
    pane.page.select(Span(start, start + len(words)))
    window.commands["relate"].trigger()
    form = relations(window).form
    assert form is not None
    assert [e.evidence.quote for e in form.evidence] == [words]
    form.picker.search.setText("ثماني قذائف")
    form.picker.look()
    form.note.setText("بعد ساعات")
    form.record.click()
    incident = window.page.incident
    assert incident is not None
    (relation,) = incident.relations
    assert relation.kind is RelationKind.RETALIATION
    assert relation.to_incident == opened.incidents.incident_of("account-نهر")
    assert (relation.note, relation.evidence[0].article_id) == ("بعد ساعات", article("سهل").id)
    assert relations(window).form is None
    assert window.focusWidget() is relations(window).add
    (card,) = relations(window).cards()
    assert card.startswith("رد على")
    note = writing(window)
    assert note.text() == "بعد ساعات"
    note.setText("غيره")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    note = writing(window)
    note.setText("بعد ساعتين")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert window.page.incident is not None
    (changed,) = window.page.incident.relations
    assert (changed.note, changed.id) == ("بعد ساعتين", relation.id)
    assert not relations(window).findChildren(RelationNote)
    opened.incidents.undo()
    assert window.page.incident.relations == (relation,)


def test_the_other_incident_knows_of_the_relation_and_it_is_taken_back(
    opened: Desk, window: IncidentWindow
) -> None:
    here, other = window.page.id, opened.incidents.incident_of("account-سهل")
    assert other is not None
    assert opened.incidents.relate(other, RelationKind.RETALIATION, here)
    window.side.show_panel("relations")
    (card,) = relations(window).cards()
    assert card.startswith("رده")
    window.page.open(other)
    incident = window.page.incident
    assert incident is not None
    opened.incidents.unrelate(other, incident.relations[0].id)
    assert relations(window).cards() == []
    window.commands["undo"].trigger()
    assert len(relations(window).cards()) == 1


def test_without_selected_words_the_form_asks_for_some(window: IncidentWindow) -> None:
    window.commands["relate"].trigger()
    form = relations(window).form
    assert form is not None
    assert form.evidence == []
    form.quote.click()
    assert form.evidence == []
    form.cancel.click()
    assert relations(window).form is None


def test_name_and_notes_are_stored_when_one_leaves(window: IncidentWindow) -> None:
    window.commands["rename"].trigger()
    panel = notes(window)
    panel.name.setText("ليلة الوادي")
    panel.note.setPlainText("يُسأل المصور عن الصور.")
    window.view.grid.setFocus()
    QApplication.processEvents()
    panel.store()
    incident = window.page.incident
    assert incident is not None
    assert (incident.name, incident.note) == ("ليلة الوادي", "يُسأل المصور عن الصور.")
    assert window.view.head.title.words == "ليلة الوادي"
    index = window.list.list.currentIndex()
    assert index.data() == "ليلة الوادي"


def test_the_history_tells_in_words_what_was_done(opened: Desk, window: IncidentWindow) -> None:
    opened.incidents.rename(window.page.id, "ليلة الوادي")
    window.commands["undo"].trigger()
    lines = history(window)
    assert lines[0].startswith("تراجُع: سُمّي الحادث")
    assert "«ليلة الوادي»" in lines[1]
    assert any("دُمجت" in line for line in lines)
    opened.wiring.use_language("en")
    QApplication.processEvents()
    assert history(window)[0].startswith("Undone: ")


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch, window: IncidentWindow) -> IncidentWindow:
    """The window on a project that can only be looked at."""
    project = window.page.session.project
    assert project is not None
    monkeypatch.setattr(project, "read_only", True)
    window.page.close()
    home = window.page.desk.incident_of("account-نهر")
    assert home is not None
    assert window.open_incident(home)
    return window


def test_what_is_for_reading_only_can_be_looked_at(read_only: IncidentWindow) -> None:
    window = read_only
    assert window.view.grid.cells.columnCount() == 3
    assert window.banner.isVisible()
    for command in ("merge", "take", "decide", "split_off", "keep_apart", "relate", "undo"):
        assert not window.commands[command].isEnabled(), command
    assert window.commands["open_on_desk"].isEnabled()
    window.side.show_panel("notes")
    assert notes(window).name.isReadOnly()
    window.side.show_panel("resolution")
    panel = window.side.panels["resolution"]
    assert isinstance(panel, ResolutionPanel)
    assert not panel.decide.isEnabled()


def test_a_graphic_article_stands_veiled_beside_the_others(
    opened: Desk, window: IncidentWindow
) -> None:
    opened.session.open_article(article("جبل").id)
    opened.session.mark_graphic(True)
    window.view.grid.focus_cell("munitions", "account-جبل")
    pane = next(p for p in window.view.articles.panes if p.account == "account-جبل")
    assert pane.veil_bar.isVisible()
    middle = pane.page.viewport().rect().center()
    assert pane.page.is_veiled(middle)
    pane.veil_bar.button.click()
    assert not pane.page.is_veiled(middle)


def test_a_value_that_no_account_says_any_more_says_so(window: IncidentWindow) -> None:
    desk, here = window.page.desk, window.page.id
    assert desk.decide(here, "initiator", [Name("مسلحون")], "أقرب المصادر")
    panel = window.side.show_panel("resolution")
    assert isinstance(panel, ResolutionPanel)
    panel.show_cell("initiator", "account-بحر")
    panel.refresh()
    assert "No account" not in panel.why.words
    assert "لا تقول هذا" not in panel.why.words
    assert desk.split(here, ["account-بحر"])
    panel.show_cell("initiator", "account-نهر")
    assert "لا تقول هذا أي من روايات الحادث" in panel.why.words
