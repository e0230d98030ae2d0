"""How well incidents are verified: the grade, the checklist, the evidence files.

What is proposed is computed by a job; what the researcher decides is a step of the desk of
incidents, undone there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.account import Stamp
from model.checklist import ChecklistItem
from model.codebook import Field, Words
from model.incident import EvidenceFile, Incident, Resolution
from model.reconciliation.grading import FIELD, ProposedGrade
from model.values import Choice
from storage.errors import KeepingStopped, ProjectError
from storage.project import Project
from storage.reconciliation import evidence_files
from storage.reconciliation.evidence_files import Kept
from storage.reconciliation.grading import grade_of
from storage.shipped_checklist import load_checklist
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session
from ui.session.incidents import IncidentDesk

__all__ = ["Assessment", "Kept"]

_Kept = tuple[list[EvidenceFile], list[Words]]
"""The files that are kept, and why others are not."""

_NO_FIELD = Words(
    "ليس في دليل الترميز حقل باسم verification تُحفظ فيه الدرجة. أضفه إلى الدليل أولاً.",
    "The codebook has no field “verification” to hold a grade. Add it to the codebook first.",
)


class Assessment(QObject):
    """Proposes and keeps grades, and looks after the files.

    `proposed` tells an incident's id and what its accounts support, `files_checked` the id and how
    each of its files stands by the file's id.
    """

    proposed = Signal(str, object)
    files_checked = Signal(str, object)
    told = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, desk: IncidentDesk, reader: Jobs, jobs: Jobs) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._reader = reader
        self._jobs = jobs

    # the grade

    def field(self) -> Field | None:
        """The codebook's field of grades; None where it has none or no project is open."""
        if self._session.project is None:
            return None
        return self._session.codebook.find(FIELD)

    def decided(self, incident: Incident) -> Resolution | None:
        """The grade that the researcher gave; what accounts say of themselves is none."""
        held = incident.resolution(FIELD)
        return held if held is not None and held.chosen is not None and held.values else None

    def ask_proposal(self, incident_id: str) -> None:
        """Find in the background what the incident's accounts support, and tell `proposed`."""
        project = self._session.project
        if project is None:
            return
        path, reviewer = project.path, project.reviewer

        def work(_: JobContext) -> ProposedGrade | None:
            with Project.open(path, reviewer) as own:
                return grade_of(own, incident_id)

        def done(grade: ProposedGrade | None) -> None:
            if self._session.project_path == path:
                self.proposed.emit(incident_id, grade)

        self._reader.run(Words("تقدير التحقق", "Weighing the sources"), work, done)

    def grade(self, incident_id: str, code: str, reason: str) -> bool:
        """Give an incident a grade, for a reason; False after it was told why not."""
        if self.field() is None:
            self.told.emit(_NO_FIELD)
            return False
        return self._desk.decide(incident_id, FIELD, [Choice(code)], reason)

    def take_back_grade(self, incident_id: str) -> bool:
        """Hold no grade of one's own any more."""
        return self._desk.choose_rule(incident_id, FIELD, None)

    # the checklist

    def checklist(self) -> tuple[ChecklistItem, ...]:
        return load_checklist()

    # the files

    def path_of(self, file: EvidenceFile) -> Path | None:
        """Where a file's copy lies; None where no project is open."""
        path = self._session.project_path
        return evidence_files.path_of(path, file) if path else None

    def add_files(self, incident_id: str, paths: Sequence[Path]) -> None:
        """Copy files beside the project in the background and note them with the incident."""
        project = self._session.project
        if project is None or self._session.refuse_read_only():
            return
        own_path, by = project.path, self._desk.by()

        def work(context: JobContext) -> _Kept:
            return _keep(own_path, paths, by, context)

        def done(result: _Kept) -> None:
            kept, wrong = result
            if self._session.project_path == own_path and kept:
                self._note_kept(incident_id, kept)
            for words in wrong:
                self.refused.emit(words)

        self._jobs.run(Words("حفظ ملفات الأدلة", "Keeping evidence files"), work, done)

    def _note_kept(self, incident_id: str, kept: Sequence[EvidenceFile]) -> None:
        """Note the files with the incident, but those that it has already."""
        incident = self._desk.incident(incident_id)
        known = {f.sha256 for f in incident.files} if incident else set()
        new = [f for f in kept if f.sha256 not in known]
        if new:
            self._desk.add_files(incident_id, new)
        if len(new) < len(kept):
            self.told.emit(
                Words(
                    "الملف محفوظ مع هذا الحادث من قبل.",
                    "The file was kept with this incident already.",
                )
            )

    def check_files(self, incident: Incident) -> None:
        """Read the copies in the background and tell `files_checked` how each stands."""
        path = self._session.project_path
        if path is None or not incident.files:
            return

        def work(_: JobContext) -> dict[str, Kept]:
            return {f.id: evidence_files.state(path, f) for f in incident.files}

        def done(found: dict[str, Kept]) -> None:
            if self._session.project_path == path:
                self.files_checked.emit(incident.id, found)

        self._jobs.run(Words("فحص ملفات الأدلة", "Checking evidence files"), work, done)


def _keep(project: Path, paths: Sequence[Path], by: Stamp, context: JobContext) -> _Kept:
    kept: list[EvidenceFile] = []
    wrong: list[Words] = []
    for path in paths:
        try:
            kept.append(evidence_files.keep(project, path, by, progress=context.progress))
        except KeepingStopped as stopped:
            wrong.append(stopped.words)
            break
        except ProjectError as error:
            wrong.append(error.words)
    return kept, wrong
