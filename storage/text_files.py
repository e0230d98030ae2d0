"""Bytes of a text file to text, in the encodings met in Arabic news."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterator
from contextvars import ContextVar

from storage import refusals
from storage.refusals import ImportRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    *(b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"{\\rtf"),
    *(b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"SQLite format 3\0", b"Rar!", b"7z\xbc\xaf"),
)
"""How files begin that often carry the wrong ending: PDF, Office, pictures, archives."""

_EIGHT_BIT = ["cp1256", "iso8859_6", "cp1252"]
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
"""What text does not hold: all controls but tab, line ends, new page and the old end of file."""
_SAMPLE = 200_000


_WRITTEN = (
    *("utf-8", "utf-16", "utf-32", "ascii", "iso8859", "cp", "koi8", "mac", "gb", "big5"),
    *("hz", "shift", "euc", "iso2022", "johab", "tis"),
)
"""How the names of encodings begin in which text is written. Python knows others that run what
they find or undo a packing (unicode_escape, idna, zlib)."""


def named_encoding(name: str) -> str | None:
    """The encoding that a file names itself; None for one in which nobody writes."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return found if found.startswith(_WRITTEN) else None


_chosen: ContextVar[str | None] = ContextVar("chosen", default=None)


@contextlib.contextmanager
def chosen_encoding(name: str | None) -> Iterator[None]:
    """Within this, all text is read in the encoding that the researcher chose; None as usual."""
    before = _chosen.set(named_encoding(name) if name else None)
    try:
        yield
    finally:
        _chosen.reset(before)


def decode_as(data: bytes, name: str | None) -> str:
    """Text in the encoding that is named for it, where that is true, else by how it looks.

    Raises ImportRefused where it is no text.
    """
    encoding = named_encoding(name) if name else None
    if encoding is not None and _chosen.get() is None:
        with contextlib.suppress(ValueError):
            return data.decode(encoding)
    return decode(data)


def decode(data: bytes) -> str:
    """The text of a file without its byte order mark.

    UTF-8, UTF-16 and UTF-32 with or without a mark, then windows-1256 and its like by what the
    letters look like. Raises ImportRefused where it is no text.
    """
    if data.startswith(_BINARY):
        raise ImportRefused(refusals.BINARY)
    if (chosen := _chosen.get()) is not None:
        return _strict(data, chosen).removeprefix("\ufeff")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _without_mark(data)
    return _unmarked_utf16(data) if "\0" in text else _checked(text)


def _without_mark(data: bytes) -> str:
    if b"\0" in data:
        return _unmarked_utf16(data)
    if _is_cut_off_utf8(data):
        raise ImportRefused(refusals.DAMAGED_TEXT)
    return _checked(_eight_bit(data))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise ImportRefused(refusals.DAMAGED_TEXT) from error


def _unmarked_utf16(data: bytes) -> str:
    """Spaces and line ends tell which half of each pair is the high one."""
    pairs = data[:_SAMPLE]
    ordinary = (b" ", b"\n", b"\r")
    little = sum(pairs[0::2].count(c) for c in ordinary if pairs[1::2].count(b"\0"))
    big = sum(pairs[1::2].count(c) for c in ordinary if pairs[0::2].count(b"\0"))
    if len(data) % 2 or not (little or big):
        raise ImportRefused(refusals.BINARY)
    try:
        return _checked(data.decode("utf-16-le" if little >= big else "utf-16-be"))
    except UnicodeDecodeError as error:
        raise ImportRefused(refusals.BINARY) from error


def _is_cut_off_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with Arabic in it but for a little damage."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    arabic = sum("\u0600" <= c <= "\u06ff" for c in text)
    return arabic > 20 and text.count("\ufffd") * 10 < arabic


def _eight_bit(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_EIGHT_BIT).best()
    arabic = data.decode("cp1256")
    letters = sum("\u0600" <= c <= "\u06ff" for c in arabic)
    if best is None or best.encoding == "cp1256" or letters * 5 >= len(arabic) * 2:
        return arabic
    return _strict(data, best.encoding)


def _checked(text: str) -> str:
    """The text, unless so much of it is control characters that it is none."""
    if "\0" in text or len(_CONTROLS.findall(text)) * 50 > len(text):
        raise ImportRefused(refusals.BINARY)
    return text
