"""Whom a head that stands alone points back to: «التنظيم» after «تنظيم داعش»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_word
from model.extraction.grammar import closed_class
from model.extraction.lines import Line, Phrase

_Told = tuple[Line, Sequence[Fact]]

_KINDS = (
    closed_class("طيران طائرات مقاتلات مروحيات"),
    closed_class("قوات"),
    closed_class("ميليشيا ميليشيات مليشيا مليشيات ميلشيا ميلشيات"),
    closed_class("تنظيم"),
    closed_class("جماعة"),
    closed_class("حزب"),
    closed_class("حركة"),
    closed_class("جبهة"),
    closed_class("كتيبة"),
    closed_class("فصيل"),
)
"""Heads of which one may stand for a name that begins with another of its row."""

_EMPTY_ALONE = closed_class("جماعة حزب حركة جبهة كتيبة فصيل")
"""Heads that name no side where nothing before says whose they are."""


def with_antecedents(lines: Iterable[_Told]) -> Iterator[_Told]:
    """The sentences in their order, each bare head named as the side it points back to."""
    named: dict[int, str] = {}
    for line, facts in lines:
        canonical = {
            f.span.start: f.attributes.get("canonical", "")
            for f in facts
            if f.kind is FactKind.ACTOR
        }
        sides: dict[int, Phrase] = {}
        for index, side in sorted(line.sides.items()):
            known = _pointed(side, named)
            if known is not None:
                sides[index] = known
            if known is side:
                _note(named, side, canonical.get(side.span.start, ""))
        changed = any(sides.get(i) is not p for i, p in line.sides.items())
        yield (replace(line, sides=sides) if changed else line), facts


def _pointed(side: Phrase, named: dict[int, str]) -> Phrase | None:
    """The side by its full name; None where its head alone names nobody."""
    head = fold_word(side.name)
    if " " in head or not head.startswith("ال"):
        return side
    kind = _kind(head)
    if kind in named:
        return side._replace(name=named[kind])
    return None if kind is not None and head[2:] in _EMPTY_ALONE else side


def _note(named: dict[int, str], side: Phrase, canonical: str) -> None:
    for name in (canonical, side.name):
        words = fold_word(name).split()
        kind = _kind(words[0]) if len(words) > 1 else None
        if kind is not None:
            named[kind] = name


def _kind(head: str) -> int | None:
    bare = head.removeprefix("ال")
    return next((i for i, row in enumerate(_KINDS) if bare in row), None)
