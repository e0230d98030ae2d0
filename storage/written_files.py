"""Files that are there whole or not at all: written beside their place, then put there."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from storage.errors import ExportOverProject, UnwritableExport
from storage.opening import is_project


@contextmanager
def written(path: Path, encoding: str) -> Iterator[TextIO]:
    """A text file. Raises UnwritableExport, ExportOverProject."""
    with written_bytes(path) as file:
        text = io.TextIOWrapper(file, encoding=encoding, newline="")
        yield text
        text.flush()
        text.detach()


@contextmanager
def written_bytes(path: Path) -> Iterator[BinaryIO]:
    """A file of any kind; one that was there stays until the new one is whole.

    Raises UnwritableExport, ExportOverProject.
    """
    with written_whole(path) as half, half.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """An empty file for whoever opens files themselves; put at ``path`` when the block ends.

    Raises UnwritableExport, ExportOverProject.
    """
    try:
        if is_project(path):
            raise ExportOverProject(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.absolute().parent)
    except OSError as error:
        raise UnwritableExport(path, error.strerror or str(error)) from error
    os.close(handle)
    half = Path(name)
    try:
        yield half
        half.chmod(usual_mode())
        half.replace(path)
    except OSError as error:
        raise UnwritableExport(path, error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            half.unlink()


def put_folder(made: Path, path: Path) -> None:
    """Put a folder that is whole in its place; the one that was there goes only after that."""
    if not path.exists():
        made.replace(path)
        return
    former = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.absolute().parent))
    path.replace(former / path.name)
    try:
        made.replace(path)
    except OSError:
        (former / path.name).replace(path)
        raise
    finally:
        if path.exists():
            shutil.rmtree(former, ignore_errors=True)


def usual_mode() -> int:
    """The rights that a file has which is simply made; mkstemp's are for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
