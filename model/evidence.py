"""Where in an article a value was read: spans of code points and the words that stand there."""

from __future__ import annotations

from model.quick import ordered


@ordered
class Span:
    """A half-open range ``[start, end)`` of Unicode code points in an article's text.

    Raises ValueError if it is empty or starts before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@ordered
class Evidence:
    """The words of an article that a value was read from; ``quote == text[start:end]``."""

    span: Span
    quote: str


def evidence_in(text: str, span: Span) -> Evidence:
    """The evidence that stands at ``span``. Raises ValueError where the text is shorter."""
    if span.end > len(text):
        raise ValueError(f"the text has {len(text)} code points; no span {span}")
    return Evidence(span, text[span.start : span.end])
