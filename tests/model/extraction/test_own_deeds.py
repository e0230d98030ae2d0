"""Deeds that a side tells of itself or is charged with, and those come through."""

from __future__ import annotations

from datetime import date

import pytest

from storage.shipped import load_extractor
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "قالت جماعة الحوثي، الثلاثاء، إنها استهدفت ناقلة في خليج عدن بطائرة مسيرة.",
            ["جماعة الحوثي"],
        ),
        (
            "أعلن الجيش الأمريكي أنه نفذ، أمس، ضربة جوية على معسكر قرب كيسمايو.",
            ["الجيش الأمريكي"],
        ),
        ("وأعلن الجيش العراقي أنه قتل ثلاثة مسلحين قرب كركوك، أمس.", ["الجيش العراقي"]),
        ("وقالت الشرطة إنه قتل ثلاثة أشخاص بانفجار في مدينة كويتا، أمس.", []),
    ],
)
def test_a_side_tells_of_its_own_deed(text: str, initiators: list[str]) -> None:
    (account,) = _accounts(text)
    assert _names(account, "initiator") == initiators


def test_a_side_tells_what_it_suffered() -> None:
    (account,) = _accounts("قالت البيشمركة إنها تعرضت لهجوم بقذائف هاون قرب داقوق، أمس.")
    assert _names(account, "target") == ["البيشمركة"]


def test_of_two_sides_that_stand_together_the_second_is_accused() -> None:
    (account,) = _accounts(
        "حمل الجيش التركي حزب العمال الكردستاني المسؤولية عن تفجير وقع أمس في شرناق وقتل جنديا."
    )
    assert _names(account, "initiator") == ["حزب العمال الكردستاني"]


def test_an_attempt_come_through_and_how_are_one_account() -> None:
    (account,) = _accounts(
        "نجا الصحفي سالم المالكي أمس من محاولة اغتيال في العمارة، إثر تعرضه لإطلاق نار من مجهولين."
    )
    assert _code(account) == "attack"
    assert _names(account, "initiator") == ["مجهولين"]
    assert _names(account, "target") == ["سالم المالكي"]


def test_an_accident_come_through_is_no_account() -> None:
    assert not _accounts("نجا ركاب الحافلة من حادث مروع أمس في مدينة كراتشي.")


def test_grenades_do_not_part_a_verb_from_its_sides() -> None:
    (account,) = _accounts("هاجم مسلحون بقنابل يدوية مسجدا خلال الصلاة أمس في مدينة كراتشي.")
    assert _code(account) == "grenade"
    assert _names(account, "initiator") == ["مسلحون"]
    assert _names(account, "target") == ["مسجدا"]


def test_live_fire_is_no_quarter() -> None:
    (account,) = _accounts(
        "قتل أربعة متظاهرين أمس خلال تفريق قوات الأمن لمحتجين بإطلاق الرصاص الحي في كربلاء."
    )
    assert _names(account, "target") == ["محتجين"]


def test_why_it_was_hit_is_not_its_name() -> None:
    (account,) = _accounts("استهدف الحوثيون، أمس، السفينة لانتهاكها قرار الحظر بصاروخ قرب الحديدة.")
    assert _names(account, "target") == ["السفينة"]


@pytest.mark.parametrize("mark", ["quot;", "&quot;", "&laquo;"])
def test_signs_left_as_codes_of_a_page_end_names(mark: str) -> None:
    text = f"قال ضابط إن {mark}شخصين قتلا بانفجار عبوة ناسفة في بلدة الخالص{mark} أمس."
    (account,) = load_extractor().propose(text, date(2021, 3, 10))
    place = account.fields["place"][0]
    assert getattr(place.value, "name", "") == "الخالص"
    for candidates in account.fields.values():
        for evidence in (e for c in candidates for e in c.evidence):
            assert text[evidence.span.start : evidence.span.end] == evidence.quote
