"""What the program ships with and reads at its start: the lexicons under ``resources``."""

from __future__ import annotations

from functools import cache

import resources
from model.extraction.extractor import Extractor
from model.extraction.gazetteer import (
    Gazetteer,
    parse_admin1,
    parse_countries,
    parse_everyday,
    parse_places,
)
from model.extraction.inflection import inflected
from model.extraction.lexicon import Entry, Lexicon, parse_tsv


@cache
def load_lexicon() -> Lexicon:
    """All shipped lexicons as one. Raises ValueError naming the file and line that is broken."""
    found: list[Entry] = []
    for file in sorted(resources.path("lexicons").glob("*.tsv")):
        found += parse_tsv(file.read_text(encoding="utf-8"), file.name)
    return Lexicon(inflected(found))


@cache
def load_gazetteer() -> Gazetteer:
    """The shipped gazetteer. Raises ValueError naming the file and line that is broken."""
    countries, nisbas = parse_countries(_gazetteer_text("countries.tsv"), "countries.tsv")
    spots = (
        *countries,
        *parse_admin1(_gazetteer_text("admin1.tsv"), "admin1.tsv"),
        *parse_places(_gazetteer_text("sites.tsv"), "sites.tsv", curated=True),
        *parse_places(_gazetteer_text("places.tsv"), "places.tsv"),
    )
    return Gazetteer(spots, nisbas, parse_everyday(_gazetteer_text("everyday.txt")))


def _gazetteer_text(name: str) -> str:
    return (resources.path("gazetteers") / name).read_text(encoding="utf-8")


@cache
def load_extractor() -> Extractor:
    """The extractor with what is shipped. Raises ValueError as the others here do."""
    return Extractor(load_lexicon(), load_gazetteer())
