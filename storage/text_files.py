"""Bytes of a text file to text, in the encodings met in Arabic news."""

from __future__ import annotations

import codecs
import unicodedata

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ["cp1256", "iso8859_6", "cp1252"]
_ALLOWED_CONTROLS = "\t\n\r\f\x1a\x85"


def decode(data: bytes) -> str:
    """The text of a file without its byte order mark.

    UTF-8, UTF-16 and UTF-32 with or without a mark, then windows-1256 and its like by what the
    letters look like. Raises ValueError with a sentence where it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data, encoding)
    if b"\0" in data:
        return _text(data, _unmarked_utf16(data))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_eight_bit(data))


def _text(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise ValueError("it is no text, or a damaged one.") from error


def _unmarked_utf16(data: bytes) -> str:
    """Spaces and line ends tell which half of each pair is the high one."""
    little = data.count(b" \0") + data.count(b"\n\0")
    big = data.count(b"\0 ") + data.count(b"\0\n")
    if len(data) % 2 or not (little or big):
        raise ValueError("it is no text but binary data.")
    return "utf-16-le" if little >= big else "utf-16-be"


def _eight_bit(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=_EIGHT_BIT).best()
    try:
        arabic = data.decode("cp1256")
    except UnicodeDecodeError as error:
        if best is None:
            raise ValueError("its encoding could not be told.") from error
        return str(best)
    letters = sum("\u0600" <= c <= "\u06ff" for c in arabic)
    if best is None or best.encoding == "cp1256" or letters * 5 >= len(arabic) * 2:
        return arabic
    return str(best)


def _checked(text: str) -> str:
    """The text, unless so much of it is control characters that it is none."""
    odd = sum(unicodedata.category(c) == "Cc" and c not in _ALLOWED_CONTROLS for c in text)
    if odd * 50 > len(text):
        raise ValueError("it is no text but binary data.")
    return text
