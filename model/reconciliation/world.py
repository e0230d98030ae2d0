"""What is known of the world for comparing reports: sides and what they belong to, sources, codes.

The facts are data (``resources/reconciliation``); this reads their tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SIDE_COLUMNS = ("name", "aliases", "above", "type", "inter", "country", "may_be")
SOURCE_COLUMNS = ("name", "aliases")
CODE_COLUMNS = ("field", "code", "relation", "codes")
RELATIONS = ("holds", "near", "apart", "open", "order")

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SideRow:
    """A side of conflict; ``may_be`` is empty but for words that name nobody."""

    name: str
    aliases: tuple[str, ...]
    above: tuple[str, ...]
    sort: str
    inter: str
    country: str
    may_be: frozenset[str] = _NOTHING


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and its other names."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """What one code (or heading, or ``*``) of a field is to others; see ``codes.tsv``."""

    field: str
    code: str
    relation: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All tables together."""

    sides: tuple[SideRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    codes: tuple[CodeRow, ...] = ()


def parse_sides(text: str, name: str) -> tuple[SideRow, ...]:
    """The sides. Raises ValueError with the file's ``name``, the line and the reason, as all do."""
    return tuple(
        SideRow(
            row["name"],
            _split(row["aliases"]),
            _split(row["above"]),
            row["type"],
            row["inter"],
            row["country"],
            frozenset(_split(row["may_be"])),
        )
        for _, row in _rows(text, SIDE_COLUMNS, name)
    )


def parse_sources(text: str, name: str) -> tuple[SourceRow, ...]:
    """The sources with several names."""
    return tuple(
        SourceRow(row["name"], _split(row["aliases"]))
        for _, row in _rows(text, SOURCE_COLUMNS, name)
    )


def parse_codes(text: str, name: str) -> tuple[CodeRow, ...]:
    """What codes have to do with one another."""
    found = []
    for where, row in _rows(text, CODE_COLUMNS, name):
        if row["relation"] not in RELATIONS:
            raise ValueError(f"{where}: no relation “{row['relation']}”")
        found.append(CodeRow(row["field"], row["code"], row["relation"], _split(row["codes"])))
    return tuple(found)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _rows(text: str, columns: tuple[str, ...], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if not line.strip() or line.startswith("#") or cells == columns:
            continue
        where = f"{name}, line {number}"
        if len(cells) > len(columns) or not cells[0]:
            raise ValueError(f"{where}: {len(cells)} columns where {len(columns)} are needed")
        cells += ("",) * (len(columns) - len(cells))
        yield where, dict(zip(columns, cells, strict=True))
