"""Who told an incident: counted, corrected with a key, and drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from model.reconciliation.source_graph import EdgeKind
from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link, report
from ui.desk import Desk
from ui.incident.panels.sources import SourcesPanel
from ui.incident.sources.view import SourcesView
from ui.session.independence import IndependenceDesk
from ui.theme.prose import Prose

OUTLETS = (
    ("تلفزيون سوريا", ("شبكة فرات بوست",)),
    ("عنب بلدي", ("فرات بوست",)),
    ("السورية.نت", ("مصادر محلية",)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        told = [report(project, f"نص {n}", s, *q) for n, (s, q) in enumerate(OUTLETS)]
        link(project, *told)
    return path


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, path: Path) -> SourcesView:
    """The sources of the one incident of the project, kept up to date as a panel does."""
    assert desk.session.open_project(path)
    incidents = desk.incidents
    sources = IndependenceDesk(desk.session, incidents)
    view = SourcesView(sources, lambda: desk.session.language)
    qtbot.addWidget(view)
    assert desk.session.project is not None
    (incident,) = desk.session.project.connection.execute("SELECT id FROM incidents").fetchone()

    def refresh(_: object = None) -> None:
        view.show_sources(sources.of_accounts(incidents.accounts(incident)))

    incidents.incidents_changed.connect(refresh)
    refresh()
    view.resize(420, 900)
    view.show()
    return view


def said(view: SourcesView, name: str) -> list[str]:
    QApplication.processEvents()
    return [w.words for w in view.findChildren(Prose) if w.objectName() == name and w.isVisible()]


def test_the_sources_are_counted_with_their_reasons(view: SourcesView) -> None:
    assert view.count.text() == "مصدران مستقلان"
    assert said(view, "reason") == ["كلاهما ينقل عن «فرات بوست»"]
    assert [len(card.rows) for card in view.cards] == [2, 1]


def test_delete_parts_an_account_and_undo_brings_it_back(view: SourcesView, desk: Desk) -> None:
    row = view.cards[0].rows[1]
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert view.count.text() == "٣ مصادر مستقلة"
    assert len(said(view, "overruled")) == 1
    assert desk.incidents.undo_stack.undoText()
    desk.incidents.undo()
    assert view.count.text() == "مصدران مستقلان"
    desk.incidents.redo()
    assert view.count.text() == "٣ مصادر مستقلة"
    assert view.sources is not None
    view.take_back(view.sources.independence.overruled[0])
    assert view.count.text() == "مصدران مستقلان"


def test_plus_offers_the_other_sources_and_unites(view: SourcesView) -> None:
    QTest.keyClick(view.cards[0].rows[0], Qt.Key.Key_Plus)
    menu = view.cards[0].findChild(QMenu)
    assert menu is not None
    (action,) = menu.actions()
    assert "السورية.نت" in action.text()
    action.trigger()
    assert view.count.text() == "مصدر مستقل واحد"
    assert view.sources is not None
    kinds = {e.kind for e in view.sources.graph.edges}
    assert EdgeKind.VERDICT in kinds
    menu.close()


def test_a_decision_has_a_note(view: SourcesView) -> None:
    view.part(view.cards[0].rows[1].account_id)
    assert view.sources is not None
    view.ask_note(view.sources.independence.overruled[0])
    assert view.note is not None
    view.note.findChildren(QLineEdit)[0].setText("مراسلان مختلفان")
    view.note.accept()
    assert "مراسلان مختلفان" in said(view, "overruled")[0]


def test_the_graph_is_walked_with_arrow_keys(view: SourcesView, qtbot: QtBot) -> None:
    graph = view.graph
    keys = {node.name: node.key for node in graph.graph.nodes}
    graph._focus(keys["تلفزيون سوريا"])
    # In Arabic those who are quoted stand to the left of those who quote them.
    QTest.keyClick(graph, Qt.Key.Key_Left)
    assert graph.current == keys["فرات بوست"]
    assert graph.box(keys["فرات بوست"]).x() < graph.box(keys["عنب بلدي"]).x()
    assert "«تلفزيون" not in graph.accessible_value()
    assert "ينقل عن" in graph.accessible_value()
    with qtbot.waitSignal(view.account_wanted):
        QTest.keyClick(graph, Qt.Key.Key_Return)
    where = graph.box(keys["عنب بلدي"]).center()
    QTest.mouseClick(graph, Qt.MouseButton.LeftButton, pos=QPointF(where).toPoint())
    assert graph.current == keys["عنب بلدي"]
    assert "عنب بلدي" in view.details.words


def test_the_graph_turns_with_the_direction(view: SourcesView) -> None:
    graph = view.graph
    keys = {node.name: node.key for node in graph.graph.nodes}
    view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert graph.box(keys["فرات بوست"]).x() > graph.box(keys["عنب بلدي"]).x()
    graph.grab()


def test_the_panel_of_the_window_follows_the_incident(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.session.open_project(path)
    assert desk.session.project is not None
    (incident,) = desk.session.project.connection.execute("SELECT id FROM incidents").fetchone()
    desk.incident_flow.show_incident(incident)
    window = desk.incident_flow.shown
    assert window is not None
    panel = window.side.show_panel("sources")
    assert isinstance(panel, SourcesPanel)
    assert panel.view.count.text() == "مصدران مستقلان"
    gone: list[tuple[str, str]] = []
    monkeypatch.setattr(window.view.grid, "focus_cell", lambda *cell: gone.append(cell))
    account = panel.view.cards[0].rows[0]
    account.click()
    assert gone == [("attribution", account.account_id)]
    window.close()
