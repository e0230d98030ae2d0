"""Latitude and longitude as one pastes them: decimal, in degrees, minutes and seconds, as a link,
or on the grids of paper maps.

The sides may be letters in either script (N, E, ش, ق), words («شمالاً», "east") or signs, before
or after the numbers; a comma may stand for the point where that cannot be misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.codebook import Words
from model.typed_values.map_grids import find_grid
from model.typed_values.unreadable import Unreadable

Point = tuple[float, float]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−–′’‘″”“،؛º˚", "01234567890123456789.--'''\"\"\",;°°")
_GAP = r"\s*[,;/|]?\s*(?:و\s*)?"
_NS = r"(?:north|south|شمال[اً]*|جنوب[اً]*|[NSشج])(?![^\W\d])"
_EW = r"(?:east|west|شرق[اً]*|غرب[اً]*|[EWقغ])(?![^\W\d])"
_SOUTH_WEST = re.compile(r"[swجغ]", re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:\.\d+)?"


def _parts(axis: str) -> str:
    """Degrees, and minutes and seconds where there are such, with their signs or spaces."""
    return (
        rf"(?P<{axis}d>[+-]?{_NUMBER})\s*(?:°|d(?:eg)?(?![a-ce-z]))?\s*"
        rf"(?:(?<=[°\sd])(?P<{axis}m>{_NUMBER})\s*(?:'(?!')|m(?![a-z])|(?=[\sNSEWشجقغ])))?\s*"
        rf"(?:(?<=['\sm])(?P<{axis}s>{_NUMBER})\s*(?:\"|''|s(?=[\sNSEWشجقغ]|$))?)?\s*"
    )


_LAT, _LON = _parts("a"), _parts("o")
_AFTER = rf"(?<![\w.]){_LAT}(?P<ns>{_NS})\.?{_GAP}{_LON}(?P<ew>{_EW})\.?"
_BEFORE = rf"(?<!\w)(?P<ns>{_NS})\s*:?\s*{_LAT}{_GAP}(?P<ew>{_EW})\s*:?\s*{_LON}"
_EAST_FIRST = rf"(?<![\w.]){_LON}(?P<ew>{_EW})\.?{_GAP}{_LAT}(?P<ns>{_NS})\.?"
_SIGNED = _GAP.join(
    rf"(?P<{axis}d>[+-]?{_NUMBER})\s*°\s*"
    rf"(?:(?P<{axis}m>{_NUMBER})\s*'\s*(?:(?P<{axis}s>{_NUMBER})\s*(?:\"|''))?)?"
    for axis in "ao"
)
_NAMED = (
    rf"(?:latitude|lat|خط العرض|خط عرض|دائرة عرض|العرض)\.?\s*[:=]?\s*(?P<ad>[+-]?{_NUMBER})\s*°?"
    rf"(?:{_GAP}|&)(?:longitude|long|lon|lng|خط الطول|خط طول|الطول)\.?\s*[:=]?\s*"
    rf"(?P<od>[+-]?{_NUMBER})\s*°?"
)
_DECIMAL = (
    r"[(\[]?\s*(?<![\w.])(?P<ad>[+-]?\d{1,3}\.\d+)\s*°?(?:\s*[,;]\s*|\s+)"
    r"(?P<od>[+-]?\d{1,3}(?:\.\d+)?)\s*°?(?![\w.])\s*[)\]]?"
)
_DECIMAL_COMMA = (
    r"[(\[]?\s*(?<![\w.,])(?P<ad>[+-]?\d{1,3},\d{2,})\s*°?(?:\s*;\s*|\s+|,\s+)"
    r"(?P<od>[+-]?\d{1,3},\d{2,})\s*°?(?![\w.,])\s*[)\]]?"
)
_D = r"[+-]?\d{1,3}\.\d+"
_LINK = re.compile(
    r"\b(?:https?://|geo:|(?:www\.)?(?:google|openstreetmap|bing|apple|wikimapia)\.)\S*", re.I
)
_IN_LINKS = tuple(
    re.compile(form.replace("%", _D))
    for form in (
        r"!3d(?P<ad>%)!4d(?P<od>%)",
        r"mlat=(?P<ad>%)&(?:amp;)?mlon=(?P<od>%)",
        r"[?&](?:q|query|ll|sll|center|destination|daddr|cp)=(?:loc:)?(?P<ad>%)[,~]\+?(?P<od>%)",
        r"@(?P<ad>%),(?P<od>%)",
        r"/(?:place|search|dir)/(?P<ad>%),\+?(?P<od>%)",
        r"#map=\d+(?:\.\d+)?/(?P<ad>%)/(?P<od>%)",
        r"geo:(?P<ad>%),(?P<od>%)",
        r"[?&#]lat=(?P<ad>%)&(?:amp;)?(?:lon|lng)=(?P<od>%)",
    )
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (_NAMED, _AFTER, _BEFORE, _EAST_FIRST, _SIGNED, _DECIMAL, _DECIMAL_COMMA)
)


def take_point(text: str) -> tuple[Point | None, str]:
    """The coordinates in the text and the text without them; None where there are none.

    Raises `Unreadable` for a point that is not on Earth, and for a link that shows none.
    """
    link = _LINK.search(text)
    if link is not None:
        return _of_link(link[0]), _without(text, link)
    plain = text.translate(_DIGITS)
    on_grid = find_grid(plain)
    if on_grid is not None:
        return _on_earth(on_grid[0]), _without(text, on_grid[1])
    for form in _FORMS:
        match = form.search(plain)
        if match is not None:
            return _on_earth(tuple(_degrees(match.groupdict()))), _without(text, match)
    return None, text


def _of_link(link: str) -> Point:
    """The point that a map's link marks, or else the middle of what it shows."""
    plain = link.replace("%2C", ",").replace("%2c", ",")
    for form in _IN_LINKS:
        match = form.search(plain)
        if match is not None:
            return _on_earth((float(match["ad"]), float(match["od"])))
    raise Unreadable(
        Words(
            "لا إحداثيات في هذا الرابط. افتحه في المتصفح وانسخ العنوان الطويل الذي يظهر، "
            "أو الإحداثيات نفسها.",
            "There are no coordinates in this link. Open it in a browser and copy the long "
            "address that appears, or the coordinates themselves.",
        )
    )


def _without(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " + text[match.end() :]


def _degrees(parts: dict[str, str | None]) -> Iterator[float]:
    """Latitude, then longitude."""
    for axis, side in (("a", parts.get("ns")), ("o", parts.get("ew"))):
        whole = (parts[f"{axis}d"] or "0").replace(",", ".")
        minutes, seconds = (float(parts.get(axis + p) or 0) for p in "ms")
        size = abs(float(whole)) + minutes / 60 + seconds / 3600
        below = whole.startswith("-") or bool(side and _SOUTH_WEST.match(side))
        yield round(-size if below else size, 6)


def _on_earth(point: tuple[float, ...]) -> Point:
    lat, lon = point
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise Unreadable(
            Words(
                "لا موضع على الأرض بهذه الإحداثيات. اكتب العرض ثم الطول، مثل: 35.10, 40.43.",
                "No place on Earth has these coordinates. "
                "Type latitude, then longitude, such as 35.10, 40.43.",
            )
        )
    return lat, lon


def shown(lat: float, lon: float) -> str:
    """Decimal degrees with as many digits as there are, at most six (0.1 m)."""
    return f"{_decimal(lat)}, {_decimal(lon)}"


def _decimal(number: float) -> str:
    digits = f"{number:.6f}".rstrip("0")
    return digits + "0" if digits.endswith(".") else digits
