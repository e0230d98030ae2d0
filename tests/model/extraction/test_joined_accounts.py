"""Which tellings are of one act, which of several, and which of none."""

from __future__ import annotations

import pytest

from model.proposals import Salience
from model.values import Count, Place
from tests.model.extraction.accounts import accounts, code, names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "قتل تسعة من الحوثيين في مواجهات مع المقاومة في تعز أمس، إلى جانب أسر ثلاثة منهم.",
            ["armed_clash"],
        ),
        (
            "سيطرت المقاومة على جبل صبر في تعز بعد مواجهات أسفرت عن مقتل عشرين من الحوثيين، "
            "بالإضافة إلى مقتل ستة من أفراد المقاومة.",
            ["government_regains_territory"],
        ),
        (
            "دارت اشتباكات بين قوات النظام وداعش في بلدة حندرات، كما دارت اشتباكات بين قوات "
            "النظام وجبهة النصرة في مدينة درعا.",
            ["armed_clash", "armed_clash"],
        ),
        (
            "قتل 31 شخصا في تفجير سيارة مفخخة في مدينة حمص أمس.\n\nقال شهود إن سيارة مفخخة انفجرت "
            "عند حاجز وقتل 31 شخصا على الفور.",
            ["remote_explosive_landmine_ied"],
        ),
        (
            "قتل سبعة جنود وأصيب أربعة أمس في هجوم انتحاري على حاجز للجيش في شمال سيناء. وقال "
            "مسؤول إن انتحاريا يقود سيارة مفخخة هاجم حاجزا للجيش في الشيخ زويد فقتل سبعة جنود.",
            ["suicide_bomb"],
        ),
        (
            "هاجم مسلحون مركزا للشرطة في ولاية كسلا أمس. وقال السكان إن المهاجمين نفذوا هجومهم "
            "ليلا على مركز الشرطة في بلدة خشم القربة.",
            ["armed_clash"],
        ),
        (
            "هاجم مسلحون قافلة عسكرية في شمال مالي أمس وقتلوا تسعة جنود. وقالت مصادر في الجيش إن "
            "الشاحنات تعرضت لوابل من الرصاص قرب بلدة تساليت.",
            ["armed_clash"],
        ),
        (
            "هاجم مسلحون قافلة عسكرية في كيدال أمس وقتلوا تسعة جنود. وقالت مصادر إن طائرات قصفت "
            "سوقا في تمبكتو.",
            ["armed_clash", "air_drone_strike"],
        ),
        (
            "أعلن الجيش الكيني اليوم الأربعاء مقتل أربعة مسلحين في غارة جوية غرب مقديشو. وقال "
            "الجيش إن 13 مسلحا قتلوا في غارة جوية في جنوب الصومال يوم الأحد.",
            ["air_drone_strike", "air_drone_strike"],
        ),
        (
            "قصفت طائرات معسكرا قرب كيسمايو أمس. ولم يسفر القصف الذي وقع ليلا عن مقتل مدنيين.",
            ["air_drone_strike"],
        ),
    ],
)
def test_captives_and_losses_belong_to_their_fight_and_fronts_are_apart(
    text: str, codes: list[str]
) -> None:
    assert [code(a) for a in accounts(text)] == codes


def test_a_toll_that_the_accounts_after_it_add_up_to_is_no_account() -> None:
    told = accounts(
        "قتل خمسة أشخاص وأصيب 12 في مدينة بغداد أمس.\n\nانفجرت عبوة ناسفة في حي الكرادة فقتل شخصان "
        "وأصيب سبعة.\n\nوقتل ثلاثة وأصيب خمسة في انفجار سيارة مفخخة في حي الشعلة."
    )
    killed = [a.fields["killed"][0].value for a in told]
    assert [k.min for k in killed if isinstance(k, Count)] == [2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "تخوض الحركة اشتباكات مسلحة بين الحين والآخر مع تنظيم داعش في مدينة غزة.",
        "قال السكان إن المدينة هادئة بعد انسحاب القوات العراقية من حي الملعب في مدينة الرمادي.",
    ],
)
def test_what_happens_at_times_and_a_withdrawal_in_passing_are_no_accounts(text: str) -> None:
    assert not accounts(text)


