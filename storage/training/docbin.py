"""spaCy: a DocBin for each part, written without spaCy.

A DocBin is zlib over MessagePack: all tokens as numbers (the hash of each string), which spaces
follow them, all strings once. ``doc.ents`` are labels that do not overlap, the longest first, as
`spacy.util.filter_spans` chooses them; all labels are in the span group ``sc``, that of spaCy's
span categorizer. ``doc.cats`` says whether the article tells of an incident. What is long waits in
files until its size is known.
"""

from __future__ import annotations

import struct
import sys
import tempfile
import zlib
from array import array
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from itertools import pairwise
from typing import IO, BinaryIO

from model.account import Status
from model.annotated import AnnotatedDocument
from model.training.choice import Split
from model.training.layers import Chunk, chunks, distinct, layers, whole_spans
from model.training.losses import Loss
from model.training.words import Piece, sentences
from storage.annotations.spacy_symbols import number_of
from storage.training.conllu import cut, reach
from storage.training.packed import bytes_head, list_head, map_head, pack
from storage.training.scheme import Folder, Losses, Scheme

_ORTH, _ENT_IOB, _ENT_TYPE, _SENT_START = 65, 77, 78, 80
_ATTRIBUTES = (_ORTH, _ENT_IOB, _ENT_TYPE, _SENT_START)
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_NO_SENTENCE_START = (1 << 64) - 1
_NO_SPANS = pack([])
_SPANS_KEY = "sc"
_COPIED = 1 << 20


class Spacy:
    """``train.spacy`` and its like."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style = scheme.style
        self._bins = {split: _Bin(folder.binary(f"{split}.spacy")) for split in scheme.splits}

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        every = chunks(document, self._style)
        once = distinct(every)
        self.losses[Loss.SAME] += len(every) - len(once)
        self.losses[Loss.UNGROUPED] += sum(len(g.members) for g in document.groups)
        self.losses[Loss.WORDLESS] += sum(len(g.statements) for g in document.groups)
        self.losses[Loss.UNRELATED] += len(document.relations)
        words = cut(document, self.losses)
        self._bins[split].add(document, _tokens(document, words), once)

    def end(self) -> None:
        for own in self._bins.values():
            own.end()


class _Bin:
    """One DocBin in the making."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._waiting = ExitStack()
        self._tokens = self._wait()
        self._spaces = self._wait()
        self._groups = self._wait()
        self._cats = self._wait()
        self._lengths = array("i")
        self._strings: set[str] = {""}

    def add(
        self, document: AnnotatedDocument, tokens: Sequence[Piece], found: Sequence[Chunk]
    ) -> None:
        text = document.text
        table = _Table(text, tokens)
        table.begin_sentences(sentences(text, tokens, whole_spans(document)))
        laid = layers(found)
        for chunk in laid[0] if laid else ():
            table.label(chunk)
        self._strings |= {text[t.start : t.end] for t in tokens} | {c.label for c in found}
        self._tokens.write(table.bytes())
        self._spaces.write(bytes(_spaces(text, tokens)))
        self._lengths.append(len(tokens))
        self._groups.write(pack(_groups(tokens, found)))
        told = document.status is not Status.NO_INCIDENT
        self._cats.write(pack({"incident": float(told), "no_incident": float(not told)}))

    def end(self) -> None:
        """Put it together in the order in which spaCy writes it."""
        packer = zlib.compressobj()

        def write(data: bytes) -> None:
            self._file.write(packer.compress(data))

        if sys.byteorder == "big":
            self._lengths.byteswap()
        count = len(self._lengths)
        write(map_head(9) + pack("version") + pack("0.1"))
        write(pack("attrs") + pack(list(_ATTRIBUTES)))
        for name, waiting in (("tokens", self._tokens), ("spaces", self._spaces)):
            write(pack(name) + bytes_head(waiting.tell()))
            for some in _again(waiting):
                write(some)
        write(pack("lengths") + pack(self._lengths.tobytes()))
        write(pack("strings") + pack(sorted(self._strings)))
        for name, waiting in (("cats", self._cats), ("span_groups", self._groups)):
            write(pack(name) + list_head(count))
            for some in _again(waiting):
                write(some)
        write(pack("flags") + list_head(count))
        for _ in range(count):
            write(pack({"has_unknown_spaces": False}))
        self._file.write(packer.flush())
        self._waiting.close()

    def _wait(self) -> IO[bytes]:
        return self._waiting.enter_context(tempfile.TemporaryFile())


class _Table:
    """A row of numbers for each token."""

    def __init__(self, text: str, tokens: Sequence[Piece]) -> None:
        self._tokens = tokens
        self._rows = [
            [_number(text[t.start : t.end]), _OUTSIDE, 0, _NO_SENTENCE_START] for t in tokens
        ]

    def begin_sentences(self, found: Sequence[Sequence[Piece]]) -> None:
        place = 0
        for sentence in found:
            self._rows[place][3] = 1
            place += len(sentence)

    def label(self, chunk: Chunk) -> None:
        first, after = reach(self._tokens, chunk)
        for place in range(first, after):
            self._rows[place][1] = _BEGIN if place == first else _INSIDE
            self._rows[place][2] = _number(chunk.label)

    def bytes(self) -> bytes:
        return b"".join(struct.pack("<4Q", *row) for row in self._rows)


def _tokens(document: AnnotatedDocument, words: Sequence[Piece]) -> list[Piece]:
    """The words with what lies between them, as spaCy has it: but for one space all is a token."""
    found: list[Piece] = []
    place = 0
    for word in words:
        found += _gap(document.text, place, word.start, after_word=bool(found))
        found.append(word)
        place = word.end
    return found + list(_gap(document.text, place, len(document.text), after_word=bool(found)))


def _gap(text: str, start: int, end: int, *, after_word: bool) -> Iterator[Piece]:
    if after_word and text[start:end].startswith(" "):
        start += 1
    if start < end:
        yield Piece(start, end, -1 - start)


def _spaces(text: str, tokens: Sequence[Piece]) -> Iterator[bool]:
    """Whether a space follows each token that is no token itself."""
    for one, other in pairwise(tokens):
        yield one.end < other.start
    if tokens:
        yield tokens[-1].end < len(text)


def _groups(tokens: Sequence[Piece], found: Sequence[Chunk]) -> bytes:
    if not found:
        return _NO_SPANS
    spans = []
    for chunk in found:
        first, after = reach(tokens, chunk)
        if first < after:
            place = tokens[first].start, tokens[after - 1].end
            row = (0, 0, _number(chunk.label), first, after, *place)
            spans.append(struct.pack(">QQQllll", *row))
    group = pack({"name": _SPANS_KEY, "attrs": {}, "spans": spans})
    return pack({group: [_SPANS_KEY]})


def _again(waiting: IO[bytes]) -> Iterator[bytes]:
    waiting.seek(0)
    while some := waiting.read(_COPIED):
        yield some


@cache
def _number(text: str) -> int:
    return number_of(text)
