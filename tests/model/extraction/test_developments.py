"""Strategic developments in their forms, and ordinary news in the same words; our own sentences."""

from __future__ import annotations

import pytest

from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "وقعت الحكومة السورية وقوات سوريا الديمقراطية اتفاقا لوقف إطلاق النار في حلب.",
            {"الحكومة السورية", "قوات سوريا الديمقراطية"},
        ),
        (
            "توصل الجيش السوري وفصائل المعارضة إلى هدنة في حي الوعر بحمص، الثلاثاء.",
            {"الجيش السوري", "فصائل المعارضة"},
        ),
        ("اتفاق على وقف إطلاق النار بين الجيش والحوثيين في الحديدة", {"الجيش", "الحوثيين"}),
        ("دخل اتفاق وقف إطلاق النار حيز التنفيذ في إدلب، الثلاثاء.", set()),
        (
            "تبادلت الحكومة اليمنية والحوثيون 40 أسيرا في تعز، الثلاثاء.",
            {"الحكومة اليمنية", "الحوثيون"},
        ),
    ],
)
def test_an_agreement_is_of_all_who_made_it(text: str, initiators: set[str]) -> None:
    (account,) = _accounts(text)
    assert _code(account) == "agreement"
    assert set(_names(account, "initiator")) == initiators
    assert set(_names(account, "target")) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ألقت الاستخبارات العسكرية القبض على قيادي في داعش بالموصل، الثلاثاء.", "arrests"),
        ("تم القبض على ثلاثة مسلحين في مدينة درعا، الثلاثاء.", "arrests"),
        ("انسحبت قوات سوريا الديمقراطية من بلدة عين عيسى، الثلاثاء.", "change_to_group_activity"),
        ("انسحاب قوات النظام من قرية الطبقة بريف الرقة", "change_to_group_activity"),
        ("أعاد الجيش السوري انتشاره في محيط مدينة درعا، الثلاثاء.", "change_to_group_activity"),
        ("وصلت تعزيزات عسكرية تركية إلى مدينة سراقب، الثلاثاء.", "change_to_group_activity"),
        ("انشق عشرات المقاتلين عن حركة الشباب في كيسمايو، الثلاثاء.", "change_to_group_activity"),
        ("أسقطت الدفاعات الجوية السورية ثلاثة صواريخ في سماء دمشق.", "disrupted_weapons_use"),
        ("تفكيك عبوتين ناسفتين في مدينة بعقوبة", "disrupted_weapons_use"),
        ("ضبطت قوات الأمن مخزنا للأسلحة في مدينة عدن، الثلاثاء.", "disrupted_weapons_use"),
        ("العثور على مستودع صواريخ لداعش في مدينة الرمادي", "disrupted_weapons_use"),
        ("أقام الجيش التركي نقطة عسكرية في ريف إدلب.", "headquarters_or_base_established"),
        ("إنشاء قاعدة عسكرية أمريكية في محافظة الحسكة", "headquarters_or_base_established"),
        ("هدمت قوات الاحتلال ثلاثة منازل في بلدة سلوان.", "looting_property_destruction"),
        ("نهب منازل المدنيين في عفرين على يد مسلحين", "looting_property_destruction"),
        ("سلمت قوات سوريا الديمقراطية مدينة منبج للجيش.", "non_violent_transfer_of_territory"),
        ("تسلم الجيش السوري بلدة العريمة دون قتال.", "non_violent_transfer_of_territory"),
        ("فرضت السلطات حظر تجول في مدينة بنغازي، الثلاثاء.", "other"),
    ],
)
def test_a_development_is_read_as_verb_noun_and_headline(text: str, code: str) -> None:
    (account,) = _accounts(text)
    assert _code(account) == code


def test_the_state_of_an_adjective_sets_up_its_base() -> None:
    (account,) = _accounts("إنشاء قاعدة عسكرية أمريكية في محافظة الحسكة")
    assert set(_names(account, "initiator")) == {"الولايات المتحدة"}
    assert set(_names(account, "target")) == {"قاعدة عسكرية أمريكية"}


@pytest.mark.parametrize(
    "text",
    [
        "وقعت السعودية ومصر اتفاقا للتعاون التجاري في القاهرة، الثلاثاء.",
        "ألقت الشرطة القبض على سائق مخمور في مدينة جدة، الثلاثاء.",
        "انسحب المنتخب من البطولة في الدوحة، الثلاثاء.",
        "انسحب الوفد من الجلسة في جنيف، الثلاثاء.",
        "ضبطت الجمارك كمية من الحبوب المخدرة في ميناء جدة، الثلاثاء.",
        "افتتحت الشركة مقرا جديدا في دبي، الثلاثاء.",
        "سلم الوزير الجوائز للفائزين في مدينة عمان، الثلاثاء.",
        "هدمت البلدية مباني مخالفة في مدينة جدة، الثلاثاء.",
        "اعترض النائب على مشروع القانون في بيروت، الثلاثاء.",
        "أسقط مجلس النواب مشروع القانون في بيروت، الثلاثاء.",
        "أبرم النادي صفقة تبادل لاعبين في لندن، الثلاثاء.",
        "دعا الأمين العام إلى وقف إطلاق النار في غزة، الثلاثاء.",
        "خرق الحوثيون الهدنة في الحديدة، الثلاثاء.",
    ],
)
def test_politics_business_and_police_work_are_no_developments(text: str) -> None:
    assert _accounts(text) == ()
