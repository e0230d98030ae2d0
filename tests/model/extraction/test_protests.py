"""Protests, riots, and what is no protest though its words are the same; our own sentences."""

from __future__ import annotations

import pytest

from model.values import Choice
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "تظاهر مئات الطلاب أمام مبنى المحافظة في مدينة البصرة، الثلاثاء، للمطالبة بفرص عمل.",
            ["مئات الطلاب"],
        ),
        (
            "خرج آلاف المواطنين إلى شوارع مدينة عدن، الثلاثاء، احتجاجا على انقطاع الكهرباء.",
            ["آلاف المواطنين"],
        ),
        ("نزل إلى الشوارع في مدينة طرطوس نحو ألفي شخص، الثلاثاء، رفضا للقرار.", ["ألفي شخص"]),
        ("تجمع متظاهرون أمام السفارة في بغداد، الثلاثاء.", ["متظاهرون"]),
        ("شهدت مدينة الناصرية، الثلاثاء، مظاهرات واسعة للمطالبة بإقالة المحافظ.", []),
        (
            "نظم موظفو البلدية وقفة احتجاجية أمام مقر الوزارة في بيروت، الثلاثاء.",
            ["موظفو البلدية"],
        ),
        ("وقفة احتجاجية لمعلمين في تعز للمطالبة برواتبهم", ["معلمين"]),
        ("بدأ السجناء في سجن رومية إضرابا عن الطعام، الثلاثاء، احتجاجا على حالهم.", ["السجناء"]),
        ("أضرب المعلمون في مدينة الحسكة، الثلاثاء، بسبب تأخر الرواتب.", ["المعلمون"]),
        ("أغلق محتجون الطريق الرئيسي في مدينة صور، الثلاثاء.", ["محتجون"]),
        ("تظاهرة في غزة تضامنا مع الأسرى", []),
    ],
)
def test_a_protest_is_read_with_who_gathered(text: str, initiators: list[str]) -> None:
    (account,) = _accounts(text)
    assert _code(account) == "peaceful_protest"
    assert [c.value for c in account.fields["event_type"]] == [Choice("peaceful_protest")]
    assert _names(account, "initiator") == initiators
    assert not any(account.fields[f] for f in ("target", "killed", "injured", "munitions"))


def test_what_people_protest_against_is_no_account_of_its_own() -> None:
    (account,) = _accounts("خرجت مظاهرة في مدينة إدلب تنديدا بالقصف الروسي، الثلاثاء.")
    assert _code(account) == "peaceful_protest"


def test_an_anniversary_or_prices_keep_no_protest_from_being_read() -> None:
    (account,) = _accounts("تظاهر المئات في طرابلس، الثلاثاء، في ذكرى الحرب وبسبب أسعار الخبز.")
    assert _code(account) == "peaceful_protest"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أضرم متظاهرون النار في مبنى البلدية في مدينة الكوت، الثلاثاء.", "violent_demonstration"),
        ("رشق محتجون قوات الأمن بالحجارة في مدينة السويداء، الثلاثاء.", "violent_demonstration"),
        ("اشتبك متظاهرون مع قوات الأمن في الخرطوم، الثلاثاء.", "violent_demonstration"),
        ("متظاهرون يقتحمون مبنى البرلمان في بغداد", "violent_demonstration"),
        ("هاجم حشد غاضب منزل المتهم في مدينة كركوك، الثلاثاء.", "mob_violence"),
        (
            "أطلقت الشرطة الغاز المسيل للدموع لتفريق مئات المتظاهرين في بغداد، الثلاثاء.",
            "protest_with_intervention",
        ),
        ("قوات الأمن تفرق بالقوة اعتصاما في الخرطوم", "protest_with_intervention"),
        (
            "اعتقلت الشرطة 20 متظاهرا خلال احتجاجات في مدينة صفاقس، الثلاثاء.",
            "protest_with_intervention",
        ),
        (
            "أطلقت قوات الأمن الرصاص الحي على متظاهرين في الخرطوم، الثلاثاء، وقتلت ثلاثة.",
            "excessive_force_against_protesters",
        ),
        (
            "قتل متظاهران برصاص قوات الأمن خلال مظاهرة في الخرطوم، الثلاثاء.",
            "excessive_force_against_protesters",
        ),
    ],
)
def test_violence_by_and_against_protesters_has_its_own_codes(text: str, code: str) -> None:
    (account,) = _accounts(text)
    assert _code(account) == code


def test_whose_bullets_killed_did_it() -> None:
    (account,) = _accounts("قتل متظاهران برصاص قوات الأمن خلال مظاهرة في الخرطوم، الثلاثاء.")
    assert _names(account, "initiator") == ["قوات الأمن"]
    assert _names(account, "target") == ["متظاهران"]


