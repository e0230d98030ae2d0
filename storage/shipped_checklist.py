"""The checklist that the program ships with."""

from __future__ import annotations

from functools import cache

import resources
from model.checklist import ChecklistItem, parse_checklist


@cache
def load_checklist() -> tuple[ChecklistItem, ...]:
    """Raises ValueError naming the line that somebody broke."""
    return parse_checklist(resources.path("checklists", "incident.tsv").read_text("utf-8"))
