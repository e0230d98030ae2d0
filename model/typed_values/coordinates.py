"""Latitude and longitude as one pastes them: decimal, or in degrees, minutes and seconds."""

from __future__ import annotations

import re

from model.codebook import Words
from model.typed_values.unreadable import Unreadable

Point = tuple[float, float]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−′’″”“،", '01234567890123456789.-\'\'""",')
_GAP = r"\s*[,;\s]\s*"
_DECIMAL = re.compile(
    rf"[(\[]?\s*(?<![\w.])(?P<lat>[+-]?\d{{1,3}}\.\d+)\s*°?\s*(?P<ns>[NSns])?{_GAP}"
    r"(?P<lon>[+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*(?P<ew>[EWew])?(?![\w.])\s*[)\]]?"
)
_PART = r"(\d{{1,3}})\s*°\s*(?:(\d{{1,2}})\s*')?\s*(?:(\d{{1,2}}(?:\.\d+)?)\s*(?:\"|''))?\s*([{0}])"
_DMS = re.compile(_PART.format("NSns") + _GAP + _PART.format("EWew"))


def take_point(text: str) -> tuple[Point | None, str]:
    """The coordinates in the text and the text without them; None where there are none.

    Raises `Unreadable` for a point that is not on Earth.
    """
    plain = text.translate(_DIGITS)
    match = _DMS.search(plain)
    if match is not None:
        groups = match.groups()
        point = _degrees(groups[:4]), _degrees(groups[4:])
    else:
        match = _DECIMAL.search(plain)
        if match is None:
            return None, text
        south = -1 if (match["ns"] or "").lower() == "s" else 1
        west = -1 if (match["ew"] or "").lower() == "w" else 1
        point = south * float(match["lat"]), west * float(match["lon"])
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        raise Unreadable(
            Words(
                "لا موضع على الأرض بهذه الإحداثيات. اكتب العرض ثم الطول، مثل: 35.10, 40.43.",
                "No place on Earth has these coordinates. "
                "Type latitude, then longitude, such as 35.10, 40.43.",
            )
        )
    return point, text[: match.start()] + " " + text[match.end() :]


def _degrees(parts: tuple[str | None, ...]) -> float:
    degrees, minutes, seconds, side = parts
    size = float(degrees or 0) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return round(-size if (side or "").lower() in "sw" else size, 6)


def shown(lat: float, lon: float) -> str:
    """Decimal degrees with as many digits as there are, at most six (0.1 m)."""
    return f"{_decimal(lat)}, {_decimal(lon)}"


def _decimal(number: float) -> str:
    digits = f"{number:.6f}".rstrip("0")
    return digits + "0" if digits.endswith(".") else digits
