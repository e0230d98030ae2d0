"""Series of attacks, habits and ranks among them, and whose means did it."""

from __future__ import annotations

from model.values import DateRange
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


def _days(text: str) -> list[str]:
    found = [a.fields["date"][0].value for a in _accounts(text) if a.fields["date"]]
    return [str(d.start) for d in found if isinstance(d, DateRange)]


def test_a_series_gives_its_day_to_its_parts() -> None:
    told = (
        "قتل عشرون عراقيا اليوم الأربعاء في سلسلة جديدة من التفجيرات. "
        "ففي بلدة داقوق لقي 12 شرطيا مصرعهم حين فجر رجل سيارة مفخخة. "
        "وفي تكريت قتل جندي في هجوم على حاجز."
    )
    assert _days(told) == ["2021-03-10", "2021-03-10"]


def test_what_goes_on_always_is_no_incident() -> None:
    told = _accounts(
        "قتل ثلاثة مسلحين أمس بقصف لمسيرة تركية بين قريتي ميسكا ودركلي في دهوك.\n\n"
        "وتتعرض المناطق الحدودية في الإقليم باستمرار إلى قصف تركي تقول أنقرة إنه يستهدف مسلحين."
    )
    assert len(told) == 1


def test_how_an_attack_compares_is_no_other_attack() -> None:
    told = (
        "قتل عشرة جنود أمس في هجوم على معسكر في زابل. "
        "وهو أحد الهجمات الأكثر دموية بالنسبة للقوات الدولية منذ نهاية 2001."
    )
    assert len(_accounts(told)) == 1


def test_the_dead_of_a_year_are_no_attack() -> None:
    told = (
        "قتل ستة جنود أمس في هجوم شنه متمردون في زابل. "
        "وبذلك يرتفع إلى 692 عدد العسكريين الأجانب الذين قتلوا هذه السنة."
    )
    assert len(_accounts(told)) == 1


def test_an_assault_told_again_may_be_the_bomb() -> None:
    (account,) = _accounts(
        "نجا مدير أمن عدن من اعتداء أمس استهدف مقر إقامته. "
        "وقال شاهد إن الانتحاري فجر نفسه في حاجز على مدخل منزل المدير."
    )
    assert _code(account) == "suicide_bomb"


def test_a_drone_of_its_own_is_that_of_who_announces_it() -> None:
    for told in ("طائرة من دون طيار تابعة له", "قوات له"):
        (account,) = _accounts(
            f"أعلن الجيش الأميركي أمس أن {told} قتلت اثنين من عناصر جيش المهدي في مدينة الصدر."
        )
        assert _names(account, "initiator") == ["الجيش الأميركي"]


def test_a_campaign_that_no_list_knows_hit_them() -> None:
    (account,) = _accounts("وأضاف أن الحملة استهدفت أمس عناصر المليشيات كافة في البصرة.")
    assert "عناصر المليشيات" not in _names(account, "initiator")


def test_a_year_beside_a_day_joins_no_other_day() -> None:
    assert (
        len(
            _accounts(
                "قتل رجل أمن في القطيف مساء السبت إثر تعرضه لإطلاق نار. وقالت السلطات إن المسلحين "
                "وراء مقتل رجل أمن في العوامية الأحد 14 شباط/فبراير، في تاسع هجوم خلال هذا العام."
            )
        )
        == 2
    )


def test_to_us_is_no_agency() -> None:
    (account,) = _accounts(
        "إن الذين اتصلوا بنا هاتفيا قالوا إن ثلاثة قتلوا أمس جراء قصف مدفعي تركي في دهوك."
    )
    assert "بنا" not in _names(account, "attribution")


def test_those_hurt_by_gas_belong_to_the_protest() -> None:
    (account,) = _accounts(
        "إصابات في البصرة\n\n"
        "أطلقت الشرطة أمس قنابل الغاز لتفريق مئات المحتجين وسط البصرة وأصيب عشرون."
    )
    assert _code(account) == "protest_with_intervention"


def test_what_has_gone_on_since_something_began_is_recalled() -> None:
    (account,) = _accounts(
        "ومنذ بدء الهجمات ضد القوات الأمريكية في العراق، تعرضت قاعدة حرير لعدة هجمات بالمسيرات."
    )
    assert account.salience == "background"
