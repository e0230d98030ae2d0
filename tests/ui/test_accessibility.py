"""A screen reader can do the whole review: every control has a name and a role, the order is that
of reading, and what is painted tells its values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from model.account import Status
from model.codebook import Words
from model.dataset_description import Description
from model.datasets.misfits import Effect
from model.datasets.report import ReportLine
from model.export_choice import ExportChoice, What
from model.incident import Rule
from model.reconciliation.sensitivity import By, Figure, Sample, Tally
from model.releases.comparing import Columns
from model.releases.comparing import Tally as Tallied
from model.releases.release import Request
from model.training.choice import Split
from model.training.losses import Loss
from model.training.report import PartSize, TrainingReport
from storage import refusals
from storage.incoming.choices import look as look_at_records
from storage.incoming.report import RecordOutcome
from storage.project import Project
from storage.releases import making
from storage.shipped_incoming import shipped_names
from tests.ui.exporting import export_dialog
from ui.actions.table import spec_of
from ui.article.reading_popover import Choice, ReadingPopover
from ui.calendar.popup import CalendarPopup
from ui.codebook.edited import Place
from ui.codebook.save import SaveVersionDialog
from ui.codebook.window import CodebookWindow
from ui.command_palette import CommandPalette
from ui.desk import Desk
from ui.dialogs.about import AboutDialog
from ui.dialogs.annotations import AnnotationsDialog, AnnotationsTakenDialog
from ui.dialogs.dataset_report import DatasetReportDialog
from ui.dialogs.description import DescriptionDialog
from ui.dialogs.filter import FilterDialog
from ui.dialogs.frame import DialogFrame
from ui.dialogs.gazetteer_import import GazetteerImportDialog
from ui.dialogs.gazetteers import GazetteersDialog
from ui.dialogs.goal import GoalDialog
from ui.dialogs.import_log import ImportLogDialog
from ui.dialogs.lexicon import LexiconDialog
from ui.dialogs.lexicon_entry import LexiconEntryDialog
from ui.dialogs.reason import ReasonDialog
from ui.dialogs.records import RecordsDialog
from ui.dialogs.records_report import RecordsReportDialog
from ui.dialogs.reviewer import ReviewerDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.dialogs.split_account import SplitDialog
from ui.excepthook import FaultDialog
from ui.help.stops import stops
from ui.help.tour import Tour
from ui.help.window import HelpWindow
from ui.intake.folders_dialog import FoldersDialog
from ui.intake.imports_dialog import ImportsDialog
from ui.intake.preview_dialog import ImportPreviewDialog
from ui.matching.window import PairsWindow
from ui.releases.new import NewReleaseDialog
from ui.sensitivity.window import SensitivityWindow
from ui.session.annotation_values import AnnotationsSeen, AnnotationsTaken, LabelRow, Target
from ui.session.gazetteer_values import Layout
from ui.session.record_values import RecordReport, RecordResult, RecordTable
from ui.session.releases import Compared, ReleaseDesk
from ui.session.totals import Totals
from ui.session.values import FileOutcome, ImportReport, QueueQuery, Result
from ui.training.dialog import TrainingDialog
from ui.training.report import TrainingReportDialog

Role = QAccessible.Role
NO_ROLE = {Role.NoRole, Role.Client}
PLACES = 30
"""So many links a page of help may have."""


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def controls(top: QWidget) -> list[QWidget]:
    """What can have the keyboard; what only belongs to another control is not one of its own."""
    return [
        w
        for w in top.findChildren(QWidget)
        if w.isVisibleTo(top)
        and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and w.focusProxy() is None
        and not isinstance(w.parentWidget(), QComboBox | QLineEdit | QAbstractSpinBox)
    ]


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(w).__name__} {w.objectName()} in {type(w.parentWidget()).__name__}"
        for w in controls(top)
        if not name_of(w).strip() or told(w).role() in NO_ROLE
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_of_the_window_has_a_name_and_a_role(filled: Desk, language: str) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    window.form.refresh()
    window.article.find_words()
    QApplication.processEvents()
    assert len(controls(window)) > 30
    assert nameless(window) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_first_page_too(desk: Desk, language: str) -> None:
    desk.window.actions_table[f"language_{language}"].trigger()
    assert controls(desk.window)
    assert nameless(desk.window) == []


def key_change(desk: Desk) -> QWidget:
    made = ShortcutsDialog(desk.window)
    made.change.ask(spec_of("save"))
    return made


def codebook(desk: Desk, field_id: str) -> QWidget:
    session = desk.session
    made = CodebookWindow(session.codebook, session.codebook_use(), session.language, desk.window)
    if field_id:
        made.side.contents.go_to(Place(session.codebook.field(field_id).section, field_id))
    return made


def calendar(desk: Desk) -> QWidget:
    made = CalendarPopup(desk.window.article.header)
    made.open_with(None, date(2024, 3, 6))
    return made


def gazetteer_import(desk: Desk) -> QWidget:
    rows = (("عين الظبي", "35.1"),)
    layout = Layout(Path("قرى.csv"), ",", ("Name", "Lat"), rows)
    return GazetteerImportDialog(desk.session, layout, desk.window)


def import_preview(desk: Desk) -> QWidget:
    folder = Path(str(desk.session.project_path)).parent / "to import"
    folder.mkdir()
    (folder / "a.txt").write_text("خبر", "utf-8")
    (folder / "b.csv").write_text("id,text\n1,خبر أول\n2,خبر ثان", "utf-8")
    return ImportPreviewDialog(
        desk.session, [folder], date.fromisoformat, keep_originals=False, parent=desk.window
    )


def imports(desk: Desk) -> QWidget:
    return ImportsDialog(desk.session.imports(), "", desk.window)


def labels_asked(desk: Desk) -> QWidget:
    rows = (LabelRow("LOC", 2, ("تل الغزلان",)), LabelRow("mood", 1, ("أمس",)))
    mapped = {"LOC": Target("place")}
    seen = AnnotationsSeen((), rows, mapped, (Words("brat", "brat"),), 1, 3, ())
    dialog = AnnotationsDialog(seen, desk.session.codebook, "ar", "سلمى", desk.window)
    dialog.reviewed.setChecked(True)
    return dialog


def annotations_taken(desk: Desk) -> QWidget:
    words = Words("ما جرى", "What was done")
    return AnnotationsTakenDialog(
        AnnotationsTaken((words,), (("a.ann", words),)), "ar", desk.window
    )


def import_log(desk: Desk) -> QWidget:
    outcome = FileOutcome(Path("تقرير.txt"), None, Result.ADDED)
    return ImportLogDialog(ImportReport((outcome,)), desk.session.language, desk.window)


def dataset_report(desk: Desk) -> QWidget:
    line = ReportLine(Effect.LEFT_OUT, "لا يُعرف المكان", "المكان", 3, ((1, "a"),))
    told = "التصدير", "دخلت"
    return DatasetReportDialog(*told, [line], [Path("x.csv")], lambda _: {}, "ar", desk.window)


def records(desk: Desk) -> QWidget:
    project = desk.session.project
    assert project is not None
    files = Path(__file__).parents[1] / "storage" / "incoming" / "files"
    look = look_at_records(project, files / "acled-2025.csv")
    return RecordsDialog(
        RecordTable(look, project.codebook, shipped_names()), "ar", desk.window, articles=True
    )


def records_report(desk: Desk) -> QWidget:
    report = RecordReport("acled")
    report.add(RecordOutcome(2, RecordResult.REFUSED, "X1", refusals.NO_KEY))
    return RecordsReportDialog(report, "ar", desk.window)


def palette(desk: Desk) -> QWidget:
    window = desk.window
    return CommandPalette(desk.session, window.actions_table, window.form, window.queue, window)


def tour(desk: Desk) -> QWidget:
    made = Tour(stops(desk.window), desk.window)
    made.begin()
    made.step(1)
    return made


def totals(desk: Desk) -> QWidget:
    field = desk.session.codebook.field("killed")
    tally = Tally(field, By.MONTH, "", (Rule.LATEST,))
    tally.add(Sample("2021-05", Figure(4, 4, 4), 4, 4, 1))
    measuring = Totals(desk.session, desk.jobs, desk.window)
    made = SensitivityWindow(desk.session, measuring, desk.window)
    made.asked.offer((field,), desk.session.language)
    measuring.measured.emit(tally.result(desk.session.codebook))
    return made


def opened_by(desk: Desk, action: str) -> QWidget:
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    desk.window.actions_table[action].trigger()
    (made,) = {w for w in QApplication.topLevelWidgets() if w.isVisible()} - before
    return made


def pause(desk: Desk) -> QWidget:
    desk.window.pause_banner.remind(30)
    return desk.window.pause_banner


def sources(desk: Desk) -> QWidget:
    desk.sources_flow.show()
    assert desk.sources_flow.shown is not None
    return desk.sources_flow.shown


def training(desk: Desk) -> TrainingDialog:
    return TrainingDialog(desk.session.training_forms(), date.fromisoformat, "ar", desk.window)


def training_report(desk: Desk) -> TrainingReportDialog:
    parts = {Split.TRAIN: PartSize(8, 1, 9, 70, 6), Split.TEST: PartSize()}
    losses = Counter({Loss.DIVIDED: 3})
    return TrainingReportDialog(
        Path("x"), TrainingReport(parts, losses, 0, 2, 1), "ar", desk.window
    )


def releases(desk: Desk) -> QWidget:
    """With a release, and what differs from it."""
    made = opened_by(desk, "releases")
    flow, path = desk.releases_flow, desk.session.project_path
    assert flow.desk is not None
    assert flow.shown is not None
    assert path is not None
    if not flow.desk.releases:
        asked = Request(ExportChoice(), (What.INCIDENTS,), ("csv",))
        with Project.open(path, "سلمى") as own:
            making.make(own, "1.0", asked, path.with_name("released"))
        flow.desk.read()
    (release,) = flow.desk.releases
    tally = Tallied(Columns(("killed_best",)))
    flow.desk.compared.emit(Compared(release, None, {What.INCIDENTS: tally}, (), {}, False))
    return made


def new_release(desk: Desk) -> QWidget:
    return NewReleaseDialog(ReleaseDesk(desk.session, desk.jobs), "ar", desk.window)


DIALOGS: dict[str, Callable[[Desk], QWidget]] = {
    "about": lambda d: AboutDialog(d.window),
    "annotations": labels_asked,
    "annotations taken": annotations_taken,
    "calendar": calendar,
    "codebook": lambda d: codebook(d, ""),
    "codebook's choices": lambda d: codebook(d, "event_type"),
    "codebook's name": lambda d: codebook(d, "initiator"),
    "description": lambda d: DescriptionDialog(Description(), "حوادث", d.window),
    "dataset": lambda d: opened_by(d, "export_dataset"),
    "dataset's report": dataset_report,
    "filter": lambda d: FilterDialog(d.session, QueueQuery(), date.fromisoformat, d.window),
    "gazetteer import": gazetteer_import,
    "incidents": lambda d: opened_by(d, "open_incidents"),
    "rules compared": lambda d: opened_by(d, "sensitivity"),
    "register of sources": lambda d: opened_by(d, "sources"),
    "goal": lambda d: GoalDialog(20, d.window),
    "import log": import_log,
    "import preview": import_preview,
    "imports": imports,
    "watched folders": lambda d: FoldersDialog(d.session, "", (), d.window),
    "key change": key_change,
    "new version": lambda d: SaveVersionDialog("1.1", d.window),
    "palette": palette,
    "records": records,
    "records' report": records_report,
    "pairs": lambda d: PairsWindow(d.session, d.finder, d.incidents, d.window),
    "pause": pause,
    "reading": lambda d: ReadingPopover(Choice(), d.window.article),
    "reason": lambda d: ReasonDialog(Status.NO_INCIDENT, None, "قصف", "ar", d.window),
    "tour": tour,
    "export": export_dialog,
    "fault": lambda d: FaultDialog("Traceback", d.window),
    "gazetteers": lambda d: GazetteersDialog(d.session, None, d.window),
    "help": lambda d: HelpWindow(lambda: "ar", lambda: d.session.codebook, d.window),
    "lexicon": lambda d: LexiconDialog(d.session, d.window),
    "entry": lambda d: LexiconEntryDialog(d.session, d.session.entry_to_add(None), d.window),
    "reviewer": lambda d: ReviewerDialog("سلمى", d.window),
    "shortcuts": lambda d: ShortcutsDialog(d.window),
    "split": lambda d: SplitDialog(d.session, d.window),
    "totals": totals,
    "training": training,
    "training report": training_report,
    "sources": sources,
    "releases": releases,
    "new release": new_release,
}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_of_every_dialog_is_named_and_come_to_by_tab(
    qtbot: QtBot, filled: Desk, language: str
) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    for name, make in DIALOGS.items():
        dialog = make(filled)
        with qtbot.waitExposed(dialog):
            dialog.show()
        # What is read for a dialog in the background shows or hides controls of it when it comes.
        qtbot.waitUntil(lambda: not filled.jobs.busy, timeout=20_000)
        assert controls(dialog), name
        assert nameless(dialog) == [], name
        assert [w for w in dialog.findChildren(QComboBox) if not labelled(w)] == [], name
        wanted = [w for w in controls(dialog) if by_tab(w)]
        assert wanted, name
        met = walked(dialog)
        missed = [w for w in wanted if w not in met and not stood_for(w, met)]
        assert [name_of(w) for w in missed] == [], name
        if isinstance(dialog, DialogFrame):
            last = [w for w in in_order(dialog) if w in wanted][-1]
            assert last in dialog.buttons.buttons(), name
        dialog.end() if isinstance(dialog, Tour) else dialog.close()


def labelled(box: QComboBox) -> bool:
    """Of a list to choose from Qt tells what is chosen; what for, its label tells."""
    relations = told(box).relations(QAccessible.RelationFlag.Label)
    return bool(relations or box.accessibleName())


def by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def stood_for(widget: QWidget, met: list[QWidget]) -> bool:
    """Of buttons that exclude each other Tab comes to one; arrows go on to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    beside = (w for w in met if w.parentWidget() is widget.parentWidget())
    buttons = (w for w in beside if isinstance(w, QAbstractButton))
    group = widget.group()
    if group is not None:
        return any(w.group() is group for w in buttons)
    return widget.autoExclusive() and any(w.autoExclusive() for w in buttons)


