"""The signs on a page of a PDF, each with its letters and its place.

pdfminer knows fonts and what their signs stand for; here its way through a page is made short: only
what sets text is heard, neither paths nor colours, and the page's own language is read by one
pattern instead of a byte at a time. That is some five times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.psparser import LIT

from storage.intake import stopping
from storage.intake.document import UNKNOWN

Sign = dict[str, Any]
"""As pdfplumber's: text, x0, x1, top, bottom, doctop, upright, size, matrix."""

_NEAR = 1.0
"""The same sign so near to another, in points, is its shadow: bold letters by a second print."""


def signs(page: Any) -> list[Sign]:
    """What is printed on a page of pdfplumber's, in points from its top; shadows left out."""
    device = _Hearing(page.pdf.rsrcmgr, page.height)
    _Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return _without_shadows(device.signs)


def _without_shadows(found: Sequence[Sign]) -> list[Sign]:
    """Each sign once, where it was printed several times over."""
    seen: dict[tuple[str, int, int], list[Sign]] = {}
    kept = []
    for sign in found:
        column, row = int(sign["x0"] // _NEAR), int(sign["top"] // _NEAR)
        near = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in seen.get((sign["text"], x, y), ())
        )
        if not any(_is_shadow(sign, other) for other in near):
            kept.append(sign)
            seen.setdefault((sign["text"], column, row), []).append(sign)
    return kept


def _is_shadow(one: Sign, other: Sign) -> bool:
    return (
        abs(one["x0"] - other["x0"]) <= _NEAR
        and abs(one["top"] - other["top"]) <= _NEAR
        and bool(one["size"] == other["size"] and one["upright"] == other["upright"])
    )


class _Hearing(PDFLayoutAnalyzer):
    """Notes each sign that a page prints, and nothing else of it."""

    def __init__(self, resources: Any, height: float) -> None:
        super().__init__(resources)
        self._height = height
        self.signs: list[Sign] = []

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = UNKNOWN
        wide, shift = font.char_width(cid), font.char_disp(cid)
        sign = LTChar(matrix, font, fontsize, scaling, rise, text, wide, shift, ncs, graphicstate)
        top = self._height - sign.y1
        self.signs.append(
            {
                "text": text,
                "x0": sign.x0,
                "x1": sign.x1,
                "top": top,
                "bottom": self._height - sign.y0,
                "doctop": top,
                "upright": sign.upright,
                "size": sign.size,
                "matrix": sign.matrix,
            }
        )
        return sign.adv

    def paint_path(self, *_: Any) -> None:
        """Lines are no text."""

    def render_image(self, *_: Any) -> None:
        """Pictures are no text."""


# What sets text, by its operator: the method of pdfminer's interpreter, and how many operands.
_OPERATORS: Mapping[bytes, tuple[str, int]] = {
    b"q": ("do_q", 0),
    b"Q": ("do_Q", 0),
    b"cm": ("do_cm", 6),
    b"BT": ("do_BT", 0),
    b"ET": ("do_ET", 0),
    b"Tc": ("do_Tc", 1),
    b"Tw": ("do_Tw", 1),
    b"Tz": ("do_Tz", 1),
    b"TL": ("do_TL", 1),
    b"Tf": ("do_Tf", 2),
    b"Tr": ("do_Tr", 1),
    b"Ts": ("do_Ts", 1),
    b"Td": ("do_Td", 2),
    b"TD": ("do_TD", 2),
    b"Tm": ("do_Tm", 6),
    b"T*": ("do_T_a", 0),
    b"Tj": ("do_Tj", 1),
    b"TJ": ("do_TJ", 1),
    b"'": ("do__q", 1),
    b'"': ("do__w", 3),
    b"Do": ("do_Do", 1),
}


