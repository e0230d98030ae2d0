"""Which part of a page each line of a text is: headline, lead, body, or what surrounds a report.

Texts saved from the web carry menus, captions, tags and comment forms. They are told by their shape
(length, marks, script, repetition, place) and by the phrases of the category ``noise_line``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from model.quick import value

NOISE_LINE = "noise_line"
CREDIT = "photo_credit"
NOISE_REST = "noise_rest"

_LONG = 130
_DECK_WORDS = 22
_DECK_LINES = 3
_LABEL_WORDS = 9
_TAG_WORDS = 5
_CAPTION_WORDS = 4
_FUNCTION_SHARE = 0.12
_FUNCTION_WORDS = frozenset({
    "في", "من", "علي", "الي", "عن", "مع", "ان", "انه", "التي", "الذي", "كما", "بعد",
    "قبل", "خلال", "ما", "لا", "لم", "لن", "قد", "كان", "كانت", "هذا", "هذه", "ذلك", "او", "ثم",
})  # fmt: skip
_ARABIC, _LATIN = re.compile("[\u0621-\u06d3]"), re.compile("[a-z]")
_STOPS, _CLOSERS = frozenset(".!؟?…:"), "\"'()])"
_STAMP = re.compile(r"\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}|\b\d{1,2}:\d{2}\b")
_BYLINE = re.compile(r"^[^\d.،:؟]{2,30}\s-\s[^\d.،:؟]{2,30}$")


class Zone(StrEnum):
    """Part of a page. ``caption`` covers words beside a picture and headings within the text."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    NOISE = "noise"
    DATELINE = "dateline"

    __hash__ = str.__hash__  # an enumeration's own takes ten times as long


class Found(Protocol):
    """A phrase of a lexicon found at ``[start, end)``. Not the lexicon's own type: the page is set
    before any lexicon is loaded."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def category(self) -> str: ...


@value
class Line:
    """One line of the folded text that is not blank: ``[start, end)`` without outer spaces.

    ``is_finished`` says whether it ends as a sentence does.
    """

    start: int
    end: int
    text: str
    is_finished: bool

    @property
    def word_count(self) -> int:
        return len(self.text.split())

    @property
    def is_long(self) -> bool:
        return len(self.text) >= _LONG or self.word_count > _DECK_WORDS


def lines(folded: str) -> tuple[Line, ...]:
    """The lines of a folded text that hold anything but spaces."""
    found = []
    at = 0
    for row in folded.split("\n"):
        text = row.strip()
        if text:
            start = at + len(row) - len(row.lstrip())
            finished = text.rstrip(_CLOSERS)[-1:] in _STOPS
            found.append(Line(start, start + len(text), text, finished))
        at += len(row) + 1
    return tuple(found)


def zones(found: Sequence[Line], hits: Sequence[Found]) -> tuple[Zone, ...]:
    """The zone of each line; ``hits`` are the lexicon's in the same text."""
    noise = _plain_noise(found, hits)
    result: list[Zone | None] = [Zone.NOISE if n else None for n in noise]
    _mark_captions(found, hits, result)
    _mark_datelines(found, result)
    _mark_tail(found, result)
    _mark_text(found, result)
    return tuple(z or Zone.BODY for z in result)


def _plain_noise(found: Sequence[Line], hits: Sequence[Found]) -> list[bool]:
    seen: set[str] = set()
    result = []
    covered = _covered(found, hits, NOISE_LINE)
    for line, share in zip(found, covered, strict=True):
        result.append(share or _is_foreign(line.text) or line.text in seen)
        seen.add(line.text)
    return result


def _covered(found: Sequence[Line], hits: Sequence[Found], category: str) -> list[bool]:
    """Whether phrases of the category make up at least half of each line."""
    spans = [(h.start, h.end) for h in hits if h.category == category]
    result = []
    for line in found:
        length = sum(b - a for a, b in spans if line.start <= a and b <= line.end)
        result.append(length * 2 >= len(line.text))
    return result


