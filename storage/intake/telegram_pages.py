"""Chats that Telegram Desktop exported as pages: messages.html, messages2.html, …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import whole
from storage.intake.markup import html
from storage.refusals import ImportRefused
from storage.text_files import decode

_DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")


def read_telegram_page(path: Path) -> Iterator[Document | Refused]:
    """Each message that has words, under the channel's name."""
    tree = html(decode(whole(path)))
    if tree is None:
        raise ImportRefused(refusals.NO_PAGE)
    header = _first(tree, "page_header")
    channel = _words(_first(header, "text")) if header is not None else None
    found = False
    for place, message in enumerate(_all(tree, "message"), 1):
        document = _message(message, channel, place)
        if document is not None:
            found = True
            yield document
    if not found:
        raise ImportRefused(refusals.NO_PAGE)


def _message(message: Any, channel: str | None, place: int) -> Document | None:
    """A message's own words; None for a service message, and for a picture without a word."""
    if "default" not in _classes(message):
        return None
    text = _lines(_first(message, "text"))
    if not text.strip():
        return None
    day = _DAY.search(str(_title(_first(message, "date"))))
    forwarded = _first(message, "forwarded")
    origin = _first(forwarded, "from_name") if forwarded is not None else None
    number = str(message.get("id") or place).removeprefix("message")
    return Document(
        text,
        published=f"{day[3]}-{day[2]}-{day[1]}" if day else None,
        source=channel or _words(_first(message, "from_name")),
        author=_words(origin, own=True),
        name=f"{channel or 'chat'}/{number}",
        place=place,
    )


def _classes(element: Any) -> list[str]:
    return str(element.get("class") or "").split()


def _all(tree: Any, name: str) -> Iterator[Any]:
    return (e for e in tree.iter("div") if name in _classes(e))


def _first(tree: Any, name: str) -> Any:
    return next(_all(tree, name), None)


def _title(element: Any) -> str:
    return str(element.get("title") or "") if element is not None else ""


def _words(element: Any, *, own: bool = False) -> str | None:
    """All words of an element on one line, or ``own``: without those of what is inside it."""
    if element is None:
        return None
    text = element.text or "" if own else "".join(element.itertext())
    return " ".join(text.split()) or None


def _lines(element: Any) -> str:
    """The words of a message, a line for each break."""
    if element is None:
        return ""
    for line in element.iter("br"):
        line.tail = "\n" + (line.tail or "").lstrip("\r\n")
    return "".join(element.itertext()).strip()
