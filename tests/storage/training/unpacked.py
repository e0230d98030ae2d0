"""A reader of MessagePack and of spaCy's DocBin that shares nothing with what writes them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SIZES = {0xC4: "B", 0xC5: "H", 0xC6: "I", 0xD9: "B", 0xDA: "H", 0xDB: "I", 0xDC: "H", 0xDD: "I"}
_SIZES |= {0xDE: "H", 0xDF: "I"}
_NUMBERS = {0xCB: "d", 0xCC: "B", 0xCD: "H", 0xCE: "I", 0xCF: "Q", 0xD3: "q"}


class Unpacker:
    def __init__(self, data: bytes) -> None:
        self.data, self.place = data, 0

    def one(self) -> Any:
        code = self.number("B")
        if code < 0xC0:
            return self.short(code)
        if code in (0xC2, 0xC3):
            return code == 0xC3
        if code in _NUMBERS:
            return self.number(_NUMBERS[code])
        size = self.number(_SIZES[code])
        if code >= 0xDC:
            return self.map(size) if code >= 0xDE else self.list(size)
        return self.take(size).decode() if code >= 0xD9 else self.take(size)

    def short(self, code: int) -> Any:
        if code < 0x80:
            return code
        if code < 0x90:
            return self.map(code & 15)
        return self.list(code & 15) if code < 0xA0 else self.take(code & 31).decode()

    def list(self, size: int) -> list[Any]:
        return [self.one() for _ in range(size)]

    def map(self, size: int) -> dict[Any, Any]:
        return {self.one(): self.one() for _ in range(size)}

    def number(self, form: str) -> Any:
        return struct.unpack(">" + form, self.take(struct.calcsize(form)))[0]

    def take(self, size: int) -> bytes:
        self.place += size
        return self.data[self.place - size : self.place]


@dataclass(frozen=True)
class Doc:
    text: str
    tokens: list[tuple[int, int]]
    ents: list[tuple[int, int, str]]
    spans: list[tuple[int, int, str]]
    sentence_starts: list[int]
    cats: dict[str, float]


def docs(path: Path, number: Any) -> Iterator[Doc]:
    """The docs of a DocBin; ``number`` gives the number of a string."""
    bin_ = Unpacker(zlib.decompress(path.read_bytes())).one()
    names = {number(s): s for s in bin_["strings"]}
    assert bin_["attrs"] == [65, 77, 78, 80]
    rows = list(struct.iter_unpack("<4Q", bin_["tokens"]))
    place = 0
    lengths = [n for (n,) in struct.iter_unpack("<i", bin_["lengths"])]
    for at, length in enumerate(lengths):
        yield _doc(
            rows[place : place + length],
            bin_["spaces"][place : place + length],
            bin_["span_groups"][at],
            bin_["cats"][at],
            names,
        )
        place += length


def _doc(
    rows: list[tuple[int, ...]], spaces: bytes, groups: bytes, cats: Any, names: dict[int, str]
) -> Doc:
    text, tokens = "", []
    ents: list[tuple[int, int, str]] = []
    for (orth, iob, kind, _), space in zip(rows, spaces, strict=True):
        tokens.append((len(text), len(text) + len(names[orth])))
        if iob == 3:
            ents.append((*tokens[-1], names[kind]))
        elif iob == 1:
            assert ents[-1][2] == names[kind]
            ents[-1] = (ents[-1][0], tokens[-1][1], names[kind])
        text += names[orth] + " " * space
    return Doc(
        text,
        tokens,
        ents,
        list(_spans(groups, tokens, names)),
        [at for at, row in enumerate(rows) if row[3] == 1],
        cats,
    )


def _spans(
    groups: bytes, tokens: list[tuple[int, int]], names: dict[int, str]
) -> Iterator[tuple[int, int, str]]:
    found = Unpacker(groups).one()
    for group in found:
        for span in Unpacker(group).one()["spans"]:
            _, _, label, first, after, start, end = struct.unpack(">QQQllll", span)
            assert (tokens[first][0], tokens[after - 1][1]) == (start, end)
            yield start, end, names[label]
