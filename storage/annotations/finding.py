"""Files of annotations in folders and archives, each read on its own: a bad one stops no other."""

from __future__ import annotations

import logging
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from model.codebook import Words
from storage import refusals
from storage.annotations import kinds
from storage.annotations.building import Labelled
from storage.annotations.sources import FileSource, MemberSource, Source, inner_archive
from storage.intake import limits
from storage.intake.document import Refused
from storage.intake.kinds import kind_of as intake_kind_of
from storage.refusals import ImportRefused

log = logging.getLogger(__name__)

_LOOKED_INTO = 20
"""Files of a folder that are opened to tell whether they are of annotations."""

_TYPES = "typesystem"

_DEEPEST = 2
"""Archives within archives: INCEpTION puts one for each annotator into one for the project."""


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled text of a file. ``kind`` is the name of the program's form."""

    path: Path
    kind: kinds.Kind
    name: str
    labelled: Labelled


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a place in one, that gave none, and why."""

    path: Path
    place: int | None
    words: Words


def holds_annotations(path: Path) -> bool:
    """Whether a file is one of these, as far as can be told by how it begins."""
    try:
        if path.suffix.lower() == kinds.ARCHIVE:
            return any(map(_is_read, _members(path, limits.opened(path), 0)))
        kind = kinds.kind_of(FileSource(path)) if path.is_file() else None
        return kind is not None and not kind.refused
    except (ImportRefused, OSError, ValueError):
        return path.suffix.lower() in kinds.SURE


def folder_holds_annotations(folder: Path) -> bool:
    """Whether there are such files in a folder, told by their endings and a look into some."""
    looked = 0
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            suffix = PurePosixPath(name.lower()).suffix
            if suffix in kinds.SURE:
                return True
            if suffix in kinds.SUFFIXES and looked < _LOOKED_INTO:
                looked += 1
                if holds_annotations(Path(here, name)):
                    return True
    return False


def holds_articles_too(folder: Path) -> bool:
    """Whether there are files in a folder that are articles, and no annotations nor their texts."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        labelled = {Path(n).stem for n in names if Path(n).suffix.lower() in kinds.SURE}
        for name in sorted(names):
            path = Path(here, name)
            beside = path.stem in labelled or path.stem.lower().endswith(_TYPES)
            is_article = intake_kind_of(path) is not None and not name.startswith(".")
            if is_article and not beside and not holds_annotations(path):
                return True
    return False


def files_in(folder: Path) -> Iterator[Path]:
    """The files of annotations in a folder and those in it, by name; hidden ones and links that
    lead out of it left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            ours = path.suffix.lower() in kinds.SUFFIXES | {kinds.ARCHIVE}
            if not ours or name.startswith(".") or limits.leads_out(path, folder):
                continue
            if holds_annotations(path):
                yield path


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are given and those in the folders."""
    for path in paths:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path


def find(path: Path) -> Iterator[Read | Unread]:
    """The labelled texts of a file, of a folder's files, or of an archive's."""
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif not path.exists():
            yield Unread(path, None, refusals.MISSING)
        elif path.suffix.lower() == kinds.ARCHIVE:
            yield from _in_archive(path)
        else:
            yield from _in_source(FileSource(path))
    except ImportRefused as error:
        yield Unread(path, None, error.words)
    except OSError as error:
        yield Unread(path, None, refusals.unreachable(error))


def _in_folder(folder: Path) -> Iterator[Read | Unread]:
    empty = True
    for path in files_in(folder):
        empty = False
        yield from find(path)
    if empty:
        yield Unread(folder, None, refusals.NO_ANNOTATION_FILES)


def _in_archive(path: Path) -> Iterator[Read | Unread]:
    archive = limits.opened(path)
    limits.no_bomb(archive)
    empty = True
    for source in _members(path, archive, 0):
        empty = False
        yield from _in_source(source)
    if empty:
        yield Unread(path, None, refusals.NO_ANNOTATIONS)


def _members(path: Path, archive: zipfile.ZipFile, depth: int) -> Iterator[Source]:
    """The files of annotations in an archive, and in those within it."""
    for name in sorted(archive.namelist()):
        source = MemberSource(path, archive, name)
        suffix = PurePosixPath(name.lower()).suffix
        if suffix == kinds.ARCHIVE and depth < _DEEPEST:
            try:
                inner = inner_archive(source)
            except ImportRefused:
                log.warning("an archive within %s is damaged", path.name)
                continue
            yield from _members(path, inner, depth + 1)
        elif suffix in kinds.SUFFIXES and _is_of_some_kind(source):
            yield source


def _is_of_some_kind(source: Source) -> bool:
    """Whether a file is of annotations; a damaged one may be, and is told of by its reader."""
    try:
        return kinds.kind_of(source) is not None
    except ImportRefused:
        return True


def _is_read(source: Source) -> bool:
    try:
        return kinds.kind_of(source) is not None
    except ImportRefused:
        return False


def _in_source(source: Source) -> Iterator[Read | Unread]:
    place: int | None = None
    try:
        kind = kinds.kind_of(source)
        if kind is None:
            raise ImportRefused(refusals.OTHER_ANNOTATIONS)
        for each in kind.read(source):
            place = each.place
            if isinstance(each, Refused):
                yield Unread(source.path, each.place, each.words)
            else:
                yield Read(source.path, kind, source.name, each)
    except ImportRefused as error:
        yield Unread(source.path, None if place is None else place + 1, error.words)
    except OSError:
        raise
    except Exception as error:
        # What was written by others breaks in ways that nobody foresees.
        log.warning("could not be read: %s", source.name, exc_info=True)
        words = refusals.broken_file(str(error) or type(error).__name__)
        yield Unread(source.path, None if place is None else place + 1, words)
