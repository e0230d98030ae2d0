"""What the program ships with and reads at its start: the lexicons under ``resources``."""

from __future__ import annotations

import gc
from functools import cache

import resources
from model.extraction.confidence import Confidences, parse_confidences
from model.extraction.extractor import Extractor
from model.extraction.inflection import inflected
from model.extraction.lexicon import Entry, Lexicon, parse_tsv
from storage.shipped_gazetteer import load_gazetteer

_COLLECTED = (20_000, 20, 50)
"""Objects made between two collections, and collections of the young between those of the older."""


@cache
def load_lexicon() -> Lexicon:
    """All shipped lexicons as one. Raises ValueError naming the file and line that is broken."""
    found: list[Entry] = []
    for file in sorted(resources.path("lexicons").glob("*.tsv")):
        found += parse_tsv(file.read_text(encoding="utf-8"), file.name)
    return Lexicon(inflected(found))


@cache
def load_extractor() -> Extractor:
    """The extractor with what is shipped. Raises ValueError as the others here do.

    It stays for the program's whole life, and reading makes many small objects that die at once:
    the collector of garbage is told to leave the one alone and to look at the others less often.
    """
    extractor = Extractor(load_lexicon(), load_gazetteer(), confidences=load_confidences())
    gc.freeze()
    gc.set_threshold(*_COLLECTED)
    return extractor


def load_confidences() -> Confidences:
    """What was measured of the rules. Raises ValueError naming the line that is broken."""
    file = resources.path("confidences.tsv")
    return parse_confidences(file.read_text(encoding="utf-8"), file.name)
