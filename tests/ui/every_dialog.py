"""Every dialog and window beside the desk, opened as the desk opens it, with something in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

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
