"""Days in words: how far from publication, how exact, in both calendars."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from model.hijri import hijri_words
from model.typed_values.calendar_words import MONTHS_AR, MONTHS_EN, WEEKDAYS_AR, WEEKDAYS_EN
from model.values import DateRange
from ui.direction import BETWEEN

_MANY = 31
"""Further from publication than these days it is no help to count them."""
translate = QCoreApplication.translate


def today() -> date:
    """The day on the researcher's clock."""
    return datetime.now().astimezone().date()


def in_arabic() -> bool:
    """Whether the interface speaks Arabic now."""
    return QLocale().language() == QLocale.Language.Arabic


def digits(text: str) -> str:
    """The text with the digits of the interface's language."""
    locale = QLocale()
    return "".join(locale.toString(int(c)) if c in "0123456789" else c for c in text)


def month_name(day: date) -> str:
    return (MONTHS_AR if in_arabic() else MONTHS_EN)[day.month - 1]


def weekday_name(day: date) -> str:
    return (WEEKDAYS_AR if in_arabic() else WEEKDAYS_EN)[day.weekday()]


def day_name(day: date) -> str:
    """«الأربعاء ٥ كانون الثاني ٢٠٢٢»."""
    return digits(f"{weekday_name(day)} {day.day} {month_name(day)} {day.year}")


def islamic(first: date, last: date) -> str:
    """The same days in the Islamic calendar; empty where it has no tables."""
    return digits(hijri_words(first, last, "ar" if in_arabic() else "en"))


class DayCounts(QObject):
    """Numbers of days; the translators' tool knows plurals only of an object."""

    def before(self, days: int) -> str:
        return self.tr("%Ln day(s) before publication", "", days)

    def after(self, days: int) -> str:
        return self.tr("%Ln day(s) after publication", "", days)


def from_publication(day: date, published: date | None) -> str:
    """«قبل النشر بيومين»; empty where that is unknown or far away."""
    if published is None:
        return ""
    away = (published - day).days
    if away == 0:
        return translate("DayWords", "the day of publication")
    if abs(away) > _MANY:
        return ""
    return DayCounts().before(away) if away > 0 else DayCounts().after(-away)


def precision_words() -> dict[int, str]:
    """UCDP GED's ``date_prec`` in words."""
    return {
        1: translate("DayWords", "exact day"),
        2: translate("DayWords", "2 to 6 days"),
        3: translate("DayWords", "a week"),
        4: translate("DayWords", "up to a month"),
        5: translate("DayWords", "up to a year"),
    }


def about(value: DateRange, published: date | None) -> str:
    """What stands under the value of a date: Islamic days, distance, how exact it is."""
    if value.start is None or value.end is None:
        return ""
    parts = [islamic(value.start, value.end)]
    if value.start == value.end:
        parts.append(from_publication(value.start, published))
    parts.append(precision_words().get(value.precision or 0, ""))
    return BETWEEN.join(part for part in parts if part)
