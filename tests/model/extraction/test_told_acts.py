"""Which words tell an act, and how many acts they tell."""

from __future__ import annotations

import pytest

from model.values import Choice
from tests.model.extraction.accounts import accounts, code, names


@pytest.mark.parametrize(
    "text",
    [
        "تطالب عائلات الضحايا بإعدام أحد قادة الميليشيات في مدينة اللاذقية.",
        "يدعو الحزب إلى قصف مواقع الحوثيين في مدينة تعز.",
    ],
)
def test_what_is_demanded_did_not_happen(text: str) -> None:
    assert not accounts(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال إن «بلادنا لن تقف إلا مع أهلها، وإننا نريد السلام». قصف الجيش السوري بلدة الشحيل.",
        "قصف الجيش السوري محيط الملعب في مدينة دير الزور، الثلاثاء.",
    ],
)
def test_a_report_with_words_of_essays_and_games_is_read(text: str) -> None:
    assert [code(a) for a in accounts(text)] == ["shelling_artillery_missile"]


def test_what_goes_on_now_is_told_and_what_is_only_described_is_not() -> None:
    (now,) = accounts("تخوض قوات البيشمركة حاليا معارك عنيفة مع تنظيم داعش في مدينة سنجار.")
    assert code(now) == "armed_clash"
    assert not accounts("زار الوفد مدينة سنجار التي تتعرض لقصف تنظيم داعش.")


def test_an_attack_only_condemned_is_an_account_where_place_day_and_victims_are_named() -> None:
    told = accounts("أدانت الوزارة التفجير الذي استهدف أمس مسجدا في مدينة القطيف.")
    assert [code(a) for a in told] == ["remote_explosive_landmine_ied"]


def test_what_weapons_were_meant_for_is_no_act() -> None:
    text = "دمرت القوات العراقية ثلاث سيارات مفخخة معدة لاستهداف الجيش في مدينة الرمادي."
    assert [code(a) for a in accounts(text)] == ["disrupted_weapons_use"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أعلن الجيش الإسرائيلي أن طائراته أغارت على مبنى في مدينة غزة.", "الجيش الإسرائيلي"),
        ("قالت كتائب القسام إن مقاتليها قصفوا موقعا في خان يونس.", "كتائب القسام"),
        ("قالت كتائب القسام إنها قصفت مدينة عسقلان بقذائف المدفعية.", "كتائب القسام"),
    ],
)
def test_men_and_means_are_of_the_side_that_speaks_of_them(text: str, who: str) -> None:
    (account,) = accounts(text)
    assert names(account, "initiator") == [who]


def test_what_a_region_sees_all_the_time_is_no_act() -> None:
    (account,) = accounts(
        "قتل شاب برصاص مسلحين في مدينة طفس أمس. وتشهد محافظة درعا اشتباكات واغتيالات تطال مدنيين."
    )
    assert code(account) == "attack"


def test_a_verb_joined_by_and_ends_the_name_before_it() -> None:
    (account,) = accounts(
        "قصف الطيران السوري مخازن الفصائل واقتصرت الأضرار على الماديات في بلدة سرمين أمس."
    )
    assert names(account, "target") == ["مخازن الفصائل"]


def test_guns_that_shells_are_of_are_no_side() -> None:
    (account,) = accounts("قصفت قوات النظام أمس بقذائف المدفعية بلدة كفر تعال.")
    assert names(account, "initiator") == ["قوات النظام"]
    assert names(account, "target") == ["بلدة كفر تعال"]


def test_the_last_is_the_side_named_last() -> None:
    _, shelling = accounts(
        "اشتبكت قوات المعارضة مع قوات النظام أمس في مورك، فيما قصفت الأخيرة مدينة سراقب بالمدفعية."
    )
    assert names(shelling, "initiator") == ["قوات النظام"]
    assert names(shelling, "target") == ["مدينة سراقب"]


def test_rules_of_engagement_applied_are_a_clash() -> None:
    (account,) = accounts(
        "أعلن الجيش الأردني أن حرسه طبق قواعد الاشتباك أمس ما أسفر عن مقتل مهرب في محافظة المفرق."
    )
    assert code(account) == "armed_clash"


def test_who_blew_himself_up_wore_the_explosives() -> None:
    (account,) = accounts("فجر مهاجم نفسه أمس في مدينة حمص، وتبنى تنظيم داعش التفجير.")
    assert [c.value for c in account.fields["weapon"]] == [Choice("suicide_vest")]


def test_fire_that_disperses_a_crowd_is_one_act() -> None:
    (account,) = accounts(
        "أطلقت قوات الأمن النار أمس لتفريق المتظاهرين في مدينة دوما ما أسفر عن مقتل ثلاثة."
    )
    assert code(account) == "excessive_force_against_protesters"
    assert names(account, "initiator") == ["قوات الأمن"]
