"""The files of a release: written the same each time, and held against what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from model.codebook import Words
from model.releases.release import Release, ReleasedFile, Request
from storage.descriptions import description
from storage.exporting import export
from storage.outgoing.forms import FORMS
from storage.packages.writing import write_package
from storage.project import Project
from storage.releases import refusals
from storage.releases.records import Tell

SUMS = "SHA256SUMS"
"""A list that ``sha256sum -c`` reads."""
PACKAGE = "package"
"""The form that is all tables together with what describes them, in one file."""
PACKAGE_FILE = "package.zip"
PACKAGE_WORDS = Words("حزمة بيانات", "Data package")
PACKAGE_ABOUT = Words(
    "كل الجداول مع ما يصفها (Frictionless وCroissant) في ملف ‎.zip واحد",
    "all tables with what describes them (Frictionless, Croissant), in one .zip",
)


class Stands(StrEnum):
    """How a file stands against what was released."""

    WHOLE = "whole"
    CHANGED = "changed"
    MISSING = "missing"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found of one file; ``MORE`` is one that was not released."""

    name: str
    stands: Stands


def names_of(request: Request) -> tuple[str, ...]:
    """The files that a request comes to. Raises ReleaseRefused for a form that there is not."""
    for form in request.forms:
        if form not in FORMS and form != PACKAGE:
            raise refusals.unknown_form(form, ", ".join((*FORMS, PACKAGE)))
    packages = (PACKAGE_FILE,) if PACKAGE in request.forms else ()
    names = (*(f"{what}.{form}" for what, form in _pairs(request)), *packages)
    if not names:
        raise refusals.nothing_chosen()
    return names


def _pairs(request: Request) -> Iterator[tuple[str, str]]:
    """Each table with each form that can hold it."""
    for what in dict.fromkeys(request.tables):
        for form in dict.fromkeys(request.forms):
            if form != PACKAGE and what in FORMS[form].what:
                yield what.value, form


def write_files(
    project: Project,
    request: Request,
    folder: Path,
    tell: Tell,
    version: str,
    as_of: str | None = None,
) -> tuple[ReleasedFile, ...]:
    """Write all files into a folder that is there; ``as_of`` is the hash of the history's row that
    a package is made at, if it is not the last one. Raises ProjectError."""
    by_name = {what.value: what for what in request.tables}
    found: list[ReleasedFile] = []
    for name, form in _pairs(request):
        path = folder / f"{name}.{form}"
        choice = request.choice.of(by_name[name])
        bom = request.bom and FORMS[form].marked
        export(project, path, form, choice, bom=bom, progress=_steps(tell))
        found.append(released(path))
    if PACKAGE in request.forms:
        path = folder / PACKAGE_FILE
        said = replace(description(project), version=version)
        write_package(
            project, request.choice, path, description=said, as_of=as_of, progress=_steps(tell)
        )
        found.append(released(path))
    listed = "".join(f"{file.sha256}  {file.name}\n" for file in found)
    sums = folder / SUMS
    sums.write_bytes(listed.encode("utf-8"))
    return (*found, released(sums))


def _steps(tell: Tell) -> Callable[[int, int | None], bool]:
    """What `export` tells of all records as one after another."""
    former = 0

    def progress(done: int, _: int | None) -> bool:
        nonlocal former
        tell(max(0, done - former))
        former = done
        return True

    return progress


def released(path: Path) -> ReleasedFile:
    """What is noted of a file. Raises OSError."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return ReleasedFile(path.name, path.stat().st_size, digest)


def verify(release: Release, folder: Path, tell: Tell) -> tuple[Checked, ...]:
    """How the files in a folder stand against a release. Raises OSError for a folder that cannot
    be looked into, and what ``tell`` raises."""
    there = {p.name: p for p in sorted(folder.iterdir()) if p.is_file()}
    found: list[Checked] = []
    for file in release.files:
        path = there.pop(file.name, None)
        if path is None:
            found.append(Checked(file.name, Stands.MISSING))
        else:
            same = released(path) == file
            found.append(Checked(file.name, Stands.WHOLE if same else Stands.CHANGED))
        tell(1)
    return (*found, *(Checked(name, Stands.MORE) for name in there))