class _Interpreter(PDFPageInterpreter):
    """Carries out what sets text."""

    def execute(self, streams: Sequence[object]) -> None:
        stopping.go_on()
        for operator, operands in _commands(self._content(streams)):
            name, wanted = _OPERATORS[operator]
            if len(operands) >= wanted:
                getattr(self, name)(*operands[len(operands) - wanted :])

    def _content(self, streams: Sequence[object]) -> bytes:
        """What the streams say one after another, but for one that is within itself."""
        self.stream_ids.clear()
        parts = []
        for each in streams:
            stream = stream_value(each)
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                parts.append(stream.get_data())
        return b"\n".join(parts)


_TOKEN = re.compile(
    rb"""
      (?P<blank> [\0\t\n\f\r\x20]+ | %[^\r\n]* )
    | (?P<number> [+-]?(?:\d+\.?\d*|\.\d+) (?=[\0\t\n\f\r\x20\[\]()<>/%]|\Z) )
    | /(?P<name> [^\0\t\n\f\r\x20()<>\[\]{}/%]* )
    | <(?P<hex> [0-9A-Fa-f\0\t\n\f\r\x20]* )>
    | \((?P<plain> [^()\\\r]* )\)
    | (?P<string> \( )
    | (?P<open> \[ | << )
    | (?P<close> \] | >> )
    | (?P<word> [^\0\t\n\f\r\x20()<>\[\]{}/%]+ )
    | (?P<stray> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_IMAGE_END = re.compile(rb"[\0\t\n\f\r\x20]EI(?=[\0\t\n\f\r\x20]|\Z)")
_PAREN = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NAME_SIGN = re.compile(rb"#([0-9A-Fa-f]{2})")
_MOST_OPERANDS = 100_000


def _commands(data: bytes) -> Iterator[tuple[bytes, list[Any]]]:
    """The operators of a page that set text, each with what stands before it."""
    operands: list[Any] = []
    held: list[list[Any]] = []
    for kind, value in _tokens(data):
        if kind == "open":
            held.append(operands)
            operands = []
        elif kind == "close" and held:
            inner, operands = operands, held.pop()
            operands.append(inner)
        elif kind == "word":
            if value in _OPERATORS and not held:
                yield value, operands
            operands, held = [], []
        elif len(operands) < _MOST_OPERANDS:
            operands.append(value)


def _tokens(data: bytes) -> Iterator[tuple[str, Any]]:
    """The words of a page's language; strings, names and numbers as what they stand for."""
    place, match = 0, _TOKEN.match
    while found := match(data, place):
        place, kind = found.end(), found.lastgroup or ""
        if kind in _OPERANDS:
            yield kind, _OPERANDS[kind](found[kind])
        elif kind == "string":
            place, value = _string(data, place)
            yield kind, value
        elif kind in ("open", "close", "word"):
            yield kind, found[kind]
            if found[0] == b"ID":
                end = _IMAGE_END.search(data, place)
                place = end.end() if end else len(data)


def _number(written: bytes) -> float:
    return float(written)


def _name(written: bytes) -> Any:
    plain = _NAME_SIGN.sub(lambda m: bytes([int(m[1], 16)]), written)
    try:
        return LIT(plain.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(plain)


def _hex(written: bytes) -> bytes:
    digits = b"".join(written.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


_OPERANDS: Mapping[str, Callable[[bytes], Any]] = {
    "number": _number,
    "name": _name,
    "hex": _hex,
    "plain": bytes,
}


def _string(data: bytes, start: int) -> tuple[int, bytes]:
    """A string with brackets or escapes in it: where it ends, and what it holds."""
    depth, place = 1, start
    while depth and (sign := _PAREN.search(data, place)):
        place = sign.end()
        depth += {b"(": 1, b")": -1}.get(sign[0], 0)
    end = place - 1 if not depth else len(data)
    return (place if not depth else len(data)), _ESCAPE.sub(_plain, data[start:end])


def _plain(escape: re.Match[bytes]) -> bytes:
    sign = escape[1]
    if sign is None:
        return b"\n"
    if sign[:1] in b"01234567":
        return bytes([int(sign, 8) & 255])
    return b"" if sign in (b"\n", b"\r", b"\r\n") else _ESCAPED.get(sign, sign)
