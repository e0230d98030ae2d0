"""Labels that belong together, as the accounts that are proposed of them.

They belong together by the events and groups of a file, by an ``account`` that it numbers, or by
relations from the words that name an event; what is left is one account more.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from model.annotated import (
    AnnotatedDocument,
    AnnotatedGroup,
    AnnotatedSpan,
    Member,
    Statement,
)
from model.codebook import Codebook, Field
from model.evidence import evidence_in
from model.labelled.names import (
    ANSWERS,
    PART,
    attribute,
    names_of_span,
    roles,
    said_name,
    statement_value,
)
from model.labelled.targets import Mapped, Target, key
from model.labelled.values import ValueReader, value_in
from model.proposals import (
    RETALIATION,
    Candidate,
    Follows,
    ProposedAccount,
    Salience,
    imported_key,
)
from model.values import Choice, Kind, Text, Value, type_of_kind

EVENT = "event_type"
_REST = "rest"
_DIGITS = 12

IsEvent = Callable[[AnnotatedSpan], bool]
"""Whether a span's words name an event."""


@dataclass(slots=True)
class Outcome:
    """The accounts that labels make. ``unmapped`` and ``unread`` count labels that
    are no field, and whose words say no value of it; ``aside`` holds both, to be kept."""

    accounts: tuple[ProposedAccount, ...] = ()
    aside: tuple[ProposedAccount, ...] = ()
    unmapped: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)

    @property
    def proposed(self) -> int:
        """How many values are proposed."""
        return sum(len(found) for a in self.accounts for found in a.fields.values())


class AccountMaker:
    """Makes accounts of documents by what is decided of their labels. ``origin`` names the program
    and who labelled, in letters and digits; ``rule`` says the same to the reader."""

    def __init__(self, codebook: Codebook, mapped: Mapped) -> None:
        self._codebook = codebook
        self._mapped = mapped

    def accounts(
        self,
        document: AnnotatedDocument,
        reader: ValueReader,
        origin: str,
        rule: str,
        confidence: float = 1.0,
    ) -> Outcome:
        document = joined(document)
        making = _Making(self._codebook, self._mapped, document, reader, rule, confidence)
        groups = grouped(document, self._is_event)
        left = {s.id for s in document.spans} - {m.span for g in groups for m in g.members}
        groups = _with_rest(document, groups, left)
        keys = {g.id: imported_key(digest(origin), digest(g.id)) for g in groups}
        follows = _follows(document, groups, keys)
        made = [making.account(g, keys[g.id], follows.get(g.id)) for g in groups]
        making.outcome.accounts = tuple(a for a in made if a.fields)
        making.outcome.aside = making.aside(imported_key(digest(origin), "0"))
        return making.outcome

    def _is_event(self, span: AnnotatedSpan) -> bool:
        target = self._mapped.get(span.label)
        return target is not None and target.field == EVENT