@pytest.mark.parametrize(
    ("text", "side", "place"),
    [
        (
            "قالت المقاومة الشعبية إنها استطاعت فرض سيطرتها على مدينة زنجبار.",
            "المقاومة الشعبية",
            "زنجبار",
        ),
        ("أعلنت قوات البيشمركة سيطرتها على مدينة سنجار.", "قوات البيشمركة", "سنجار"),
        ("استعاد الجيش العراقي جانبا كبيرا من مدينة تكريت.", "الجيش العراقي", "تكريت"),
    ],
)
def test_ground_is_taken_by_who_says_so_of_itself_and_where_a_part_of_a_place_is(
    text: str, side: str, place: str
) -> None:
    (told,) = accounts(text)
    assert names(told, "initiator") == [side]
    assert code(told) == "government_regains_territory"
    assert [p.value.name for p in told.fields["place"] if isinstance(p.value, Place)] == [place]


def test_a_place_in_a_governorate_counts_before_the_country_named_with_it() -> None:
    told = accounts(
        "قصفت طائرات التحالف العربي مواقع للحوثيين في مدينة الضالع أمس.\n\n"
        "وقال المصدر إن طائرات التحالف قصفت مواقع للحوثيين في اليمن.\n\n"
        "وقصفت طائرات التحالف مواقع للحوثيين في مدينة مأرب."
    )
    assert len(told) == 2


def test_what_the_shelling_did_is_told_of_shelling_not_told_before() -> None:
    told = accounts(
        "سقط عدد من القتلى في مدينة درعا نتيجة القصف العنيف الذي تعرضت له المدينة.\n\n"
        "واعتقلت الشرطة أربعة مسلحين في مدينة حماة."
    )
    assert [code(a) for a in told] == ["shelling_artillery_missile", "arrests"]


@pytest.mark.parametrize(
    "text",
    [
        # One side by two names.
        "قصف تنظيم داعش مدينة سنجار أمس بالمدفعية.\n\n"
        "وقال شهود إن تنظيم الدولة الإسلامية قصف مدينة سنجار بالمدفعية.",
        # A death told after the bomb that it was by.
        "انفجرت سيارة مفخخة عند حاجز للجيش في مدينة حمص أمس.\n\nوقتل جنديان وأصيب ثلاثة.",
        # Fighters of the act just told.
        "هاجم مسلحون من حزب العمال الكردستاني مركزا للشرطة في مدينة أضنة أمس.\n\nوقتل اثنان منهم "
        "خلال تبادل لإطلاق النار.",
        # The bomb that was told of.
        "انفجرت سيارة مفخخة في مدينة صنعاء أمس.\n\nوقال مصدر في الوزارة إن انفجار السيارة المفخخة "
        "خلف خمسة قتلى في مدينة صنعاء.",
        # When a mine went off.
        "قتل جندي في مدينة ماردين أمس حينما انفجر لغم أرضي في عربة عسكرية.",
        # Neither place nor side nor whom.
        "قصف الطيران مواقع المسلحين في مدينة أربيل أمس.\n\nوارتفع عدد القتلى في هجمات أمس إلى 60.",
    ],
)
def test_what_is_told_once_more_is_one_account(text: str) -> None:
    assert len(accounts(text)) == 1


def test_what_was_done_once_before_is_another_act() -> None:
    told = accounts(
        "شنت مقاتلات التحالف العربي أمس غارات على مواقع للحوثيين في مدينة مأرب.\n\n"
        "وسبق أن شنت مقاتلات التحالف غارات على مواقع للحوثيين في مدينة مأرب."
    )
    assert [a.salience for a in told] == [Salience.MAIN, Salience.BACKGROUND]


