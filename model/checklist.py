"""What a fact-checker looks at before grading an incident."""

from __future__ import annotations

from dataclasses import dataclass

from model.codebook import Words
from model.tsv_rows import rows_of

_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to be done, and what it protects against; ``id`` is kept with what was checked."""

    id: str
    words: Words
    why: Words


def parse_checklist(text: str) -> tuple[ChecklistItem, ...]:
    """The items in their order. Raises ValueError naming the line that is broken or comes twice."""
    items = tuple(
        ChecklistItem(key, Words(ar, en), Words(ar_why, en_why))
        for key, ar, ar_why, en, en_why in rows_of(text, "incident.tsv", _COLUMNS)
    )
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise ValueError(f"incident.tsv: “{item.id}” stands there twice")
        seen.add(item.id)
    return items
