"""On which line of a TOML text each table and key stands; the parser of Python does not say."""

from __future__ import annotations

import re
from collections import defaultdict

Path = tuple[str | int, ...]
"""E.g. ``("field", 3, "option", 0, "label")``; arrays of tables are counted from 0."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?:([\w-]+)|"([^"]*)"|'([^']*)')\s*(?:=|\.)""")
_FENCE = re.compile(r'"""|\'\'\'')


class TomlLines:
    """The lines of one text, counted from 1."""

    def __init__(self, text: str) -> None:
        self._line: dict[Path, int] = {}
        self._arrays: dict[Path, int] = defaultdict(lambda: -1)
        table: Path = ()
        inside_text = False
        for number, line in enumerate(text.split("\n"), start=1):
            if not inside_text:
                table = self._read(line, number, table)
            inside_text ^= len(_FENCE.findall(line)) % 2 == 1

    def of(self, path: Path) -> int:
        """The line of this table or key, or of the nearest one around it; 1 where there is none."""
        while path and path not in self._line:
            path = path[:-1]
        return self._line.get(path, 1)

    def _read(self, line: str, number: int, table: Path) -> Path:
        header = _HEADER.match(line)
        if header is not None:
            table = self._table(header[2].split("."), is_array=header[1] == "[[")
            self._line.setdefault(table, number)
            return table
        key = _KEY.match(line)
        if key is not None:
            name = next(name for name in key.groups() if name is not None)
            self._line.setdefault((*table, name), number)
        return table

    def _table(self, names: list[str], *, is_array: bool) -> Path:
        path: Path = ()
        for name in names[:-1]:
            path = (*path, name.strip())
            if path in self._arrays:
                path = (*path, self._arrays[path])
        path = (*path, names[-1].strip())
        if not is_array:
            return path
        self._arrays[path] += 1
        return (*path, self._arrays[path])
