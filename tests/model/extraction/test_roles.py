"""Who did it and who suffered it, in the sentence patterns of Arabic news; our own sentences."""

from __future__ import annotations

import pytest

from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "initiator", "target"),
    [
        (
            "قصفت قوات النظام السوري مواقع للجيش الوطني في ريف حلب بعشر قذائف مدفعية.",
            "قوات النظام السوري",
            "للجيش الوطني",
        ),
        (
            "وقالت مصادر محلية إن قوات النظام السوري، صباح الثلاثاء، استهدفت مدينة إدلب بالصواريخ.",
            "قوات النظام السوري",
            "إدلب",
        ),
        (
            "تعرضت قاعدة عسكرية في مدينة الحسكة لقصف صاروخي من قبل تنظيم داعش، أمس.",
            "تنظيم داعش",
            "قاعدة عسكرية",
        ),
        (
            "شن طيران التحالف الدولي غارات على مقرات لتنظيم داعش في مدينة الرقة.",
            "التحالف الدولي",
            "داعش",
        ),
        (
            "قتل خمسة مدنيين في قصف للحوثيين على أحياء سكنية في مدينة تعز، الثلاثاء.",
            "الحوثيين",
            "أحياء سكنية",
        ),
        (
            "أعلن الجيش العراقي استهداف مواقع لتنظيم داعش في محافظة كركوك بغارة جوية.",
            "الجيش العراقي",
            "داعش",
        ),
        (
            "هاجم مسلحون من حزب العمال الكردستاني قاعدة عسكرية في ديار بكر، أمس.",
            "حزب العمال الكردستاني",
            "قاعدة عسكرية",
        ),
        ("قصف الطيران الحربي سوقا في مدينة إدلب، الثلاثاء.", "الطيران الحربي", "سوقا"),
    ],
)
def test_who_and_whom(text: str, initiator: str, target: str) -> None:
    (account,) = _accounts(text)
    assert any(initiator in n or n in initiator for n in _names(account, "initiator"))
    assert any(target in n or n in target for n in _names(account, "target"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قصفت طائرة مسيرة سيارة في مدينة إدلب، الثلاثاء.", "air_drone_strike"),
        ("سقطت خمس قذائف هاون على حي سكني في مدينة حلب، الثلاثاء.", "shelling_artillery_missile"),
        (
            "انفجرت عبوة ناسفة بدورية للشرطة في مدينة بغداد، الثلاثاء.",
            "remote_explosive_landmine_ied",
        ),
        (
            "فجر انتحاري نفسه في سوق بمدينة كركوك، الثلاثاء، ما أدى إلى مقتل تسعة مدنيين.",
            "suicide_bomb",
        ),
        ("اندلعت اشتباكات بين الجيش اليمني والحوثيين في مدينة مأرب، الثلاثاء.", "armed_clash"),
        ("اعتقلت قوات الاحتلال ستة فلسطينيين في مدينة نابلس، الثلاثاء.", "arrests"),
        (
            "خطف مسلحون مجهولون ثلاثة مدنيين في مدينة درعا، الثلاثاء.",
            "abduction_forced_disappearance",
        ),
        ("أطلق مسلحون النار على صحفي في مدينة البصرة، الثلاثاء، ما أدى إلى مقتله.", "attack"),
    ],
)
def test_which_code(text: str, code: str) -> None:
    accounts = _accounts(text)
    assert [_code(a) for a in accounts] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "هددت الحركة بقصف المدينة إذا استمر الحصار.",
        "فاز الفريق بعد هجوم متواصل على المرمى وسجل المهاجم هدف التعادل في الشوط الثاني.",
        "نفذت السلطات حكم القتل قصاصا في الجاني بعد أن صدر بحقه صك شرعي من المحكمة العليا.",
        "قتل ثلاثة أشخاص وأصيب خمسة في حادث مروري على طريق دمشق، الثلاثاء.",
        "تستهدف الشركة زيادة أرباحها في الأسواق خلال العام المقبل.",
        "بلغت حصيلة القتلى منذ بدء الحرب في المدينة ألف قتيل، بحسب المرصد.",
        "قصفت الصحف المدرب بانتقادات حادة بعد المباراة التي خسرها المنتخب.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert _accounts(text) == ()


