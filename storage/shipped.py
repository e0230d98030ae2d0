"""What the program ships with and reads at its start: the lexicons under ``resources``."""

from __future__ import annotations

from functools import cache

import resources
from model.extraction.confidence import Confidences, parse_confidences
from model.extraction.extractor import Extractor
from model.extraction.inflection import inflected
from model.extraction.lexicon import Entry, Lexicon, parse_tsv
from storage.shipped_gazetteer import load_gazetteer


@cache
def load_lexicon() -> Lexicon:
    """All shipped lexicons as one. Raises ValueError naming the file and line that is broken."""
    found: list[Entry] = []
    for file in sorted(resources.path("lexicons").glob("*.tsv")):
        found += parse_tsv(file.read_text(encoding="utf-8"), file.name)
    return Lexicon(inflected(found))


@cache
def load_extractor() -> Extractor:
    """The extractor with what is shipped. Raises ValueError as the others here do."""
    return Extractor(load_lexicon(), load_gazetteer(), confidences=load_confidences())


def load_confidences() -> Confidences:
    """What was measured of the rules. Raises ValueError naming the line that is broken."""
    file = resources.path("confidences.tsv")
    return parse_confidences(file.read_text(encoding="utf-8"), file.name)
