"""Where words stand in an article, however they are spelled: hamza, ta marbuta, digits forgiven."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from model.evidence import Span

if TYPE_CHECKING:
    from model.extraction.folding import Folded

MOST = 2000
"""More places than this are not counted."""


class Finder:
    """Searches in one text; folding it is put off until something is looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None

    def find(self, words: str) -> tuple[Span, ...]:
        """Every place that these words stand at, in order; at most `MOST`."""
        # Brought in when something is looked for: the first paint does not wait for its tables.
        from model.extraction.folding import fold, fold_text

        wanted = fold_text(words).strip(" ")
        if not wanted:
            return ()
        if self._folded is None:
            self._folded = fold(self._text)
        found: list[Span] = []
        at = self._folded.text.find(wanted)
        while at >= 0 and len(found) < MOST:
            found.append(self._folded.origin(at, at + len(wanted)))
            at = self._folded.text.find(wanted, at + len(wanted))
        return tuple(found)


def nearest(places: tuple[Span, ...], point: int) -> int:
    """The index of the first place at or after a code point; the first of all behind the last."""
    at = bisect_left(places, point, key=lambda span: span.start)
    return at if at < len(places) else 0
