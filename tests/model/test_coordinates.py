"""Coordinates as they are pasted from articles, maps and other programs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.typed_values import Unreadable
from model.typed_values.coordinates import take_point
from model.typed_values.map_grids import from_utm

POINTS = {
    "35.1, 40.425": (35.1, 40.425),
    "٣٥٫١، ٤٠٫٤٢٥": (35.1, 40.425),
    "35,1052; 40,4312": (35.1052, 40.4312),
    "35°06'36\"N 40°25'30\"E": (35.11, 40.425),
    "35° 06′ 36″ ش، 40° 25′ 30″ ق": (35.11, 40.425),
    "35 06 36 N 40 25 30 E": (35.11, 40.425),
    "35° 6.6' N, 40° 25.5' E": (35.11, 40.425),
    "35° 6' 36\", 40° 25' 30\"": (35.11, 40.425),
    "35d06m36sN 40d25m30sE": (35.11, 40.425),
    "N 35.10 E 40.43": (35.1, 40.43),
    "N35.10, E40.43": (35.1, 40.43),
    "40.43E 35.10N": (35.1, 40.43),
    "1.5 S 43.6 W": (-1.5, -43.6),
    "35.10 ش، 40.43 ق": (35.1, 40.43),
    "٣٥٫١٠ شمالاً، ٤٠٫٤٣ شرقاً": (35.1, 40.43),
    "1.5 جنوبًا، 3.6 غربًا": (-1.5, -3.6),
    "خط العرض 35.10 وخط الطول 40.43": (35.1, 40.43),
    "lat: 35.1, lon: 40.43": (35.1, 40.43),
    "lat=35.1&lon=40.43": (35.1, 40.43),
    "https://www.google.com/maps/@35.3359,40.1408,13z": (35.3359, 40.1408),
    "https://www.google.com/maps/place/X/@35.3,40.1,12z/data=!3d35.3354!4d40.1409": (
        35.3354,
        40.1409,
    ),
    "https://maps.google.com/?q=35.33,40.14": (35.33, 40.14),
    "https://www.google.com/maps/search/?api=1&query=35.33%2C40.14": (35.33, 40.14),
    "https://www.openstreetmap.org/#map=12/35.33/40.14": (35.33, 40.14),
    "https://www.openstreetmap.org/?mlat=35.33&mlon=40.14#map=9/35.3/40.1": (35.33, 40.14),
    "geo:35.33,40.14": (35.33, 40.14),
    "17T 630084 4833438": (43.642567, -79.387139),
    "UTM 17 N 630084mE 4833438mN": (43.642567, -79.387139),
    "630084 E, 4833438 N, zone 17N": (43.642567, -79.387139),
    "٣٧ شمال ٦٣٠٠٨٤ ٤٨٣٣٤٣٨": (43.642567, 40.612861),
    "17TPJ3008433438": (43.642567, -79.387139),
    "MGRS: 17T PJ 30084 33438": (43.642567, -79.387139),
}
NEAR = {
    "31U 448251 5411932": (48.8582, 2.2945),
    "31UDQ4825111932": (48.8582, 2.2945),
    "18SUJ2339407395": (38.8977, -77.0366),
    "56H 334897 6252293": (-33.8568, 151.2153),
}  # fmt: skip


@pytest.mark.parametrize("text", POINTS)
def test_points_are_read_however_they_are_written(text: str) -> None:
    point, rest = take_point(f"{text} القورية")

    assert point == pytest.approx(POINTS[text], abs=1e-5)
    assert rest.split() == ["القورية"]


@pytest.mark.parametrize("text", NEAR)
def test_known_buildings_lie_where_maps_put_them(text: str) -> None:
    point, _ = take_point(text)

    assert point == pytest.approx(NEAR[text], abs=3e-4)


def on_grid(lat: float, lon: float, zone: int) -> tuple[float, float]:
    """Easting and northing after J. P. Snyder, Map Projections: A Working Manual (USGS, 1987),
    equations 3-21 and 8-9 to 8-15: another way than the program's own."""
    a, f, k0 = 6378137.0, 1 / 298.257223563, 0.9996
    e2 = f * (2 - f)
    phi, lam = math.radians(lat), math.radians(lon - (zone * 6 - 183))
    ep2 = e2 / (1 - e2)
    n = a / math.sqrt(1 - e2 * math.sin(phi) ** 2)
    t, c, x = math.tan(phi) ** 2, ep2 * math.cos(phi) ** 2, lam * math.cos(phi)
    m = a * (
        (1 - e2 / 4 - 3 * e2**2 / 64 - 5 * e2**3 / 256) * phi
        - (3 * e2 / 8 + 3 * e2**2 / 32 + 45 * e2**3 / 1024) * math.sin(2 * phi)
        + (15 * e2**2 / 256 + 45 * e2**3 / 1024) * math.sin(4 * phi)
        - (35 * e2**3 / 3072) * math.sin(6 * phi)
    )
    east = x + (1 - t + c) * x**3 / 6 + (5 - 18 * t + t**2 + 72 * c - 58 * ep2) * x**5 / 120
    north = x**2 / 2 + (5 - t + 9 * c + 4 * c**2) * x**4 / 24
    north += (61 - 58 * t + t**2 + 600 * c - 330 * ep2) * x**6 / 720
    return 500000 + k0 * n * east, k0 * (m + n * math.tan(phi) * north)


@given(st.floats(-79, 83), st.floats(-3, 3), st.integers(1, 60))
def test_the_grid_is_undone_everywhere(lat: float, off: float, zone: int) -> None:
    lon = zone * 6 - 183 + off
    east, north = on_grid(lat, lon, zone)
    south = lat < 0
    found = from_utm(zone, east, north + (10_000_000 if south else 0), south=south)
    assert found == pytest.approx((lat, lon), abs=2e-6)


@pytest.mark.parametrize("text", ["37U 523456 3987654", "37SZA1234512345", "37N 523456 99999999"])
def test_a_square_that_the_grid_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        take_point(text)

    assert "UTM" in caught.value.words.ar


@pytest.mark.parametrize(
    "text",
    [
        "حي 7",
        "شارع 30، حي 7",
        "قرية ج 5",
        "الكيلو 12.5 طريق 40",
        "35 درجة",
        "4-6",
        "اللواء 37 مدرع 523456",
        "نقطة 12 AB 34",
    ],
)
def test_other_numbers_stay_in_the_name(text: str) -> None:
    assert take_point(text) == (None, text)


@pytest.mark.parametrize("text", ["95.1, 40.5", "https://maps.app.goo.gl/abc"])
def test_what_tells_no_point_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        take_point(text)

    assert caught.value.words.ar
