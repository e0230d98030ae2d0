"""With what, how much and what harm: which numbers, weapons and damage an account is given."""

from __future__ import annotations

from datetime import date

import pytest

from model.proposals import ProposedAccount
from model.values import Choice, Count
from storage.shipped import load_extractor

DAY = date(2021, 3, 10)


def _only(text: str) -> ProposedAccount:
    (account,) = load_extractor().propose(text, DAY)
    return account


def _values(account: ProposedAccount, field: str) -> list[str]:
    found = [c.value for c in account.fields[field]]
    return [
        v.code if isinstance(v, Choice) else f"{v.min}..{'' if v.max is None else v.max}"
        for v in found
        if isinstance(v, Choice | Count)
    ]


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("قصفت الطائرات الروسية موقعا للفصائل في بلدة سراقب الثلاثاء.", ["aircraft_bomb"]),
        ("قصفت طائرات روسية بصاروخين موقعا للفصائل في بلدة سراقب.", ["aircraft_bomb"]),
        ("شن الجيش الإسرائيلي غارة جوية بصاروخين على موقع في غزة.", ["aircraft_bomb"]),
        ("قصفت قوات النظام بالمدفعية بلدة سراقب الثلاثاء.", ["artillery"]),
        ("أطلقت طائرة أميركية بدون طيار صاروخين على سيارة في مدينة مأرب.", ["drone"]),
        ("أطلقت القوات التركية قذائف مدفعية على مواقع في بلدة سراقب.", ["artillery"]),
        ("فتح مسلحون النار على مروحية عسكرية قرب مدينة العريش.", ["small_arms"]),
        ("قتل مدرس وزوجته بنيران مسلحين مجهولين في مدينة بعقوبة أمس.", ["small_arms"]),
        ("سيطرت قوات الجيش على بلدة العوجا أمس بمساندة مقاتلات حربية.", []),
        ("تظاهر مئات الأكراد في مدينة السليمانية أمس احتجاجا على الغارات الجوية التركية.", []),
    ],
)
def test_the_weapon_is_what_was_used(text: str, weapons: list[str]) -> None:
    assert _values(_only(text), "weapon") == weapons


def test_a_toll_in_the_next_sentence_is_of_the_act_told_last() -> None:
    account = _only("انفجرت سيارة مفخخة في بغداد أمس. وبلغ عدد القتلى 12 شخصا والمصابين 30.")
    assert _values(account, "killed") == ["12..12"]
    assert _values(account, "injured") == ["30..30"]


def test_damage_told_with_the_same_weapon_again_is_of_that_act() -> None:
    account = _only(
        "قصف في تعز\n\nسقطت قذائف على حي الزهور في مدينة تعز.\nزار المحافظ الحي وتفقد أحوال السكان."
        "\nوقال ساكن إن القذائف ألحقت أضرارا كبيرة بمنزله."
    )
    assert _values(account, "damage") == ["material"]


def test_what_follows_a_turn_is_not_of_the_act_before() -> None:
    account = _only("انفجرت سيارة مفخخة في بغداد أمس. من جهة أخرى، بلغ عدد الجرحى 900.")
    assert _values(account, "injured") == []


def test_damage_told_beside_harm_is_no_act_of_its_own() -> None:
    account = _only(
        "وأشارت المصادر إلى مقتل 18 مدنيا وإصابة 26 آخرين وتدمير 13 منزلا وإحراق ثماني سيارات جراء "
        "سقوط قذائف هاون على منازل في مدينة بعقوبة."
    )
    assert _values(account, "weapon") == ["mortar"]
    assert _values(account, "damage") == ["material"]


def test_what_an_act_led_to_belongs_to_it() -> None:
    account = _only(
        "شنت طائرات حربية غارة على بلدة النيرب أمس أدت إلى تدمير منزلين وإلحاق أضرار بمدرسة دون "
        "وقوع ضحايا."
    )
    assert _values(account, "damage") == ["material"]
    assert _values(account, "killed") == _values(account, "injured") == ["0..0"]


def test_a_toll_of_a_war_is_of_no_act() -> None:
    account = _only("انفجرت سيارة مفخخة في بغداد أمس. وبلغ عدد القتلى 3000 قتيل.")
    assert _values(account, "killed") == []


