"""Labels that overlap, laid over one another so that within a layer none does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from model.annotated import AnnotatedDocument, AnnotatedSpan
from model.evidence import Span
from model.training.choice import LabelStyle
from model.training.labels import label_of


class Chunk(NamedTuple):
    """Words in one piece under a label: a span, or one part of a discontinuous one."""

    start: int
    end: int
    label: str
    span: AnnotatedSpan


def chunks(document: AnnotatedDocument, style: LabelStyle) -> list[Chunk]:
    """All labelled words in the text's order, the longer first where two begin together."""
    found = [
        Chunk(part.start, part.end, label_of(span, style), span)
        for span in document.spans
        for part in span.parts
    ]
    return sorted(found, key=lambda c: (c.start, -c.end, c.label, c.span.id))


def distinct(found: Iterable[Chunk]) -> list[Chunk]:
    """One of those that label the same words the same, as two accounts do that share a day."""
    kept: dict[tuple[int, int, str], Chunk] = {}
    for chunk in found:
        kept.setdefault(chunk[:3], chunk)
    return list(kept.values())


def layers(found: Sequence[Chunk]) -> list[list[Chunk]]:
    """The chunks in layers without overlaps, each in the text's order; the longest come first.

    So the first layer is what a format holds that has no overlaps: as spaCy's `filter_spans`.
    """
    laid: list[list[Chunk]] = []
    for chunk in sorted(found, key=lambda c: (c.start - c.end, c.start, c.label, c.span.id)):
        layer = next((layer for layer in laid if not _overlaps(chunk, layer)), None)
        if layer is None:
            layer = []
            laid.append(layer)
        layer.append(chunk)
    return [sorted(layer, key=lambda c: c.start) for layer in laid]


def whole_spans(document: AnnotatedDocument) -> list[Span]:
    """From where to where each label reaches, gaps included."""
    return [Span(span.start, span.end) for span in document.spans]


def _overlaps(chunk: Chunk, layer: Iterable[Chunk]) -> bool:
    return any(chunk.start < other.end and other.start < chunk.end for other in layer)
