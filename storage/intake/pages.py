"""Saved web pages: the article without menus and comments, with title, day, author, outlet.

trafilatura finds the body and the metadata; what a browser kept as one file (MHTML) is unpacked
first. Where a page has no body that it finds, the page's own words are taken.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import whole
from storage.intake.markup import html
from storage.refusals import ImportRefused
from storage.text_files import decode, decode_as

_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_BLOCKS = "p|div|li|tr|h1|h2|h3|h4|h5|h6|blockquote|br|section|article|header|footer"


def read_page(path: Path) -> Iterator[Document | Refused]:
    """A page saved as .html or .htm."""
    yield document_of_page(page_text(whole(path)))


def read_mhtml(path: Path) -> Iterator[Document | Refused]:
    """A page saved with its pictures as one .mhtml or .mht."""
    message = email.message_from_bytes(whole(path), policy=email.policy.default)
    address = str(message.get("Snapshot-Content-Location") or "") or None
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                charset = part.get_content_charset()
                address = address or str(part.get("Content-Location") or "") or None
                yield document_of_page(page_text(data, charset), address)
                return
    raise ImportRefused(refusals.NO_PAGE)


def page_text(data: bytes, charset: str | None = None) -> str:
    """A page's text in the encoding that it says it has, where that is true, else as other text."""
    declared = _DECLARED.search(data[:_HEAD])
    named = charset or (declared.group(1).decode("ascii", "replace") if declared else None)
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return decode_as(data, _usual(named))
    return decode(data)


def _usual(charset: str) -> str:
    # As browsers do: Arabic pages that say ISO 8859-6 or Latin-1 nearly always hold windows-1256.
    return {"iso-8859-6": "cp1256", "iso-8859-1": "cp1256"}.get(charset.lower(), charset)


def document_of_page(text: str, address: str | None = None) -> Document:
    """The article of a page. Raises ImportRefused where it has no words."""
    from trafilatura import bare_extraction

    tree = html(text)
    if tree is None:
        raise ImportRefused(refusals.NO_PAGE)
    found: Any = bare_extraction(tree, url=address, with_metadata=True, include_comments=False)
    body = (found.text if found is not None else "") or all_words(text)
    if not body.strip():
        raise ImportRefused(refusals.NO_PAGE)
    if found is None:
        return Document(body, title=_title(tree), url=address)
    title = found.title or _title(tree)
    return Document(
        _headed(title, body),
        title=title,
        published=_day(found.date),
        source=found.sitename or found.hostname,
        url=found.url or address,
        language=found.language,
        author=found.author,
    )


def _headed(title: str | None, body: str) -> str:
    """The body under its headline, where it does not begin with it."""
    if not title or body.lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}"


def _title(tree: object) -> str | None:
    found = tree.findtext(".//title") if hasattr(tree, "findtext") else None
    return " ".join(found.split()) or None if isinstance(found, str) else None


def _day(found: str | None) -> date | None:
    try:
        return date.fromisoformat(found[:10]) if found else None
    except ValueError:
        return None


def all_words(text: str) -> str:
    """All that a page shows, a line for each block."""
    text = re.sub(r"(?is)<(script|style|head|noscript)\b.*?</\1\s*>", " ", text)
    text = re.sub(rf"(?i)</?(?:{_BLOCKS})\b[^>]*>", "\n", text)
    tree = html(re.sub(r"(?s)<!--.*?-->", " ", text))
    words = "".join(tree.itertext()) if tree is not None else ""
    return "\n".join(line for line in (" ".join(x.split()) for x in words.split("\n")) if line)
