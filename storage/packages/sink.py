"""Where the files of a package go: one zip, or a folder; each is weighed and hashed as it passes.

A folder is made beside its place and put there whole. In a zip every file has the same time.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from storage.errors import UnwritableExport
from storage.written_files import put_folder, usual_mode, written_bytes

CHECKSUMS = "SHA256SUMS"
ENDING = ".zip"
_DESCRIPTOR = "datapackage.json"
# A zip knows no earlier time.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_MODE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Part:
    """A file that was written."""

    name: str
    bytes: int
    sha256: str


class Sink:
    """Takes files one after another; ``parts`` are those that are whole."""

    def __init__(self, opened: Callable[[str], AbstractContextManager[BinaryIO]]) -> None:
        self._opened = opened
        self.parts: list[Part] = []

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """A file to write into."""
        with self._opened(name) as target:
            weighed = _Weighed(target)
            yield weighed  # type: ignore[misc]
        self.parts.append(Part(name, weighed.bytes, weighed.digest.hexdigest()))

    def text(self, name: str, words: str) -> None:
        with self.file(name) as file:
            file.write(words.encode("utf-8"))

    def conclude(self) -> None:
        """Write the checksums, as ``sha256sum -c`` reads them."""
        self.text(CHECKSUMS, "".join(f"{p.sha256}  {p.name}\n" for p in self.parts))


class _Weighed(io.RawIOBase):
    def __init__(self, target: BinaryIO) -> None:
        super().__init__()
        self._target = target
        self.bytes = 0
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.digest.update(data)
        self.bytes += len(data)
        self._target.write(data)
        return len(data)


@contextmanager
def sink(path: Path) -> Iterator[Sink]:
    """A zip where ``path`` ends so, else a folder. Raises UnwritableExport, ExportOverProject.

    Nothing is left where the block raises. A file that was there is replaced, a folder only where
    it is empty or a package to which nobody added anything.
    """
    if path.suffix.lower() == ENDING:
        with written_bytes(path) as file, zipfile.ZipFile(file, "w") as archive:
            yield Sink(lambda name: _entry(archive, name))
        return
    try:
        with _folder(path) as folder:
            yield Sink(lambda name: _within(folder, name))
    except OSError as error:
        raise UnwritableExport(path, error.strerror or str(error)) from error


def _entry(archive: zipfile.ZipFile, name: str) -> Any:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _MODE
    return archive.open(entry, "w", force_zip64=True)


def _within(folder: Path, name: str) -> Any:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    return path.open("wb")


@contextmanager
def _folder(path: Path) -> Iterator[Path]:
    if path.exists() and (not path.is_dir() or not _may_go(path)):
        raise FileExistsError(17, "there is something else of this name")
    made = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.absolute().parent))
    try:
        yield made
        made.chmod(usual_mode() | 0o111)
        put_folder(made, path)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _may_go(folder: Path) -> bool:
    """Whether a folder is empty, or a package to which nobody has added anything."""
    there = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if not f.is_dir()}
    sums = folder / CHECKSUMS
    if not sums.is_file():
        return not there
    listed = {line.partition("  ")[2] for line in sums.read_text("utf-8", "replace").splitlines()}
    return _DESCRIPTOR in listed and there <= {*listed, CHECKSUMS}
