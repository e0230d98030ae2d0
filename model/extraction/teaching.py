"""Extractors that know more than what is shipped: imported places, and a project's own lexicon.

What is compiled is used again, so that to add an entry costs milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from model.extraction.extractor import Extractor
from model.extraction.gazetteer import Spot
from model.extraction.lexicon import Entry
from model.lexicon_entry import ACTOR_TYPES, EntryKind, OwnEntry

ORIGIN = "the project's lexicon"
"""What stands for file and line with a phrase that a project was taught."""


def with_places(extractor: Extractor, spots: Iterable[Spot], common: Set[str]) -> Extractor:
    """The extractor with the places of imported gazetteers.

    Those whose name is a word of the lexicon, or among ``common`` (folded), are everyday words:
    they count only after a word such as «بلدة».
    """
    words = extractor.lexicon.phrases | common
    return replace(extractor, gazetteer=extractor.gazetteer.extended(spots, words))


def with_own(extractor: Extractor, entries: Iterable[OwnEntry], version: str) -> Extractor:
    """The extractor with a project's own entries, which go before all others.

    ``version`` is its new one. A place named by a word of the lexicon counts only after its cue.
    """
    entries = tuple(entries)
    spots = [_spot(e) for e in entries if e.kind is EntryKind.PLACE]
    phrases = [p for e in entries for p in _phrases(e)]
    words = extractor.lexicon.phrases
    return replace(
        extractor,
        lexicon=extractor.lexicon.extended(phrases) if phrases else extractor.lexicon,
        gazetteer=extractor.gazetteer.extended(spots, words) if spots else extractor.gazetteer,
        version=version,
    )


def _spot(entry: OwnEntry) -> Spot:
    return Spot(
        entry.name,
        entry.aliases,
        latin="",
        kind=entry.sort,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        own=True,
    )


def _phrases(entry: OwnEntry) -> Iterator[Entry]:
    """The phrases of a side or a source."""
    if entry.kind is EntryKind.PLACE:
        return
    marks: dict[str, str] = {}
    if entry.kind is EntryKind.ACTOR:
        marks = {"type": ACTOR_TYPES[entry.sort], "inter": entry.sort}
        if entry.country:
            marks["country"] = entry.country
    for name in entry.names:
        yield Entry(name, str(entry.kind), entry.name, marks, ORIGIN)
