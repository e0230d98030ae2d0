"""Places: «القورية، دير الزور، سوريا (34.95, 40.48)، الدقة 1»."""

from __future__ import annotations

import re

from model.codebook import Words
from model.spelling import folded
from model.typed_values.coordinates import shown, take_point
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


def read(text: str) -> Place:
    """The place typed: a name, its governorate and country after commas, coordinates anywhere."""
    rest = without_marks(text)
    precision_match = _PRECISION.search(rest)
    precision = int(precision_match[1]) if precision_match else None
    point, rest = take_point(_PRECISION.sub("", rest))
    parts = [part for part in _COMMA.split(" ".join(rest.split())) if part.strip(" ()")]
    country = _country_code(parts[-1]) if len(parts) > 1 else None
    if country is not None:
        parts.pop()
    if not parts:
        raise Unreadable(
            Words(
                "ينقص اسم المكان. اكتب مثلاً: القورية، دير الزور، سوريا، ومعه الإحداثيات إن "
                "عُرفت: 34.95, 40.48.",
                "The place's name is missing. Type for example: Al-Quriyah, Deir ez-Zor, Syria, "
                "with coordinates if known: 34.95, 40.48.",
            )
        )
    admin1 = parts.pop() if len(parts) > 1 else None
    name = "، ".join(parts)
    lat, lon = point if point else (None, None)
    return Place(name.strip(), admin1, country, lat, lon, precision)


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
