"""Which column of a table, or key of a record, holds what of an article.

Headings are compared folded, in small letters and without signs, so that «Published_At»,
«published at» and «PUBLISHED-AT» are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import lru_cache

from model.spelling import folded
from storage import refusals
from storage.intake.document import Document
from storage.refusals import ImportRefused

_SIGNS = re.compile(r"[\W_]+")
_EPOCH_DIGITS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_TOGETHER = re.compile(
    r"((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d)*"
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MILLISECONDS = 11


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of the columns; empty where the table has no such one."""

    text: str = ""
    title: str = ""
    published: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    name: str = ""

    def named(self) -> dict[str, str]:
        """What was chosen: the heading by what it holds."""
        return {key: heading for key, heading in asdict(self).items() if heading}


PARTS = tuple(f.name for f in fields(Columns))

# CrowdTangle's exports, where a post may be a link or a picture alone.
_POSTED, _ON_PICTURE = "post created", "image text"
_OTHER_WORDS = ("description", "link text", _ON_PICTURE)

Choose = Callable[[tuple[str, ...]], Columns]
"""Chooses columns by the headings that a table has."""

# By what each part is called, the surest name first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "full text", "fulltext", "body", "content", "article text", "article body"),
        *("article", "message", "post text", "post", "story", "description", "summary"),
        *("نص", "النص", "نص المقال", "نص الخبر", "المحتوى", "المتن", "الخبر", "الرسالة"),
    ),
    "title": (
        *("title", "headline", "subject", "article title", "link text"),
        *("عنوان", "العنوان", "عنوان الخبر", "عنوان المقال"),
    ),
    "published": (
        *("published", "publication date", "date published", "published at", "pubdate"),
        *(
            "article date",
            "post created",
            "post created date",
            "creation time",
            "created at",
            "date",
            "datetime",
        ),
        *("timestamp", "created", "time", "day", "تاريخ النشر", "التاريخ", "تاريخ"),
    ),
    "source": (
        *("source", "outlet", "publisher", "site", "sitename", "newspaper", "media", "channel"),
        *(
            "page name",
            "account name",
            "account",
            "post owner name",
            "chat",
            "feed",
            "المصدر",
            "مصدر",
            "الصحيفة",
            "الموقع",
            "الوكالة",
        ),
    ),
    "url": ("url", "mcl url", "link", "uri", "address", "permalink", "post url", "الرابط", "رابط"),
    "author": ("author", "byline", "authors", "writer", "الكاتب", "كاتب", "المؤلف"),
    "language": ("language", "lang", "اللغة"),
    "name": ("id", "article id", "doc id", "key", "guid", "name", "معرف", "رقم"),
}


@lru_cache(maxsize=2000)
def key(heading: str) -> str:
    """A heading as it is compared."""
    return _SIGNS.sub(" ", folded(heading).casefold()).strip()


def guess(headings: Iterable[str]) -> Columns:
    """The columns whose headings say what they hold; a heading serves once."""
    left = {key(h): h for h in reversed(list(headings)) if h.strip()}
    found = {}
    for part, names in _NAMES.items():
        name = next((n for n in map(key, names) if n in left), None)
        if name is not None:
            found[part] = left.pop(name)
    return Columns(**found)


def is_plain(headings: Iterable[str]) -> bool:
    """Whether the headings are ours: a table of articles as this program writes them."""
    return {"id", "text"} <= set(headings)


def fitting(columns: Columns, headings: Iterable[str], *, optional: bool = False) -> Columns:
    """The same choice for a table whose headings are written otherwise.

    ``optional``: what is not there is left out, but for the text. Raises ImportRefused where a
    chosen column is not there, or none was chosen for the text.
    """
    there = {key(h): h for h in headings}
    if not columns.text:
        raise ImportRefused(refusals.no_text_column(tuple(there.values())))
    found = {}
    for part, heading in columns.named().items():
        if key(heading) not in there:
            if optional and part != "text":
                continue
            raise ImportRefused(refusals.no_column(heading, tuple(there.values())))
        found[part] = there[key(heading)]
    return replace(Columns(), **found)


def document(row: Mapping[str, object], columns: Columns, place: int) -> Document:
    """The document of one row. Raises ImportRefused where its text is empty."""
    parts = {part: _words(row.get(heading)) for part, heading in columns.named().items()}
    text, title = parts.get("text") or _other_words(row), parts.get("title")
    if not text.strip():
        raise ImportRefused(refusals.EMPTY_ROW)
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return Document(
        text,
        title=title,
        published=day(row.get(columns.published)) if columns.published else None,
        source=parts.get("source"),
        url=parts.get("url"),
        language=parts.get("language"),
        author=parts.get("author"),
        name=parts.get("name"),
        place=place,
    )


def _other_words(row: Mapping[str, object]) -> str:
    """What a post says that has no message of its own: of its link, or on its picture."""
    if not {_POSTED, _ON_PICTURE} <= {key(h) for h in row}:
        return ""
    said = {key(heading): _words(value) or "" for heading, value in row.items()}
    return next((said[h] for h in _OTHER_WORDS if said.get(h, "").strip()), "")


def _words(value: object) -> str | None:
    """A cell as text; a number that a spreadsheet made of an id loses its «.0»."""
    if value is None or value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_words, value))) or None
    return str(value)


def day(value: object) -> date | str | None:
    """A cell's day: a date, ISO 8601, seconds since 1970; other words are left as they are."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = (_words(value) or "").strip()
    if not text:
        return None
    if written := _TOGETHER.fullmatch(text):
        return "-".join(written.groups())  # «202106281230», as archives write it
    if _EPOCH_DIGITS.fullmatch(text):
        number = float(text)
        seconds = number / 1000 if len(text.partition(".")[0]) > _MILLISECONDS else number
        return datetime.fromtimestamp(seconds, UTC).date()
    iso = _ISO.match(text)
    return iso.group() if iso else text
