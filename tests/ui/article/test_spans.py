"""Marks, selections and finding: what is marked, meant and found, without a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.evidence import Span
from model.extraction.folding import fold_text
from ui.article.finding import Finder, nearest
from ui.article.marks import at_point, focused_span, marks, next_of
from ui.article.word_bounds import grown, shrunk, trimmed
from ui.session.views import Highlight


def highlight(
    start: int, end: int, field: str, item: str = "i", *, reviewed: bool = False, rank: int = 0
) -> Highlight:
    return Highlight(Span(start, end), field, "means", item, "a", reviewed, rank)


def test_lower_readings_are_marked_while_their_field_is_focused() -> None:
    both = [highlight(0, 3, "f", "best"), highlight(5, 8, "f", "other", rank=1)]
    assert len(marks(both, None, None)) == 1
    focused = marks(both, "f", "best")
    assert [(m.focused, m.chosen) for m in focused] == [(True, True), (True, False)]


def test_the_best_is_chosen_where_the_value_has_no_words() -> None:
    marked = marks([highlight(0, 3, "f", "best"), highlight(5, 8, "g")], "f", "typed by hand")
    assert [m.chosen for m in marked] == [True, False]


def test_the_same_words_of_a_field_are_marked_once_and_reviewed() -> None:
    marked = marks(
        [highlight(0, 3, "f", "p"), highlight(0, 3, "f", "c", reviewed=True)], None, None
    )
    assert [m.highlight.item_id for m in marked] == ["c"]


def test_overlapping_marks_lie_on_levels_of_their_own() -> None:
    marked = marks([highlight(0, 9, "f"), highlight(2, 4, "g"), highlight(4, 6, "h")], None, None)
    assert [m.level for m in marked] == [0, 1, 1]


def test_a_click_means_the_narrowest_and_then_the_next() -> None:
    marked = marks([highlight(0, 9, "wide"), highlight(2, 4, "narrow")], None, None)
    over = at_point(marked, 3)
    assert next_of(over, None) is over[0]
    assert over[0].highlight.field_id == "narrow"
    after = next_of(over, "narrow")
    assert after is not None
    assert after.highlight.field_id == "wide"
    assert next_of((), None) is None


def test_the_first_words_of_the_focused_value_are_scrolled_to() -> None:
    marked = marks([highlight(9, 12, "f", "i"), highlight(3, 5, "f", "i")], "f", "i")
    assert focused_span(marked) == Span(3, 5)
    assert focused_span(marks([highlight(0, 1, "f")], None, None)) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (" بأربع قذائف، ", "بأربع قذائف"),
        ("\u00a0«نهر ميديا».", "«نهر ميديا»"),
        ("، .", None),
        ("", None),
    ],
)
def test_a_selection_is_trimmed(text: str, quote: str | None) -> None:
    span = trimmed(text, 0, len(text))
    assert (text[span.start : span.end] if span else None) == quote


def test_evidence_grows_and_shrinks_by_words() -> None:
    text = "قصفت القوات قرية الوادي، مساء أمس"
    span = Span(text.index("قرية"), text.index("قرية") + len("قرية"))

    def quote(of: Span) -> str:
        return text[of.start : of.end]

    assert quote(grown(text, span, "end")) == "قرية الوادي"
    assert quote(grown(text, grown(text, span, "end"), "end")) == "قرية الوادي، مساء"
    assert quote(grown(text, span, "start")) == "القوات قرية"
    assert quote(shrunk(text, grown(text, span, "end"), "end")) == "قرية"
    assert quote(shrunk(text, grown(text, span, "start"), "start")) == "قرية"
    assert shrunk(text, span, "end") == span


@given(st.text("اب ،\n", min_size=1, max_size=30), st.data())
def test_a_span_stays_in_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for act in (grown, shrunk):
        for edge in ("start", "end"):
            changed = act(text, span, edge)
            assert 0 <= changed.start < changed.end <= len(text)


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("اسلحه", ["أسلحة", "اسلحة"]),
        ("2022", ["2022", "٢٠٢٢"]),
        ("مسير", ["مسيّر"]),
        ("غائب", []),
        ("  ", []),
    ],
)
def test_words_are_found_however_they_are_spelled(words: str, quotes: list[str]) -> None:
    text = "أسلحة 2022 😀 اسلحة عام ٢٠٢٢ وطيران مسيّر"
    assert [text[s.start : s.end] for s in Finder(text).find(words)] == quotes


@given(st.text("اأبةه ٢2", max_size=30), st.text("اأةه2", min_size=1, max_size=3))
def test_what_is_found_reads_as_what_was_looked_for(text: str, words: str) -> None:
    for span in Finder(text).find(words):
        assert fold_text(text[span.start : span.end]) == fold_text(words)


def test_the_search_begins_at_the_caret() -> None:
    places = (Span(2, 3), Span(8, 9))
    assert [nearest(places, at) for at in (0, 2, 3, 9)] == [0, 0, 1, 0]
