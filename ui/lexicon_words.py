"""The words of the interface for what a project's lexicon holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.lexicon_entry import EntryKind, OwnEntry
from model.typed_values.coordinates import shown
from model.typed_values.country_names import COUNTRIES
from ui.direction import BETWEEN


def kind_word(kind: EntryKind) -> str:
    """What an entry is the name of."""
    translate = QCoreApplication.translate
    return {
        EntryKind.ACTOR: translate("LexiconWords", "Actor"),
        EntryKind.PLACE: translate("LexiconWords", "Place"),
        EntryKind.SOURCE: translate("LexiconWords", "Source"),
    }[kind]


def actor_words() -> dict[str, str]:
    """ACLED's codes of actors in words."""
    translate = QCoreApplication.translate
    return {
        "1": translate("LexiconWords", "State forces"),
        "2": translate("LexiconWords", "Rebel group"),
        "3": translate("LexiconWords", "Political militia"),
        "4": translate("LexiconWords", "Identity militia"),
        "5": translate("LexiconWords", "Rioters"),
        "6": translate("LexiconWords", "Protesters"),
        "7": translate("LexiconWords", "Civilians"),
        "8": translate("LexiconWords", "External or other forces"),
    }


def place_words() -> dict[str, str]:
    """The kinds of place in words."""
    translate = QCoreApplication.translate
    return {
        "town": translate("LexiconWords", "Town"),
        "city": translate("LexiconWords", "City"),
        "village": translate("LexiconWords", "Village"),
        "neighbourhood": translate("LexiconWords", "Neighbourhood"),
        "district": translate("LexiconWords", "District"),
        "base": translate("LexiconWords", "Military base"),
        "camp": translate("LexiconWords", "Camp"),
        "field": translate("LexiconWords", "Oil or gas field"),
        "airport": translate("LexiconWords", "Airport"),
        "crossing": translate("LexiconWords", "Crossing"),
        "dam": translate("LexiconWords", "Dam"),
        "bridge": translate("LexiconWords", "Bridge"),
        "site": translate("LexiconWords", "Other site"),
        "area": translate("LexiconWords", "Area"),
        "region": translate("LexiconWords", "Region"),
        "island": translate("LexiconWords", "Island"),
        "mountain": translate("LexiconWords", "Mountain"),
        "river": translate("LexiconWords", "River"),
        "sea": translate("LexiconWords", "Sea"),
    }


def any_place_words() -> dict[str, str]:
    """The kinds of place in words, with those that only a gazetteer has."""
    translate = QCoreApplication.translate
    return place_words() | {
        "country": translate("LexiconWords", "Country"),
        "admin1": translate("LexiconWords", "Governorate"),
        "capital": translate("LexiconWords", "Capital"),
        "street": translate("LexiconWords", "Street"),
    }


def details(entry: OwnEntry, language: str) -> str:
    """What else is known of an entry, in one line."""
    country = COUNTRIES.get(entry.country)
    sorts = place_words() if entry.kind is EntryKind.PLACE else actor_words()
    parts = [sorts.get(entry.sort, ""), entry.admin1]
    parts.append(country.in_language(language) if country else entry.country)
    if entry.lat is not None and entry.lon is not None:
        parts.append(f"\u2066{shown(entry.lat, entry.lon)}\u2069")
    return BETWEEN.join(part for part in parts if part)
