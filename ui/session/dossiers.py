"""Dossiers written to files in the background: a page, a PDF, a ClaimReview."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.codebook import Words
from model.reconciliation import claim_review
from model.reconciliation.claim_review import NotCheckedError
from model.reconciliation.dossier import Dossier
from storage.errors import ExportStopped, ProjectError
from storage.project import Project
from storage.reconciliation import dossiers, incident_rows
from storage.written_files import written, written_bytes
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session

_GONE = Words(
    "لم يعد هذا الحادث موجوداً، فلم يُكتب شيء. اختر حادثاً من القائمة.",
    "This incident is no longer there, so nothing was written. Choose one from the list.",
)


class DossierForm(StrEnum):
    """What is written; the value is the file's ending."""

    PDF = "pdf"
    PAGE = "html"
    CLAIM_REVIEW = "jsonld"


class Dossiers(QObject):
    """`told` where a file was written, `refused` why none was."""

    told = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs

    def write(
        self, incident_ids: Sequence[str], path: Path, form: DossierForm, language: str
    ) -> None:
        """Gather the incidents and write them to one file."""

        def write(own: Project, context: JobContext) -> None:
            told = _gathered(own, incident_ids, path, context)
            _write(told, path, form, language, own.reviewer, context)

        self._run(path, write)

    def write_claim_review(
        self, incident_id: str, field_id: str, claim_id: str, path: Path, language: str
    ) -> None:
        """Write the ClaimReview of one value of one account."""

        def write(own: Project, _: JobContext) -> None:
            told = dossiers.gather(own, incident_id)
            made = dossiers.reviews_of_field(own, told, field_id, own.reviewer, language, claim_id)
            with written(path, "utf-8") as text:
                text.write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")

        self._run(path, write)

    def _run(self, path: Path, write: Callable[[Project, JobContext], None]) -> None:
        project = self._session.project
        if project is None:
            return
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Words | None:
            try:
                with Project.open(own_path, reviewer) as own:
                    write(own, context)
            except (ProjectError, NotCheckedError) as error:
                return error.words
            return None

        def done(wrong: Words | None) -> None:
            if wrong is None:
                self.told.emit(
                    Words(
                        f"كُتب \u2068{path.name}\u2069 في المجلد \u2066{path.parent}\u2069",
                        f"{path.name} was written to {path.parent}",
                    )
                )
            else:
                self.refused.emit(wrong)

        self._jobs.run(Words("كتابة ملف الحادث", "Writing the dossier"), work, done)


def _gathered(
    project: Project, incident_ids: Sequence[str], path: Path, context: JobContext
) -> list[Dossier]:
    found: list[Dossier] = []
    for done, incident_id in enumerate(incident_ids):
        if not context.progress(done, len(incident_ids)):
            raise ExportStopped(path)
        here = incident_rows.current(project, incident_id)
        if here is not None and here not in (d.incident.id for d in found):
            found.append(dossiers.gather(project, here))
    if not found:
        raise ProjectError(_GONE)
    return found


def _write(
    told: Sequence[Dossier],
    path: Path,
    form: DossierForm,
    language: str,
    author: str,
    context: JobContext,
) -> None:
    if form is DossierForm.PDF:
        from ui.dossier.printing import pdf_of

        made = pdf_of(told, language, context.progress)
        if made is None:
            raise ExportStopped(path)
        with written_bytes(path) as file:
            file.write(made)
        return
    with written(path, "utf-8") as text:
        text.write(page_or_review(told, form, language, author))


def page_or_review(told: Sequence[Dossier], form: DossierForm, language: str, author: str) -> str:
    """The text of a page or of the reviews. Raises NotCheckedError."""
    from ui.dossier.page import Look, page

    if form is DossierForm.PAGE:
        return page(told, Look(language))
    made = claim_review.of_incidents(told, author, language)
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
