"""One JSON text for one value: keys sorted, no spaces, letters as they are."""

from __future__ import annotations

import json

from model.values import Json

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def to_text(data: Json) -> str:
    """The canonical text. Raises ValueError for numbers that JSON has not (infinity, NaN)."""
    return _ENCODER.encode(data)


def from_text(text: str) -> Json:
    return json.loads(text)
