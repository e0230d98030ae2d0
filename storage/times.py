"""Times as the project file holds them: ISO 8601 in UTC, which sort as text."""

from __future__ import annotations

from datetime import UTC, date, datetime


def now() -> str:
    return time_to_text(datetime.now(UTC))


def time_to_text(at: datetime) -> str:
    """Raises ValueError for a time without a zone: it could mean any moment of a day."""
    if at.tzinfo is None:
        raise ValueError(f"a time without its zone: {at}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def day_to_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def day_from_text(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
