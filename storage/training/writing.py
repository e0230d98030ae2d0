"""Training data written: a folder that is there whole or not at all, and what became of it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from model.codebook import Words
from model.training.choice import Split, TrainingChoice
from model.training.losses import Loss
from model.training.report import PartSize, TrainingReport
from model.training.splits import Candidate, components, crossing, divide
from model.values import Json
from storage.descriptions import description, is_described
from storage.errors import ExportStopped, UnwritableExport
from storage.project import Project
from storage.training.forms import FORMS
from storage.training.readme import FORMAT, as_json, readme
from storage.training.refusals import FolderTaken, NothingToExport, TextsNotLeftOut
from storage.training.scheme import Folder, Scheme
from storage.training.selecting import (
    Read,
    Selected,
    documents,
    hidden_fields,
    labels,
    look_for_copies,
    select,
)
from storage.written_files import put_folder, usual_mode

REPORT = "report.json"
README = "README.md"
INDEX = "splits.tsv"
_BLOCK = 1 << 20

Progress = Callable[[int, int | None], bool]
"""Told how many articles of how many are written; False stops."""


def write_training(
    project: Project, path: Path, choice: TrainingChoice, progress: Progress | None = None
) -> TrainingReport:
    """Write training data into the folder ``path``; the same project gives the same bytes.

    Raises ProjectError where it cannot be written, would write over what is not ours, or has
    nothing to write; ExportStopped where ``progress`` stops it. What was there stays then.
    """
    if not choice.possible:
        raise TextsNotLeftOut(path)
    if not look_for_copies(project, progress):
        raise ExportStopped(path)
    with project.reading():
        selected = select(project, choice)
        if not selected.candidates:
            raise NothingToExport(path)
        with _written(path) as place:
            return _Writing(project, path, choice, selected, progress).write(place)


class _Writing:
    def __init__(
        self,
        project: Project,
        path: Path,
        choice: TrainingChoice,
        selected: Selected,
        progress: Progress | None,
    ) -> None:
        self._project = project
        self._path = path
        self._choice = choice
        self._selected = selected
        self._progress = progress
        self._hidden = hidden_fields(project, choice)
        self._scheme = self._made_scheme()
        self._splits = divide(
            selected.candidates,
            selected.links,
            choice.proportions,
            choice.seed,
            balanced=choice.balanced,
            ids=selected.ids,
        )
        self._parts = {split: PartSize() for split in self._scheme.splits}
        self._roots = components((c.number for c in selected.candidates), selected.links)

    def write(self, place: Path) -> TrainingReport:
        folder = Folder(place)
        try:
            losses = self._all(folder)
        finally:
            folder.close()
        report = self._report(losses)
        folder.whole(README, readme(self._scheme, self._choice, report))
        files = dict(_digests(place))
        text = json.dumps(as_json(self._choice, report, files), ensure_ascii=False, indent=1)
        folder.whole(REPORT, text + "\n")
        report_files = (*files, REPORT)
        return TrainingReport(
            report.parts,
            report.losses,
            report.crossing,
            report.largest,
            report.unread,
            report_files,
        )

    def _made_scheme(self) -> Scheme:
        codebook = self._project.codebook
        said = description(self._project) if is_described(self._project) else None
        title = Words(said.title, said.title) if said and said.title else codebook.title
        return Scheme(
            title,
            self._choice.labels,
            tuple(f.id for f in codebook.fields if f.id not in self._hidden),
            labels(self._project, self._choice.labels, self._hidden),
            tuple(self._choice.proportions.shares),
            said,
        )

    def _all(self, folder: Folder) -> Counter[Loss]:
        writer = FORMS[self._choice.form].begin(folder, self._scheme)
        index = folder.text(INDEX)
        index.write("article\tsplit\tcomponent\tkind\tlabels\n")
        hidden = 0
        for candidate, read in self._told():
            split = self._splits[candidate.number]
            writer.add(split, read.document)
            self._count(split, candidate, read)
            first = self._selected.ids[self._roots[candidate.number]]
            row = (candidate.id, split, first, candidate.kind, str(len(read.document.spans)))
            index.write("\t".join(row) + "\n")
            hidden += read.hidden
        writer.end()
        writer.losses[Loss.HIDDEN] += hidden
        return writer.losses

    def _told(self) -> Iterator[tuple[Candidate, Read]]:
        """The articles, while someone hears how many there were, who may stop it."""
        total = len(self._selected.candidates)
        found = documents(self._project, self._selected, self._choice)
        for done, (candidate, read) in enumerate(found):
            if self._progress is not None and not self._progress(done, total):
                raise ExportStopped(self._path)
            yield candidate, read

    def _count(self, split: Split, candidate: Candidate, read: Read) -> None:
        part = self._parts[split]
        part.articles += 1
        part.without_incident += not read.document.groups
        part.accounts += len(read.document.groups)
        part.labels += len(read.document.spans)
        part.kinds[candidate.kind] += 1

    def _report(self, losses: Counter[Loss]) -> TrainingReport:
        sizes = Counter(self._roots[c.number] for c in self._selected.candidates)
        of = {self._roots[number]: split for number, split in self._splits.items()}
        for split in of.values():
            self._parts[split].components += 1
        return TrainingReport(
            self._parts,
            losses,
            crossing(self._selected.links, self._splits),
            max(sizes.values()),
            self._selected.unread,
        )


@contextmanager
def _written(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` that takes its place when all is in it."""
    made: Path | None = None
    try:
        _check(path)
        made = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.absolute().parent))
        yield made
        made.chmod(_folder_mode())
        put_folder(made, path)
    except OSError as error:
        raise UnwritableExport(path, error.strerror or str(error)) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def _folder_mode() -> int:
    """The rights of a folder that is simply made; who may read it may look into it."""
    mode = usual_mode()
    return mode | (mode & 0o444) >> 2


def _check(path: Path) -> None:
    """Refuse to write over anything but training data of ours with nothing added to it."""
    if path.is_dir():
        there = {p.relative_to(path).as_posix() for p in path.rglob("*") if not p.is_dir()}
        if there and not there <= _own_files(path):
            raise FolderTaken(path)
    elif path.exists():
        raise FolderTaken(path)


def _own_files(path: Path) -> set[str]:
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        known: Json = json.loads((path / REPORT).read_text("utf-8"))
        if known["format"] == FORMAT:
            return {*known["files"], REPORT}
    return set()


def _digests(place: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(p for p in place.rglob("*") if p.is_file()):
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        yield path.relative_to(place).as_posix(), digest.hexdigest()
