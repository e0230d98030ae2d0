"""spaCy: a DocBin (.spacy), read without spaCy.

It is zlib over MessagePack: the tokens of all texts as numbers, the strings that these stand for
by their hash, and labels in the tokens (``doc.ents``) and in span groups (``doc.spans``).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.message_pack import unpack
from storage.annotations.sources import LARGEST, Source
from storage.annotations.spacy_symbols import hashes
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_ORTH, _ENT_IOB, _ENT_TYPE = 65, 77, 78
_BEGIN, _INSIDE = 3, 1
_SPAN = struct.Struct(">QQQllll")
_LIKELY = 0.5
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Bin:
    """The whole file: ``tokens`` hold for each token one number for each of ``attrs``."""

    attrs: list[int]
    tokens: memoryview
    spaces: bytes
    lengths: list[int]
    strings: Mapping[int, str]
    said: Mapping[str, list[Any]]


def read(source: Source) -> Iterator[Labelled | Refused]:
    """Each text. Raises ImportRefused where it is no DocBin."""
    held = _opened(source)
    starts = [0, *accumulate(held.lengths)]
    for number, length in enumerate(held.lengths):
        try:
            yield _labelled(held, number, starts[number], length)
        except ImportRefused as error:
            yield Refused(error.words, number + 1)
        except (KeyError, ValueError, struct.error, IndexError, TypeError) as error:
            yield Refused(refusals.broken_file(str(error)), number + 1)


def _opened(source: Source) -> _Bin:
    try:
        message = unpack(_unzipped(source.data()))
        attrs = [int(a) for a in message["attrs"]]
        lengths = [n for (n,) in struct.iter_unpack("<i", message["lengths"])]
        tokens = memoryview(message["tokens"]).cast("Q")
        strings = hashes(message["strings"])
        _ = attrs.index(_ORTH)
    except (zlib.error, ValueError, KeyError, TypeError, struct.error) as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    if min(lengths, default=0) < 0 or sum(lengths) * len(attrs) > len(tokens):
        raise ImportRefused(refusals.DAMAGED_TEXT)
    said = {k: v for k, v in message.items() if isinstance(v, list)}
    return _Bin(attrs, tokens, message["spaces"], lengths, strings, said)


def _unzipped(data: bytes) -> bytes:
    """Raises ImportRefused for more than one file should hold, zlib.error where it is damaged."""
    opened = zlib.decompressobj()
    found, size = [], 0
    rest = data
    while rest and not opened.eof:
        found.append(opened.decompress(rest, _CHUNK))
        size += len(found[-1])
        if size > LARGEST:
            raise ImportRefused(refusals.too_large(size, LARGEST))
        rest = opened.unconsumed_tail
    if not opened.eof:
        raise zlib.error("cut off")
    return b"".join(found)


def _labelled(held: _Bin, number: int, start: int, length: int) -> Labelled:
    text, places = _text(held, number, start, length)
    builder = Builder(text)
    seen = set()
    for key, first, after, label in [*_entities(held, start, length), *_groups(held, number)]:
        place = places[first][0], places[after - 1][1]
        # What stands in a span group too is the same label.
        if first < after and (place, label) not in seen:
            seen.add((place, label))
            builder.span(key, label, [place])
        elif first >= after:
            builder.losses[Loss.UNREAD] += 1
    cats = _of(held, "cats", number)
    for name, score in cats.items() if isinstance(cats, dict) else ():
        if isinstance(score, int | float) and score >= _LIKELY:
            builder.statement(f"c.{name}", "cats", str(name))
    return builder.done(str(number + 1), place=number + 1)


def _text(
    held: _Bin, number: int, start: int, length: int
) -> tuple[str, Sequence[tuple[int, int]]]:
    """The text of all tokens, and where each of them stands."""
    flags = _of(held, "flags", number)
    unknown = isinstance(flags, dict) and bool(flags.get("has_unknown_spaces"))
    width, column = len(held.attrs), held.attrs.index(_ORTH)
    pieces, places, at = [], [], 0
    for token in range(start, start + length):
        form = held.strings[held.tokens[token * width + column]]
        places.append((at, at + len(form)))
        space = unknown or held.spaces[token] != 0
        pieces.append(form + " " * space)
        at += len(pieces[-1])
    return "".join(pieces), places


def _entities(held: _Bin, start: int, length: int) -> Iterator[tuple[str, int, int, str]]:
    """The labels in the tokens: key, first token, the one after the last, label."""
    if not {_ENT_IOB, _ENT_TYPE} <= set(held.attrs):
        return
    width = len(held.attrs)
    iob, kind = held.attrs.index(_ENT_IOB), held.attrs.index(_ENT_TYPE)
    begun, label = 0, 0
    for token in range(length + 1):
        row = (start + token) * width
        mark = held.tokens[row + iob] if token < length else 0
        here = held.tokens[row + kind] if token < length else 0
        if label and (mark != _INSIDE or here != label):
            yield f"e{begun}", begun, token, held.strings[label]
            label = 0
        if mark == _BEGIN or (mark == _INSIDE and not label):
            begun, label = token, here


def _groups(held: _Bin, number: int) -> Iterator[tuple[str, int, int, str]]:
    data = _of(held, "span_groups", number)
    if not isinstance(data, bytes) or not data:
        return
    groups = unpack(data)
    for packed, names in groups.items() if isinstance(groups, dict) else ():
        group = unpack(packed)
        for at, span in enumerate(group.get("spans", ())):
            _, _, label, first, after, _, _ = _SPAN.unpack(span)
            yield f"{names[0]}.{at}", first, after, held.strings[label]


def _of(held: _Bin, name: str, number: int) -> Any:
    found = held.said.get(name, [])
    return found[number] if number < len(found) else None
