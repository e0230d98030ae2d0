"""Which words are marked on the page, how deep marks lie over each other, and which one is meant.

Pure: spans in, marks out. `ui.article.geometry` says where on the page they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.evidence import Span
from ui.session.views import Highlight


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight on the page.

    ``level`` counts the marks that lie under it. ``focused`` says that its field is being
    reviewed; ``chosen`` that it belongs to the very value.
    """

    highlight: Highlight
    level: int
    focused: bool
    chosen: bool

    @property
    def span(self) -> Span:
        return self.highlight.span


def marks(
    highlights: Iterable[Highlight], field_id: str | None, item_id: str | None
) -> tuple[Mark, ...]:
    """The marks to draw, what lies underneath first.

    Lower ranked readings are only marked while their field is focused. The same words marked
    twice for one field are marked once: reviewed before proposed.
    """
    kept = _once(h for h in highlights if h.rank == 0 or h.reviewed or h.field_id == field_id)
    kept.sort(key=lambda h: (h.span.start, -h.span.end, h.field_id))
    item_there = any(h.item_id == item_id and h.field_id == field_id for h in kept)
    levels = _levels([h.span for h in kept])
    return tuple(
        Mark(
            h,
            level,
            focused=h.field_id == field_id,
            chosen=h.field_id == field_id and (h.item_id == item_id if item_there else h.rank == 0),
        )
        for h, level in zip(kept, levels, strict=True)
    )


def _once(highlights: Iterable[Highlight]) -> list[Highlight]:
    best: dict[tuple[Span, str], Highlight] = {}
    for each in highlights:
        key = (each.span, each.field_id)
        other = best.get(key)
        if other is None or (not each.reviewed, each.rank) < (not other.reviewed, other.rank):
            best[key] = each
    return list(best.values())


def _levels(spans: Sequence[Span]) -> list[int]:
    """For spans in order of their beginning, the lowest level free of overlaps."""
    ends: list[int] = []
    found: list[int] = []
    for span in spans:
        level = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        if level == len(ends):
            ends.append(0)
        ends[level] = span.end
        found.append(level)
    return found


def at_point(marked: Sequence[Mark], point: int) -> tuple[Mark, ...]:
    """The marks over a code point, the narrowest first."""
    over = (m for m in marked if m.span.start <= point < m.span.end)
    return tuple(sorted(over, key=lambda m: (m.span.end - m.span.start, -m.level)))


def next_of(over: Sequence[Mark], field_id: str | None) -> Mark | None:
    """The mark that a click means: the narrowest, or the one after the one already focused."""
    if not over:
        return None
    here = next((i for i, m in enumerate(over) if m.highlight.field_id == field_id), -1)
    return over[(here + 1) % len(over)]


def focused_span(marked: Sequence[Mark]) -> Span | None:
    """The first words of what is being reviewed, to be scrolled to."""
    chosen = [m.span for m in marked if m.chosen] or [m.span for m in marked if m.focused]
    return min(chosen, default=None)
