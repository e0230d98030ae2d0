"""Days in the Islamic calendar (Umm al-Qura), to be shown beside the Gregorian ones."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from model.codebook import Words

MONTHS = (
    Words("محرم", "Muharram"),
    Words("صفر", "Safar"),
    Words("ربيع الأول", "Rabi I"),
    Words("ربيع الآخر", "Rabi II"),
    Words("جمادى الأولى", "Jumada I"),
    Words("جمادى الآخرة", "Jumada II"),
    Words("رجب", "Rajab"),
    Words("شعبان", "Shaban"),
    Words("رمضان", "Ramadan"),
    Words("شوال", "Shawwal"),
    Words("ذو القعدة", "Dhu al-Qadah"),
    Words("ذو الحجة", "Dhu al-Hijjah"),
)
_ERA = Words("هـ", "AH")


@lru_cache(maxsize=512)
def hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day; None where the calendar has no tables (before 1924, after 2077)."""
    from hijridate import Gregorian  # it takes its time, and few days are shown so

    try:
        found = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    return found.year, found.month, found.day


def hijri_words(first: date, last: date, language: str) -> str:
    """«2 جمادى الآخرة 1443 هـ», or the two ends of a range; empty where they are not known."""
    one, other = hijri(first), hijri(last)
    if one is None or other is None:
        return ""
    era = _ERA.in_language(language)
    if one == other:
        return f"{one[2]} {_month(one, language)} {one[0]} {era}"
    if one[:2] == other[:2]:
        return f"{one[2]}–{other[2]} {_month(one, language)} {one[0]} {era}"
    year = f" {one[0]}" if one[0] != other[0] else ""
    begun = f"{one[2]} {_month(one, language)}{year}"
    return f"{begun} – {other[2]} {_month(other, language)} {other[0]} {era}"


def hijri_months(first: date, last: date, language: str) -> str:
    """The months that a range touches, with the year: «جمادى الأولى – جمادى الآخرة 1443 هـ»."""
    one, other = hijri(first), hijri(last)
    if one is None or other is None:
        return ""
    begun = f"{_month(one, language)} {one[0]}" if one[0] != other[0] else _month(one, language)
    ended = f"{_month(other, language)} {other[0]} {_ERA.in_language(language)}"
    return ended if one[:2] == other[:2] else f"{begun} – {ended}"


def _month(day: tuple[int, int, int], language: str) -> str:
    return MONTHS[day[1] - 1].in_language(language)
