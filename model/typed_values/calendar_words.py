"""Names of months, weekdays and near days as one types them; the Levantine names are shown.

Extraction reads the far richer language of articles by its lexicon; these few stand here so that
a date can be typed and shown without one.
"""

from __future__ import annotations

from model.spelling import folded

MONTHS_AR = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
    "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS_AR = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_OTHER_MONTHS = (
    ("يناير", "جانفي", "كانون ثاني", "كانون2", "كانون 2"),
    ("فبراير", "فيفري"),
    ("مارس",),
    ("أبريل", "أفريل"),
    ("مايو", "ماي"),
    ("يونيو", "يونيه", "جوان"),
    ("يوليو", "يوليوز", "يوليه", "جويلية"),
    ("أغسطس", "أوت", "غشت"),
    ("سبتمبر", "شتنبر"),
    ("أكتوبر", "تشرين اول", "تشرين1", "تشرين 1"),
    ("نوفمبر", "نونبر", "تشرين ثاني", "تشرين2", "تشرين 2"),
    ("ديسمبر", "دجنبر", "كانون اول", "كانون1", "كانون 1"),
)
_NEAR_DAYS = {
    "اليوم": 0, "امس": -1, "البارحه": -1, "يوم امس": -1, "اول امس": -2, "امس الاول": -2,
    "today": 0, "yesterday": -1, "day before yesterday": -2, "the day before yesterday": -2,
}  # fmt: skip


def months() -> dict[str, int]:
    """The months 1-12 by every folded name and English abbreviation."""
    found: dict[str, int] = {}
    for number, (ar, en, others) in enumerate(
        zip(MONTHS_AR, MONTHS_EN, _OTHER_MONTHS, strict=True), start=1
    ):
        for name in (ar, en, en[:3], *others):
            found[folded(name)] = number
    return found | {"sept": 9}


def weekdays() -> dict[str, int]:
    """The weekdays, 0 Monday to 6 Sunday, by every folded name and English abbreviation."""
    found: dict[str, int] = {}
    for number, (ar, en) in enumerate(zip(WEEKDAYS_AR, WEEKDAYS_EN, strict=True)):
        for name in (ar, en, en[:3]):
            found[folded(name)] = number
    return found


def near_days() -> dict[str, int]:
    """Days by their distance from the day of publication."""
    return _NEAR_DAYS
