"""Folding makes spellings one and maps every folded character back to where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.evidence import Span
from model.extraction.folding import fold, fold_text

ARABIC = st.text(
    st.one_of(
        st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF),
        st.sampled_from(" \n\u00a0\u200fـ،.«»“”aZ😀0٣"),
        st.characters(),
    )
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "اااا"),
        ("مدرسةٌ مستشفى", "مدرسه مستشفي"),
        ("مسؤول رئيس", "مسوول رييس"),
        ("كـــتـاب", "كتاب"),
        ("أرض ـ أرض", "ارض - ارض"),
        ("١٢٫٥ و۳", "12.5 و3"),
        ("کی", "كي"),
        ("\ufefb \ufe8d\ufedf\ufee4\ufeea", "لا المه"),
        ("\ufdf2", "الله"),
        ("قال\u00a0 \u200fإن", "قال ان"),
        ("«نص» “نص”", '"نص" "نص"'),
        ("AFP", "afp"),
        ("سطر\n سطر", "سطر\n سطر"),
        ("", ""),
        ("😀أ", "😀ا"),
    ],
)
def test_spelling(written: str, folded: str) -> None:
    assert fold_text(written) == folded


def test_diacritics_of_the_last_letter_belong_to_the_quote() -> None:
    text = "ثم قُتِلَ رجل"
    folded = fold(text)
    start = folded.text.index("قتل")
    span = folded.origin(start, start + 3)
    assert text[span.start : span.end] == "قُتِلَ"


def test_ligature_maps_to_its_one_character() -> None:
    folded = fold("ا\ufefbب")
    assert folded.text == "الاب"
    assert folded.origin(1, 3) == Span(1, 2)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (2, 9), (3, 2)])
def test_refuses_what_is_no_range(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a range"):
        fold("نص ما").origin(start, end)


@given(ARABIC)
def test_map_is_monotonic_and_stays_within_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.index) == len(folded.text)
    assert all(0 <= i < len(text) for i in folded.index)
    assert all(a <= b for a, b in zip(folded.index, folded.index[1:], strict=False))


@given(ARABIC)
def test_every_folded_character_comes_from_what_it_maps_to(text: str) -> None:
    folded = fold(text)
    for i, char in enumerate(folded.text):
        span = folded.origin(i, i + 1)
        source = text[span.start : span.end]
        assert char == "-" or char in fold_text(source)


@given(ARABIC)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once
