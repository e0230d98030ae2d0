"""WebAnno TSV 3: a token a line, its labels in columns that the head of the file describes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.offsets import Unit
from storage.annotations.sources import Source, text_of
from storage.annotations.uima_types import is_grammar, short
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_UNITS = (Unit.UTF16, Unit.POINTS)
_TOKEN = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t(.*)", re.DOTALL)
_NUMBERED = re.compile(r"(.*)\[(\d+)\]", re.DOTALL)
_TIE = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)(?:_(\d+))?\])?")
_ESCAPED = re.compile(r"\\(->|[\\\[\]|_;tnrfb*])")
_LETTERS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_PARTS = re.compile(r"(?<!\\)\|")
_SLOTS = re.compile(r"(?<!\\);")
_NONE, _ANY = "_", "*"


@dataclass(frozen=True, slots=True)
class Layer:
    """``sort`` is SP, CH or RL; ``features`` are the names of its columns, from ``column`` on."""

    sort: str
    name: str
    features: tuple[str, ...]
    column: int

    @property
    def width(self) -> int:
        return len(self.features) or 1


@dataclass(slots=True)
class _Span:
    """A label that may go over several tokens."""

    layer: Layer
    values: list[str]
    tokens: list[tuple[int, int]] = field(default_factory=list)
    first: str = ""


_Key = tuple[int, str, int]
"""Layer, number or token, and which of those stacked there."""


def read(source: Source) -> Iterator[Labelled | Refused]:
    """The one text. Raises ImportRefused where it is no such file."""
    lines = text_of(source).replace("\r\n", "\n").split("\n")
    layers = _layers(lines)
    rows = [m for m in map(_TOKEN.fullmatch, lines) if m]
    if not rows:
        raise ImportRefused(refusals.NO_ANNOTATIONS)
    raw, unit = _text(lines)
    builder = Builder(raw, (unit,))
    builder.losses[Loss.UNREAD] += sum(
        bool(x) and not x.startswith("#") and not _TOKEN.fullmatch(x) for x in lines
    )
    _fill(builder, layers, rows)
    stem = PurePosixPath(source.name).stem
    yield builder.done(stem, {"name": source.name})


def _layers(lines: list[str]) -> list[Layer]:
    if not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise ImportRefused(refusals.NO_WEBANNO_3)
    found, column = [], 0
    for line in lines:
        if line.startswith("#T_") and "=" in line:
            sort, _, rest = line.removeprefix("#T_").partition("=")
            name, *features = rest.split("|")
            found.append(Layer(sort, name, tuple(features), column))
            column += found[-1].width
    return found


def _text(lines: list[str]) -> tuple[str, Unit]:
    """The text, each sentence at its offset, and the unit in which the tokens stand there."""
    sentences: list[tuple[int, str, list[tuple[int, int, str]]]] = []
    for line in lines:
        token = _TOKEN.fullmatch(line)
        if line.startswith("#Text=") and sentences and not sentences[-1][2]:
            start, text, _ = sentences[-1]
            sentences[-1] = start, f"{text}\n{_plain(line[6:])}", []  # a break within a sentence
        elif line.startswith("#Text="):
            sentences.append((0, _plain(line[6:]), []))
        elif token and sentences and "." not in token[1]:
            form = token[4].split("\t")[0]
            sentences[-1][2].append((int(token[2]), int(token[3]), form))
    for unit in _UNITS:
        raw = _laid_out(sentences, unit)
        if raw is not None:
            return raw, unit
    return _laid_out(sentences, _UNITS[0], strict=False) or "", _UNITS[0]


def _laid_out(
    sentences: list[tuple[int, str, list[tuple[int, int, str]]]], unit: Unit, strict: bool = True
) -> str | None:
    """The sentences at their offsets, line ends between them; None where tokens do not fit."""
    raw, length = "", 0
    for _, text, tokens in sentences:
        if not tokens:
            continue
        first, _, form = tokens[0]
        begin = first - _size(text[: max(0, text.find(form))], unit)
        if begin < length and strict:
            return None
        gap = max(0, begin - length)
        raw += "\n" * gap + text
        length += gap + _size(text, unit)
        if strict and any(_size(form, unit) != end - start for start, end, form in tokens):
            return None
    return raw


def _size(text: str, unit: Unit) -> int:
    return len(text.encode("utf-16-le")) // 2 if unit is Unit.UTF16 else len(text)


def _fill(builder: Builder, layers: list[Layer], rows: list[re.Match[str]]) -> None:
    spans: dict[_Key, _Span] = {}
    ties: list[tuple[Layer, str, list[str]]] = []
    cells = {}
    for row in rows:
        columns = row[4].split("\t")[1:]
        cells[row[1]] = columns
        bounds = int(row[2]), int(row[3])
        for at, layer in enumerate(layers):
            held = columns[layer.column : layer.column + layer.width]
            if is_grammar(layer.name) or not held or held[0] in ("", _NONE):
                continue
            if layer.sort == "RL":
                ties.append((layer, row[1], held))
            else:
                _gather(spans, at, layer, row[1], bounds, held)
    ids = {key: f"{key[0]}.{key[1]}.{key[2]}" for key in spans}
    for key, span in spans.items():
        _put(builder, ids[key], span)
        _slots(builder, layers, ids[key], span, ids)
    for layer, token, held in ties:
        _tie(builder, layers, layer, token, held, ids)


def _gather(
    spans: dict[_Key, _Span],
    at: int,
    layer: Layer,
    token: str,
    bounds: tuple[int, int],
    held: list[str],
) -> None:
    """Take what stands at one token; labels with a number go on from token to token."""
    stacks = [_PARTS.split(cell) for cell in held]
    for position in range(len(stacks[0])):
        cells = [s[position] if position < len(s) else _NONE for s in stacks]
        number = _number(layer, cells)
        values = [c.removesuffix(f"[{number}]") if number else c for c in cells]
        key = (at, number, 0) if number else (at, token, position)
        span = spans.setdefault(key, _Span(layer, values, first=token))
        span.tokens.append(bounds)


def _number(layer: Layer, cells: list[str]) -> str:
    """What tells a label from others at the same tokens; that of a slot's target is another's."""
    names = layer.features or ("",)
    for before, cell in zip(("", *names), cells, strict=False):
        numbered = _NUMBERED.fullmatch(cell)
        if numbered and not before.startswith("ROLE_") and not numbered[1].endswith("\\"):
            return numbered[2]
    return ""


def _put(builder: Builder, key: str, span: _Span) -> None:
    said = list(_said(span))
    label = next((v for n, v in said if n == "value"), "") or (said[0][1] if said else "")
    # One label over several tokens, and what stands between these.
    start, end = span.tokens[0][0], span.tokens[-1][1]
    attributes = [("layer", short(span.layer.name)), *said]
    builder.span(key, label or short(span.layer.name), [(start, end)], attributes=attributes)


def _said(span: _Span) -> Iterator[tuple[str, str]]:
    links = False  # the column after roles names the tokens
    for name, value in zip(span.layer.features, span.values, strict=False):
        is_link, links = links or name.startswith("ROLE_"), name.startswith("ROLE_")
        if not is_link and value not in (_NONE, _ANY, "") and name != "identifier":
            yield name, _plain(value)


def _slots(
    builder: Builder, layers: list[Layer], key: str, span: _Span, ids: dict[_Key, str]
) -> None:
    """An event's participants: roles in one column, the tokens they stand at in the next."""
    members = []
    features = span.layer.features
    for at, name in enumerate(features[:-1]):
        if not name.startswith("ROLE_") or span.values[at] == _NONE:
            continue
        target = features[at + 1]
        roles = _SLOTS.split(span.values[at])
        for role, where in zip(roles, _SLOTS.split(span.values[at + 1]), strict=False):
            found = _at(layers, target, where, ids)
            if found:
                members.append((found, "" if role == _ANY else _plain(role)))
    if members:
        said = list(_said(span))
        label = said[0][1] if said else short(span.layer.name)
        builder.group(f"{key}.slots", label, [(key, ""), *members], key)


