"""Phrases are found with the particles written onto them, and never inside other words."""

import pytest

from model.extraction.folding import fold
from model.extraction.lexicon import Entry, Hit, Lexicon, parse_tsv

PHRASES = {
    "غداد": "place",
    "بغداد": "place",
    "دير الزور": "place",
    "ريف دير الزور": "place",
    "الحوثيين": "actor",
    "اللاذقية": "place",
    "قاعدة": "target",
    "القاعدة": "actor",
    "صاروخ": "weapon",
    "صواريخ": "weapon",
    "وزارة": "whole",
    "زارة": "place",
    "+A": "menu",
}
LEXICON = Lexicon(Entry(p, c, p) for p, c in PHRASES.items())


def scan(text: str) -> list[tuple[str, str]]:
    return [(h.clitics, h.code) for h in LEXICON.scan(fold(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في بغداد", [("", "بغداد")]),
        ("وبغداد", [("و", "بغداد")]),
        ("في وزارة الدفاع", []),
        ("بريف دير الزور الشرقي", [("ب", "ريف دير الزور")]),
        ("والصواريخ", [("وال", "صواريخ")]),
        ("فبالصواريخ", [("فبال", "صواريخ")]),
        ("للحوثيين وللحوثيين", [("ل", "الحوثيين"), ("ول", "الحوثيين")]),
        ("للاذقية", [("ل", "اللاذقية")]),
        ("القاعدة", [("", "القاعدة"), ("ال", "قاعدة")]),
        ("صاروخية", []),
        ("5صواريخ", [("", "صواريخ")]),
        ("حجم +A", [("", "+A")]),
        ("", []),
    ],
)
def test_particles_and_boundaries(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(scan(text), key=lambda f: f[0]) == found


def test_hit_gives_the_words_without_particles() -> None:
    text = "سقطت وَبِالصَّواريخِ."
    hit: Hit = LEXICON.scan(fold(text))[0]
    assert text[hit.span.start : hit.span.end] == "صَّواريخِ"


def test_parse_reads_forms_extra_columns_and_attributes() -> None:
    text = (
        "# a comment\n"
        "phrase\tcategory\tcode\twho\tattributes\n"
        "جندي/جنود\tpeople\tsoldier\tmilitary\tx=1;y=2\n"
    )
    assert parse_tsv(text, "people.tsv") == (
        Entry("جندي", "people", "soldier", {"who": "military", "x": "1", "y": "2"}),
        Entry("جنود", "people", "soldier", {"who": "military", "x": "1", "y": "2"}),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("#\n\nجندي\tpeople\n", "people.tsv, line 3: the column code is empty"),
        ("جندي\tpeople\ta\tbroken\n", "line 1: “broken” is not of the form key=value"),
        ("phrase\tcategory\n", "line 1: no column code"),
        ("ا\tb\tc\t\tz\n", "line 1: 5 columns"),
        ("جندي/ \tb\tc\n", "line 1: an empty phrase"),
    ],
)
def test_parse_says_what_is_wrong_where(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_tsv(text, "people.tsv")
