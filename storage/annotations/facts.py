"""What files say of a text besides its labels: which of their values it is, title, day, moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from storage import refusals
from storage.intake.columns import PARTS, guess
from storage.refusals import ImportRefused

_KNOWN = tuple(p for p in PARTS if p not in ("text", "name"))
_MILLISECONDS = 1e11


def words(value: Any) -> str:
    """A value as text, without half characters; empty for what is none."""
    if value is None or isinstance(value, dict | list | bool):
        return ""
    return str(value).encode("utf-8", "replace").decode("utf-8").strip()


def text_key(data: Mapping[str, Any], quotes: Iterable[str]) -> str:
    """Under which key the text stands: the one that holds the quotes, else that is called so, else
    the longest. Raises ImportRefused where there is none."""
    texts = {k: v for k, v in data.items() if isinstance(v, str) and v.strip()}
    if not texts:
        raise ImportRefused(refusals.EMPTY_ROW)
    quotes = [q for q in quotes if q.strip()]
    called = guess(texts).text

    def rank(key: str) -> tuple[int, bool, int]:
        held = "".join(texts[key].split())
        return sum(_holds(held, q) for q in quotes), key == called, len(held)

    return max(texts, key=rank)


def _holds(text: str, quote: str) -> bool:
    return "".join(quote.replace("\\n", " ").split()) in text


def known_of(data: Mapping[str, Any], text: str = "") -> dict[str, str]:
    """Title, day, source and the like, by the names that such columns have."""
    there = {k: v for k, v in data.items() if k != text and isinstance(v, str | int | float)}
    named = guess(there).named()
    found = {part: words(there[named[part]]) for part in _KNOWN if part in named}
    return {part: said for part, said in found.items() if said}


def moment(value: Any) -> datetime | None:
    """A moment as JSON has it: ISO 8601, or seconds since 1970; always in UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            seconds = value / 1000 if value > _MILLISECONDS else value
            return datetime.fromtimestamp(seconds, UTC)
        at = datetime.fromisoformat(words(value))
    except (ValueError, OverflowError, OSError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
