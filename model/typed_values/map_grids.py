"""Places on the grids of paper maps: UTM and MGRS on the ellipsoid WGS 84, as degrees.

The transverse Mercator projection is undone by Krüger's series to the fourth order of the third
flattening, as given in C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers",
Journal of Geodesy 85 (2011), equations 11 and 36, the latitude by the series after it in
K. Kawase, Bulletin of the Geospatial Information Authority of Japan 59 (2011). The letters of the
100 km squares and the least northings of bands: NGA.STND.0037 (2014), tables of MGRS.
"""

from __future__ import annotations

import re
from math import asin, atan2, cos, cosh, degrees, radians, sin, sinh

from model.codebook import Words
from model.typed_values.unreadable import Unreadable

Point = tuple[float, float]

_RADIUS, _FLATTENING, _SCALE = 6_378_137.0, 1 / 298.257223563, 0.9996
_EAST, _SOUTH = 500_000.0, 10_000_000.0
_N = _FLATTENING / (2 - _FLATTENING)
_RECTIFYING = _RADIUS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161_280,
)
_DELTA = (
    2 * _N - 2 * _N**2 / 3 - 2 * _N**3 + 116 * _N**4 / 45,
    7 * _N**2 / 3 - 8 * _N**3 / 5 - 227 * _N**4 / 45,
    56 * _N**3 / 15 - 136 * _N**4 / 35,
    4279 * _N**4 / 630,
)

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_SQUARE, _CYCLE = 100_000, 2_000_000
# The least northing of a band's squares, in units of 100 km.
_LEAST = dict(
    zip(_BANDS, (11, 20, 28, 37, 46, 55, 64, 73, 82, 91, 0, 8, 17, 26, 35, 44, 53, 62, 70, 79),
        strict=True)
)  # fmt: skip
_BAND_S = (3_500_000, 4_450_000)

_ZONE = r"(?P<zone>[1-9]|[1-5]\d|60)"
_LETTER = r"(?P<letter>[C-HJ-NP-X]|شمال[اً]*|جنوب[اً]*|[شج])"
_METRES = r"(?:\.\d+)?\s*[مm]?\s*"
_EASTING = rf"(?P<east>[1-9]\d{{5}}){_METRES}(?:E|ق|شرق[اً]*)?"
_NORTHING = rf"(?P<north>\d{{5,8}}){_METRES}(?:N(?![a-z])|ش(?!\w)|شمال[اً]*)?"
_BETWEEN = r"\s*[,;/]?\s*"
_NAME = r"(?:UTM|zone|المنطقة|النطاق|[:,\s])*"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\w)(?:UTM{_NAME})?(?:zone\s*)?{_ZONE}\s*{_LETTER}(?!\w){_BETWEEN}(?:E\s*)?"
        rf"{_EASTING}{_BETWEEN}(?:N\s*)?{_NORTHING}(?!\w)",
        rf"(?<!\w){_EASTING}{_BETWEEN}{_NORTHING}{_BETWEEN}(?:UTM|zone|المنطقة|النطاق){_NAME}"
        rf"{_ZONE}\s*{_LETTER}(?!\w)",
    )
)
_MGRS = re.compile(
    rf"(?<!\w)(?:MGRS\s*:?\s*)?{_ZONE}\s?(?P<letter>[C-HJ-NP-X])\s?(?P<column>[A-HJ-NP-Z])"
    r"(?P<row>[A-HJ-NP-V])\s?(?P<digits>\d{1,5}\s\d{1,5}|\d{2,10})(?!\w)",
    re.IGNORECASE,
)


def find_grid(plain: str) -> tuple[Point, re.Match[str]] | None:
    """A place on a grid in a text with Latin digits, and where it stands; None where there is none.

    Raises `Unreadable` for one that the grid does not have.
    """
    for form in _FORMS:
        match = form.search(plain)
        if match is not None:
            return _of_utm(match), match
    match = _MGRS.search(plain)
    if match is not None and len(match["digits"].replace(" ", "")) % 2 == 0:
        return _of_mgrs(match), match
    return None


def _of_utm(match: re.Match[str]) -> Point:
    east, north = float(match["east"]), float(match["north"])
    letter = {"ش": "N", "ج": "S"}.get(match["letter"][0], match["letter"].upper())
    # An S is the band of 32° to 40° north where it can be one, and else the southern half.
    south = letter < "N" or (letter == "S" and not _BAND_S[0] <= north <= _BAND_S[1])
    if letter not in "NS" and not _in_band(letter, north):
        raise _nowhere()
    return from_utm(int(match["zone"]), east, north, south=south)


def _in_band(letter: str, north: float) -> bool:
    """Whether a northing may lie in a band; a band's edge is no straight line of the grid."""
    least = _LEAST[letter] * _SQUARE
    return least - _SQUARE <= north <= least + (14 if letter == "X" else 11) * _SQUARE


def _of_mgrs(match: re.Match[str]) -> Point:
    """The middle of the square that is named."""
    zone, band = int(match["zone"]), match["letter"].upper()
    column = _COLUMNS[(zone - 1) % 3].find(match["column"].upper())
    row = _ROWS.index(match["row"].upper())
    digits = match["digits"].split()
    if len(digits) == 1:
        half = len(digits[0]) // 2
        digits = [digits[0][:half], digits[0][half:]]
    if column < 0 or len(digits[0]) != len(digits[1]):
        raise _nowhere()
    cell = 10 ** (5 - len(digits[0]))
    within_east, within_north = ((int(d) + 0.5) * cell for d in digits)
    # In even zones the rows begin with F.
    north = float((row - (0 if zone % 2 else 5)) % 20 * _SQUARE)
    while north < _LEAST[band] * _SQUARE:
        north += _CYCLE
    if not _in_band(band, north):
        raise _nowhere()
    east = (column + 1) * _SQUARE + within_east
    return from_utm(zone, east, north + within_north, south=band < "N")


def from_utm(zone: int, east: float, north: float, *, south: bool = False) -> Point:
    """Latitude and longitude in degrees of a place on the UTM grid, in metres; to six digits."""
    if north > _SOUTH:
        raise _nowhere()
    xi = (north - (_SOUTH if south else 0.0)) / (_SCALE * _RECTIFYING)
    eta = (east - _EAST) / (_SCALE * _RECTIFYING)
    xi_1, eta_1 = xi, eta
    for j, beta in enumerate(_BETA, 1):
        xi_1 -= beta * sin(2 * j * xi) * cosh(2 * j * eta)
        eta_1 -= beta * cos(2 * j * xi) * sinh(2 * j * eta)
    chi = asin(sin(xi_1) / cosh(eta_1))
    lat = chi + sum(delta * sin(2 * j * chi) for j, delta in enumerate(_DELTA, 1))
    lon = radians(zone * 6 - 183) + atan2(sinh(eta_1), cos(xi_1))
    return round(degrees(lat), 6), round(degrees(lon), 6)


def _nowhere() -> Unreadable:
    return Unreadable(
        Words(
            "لا موضع بهذه الأرقام في شبكة الخرائط (UTM أو MGRS). انسخها كما هي، مثل: "
            "37S 534000 3915000.",
            "The grid of maps (UTM or MGRS) has no place with these numbers. Copy them as they"
            " are, such as 37S 534000 3915000.",
        )
    )
