"""Articles from files and folders: what a reader finds, with what is known of it beside the file.

What cannot be read is handed back as a sentence in its place, so that one bad file never costs
the others.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from model.article import Article
from model.codebook import Words
from model.spelling import folded
from storage import refusals
from storage.intake import kinds
from storage.intake.columns import Choose, guess
from storage.intake.document import Document, Refused
from storage.intake.limits import LARGEST, leads_out, whole
from storage.intake.plain import json_object
from storage.refusals import ImportRefused
from storage.text_files import chosen_encoding, decode

_CHUNK = 1 << 20
_PACKED = frozenset((".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"))
_BESIDE = ".json"


@dataclass(frozen=True, slots=True)
class Found:
    """An article and where it stood: ``line`` is its place in a file of many, counted from 1.

    ``words`` say what could not be understood of it; ``original`` are its own bytes in a file of
    many.
    """

    path: Path
    line: int | None
    article: Article
    words: Words | None = None
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article, and why."""

    path: Path
    line: int | None
    words: Words

    @property
    def sentence(self) -> str:
        """Which file, and why, in English."""
        where = str(self.path) if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.words.en}"


def read_articles(paths: Iterable[Path]) -> Iterator[Article | Unreadable]:
    """The articles of all inputs in their order; files of a folder in the order of their names."""
    for found in find_articles(paths):
        yield found.article if isinstance(found, Found) else found


@dataclass(frozen=True, slots=True)
class Asked:
    """How inputs are read: ``choose`` says by their headings what the columns of tables hold,
    ``wants`` which files are wanted at all, ``encoding`` in which one a file is written where the
    researcher knows better."""

    choose: Choose = guess
    wants: Callable[[Path], bool] = lambda _: True
    encoding: Callable[[Path], str | None] = lambda _: None


AS_USUAL = Asked()


def find_articles(paths: Iterable[Path], asked: Asked = AS_USUAL) -> Iterator[Found | Unreadable]:
    """The articles of all inputs with where they stood, one at a time; folders with all in them."""
    for path in paths:
        try:
            yield from _find(path, asked)
        except OSError as error:
            yield Unreadable(path, None, refusals.unreachable(error))


