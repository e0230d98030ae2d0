"""The text of the article that a record becomes: what happened in words, then each cell on a line.

Every cell stands there once, so that each value can show the words that it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model.evidence import Span
from model.incoming.cells import one_line


@dataclass(frozen=True, slots=True)
class RecordText:
    """The text, and where the cell of each heading stands in it."""

    text: str
    spans: Mapping[str, Span]


def record_text(cells: Mapping[str, str], told_in: Sequence[str]) -> RecordText:
    """The text of a record; ``told_in`` are the columns that tell it in words, which come first."""
    text, spans = "", {}
    told = [h for h in told_in if cells.get(h, "").strip()]
    for heading in told:
        words = _prose(cells[heading])
        spans[heading] = Span(len(text), len(text) + len(words))
        text += words + "\n"
    text += "\n" if text else ""
    for heading, cell in cells.items():
        words = one_line(cell)
        if not words or heading in spans:
            continue
        text += f"{one_line(heading)}: "
        spans[heading] = Span(len(text), len(text) + len(words))
        text += words + "\n"
    return RecordText(text, spans)


def _prose(cell: str) -> str:
    """Words with their paragraphs, no gaps around them."""
    lines = [one_line(line) for line in cell.strip().splitlines()]
    return "\n".join(lines)
