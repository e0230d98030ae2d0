"""Words and sentences of a text, every one at its place."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.annotated import AnnotatedDocument, AnnotatedSpan
from model.evidence import Span
from model.training.choice import LabelStyle
from model.training.layers import chunks, layers
from model.training.words import covered, pieces, sentences

_unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_TEXTS = st.text("ابقلةًّـ 12.،؟!\n\u00a0\u200f_😀\u200d🚒a-\u2028", max_size=60)


def _words(text: str, *cuts: int) -> list[str]:
    return [text[p.start : p.end] for p in pieces(text, cuts)]


def test_clitics_stay_unless_a_label_needs_them_off() -> None:
    text = "وبالقرية"
    assert _words(text) == ["وبالقرية"]
    assert _words(text, 2) == ["وب", "القرية"]
    assert [p.word for p in pieces(text, (1, 2))] == [0, 0, 0]


def test_diacritics_numbers_and_signs() -> None:
    assert _words("قُتِلَ 1,200 في 12:30، (3.5%)؟") == [
        "قُتِلَ", "1,200", "في", "12:30", "،", "(", "3.5%", ")", "؟",
    ]  # fmt: skip
    assert _words("👩‍🚒👍🏽 قـال") == ["👩‍🚒", "👍🏽", "قـال"]


@_unhurried
@given(_TEXTS, st.sets(st.integers(0, 60)))
def test_all_but_spaces_is_in_exactly_one_piece(text: str, cuts: set[int]) -> None:
    found = pieces(text, cuts)
    assert "".join(text[p.start : p.end] for p in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert not any(p.start < cut < p.end for p in found for cut in cuts)


@_unhurried
@given(_TEXTS, st.data())
def test_a_label_covers_its_own_pieces_and_lies_in_one_sentence(
    text: str, data: st.DataObject
) -> None:
    ends = st.integers(0, len(text))
    edges = sorted(data.draw(st.tuples(ends, ends)))
    if edges[0] == edges[1]:
        return
    span = Span(*edges)
    found = pieces(text, (span.start, span.end))
    first, after = covered(found, span)
    inside = [p for p in found if span.start <= p.start and p.end <= span.end]
    assert found[first:after] == inside
    cut = sentences(text, found, [span])
    assert [p for sentence in cut for p in sentence] == found
    assert sum(bool({*sentence} & {*inside}) for sentence in cut) <= 1
    words = [{p.word for p in sentence} for sentence in cut]
    assert all(not (a & b) for a, b in pairwise(words))


def test_sentences_end_where_readings_end_them() -> None:
    text = "خبر أول. خبر ثان؟\n\nخبر ثالث"
    found = sentences(text, pieces(text), [])
    assert [text[s[0].start : s[-1].end] for s in found] == ["خبر أول.", "خبر ثان؟", "خبر ثالث"]


def test_layers_hold_what_overlaps_the_longest_first() -> None:
    spans = (
        AnnotatedSpan("long", "a", (Span(0, 10),)),
        AnnotatedSpan("short", "b", (Span(2, 4),)),
        AnnotatedSpan("apart", "c", (Span(0, 1), Span(12, 14))),
    )
    laid = layers(chunks(AnnotatedDocument("d", "x" * 20, spans=spans), LabelStyle.FIELD))
    assert [[(c.start, c.end, c.label) for c in layer] for layer in laid] == [
        [(0, 10, "a"), (12, 14, "c")],
        [(0, 1, "c"), (2, 4, "b")],
    ]
