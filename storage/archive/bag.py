"""The bag that an archive is: the names of its files, and how they are put into a zip."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import BinaryIO, Self

FORMAT = "tawthiq-archive"
FORMAT_VERSION = 1

BASE = "archive/"
README = "README.txt"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
TAGS = (README, DECLARATION, INFO, MANIFEST)
DESCRIPTION = "data/archive.json"

KEPT_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
"""How a file is called that lies beside a project; see `storage.reconciliation.evidence_files`."""

DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_PAYLOAD = re.compile(
    r"data/(archive\.json|tables/[a-z_]{1,64}\.jsonl|codebooks/[0-9a-f]{64}\.toml"
    rf"|originals/[0-9a-f]{{64}}|evidence/{KEPT_NAME.pattern})"
)

# A zip knows no earlier time.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_MODE = 0o100644 << 16

Write = Callable[[bytes], object]


def table_part(name: str) -> str:
    return f"data/tables/{name}.jsonl"


def codebook_part(sha256: str) -> str:
    return f"data/codebooks/{sha256}.toml"


def original_part(sha256: str) -> str:
    return f"data/originals/{sha256}"


def evidence_part(name: str) -> str:
    return f"data/evidence/{name}"


def is_payload(name: str) -> bool:
    """Whether a file of this name, seen from within the bag, may stand among its data."""
    return _PAYLOAD.fullmatch(name) is not None


class BagWriter:
    """Puts files into a zip one after another, and at last what says whether they are whole."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._payload: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._bytes = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @contextmanager
    def part(self, name: str) -> Iterator[Write]:
        """A file to be written in pieces."""
        digest, size = hashlib.sha256(), 0
        info = zipfile.ZipInfo(BASE + name, _EPOCH)
        info.create_system, info.external_attr = _UNIX, _MODE
        info.compress_type = zipfile.ZIP_DEFLATED

        # How large it becomes is not known before.
        with self._zip.open(info, "w", force_zip64=True) as entry:

            def write(data: bytes) -> None:
                nonlocal size
                digest.update(data)
                size += len(data)
                entry.write(data)

            yield write
        if name.startswith("data/"):
            self._payload[name] = digest.hexdigest()
            self._bytes += size
        else:
            self._tags[name] = digest.hexdigest()

    def whole(self, name: str, text: str) -> None:
        """A file that is written at once."""
        with self.part(name) as write:
            write(text.encode("utf-8"))

    def digest_of(self, name: str) -> str:
        """The SHA-256 of a file that was written."""
        return self._payload[name]

    def conclude(self, information: Mapping[str, str]) -> None:
        """Write what closes the bag; ``information`` stands in bag-info.txt."""
        told = {"Payload-Oxum": f"{self._bytes}.{len(self._payload)}", **information}
        self.whole(INFO, "".join(f"{key}: {words}\n" for key, words in told.items()))
        self.whole(MANIFEST, _listed(self._payload))
        self.whole(TAG_MANIFEST, _listed(self._tags))


def _listed(digests: Mapping[str, str]) -> str:
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))
