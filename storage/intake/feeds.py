"""Feeds that were saved: RSS and Atom, each entry a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import whole
from storage.intake.pages import all_words
from storage.refusals import ImportRefused
from storage.text_files import named_encoding

_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]+)""")


def read_feed(path: Path) -> Iterator[Document | Refused]:
    """The entries of a feed. Raises ImportRefused where it is none."""
    import feedparser

    feed: Any = feedparser.parse(
        _well_named(whole(path)), sanitize_html=True, resolve_relative_uris=False
    )
    if not feed.version:
        raise ImportRefused(refusals.NO_FEED)
    outlet, language = feed.feed.get("title"), feed.feed.get("language")
    for place, entry in enumerate(feed.entries, 1):
        body = _body(entry)
        if not body.strip():
            yield Refused(refusals.EMPTY_ROW, place)
            continue
        title = " ".join(all_words(entry.get("title", "")).split()) or None
        headed = title and not body.lstrip().startswith(title)
        yield Document(
            f"{title}\n\n{body}" if headed else body,
            title=title,
            published=_day(entry),
            source=outlet or None,
            url=entry.get("link") or None,
            language=language or None,
            author=entry.get("author") or None,
            name=entry.get("id") or entry.get("link") or None,
            place=place,
        )


def _well_named(data: bytes) -> bytes:
    """The feed without the name of an encoding in which nobody writes."""
    declared = _DECLARED.match(data)
    if declared is None or named_encoding(declared[1].decode("ascii", "replace")):
        return data
    return data[: declared.start(1)] + b"utf-8" + data[declared.end(1) :]


def _body(entry: Any) -> str:
    """The longest of what the entry says: a summary often stands beside the whole."""
    said = [c.get("value", "") for c in entry.get("content", ())] + [entry.get("summary", "")]
    return max((all_words(s) for s in said), key=len)


def _day(entry: Any) -> date | None:
    at = entry.get("published_parsed") or entry.get("updated_parsed")
    return date(*at[:3]) if at else None
