"""The phrases that news pages carry around their reports, read without the other lexicons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import resources
from model.extraction.page import plain
from model.extraction.zones import CREDIT, NOISE_LINE


@cache
def load_page_phrases() -> Mapping[str, str]:
    """Each phrase in the `plain` spelling, and its category.

    A row that is no such phrase is passed over: extraction says what is wrong with the file.
    """
    found: dict[str, str] = {}
    text = (resources.path("lexicons") / "noise.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        phrases, _, rest = line.partition("\t")
        category = rest.split("\t")[0].strip()
        if not line.startswith("#") and category in (NOISE_LINE, CREDIT):
            found |= {plain(p.strip()): category for p in phrases.split("/") if p.strip()}
    return found