def _tie(
    builder: Builder,
    layers: list[Layer],
    layer: Layer,
    token: str,
    held: list[str],
    ids: dict[_Key, str],
) -> None:
    """A relation stands at the token that it leads to and names where it comes from."""
    base = next((f.removeprefix("BT_") for f in layer.features if f.startswith("BT_")), "")
    names = [_PARTS.split(cell) for cell in held]
    for at, where in enumerate(names[-1]):
        match = _TIE.fullmatch(where)
        label = _plain(names[0][min(at, len(names[0]) - 1)]) if len(names) > 1 else ""
        if match is None:
            builder.losses[Loss.UNREAD] += 1
            continue
        number = match[2] if match[2] not in (None, "0") else ""
        here = match[3] if match[3] not in (None, "0") else ""
        source = _at(layers, base, f"{match[1]}[{number}]" if number else match[1], ids)
        target = _at(layers, base, f"{token}[{here}]" if here else token, ids)
        label = short(layer.name) if label in (_NONE, _ANY, "") else label
        builder.relation(f"{token}.{layer.column}.{at}", label, source, target)


def _at(layers: list[Layer], name: str, where: str, ids: dict[_Key, str]) -> str:
    """The key of the span at a token, or with a number; empty where there is none."""
    match = _TIE.fullmatch(where)
    if match is None:
        return ""
    for at, layer in enumerate(layers):
        if layer.sort != "RL" and name in (layer.name, "uima.tcas.Annotation", ""):
            key = (at, match[2], 0) if match[2] else (at, match[1], 0)
            if key in ids:
                return ids[key]
    return ""


def _plain(text: str) -> str:
    """A text without the escapes of the format."""
    return _ESCAPED.sub(lambda m: _LETTERS.get(m[1], m[1]), text)