def walked(dialog: QWidget) -> list[QWidget]:
    """What Tab comes to; a control may have some places in it."""
    window = dialog.window()
    window.activateWindow()
    QApplication.processEvents()
    within = window.focusWidget()
    if within is None or not dialog.isAncestorOf(within):
        controls(dialog)[0].setFocus()
    met: list[QWidget] = []
    known = 0
    while known < PLACES:
        focused = window.focusWidget()
        assert focused is not None
        known = known + 1 if focused in met else 0
        met += [focused] * (known == 0)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return met


def in_order(dialog: QWidget) -> list[QWidget]:
    """All in it as Tab comes to it, from the dialog itself on."""
    found: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_keyboard_goes_in_the_order_of_reading(filled: Desk, language: str) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    filled.session.add_account()
    filled.session.add_account()
    QApplication.processEvents()
    window.activateWindow()
    window.queue.focus_list()
    met: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in met:
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    form, foot = window.form, window.foot_bar
    cards: list[QWidget] = list(form.cards.shown())
    boxes: list[QWidget] = [row.box for row in form.rows()]
    wanted = [window.article.page, *cards, *boxes, foot.no_incident, foot.go_on]
    assert [w for w in met if w in wanted] == wanted
    assert len(cards) >= 2
    assert len(met) == len(set(met))


