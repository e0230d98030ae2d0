"""Coordinates as they are pasted from articles, maps and other programs."""

from __future__ import annotations

import pytest

from model.typed_values import Unreadable
from model.typed_values.coordinates import take_point

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
        35.3354, 40.1409,
    ),
    "https://maps.google.com/?q=35.33,40.14": (35.33, 40.14),
    "https://www.google.com/maps/search/?api=1&query=35.33%2C40.14": (35.33, 40.14),
    "https://www.openstreetmap.org/#map=12/35.33/40.14": (35.33, 40.14),
    "https://www.openstreetmap.org/?mlat=35.33&mlon=40.14#map=9/35.3/40.1": (35.33, 40.14),
    "geo:35.33,40.14": (35.33, 40.14),
}  # fmt: skip


@pytest.mark.parametrize("text", POINTS)
def test_points_are_read_however_they_are_written(text: str) -> None:
    point, rest = take_point(f"{text} القورية")

    assert point == pytest.approx(POINTS[text])
    assert rest.split() == ["القورية"]


@pytest.mark.parametrize(
    "text", ["حي 7", "شارع 30، حي 7", "قرية ج 5", "الكيلو 12.5 طريق 40", "35 درجة", "4-6"]
)
def test_other_numbers_stay_in_the_name(text: str) -> None:
    assert take_point(text) == (None, text)


@pytest.mark.parametrize("text", ["95.1, 40.5", "https://maps.app.goo.gl/abc"])
def test_what_tells_no_point_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        take_point(text)

    assert caught.value.words.ar
