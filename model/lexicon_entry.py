"""What a project's researchers taught it: sides, places and sources that the program did not know.

An entry is an immutable value; how it is read with is `model.extraction.teaching`'s business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from model.values import Json


class EntryKind(StrEnum):
    """What an entry is the name of."""

    ACTOR = "actor"
    PLACE = "place"
    SOURCE = "source"


PLACE_KINDS = (
    "town", "city", "village", "neighbourhood", "district", "base", "camp", "field", "airport",
    "crossing", "dam", "bridge", "site", "area", "region", "island", "mountain", "river", "sea",
)  # fmt: skip
"""The kinds of place that an entry may have, as in ``resources/gazetteers/sites.tsv``."""

ACTOR_TYPES = {
    "1": "state_forces", "2": "rebel", "3": "militia", "4": "identity", "5": "rioters",
    "6": "protesters", "7": "civilian", "8": "external",
}  # fmt: skip
"""ACLED's codes of actors (``inter``) and what ``resources/lexicons/actors.tsv`` calls them."""


_QUOTES = tuple("\"'“”«»‘’")


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One side, place or source of a project's own lexicon.

    ``name`` is the usual one, ``aliases`` its other names. ``sort`` is an actor's ACLED code
    (`ACTOR_TYPES`) or a place's kind (`PLACE_KINDS`), empty for a source. ``country`` is an ISO
    3166-1 alpha-2 code; ``admin1``, ``lat`` and ``lon`` (degrees, WGS 84) are a place's.
    """

    id: str
    kind: EntryKind
    name: str
    aliases: tuple[str, ...] = ()
    sort: str = ""
    country: str = ""
    admin1: str = ""
    lat: float | None = None
    lon: float | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The usual name and the others."""
        return (self.name, *self.aliases)


def tidied(entry: OwnEntry) -> OwnEntry:
    """The entry with single spaces, each name once, and nothing that its kind does not have."""
    name = _plain(entry.name)
    names = dict.fromkeys(_plain(a) for a in entry.aliases)
    aliases = tuple(a for a in names if a and a != name)
    entry = replace(entry, name=name, aliases=aliases, country=entry.country.strip().upper())
    if entry.kind is EntryKind.PLACE:
        return replace(entry, admin1=_plain(entry.admin1))
    entry = replace(entry, admin1="", lat=None, lon=None)
    return entry if entry.kind is EntryKind.ACTOR else replace(entry, sort="", country="")


def to_json(entry: OwnEntry) -> dict[str, Json]:
    """The entry as JSON, what is empty left out; its id is not part of it."""
    parts: dict[str, Json] = {
        "kind": str(entry.kind),
        "name": entry.name,
        "aliases": list(entry.aliases),
        "sort": entry.sort,
        "country": entry.country,
        "admin1": entry.admin1,
        "lat": entry.lat,
        "lon": entry.lon,
    }
    return {key: value for key, value in parts.items() if value not in ("", None, [])}


def _plain(text: str) -> str:
    """Single spaces, and no quotation marks around the whole."""
    text = text.strip(" \t\n،,")
    if text[:1] in _QUOTES and text[-1:] in _QUOTES:
        text = text[1:-1]
    return " ".join(text.split())
