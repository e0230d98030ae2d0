from __future__ import annotations

import hashlib

import pytest

from model.reconciliation.copies import are_copies, buckets, likeness, shingles, signature

WORDS = (
    "قتل أربعة أشخاص وأصيب تسعة آخرون في قصف صاروخي استهدف مساء الأربعاء سوقا شعبية وسط البلدة"
    " بحسب ما أفاد به مسعفون نقلوا الجرحى إلى المستشفى الوطني في المدينة القريبة وقال شاهد إن"
    " الصواريخ سقطت تباعا خلال دقائق وإن حريقا كبيرا اندلع في عدد من المحال قبل أن تسيطر عليه"
    " فرق الإطفاء ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى ساعة متأخرة من الليل"
)
OTHER = (
    "عقد مجلس البلدة اجتماعا طارئا ناقش فيه أوضاع المياه والكهرباء وقرر توزيع صهاريج على الأحياء"
    " المتضررة ابتداء من صباح الغد ودعا المنظمات إلى تقديم ما تستطيع من دعم للأهالي المتضررين"
    " كما طالب بفتح الطريق الواصل إلى المستشفى أمام سيارات الإسعاف في أسرع وقت ممكن"
)


def copied(one: str, other: str, days: int | None = 0) -> bool:
    return are_copies(shingles(one), shingles(other), days)


def test_a_text_under_another_headline_in_another_spelling_is_a_copy() -> None:
    again = "مقتل أربعة في السوق\n\n" + WORDS.replace("أ", "ا").replace(" وقال", "، وقالَ")
    assert copied(WORDS, again)


def test_a_text_cut_short_and_one_with_more_added_are_copies() -> None:
    half = " ".join(WORDS.split()[:35])
    assert copied(WORDS, half)
    assert copied(WORDS, f"{WORDS}\n{OTHER}")


def test_another_report_is_no_copy() -> None:
    assert not copied(WORDS, OTHER)
    assert likeness(shingles(WORDS), shingles("")).contained == 0


def test_a_formula_used_again_days_later_is_no_copy() -> None:
    words = WORDS.split()
    again = " ".join([*words[:44], *OTHER.split()[:15]])
    assert copied(WORDS, again, 1)
    assert copied(WORDS, again, None)
    assert not copied(WORDS, again, 7)
    assert copied(WORDS, WORDS + " انتهى", 7)


def test_a_flash_is_a_copy_of_the_same_flash_alone() -> None:
    flash = " ".join(WORDS.split()[:14])
    assert copied(flash, f"عاجل {flash}")
    assert not copied(WORDS, flash)
    assert not copied("قصف على البلدة", "قصف على البلدة")


def test_signatures_are_the_same_everywhere() -> None:
    made = signature(shingles(WORDS))
    assert hashlib.sha256(made).hexdigest()[:16] == "e7d9e6acfaf1893a"
    assert signature(shingles("كلمة")) == b""
    assert buckets(b"") == ()


@pytest.mark.parametrize("other", [WORDS + " انتهى", " ".join(WORDS.split()[:40])])
def test_copies_share_buckets(other: str) -> None:
    one, two = (buckets(signature(shingles(text))) for text in (WORDS, other))
    assert any(a == b for a, b in zip(one, two, strict=True))
    different = buckets(signature(shingles(OTHER)))
    assert not any(a == b for a, b in zip(one, different, strict=True))
