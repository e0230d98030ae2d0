"""Which of the days that a report names is that of which act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from model.proposals import ProposedAccount
from model.values import DateRange
from storage.shipped import load_extractor

DAY = date(2022, 10, 5)
"""A Wednesday."""
TITLE = "أخبار اليوم من الريف\n\n"


def accounts(body: str) -> tuple[ProposedAccount, ...]:
    return load_extractor().propose(TITLE + body, DAY)


def told(body: str, word: str) -> str:
    """The first candidate for the day of the account whose act is told by ``word``."""
    for account in accounts(body):
        spans = [e for e in account.fields["event_type"][0].evidence if word in e.quote]
        if spans:
            days = account.fields["date"]
            if not days:
                return "-"
            value = days[0].value
            assert isinstance(value, DateRange)
            return f"{value.start}..{value.end} {days[0].rule}"
    raise AssertionError(f"no account of {word}: {accounts(body)}")


def day(before: int) -> str:
    return f"{DAY - timedelta(days=before)}..{DAY - timedelta(days=before)}"


RAID = "قصفت طائرات حربية سوق بلدة الطيبة أمس، ما أدى إلى مقتل ثلاثة مدنيين"


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        (f"{RAID}.", "قصفت", f"{day(1)} dates.yesterday"),
        (
            "أعلنت قيادة الشرطة اليوم أن مسلحين هاجموا حاجزا في بلدة الطيبة وقتلوا شرطيين.",
            "هاجموا",
            f"{day(0)} dates.today_of_report",
        ),
        (
            f"{RAID}. إلى ذلك، اختطف مسلحون طبيبا في بلدة الريحانة.",
            "اختطف",
            "-",
        ),
        (
            f"{RAID}. وفي هذه الأثناء، اختطف مسلحون طبيبا في بلدة الريحانة.",
            "اختطف",
            f"{day(1)} dates.meanwhile",
        ),
        (
            "وقال المقدم سالم الجبوري إن مسلحين هاجموا أمس حاجزا في بلدة الطيبة. "
            "وأضاف أن مجهولين اختطفوا طبيبا في بلدة الريحانة.",
            "اختطفوا",
            f"{day(1)} dates.of_same_source",
        ),
        (
            "وأعلن مصدر في الشرطة أن مسلحين هاجموا أمس حاجزا في بلدة الطيبة. "
            "وأشار المصدر إلى مقتل طبيب برصاص قناص في بلدة الريحانة. "
            "وأردف المصدر أن مجهولين اختطفوا تاجرا في بلدة البساتين.",
            "اختطفوا",
            f"{day(1)} dates.of_same_source",
        ),
        (
            "قتل ستة أشخاص أمس في حوادث أمنية متفرقة في العاصمة. "
            "واختطف مسلحون طبيبا في حي المنصور. وانفجرت عبوة ناسفة في سوق حي البياع.",
            "عبوة",
            f"{day(1)} dates.of_whole",
        ),
        (
            "قتل ستة أشخاص أمس في حوادث أمنية متفرقة في العاصمة. "
            "ومن جهة أخرى، انفجرت عبوة ناسفة في سوق بلدة الريحانة.",
            "عبوة",
            "-",
        ),
        (
            f"{RAID}. كما شنت طائرات حربية غارات على بلدة الريحانة.",
            "غارات",
            f"{day(1)} dates.likewise",
        ),
        (
            f"{RAID}. كما اختطف مسلحون طبيبا في بلدة الريحانة.",
            "اختطف",
            "-",
        ),
        (
            "وقال المقدم سالم الجبوري أمس إن الطريق إلى بلدة الطيبة مقطوعة. "
            "وأضاف الجبوري أن مسلحين هاجموا حاجزا في بلدة الطيبة وقتلوا شرطيين.",
            "هاجموا",
            f"{day(1)} dates.of_same_source",
        ),
        (
            "وقال المقدم سالم الجبوري أمس إن الطريق إلى بلدة الطيبة مقطوعة. "
            "وهاجم مسلحون حاجزا في بلدة الطيبة وقتلوا شرطيين.",
            "هاجم",
            "-",
        ),
        (
            "قتل 21 شخصا أمس في هجمات بسيارات مفخخة في العاصمة. "
            "وقتل تسعة أشخاص في تفجير سيارة مفخخة في حي البياع.",
            "تفجير",
            f"{day(1)} dates.of_whole",
        ),
        (
            "قتل خمسة أشخاص أمس في هجوم بسيارة مفخخة في بلدة الريحانة. "
            "وقتل تسعة أشخاص في تفجير سيارة مفخخة في حي البياع.",
            "تفجير",
            "-",
        ),
        (
            "وأدانت الحكومة أمس مقتل ستة جنود في هجوم شنه مسلحون على حاجز بلدة الطيبة.",
            "مقتل",
            f"{day(1)} dates.yesterday_of_report",
        ),
        (
            "قصفت طائرات حربية القاعدة التي يسيطر عليها المسلحون منذ الشهر الماضي.",
            "قصفت",
            "-",
        ),
        (
            "قصفت طائرات حربية محيط المطار المحاصر من قبل المسلحين منذ أكثر من عامين.",
            "قصفت",
            "-",
        ),
        (
            "قصفت طائرات حربية محيط المطار والمحاصر من قبل المسلحين منذ أكثر من عامين.",
            "قصفت",
            "-",
        ),
        (
            "قصفت طائرات حربية مواقع للمسلحين ضمن عملية الفجر التي انطلقت منتصف الشهر الماضي.",
            "قصفت",
            "-",
        ),
        (
            "هاجم مسلحون حاجزا في بلدة الطيبة قرب شارع 26 سبتمبر وقتلوا شرطيين.",
            "هاجم",
            "-",
        ),
        (
            "تبنى مسلحون أمس هجوما على حاجز في بلدة الطيبة أدى يوم الاثنين إلى مقتل شرطيين.",
            "هجوما",
            f"{day(2)} dates.weekday",
        ),
        (
            "وقال المرصد أمس في بيان: قصفت طائرات حربية بلدة الطيبة ليل الأول من أكتوبر الجاري.",
            "قصفت",
            f"{day(4)} dates.date",
        ),
        (
            "سيطر الجيش أمس على بلدة الطيبة بعد مواجهات عنيفة مع المسلحين قتل فيها عشرة جنود.",
            "مواجهات",
            f"{day(1)} dates.yesterday",
        ),
        (
            "وكان المحافظ يتحدث السبت في أعقاب مقتل ستة جنود في هجوم شنه مسلحون على حاجز بلدة "
            "الطيبة.",
            "مقتل",
            "-",
        ),
        (
            "وجاء كلام المحافظ السبت غداة مقتل ستة جنود في هجوم شنه مسلحون على حاجز بلدة الطيبة.",
            "مقتل",
            f"{day(5)} dates.morrow",
        ),
        (
            "قتل 30 مسلحا خلال أسبوعين من الغارات الجوية على بلدة الطيبة. "
            "وقتل في الغارات الجوية على بلدة الطيبة يوم الاثنين قائدان.",
            "الغارات",
            f"{DAY - timedelta(days=14)}..{DAY} dates.lasting",
        ),
        (
            "قصفت طائرات حربية بلدة الطيبة الأسبوع الماضي. "
            "وقتل في قصف الطائرات على بلدة الطيبة يوم الخميس ثلاثة مدنيين.",
            "قصفت",
            f"{day(6)} dates.weekday",
        ),
    ],
)
def test_the_day_of_an_act(body: str, word: str, expected: str) -> None:
    assert told(body, word) == expected


def test_an_attack_known_before_has_its_own_day_and_not_that_of_the_report() -> None:
    body = (
        "هاجم انتحاري قاعدة الشدادي أول من أمس، وقتل خمسة جنود.\n"
        "وأكدت قوات التحالف اليوم أن جنديا قتل في الهجوم على معسكر الريحانة."
    )
    (days,) = [a.fields["date"] for a in accounts(body) if len(a.fields["date"]) > 1]
    assert [c.rule for c in days] == ["dates.of_known_act", "dates.today_of_report"]
    assert days[0].value == DateRange(date(2022, 10, 3), date(2022, 10, 3), 1)
    assert days[1].value == DateRange(DAY, DAY, 1)
