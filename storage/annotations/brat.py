"""brat: standoff files (.ann) beside their texts (.txt)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.offsets import Unit
from storage.annotations.sources import Source, text_of
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_UNITS = (Unit.POINTS, Unit.UTF16, Unit.BYTES)
_OFFSETS = re.compile(r"\d+ \d+(?:;\d+ \d+)*")
_NUMBER = re.compile(r"(?<=\D)\d+$")
"""What brat adds to a role that an event has several times."""


def read(source: Source) -> Iterator[Labelled | Refused]:
    """The one text. Raises ImportRefused where it is not beside."""
    stem = PurePosixPath(source.name).stem
    beside = source.beside(f"{stem}.txt")
    if beside is None:
        raise ImportRefused(refusals.no_text_beside(f"{stem}.txt"))
    builder = Builder(text_of(beside), _UNITS)
    lines = [line for line in text_of(source).splitlines() if line.strip()]
    # Words first: events, then what is said of either.
    for begins, take in (("T", _words), ("E", _event), ("RAMN#*", _about)):
        for line in lines:
            if line[0] in begins:
                take(builder, line)
    builder.losses[Loss.UNREAD] += sum(line[0] not in "TERAMN#*" for line in lines)
    yield builder.done(stem, {"name": beside.name})


def _words(builder: Builder, line: str) -> None:
    key, middle, *quote = [*line.split("\t", 2), ""][:3]
    label, _, where = middle.partition(" ")
    if not _OFFSETS.fullmatch(where):
        builder.losses[Loss.UNREAD] += 1
        return
    pairs = (part.split(" ") for part in where.split(";"))
    parts = _over_lines([(int(a), int(b)) for a, b in pairs], builder.offsets.raw)
    builder.span(key, label, parts, quote[0] or None)


def _over_lines(parts: list[tuple[int, int]], raw: str) -> list[tuple[int, int]]:
    """The parts without the breaks that brat makes at every line end, as it must."""
    whole = parts[:1]
    for start, end in parts[1:]:
        gap = raw[whole[-1][1] : start]
        if gap and not gap.strip("\r\n"):
            whole[-1] = whole[-1][0], end
        else:
            whole.append((start, end))
    return whole


def _event(builder: Builder, line: str) -> None:
    key, _, rest = line.partition("\t")
    pairs = [(role, held) for role, sign, held in (p.partition(":") for p in rest.split()) if sign]
    if not pairs:
        builder.losses[Loss.UNREAD] += 1
        return
    (label, trigger), *others = pairs
    members = [(held, _NUMBER.sub("", role)) for role, held in others if held.startswith("T")]
    builder.group(key, label, [(trigger, ""), *members], trigger)
    for number, (role, held) in enumerate(others):
        if held.startswith("E"):
            builder.relation(f"{key}.{number}", _NUMBER.sub("", role), key, held)


def _about(builder: Builder, line: str) -> None:
    key, _, rest = line.partition("\t")
    middle, _, note = rest.partition("\t")
    name, *parts = middle.split(" ")
    if line[0] == "R" and len(parts) == 2:
        source, target = (p.partition(":")[2] for p in parts)
        builder.relation(key, name, source, target)
    elif line[0] == "*":
        for number, other in enumerate(parts[1:]):
            builder.relation(f"{name}.{parts[0]}.{number}", name, parts[0], other)
    elif parts:
        _attribute(builder, line[0], name, parts, note)
    else:
        builder.losses[Loss.UNREAD] += 1


def _attribute(builder: Builder, sort: str, name: str, parts: list[str], note: str) -> None:
    """What is said of words or of an event: an attribute, an entry of a database, a note."""
    if sort in "AM":
        builder.say(parts[0], name, " ".join(parts[1:]) or "true")
    elif sort == "N":
        builder.say(parts[0], " ".join(parts[1:]), note)
    elif parts[0][:1] == "E":
        _note(builder, parts[0], name, note)
    elif parts[0][:1] == "T":
        builder.say(parts[0], name, note)


def _note(builder: Builder, event: str, name: str, note: str) -> None:
    """A note on an event; those of our own export say the value of its trigger, or of a field that
    no words stand for."""
    try:
        said = json.loads(note)
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict) and "field" in said and "value" in said:
        value = json.dumps(said["value"], ensure_ascii=False)
        builder.of_group(event, str(said["field"]), value)
    elif isinstance(said, dict) and "value" in said and builder.trigger_of(event):
        builder.say(builder.trigger_of(event), name, note)
    else:
        builder.say(event, name, note)
