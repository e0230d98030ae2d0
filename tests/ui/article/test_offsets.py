"""Code points and UTF-16 units: the law that every offset holds, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.article.offsets import Offsets, line_starts, shown

# What has gone wrong in Qt: emoji, direction marks, breaks, no-break spaces, marks of frames.
ODD = (
    "😀🏳️\u202f\u00a0\u2028\u2029\ufeff\r\x00\ufdd0\ufdd1\ufffc\uffff\u200f\u2067\u0651ـ\t\n\x0b\x1e"
)
texts = st.text(st.one_of(st.sampled_from(ODD + "اب a1٣"), st.characters()), max_size=60)


def units_before(text: str, point: int) -> int:
    return len(text[:point].encode("utf-16-le", "surrogatepass")) // 2


@given(texts)
def test_units_are_those_of_utf_16(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.to_units(point) == units_before(text, point)
    assert offsets.units == units_before(text, len(text))


@given(texts)
def test_there_and_back(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.to_points(offsets.to_units(point)) == point


def test_the_second_half_of_an_emoji_belongs_to_it() -> None:
    offsets = Offsets("ا😀ب")
    assert [offsets.to_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@given(texts)
def test_what_is_shown_has_the_same_places(text: str) -> None:
    replaced = shown(text)
    assert len(replaced) == len(text)
    assert Offsets(replaced).units == Offsets(text).units
    assert line_starts(replaced) == line_starts(text)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_qt_keeps_every_unit_and_no_more_lines(text: str) -> None:
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(shown(text))
    assert document.characterCount() - 1 == Offsets(text).units
    assert document.blockCount() == text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "starts"), [("", [0]), ("ا\nب", [0, 2]), ("\n\n", [0, 1, 2]), ("😀\nا", [0, 2])]
)
def test_lines_begin_where_they_begin(text: str, starts: list[int]) -> None:
    assert line_starts(text) == starts
