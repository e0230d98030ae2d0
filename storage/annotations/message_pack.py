"""MessagePack as far as spaCy writes it: plain data alone, nothing that could run."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

_DEEPEST = 32


def unpack(data: bytes) -> Any:
    """The one object that the bytes are. Raises ValueError where they are none."""
    try:
        value, end = _Unpacker(data).value(0, 0)
    except (struct.error, IndexError, UnicodeDecodeError, TypeError) as error:
        raise ValueError("cut off or no MessagePack") from error
    if end != len(data):
        raise ValueError("more follows than MessagePack")
    return value


_Read = tuple[Any, int]

_NUMBERS = {0xCA + at: f">{letter}" for at, letter in enumerate("fdBHIQbhiq")}
_SIZES: dict[int, tuple[str, str]] = {
    0xC4: (">B", "bytes"),
    0xC5: (">H", "bytes"),
    0xC6: (">I", "bytes"),
    0xD9: (">B", "text"),
    0xDA: (">H", "text"),
    0xDB: (">I", "text"),
    0xDC: (">H", "list"),
    0xDD: (">I", "list"),
    0xDE: (">H", "map"),
    0xDF: (">I", "map"),
}
_CONSTANTS = {0xC0: None, 0xC2: False, 0xC3: True}


class _Unpacker:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._takes: dict[str, Callable[[int, int, int], _Read]] = {
            "bytes": self._bytes,
            "text": self._text,
            "list": self._list,
            "map": self._map,
        }

    def value(self, at: int, depth: int) -> _Read:
        """What begins there, and where it ends."""
        if depth > _DEEPEST:
            raise ValueError("too deep")
        first = self._data[at]
        at += 1
        if first < 0x80 or first >= 0xE0:
            return (first if first < 0x80 else first - 0x100), at
        if first < 0xC0:
            kind, size = _short(first)
            return self._takes[kind](at, size, depth)
        if first in _CONSTANTS:
            return _CONSTANTS[first], at
        if first in _NUMBERS:
            form = _NUMBERS[first]
            (number,) = struct.unpack_from(form, self._data, at)
            return number, at + struct.calcsize(form)
        if first not in _SIZES:
            raise ValueError(f"a kind of data that is not read here ({first:#x})")
        form, kind = _SIZES[first]
        (size,) = struct.unpack_from(form, self._data, at)
        return self._takes[kind](at + struct.calcsize(form), size, depth)

    def _bytes(self, at: int, size: int, _: int) -> _Read:
        if at + size > len(self._data):
            raise IndexError(at)
        return self._data[at : at + size], at + size

    def _text(self, at: int, size: int, depth: int) -> _Read:
        data, end = self._bytes(at, size, depth)
        return data.decode("utf-8"), end

    def _list(self, at: int, size: int, depth: int) -> _Read:
        found = []
        for _ in range(size):
            value, at = self.value(at, depth + 1)
            found.append(value)
        return found, at

    def _map(self, at: int, size: int, depth: int) -> _Read:
        found = {}
        for _ in range(size):
            key, at = self.value(at, depth + 1)
            found[key], at = self.value(at, depth + 1)
        return found, at


def _short(first: int) -> tuple[str, int]:
    """A kind and a size in one byte."""
    if first < 0x90:
        return "map", first & 0x0F
    if first < 0xA0:
        return "list", first & 0x0F
    return "text", first & 0x1F
