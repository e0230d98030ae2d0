"""Annotated documents hold only what can be: spans within the text, ids that are there."""

from __future__ import annotations

import pytest

from model.annotated import (
    AnnotatedDocument,
    AnnotatedGroup,
    AnnotatedRelation,
    AnnotatedSpan,
    Member,
    code_of,
)
from model.evidence import Span
from model.values import Choice, Count, Name

TEXT = "سقطت ثلاث قذائف على القرية مساء الأحد"


def test_a_span_of_several_parts_quotes_each_and_overlaps_only_by_words() -> None:
    whole = AnnotatedSpan("s1", "date", (Span(0, 4), Span(27, 31)))
    between = AnnotatedSpan("s2", "munitions", (Span(5, 15),))
    inside = AnnotatedSpan("s3", "date", (Span(29, 37),))

    assert whole.quotes(TEXT) == (TEXT[0:4], TEXT[27:31])
    assert (whole.start, whole.end) == (0, 31)
    assert not whole.overlaps(between)
    assert whole.overlaps(inside)


@pytest.mark.parametrize("parts", [(), (Span(5, 9), Span(0, 4)), (Span(0, 4), Span(3, 9))])
def test_parts_are_there_and_in_order(parts: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="s1"):
        AnnotatedSpan("s1", "date", parts)


def test_a_document_refuses_what_is_not_in_it() -> None:
    span = AnnotatedSpan("s1", "date", (Span(27, 37),))
    with pytest.raises(ValueError, match="beyond"):
        AnnotatedDocument("d", "قصير", spans=(span,))
    with pytest.raises(ValueError, match="twice"):
        AnnotatedDocument("d", TEXT, spans=(span, span))
    with pytest.raises(ValueError, match="s2 is named"):
        AnnotatedDocument(
            "d", TEXT, spans=(span,), groups=(AnnotatedGroup("a", members=(Member("s2", "x"),)),)
        )
    with pytest.raises(ValueError, match="b is named"):
        AnnotatedDocument(
            "d",
            TEXT,
            groups=(AnnotatedGroup("a"),),
            relations=(AnnotatedRelation("r", "retaliation", "a", "b"),),
        )


def test_the_code_of_a_value_is_that_of_its_option() -> None:
    assert code_of(Choice("mortar")) == "mortar"
    assert code_of(Count(1, 2, who="civilian")) == "civilian"
    assert code_of(Count(1, 2)) == code_of(Name("x")) == code_of(None) == ""
