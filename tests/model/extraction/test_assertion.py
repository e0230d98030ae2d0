"""What tells an act and what only speaks of one; our own sentences."""

from __future__ import annotations

from datetime import date

import pytest

from model.proposals import ProposedAccount, Salience
from storage.shipped import load_extractor

DAY = date(2021, 3, 10)


def _accounts(text: str) -> tuple[ProposedAccount, ...]:
    return load_extractor().propose(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "تنظر المحكمة منذ شهر في قضية اغتيال القاضي سليم نعمة التي شغلت أهالي صيدا.",
        "استقبل الوزير وفدا من أهالي ضحايا تفجير السوق القديمة، وبحث معهم أوضاع الأيتام.",
        "دانت الجامعة العربية في بيان الهجوم الذي استهدف السفارة، وأعربت عن تضامنها.",
        "يتهم الادعاء الموظف السابق بالضلوع في خطف رجال أعمال وابتزاز أسرهم لسنوات.",
        "وصل المبعوث إلى العاصمة في أول زيارة له بعد مقتل سلفه، والتقى رئيس الحكومة.",
        "تقوم خطة الوزارة على فرض سيطرة أكبر على المعابر في الشمال قبل نهاية العام.",
        "قال المحلل إن على الحكومة أن تقصف مواقع المسلحين في الجبال أو أن تفاوضهم.",
        "هاجم النائب سياسة الحكومة في دعم الخبز، ودعا إلى جلسة عاجلة للبرلمان.",
        "نفى الجيش السوري أن تكون طائراته قصفت مدينة إدلب يوم الثلاثاء بالصواريخ.",
        "أعدم قاتل شنقا في سجن المدينة المركزي صباح الثلاثاء بعد تأييد الحكم.",
        "قتل في البلاد نحو ثمانية آلاف جندي وأصيب ضعفهم، بحسب كتاب صدر الثلاثاء.",
    ],
)
def test_what_is_only_spoken_of_is_no_account(text: str) -> None:
    assert _accounts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون مجهولون ثلاثة من رجال الشرطة في مدينة كركوك، الثلاثاء.",
        "أعلنت الشرطة مقتل ثلاثة من عناصرها في هجوم مسلح بمدينة كركوك، الثلاثاء.",
        "مقتل ثلاثة جنود في هجوم مسلح على حاجز قرب مدينة كركوك",
        "أدى تفجير سيارة مفخخة في مدينة كركوك إلى مقتل ثلاثة جنود، الثلاثاء.",
        "وقال شهود إن هجوما بالصواريخ استهدف مطار مدينة كركوك، الثلاثاء.",
        "تم استهداف مقر للشرطة في مدينة كركوك بقذيفة هاون، الثلاثاء.",
        "قام مسلحون بخطف نائب رئيس البلدية من منزله في مدينة كركوك، الثلاثاء.",
        "وقال مصدر أمني إن انتحاريا فجر نفسه وسط سوق في مدينة كركوك، الثلاثاء.",
        "سيارة مفخخة متوقفة أمام مديرية الصحة في مدينة كركوك انفجرت ظهر الثلاثاء.",
    ],
)
def test_what_is_told_is_an_account(text: str) -> None:
    (account,) = _accounts(text)
    assert account.salience is Salience.MAIN


def test_an_act_named_beside_news_is_background() -> None:
    text = (
        "قصف على إدلب\n\n"
        "قصفت قوات النظام السوري مدينة إدلب بعشر قذائف، الثلاثاء.\n"
        "ويأتي القصف بعد يوم من مقتل ثلاثة جنود أتراك في هجوم مسلح قرب مدينة حلب."
    )
    assert [a.salience for a in _accounts(text)] == [Salience.MAIN, Salience.BACKGROUND]


def test_an_act_only_spoken_of_is_an_account_where_much_is_said_of_it() -> None:
    (account,) = _accounts(
        "ندد مجلس الأمن بمقتل سبعة مدنيين في قصف لقوات النظام السوري على مدينة إدلب، الثلاثاء."
    )
    assert account.salience is Salience.BACKGROUND


def test_acts_told_beside_one_another_are_told_alike() -> None:
    accounts = _accounts(
        "شهدت مدينة حلب اشتباكات بين تنظيم داعش والجيش السوري، الثلاثاء، ترافقت مع غارات لطيران "
        "التحالف الدولي على بلدة الباب."
    )
    assert {a.salience for a in accounts} == {Salience.MAIN}
