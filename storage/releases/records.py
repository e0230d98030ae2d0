"""The records of a release, packed in the order of their keys and read again one after another."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from model.export_choice import ExportChoice, Labels, What
from model.export_columns import Column
from model.releases.comparing import Cell, Keyed
from model.releases.release import Release
from storage.canonical import to_text
from storage.project import Project
from storage.releases import refusals
from storage.tables.columns import KEYS, chosen_columns
from storage.tables.outgoing import outgoing

_TOGETHER = 500
"""Records in one block."""
_LEVEL = 9
_LARGEST = 1 << 30
"""Bytes of a block; in a project of somebody else it could be made to fill the memory."""

Tell = Callable[[int], None]
"""Told how many records more are done; raises where the work is to stop."""


@dataclass(frozen=True, slots=True)
class PackedTable:
    """The records of one table as they are kept."""

    what: What
    columns: tuple[str, ...]
    records: int
    blocks: tuple[bytes, ...]


def of_table(choice: ExportChoice, what: What) -> ExportChoice:
    """The choice for the records of a table: its rows and columns, in ids and codes."""
    return replace(choice.of(what), headings=Labels.IDS, codes=Labels.IDS)


def columns_of(project: Project, choice: ExportChoice, what: What) -> tuple[Column, ...]:
    """The columns that a table goes out with now."""
    return chosen_columns(project.codebook, of_table(choice, what))


def sorted_records(
    project: Project, choice: ExportChoice, what: What, tell: Tell
) -> Iterator[Keyed]:
    """The records of a table as it stands now, in the order of their keys; see `_sorted`."""
    for key, record in _sorted(project, choice, what, tell):
        yield key, json.loads(record)


def _sorted(
    project: Project, choice: ExportChoice, what: What, tell: Tell
) -> Iterator[tuple[str, str]]:
    """The records of a table, each as JSON, in the order of their keys.

    They are sorted by SQLite, which takes the disk where they are very many. The project has to be
    read in one transaction meanwhile.
    """
    connection = project.connection
    # Not dropped: SQLite refuses that while other rows of the project are still being read.
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS records_now (key PRIMARY KEY, record)")
    connection.execute("DELETE FROM temp.records_now")
    rows = _rows(project, of_table(choice, what))
    while some := list(islice(rows, _TOGETHER)):
        connection.executemany("INSERT INTO temp.records_now VALUES (?, ?)", some)
        tell(len(some))
    yield from connection.execute("SELECT key, record FROM temp.records_now ORDER BY key")


def _rows(project: Project, choice: ExportChoice) -> Iterator[tuple[str, str]]:
    """Each row's key and its cells by column, as JSON; the key goes with it although it was not
    chosen as a column."""
    key = KEYS[choice.what]
    chosen = [c.name for c in chosen_columns(project.codebook, choice)]
    table = outgoing(project, replace(choice, columns=tuple(dict.fromkeys((*chosen, key)))))
    names = [c.name for c in table.sheet.columns]
    at = names.index(key)
    for row in table.sheet.rows:
        cells = dict(zip(names, row, strict=True))
        record = {n: cells[n] for n in chosen if cells[n] is not None}
        yield str(row[at]), to_text(record)


def pack(project: Project, choice: ExportChoice, what: What, tell: Tell) -> PackedTable:
    """All records of a table as it stands now. Raises what ``tell`` raises."""
    columns = tuple(c.name for c in columns_of(project, choice, what))
    records = _sorted(project, choice, what, tell)
    blocks: list[bytes] = []
    count = 0
    while some := list(islice(records, _TOGETHER)):
        lines = "".join(f"[{to_text(key)},{record}]\n" for key, record in some)
        blocks.append(zlib.compress(lines.encode("utf-8"), _LEVEL))
        count += len(some)
    return PackedTable(what, columns, count, tuple(blocks))


def keep(project: Project, release: int, table: PackedTable) -> None:
    """Put the records of a release into the project, in the transaction that is open."""
    connection = project.connection
    row = (release, table.what.value, to_text(list(table.columns)), table.records)
    connection.execute("INSERT INTO release_tables VALUES (?, ?, ?, ?)", row)
    connection.executemany(
        "INSERT INTO release_records VALUES (?, ?, ?, ?)",
        [(release, table.what.value, at, block) for at, block in enumerate(table.blocks)],
    )


def released_records(project: Project, release: Release, what: What) -> Iterator[Keyed]:
    """The records of a table of a release, in the order of their keys. Raises ReleaseRefused."""
    blocks = project.connection.execute(
        "SELECT content FROM release_records WHERE release = ? AND what = ? ORDER BY position",
        [release.number, what.value],
    )
    for (block,) in blocks:
        yield from _unpacked(block, release.version)


def _unpacked(block: bytes, version: str) -> Iterator[tuple[str, dict[str, Cell]]]:
    try:
        # Not splitlines: it takes letters inside of a text for ends of lines.
        for line in _inflated(block).decode("utf-8").rstrip("\n").split("\n"):
            key, record = json.loads(line)
            yield key, record
    except (zlib.error, ValueError, TypeError) as error:
        raise refusals.damaged(version) from error


def _inflated(block: bytes) -> bytes:
    """Raises zlib.error where it is cut off or too much."""
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(block, _LARGEST)
    if not unpacker.eof:
        raise zlib.error("cut off or too much")
    return data
