"""Who did it, where only another account of the article says so; our own sentences."""

from __future__ import annotations

import pytest

from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "initiator", "target"),
    [
        (
            "اشتبكت قوات البيشمركة مع تنظيم داعش في مدينة كركوك، الثلاثاء. "
            "وفي مدينة الموصل قتل 20 من تنظيم داعش في مواجهات عنيفة، أمس.",
            "قوات البيشمركة",
            "تنظيم داعش",
        ),
        (
            "هاجم تنظيم داعش قوات البيشمركة في مدينة كركوك، الثلاثاء. "
            "وفي مدينة الموصل قتل 20 من تنظيم داعش في مواجهات عنيفة، أمس.",
            "قوات البيشمركة",
            "تنظيم داعش",
        ),
        (
            "اشتبكت قوات البيشمركة مع تنظيم داعش في مدينة كركوك، الثلاثاء. "
            "وفي مدينة الموصل دارت اشتباكات عنيفة بين الطرفين، أمس.",
            "قوات البيشمركة",
            "تنظيم داعش",
        ),
        (
            "شن طيران التحالف الدولي غارات على مواقع لتنظيم داعش في مدينة الرقة، الثلاثاء. "
            "وفي مدينة الموصل قتل ثلاثة مدنيين في غارة جوية على سوق، أمس.",
            "طيران التحالف الدولي",
            "سوق",
        ),
    ],
)
def test_the_other_accounts_name_the_doer(text: str, initiator: str, target: str) -> None:
    _, account = _accounts(text)
    assert _names(account, "initiator") == [initiator]
    assert any(target in name for name in _names(account, "target"))


def test_raids_of_several_leave_open_whose_the_others_are() -> None:
    *_, account = _accounts(
        "شن طيران التحالف الدولي غارات على مواقع لتنظيم داعش في مدينة الرقة، الثلاثاء. "
        "وقصفت طائرات روسية مواقع للمعارضة السورية في مدينة إدلب، الثلاثاء. "
        "وفي مدينة دير الزور استهدفت غارات جوية سوقا، أمس."
    )
    assert _names(account, "initiator") == []


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        (
            "شن طيران التحالف الدولي غارات على مواقع في مدينة الرقة، الاثنين. "
            "كما قصفت المقاتلات سوقا في مدينة الموصل، الثلاثاء.",
            "طيران التحالف الدولي",
        ),
        (
            "هاجمت حركة الشباب قاعدة عسكرية في مدينة كيسمايو، الاثنين. "
            "وخطفت الحركة ثلاثة مدنيين في مدينة مقديشو، الثلاثاء.",
            "حركة الشباب",
        ),
        (
            "هاجم مقاتلو طالبان قاعدة عسكرية في مدينة قندهار، الاثنين. "
            "وخطفت الحركة ثلاثة مدنيين في مدينة كابول، الثلاثاء.",
            "حركة طالبان",
        ),
    ],
)
def test_a_head_alone_stands_for_the_name_told_before(text: str, initiator: str) -> None:
    _, account = _accounts(text)
    (name,) = _names(account, "initiator")
    assert initiator in (name, f"حركة {name.removeprefix('مقاتلو ')}")


def test_a_head_alone_names_nobody_where_no_name_came_before() -> None:
    accounts = _accounts("خطفت الحركة ثلاثة مدنيين في مدينة مقديشو، الثلاثاء.")
    assert all(_names(a, "initiator") == [] for a in accounts)
