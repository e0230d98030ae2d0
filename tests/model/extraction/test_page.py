"""The parts of a page told without lexicons: as long as the text, and as a reader sees them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.extraction.page import page_zones, plain
from model.extraction.zones import CREDIT, NOISE_LINE, Zone

PHRASES = {plain("اقرأ أيضا"): NOISE_LINE, "afp": CREDIT}
PAGE = (
    "اقرأ أيضاً\nقصف على القرية\n\n2022.10.23 | 06:52\n\nدخان فوق القرية - AFP\n\n"
    + "قتل ثلاثة مدنيين مساء الاثنين في قصف مدفعي على القرية بحسب مرصد محلي، وأضاف المرصد أن "
    + "حريقا اندلع في مخزن للحبوب وأن فرق الإطفاء تدخلت لإخماده ليلا.\nLeave a Reply"
)


def test_a_page_falls_into_its_parts() -> None:
    found = [(PAGE[s.start : s.end].split()[0], zone) for s, zone in page_zones(PAGE, PHRASES)]
    assert found == [
        ("اقرأ", Zone.NOISE),
        ("قصف", Zone.HEADLINE),
        ("2022.10.23", Zone.DATELINE),
        ("دخان", Zone.CAPTION),
        ("قتل", Zone.LEAD),
        ("Leave", Zone.NOISE),
    ]


@given(st.text(max_size=80))
def test_spelling_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)
    for span, _ in page_zones(text, PHRASES):
        quote = text[span.start : span.end]
        assert quote
        assert "\n" not in quote
