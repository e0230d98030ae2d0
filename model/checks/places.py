"""Checks of where the incident happened."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.case import Case, Check, Issue, Severity
from model.checks.country_boxes import BOXES, look_exchanged
from model.values import Kind, Place

_EXACT = 1
_NO_COUNTRY = 7
"""International waters or airspace."""


def _coordinates(case: Case) -> Iterator[Issue]:
    for claim, place in case.values(Place):
        if (place.lat is None) != (place.lon is None):
            yield case.issue(
                "place_coordinates",
                Severity.ERROR,
                "إحدى الإحداثيتين ناقصة: اكتب العرض والطول معاً، مثل «35.10، 40.43».",
                "One of the coordinates is missing: type latitude and longitude, "
                "such as “35.10, 40.43”.",
                claim,
            )
        elif place.precision == _EXACT and place.lat is None:
            yield case.issue(
                "place_coordinates",
                Severity.WARNING,
                "الموضع موصوف بأنه دقيق ولا إحداثيات له: أضفها، أو خفّض الدقة.",
                "The place is said to be exact but has no coordinates: "
                "add them, or lower the precision.",
                claim,
            )


def _in_range(place: Place) -> bool:
    lat, lon = place.lat, place.lon
    return (lat is None or -90 <= lat <= 90) and (lon is None or -180 <= lon <= 180)


def _range(case: Case) -> Iterator[Issue]:
    for claim, place in case.values(Place):
        if not _in_range(place):
            yield case.issue(
                "place_range",
                Severity.ERROR,
                "لا موضع على الأرض بهذه الإحداثيات: العرض بين −90 و90 والطول بين −180 و180.",
                "No place on Earth has these coordinates: latitude runs from −90 to 90, "
                "longitude from −180 to 180.",
                claim,
            )


def _country(case: Case) -> Iterator[Issue]:
    for claim, place in case.values(Place):
        box = BOXES.get(place.country or "")
        if box is None or place.lat is None or place.lon is None or not _in_range(place):
            continue
        if place.precision == _NO_COUNTRY or box.holds(place.lat, place.lon):
            continue
        swapped = look_exchanged(place.country or "", place.lat, place.lon)
        ar, en = (
            ("بُدِّل فيهما العرض والطول فيما يبدو: اعكسهما.", "Latitude and longitude seem swapped.")
            if swapped
            else ("صحّح الإحداثيات أو البلد.", "Correct the coordinates or the country.")
        )
        yield case.issue(
            "place_country",
            Severity.WARNING,
            f"الإحداثيات خارج البلد المذكور ({place.country}). {ar}",
            f"The coordinates lie outside the country named ({place.country}). {en}",
            claim,
        )


CHECKS = {
    "place_coordinates": Check(_coordinates, (Kind.PLACE,)),
    "place_range": Check(_range, (Kind.PLACE,)),
    "place_country": Check(_country, (Kind.PLACE,)),
}