def test_bombs_destroyed_before_they_were_used_are_no_damage() -> None:
    account = _only("دمرت القوات الأمنية العراقية ثلاث سيارات مفخخة قرب مدينة الرمادي أمس.")
    assert _values(account, "event_type")[0] == "disrupted_weapons_use"
    assert _values(account, "damage") == []


def test_a_truce_has_no_damage() -> None:
    account = _only("أعلنت قوات التحالف بدء هدنة في مدينة تعز. وتضررت منازل كثيرة في المدينة.")
    assert _values(account, "damage") == []


def test_both_sides_dead_stand_side_by_side() -> None:
    account = _only("قتل 30 حوثيا وتسعة من رجال المقاومة في مواجهات في مدينة تعز.")
    assert _values(account, "killed") == ["30..30", "9..9"]


def test_an_exact_count_is_taken_before_one_of_killed_or_hurt() -> None:
    account = _only(
        "أسفر تفجير انتحاري في مقديشو عن مقتل وإصابة أكثر من 40 شخصا. وبلغ عدد القتلى 26 شخصا."
    )
    assert _values(account, "killed")[0] == "26..26"


def test_a_toll_that_rose_takes_the_place_of_the_first() -> None:
    account = _only(
        "انفجرت سيارة مفخخة في بغداد أمس ما أدى إلى مقتل 12 شخصا. وارتفعت الحصيلة إلى 15 قتيلا."
    )
    assert _values(account, "killed") == ["15..15"]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "وأسفر هجوم انتحاري بسيارة مفخخة استهدف نقطة تفتيش شمالي بغداد أمس، عن مقتل ثلاثة "
            "أشخاص، وإصابة تسعة آخرين.",
            ["3..3"],
            ["9..9"],
        ),
        (
            "وقال مصدر أمني إن شخصين قتلا، بينما أصيب سبعة آخرون في انفجار عبوة ناسفة في بغداد.",
            ["2..2"],
            ["7..7"],
        ),
        (
            "اندلعت معارك بين الجيش والحوثيين في مأرب أمس أسفرت عن مقتل 11 حوثيا وإصابة 30، فيما "
            "قتل ثلاثة من الجيش وأصيب تسعة.",
            ["11..11", "3..3"],
            ["30..30", "9..9"],
        ),
        (
            "قتل 18 حوثيا في اشتباكات مع المقاومة في الضالع أمس. وسقط أربعة قتلى في صفوف المقاومة.",
            ["18..18", "4..4"],
            [],
        ),
        (
            "انفجرت سيارة مفخخة في بغداد أمس ما أدى إلى سقوط عشرات القتلى. وبلغ عدد القتلى 31.",
            ["31..31"],
            [],
        ),
        (
            "انفجرت عبوة ناسفة في سوق شعبي في الموصل أمس، ونتج عنه استشهاد خمسة وإصابة تسعة آخرين.",
            ["5..5"],
            ["9..9"],
        ),
        (
            "أما التفجير المزدوج في حي الزهور بالموصل أمس، فأسفر عن مقتل ثلاثة وإصابة ستة.",
            ["3..3"],
            ["6..6"],
        ),
    ],
)
def test_harm_of_one_act_told_in_parts(text: str, killed: list[str], injured: list[str]) -> None:
    account = _only(text)
    assert _values(account, "killed") == killed
    assert _values(account, "injured") == injured


def test_a_headline_that_sums_up_adds_no_other_side() -> None:
    first, *_ = load_extractor().propose(
        "مقتل 37 مسلحا من داعش و16 من البيشمركة في العراق\n\nقصفت مدفعية البيشمركة مواقع لداعش في "
        "كركوك أمس ما أدى إلى مقتل 21 مسلحا.\n",
        DAY,
    )
    assert _values(first, "killed") == ["21..21"]


