"""The window on totals under each rule: measured, shown, walked through, saved."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.incident import Rule
from model.reconciliation.sensitivity import By
from model.values import Choice, Place
from storage.project import Project
from storage.reconciliation.incident_list import IncidentQuery
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link
from tests.storage.reconciliation.test_sensitivity import JUNE, MAY, killed, told
from ui import theme
from ui.actions import keymap
from ui.desk import Desk
from ui.sensitivity.chart import ticks
from ui.sensitivity.range_chart import RangeChart
from ui.sensitivity.table import TotalsModel
from ui.sensitivity.time_chart import TimeChart, with_empty_months
from ui.sensitivity.window import SensitivityWindow

LONG = 20_000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Of May two incidents in two governorates, of June one whose two accounts differ."""
    path = tmp_path / "حوادث.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as made:
        homs, aleppo = Place("بلدة", "حمص", "SY"), Place("قرية", "حلب", "SY")
        told(made, "أول", killed(4), ("place", homs), day=MAY)
        told(made, "ثان", killed(1, None), ("place", aleppo), day=MAY)
        kind = ("event_type", Choice("attack"))
        one = told(made, "ثالث", killed(2), ("place", homs), kind, day=JUNE, outlet="ب")
        other = told(made, "رابع", killed(9), ("place", homs), day=JUNE, outlet="ج")
        link(made, one, other)
    return path


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, project: Path) -> SensitivityWindow:
    desk.session.open_project(project)
    desk.window.actions_table["sensitivity"].trigger()
    found = desk.sensitivity.dialog
    assert found is not None
    qtbot.waitUntil(lambda: found.found is not None, timeout=LONG)
    return found


def ask(qtbot: QtBot, window: SensitivityWindow, by: By) -> None:
    box = window.asked.keys
    box.setCurrentIndex(box.findData(by.value))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: window.found is not None and window.found.by is by, timeout=LONG)


def column(model: TotalsModel, number: int) -> list[str]:
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_months_are_shown_with_all_of_them(window: SensitivityWindow, desk: Desk) -> None:
    model = window.table.totals
    assert column(model, 0) == ["أيار ٢٠٢١", "حزيران ٢٠٢١", "المجموع"]
    assert column(model, 3) == ["٥+", "٢", "٧+"]
    assert isinstance(window.plot.chart, TimeChart)
    assert "٧" in window.words.words
    desk.window.actions_table["language_en"].trigger()
    assert column(model, 0) == ["May 2021", "June 2021", "All"]
    assert window.words.words.startswith("By rule the total is from 7 (Most cautious) to 14")


def test_governorates_are_a_chart_of_ranges(qtbot: QtBot, window: SensitivityWindow) -> None:
    ask(qtbot, window, By.ADMIN1)
    assert isinstance(window.plot.chart, RangeChart)
    assert column(window.table.totals, 0) == ["حمص", "حلب", "المجموع"]


def test_a_press_on_a_heading_sorts_and_all_stay_last(window: SensitivityWindow) -> None:
    model = window.table.totals
    window.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert column(model, 0) == ["حزيران ٢٠٢١", "أيار ٢٠٢١", "المجموع"]
    window.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(model, 0) == ["أيار ٢٠٢١", "حزيران ٢٠٢١", "المجموع"]


def test_the_keys_walk_as_the_plot_lies(window: SensitivityWindow) -> None:
    plot = window.plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.chart is not None
    assert plot.chart.current == 0
    QTest.keyClick(plot, Qt.Key.Key_Left)  # time goes from right to left here
    assert plot.chart.current == 1
    assert window.told.words.startswith("حزيران ٢٠٢١: المعتمد الآن ٢")
    assert window.table.currentIndex().row() == 1
    told = QAccessible.queryAccessibleInterface(plot)
    assert told is not None
    assert "حزيران" in told.text(QAccessible.Text.Name)


def test_the_mouse_points_and_the_table_chooses(window: SensitivityWindow) -> None:
    plot = window.plot
    assert plot.chart is not None
    place = plot.chart.place_of(0).center().toPoint()
    QTest.mouseMove(plot, place + QPoint(1, 0))
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert plot.chart.current == 0
    window.table.setCurrentIndex(window.table.totals.index(1, 0))
    assert plot.chart.current == 1
    window.table.setCurrentIndex(window.table.totals.index(2, 0))
    assert plot.chart.current is None
    assert window.told.words.startswith("المجموع")


