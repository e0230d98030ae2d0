"""The desk of releases: datasets given out, checked, written again and compared by jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from model.codebook import Words
from model.codebook_edits import next_version
from model.export_choice import What
from model.releases import written
from model.releases.comparing import Tally
from model.releases.release import Release, Request
from storage.outgoing.forms import FORMS
from storage.presets import Preset, all_presets
from storage.project import Project, ProjectError
from storage.releases import kept, report
from storage.releases.comparing import Comparison, Side, compare
from storage.releases.files import (
    PACKAGE,
    PACKAGE_ABOUT,
    PACKAGE_WORDS,
    Checked,
    Stands,
    verify,
)
from storage.releases.making import make, telling, write_again
from storage.releases.refusals import ReleaseStopped
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session

T = TypeVar("T")

MOST_SHOWN = 5000
"""Differences that a window shows; files have all of them."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between a release and another one, None for the project as it is now.

    ``rows`` are in the interface's language; ``cut_off`` says that there are more.
    """

    before: Release
    after: Release | None
    tallies: dict[What, Tally]
    rows: tuple[written.Row, ...]
    labels: written.Labels
    cut_off: bool


class ReleaseDesk(QObject):
    """``releases_changed``: the list is another; ``compared`` carries a `Compared`; ``checked`` a
    release and the sentence for how its files stand, with whether all is well."""

    releases_changed = Signal()
    compared = Signal(object)
    checked = Signal(object, object, bool)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self.releases: tuple[Release, ...] = ()
        self.is_comparing = False
        session.project_changed.connect(self.read)

    # what there is

    def read(self) -> None:
        """Read the list anew."""
        project = self._session.project
        self.releases = ()
        if project is not None:
            try:
                self.releases = kept.releases(project)
            except ProjectError as error:
                self._session.refused.emit(error.words)
        self.releases_changed.emit()

    def presets(self) -> tuple[Preset, ...]:
        """The choices of what to export that the project keeps."""
        project = self._session.project
        return all_presets(project) if project is not None else ()

    def forms(self) -> Sequence[tuple[str, Words, Words]]:
        """The forms that files can have: the id of each, its name, and what it is for."""
        package = (PACKAGE, PACKAGE_WORDS, PACKAGE_ABOUT)
        return (*((form.id, form.name, form.about) for form in FORMS.values()), package)

    def next_version(self) -> str:
        """What the next release may be called."""
        taken = [r.version for r in self.releases]
        return next_version(taken[0], taken) if taken else "1.0"

    def has(self, version: str) -> bool:
        """Whether a release goes by this version."""
        wanted = " ".join(version.split()).casefold()
        return wanted in (r.version.casefold() for r in self.releases)

    # what is done

    def make(self, version: str, note: str, request: Request, folder: Path) -> None:
        """Write a dataset to a new folder and keep it as a release."""
        if self._session.refuse_read_only():
            return

        def work(own: Project, context: JobContext) -> Release:
            return make(own, version, request, folder, note=note, progress=context.progress)

        def done(made: Release) -> None:
            self.read()
            self._session.told.emit(
                Words(
                    f"صدرت الإصدارة \u2068{made.version}\u2069 في المجلد \u2066{folder}\u2069",
                    f"Release {made.version} was written to {folder}",
                )
            )

        self._run(Words("كتابة الإصدارة", "Writing the release"), work, done)

    def write_again(self, release: Release, folder: Path) -> None:
        """Write its files once more, byte for byte, or say that the project has changed."""

        def work(own: Project, context: JobContext) -> int:
            return len(write_again(own, release, folder, context.progress))

        def done(_: int) -> None:
            words = Words(
                f"كُتبت ملفات الإصدارة \u2068{release.version}\u2069 كما كانت في"
                f" \u2066{folder}\u2069",
                f"The files of release {release.version} were written as they were to {folder}",
            )
            self.checked.emit(release, words, True)

        self._run(Words("كتابة الإصدارة من جديد", "Writing the release again"), work, done)

    def verify(self, release: Release, folder: Path) -> None:
        """Hold the files in a folder against a release."""

        def work(_: Project, context: JobContext) -> tuple[Checked, ...]:
            return verify(release, folder, telling(context.progress, len(release.files)))

        def done(found: tuple[Checked, ...]) -> None:
            whole = all(c.stands in (Stands.WHOLE, Stands.MORE) for c in found)
            self.checked.emit(release, _verdict(release, found), whole)

        self._run(Words("التحقق من الملفات", "Checking the files"), work, done)

    def compare(self, before: Release, after: Release | None) -> None:
        """Compare two releases, or one with the project as it is now; tells `compared`."""
        language = self._session.language
        self.is_comparing = True

        def work(own: Project, context: JobContext) -> Compared:
            found = _compare(own, before, after, MOST_SHOWN, context)
            labels = report.labels_of(own, found)
            rows = tuple(written.rows(found.differences, labels, language))
            return Compared(before, after, found.tallies, rows, labels, found.cut_off)

        self._run(Words("مقارنة الإصدارات", "Comparing releases"), work, self.compared.emit)

    def write_comparison(self, found: Compared, path: Path) -> None:
        """Write all that differs to a table (.csv) or a page (.md)."""
        language = self._session.language

        def work(own: Project, context: JobContext) -> Path:
            full = _compare(own, found.before, found.after, None, context)
            report.write(own, full, path, language)
            return path

        def done(path: Path) -> None:
            self._session.told.emit(
                Words(
                    f"كُتبت المقارنة في \u2068{path.name}\u2069.",
                    f"The comparison was written to {path.name}.",
                )
            )

        self._run(Words("كتابة المقارنة", "Writing the comparison"), work, done)

    def _run(
        self, name: Words, work: Callable[[Project, JobContext], T], done: Callable[[T], None]
    ) -> None:
        project = self._session.project
        if project is None:
            return
        path, reviewer = project.path, project.reviewer

        def in_own(context: JobContext) -> T | Words:
            try:
                with Project.open(path, reviewer) as own:
                    return work(own, context)
            except ReleaseStopped as stopped:
                return stopped.words

        def finish(result: T | Words) -> None:
            self.is_comparing = False
            if isinstance(result, Words):
                self._session.told.emit(result)
            elif self._session.project_path == path:
                done(result)

        def failed(error: Exception) -> None:
            self.is_comparing = False
            self._session.tell_failure(error)

        self._jobs.run(name, in_own, finish, failed)


def _compare(
    project: Project,
    before: Release,
    after: Release | None,
    most: int | None,
    context: JobContext,
) -> Comparison:
    later = Side(after) if after is not None else Side(before, now=True)
    return compare(project, Side(before), later, most=most, progress=context.progress)


def _verdict(release: Release, found: Sequence[Checked]) -> Words:
    """How the files of a folder stand, in a sentence."""
    names = {s: [c.name for c in found if c.stands is s] for s in Stands}
    if not names[Stands.CHANGED] and not names[Stands.MISSING]:
        said = Words(
            f"كل ملفات الإصدارة \u2068{release.version}\u2069 كما صدرت.",
            f"All files are those of release {release.version}.",
        )
    else:
        said = Words("ليست الملفات كما صدرت.", "The files are not those that were released.")
    parts = [said]
    for stands, words in (
        (Stands.CHANGED, Words("تغيّر", "Changed")),
        (Stands.MISSING, Words("مفقود", "Missing")),
        (Stands.MORE, Words("ليس منها", "Not part of it")),
    ):
        if names[stands]:
            ar = "، ".join(f"\u2068{name}\u2069" for name in names[stands])
            parts.append(Words(f"{words.ar}: {ar}.", f"{words.en}: {', '.join(names[stands])}."))
    return Words(" ".join(p.ar for p in parts), " ".join(p.en for p in parts))
