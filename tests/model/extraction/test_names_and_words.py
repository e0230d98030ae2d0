"""Names that hold words of weapons, epithets after names, and bombers who blow themselves up."""

from __future__ import annotations

import pytest

from model.values import Choice, Place
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


def test_an_epithet_is_not_what_was_hit() -> None:
    (account,) = _accounts('هاجم تنظيم "داعش" الإرهابي، أمس، قرية قرب داقوق وقتل ثلاثة مدنيين.')
    assert _names(account, "initiator") == ["تنظيم داعش"]
    assert "الإرهابي" not in _names(account, "target")


@pytest.mark.parametrize(
    "text",
    [
        "فجر أحد المهاجمين نفسه أمس قرب نقطة للجيش في كويتا.",
        "قتل 12 شخصا عندما فجر شخص نفسه في أحد المساجد بمدينة كويتا أمس.",
    ],
)
def test_who_blows_himself_up_is_a_suicide_bomber(text: str) -> None:
    (account,) = _accounts(text)
    assert _code(account) == "suicide_bomb"
    assert [c.value for c in account.fields["weapon"]] == [Choice("suicide_vest")]
    assert not any("نفسه" in name for name in _names(account, "target"))
    place = account.fields["place"][0].value
    assert isinstance(place, Place)
    assert place.country == "PK"


def test_who_blows_up_a_house_is_none() -> None:
    (account,) = _accounts("فجر مسلحون أمس منزل شيخ عشيرة في الحويجة.")
    assert _code(account) == "remote_explosive_landmine_ied"


def test_the_names_of_a_channel_and_of_a_force_are_no_weapons() -> None:
    (account,) = _accounts(
        "قالت قناة المسيرة إن القوة الصاروخية قصفت معسكرا قرب نجران أمس بصاروخ باليستي."
    )
    assert _code(account) == "shelling_artillery_missile"
    assert [c.value for c in account.fields["weapon"]] == [Choice("missile")]
    assert _names(account, "initiator") == ["القوة الصاروخية"]


def test_what_is_done_as_a_routine_is_no_account() -> None:
    assert not _accounts("تستهدف الفصائل بشكل روتيني القوات الأمريكية في العراق بالصواريخ.")
    assert not _accounts("واستهدفت الفصائل بشكل روتيني القوات الأمريكية في العراق بالصواريخ.")


def test_whom_tribes_stand_by_belongs_to_their_name() -> None:
    (account,) = _accounts("دارت أمس اشتباكات بين قبائل مساندة للجيش ومقاتلين حوثيين في صعدة.")
    assert _names(account, "initiator") == ["قبائل مساندة للجيش"]
