"""The value that labelled words say: as a file gives it, as the rules read it there, as one types
it, else the words themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from model.annotated import AnnotatedSpan
from model.codebook import Field
from model.evidence import Span
from model.extraction.extractor import Extractor
from model.extraction.facts import FactKind
from model.extraction.reading import read
from model.extraction.rules import facts
from model.labelled.targets import Target
from model.place_search import value_of
from model.proposals import ProposedAccount
from model.typed_values import read_typed
from model.typed_values.unreadable import Unreadable
from model.values import (
    Choice,
    Count,
    Json,
    Kind,
    Name,
    Place,
    Text,
    Value,
    from_json,
    type_of_kind,
)

_ENOUGH = 0.5
"""Such a share of the words of both has to be the same, for names; other values may say more."""

_VALUES = ("value", "annotatornotes")
_NAMES = frozenset({"initiator", "target", "claimed_by", "denied_by"})
_READ_OF = {FactKind.ACTOR: _NAMES, FactKind.ATTRIBUTION: frozenset({"attribution"})}


@dataclass(frozen=True, slots=True)
class _Said:
    fields: frozenset[str]
    value: Value
    span: Span


class ValueReader:
    """Reads the labelled words of one text. ``published`` anchors «أمس»."""

    def __init__(
        self,
        text: str,
        published: date | None,
        extractor: Extractor,
        accounts: Iterable[ProposedAccount] | None = None,
    ) -> None:
        self._text = text
        self._published = published
        self._extractor = extractor
        self._accounts = accounts

    def value(self, span: AnnotatedSpan, field: Field, target: Target) -> Value | None:
        """The value for the field; None where it is a choice and the words name none."""
        if span.value is not None and isinstance(span.value, type_of_kind[field.kind]):
            return span.value
        given = _given(span, field)
        if given is not None:
            return given
        if target.code and field.kind is Kind.CHOICE:
            return Choice(target.code)
        found = self._read_there(span, field)
        found = found or self.of_words(" ".join(span.quotes(self._text)), field)
        if target.code and isinstance(found, Count):
            return replace(found, who=target.code)
        return found

    def of_words(self, words: str, field: Field) -> Value | None:
        """The value that words say by themselves."""
        words = " ".join(words.split())
        if field.kind is Kind.PLACE:
            return self._place(words)
        try:
            lexicon = self._extractor.lexicon
            return read_typed(words, field, "ar", self._published, lexicon)
        except Unreadable:
            pass
        if field.kind is Kind.NAME:
            return Name(words)
        return Text(words) if field.kind is Kind.TEXT else None

    def _place(self, words: str) -> Place:
        """As the gazetteer knows the only place of this name."""
        spots = self._extractor.gazetteer.find(words)
        return value_of(spots[0], name=words) if len(spots) == 1 else Place(words)

    def _read_there(self, span: AnnotatedSpan, field: Field) -> Value | None:
        """What the rules read in the same words for such a field."""
        wanted = type_of_kind[field.kind]
        names = field.kind is Kind.NAME
        best: tuple[float, Value] | None = None
        for said in self._said:
            if field.id not in said.fields or not isinstance(said.value, wanted):
                continue
            share = _share(span, said.span)
            better = share > (best[0] if best else (_ENOUGH if names else 0))
            if better and field.offers(said.value):
                best = share, said.value
        return best[1] if best else None

    @cached_property
    def _said(self) -> list[_Said]:
        """All that the rules read in the text."""
        found = [
            _Said(frozenset({field}), candidate.value, evidence.span)
            for account in self._read
            for field, candidates in account.fields.items()
            for candidate in candidates[:1]
            for evidence in candidate.evidence[:1]
        ]
        reading = read(self._text, self._published, self._extractor.lexicon)
        for fact in facts(reading, self._extractor.gazetteer, None):
            if fact.value is not None:
                fields = _READ_OF.get(fact.kind, frozenset({fact.kind.value}))
                found.append(_Said(fields, fact.value, fact.span))
        return found

    @cached_property
    def _read(self) -> tuple[ProposedAccount, ...]:
        if self._accounts is not None:
            return tuple(self._accounts)
        return self._extractor.propose(self._text, self._published)


def _given(span: AnnotatedSpan, field: Field) -> Value | None:
    """The value that the file holds in the form of our own exports."""
    said = (text for name, text in span.attributes if name.casefold() in _VALUES)
    values = (value_in(text, field) for text in said)
    return next((value for value in values if value is not None), None)


def value_in(text: str, field: Field) -> Value | None:
    """The value of which the text is the JSON, alone or as ``value``; None where it is none."""
    try:
        said: Json = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(said, dict) and "value" in said:
        said = said["value"]
    try:
        value = from_json(field.kind, said)
    except ValueError:
        return None
    unknown = isinstance(value, Choice) and field.option(value.code) is None
    return None if unknown else value


def _share(span: AnnotatedSpan, other: Span) -> float:
    """Which part of the letters of both are those of both."""
    common = sum(
        max(0, min(part.end, other.end) - max(part.start, other.start)) for part in span.parts
    )
    total = sum(part.end - part.start for part in span.parts) + other.end - other.start
    return common / (total - common)
