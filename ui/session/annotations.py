"""Labels made in other programs: looked at, then taken in, in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.codebook import Words
from model.readings import keep_account, read_again
from storage import runs
from storage.project import Project, ProjectError
from ui.jobs import JobContext
from ui.session.annotation_values import AnnotationsSeen, AnnotationsTaken, LabelRow, Target
from ui.session.copies import CopiesSession

if TYPE_CHECKING:
    from storage.annotations.finding import Unread
    from storage.annotations.taking import AnnotationReport, LabelLook
    from storage.importing import Progress


class AnnotationSession(CopiesSession):
    """``annotations_seen`` brings the labels that are to be chosen for, ``annotations_taken`` what
    became of them."""

    annotations_seen = Signal(object)
    annotations_taken = Signal(object)

    def annotations_among(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """The files of annotations among these, and the folders that hold such."""
        from storage.annotations.finding import folder_holds_annotations, holds_annotations

        return tuple(
            p for p in paths if (folder_holds_annotations if p.is_dir() else holds_annotations)(p)
        )

    def holds_articles_too(self, path: Path) -> bool:
        """Whether a folder of annotations has files in it that are articles."""
        from storage.annotations.finding import holds_articles_too

        return path.is_dir() and holds_articles_too(path)

    def look_at_annotations(self, paths: Sequence[Path]) -> None:
        """Find out which labels the files hold; tells `annotations_seen`."""
        project = self._open()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> AnnotationsSeen | AnnotationsTaken:
            from storage import label_choices
            from storage.annotations.taking import look

            found = look(paths, _watch(context))
            if not found.labels:
                return AnnotationsTaken((_NO_LABELS,), tuple(_unread(found.unread)))
            with Project.open(path, reviewer) as own:
                return _seen(paths, found, label_choices.chosen(own, found.labels))

        def done(result: AnnotationsSeen | AnnotationsTaken) -> None:
            if self.project_path == path:
                seen = isinstance(result, AnnotationsSeen)
                (self.annotations_seen if seen else self.annotations_taken).emit(result)

        name = Words("قراءة الوسوم", "Reading annotations")
        self._jobs.run(name, work, done, self.tell_failure)

    def take_annotations(
        self,
        seen: AnnotationsSeen,
        mapped: Mapping[str, Target],
        *,
        as_reviewed: bool,
        annotator: str,
    ) -> None:
        """Take the files in by these fields, and remember them; tells `annotations_taken`."""
        if self.refuse_read_only() or not self.keep_draft():
            return
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer
        here = self._article.id if self._article else ""

        def work(context: JobContext) -> AnnotationsTaken:
            from storage import label_choices
            from storage.annotations.taking import Taking, import_annotations

            extractor = self._extractor(path, reviewer, version)
            taking = Taking(mapped, True, as_reviewed, annotator, here)
            with Project.open(path, reviewer) as own:
                label_choices.remember(own, (row.name for row in seen.labels), mapped)
                report = import_annotations(
                    own, seen.paths, taking, extractor=extractor, progress=_watch(context)
                )
            return _taken(report)

        def done(result: AnnotationsTaken) -> None:
            if self.project_path == path:
                self._show_labels()
                self.annotations_taken.emit(result)

        name = Words("استيراد الوسوم", "Importing annotations")
        self._jobs.run(name, work, done, self._tell_half_taken)

    def _tell_half_taken(self, error: Exception) -> None:
        """What was taken in before stays, and is shown."""
        self.queue_changed.emit()
        self.tell_failure(error)

    def _show_labels(self) -> None:
        """Show what came in: in the queue, and beside what was read of the article on the desk."""
        self.queue_changed.emit()
        self.incidents_changed.emit()
        if self._article is None:
            self._resume()
            return
        try:
            run = runs.latest(self._open(), self._article.id)
        except ProjectError as error:
            self.refused.emit(error.words)
            return
        if run is None or self._review is None or run == self._run:
            return
        before, self._run = self._run, run
        review = read_again(self._review, before, run)
        if self._typing is not None:
            review = keep_account(review, self._review, self._typing.account_id)
        self._set_review(review)
        self.run_changed.emit()
        self.review_changed.emit()


_NO_LABELS = Words(
    "لم تُوجد وسوم على كلمات في هذه الملفات.", "No labelled words were found in these files."
)


def _watch(context: JobContext) -> Callable[[Progress], bool]:
    return lambda step: context.progress(step.done, step.total)


def _seen(paths: Sequence[Path], found: LabelLook, mapped: Mapping[str, Target]) -> AnnotationsSeen:
    from storage.annotations.kinds import KINDS

    rows = sorted(found.labels.items(), key=lambda pair: (-pair[1].count, pair[0]))
    return AnnotationsSeen(
        tuple(paths),
        tuple(LabelRow(name, seen.count, tuple(seen.examples)) for name, seen in rows),
        mapped,
        tuple(kind.label for kind in KINDS if kind.name in found.kinds),
        found.texts,
        found.spans,
        tuple(sorted(filter(None, found.people))),
    )


def _taken(report: AnnotationReport) -> AnnotationsTaken:
    from storage.annotations.report import sentences
    from storage.annotations.taking import sentences_of

    unread = tuple((_place(u.path, u.line), u.words) for u in sentences_of(report))
    return AnnotationsTaken(tuple(sentences(report)), unread, report.cancelled)


def _unread(found: Sequence[Unread]) -> Iterator[tuple[str, Words]]:
    for each in found:
        yield _place(each.path, each.place), each.words


def _place(path: Path, line: int | None) -> str:
    return path.name if line is None else f"{path.name}:{line}"