def test_who_is_said_to_have_done_it_and_not_who_says_so() -> None:
    (told,) = accounts(
        "قتل شرطيان في مدينة أضنة أمس في هجوم نسبته السلطات إلى حزب العمال الكردستاني."
    )
    assert names(told, "initiator") == ["حزب العمال الكردستاني"]


def test_news_of_another_act_is_another_account() -> None:
    found = accounts(
        "هاجم مسلحون حافلة للشرطة في مدينة الكرك، الثلاثاء. وفي حادث آخر، هاجم ملثمون دورية "
        "للشرطة على بعد 35 كيلومترا من مدينة الكرك."
    )
    assert [names(a, "target") for a in found] == [["حافلة للشرطة"], ["دورية للشرطة"]]


def test_two_towns_apart_are_two_places_of_acts() -> None:
    found = accounts(
        "ألقت مروحيات النظام براميل متفجرة على بلدة اللطامنة. كما ألقيت البراميل على بلدة مورك."
    )
    assert [names(a, "target") for a in found] == [["بلدة اللطامنة"], ["بلدة مورك"]]


def test_a_street_that_no_list_knows_may_lie_in_the_town() -> None:
    (account,) = accounts(
        "قصفت مسيرة تركية سيارة لقسد في مدينة القامشلي، الثلاثاء. وقال شهود إن مسيرة تركية "
        "استهدفت سيارة لقسد على طريق الكورنيش."
    )
    assert names(account, "initiator")[0] == "مسيرة تركية"


def test_an_attack_and_what_it_hit_are_one_act() -> None:
    (account,) = accounts("قتل جنديان في هجوم نفذه تنظيم داعش استهدف حاجزا في بلدة الشحيل أمس.")
    assert names(account, "initiator") == ["تنظيم داعش"]


def test_the_bomber_and_a_rank_alone_are_those_told_of_before() -> None:
    (one,) = accounts(
        "نجا مسؤول الأمن في مدينة الرمادي أمس من اعتداء انتحاري. ونقل الجرحى إلى المستشفى العام. "
        "وأغلقت الطرق في الحي. والانتحاري الذي قاد سيارة مفخخة، لم يصل إلى هدفه ففجر نفسه في حاجز."
    )
    assert code(one) == "suicide_bomb"
    (two,) = accounts(
        "قتل مسلحون مجهولون اليوم السبت مدير السجن في مدينة تعز. ونقل الجرحى إلى المستشفى العام. "
        "وأغلقت الطرق. وقال شاهد إن رجلين على دراجة نارية أطلقا النار على العقيد، ثم لاذا بالفرار."
    )
    assert names(two, "attribution") == ["شاهد"]


def test_what_points_back_goes_with_the_only_account_that_it_can_be_of() -> None:
    (one,) = accounts(
        "اغتال مسلحان مجهولان اليوم السبت عقيدا يمنيا في حي خور مكسر بعدن. ونقل الجرحى إلى "
        "المستشفى. ونقلت وكالة رويترز عن مسؤول أمني أن رجلين أطلقا النار على العقيد، مما أدى إلى "
        "مقتله على الفور."
    )
    assert names(one, "attribution") == ["وكالة رويترز", "مسؤول أمني"]


def test_a_killing_by_a_bomb_is_the_explosion_told_below() -> None:
    (one,) = accounts(
        "اغتيال ضابط بتفجير في عدن\n\n"
        "قتل ضابط في الشرطة اليوم السبت في انفجار عبوة ناسفة استهدفت سيارته في مدينة عدن."
    )
    assert code(one) == "remote_explosive_landmine_ied"


def test_the_place_that_a_man_leads_is_not_where_he_was_hit() -> None:
    (one,) = accounts(
        "أطلق مسلحون النار اليوم السبت على قائد قاعدة العند العقيد سالم الحقلي في مدينة عدن."
    )
    assert [c.value.name for c in one.fields["place"] if isinstance(c.value, Place)] == ["عدن"]


