"""Bibliographies (RIS and BibTeX, as Zotero writes them): what is known of articles.

An entry whose abstract or note holds a text is a document; one that names a file beside it which
can be read gives that file's text with what the entry knows of it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.columns import day
from storage.intake.document import Document, Refused
from storage.intake.limits import whole
from storage.refusals import ImportRefused
from storage.text_files import decode

ReadBeside = Callable[[Path], str]
"""The text of a file that an entry names. Raises ImportRefused, OSError."""


def read_ris(path: Path, beside: ReadBeside | None = None) -> Iterator[Document | Refused]:
    """The entries of a .ris."""
    import rispy

    try:
        entries = rispy.loads(decode(whole(path)))
    except (OSError, ValueError) as error:
        if isinstance(error, ImportRefused):
            raise
        raise ImportRefused(refusals.broken_file(str(error))) from error
    if not entries:
        raise ImportRefused(refusals.NO_ENTRIES)
    for place, entry in enumerate(entries, 1):
        known: dict[str, Any] = {
            "title": entry.get("title") or entry.get("primary_title"),
            "text": entry.get("abstract") or entry.get("notes_abstract") or entry.get("notes"),
            "source": entry.get("journal_name")
            or entry.get("secondary_title")
            or entry.get("publisher"),
            "published": entry.get("date") or entry.get("publication_year") or entry.get("year"),
            "url": entry.get("urls") or entry.get("url"),
            "author": entry.get("authors") or entry.get("first_authors"),
            "language": entry.get("language"),
            "name": entry.get("id") or entry.get("accession_number"),
            "file": entry.get("file_attachments1") or entry.get("file_attachments2"),
        }
        yield _entry(known, place, path, beside)


def read_bibtex(path: Path, beside: ReadBeside | None = None) -> Iterator[Document | Refused]:
    """The entries of a .bib."""
    from pybtex import errors
    from pybtex.database import InvalidNameString, parse_string

    # One entry that is wrong must not cost the others.
    with errors.capture() as captured:
        entries = parse_string(decode(whole(path)), "bibtex").entries
    wrong = [refusals.broken_file(str(e)) for e in captured if not isinstance(e, InvalidNameString)]
    told = [(key, entry) for key, entry in entries.items() if entry.fields or not wrong]
    if not told:
        raise ImportRefused(wrong[0] if wrong else refusals.NO_ENTRIES)
    for place, (key, entry) in enumerate(told, 1):
        fields = {name.lower(): _plain(value) for name, value in entry.fields.items()}
        known: dict[str, Any] = {
            "title": fields.get("title"),
            "text": fields.get("abstract") or fields.get("note") or fields.get("annote"),
            "source": fields.get("journal")
            or fields.get("publisher")
            or fields.get("howpublished"),
            "published": fields.get("date") or fields.get("year"),
            "url": fields.get("url"),
            "author": [str(p) for p in entry.persons.get("author", ())],
            "language": fields.get("langid") or fields.get("language"),
            "name": key,
            "file": fields.get("file"),
        }
        yield _entry(known, place, path, beside)
    yield from (Refused(words, len(told) + at) for at, words in enumerate(wrong, 1))


def _plain(value: str) -> str:
    return value.replace("{", "").replace("}", "").strip()


def _entry(
    known: Mapping[str, Any], place: int, path: Path, beside: ReadBeside | None
) -> Document | Refused:
    text = str(known["text"] or "")
    named = _file(known["file"], path)
    if named is not None and beside is not None:
        # Where it cannot be read, the entry's own words are still there.
        with contextlib.suppress(ImportRefused, OSError):
            text = beside(named)
    if not text.strip():
        return Refused(refusals.ENTRY_WITHOUT_TEXT, place)
    title = _words(known["title"])
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return Document(
        text,
        title=title,
        published=day(_day_words(_words(known["published"]))),
        source=_words(known["source"]),
        url=_words(known["url"]),
        language=_words(known["language"]),
        author=_words(known["author"]),
        name=_words(known["name"]),
        place=place,
    )


def _file(value: Any, path: Path) -> Path | None:
    """The file that an entry names, inside the folder of the bibliography alone."""
    words = _words(value)
    if not words:
        return None
    # Zotero: «title:files/12/page.html:text/html».
    parts = [p for p in words.replace("\\:", "").split(":") if "." in p]
    folder = path.resolve().parent
    for part in parts or [words]:
        found = (folder / part.removeprefix("file://")).resolve()
        if found.is_relative_to(folder) and found.is_file():
            return found
    return None


def _day_words(words: str | None) -> str | None:
    """«2022/01/05/» as «2022-01-05»; a year alone is no day."""
    if not words:
        return None
    parts = [p for p in words.replace("/", "-").split("-") if p]
    if len(parts) < 3:
        return None
    year, month, rest = parts[0], parts[1], parts[2]
    return f"{year}-{month.zfill(2)}-{rest[:2].zfill(2)}"


def _words(value: Any) -> str | None:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value))) or None
    return " ".join(str(value).split()) or None if value else None
