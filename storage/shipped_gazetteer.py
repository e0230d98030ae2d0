"""The gazetteer that the program ships with, read from ``resources/gazetteers``."""

from __future__ import annotations

from functools import cache

import resources
from model.extraction.gazetteer import (
    Gazetteer,
    parse_admin1,
    parse_countries,
    parse_everyday,
    parse_places,
)


@cache
def load_gazetteer() -> Gazetteer:
    """All shipped places. Raises ValueError naming the file and line that is broken."""
    countries, nisbas = parse_countries(_text("countries.tsv"), "countries.tsv")
    spots = (
        *countries,
        *parse_admin1(_text("admin1.tsv"), "admin1.tsv"),
        *parse_places(_text("sites.tsv"), "sites.tsv", curated=True),
        *parse_places(_text("places.tsv"), "places.tsv"),
    )
    return Gazetteer(spots, nisbas, parse_everyday(_text("everyday.txt")))


def _text(name: str) -> str:
    return resources.path("gazetteers", name).read_text(encoding="utf-8")
