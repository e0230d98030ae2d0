"""An annotated document put together from what a file says, however wrong that may be.

Words that are not where a file says are looked for nearby; what cannot be placed is left out and
counted, and what leans on it with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from model.account import Status
from model.annotated import (
    AnnotatedDocument,
    AnnotatedGroup,
    AnnotatedRelation,
    AnnotatedSpan,
    Attributes,
    Member,
    Statement,
)
from model.evidence import Span
from storage import refusals
from storage.annotations.offsets import Offsets, Unit, found_again, same_words
from storage.refusals import ImportRefused


class Loss(StrEnum):
    """Why something of a file was left out."""

    ELSEWHERE = "elsewhere"  # the quote does not stand there, nor at one other place
    OUTSIDE = "outside"  # no words stand at the offsets
    NOT_WORDS = "not_words"  # a region of a picture or the like
    LEANS = "leans"  # a relation or role of what was left out
    REJECTED = "rejected"  # the annotator said so, or cancelled the work
    UNREAD = "unread"  # a line or entry that is none


@dataclass(frozen=True, slots=True)
class Labelled:
    """One annotator's labels on one text. ``place`` is where it stood in a file of many, from 1;
    ``moved`` counts spans whose words were found elsewhere than the file said. ``score`` (0 to 1)
    is there where a model labelled, and no person.
    """

    document: AnnotatedDocument
    place: int | None = None
    annotator: str = ""
    at: datetime | None = None
    losses: Mapping[Loss, int] = field(default_factory=dict)
    moved: int = 0
    score: float | None = None


@dataclass(frozen=True, slots=True)
class _Marked:
    id: str
    label: str
    parts: tuple[tuple[int, int], ...]
    quote: str | None
    origin: str
    attributes: list[tuple[str, str]]


class Builder:
    """Gathers; ``done`` tells. ``units`` are what the offsets may count, the likeliest first."""

    def __init__(self, raw: str, units: tuple[Unit, ...] = (Unit.POINTS,)) -> None:
        if not raw.strip():
            raise ImportRefused(refusals.EMPTY)
        try:
            raw.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ImportRefused(refusals.DAMAGED_TEXT) from error
        self.offsets = Offsets(raw)
        self.losses: Counter[Loss] = Counter()
        self._units = units
        self._marked: dict[str, _Marked] = {}
        self._groups: list[AnnotatedGroup] = []
        self._relations: list[AnnotatedRelation] = []
        self._statements: list[Statement] = []
        self._moved = 0

    def span(
        self,
        key: str,
        label: str,
        parts: Iterable[tuple[int, int]],
        quote: str | None = None,
        origin: str = "",
        attributes: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Labelled words at offsets of the file, with their quote where the file has it."""
        marked = _Marked(key, label, tuple(parts), quote, origin, list(attributes))
        if key in self._marked or not marked.parts or not label:
            self.losses[Loss.UNREAD] += 1
        else:
            self._marked[key] = marked

    def say(self, key: str, name: str, value: str) -> None:
        """Add an attribute to a span, or to a group; what is neither is counted."""
        if key in self._marked:
            self._marked[key].attributes.append((name, value))
            return
        at = next((i for i, g in enumerate(self._groups) if g.id == key), None)
        if at is None:
            self.losses[Loss.LEANS] += 1
            return
        group = self._groups[at]
        self._groups[at] = replace(group, attributes=(*group.attributes, (name, value)))

    def group(
        self,
        key: str,
        label: str,
        members: Iterable[tuple[str, str]],
        trigger: str = "",
        attributes: Attributes = (),
    ) -> None:
        """Spans that belong together: ``members`` by their key with their role."""
        held = tuple(Member(span, role) for span, role in members)
        self._groups.append(AnnotatedGroup(key, label, held, (), trigger, "", attributes))

    def relation(self, key: str, label: str, source: str, target: str) -> None:
        self._relations.append(AnnotatedRelation(key, label, source, target))

    def statement(self, key: str, label: str, value: str, account: str = "") -> None:
        """Something said of the whole text, or of the account that the file numbers so."""
        said = (("value", value), ("account", account)) if account else (("value", value),)
        self._statements.append(Statement(key, label, None, "", said))

    def of_group(self, key: str, label: str, value: str) -> None:
        """Something said of a group that no words stand for."""
        for at, group in enumerate(self._groups):
            if group.id == key:
                number = f"{key}.{len(group.statements)}"
                made = Statement(number, label, None, "", (("value", value),))
                self._groups[at] = replace(group, statements=(*group.statements, made))

    def trigger_of(self, key: str) -> str:
        """The key of the span that names a group's event; empty where there is none."""
        return next((g.trigger for g in self._groups if g.id == key), "")

    def done(
        self,
        key: str,
        metadata: Mapping[str, str] | None = None,
        *,
        place: int | None = None,
        annotator: str = "",
        at: datetime | None = None,
        status: Status | None = None,
        score: float | None = None,
    ) -> Labelled:
        """All of it; spans in the order of the text."""
        spans = sorted(self._placed(), key=lambda s: (s.start, s.end, s.id))
        ids = {s.id for s in spans}
        groups = tuple(self._held(ids))
        document = AnnotatedDocument(
            key,
            self.offsets.text,
            dict(metadata or {}),
            tuple(spans),
            groups,
            tuple(self._tied(ids | {g.id for g in groups})),
            tuple(self._statements),
            status,
        )
        return Labelled(document, place, annotator, at, dict(+self.losses), self._moved, score)

    def _placed(self) -> Iterable[AnnotatedSpan]:
        whole = [m for m in self._marked.values() if m.quote and len(m.parts) == 1]
        unit = self.offsets.unit(((*m.parts[0], m.quote or "") for m in whole), self._units)
        for marked in self._marked.values():
            parts = self._parts(marked, unit)
            if parts:
                said = tuple(marked.attributes)
                yield AnnotatedSpan(
                    marked.id, marked.label, parts, origin=marked.origin, attributes=said
                )

    def _parts(self, marked: _Marked, unit: Unit) -> tuple[Span, ...]:
        text = self.offsets.text
        found = [self.offsets.span(start, end, unit) for start, end in marked.parts]
        parts = _apart(p for p in found if p is not None)
        if len(parts) and None not in found:
            words = " ".join(text[p.start : p.end] for p in parts)
            if not marked.quote or same_words(words, marked.quote):
                return parts
        near = marked.parts[0][0]
        again = found_again(text, marked.quote, near) if marked.quote else None
        if again is None:
            self.losses[Loss.ELSEWHERE if marked.quote else Loss.OUTSIDE] += 1
            return ()
        self._moved += 1
        return (again,)

    def _held(self, spans: set[str]) -> Iterable[AnnotatedGroup]:
        """The groups with the members that are there; one without any is nothing."""
        seen: set[str] = set(spans)
        for group in self._groups:
            members = tuple(m for m in group.members if m.span in spans)
            self.losses[Loss.LEANS] += len(group.members) - len(members)
            if group.id in seen or not members:
                self.losses[Loss.UNREAD] += 1
                continue
            seen.add(group.id)
            trigger = group.trigger if group.trigger in spans else ""
            yield replace(group, members=members, trigger=trigger)

    def _tied(self, known: set[str]) -> Iterable[AnnotatedRelation]:
        for relation in self._relations:
            if relation.source in known and relation.target in known:
                yield relation
            else:
                self.losses[Loss.LEANS] += 1


def _apart(parts: Iterable[Span]) -> tuple[Span, ...]:
    """Parts in order, those that share words as one."""
    found: list[Span] = []
    for part in sorted(parts):
        if found and found[-1].overlaps(part):
            former = found.pop()
            part = Span(former.start, max(former.end, part.end))
        found.append(part)
    return tuple(found)
