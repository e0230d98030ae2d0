"""The names by which labels of a document are asked about, with how often and over which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from model.annotated import AnnotatedDocument, AnnotatedGroup, AnnotatedSpan, Statement
from model.labelled.targets import key

PART = "part"
"""What one piece of a discontinuous label is to the next, where a format has no such labels."""

ANSWERS = frozenset(
    map(key, ("retaliation", "answers", "answer", "response", "responds to", "رد على", "رد"))
)
"""What one account is to another that it answers, as it is compared."""

_EXAMPLES = 3
_LONGEST = 60
_SAYS = "="
_JSON = tuple('{["')


@dataclass(slots=True)
class LabelSeen:
    """How often a label was met, and the first words that it stands over."""

    count: int = 0
    examples: list[str] = field(default_factory=list)

    def see(self, words: str) -> None:
        self.count += 1
        words = " ".join(words.split())[:_LONGEST]
        if words and len(self.examples) < _EXAMPLES and words not in self.examples:
            self.examples.append(words)


def said_name(name: str, value: str) -> str:
    """The name of a choice that was made of a whole text; of a value in JSON its field's alone."""
    return name if value[:1] in _JSON else f"{name}{_SAYS}{value}"


def statement_value(statement: Statement) -> str:
    """The words of a statement that has no value in the codebook's form."""
    return next((said for name, said in statement.attributes if name == "value"), "")


def names_of_span(span: AnnotatedSpan, role: str) -> Iterator[str]:
    """What a label may be known by, the most telling first: its role in an event, itself."""
    if role:
        yield role
    yield span.label


def roles(document: AnnotatedDocument) -> dict[str, str]:
    """By span the role that it has in a group; where there are none, in a relation to it."""
    found = {m.span: m.role for g in document.groups for m in g.members if m.role}
    spans = set() if document.groups else {s.id for s in document.spans}
    for relation in document.relations:
        is_role = relation.label and relation.label != PART and key(relation.label) not in ANSWERS
        if is_role and relation.source in spans and relation.target in spans:
            found.setdefault(relation.target, relation.label)
    return found


def collect(documents: Iterable[AnnotatedDocument], seen: dict[str, LabelSeen]) -> None:
    """Count the labels of documents: those of words, of roles, and of whole texts."""
    for document in documents:
        _collect(document, seen)


def _collect(document: AnnotatedDocument, seen: dict[str, LabelSeen]) -> None:
    role_of = roles(document)
    for span in document.spans:
        words = " … ".join(span.quotes(document.text))
        for name in names_of_span(span, role_of.get(span.id, "")):
            seen.setdefault(name, LabelSeen()).see(words)
    for statement in statements(document):
        name = said_name(statement.label, statement_value(statement))
        seen.setdefault(name, LabelSeen()).see(statement_value(statement))


def statements(document: AnnotatedDocument) -> Iterator[Statement]:
    """Those on the whole text and those of its groups."""
    yield from document.statements
    yield from (s for group in document.groups for s in group.statements)


def attribute(of: AnnotatedSpan | AnnotatedGroup | Statement, name: str) -> str:
    """What an attribute says, whatever its capitals; empty where there is none."""
    return next((said for key, said in of.attributes if key.casefold() == name), "")
