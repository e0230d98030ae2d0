"""Web archives (WARC, WACZ): each page that was answered with success, a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import LARGEST_PAGES, opened
from storage.intake.pages import document_of_page, page_text
from storage.refusals import ImportRefused

_SUCCESS = "200"


def read_warc(path: Path) -> Iterator[Document | Refused]:
    """The pages of a .warc or .warc.gz, however large: one after another."""
    with path.open("rb") as file:
        yield from _pages(file, 0)


def read_wacz(path: Path) -> Iterator[Document | Refused]:
    """The pages of all archives in a .wacz."""
    with opened(path) as archive:
        names = [n for n in archive.namelist() if n.endswith((".warc", ".warc.gz"))]
        if not names:
            raise ImportRefused(refusals.OTHER_INSIDE)
        place = 0
        for name in sorted(names):
            with archive.open(name) as file:
                for found in _pages(file, place):
                    place = found.place or place
                    yield found


def _pages(file: IO[bytes], before: int) -> Iterator[Document | Refused]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    place = before
    try:
        for record in ArchiveIterator(file):
            if not _is_page(record):
                continue
            place += 1
            yield _page(record, place)
    except (ArchiveLoadFailed, EOFError, OSError, UnicodeError) as error:
        if place == before:
            raise ImportRefused(refusals.broken_file(str(error))) from error
        yield Refused(refusals.broken_file(str(error)), place + 1)


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != _SUCCESS:
        return False
    return "html" in (_kind(record) or "")


def _kind(record: Any) -> str | None:
    headers = record.http_headers or record.rec_headers
    found = headers.get_header("Content-Type")
    return str(found).lower() if found else None


def _page(record: Any, place: int) -> Document | Refused:
    address = record.rec_headers.get_header("WARC-Target-URI")
    data = record.content_stream().read(LARGEST_PAGES)
    charset = (_kind(record) or "").partition("charset=")[2].strip(" \"'") or None
    try:
        found = document_of_page(page_text(data, charset), address)
    except ImportRefused as error:
        return Refused(error.words, place)
    return replace(found, name=address, place=place, original=data)
