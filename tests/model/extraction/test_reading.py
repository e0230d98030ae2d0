"""Sentences and the parts of a page, told by shape alone."""

from __future__ import annotations

import pytest

from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.extraction.zones import Zone

PAGE = """التغطية الحية

انفجار في سوق شعبي شمالي المدينة

2022.10.23 | 06:52 دمشق

آثار الانفجار في السوق - رويترز
آثار الانفجار في السوق - رويترز
بيروت - متابعات
+A
حجم الخط
-A

انفجرت عبوة ناسفة صباح الأحد في سوق شعبي شمالي المدينة، وقال شهود إن سيارات الإسعاف هرعت إليه \
بعد دقائق من الانفجار. ولم تعلن جهة مسؤوليتها عن الهجوم.

من يقف وراء التفجير؟

وقال م. أحمد خليل، وهو تاجر في السوق، إن الدخان غطى المكان؛ وأضاف أن موقع "أخبار.نت" نشر \
صورا له في 2022.10.23. وهل يتكرر ذلك؟ لا أحد يعرف!

مراسل الصحيفة

سوق شعبي المدينة القديمة عبوة ناسفة انفجار حي الشمال قوات الأمن الإسعاف المدني

Leave a Reply
Your email address will not be published.
شارك
"""


@pytest.fixture(scope="module")
def zones(lexicon: Lexicon) -> dict[str, Zone]:
    reading = read(PAGE, None, lexicon)
    return {PAGE[s.span.start : s.span.end].strip(): s.zone for s in reading.sentences}


@pytest.mark.parametrize(
    ("begin", "zone"),
    [
        ("التغطية الحية", Zone.NOISE),
        ("انفجار في سوق", Zone.HEADLINE),
        ("2022.10.23 |", Zone.DATELINE),
        ("بيروت - متابعات", Zone.DATELINE),
        ("حجم الخط", Zone.NOISE),
        ("انفجرت عبوة", Zone.LEAD),
        ("ولم تعلن جهة", Zone.LEAD),
        ("من يقف وراء", Zone.CAPTION),
        ("وقال م. أحمد", Zone.BODY),
        ("وأضاف أن", Zone.BODY),
        ("وهل يتكرر ذلك؟", Zone.BODY),
        ("لا أحد يعرف!", Zone.BODY),
        ("مراسل الصحيفة", Zone.NOISE),
        ("سوق شعبي المدينة", Zone.NOISE),
        ("Leave a Reply", Zone.NOISE),
        ("شارك", Zone.NOISE),
    ],
)
def test_zones(begin: str, zone: Zone, zones: dict[str, Zone]) -> None:
    assert [z for text, z in zones.items() if text.startswith(begin)] == [zone]


def test_a_caption_stands_once_and_its_repetition_is_noise(lexicon: Lexicon) -> None:
    reading = read(PAGE, None, lexicon)
    found = [s.zone for s in reading.sentences if "رويترز" in PAGE[s.span.start : s.span.end]]
    assert found == [Zone.CAPTION, Zone.NOISE]


def test_a_link_to_the_report_is_noise_to_the_end_of_its_line(lexicon: Lexicon) -> None:
    told = "قتل شخصان في انفجار عبوة في سوق المدينة. "
    reading = read(f"عنوان الخبر\n\n{told}رابط الخبر بصحيفة النهار: مقتل شخصين.", None, lexicon)
    assert [s.zone for s in reading.sentences][1:] == [Zone.LEAD, Zone.NOISE]


def test_title_is_the_headline(lexicon: Lexicon) -> None:
    assert read(PAGE, None, lexicon).title == "انفجار في سوق شعبي شمالي المدينة"


def test_a_text_that_begins_with_a_paragraph_has_no_title(lexicon: Lexicon) -> None:
    text = (
        "قال شهود إن عبوة ناسفة انفجرت صباح الأحد في سوق شعبي شمالي المدينة وإن أحدا لم يصب.\nنص."
    )
    reading = read(text, None, lexicon)
    assert reading.title is None
    assert reading.sentences[0].zone is Zone.LEAD


@pytest.mark.parametrize("text", ["", " \n\n", "…", "Only English here.\nMore."])
def test_texts_without_arabic_are_read_without_error(text: str, lexicon: Lexicon) -> None:
    reading = read(text, None, lexicon)
    assert all(s.zone is Zone.NOISE for s in reading.sentences)


def test_words_and_hits_belong_to_their_sentence(lexicon: Lexicon) -> None:
    reading = read(PAGE, None, lexicon)
    for sentence in reading.sentences:
        words = reading.words_in(sentence)
        assert words == tuple(w for w in reading.words if w.sentence == sentence.index)
        for hit in reading.hits_in(sentence, "weapon"):
            assert reading.sentence_at(hit.start) == sentence
