"""E-books (.epub): the chapters in the order in which they are read, as one document."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import member, no_bomb, opened
from storage.intake.markup import Element, descend, xml
from storage.intake.pages import all_words, page_text
from storage.refusals import ImportRefused


def read_epub(path: Path) -> Iterator[Document | Refused]:
    """A book that is not locked."""
    with opened(path) as archive:
        no_bomb(archive)
        names = set(archive.namelist())
        if "META-INF/encryption.xml" in names:
            raise ImportRefused(refusals.LOCKED_FILE)
        package = _package(archive, names)
        root = xml(member(archive, package))
        chapters = [
            all_words(page_text(member(archive, name)))
            for name in _spine(root, posixpath.dirname(package))
            if name in names
        ]
    text = "\n\n".join(c for c in chapters if c)
    title, author, language, day = (
        _first(root, n) for n in ("title", "creator", "language", "date")
    )
    yield Document(
        text, title=title, author=author, language=language, published=day[:10] if day else None
    )


def _package(archive: ZipFile, names: set[str]) -> str:
    if "META-INF/container.xml" in names:
        container = xml(member(archive, "META-INF/container.xml"))
        for found in descend(container, "rootfile"):
            name = str(found.get("full-path") or "")
            if name in names:
                return name
    raise ImportRefused(refusals.OTHER_INSIDE)


def _spine(root: Element, folder: str) -> Iterator[str]:
    files = {e.get("id"): e.get("href") for e in descend(root, "item")}
    for reference in descend(root, "itemref"):
        href = files.get(reference.get("idref"))
        if href:
            yield posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _first(root: Element, name: str) -> str | None:
    found = (e.text for e in descend(root, name))
    return next((" ".join(t.split()) for t in found if t and t.strip()), None)
