"""E-mail: one message (.eml) or a mailbox (.mbox), each message a document."""

from __future__ import annotations

import email
import email.policy
import mailbox
import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from storage import refusals
from storage.intake.document import Document, Refused
from storage.intake.limits import whole
from storage.intake.pages import all_words, page_text
from storage.refusals import ImportRefused
from storage.text_files import decode_as, named_encoding

_NAMED = re.compile(r"=\?([^?*\s]+)((?:\*[^?\s]*)?\?[bBqQ]\?)")


def read_eml(path: Path) -> Iterator[Document | Refused]:
    """One message."""
    data = whole(path)
    yield _document(_parsed(data), data)


def read_mbox(path: Path) -> Iterator[Document | Refused]:
    """All messages of a mailbox, one after another; one that is broken is named."""
    box = mailbox.mbox(path, create=False)
    try:
        for place, key in enumerate(box.iterkeys(), 1):
            data = box.get_bytes(key)
            try:
                yield _document(_parsed(data), data, place)
            except ImportRefused as error:
                yield Refused(error.words, place)
    finally:
        box.close()


def _parsed(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise ImportRefused(refusals.NO_MESSAGE)
    return message


def _document(message: EmailMessage, data: bytes, place: int | None = None) -> Document:
    text = _text(message)
    if not text.strip():
        raise ImportRefused(refusals.NO_MESSAGE)
    title = _header(message, "Subject")
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    name, address = parseaddr(_header(message, "From") or "")
    return Document(
        text,
        title=title,
        published=_day(message),
        source=name or address or None,
        name=_header(message, "Message-ID"),
        place=place,
        original=data,
    )


def _text(message: EmailMessage) -> str:
    """The words of the message: the plain form, else the page's; not what is attached."""
    try:
        body = message.get_body(preferencelist=("plain", "html"))
    except (KeyError, AttributeError, ValueError):
        body = None
    data = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(data, bytes):
        return ""
    if body.get_content_type() == "text/html":
        return all_words(page_text(data, body.get_content_charset()))
    return decode_as(data, body.get_content_charset())


def _header(message: EmailMessage, name: str) -> str | None:
    written = (str(v) for key, v in message.raw_items() if key.lower() == name.lower())
    found = _NAMED.sub(_known_alone, next(written, ""))
    try:
        value = message.policy.header_fetch_parse(name, found)
    except (ValueError, IndexError, AttributeError):  # a header that breaks the parser
        return None
    return " ".join(str(value).split()) or None if value else None


def _known_alone(named: re.Match[str]) -> str:
    """What names the encoding of a word in a header, where it is one in which people write."""
    return named[0] if named_encoding(named[1]) else f"=?unknown-8bit{named[2]}"


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date()
    except (ValueError, TypeError):
        return None