def _is_foreign(text: str) -> bool:
    """No words of Arabic, or fewer of their letters than of Latin ones."""
    if _LATIN.search(text) is None:
        return _ARABIC.search(text) is None
    return len(_LATIN.findall(text)) > len(_ARABIC.findall(text))


def _mark_datelines(found: Sequence[Line], result: list[Zone | None]) -> None:
    for i, line in enumerate(found):
        short = not line.is_finished and line.word_count <= _LABEL_WORDS
        label = short and (_STAMP.search(line.text) or _BYLINE.match(line.text))
        if label and result[i] is None and i > 0:
            result[i] = Zone.DATELINE
    for i, line in enumerate(found):
        if result[i] is Zone.NOISE and line.word_count <= _LABEL_WORDS and _full_date(line.text):
            result[i] = Zone.DATELINE


def _full_date(text: str) -> bool:
    return bool(
        re.search(r"\b(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b", text)
    )


def _mark_captions(found: Sequence[Line], hits: Sequence[Found], result: list[Zone | None]) -> None:
    marks = [h for h in hits if h.category == CREDIT]
    for i, line in enumerate(found):
        if result[i] is not None or line.is_long or line.word_count < _CAPTION_WORDS:
            continue
        credit = [h for h in marks if line.start <= h.start and h.end == line.end]
        if credit and not line.is_finished and re.search(r"[-(|:/]", line.text):
            result[i] = Zone.CAPTION


def _mark_tail(found: Sequence[Line], result: list[Zone | None]) -> None:
    """What follows the last finished line and reads as no sentence: a byline, tags, a menu."""
    finished = [i for i, line in enumerate(found) if line.is_finished and result[i] is None]
    last = finished[-1] if finished else len(found) - 1
    for i in range(last + 1, len(found)):
        line = found[i]
        if result[i] is None and (line.word_count <= _TAG_WORDS or _is_list(line)):
            result[i] = Zone.NOISE


def _is_list(line: Line) -> bool:
    """Names in a row: hardly a particle or preposition, and no mark of a sentence."""
    words = line.text.split()
    if re.search(r"[؛.:؟]", line.text):
        return False
    few = sum(w.strip('"()،') in _FUNCTION_WORDS for w in words) / len(words)
    return few < _FUNCTION_SHARE


_TICKER = re.compile(r"\s*[-–•●■▪*»]\s+\S")
"""«- طائرات تشن …» above the article: other news that runs over the page."""


def _mark_text(found: Sequence[Line], result: list[Zone | None]) -> None:
    open_lines = [i for i in range(len(found)) if result[i] is None]
    if not open_lines:
        return
    lead = _lead(found, open_lines)
    for place, i in enumerate(open_lines):
        line = found[i]
        if place < lead:
            result[i] = Zone.NOISE if _TICKER.match(line.text) else Zone.HEADLINE
        elif place == lead:
            result[i] = Zone.LEAD
        elif _is_heading(line):
            result[i] = Zone.CAPTION
        else:
            result[i] = Zone.BODY


def _lead(found: Sequence[Line], open_lines: Sequence[int]) -> int:
    """The place among ``open_lines`` of the first paragraph, after a headline and its decks."""
    first = found[open_lines[0]]
    if first.is_long or (first.is_finished and first.word_count > _DECK_WORDS // 2):
        return 0
    for place in range(1, len(open_lines)):
        line = found[open_lines[place]]
        if line.is_long or place > _DECK_LINES:
            return place
        last = place == len(open_lines) - 1
        if last or (line.is_finished and not found[open_lines[place + 1]].is_long):
            return place
    return len(open_lines) if len(open_lines) == 1 else 1


def _is_heading(line: Line) -> bool:
    """A heading within the text: short, and no statement."""
    if line.text.endswith(("؟", "?")):
        return line.word_count <= _DECK_WORDS // 2
    return not line.is_finished and line.word_count < _LABEL_WORDS - 1 and "،" not in line.text