def digest(text: str) -> str:
    """Letters and digits that stand for a text of any length."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGITS]


@dataclass(slots=True)
class _Making:
    codebook: Codebook
    mapped: Mapped
    document: AnnotatedDocument
    reader: ValueReader
    rule: str
    confidence: float
    outcome: Outcome = field(default_factory=Outcome)
    _aside: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)

    def account(
        self, group: AnnotatedGroup, account_key: str, follows: Follows | None
    ) -> ProposedAccount:
        found: dict[str, list[Candidate]] = {}
        spans = {s.id: s for s in self.document.spans}
        role_of = roles(self.document)
        for member in group.members:
            span = spans[member.span]
            self._take(found, span, member.role or role_of.get(span.id, ""))
        for statement in group.statements:
            self._say(found, statement)
        salience = attribute(group, "salience").casefold()
        background = salience == Salience.BACKGROUND.value
        return ProposedAccount(
            account_key,
            Salience.BACKGROUND if background else Salience.MAIN,
            follows,
            {name: tuple(found[name]) for name in _in_order(found, self.codebook)},
        )

    def _take(self, found: dict[str, list[Candidate]], span: AnnotatedSpan, role: str) -> None:
        for name in names_of_span(span, role):
            target = self.mapped.get(name)
            asked = self.codebook.find(target.field) if target else None
            if target is None or asked is None:
                continue
            value = self.reader.value(span, asked, target)
            if value is None:
                self.outcome.unread[name] += 1
                self._keep(span)
            else:
                found.setdefault(asked.id, []).append(self._candidate(value, span, name))
            return
        self.outcome.unmapped[span.label] += 1
        self._keep(span)

    def _keep(self, span: AnnotatedSpan) -> None:
        words = " ".join(span.quotes(self.document.text))
        kept = self._candidate(Text(words), span, span.label)
        self._aside[span.label] = (*self._aside.get(span.label, ()), kept)

    def aside(self, account_key: str) -> tuple[ProposedAccount, ...]:
        """The labels that are no field, each under its own name."""
        if not self._aside:
            return ()
        fields = {f"label:{name}": kept for name, kept in sorted(self._aside.items())}
        return (ProposedAccount(account_key, Salience.BACKGROUND, None, fields),)

    def _say(self, found: dict[str, list[Candidate]], statement: Statement) -> None:
        said = statement_value(statement)
        name = said_name(statement.label, said)
        target = self.mapped.get(name) or self.mapped.get(statement.label)
        asked = self.codebook.find(target.field) if target else None
        if target is None or asked is None:
            self.outcome.unmapped[name] += 1
            return
        value = statement.value
        if value is None or not isinstance(value, type_of_kind[asked.kind]):
            given = value_in(said, asked) or self._choice(target, asked)
            value = given or self.reader.of_words(said, asked)
        if value is None:
            self.outcome.unread[name] += 1
        else:
            made = Candidate(value, self.confidence, f"{self.rule}: {name}", ())
            found.setdefault(asked.id, []).append(made)

    @staticmethod
    def _choice(target: Target, asked: Field) -> Value | None:
        return Choice(target.code) if target.code and asked.kind is Kind.CHOICE else None

    def _candidate(self, value: Value, span: AnnotatedSpan, name: str) -> Candidate:
        evidence = tuple(evidence_in(self.document.text, part) for part in span.parts)
        return Candidate(value, self.confidence, f"{self.rule}: {name}", evidence)


def _in_order(found: Mapping[str, object], codebook: Codebook) -> list[str]:
    return [f.id for f in codebook.fields if f.id in found]


def grouped(
    document: AnnotatedDocument, is_event: IsEvent = lambda _: False
) -> list[AnnotatedGroup]:
    """The groups of a document: its own, else by number, else by relations."""
    if document.groups:
        return list(document.groups)
    return _numbered(document) or _related(document, is_event)


def _numbered(document: AnnotatedDocument) -> list[AnnotatedGroup]:
    by_number: dict[str, list[Member]] = {}
    for span in document.spans:
        if number := attribute(span, "account"):
            by_number.setdefault(number, []).append(Member(span.id, ""))
    return [
        AnnotatedGroup(number, members=tuple(members), statements=_of_number(document, number))
        for number, members in by_number.items()
    ]


def _of_number(document: AnnotatedDocument, number: str) -> tuple[Statement, ...]:
    return tuple(s for s in document.statements if attribute(s, "account") == number)


def _related(document: AnnotatedDocument, is_event: IsEvent) -> list[AnnotatedGroup]:
    """What relations lead to from the words of an event; without such, from words that none
    leads to."""
    spans = {s.id: s for s in document.spans}
    ties = [r for r in document.relations if r.source in spans and r.target in spans]
    sources = dict.fromkeys(r.source for r in ties)
    heads = [s for s in sources if is_event(spans[s])]
    if not heads:
        led_to = {r.target for r in ties}
        heads = [s for s in sources if s not in led_to]
    found = []
    for head in heads:
        led = [r for r in ties if r.source == head and r.target not in heads]
        members = [Member(head, ""), *(Member(r.target, r.label) for r in led)]
        found.append(AnnotatedGroup(head, members=tuple(members), trigger=head))
    return found


def _with_rest(
    document: AnnotatedDocument, groups: Sequence[AnnotatedGroup], left: set[str]
) -> list[AnnotatedGroup]:
    """What belongs to none is told by the only account, or by one more."""
    members = tuple(Member(s.id, "") for s in document.spans if s.id in left)
    taken = {s.id for g in groups for s in g.statements}
    said_of_all = tuple(s for s in document.statements if s.id not in taken)
    if groups and (len(groups) == 1 or not members):
        # What is said of the whole text is said of the first that it tells.
        first, *others = groups
        said = (*first.statements, *said_of_all)
        return [replace(first, members=(*first.members, *members), statements=said), *others]
    rest = AnnotatedGroup(_REST, members=members, statements=said_of_all)
    return [*groups, rest]


def _follows(
    document: AnnotatedDocument, groups: Iterable[AnnotatedGroup], keys: Mapping[str, str]
) -> dict[str, Follows]:
    """Which account answers which: said of the groups, or of the words that name their events."""
    by_name = {name: g.id for g in groups for name in (g.id, g.trigger) if name}
    found: dict[str, Follows] = {}
    for relation in document.relations:
        one, other = by_name.get(relation.source), by_name.get(relation.target)
        if one and other and one != other and key(relation.label) in ANSWERS:
            found.setdefault(one, Follows(keys[other], RETALIATION))
    return found


def joined(document: AnnotatedDocument) -> AnnotatedDocument:
    """Pieces of one label that a file ties by relations, as one label again."""
    spans = {s.id: s for s in document.spans}
    into: dict[str, str] = {}
    for relation in document.relations:
        one, other = spans.get(relation.source), spans.get(relation.target)
        if relation.label == PART and one and other and one.label == other.label:
            head = into.get(one.id, one.id)
            whole = spans[head]
            apart = not any(a.overlaps(b) for a in whole.parts for b in other.parts)
            if apart and head != other.id:
                into[other.id] = head
                parts = tuple(sorted((*whole.parts, *other.parts)))
                spans[head] = replace(whole, parts=parts)
    if not into:
        return document
    kept = tuple(spans[s.id] for s in document.spans if s.id not in into)
    ties = tuple(r for r in document.relations if not {r.source, r.target} & into.keys())
    groups = tuple(
        replace(g, members=tuple(m for m in g.members if m.span not in into))
        for g in document.groups
    )
    return replace(document, spans=kept, groups=groups, relations=ties)