def test_a_verb_joined_by_and_shares_the_subject() -> None:
    accounts = _accounts(
        "قصفت قوات النظام السوري مدينة إدلب بالصواريخ، واستهدفت بلدة سراقب بقذائف الهاون، الثلاثاء."
    )
    assert {n for a in accounts for n in _names(a, "initiator")} == {"قوات النظام السوري"}


@pytest.mark.parametrize(
    ("text", "initiator", "target"),
    [
        (
            "تمكنت القوات العراقية من قتل تسعة مسلحين من تنظيم داعش قرب كركوك، أمس.",
            "القوات العراقية",
            "داعش",
        ),
        (
            "واصل طيران التحالف العربي قصف مواقع الحوثيين في صعدة باليمن، أمس.",
            "طيران التحالف العربي",
            "مواقع الحوثيين",
        ),
        (
            "داهمت قوات الاحتلال فجر أمس مخيم جنين واعتقلت أربعة شبان.",
            "قوات الاحتلال",
            "شبان",
        ),
        (
            "استشهد فتى فلسطيني برصاص جنود الاحتلال قرب نابلس، أمس.",
            "جنود الاحتلال",
            "فتى",
        ),
        (
            "قصف طيران التحالف العربي الذي تقوده السعودية، أمس، مواقع للحوثيين في مدينة لحج.",
            "طيران التحالف العربي",
            "مواقع للحوثيين",
        ),
        (
            "هاجم مسلحون من حركة الشباب قاعدة للاتحاد الأفريقي في الصومال، أمس.",
            "حركة الشباب",
            "قاعدة للاتحاد الأفريقي",
        ),
        (
            "حررت القوات العراقية مدينة هيت من سيطرة داعش، أمس.",
            "القوات العراقية",
            "داعش",
        ),
    ],
)
def test_whom_grammar_carries_to_the_act(text: str, initiator: str, target: str) -> None:
    (account,) = _accounts(text)
    assert any(initiator in name for name in _names(account, "initiator"))
    assert any(target in name for name in _names(account, "target"))


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "قصف طيران التحالف العربي مواقع لميليشيات الحوثي وصالح في محافظة حجة، أمس.",
            ["صالح", "مواقع لميليشيات الحوثي"],
        ),
        (
            "قصف طيران التحالف العربي قاعدة النهرين الجوية ومعسكر الصنوبر في صنعاء، أمس.",
            ["قاعدة النهرين الجوية", "معسكر الصنوبر"],
        ),
        (
            "قصف طيران التحالف العربي مواقع وتجمعات للحوثيين في محافظة حجة، أمس.",
            ["مواقع وتجمعات للحوثيين"],
        ),
        (
            "قصفت قوات النظام السوري أماكن في بلدة سراقب بقذائف الهاون، أمس.",
            ["أماكن في بلدة سراقب"],
        ),
        ("شن الطيران الحربي غارات طالت مدينة سراقب، أمس.", ["مدينة سراقب"]),
        ("قتل 12 حوثيا في كمين للجيش اليمني في محافظة مأرب، أمس.", ["الحوثيون"]),
        ("22 مسلحا من حركة طالبان قتلوا في كمين للجيش الأفغاني أمس.", ["حركة طالبان"]),
        ("اعتقلت الشرطة التركية 30 شخصا متهمين بالتهريب في أنقرة، أمس.", ["30 شخصا"]),
        (
            "سيطرت القوات العراقية على بلدة البشير بدعم من الحشد الشعبي، أمس.",
            ["بلدة البشير"],
        ),
    ],
)
def test_what_was_hit_is_named_in_full_and_no_further(text: str, targets: list[str]) -> None:
    (account,) = _accounts(text)
    assert _names(account, "target") == targets


def test_allies_stand_together_against_their_enemies() -> None:
    (account,) = _accounts(
        "دارت اشتباكات عنيفة بين قوات النظام وحزب الله من جهة، والجيش الحر من جهة أخرى، في درعا."
    )
    assert _names(account, "initiator") == ["قوات النظام", "حزب الله"]
    assert _names(account, "target") == ["الجيش الحر"]


