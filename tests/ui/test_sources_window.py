"""The register of sources in its window: read, searched, changed by keys, merged, undone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.incident import Rule
from model.values import Count
from storage.project import Project
from storage.reconciliation import source_register
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link, report
from ui.desk import Desk
from ui.sources.model import Column
from ui.sources.window import SourcesWindow
from ui.translation import speak

OUTLETS = (("تلفزيون سوريا", "شبكة فرات بوست"), ("عنب بلدي", "فرات بوست"), ("صحيفة", "شبكة الفرات"))

_SEVERAL = "SELECT incident FROM accounts GROUP BY incident HAVING count(*) > 1"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        told = [report(project, f"نص {n}", s, q) for n, (s, q) in enumerate(OUTLETS)]
        link(project, *told)
    return path


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, path: Path) -> SourcesWindow:
    assert desk.session.open_project(path)
    desk.sources_flow.show()
    window = desk.sources_flow.shown
    assert window is not None
    qtbot.waitUntil(lambda: window.model.rowCount() == 5)
    return window


@pytest.mark.parametrize("language", ["ar", "en"])
def test_details_are_not_cut_when_words_are_twice_as_large(
    desk: Desk, window: SourcesWindow, language: str
) -> None:
    window.resize(1280, 800)
    desk.window.actions_table[f"language_{language}"].trigger()
    desk.window.actions_table["text_200"].trigger()
    QApplication.processEvents()
    inner = window.page.widget()
    assert inner is not None
    assert inner.width() <= window.page.viewport().width()
    desk.window.actions_table["text_100"].trigger()


def names(window: SourcesWindow) -> list[str]:
    rows = range(window.proxy.rowCount())
    return [str(window.proxy.index(row, 0).data()) for row in rows]


def cell(window: SourcesWindow, name: str, column: Column) -> str:
    return str(window.proxy.index(names(window).index(name), column).data())


def go_to(window: SourcesWindow, name: str) -> None:
    index = window.proxy.index(names(window).index(name), 0)
    flags = QItemSelectionModel.SelectionFlag
    window.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def test_the_register_holds_what_the_project_mentions(window: SourcesWindow) -> None:
    assert set(names(window)) == {
        "تلفزيون سوريا", "عنب بلدي", "صحيفة", "فرات بوست", "شبكة الفرات",
    }  # fmt: skip
    assert cell(window, "فرات بوست", Column.KIND) == "شبكة محلية"
    assert cell(window, "فرات بوست", Column.QUOTED) == "٢"
    assert cell(window, "عنب بلدي", Column.ARTICLES) == "١"
    assert cell(window, "عنب بلدي", Column.BORNE_OUT) == "١"
    QAbstractItemModelTester(window.model)


def test_a_digit_sets_the_trust_and_undo_takes_it_back(window: SourcesWindow, desk: Desk) -> None:
    go_to(window, "فرات بوست")
    QTest.keyClick(window.table, Qt.Key.Key_4)
    assert cell(window, "فرات بوست", Column.TRUST) == "●●●●○"
    assert window.table.current() is not None
    assert window.table.current().source.name == "فرات بوست"  # type: ignore[union-attr]
    assert desk.session.project is not None
    assert [s.trust for s in source_register.kept(desk.session.project)] == [4]
    window.actions_by_id["undo"].trigger()
    assert cell(window, "فرات بوست", Column.TRUST) == ""
    window.actions_by_id["redo"].trigger()
    QTest.keyClick(window.table, Qt.Key.Key_0)
    assert cell(window, "فرات بوست", Column.TRUST) == ""


def test_search_and_sort(window: SourcesWindow) -> None:
    window.search.setText("الفرات شبكة")
    assert names(window) == ["شبكة الفرات"]
    window.search.setText("")
    window.table.sortByColumn(Column.QUOTED, Qt.SortOrder.DescendingOrder)
    assert names(window)[0] == "فرات بوست"


def test_what_is_typed_in_the_details_is_kept(window: SourcesWindow, desk: Desk) -> None:
    go_to(window, "شبكة الفرات")
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert window.page.name.hasFocus()
    window.page.leaning.setText("معارضة")
    window.page.leaning.editingFinished.emit()
    window.page.note.setPlainText("تأسست ٢٠١٦")
    window.page.store()
    window.page.scale.setCurrentIndex(window.page.scale.findData("subnational"))
    window.page.scale.activated.emit(0)
    assert desk.session.project is not None
    (kept,) = source_register.kept(desk.session.project)
    assert (kept.leaning, kept.note, kept.scale) == ("معارضة", "تأسست ٢٠١٦", "subnational")
    window.forget()
    assert source_register.kept(desk.session.project) == ()
    assert "شبكة الفرات" in names(window)


def test_two_sources_are_merged_and_parted_again(window: SourcesWindow, desk: Desk) -> None:
    go_to(window, "شبكة الفرات")
    other = window.proxy.index(names(window).index("فرات بوست"), 0)
    flags = QItemSelectionModel.SelectionFlag
    window.table.selectionModel().select(other, flags.Select | flags.Rows)
    assert window.actions_by_id["merge"].isEnabled()
    window.actions_by_id["merge"].trigger()
    assert "فرات بوست" not in names(window)
    assert cell(window, "شبكة الفرات", Column.QUOTED) == "٣"
    desk.sources_flow.desk.undo_stack.undo()  # type: ignore[union-attr]
    assert "فرات بوست" in names(window)


def test_a_name_of_another_source_is_refused_with_a_sentence(window: SourcesWindow) -> None:
    go_to(window, "فرات بوست")
    QTest.keyClick(window.table, Qt.Key.Key_3)
    go_to(window, "شبكة الفرات")
    window.page.names.setPlainText("شبكة فرات بوست")
    window.page.store()
    assert "فرات بوست" in window.banner.text.words
    assert window.page.names.toPlainText() == ""


def killed(desk: Desk, incident: str) -> list[int | None]:
    held = desk.incidents.incident(incident)
    resolution = held.resolution("killed") if held else None
    assert resolution is not None
    return [v.min for v in resolution.values if isinstance(v, Count)]


def test_trust_has_a_say_in_what_incidents_hold(
    window: SourcesWindow, desk: Desk, qtbot: QtBot
) -> None:
    project = desk.session.project
    assert project is not None
    other = report(project, "نص آخر", "قناة النهر", killed=9)
    (incident,) = {r[0] for r in project.connection.execute(_SEVERAL)}
    assert desk.incidents.link([other], incident)
    assert desk.incidents.choose_rule(incident, "killed", Rule.TRUSTED)
    desk.sources_flow.show()
    qtbot.waitUntil(lambda: "قناة النهر" in names(window))
    go_to(window, "قناة النهر")
    with qtbot.waitSignal(desk.incidents.incidents_changed):
        window.set_trust(5)
    assert killed(desk, incident) == [9]
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    with qtbot.waitSignal(desk.incidents.incidents_changed):
        window.actions_by_id["undo"].trigger()
    go_to(window, "صحيفة")
    with qtbot.waitSignal(desk.incidents.incidents_changed):
        window.set_trust(4)
    assert killed(desk, incident) == [4]


def test_the_register_is_exported(
    window: SourcesWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "sources"
    assert desk.sources_flow.desk is not None
    with qtbot.waitSignal(desk.sources_flow.desk.exported):
        desk.sources_flow.export(out)
    with out.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == window.model.rowCount()


def test_the_window_speaks_the_other_language(
    window: SourcesWindow, desk: Desk, qapp: QApplication
) -> None:
    desk.session.language = "en"
    speak(qapp, "en")
    QApplication.processEvents()
    assert cell(window, "فرات بوست", Column.KIND) == "Local network"
    assert window.windowTitle().startswith("Sources")
    window.grab()


def test_a_project_for_looking_only_is_left_alone(
    window: SourcesWindow, desk: Desk, path: Path
) -> None:
    desk.session.close_project()
    assert not window.isVisible()
    path.chmod(0o444)
    assert desk.session.open_project(path)
    desk.sources_flow.show()
    QTest.keyClick(window.table, Qt.Key.Key_4)
    assert desk.session.project is not None
    assert source_register.kept(desk.session.project) == ()
    assert window.page.name.isReadOnly()
