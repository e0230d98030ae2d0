"""Rough bounding boxes of countries: enough to see that a point lies in another one.

Degrees (WGS 84), rounded outwards; overseas parts are left out. ISO 3166-1 alpha-2 codes. A
country that is not here is not checked.
"""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    south: float
    north: float
    west: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        return self.south <= lat <= self.north and self.west <= lon <= self.east


BOXES = {
    "AE": Box(22.5, 26.4, 51.4, 56.6),
    "AF": Box(29.3, 38.6, 60.4, 75.0),
    "BH": Box(25.5, 26.5, 50.3, 51.0),
    "DJ": Box(10.8, 12.9, 41.7, 43.6),
    "DZ": Box(18.9, 37.3, -8.8, 12.1),
    "EG": Box(21.9, 31.9, 24.6, 37.1),
    "EH": Box(20.6, 27.8, -17.2, -8.6),
    "ER": Box(12.3, 18.1, 36.4, 43.3),
    "ET": Box(3.3, 15.0, 32.9, 48.1),
    "IL": Box(29.4, 33.5, 34.1, 35.9),
    "IQ": Box(29.0, 37.5, 38.7, 48.8),
    "IR": Box(25.0, 39.9, 44.0, 63.4),
    "JO": Box(29.1, 33.5, 34.8, 39.4),
    "KM": Box(-12.6, -11.2, 43.1, 44.7),
    "KW": Box(28.5, 30.2, 46.5, 48.7),
    "LB": Box(33.0, 34.8, 35.0, 36.7),
    "LY": Box(19.4, 33.4, 9.2, 25.3),
    "MA": Box(20.6, 36.1, -17.2, -0.9),
    "ML": Box(10.1, 25.1, -12.3, 4.4),
    "MR": Box(14.6, 27.4, -17.2, -4.7),
    "NE": Box(11.6, 23.6, 0.1, 16.1),
    "OM": Box(16.5, 26.6, 51.9, 60.0),
    "PK": Box(23.5, 37.2, 60.8, 78.0),
    "PS": Box(31.1, 32.7, 34.1, 35.7),
    "QA": Box(24.4, 26.3, 50.6, 51.8),
    "SA": Box(16.2, 32.3, 34.4, 55.8),
    "SD": Box(8.6, 23.3, 21.7, 38.8),
    "SO": Box(-1.8, 12.2, 40.9, 51.6),
    "SS": Box(3.4, 12.4, 23.9, 36.1),
    "SY": Box(32.2, 37.5, 35.5, 42.5),
    "TD": Box(7.3, 23.6, 13.3, 24.1),
    "TN": Box(30.1, 37.7, 7.4, 11.8),
    "TR": Box(35.7, 42.3, 25.5, 45.0),
    "UA": Box(44.2, 52.5, 22.0, 40.4),
    "YE": Box(12.0, 19.1, 41.7, 54.7),
}


def look_exchanged(country: str, lat: float, lon: float) -> bool:
    """Whether a point lies outside its country, and within it with its coordinates exchanged."""
    box = BOXES.get(country)
    return box is not None and not box.holds(lat, lon) and box.holds(lon, lat)