def test_a_field_tells_its_values_and_how_they_stand(filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    filled.session.add_account()
    QApplication.processEvents()
    row = filled.window.form.row("place")
    assert row is not None
    assert name_of(row.box) == "Place: Required"
    filled.session.enter("place", filled.session.read_typed("place", "بلدة الزهراء"))
    assert told(row.box).text(QAccessible.Text.Value) == "بلدة الزهراء, reviewed"
    assert name_of(row.box).startswith("Place: ")
    proposed = next(
        r for card in filled.session.cards() for r in _rows_of(filled, card.id) if r.startswith("E")
    )
    assert "proposed, confidence" in proposed


def _rows_of(desk: Desk, account_id: str) -> list[str]:
    desk.session.select_account(account_id)
    return [name_of(row.box) for row in desk.window.form.rows()]


def test_a_card_tells_whether_it_is_the_one_on_the_form(filled: Desk) -> None:
    filled.session.add_account()
    filled.session.add_account()
    states = [bool(told(c).state().selected) for c in filled.window.form.cards.shown()]
    assert states.count(True) == 1
    assert states[-1]


def test_a_row_of_the_queue_tells_its_status(filled: Desk) -> None:
    view = filled.window.queue.list
    row = told(view).child(0)
    assert row is not None
    assert "قصف مدفعي" in row.text(QAccessible.Text.Name)


def test_the_strip_tells_how_much_is_marked(filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    overview = filled.window.article.overview
    assert told(overview).role() is Role.Graphic
    number = len(overview.dots)
    assert number > 0
    assert str(number) in name_of(overview)
