"""A quote in its sentence."""

from __future__ import annotations

from model.evidence import Span
from model.reconciliation.quotes import in_sentence

TEXT = "عنوان الخبر\n\nسقطت قذائف على القاعدة. وردّت القوات بأربع قذائف، وفق مصدر! ثم هدأ المكان"


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_the_sentence_around_the_words_is_told() -> None:
    found = in_sentence(TEXT, at("بأربع قذائف"))
    assert (found.before, found.quote, found.after) == (
        "وردّت القوات ",
        "بأربع قذائف",
        "، وفق مصدر!",
    )


def test_a_heading_is_no_part_of_the_first_sentence() -> None:
    assert in_sentence(TEXT, at("سقطت")).before == ""
    assert in_sentence(TEXT, at("عنوان")).after == " الخبر"


def test_the_last_sentence_needs_no_stop() -> None:
    assert in_sentence(TEXT, at("هدأ")).after == " المكان"


def test_a_quote_may_reach_over_the_end_of_a_sentence() -> None:
    found = in_sentence(TEXT, at("القاعدة. وردّت"))
    assert found.before == "سقطت قذائف على "
    assert found.after.endswith("وفق مصدر!")


def test_a_very_long_sentence_is_cut_between_words() -> None:
    text = "كلمة " * 200 + "هنا" + " كلمة" * 200
    start = text.index("هنا")
    found = in_sentence(text, Span(start, start + 3))
    assert found.before.startswith("…كلمة")
    assert found.after.endswith("كلمة…")
    assert len(found.before) < 260
