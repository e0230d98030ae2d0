"""Places: «القورية، دير الزور، سوريا (34.95, 40.48)، الدقة 1»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.codebook import Words
from model.spelling import folded
from model.typed_values.coordinates import Point, shown, take_point
from model.typed_values.country_names import COUNTRIES
from model.typed_values.style import Style, isolated, without_marks
from model.typed_values.unreadable import Unreadable
from model.values import Place

_ARABIC = re.compile(r"[\u0620-\u064a]")
_COMMA = re.compile(r"\s*[،,]\s*")
_PRECISION = re.compile(r"[،,]?\s*(?:الدقة|دقة|precision)\s*:?\s*([1-7١-٧])(?!\d)", re.IGNORECASE)


def show(place: Place, style: Style) -> str:
    """The name, its governorate, its country, coordinates and precision, as far as known."""
    same = style.brief and place.admin1 is not None and folded(place.admin1) == folded(place.name)
    names = [place.name, None if same else place.admin1]
    if not style.brief:
        names.append(_country_name(place.country, style))
    # The comma is that of the name's script, so that it stands on the right side of it.
    comma = "، " if _ARABIC.search(place.name) else style.comma
    text = comma.join(name for name in names if name)
    if style.brief:
        return text
    if place.lat is not None and place.lon is not None:
        text += f" ({isolated(shown(place.lat, place.lon))})"
    if place.precision is not None:
        precision = style.number(place.precision)
        text += style.comma + style.choose(f"الدقة {precision}", f"precision {precision}")
    return text


def _country_name(code: str | None, style: Style) -> str | None:
    known = COUNTRIES.get(code or "")
    return known.in_language(style.language) if known else code


@dataclass(frozen=True, slots=True)
class Parts:
    """What was typed of a place; ``name`` may still be empty. ``point`` is latitude, longitude."""

    name: str
    admin1: str | None = None
    country: str | None = None
    point: Point | None = None
    precision: int | None = None


def parts_of(text: str) -> Parts:
    """A name, its governorate and country after commas, coordinates anywhere.

    Raises `Unreadable` for a point that is not on Earth.
    """
    rest = without_marks(text)
    precision_match = _PRECISION.search(rest)
    precision = int(precision_match[1]) if precision_match else None
    point, rest = take_point(_PRECISION.sub("", rest))
    parts = [part for part in _COMMA.split(" ".join(rest.split())) if part.strip(" ()")]
    country = _country_code(parts[-1]) if len(parts) > 1 else None
    if country is not None:
        parts.pop()
    admin1 = parts.pop() if len(parts) > 1 else None
    return Parts("، ".join(parts).strip(), admin1, country, point, precision)


def read(text: str) -> Place:
    """The place typed, as `parts_of` reads it. Raises `Unreadable` where it has no name."""
    parts = parts_of(text)
    if not parts.name:
        raise Unreadable(
            Words(
                "ينقص اسم المكان. اكتب مثلاً: القورية، دير الزور، سوريا، ومعه الإحداثيات إن "
                "عُرفت: 34.95, 40.48.",
                "The place's name is missing. Type for example: Al-Quriyah, Deir ez-Zor, Syria, "
                "with coordinates if known: 34.95, 40.48.",
            )
        )
    lat, lon = parts.point or (None, None)
    return Place(parts.name, parts.admin1, parts.country, lat, lon, parts.precision)


def _country_code(name: str) -> str | None:
    """The code of a country by its name in either language, or by the code itself."""
    code = name.strip().upper()
    if re.fullmatch(r"[A-Z]{2}", code):
        return code
    wanted = folded(name)
    return next(
        (c for c, words in COUNTRIES.items() if wanted in (folded(words.ar), folded(words.en))),
        None,
    )
