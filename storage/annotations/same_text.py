"""Labels on a text that the project has, but for line ends, spaces or spelling signs."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from model.annotated import AnnotatedDocument, AnnotatedSpan
from model.evidence import Span
from model.extraction.folding import Folded, fold
from storage.project import Project


class _Letters(NamedTuple):
    """The letters of a text without spaces: folded, and where each stood in the folded text."""

    folded: Folded
    text: str
    places: list[int]


class SameTexts:
    """Finds a project's articles by their words. All are read once, when the first is asked for
    that the project has not letter by letter."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[bytes, str] | None = None

    def find(self, text: str) -> str | None:
        """The id of the article with the same words; None where there is none."""
        if self._known is None:
            rows = self._project.connection.execute(
                "SELECT id, text FROM articles JOIN texts ON article = number ORDER BY number DESC"
            )
            self._known = {_key(words): article_id for article_id, words in rows}
        return self._known.get(_key(text))

    def add(self, text: str, article_id: str) -> None:
        """Know of an article that has come in since."""
        if self._known is not None:
            self._known.setdefault(_key(text), article_id)


def _key(text: str) -> bytes:
    words = "".join(fold(text).text.split())
    return hashlib.sha256(words.encode("utf-8", "replace")).digest()


def aligned(document: AnnotatedDocument, text: str) -> AnnotatedDocument:
    """The document with its labels on the same letters of another text. Raises ValueError where
    the two have other letters."""
    here, there = _letters(document.text), _letters(text)
    if here.text != there.text:
        raise ValueError("other letters")
    starts = [here.folded.origin(p, p + 1).start for p in here.places]

    def moved(span: AnnotatedSpan) -> AnnotatedSpan | None:
        parts = []
        for part in span.parts:
            first, after = bisect_left(starts, part.start), bisect_left(starts, part.end)
            if first < after:
                place = there.folded.origin(there.places[first], there.places[after - 1] + 1)
                parts.append(Span(place.start, place.end))
        apart = all(a.end <= b.start for a, b in pairwise(parts))
        return replace(span, parts=tuple(parts)) if parts and apart else None

    spans = {s.id: s for each in document.spans if (s := moved(each)) is not None}
    known = spans.keys() | {g.id for g in document.groups}
    return replace(
        document,
        text=text,
        spans=tuple(spans.values()),
        groups=tuple(
            replace(g, members=tuple(m for m in g.members if m.span in spans))
            for g in document.groups
        ),
        relations=tuple(r for r in document.relations if {r.source, r.target} <= known),
    )


def _letters(text: str) -> _Letters:
    folded = fold(text)
    places = [i for i, letter in enumerate(folded.text) if not letter.isspace()]
    return _Letters(folded, "".join(folded.text[i] for i in places), places)