def test_an_answer_follows_the_attack_on_its_day() -> None:
    attack, answer = _accounts(
        "تصعيد في غزة\n\n"
        "قصفت حركة حماس مدينة عسقلان بعشرة صواريخ، مساء الثلاثاء.\n\n"
        "وردت إسرائيل بقصف مواقع للحركة في مدينة غزة بغارات جوية."
    )
    assert answer.follows is not None
    assert (answer.follows.key, answer.follows.relation) == (attack.key, "retaliation")
    assert answer.fields["date"][0].value == attack.fields["date"][0].value


def test_three_witnesses_of_one_raid_tell_one_account() -> None:
    accounts = _accounts(
        "غارة على مخيم قرب الرقة\n\n"
        "شن طيران التحالف الدولي غارة على معسكر لتنظيم داعش قرب مدينة الرقة، فجر الثلاثاء.\n\n"
        "وقال شاهد عيان إن الغارة استهدفت المعسكر فجرا.\n\n"
        "وأكد مصدر طبي أن الغارة أدت إلى مقتل سبعة من عناصر التنظيم."
    )
    assert len(accounts) == 1
    assert [c.value for c in accounts[0].fields["killed"]] != []


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "اتهم محافظ المدينة حركة الشباب بقصف سوق في مقديشو بقذائف الهاون، الثلاثاء.",
            ["حركة الشباب"],
        ),
        (
            "سيطر الجيش الليبي مدعوما بمقاتلي القبائل على مدينة سرت، الثلاثاء.",
            ["الجيش الليبي", "مقاتلي القبائل"],
        ),
        (
            "قصفت قوات النظام السوري، بدعم من الطيران الروسي، بلدة في ريف إدلب، الثلاثاء.",
            ["قوات النظام السوري"],
        ),
        (
            "هاجم الحوثيون وحلفاؤهم من قوات صالح معسكرا في مدينة مأرب، الثلاثاء.",
            ["الحوثيون", "قوات صالح"],
        ),
        ("لا تزال قوات النظام السوري تقصف أحياء مدينة درعا.", ["قوات النظام السوري"]),
        ("عاودت المدفعية التركية، أمس، قصف قرى في ريف حلب.", ["المدفعية التركية"]),
        (
            "صعدت حركة الشباب من عملياتها في المدينة وقامت بقصف سوق في مقديشو، الثلاثاء.",
            ["حركة الشباب"],
        ),
        (
            "في جنوب البلاد، أغلق مقاتلو حركة الشباب الطريق وأطلقوا النار على حافلة، الثلاثاء.",
            ["مقاتلو حركة الشباب"],
        ),
        (
            "حققت قوات البيشمركة، أمس، نصرا كبيرا، وذلك باستعادتها السيطرة على بلدة سنجار.",
            ["قوات البيشمركة"],
        ),
        ("ردت على الفور القوات التركية بقصف مواقع لتنظيم داعش، الثلاثاء.", ["القوات التركية"]),
    ],
)
def test_who_did_it_beside_the_verb(text: str, initiators: list[str]) -> None:
    (account,) = _accounts(text)
    assert _names(account, "initiator") == initiators


@pytest.mark.parametrize(
    "text",
    [
        "تصدت البيشمركة لهجوم شنه تنظيم داعش على بلدة في محافظة كركوك، الثلاثاء.",
        "قال مصدر إن البيشمركة صدت هجوما شنه تنظيم داعش في محافظة كركوك، الثلاثاء.",
    ],
)
def test_who_beat_off_an_attack_was_attacked(text: str) -> None:
    (account,) = _accounts(text)
    assert _names(account, "initiator") == ["تنظيم داعش"]
    assert "البيشمركة" in _names(account, "target")


def test_unarmed_people_whom_a_verb_of_seizing_follows_were_seized() -> None:
    (account,) = _accounts("قالت وكالة الأنباء إن ستة أشخاص اعتقلوا في مدينة ديار بكر، الثلاثاء.")
    assert _names(account, "initiator") == []
    assert _names(account, "target") == ["ستة أشخاص"]


def test_those_who_took_the_ground_drove_the_others_out() -> None:
    accounts = _accounts(
        "سيطر الجيش العراقي على مدينة تكريت بعد طرد تنظيم داعش من أحياء في شمالها، الثلاثاء."
    )
    assert accounts
    assert all(_names(a, "initiator") == ["الجيش العراقي"] for a in accounts)
