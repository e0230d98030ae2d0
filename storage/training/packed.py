"""Just so much of MessagePack and of MurmurHash as a spaCy DocBin is made of, without spaCy."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

_MASK = (1 << 64) - 1
_MIX = 0xC6A4A7935BD1E995
_SHIFT = 47


def pack(data: object) -> bytes:
    """The MessagePack form. Raises KeyError for what it has none of here."""
    return _PACKERS[type(data)](data)


def map_head(size: int) -> bytes:
    return _head(size, 0x80, 15, (None, 0xDE, 0xDF))


def list_head(size: int) -> bytes:
    return _head(size, 0x90, 15, (None, 0xDC, 0xDD))


def bytes_head(size: int) -> bytes:
    """What stands before so many bytes. Raises OverflowError beyond 4 GiB."""
    return _head(size, 0, -1, (0xC4, 0xC5, 0xC6))


def hash64(text: str) -> int:
    """MurmurHash64A of the UTF-8 bytes with seed 1, as spaCy numbers its strings; 0 of no text."""
    data = text.encode("utf-8")
    if not data:
        return 0
    mixed = 1 ^ (len(data) * _MIX & _MASK)
    whole = len(data) & ~7
    for (word,) in struct.iter_unpack("<Q", data[:whole]):
        word = word * _MIX & _MASK
        word = (word ^ (word >> _SHIFT)) * _MIX & _MASK
        mixed = (mixed ^ word) * _MIX & _MASK
    if len(data) > whole:
        mixed = (mixed ^ int.from_bytes(data[whole:], "little")) * _MIX & _MASK
    mixed = (mixed ^ (mixed >> _SHIFT)) * _MIX & _MASK
    return mixed ^ (mixed >> _SHIFT)


def _text(said: str) -> bytes:
    data = said.encode("utf-8")
    return _head(len(data), 0xA0, 31, (0xD9, 0xDA, 0xDB)) + data


def _list(items: list[object]) -> bytes:
    return list_head(len(items)) + b"".join(map(pack, items))


def _map(items: dict[object, object]) -> bytes:
    return map_head(len(items)) + b"".join(pack(key) + pack(said) for key, said in items.items())


def _int(number: int) -> bytes:
    if 0 <= number < 128:
        return bytes([number])
    if 0 <= number < 1 << 32:
        return struct.pack(">BI", 0xCE, number)
    return struct.pack(">BQ", 0xCF, number) if number > 0 else struct.pack(">Bq", 0xD3, number)


def _head(size: int, short: int, most: int, codes: tuple[int | None, int, int]) -> bytes:
    if size <= most:
        return bytes([short | size])
    small, middle, large = codes
    if small is not None and size < 1 << 8:
        return struct.pack(">BB", small, size)
    if size < 1 << 16:
        return struct.pack(">BH", middle, size)
    if size < 1 << 32:
        return struct.pack(">BI", large, size)
    raise OverflowError(f"{size} is more than one file holds")


_PACKERS: dict[type, Callable[[Any], bytes]] = {
    bool: lambda data: b"\xc3" if data else b"\xc2",
    int: _int,
    float: lambda data: struct.pack(">Bd", 0xCB, data),
    str: _text,
    bytes: lambda data: bytes_head(len(data)) + data,
    list: _list,
    dict: _map,
}
