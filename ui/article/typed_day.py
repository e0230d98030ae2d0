"""A publication day as one types it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from model.codebook import Words
from model.typed_values import Unreadable
from model.values import DateRange, Kind

if TYPE_CHECKING:
    from ui.session import Session


def read_day(session: Session, text: str) -> date:
    """The one day that a text says, read as the form reads days.

    Raises `Unreadable` with a sentence if it says none, more than one, or one yet to come.
    """
    day = _read(session, text)
    if day > datetime.now(UTC).date():
        raise Unreadable(
            Words("تاريخ النشر لا يكون بعد اليوم.", "A publication date is not after today.")
        )
    return day


def _read(session: Session, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    field = next((f for f in session.codebook.fields if f.kind is Kind.DATE), None)
    value = session.read_typed(field.id, text) if field else None
    if isinstance(value, DateRange) and value.start is not None and value.start == value.end:
        return value.start
    raise Unreadable(
        Words(
            "اكتب يوماً واحداً بعينه، مثل «5 كانون الثاني 2022» أو «5/1/2022».",
            "Type one exact day, such as “5 January 2022” or “5/1/2022”.",
        )
    )
