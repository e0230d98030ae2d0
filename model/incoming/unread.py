"""Why a cell of a record gave no value: one sentence for each reason, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from model.codebook import Words


class Why(StrEnum):
    """Why nothing, or not all, was read out of a cell."""

    NO_OPTION = "no_option"
    SEVERAL_OPTIONS = "several_options"
    NO_DAY = "no_day"
    DAY_ORDER = "day_order"
    ENDS_BEFORE = "ends_before"
    NO_PRECISION = "no_precision"
    NO_COUNTRY = "no_country"
    NO_POINT = "no_point"
    NO_NUMBER = "no_number"
    BELOW_GROUPS = "below_groups"
    RANGE_SHARED = "range_shared"
    ONE_VALUE = "one_value"


WORDS: dict[Why, Words] = {
    Why.NO_OPTION: Words("ليس من خيارات الحقل", "is no option of the field"),
    Why.SEVERAL_OPTIONS: Words(
        "يقابل أكثر من خيار في الحقل", "stands for several options of the field"
    ),
    Why.NO_DAY: Words("ليس تاريخاً مفهوماً", "is no date that can be read"),
    Why.DAY_ORDER: Words(
        "لا يُقرأ بترتيب اليوم والشهر المختار", "does not fit the chosen order of day and month"
    ),
    Why.ENDS_BEFORE: Words("تنتهي المدة قبل أن تبدأ", "ends before it begins"),
    Why.NO_PRECISION: Words("ليس درجة دقة معروفة", "is no known degree of precision"),
    Why.NO_COUNTRY: Words("لم تُعرف الدولة", "is no country that is known here"),
    Why.NO_POINT: Words("ليس إحداثيات على الأرض", "is no point on Earth"),
    Why.NO_NUMBER: Words("ليس عدداً مفهوماً", "is no number that can be read"),
    Why.BELOW_GROUPS: Words(
        "المجموع أقل من عدد الفئات معاً؛ أُخذت الفئات",
        "the total is less than the groups together; the groups were taken",
    ),
    Why.RANGE_SHARED: Words(
        "مدى المجموع لا يُوزَّع على الفئات؛ مُدّ مدى كل فئة بقدر ما يحتمل",
        "the range of the total is not told by groups; each got as wide as it can be",
    ),
    Why.ONE_VALUE: Words(
        "يتسع الحقل لقيمة واحدة؛ أُخذت الأولى", "the field holds one value; the first was taken"
    ),
}


@dataclass(frozen=True, slots=True)
class Unread:
    """A column of which not all became values of a record, and why."""

    heading: str
    why: Why

    @property
    def words(self) -> Words:
        return WORDS[self.why]