def test_what_sums_up_attacks_gives_way_to_the_toll_of_the_one() -> None:
    account = _only(
        "مقتل 14 شخصا في هجمات متفرقة في كركوك\n\nقتل تسعة أشخاص أمس في هجوم شنه مسلحون على حاجز "
        "في مدينة كركوك.\n"
    )
    assert _values(account, "killed") == ["9..9"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قصفت مسيرة تركية سيارة في بلدة الشحيل، ما أدى لوقوع قتلى.", ["2.."]),
        (
            "قصفت مسيرة تركية سيارة في بلدة الشحيل، ما أسفر عن مقتل كل من سامر عبدو وعدنان "
            "وليد زكي، ومحمد غالب.",
            ["3..3"],
        ),
    ],
)
def test_the_dead_are_counted_by_their_names_or_as_some(text: str, killed: list[str]) -> None:
    assert _values(_only(text), "killed") == killed


def test_the_toll_of_a_war_is_not_that_of_the_act_before_it() -> None:
    account = _only(
        "استشهد أربعة مواطنين في قصف مسيرة للاحتلال خيمة نازحين في خان يونس أمس. وقالت وزارة الصحة "
        "إن المستشفيات استقبلت خلال الـ24 ساعة الماضية 64 شهيدا و278 إصابة."
    )
    assert _values(account, "killed") == ["4..4"]
    assert _values(account, "injured") == []


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("استهدفت قوات النظام بأربع طائرات مسيرة انتحارية سيارة في بلدة الأتارب أمس.", ["drone"]),
        ("قال مقاتلو القسام إنهم استهدفوا دبابة بقذيفة الياسين 105 شرق خان يونس أمس.", ["rpg"]),
    ],
)
def test_a_drone_carries_no_bomber_and_a_tank_that_is_hit_is_no_weapon(
    text: str, weapons: list[str]
) -> None:
    assert _values(_only(text), "weapon") == weapons


def test_who_was_shot_at_died_of_it() -> None:
    account = _only(
        "تعرض عنصر سابق في بلدة الشحيل لعملية اغتيال نفذها مسلحون مجهولون، ما أدى إلى مقتله على "
        "الفور."
    )
    assert _values(account, "killed") == ["1..1"]


def test_a_knife_that_is_only_alleged_was_not_used() -> None:
    account = _only(
        "استشهد شاب برصاص قوات الاحتلال في مدينة نابلس أمس، بزعم محاولته تنفيذ عملية طعن."
    )
    assert _values(account, "weapon") == ["small_arms"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل ثلاثة عناصر من الدفاع المدني بغارة على مدينة سراقب أمس.", "3..3 civilian"),
        ("قال ناشطون إن امرأة وطفلا قتلا بقصف جوي على بلدة سرمين أمس.", "2..2 civilian"),
        (
            "استشهد أحمد سالم (65 عاما) وابنته سعاد بقصف للجيش الإسرائيلي على خان يونس أمس.",
            "2..2 civilian",
        ),
        ("فقد طفل حياته جراء انفجار لغم في بلدة محجة أمس.", "1..1 civilian"),
        (
            "قتل ثمانية عناصر من جبهة النصرة (فرع القاعدة) في قصف على مدينة حلب أمس.",
            "8..8 military",
        ),
    ],
)
def test_who_died_is_counted_with_kin_and_as_what_they_were(text: str, killed: str) -> None:
    values = [c.value for c in _only(text).fields["killed"] if isinstance(c.value, Count)]
    assert [f"{v.min}..{v.max} {v.who}" for v in values] == [killed]


def test_who_is_named_and_was_hurt_is_one() -> None:
    account = _only(
        "قالت المصادر إن الطفل سامر عمر أصيب إثر اعتداء مستوطنين عليه في قرية بورين أمس."
    )
    assert _values(account, "injured") == ["1..1"]


def test_murderers_are_not_the_murdered() -> None:
    account = _only("اغتال مسلحون مجهولون، العنصر السابق في الفصائل سامر عمر، في مدينة نوى أمس.")
    assert "2.." not in _values(account, "killed")


def test_air_defence_is_no_aircraft_and_a_drone_that_raids_is_a_drone() -> None:
    guarded = _only("تصدت الدفاعات الجوية السورية لصواريخ معادية في أجواء مدينة حمص أمس.")
    assert _values(guarded, "weapon") == ["rocket"]
    flown = _only("استهدفت مسيرة تركية بغارة سيارة في مدينة القامشلي أمس.")
    assert _values(flown, "weapon") == ["drone"]
