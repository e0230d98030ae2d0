"""Evidence files: copies kept in a folder beside the project, each under its SHA-256.

A copy is never changed and never removed here: taking a file off an incident leaves it in the
folder, so that undoing finds it and the history stays true.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import tempfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from model.account import Stamp, new_id
from model.incident import EvidenceFile
from storage.errors import KeepingStopped, UnkeepableFile
from storage.written_files import usual_mode

_CHUNK = 1 << 20
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")

Progress = Callable[[int, int | None], bool]
"""Told how many bytes of how many are copied; False stops."""


class Kept(StrEnum):
    """How a copy stands against what was noted of it."""

    WHOLE = "whole"
    MISSING = "missing"
    CHANGED = "changed"


def folder_of(project: Path) -> Path:
    """The folder beside a project's file that holds its evidence files."""
    return project.with_name(f"{project.stem}.files")


def path_of(project: Path, file: EvidenceFile) -> Path:
    """Where a file's copy lies."""
    return folder_of(project) / stored_name(file.sha256, file.name)


def keep(
    project: Path, source: Path, by: Stamp, *, note: str = "", progress: Progress | None = None
) -> EvidenceFile:
    """Copy a file beside the project and return what is to be noted of it.

    The same bytes are kept once. Raises UnkeepableFile, KeepingStopped.
    """
    try:
        folder = folder_of(project)
        folder.mkdir(exist_ok=True)
        sha256, size = _copy(source, folder, progress)
    except OSError as error:
        raise UnkeepableFile(source, error.strerror or str(error)) from error
    return EvidenceFile(new_id(), source.name, sha256, size, note, by)


def state(project: Path, file: EvidenceFile) -> Kept:
    """Whether the copy is there and has the bytes that were noted; reads all of it."""
    path = path_of(project, file)
    try:
        with path.open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return Kept.MISSING
    return Kept.WHOLE if found == file.sha256 else Kept.CHANGED


def _copy(source: Path, folder: Path, progress: Progress | None) -> tuple[str, int]:
    """Copy while hashing, and put the copy in its place when it is whole."""
    digest, done = hashlib.sha256(), 0
    with source.open("rb") as opened:
        total = source.stat().st_size
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as half:
            try:
                while chunk := opened.read(_CHUNK):
                    half.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    if progress is not None and not progress(done, total):
                        raise KeepingStopped(source)
                half.close()
                Path(half.name).chmod(usual_mode())
                Path(half.name).replace(folder / stored_name(digest.hexdigest(), source.name))
            except BaseException:
                half.close()
                with contextlib.suppress(FileNotFoundError):
                    Path(half.name).unlink()
                raise
    return digest.hexdigest(), done


def stored_name(sha256: str, name: str) -> str:
    """The hash with the file's own ending, where that is a plain one: names can hold anything."""
    suffix = Path(name).suffix.lower()
    return sha256 + (suffix if _SUFFIX.fullmatch(suffix) else "")
