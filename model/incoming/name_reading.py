"""The sides and sources of a record by name, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from model.incoming.cells import one_line, says_nothing
from model.incoming.given import Cells, Read
from model.values import Name, Value

_PARTING = re.compile(r"\s*[;؛|\n]\s*")
_WHERE = re.compile(r"\s*\([^()]*\)$")


def read_names(field: str, given: Cells, filed: Mapping[str, str]) -> Read:
    """The names in the order of the columns, each by what it is ``filed`` under."""
    found: dict[str, tuple[Name, list[str]]] = {}
    for heading, cell in _cells(field, given):
        for piece in _PARTING.split(cell):
            name = one_line(piece)
            if not says_nothing(name):
                name = usual_name(name, filed)
                found.setdefault(name, (Name(name), []))[1].append(heading)
    values: list[tuple[Value, tuple[str, ...]]] = [
        (value, tuple(dict.fromkeys(headings))) for value, headings in found.values()
    ]
    return values, []


def _cells(field: str, given: Cells) -> Iterator[tuple[str, str]]:
    """The cells that name somebody; of one that only says so, the cell that it points to."""
    for heading, cell in given.as_they_are(field):
        meaning = given.dataset.meaning(heading, cell, field)
        if meaning is None:
            yield from (each for each in given.of(field) if each[0] == heading)
        elif meaning.of:
            yield from given.named(meaning.of)


def usual_name(name: str, filed: Mapping[str, str]) -> str:
    """The name that a side is filed under, with or without the country behind it."""
    small = name.casefold()
    return filed.get(small) or filed.get(_WHERE.sub("", small)) or name
