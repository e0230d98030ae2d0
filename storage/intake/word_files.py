"""Word processors' files: Word (.docx), OpenDocument (.odt), rich text (.rtf)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import member, no_bomb, opened, whole
from storage.intake.markup import Element, descend, local, xml
from storage.refusals import ImportRefused
from storage.text_files import decode


def read_docx(path: Path) -> Iterator[Document | Refused]:
    """A Word file: paragraphs and tables in their order."""
    from docx import Document as Docx
    from docx.opc.exceptions import PackageNotFoundError

    with opened(path) as archive:  # says what is wrong with a file that is none, and of what size
        if "word/document.xml" not in archive.namelist():
            raise ImportRefused(refusals.OTHER_INSIDE)
        no_bomb(archive)
        member(archive, "word/document.xml")
    try:
        file = Docx(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    known = file.core_properties
    # No day: that of the file is when it was saved, not when the report was published.
    title, author = known.title or None, known.author or None
    yield Document("\n".join(_of_docx(file)), title=title, author=author)


def _of_docx(file: Any) -> Iterator[str]:
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "\t".join(c for c in cells if c)
        else:
            yield block.text


def read_odt(path: Path) -> Iterator[Document | Refused]:
    """An OpenDocument text."""
    with opened(path) as archive:
        names = archive.namelist()
        if "content.xml" not in names:
            raise ImportRefused(refusals.OTHER_INSIDE)
        content = xml(member(archive, "content.xml"))
        meta = xml(member(archive, "meta.xml")) if "meta.xml" in names else None
    lines = [
        "".join(_inline(e)) for e in content.iter() if local(e) in ("p", "h") and not _in_note(e)
    ]
    title, author = (_first(meta, name) for name in ("title", "initial-creator"))
    yield Document("\n".join(lines), title=title, author=author)


def _first(root: Element | None, name: str) -> str | None:
    texts = [str(e.text or "").strip() for e in descend(root, name)] if root is not None else []
    return next((t for t in texts if t), None)


def _in_note(element: Element) -> bool:
    return any(local(e) in ("annotation", "tracked-changes") for e in element.iterancestors())


def _inline(element: Element) -> Iterator[str]:
    """The words of a paragraph, with the spaces, tabs and lines that OpenDocument names."""
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = next((v for k, v in child.attrib.items() if k.endswith("}c")), "1")
            yield " " * min(int(count) if count.isdigit() else 1, 100)
        elif name in ("tab", "line-break"):
            yield "\t" if name == "tab" else "\n"
        elif name not in ("annotation", "note", "p", "h"):
            yield from _inline(child)
        yield child.tail or ""


def read_rtf(path: Path) -> Iterator[Document | Refused]:
    """Rich text; old Arabic ones name windows-1256 inside."""
    from striprtf.striprtf import rtf_to_text

    data = whole(path)
    if not data.lstrip().startswith(b"{\\rtf"):
        yield Document(decode(data))
        return
    try:
        text: str = rtf_to_text(data.decode("latin-1"), encoding="cp1256", errors="replace")
    except (ValueError, IndexError, LookupError, UnicodeError) as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    yield Document(text.replace("\ufffd", ""))
