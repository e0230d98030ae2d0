"""Acts told as another one, or as more of one told before; days and places that are not theirs."""

from __future__ import annotations

from datetime import date

from model.values import DateRange, Place
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import names as _names

FIRST = "قتل شرطي أمس بانفجار عبوة ناسفة في حي الزهور بالموصل. "


def test_in_another_attack_somebody_was_killed() -> None:
    first, second = _accounts(FIRST + "وفي هجوم آخر، قتل جندي برصاص مسلحين في تلعفر.")
    assert (first.salience, second.salience) == ("main", "main")


def test_a_strike_like_the_one_before_is_another() -> None:
    first, second = _accounts(
        "سقط صاروخ أمس، أطلقه الحوثيون على حي سكني بمدينة مأرب. "
        "وقبل ذلك، استهدف قصف مماثل للحوثيين منزل شيخ قبلي وأدى إلى مقتل 13 مدنيا."
    )
    assert not first.fields["killed"]
    assert second.fields["killed"]


def test_others_hurt_in_the_blast_were_hurt_in_the_one_told() -> None:
    (account,) = _accounts(
        "قتل تسعة جنود جراء انفجار سيارة مفخخة أمس بمحافظة هكاري. "
        "وأصيب 20 آخرون في الانفجار الذي وقع أمام نقطة لقوات الدرك بمنطقة شمدينلي."
    )
    assert account.fields["injured"]


def test_since_when_there_had_been_none_is_not_its_day() -> None:
    (account,) = _accounts(
        "تبنت حركة طالبان أمس الثلاثاء تفجيرا انتحاريا في كابول، "
        "في أول هجوم تشهده العاصمة منذ بداية رمضان قبل أسبوعين."
    )
    day = date(2021, 3, 9)
    assert [c.value for c in account.fields["date"]] == [DateRange(day, day, 1)]


def test_where_battles_have_gone_on_for_months_somebody_was_killed() -> None:
    (account,) = _accounts("قتل ثلاثة جنود في صعدة حيث تستمر المعارك منذ أكثر من شهرين.")
    assert not account.fields["date"]
    assert account.fields["killed"]
    assert _names(account, "target") == ["جنود"]


def test_a_town_and_its_state_before_the_agency_are_where_it_was_written() -> None:
    (account,) = _accounts("بغداد، العراق (رويترز)-- سقط صاروخان، الثلاثاء، على قاعدة عسكرية.")
    assert not [c for c in account.fields["place"] if isinstance(c.value, Place)]
