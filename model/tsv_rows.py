"""Rows of a small table of ours: tabs between the cells, ``#`` before comments, a head first."""

from __future__ import annotations


def rows_of(text: str, name: str, width: int) -> list[list[str]]:
    """The rows after the head, trimmed.

    Raises ValueError naming the file and the line of one that has not ``width`` cells, or no first.
    """
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("\t")]
        if len(cells) != width or not cells[0]:
            raise ValueError(f"{name}, line {number}: {width} columns are needed")
        rows.append(cells)
    return rows[1:]