def test_saved_as_picture_drawing_and_table(
    window: SensitivityWindow, desk: Desk, tmp_path: Path
) -> None:
    assert desk.sensitivity.save(tmp_path / "x.png")
    picture = QImage(str(tmp_path / "x.png"))
    assert picture.width() == 2000
    assert picture.pixelColor(3, 3) == theme.on_paper().pane
    assert desk.sensitivity.save(tmp_path / "x.svg")
    assert "<svg" in (tmp_path / "x.svg").read_text("utf-8")
    assert desk.sensitivity.save(tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["key"] for r in rows] == ["2021-05", "2021-06", "total"]
    assert rows[-1]["latest_likely"] == "14"
    assert window.found is not None


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: SensitivityWindow, desk: Desk, tmp_path: Path
) -> None:
    assert window.found is not None
    with qtbot.waitSignal(desk.session.refused):
        assert not desk.sensitivity.save(tmp_path / "nowhere" / "x.csv")


def test_it_follows_colours_and_closes_with_the_project(
    window: SensitivityWindow, desk: Desk
) -> None:
    theme.use("dark")
    assert window.plot.chart is not None
    assert window.plot.chart.look.palette is theme.current()
    desk.session.close_project()
    QApplication.processEvents()
    assert desk.sensitivity.dialog is None


def test_it_says_that_incidents_were_changed_since(
    qtbot: QtBot, window: SensitivityWindow, desk: Desk
) -> None:
    desk.window.actions_table["language_en"].trigger()
    incident = desk.incidents.page(IncidentQuery(), None, 5)[0].id
    assert desk.incidents.rename(incident, "اسم")
    assert window.words.words.endswith("Incidents were changed since: press “Measure again”.")
    window.again.click()
    qtbot.waitUntil(lambda: window.words.words.endswith("incidents."), timeout=LONG)


def test_its_keys_can_be_changed(qtbot: QtBot, window: SensitivityWindow) -> None:
    keymap.bind("totals.again", ("F7",))
    QApplication.processEvents()
    for key, wanted in ((Qt.Key.Key_F5, False), (Qt.Key.Key_F7, True)):
        window.words.set_words("")
        QTest.keyClick(window, key)
        assert bool(window.words.words) == wanted
    qtbot.waitUntil(lambda: not window.bar.isVisible(), timeout=LONG)


def test_an_empty_project_says_so(qtbot: QtBot, filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    filled.window.actions_table["sensitivity"].trigger()
    window = filled.sensitivity.dialog
    assert window is not None
    qtbot.waitUntil(lambda: "No incident" in window.words.words, timeout=LONG)
    assert not window.parts.isVisible()
    assert not window.save.isEnabled()


def test_time_has_no_gaps(window: SensitivityWindow) -> None:
    assert window.found is not None
    may = window.found.rows[0]
    rules = (Rule.LATEST,)
    later = type(may)("2021-09", may.label, may.by_rule, may.held, 0, 0, 1, 0, 0)
    rows = with_empty_months([may, later], rules, default_codebook())
    assert [r.key for r in rows] == ["2021-05", "2021-06", "2021-07", "2021-08", "2021-09"]
    ancient = type(may)("0021-05", may.label, may.by_rule, may.held, 0, 0, 1, 0, 0)
    assert len(with_empty_months([ancient, may], rules, default_codebook())) == 2


@pytest.mark.parametrize(
    ("most", "enough", "found"),
    [(0, 4, (0, 1)), (7, 4, (0, 2, 4, 6, 8)), (100, 5, (0, 20, 40, 60, 80, 100)), (3, 1, (0, 5))],
)
def test_the_scale_has_round_numbers(most: int, enough: int, found: tuple[int, ...]) -> None:
    assert ticks(most, enough) == found


def test_the_model_is_sound(window: SensitivityWindow) -> None:
    tester = QAbstractItemModelTester(
        window.table.totals, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    window.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    window.redraw()
    tester.deleteLater()
