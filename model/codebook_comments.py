"""The comments of a codebook's file, by what they stand before: so that an edit keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

_KEY = re.compile(r"\s*([\w-]+)\s*=")
_NAME = re.compile(r"""["'](.*?)["']""")
_FENCE = re.compile(r'"""|\'\'\'')
_NAMES = ("id", "code", "text")
_FIELD, _WITHIN = "[[field]]", "[[field."

Place = tuple[str, str, str, str]
"""The head of a table, the field that it is within, its own name, and the key of a line."""


@dataclass(slots=True)
class _Table:
    head: str
    name: str = ""
    comments: dict[str, list[str]] = field(default_factory=dict)

    def read(self, line: str, pending: list[str]) -> None:
        """Take a line of the table, and the comments before it."""
        key = _KEY.match(line)
        if key is None:
            return
        if pending:
            self.comments.setdefault(key[1], []).extend(pending)
        if key[1] in _NAMES and not self.name:
            found = _NAME.search(line, key.end())
            self.name = found[1] if found else ""


def comments_of(source: str, after: int) -> dict[Place, list[str]]:
    """The comments of a TOML text below its first ``after`` lines, each by its place."""
    found: dict[Place, list[str]] = {}
    owner = ""
    for table in _tables(source.splitlines()[after:]):
        owner = table.name if table.head == _FIELD else owner
        for key, lines in table.comments.items():
            found[_place(table.head, owner, table.name, key)] = lines
    return found


def _tables(lines: Iterable[str]) -> Iterator[_Table]:
    table, pending, inside_text = _Table(""), list[str](), False
    for line in lines:
        plain = line.strip()
        if not inside_text and plain.startswith("#"):
            pending.append(plain)
        elif not inside_text and plain.startswith("[["):
            yield table
            table = _Table(plain.partition("]]")[0] + "]]")
            if pending:
                table.comments[""] = pending
            pending = []
        elif plain and not inside_text:
            table.read(line, pending)
            pending = []
        inside_text ^= len(_FENCE.findall(line)) % 2 == 1
    yield table


def with_comments(
    tables: Iterable[Sequence[str]], comments: Mapping[Place, Sequence[str]]
) -> Iterator[list[str]]:
    """The lines of the tables of a codebook, with the comments that stood before them."""
    owner = ""
    for lines in tables:
        table = _Table(lines[0] if lines[0].startswith("[[") else "")
        for line in lines:
            table.read(line, [])
        owner = table.name if table.head == _FIELD else owner
        told: list[str] = []
        for line in lines:
            key = _KEY.match(line)
            place = _place(table.head, owner, table.name, key[1] if key else "")
            told += [*comments.get(place, ()), line]
        yield told


def _place(head: str, owner: str, name: str, key: str) -> Place:
    return head, owner if head.startswith(_WITHIN) else "", name, key