def files_in(folder: Path) -> Iterator[Path]:
    """The files that can be read in a folder and the folders in it, by name; hidden ones, what
    stands beside an article and links that lead out of the folder left out. Packed ones too, so
    that it is said that they were not."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        articles = {Path(n).stem for n in names if _is_an_article(Path(n))}
        for name in sorted(names):
            path = Path(here, name)
            beside = path.suffix.lower() == _BESIDE and path.stem in articles
            readable = kinds.kind_of(path) is not None or _is_packed(path)
            shown = not name.startswith(".") and not beside
            if shown and readable and not leads_out(path, folder):
                yield path


def _is_packed(path: Path) -> bool:
    return path.suffix.lower() in _PACKED


def _is_an_article(path: Path) -> bool:
    """Whether a file is one article, of which a .json of the same name may say more."""
    kind = kinds.kind_of(path)
    return kind is not None and not kind.many


def _find(path: Path, asked: Asked) -> Iterator[Found | Unreadable]:
    if path.is_dir():
        yield from _find_in_folder(path, asked)
    elif not asked.wants(path):
        return
    elif not path.exists():
        yield Unreadable(path, None, refusals.MISSING)
    elif (kind := kinds.kind_of(path)) is not None and path.is_file():
        yield from _find_in_file(path, kinds.true_kind(path, kind), asked)
    else:
        yield Unreadable(path, None, _other_kind(path))


def _other_kind(path: Path) -> Words:
    from storage.archive.opened import is_archive

    if is_archive(path):
        return refusals.WHOLE_PROJECT
    return refusals.PACKED if _is_packed(path) else refusals.OTHER_KIND


def _find_in_folder(folder: Path, asked: Asked) -> Iterator[Found | Unreadable]:
    empty = True
    for path in files_in(folder):
        empty = False
        yield from find_articles([path], asked)
    if empty:
        yield Unreadable(folder, None, refusals.NO_ARTICLES)


def _find_in_file(path: Path, kind: kinds.Kind, asked: Asked) -> Iterator[Found | Unreadable]:
    place: int | None = None
    documents = kinds.documents(path, kind, asked.choose)
    try:
        while True:
            # For this step alone: others may read other files before the next one.
            with chosen_encoding(asked.encoding(path)):
                each = next(documents, None)
            if each is None:
                return
            place = each.place
            yield _taken(path, kind, each)
    except ImportRefused as error:
        # What stood in the file before is handed over; a file of many says how far it was read.
        yield Unreadable(path, None if place is None else place + 1, error.words)


def _taken(path: Path, kind: kinds.Kind, each: Document | Refused) -> Found | Unreadable:
    if isinstance(each, Refused):
        return Unreadable(path, each.place, each.words)
    try:
        return _found(path, kind, each)
    except ImportRefused as error:
        return Unreadable(path, each.place, error.words)


def read_text_file(path: Path) -> Article:
    """The article of a text with what the .json of the same name says of it.

    Raises ImportRefused where it is no text or too large, OSError where it cannot be read.
    """
    (found,) = kinds.documents(path, kinds.PLAIN)
    if isinstance(found, Refused):
        raise ImportRefused(found.words)
    return _found(path, kinds.PLAIN, found).article


def _found(path: Path, kind: kinds.Kind, document: Document) -> Found:
    known: dict[str, Any] = {
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "language": document.language,
        "author": document.author,
    }
    published, words = _day(document.published)
    if document.place is None:
        beside = _known_beside(path)
        known |= {key: value for key, value in beside.items() if value not in (None, "")}
        published = _published(beside) or published
    text = fold_line_ends(document.text)
    digest = _digest(path, document)
    # A file's name in another encoding has half characters, which no database takes.
    name = (document.name or path.name).encode("utf-8", "replace").decode("utf-8")
    article = article_of(name, text, known, digest)
    article = replace(article, published=published, reader=kind.signature)
    said = words if published is None else None
    return Found(path, document.place, article, said, document.original)


def _digest(path: Path, document: Document) -> str:
    """Of the document's own bytes, or those of its file, or of its text where it has neither."""
    if document.original is not None:
        return hashlib.sha256(document.original).hexdigest()
    if document.place is None:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    return hashlib.sha256(
        fold_line_ends(document.text).encode("utf-8", "surrogatepass")
    ).hexdigest()


def _known_beside(path: Path) -> dict[str, Any]:
    """What stands in the .json of the same name; nothing where there is none."""
    beside = path.with_suffix(_BESIDE)
    if beside == path or not beside.is_file() or leads_out(beside, path.parent):
        return {}
    return json_object(decode(whole(beside, LARGEST)), beside.name)


def article_of(name: str, text: str, known: dict[str, Any], sha256: str) -> Article:
    """The article with a text and what is known of it.

    Raises ImportRefused where the text is empty or none, or the publication day is no day.
    """
    if not text.strip().strip("\ufeff\u200b\u200f\u200e"):
        raise ImportRefused(refusals.EMPTY)
    try:
        identity = hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise ImportRefused(refusals.DAMAGED_TEXT) from error
    title, source, url, language, author = (
        _words(known, key) for key in ("title", "source", "url", "language", "author")
    )
    day = _published(known)
    return Article(identity, name, text, sha256, title, source, url, day, language, author)


def fold_line_ends(text: str) -> str:
    """The text as it is stored: every line end is ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _words(known: dict[str, Any], key: str) -> str | None:
    """What is given, on one line and without half characters; None where nothing is."""
    value = known.get(key)
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split()) or None


def _published(known: dict[str, Any]) -> date | None:
    value = known.get("published")
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise ImportRefused(refusals.no_day(str(value))) from error


def _day(given: date | str | None) -> tuple[date | None, Words | None]:
    """The publication day that a file gives, and what to say where its words tell none."""
    if given is None or isinstance(given, date):
        return given, None
    # what reads typed values takes a tenth of a second to come in, and few files need it
    from model.typed_values import single_dates
    from model.typed_values.unreadable import Unreadable as NoDay

    try:
        found = single_dates.read(folded(given), None)
    except NoDay:
        found = None
    if isinstance(found, tuple) and found[0] == found[1]:
        return found[0], None
    return None, refusals.no_published(given)
