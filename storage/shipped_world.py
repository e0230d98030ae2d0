"""The tables of the world that reports are compared by, read from ``resources/reconciliation``."""

from __future__ import annotations

from functools import cache

import resources
from model.reconciliation.world import World, parse_codes, parse_sides, parse_sources


@cache
def load_world() -> World:
    """All tables. Raises ValueError naming the file and line that is broken."""
    return World(
        parse_sides(_text("sides.tsv"), "sides.tsv"),
        parse_sources(_text("sources.tsv"), "sources.tsv"),
        parse_codes(_text("codes.tsv"), "codes.tsv"),
    )


def _text(name: str) -> str:
    return resources.path("reconciliation", name).read_text(encoding="utf-8")
