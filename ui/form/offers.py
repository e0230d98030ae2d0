"""What an editor offers for its field, in words: places, sides, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from model.codebook import Field
from model.typed_values.coordinates import shown
from model.typed_values.country_names import COUNTRIES
from model.values import Kind, Value
from ui.direction import BETWEEN
from ui.form.items import to_edit
from ui.form.suggestions import MOST, Offer
from ui.lexicon_words import actor_words, any_place_words

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from model.known_names import KnownName
    from model.place_search import FoundPlace
    from ui.session import Session


def offers_for(session: Session, field: Field, text: str) -> tuple[Offer, ...]:
    """The lines for what stands in the field's editor; none for kinds that have no such help."""
    if field.kind is Kind.PLACE:
        found = session.places_like(text)
        offers = tuple(_of_place(session, field, each) for each in found)
        known = any(each.value.name == text.strip() for each in found)
    elif field.kind is Kind.NAME:
        names = session.names_like(field.id, text)
        offers = tuple(_of_name(session, each) for each in names)
        known = any(each.name == text.strip() for each in names)
    else:
        return _days(session, field, text) if field.kind is Kind.DATE else ()
    if known or not text.strip() or session.read_only:
        return offers
    # Always the last one: a single step up from the line leads to it.
    return (*offers[: MOST - 1], _to_teach(text))


def _days(session: Session, field: Field, text: str) -> tuple[Offer, ...]:
    from ui.form.day_offers import day_offers

    published = session.article.published if session.article else None

    def show(value: Value, field: Field, brief: bool) -> str:
        return session.show(value, field, brief=brief)

    return day_offers(text, published, lambda value: to_edit(value, field, show))


def _of_place(session: Session, field: Field, found: FoundPlace) -> Offer:
    place, spot = found.value, found.spot
    country = COUNTRIES.get(place.country or "")
    wheres = [place.admin1 if spot.kind != "admin1" else None]
    wheres.append(country.in_language(session.language) if country else place.country)
    if spot.kind == "country":
        wheres = []
    if session.language != "ar" and spot.latin:
        wheres.insert(0, spot.latin)
    if spot.lat is not None and spot.lon is not None:
        wheres.append(f"\u2066{shown(spot.lat, spot.lon)}\u2069")
    if found.away is not None:
        wheres.insert(0, _away(found.away))
    kind = any_place_words().get(spot.kind, "")
    if spot.own:
        kind = BETWEEN.join(p for p in (kind, translate("Offers", "this project’s")) if p)
    beside = BETWEEN.join(each for each in wheres if each)
    return Offer(place.name, session.show(place, field), beside, kind)


def _of_name(session: Session, name: KnownName) -> Offer:
    country = COUNTRIES.get(name.country)
    parts = [name.usual if name.usual != name.name else "", actor_words().get(name.sort, "")]
    parts.append(country.in_language(session.language) if country else "")
    if name.own:
        parts.append(translate("Offers", "this project’s"))
    used = QLocale().toString(name.used) if name.used else ""
    note = translate("Offers", "used %1×").replace("%1", used) if used else ""
    return Offer(name.name, name.name, BETWEEN.join(p for p in parts if p), note)


def _to_teach(text: str) -> Offer:
    words = translate("Offers", "Add “%1” to the project’s lexicon…").replace(
        "%1", " ".join(text.split())
    )
    return Offer(words, text, teach=True)


def _away(kilometres: float) -> str:
    number = QLocale().toString(kilometres, "f", 1 if kilometres < 10 else 0)
    return translate("Offers", "%1 km away").replace("%1", number)