def test_other_news_of_a_sentence_is_another_act() -> None:
    found = accounts(
        "قتل 20 مدنيا في قصف للنظام بالبراميل على مدينة حلب أمس. إلى ذلك، قتل ثمانية عناصر من جبهة "
        "النصرة في قصف على مقرهم في المدينة."
    )
    assert len(found) == 2


def test_an_explosion_is_by_the_drone_that_is_told_after_it() -> None:
    (account,) = accounts(
        "قتل عنصران من قسد جراء انفجار سيارة في مدينة القامشلي، الثلاثاء. وقالت مصادر إن طائرة "
        "مسيرة تركية استهدفت سيارة لقسد في المدينة."
    )
    assert code(account) == "air_drone_strike"


@pytest.mark.parametrize(
    "later",
    [
        "واستهدف الاعتداء الذي نسبته الشرطة إلى حزب العمال الكردستاني أمس موقعا في قضاء سروج.",
        "واستهدف الانفجار مركزا للشرطة على بعد 20 كيلومترا من بلدة سروج.",
        "والهجوم نفذه انتحاري دخل من باب الثكنة.",
    ],
)
def test_what_the_known_event_hit_is_no_other_event(later: str) -> None:
    (one,) = accounts(
        f"قتل جنديان وأصيب عشرة في انفجار شاحنة مفخخة أمام ثكنة جنوب شرق تركيا أمس. {later}"
    )
    assert code(one) in ("remote_explosive_landmine_ied", "suicide_bomb")


def test_what_a_fight_cost_those_who_began_it_is_no_other_act() -> None:
    (one,) = accounts(
        "قتل 11 جنديا في هجوم شنه مسلحو بوكو حرام أمس على موقع للجيش قرب ديفا. وأضاف المصدر أن "
        "17 من عناصر بوكو حرام قتلوا على أيدي الجنود."
    )
    assert names(one, "initiator") == ["مسلحو بوكو حرام"]


def test_an_attack_comes_after_the_one_that_is_recalled() -> None:
    first, earlier = accounts(
        "قتل 12 جنديا أمس في هجوم على حاجز للجيش في شمال سيناء. ويأتي الهجوم بعد أقل من أسبوعين "
        "على مقتل خمسة شرطيين في هجوم بالرصاص على سيارتهم في مدينة العريش."
    )
    told = (a.fields["killed"] for a in (first, earlier))
    killed = [[c.value.min for c in found if isinstance(c.value, Count)] for found in told]
    assert killed == [[12], [5]]
    assert earlier.salience is Salience.BACKGROUND


@pytest.mark.parametrize(
    "details",
    [
        "وسقطت القذائف على باعة الخضار في حي بكارة.",
        "وأطلق مسلحون ثلاث قذائف على باعة الخضار في حي بكارة.",
    ],
)
def test_what_the_lead_sums_up_is_told_in_detail_after_it(details: str) -> None:
    (one,) = accounts(f"قتل 12 شخصا أمس في هجوم بقذائف الهاون على سوق في مقديشو. {details}")
    assert code(one) == "shelling_artillery_missile"


def test_deaths_without_place_and_day_are_no_account_beside_another() -> None:
    (one,) = accounts(
        "فجر انتحاري نفسه في سوق بمدينة كركوك أمس. وزار المحافظ الجرحى. وقتل سبعة من رجال الشرطة "
        "بالرصاص."
    )
    assert code(one) == "suicide_bomb"


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون من جماعة بوكو حرام قرية في إقليم بورنو أمس وقتلوا عشرة. وقال شيخ القرية إن "
        "مسلحي بوكو حرام نهبوا المواشي والمتاجر.",
        "قتلت قوات الاحتلال أمس شابا في مخيم جنين. واعتقلت قوات الاحتلال تسعة فلسطينيين.",
    ],
)
def test_loot_and_captives_are_of_the_raid(text: str) -> None:
    (one,) = accounts(text)
    assert code(one) == "attack"