def test_a_protest_and_its_dispersal_are_one_account() -> None:
    (account,) = _accounts(
        "احتجاجات في السودان\n\n"
        "تظاهر المئات في الخرطوم، الثلاثاء. وفرقت الشرطة المتظاهرين بالغاز المسيل للدموع."
    )
    assert _code(account) == "protest_with_intervention"
    assert set(_names(account, "initiator")) == {"الشرطة", "المئات"}
    assert _names(account, "target") == ["المتظاهرين"]


@pytest.mark.parametrize(
    "text",
    [
        "دعت النقابات إلى التظاهر في ساحة التحرير وسط بغداد، الثلاثاء.",
        "دعا الحزب أنصاره إلى تنظيم مظاهرات في مدينة تعز، الجمعة المقبلة.",
        "هدد الموظفون بتنظيم اعتصام أمام مقر الوزارة في بيروت، الثلاثاء.",
        "منحت السلطات ترخيصا لتنظيم مسيرة سلمية في الرباط، الثلاثاء.",
        "منعت السلطات مظاهرة كانت مقررة في الرباط، الثلاثاء.",
        "احتجت إيران على قرار مجلس الأمن، الثلاثاء.",
        "احتج لاعبو الفريق على قرار الحكم في ملعب البصرة، الثلاثاء.",
        "أشاد الوزير بمسيرة التنمية في مدينة الرياض، الثلاثاء.",
        "انطلقت مسيرة دراجات شارك فيها المئات في مدينة عمان، الثلاثاء.",
        "انطلقت مسيرة مفخخة من مدينة الحديدة، الثلاثاء.",
        "خرج الآلاف من المسجد بعد صلاة الجمعة في مدينة الموصل.",
        "تظاهر الرجل بالنوم حين دخل الجيران منزله في مدينة حلب، الثلاثاء.",
        "اعتصم الحزب بالصمت في بيروت، الثلاثاء.",
        "تظاهرة ثقافية في مدينة تونس يشارك فيها مئات الأشخاص، الثلاثاء.",
        "تضرر المبنى الذي تجمع أمامه المتظاهرون في بغداد، الثلاثاء.",
        "قال المتحدث إن كل من يخرج في مظاهرة في مدينة بنغازي سيحاسب.",
    ],
)
def test_calls_plans_notes_and_other_marches_are_no_protest(text: str) -> None:
    assert _accounts(text) == ()


def test_adjectives_of_protests_are_no_towns() -> None:
    (account,) = _accounts("شارك المئات في مظاهرة سلمية في مدينة بغداد، الثلاثاء.")
    assert [getattr(c.value, "name", None) for c in account.fields["place"]] == ["بغداد"]


def test_a_protest_met_with_tear_gas_was_not_left_in_peace() -> None:
    (account,) = _accounts(
        "تظاهر المئات في أم درمان أمس للمطالبة بحكم مدني. وأطلقت الشرطة قنابل الغاز المسيل للدموع "
        "على المحتجين."
    )
    assert _code(account) == "protest_with_intervention"


def test_what_was_protested_against_is_no_protest() -> None:
    assert not _accounts("ونشر الموقع صورا احتج عليها المتظاهرون في دول عدة قبل أعوام.")


def test_more_of_a_protest_told_before_makes_no_other() -> None:
    (account,) = _accounts(
        "تظاهر آلاف الأشخاص أمس في مدينة عطبرة. وخرج الآلاف من سكانها وهم يهتفون ضد النظام. "
        "وشارك طلاب في التظاهرة."
    )
    assert _code(account) == "peaceful_protest"


def test_those_who_protested_and_burnt_are_no_looters() -> None:
    account, *_ = _accounts("تظاهر المئات أمس في مدينة الناصرية وأحرقوا مقر الحزب.")
    assert _code(account) == "violent_demonstration"


def test_live_rounds_to_disperse_a_crowd_are_excessive_force() -> None:
    _, account = _accounts(
        "تظاهر المئات أمس في مدينة الناصرية للمطالبة بالكهرباء. واستخدمت قوات الأمن الذخيرة الحية "
        "لتفريق المحتجين."
    )
    assert _code(account) == "excessive_force_against_protesters"
    assert _names(account, "initiator") == ["قوات الأمن"]


def test_a_crowd_that_burns_tyres_riots() -> None:
    (account,) = _accounts("وأضرم المتظاهرون النار في إطارات مطاطية في مدينة الخليل.")
    assert _code(account) == "violent_demonstration"
