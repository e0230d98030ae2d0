"""A text with the labels that people put on its words: what annotation programs hold, and we too.

Importers make such documents of other programs' files, the project's reviews are turned into them
for training data. All offsets are code points of the document's text; what a format counts in
otherwise is converted where the format is read or written.

In a document of ours a span is one claim's evidence (a part for each quote), its label the field, a
group an account, and the relation of a group to another how it answers it. Elsewhere labels are
what the other program calls them, and ``attributes`` what it holds besides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from model.account import Status
from model.evidence import Span
from model.values import Choice, Count, Value

Attributes = tuple[tuple[str, str], ...]
"""Names and what they say, in the order in which they stand there."""


@dataclass(frozen=True, slots=True)
class AnnotatedSpan:
    """Labelled words. Several ``parts``, in the text's order and apart, are one discontinuous span.

    ``value`` is what the words say in the codebook's form. ``claim`` is the id of the claim that it
    is the evidence of, ``origin`` how that came about (or who labelled it elsewhere); both may be
    empty. Raises ValueError without parts, or where they are out of order or touch one another's
    words.
    """

    id: str
    label: str
    parts: tuple[Span, ...]
    value: Value | None = None
    claim: str = ""
    origin: str = ""
    attributes: Attributes = ()

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError(f"no words are labelled by {self.id}")
        if any(a.end > b.start for a, b in zip(self.parts, self.parts[1:], strict=False)):
            raise ValueError(f"the parts of {self.id} are out of order")

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return self.parts[-1].end

    def quotes(self, text: str) -> tuple[str, ...]:
        """The words of each part."""
        return tuple(text[part.start : part.end] for part in self.parts)

    def overlaps(self, other: AnnotatedSpan) -> bool:
        """Whether they have words in common; to lie in another's gap is not to overlap."""
        return any(mine.overlaps(its) for mine in self.parts for its in other.parts)


@dataclass(frozen=True, slots=True)
class Statement:
    """A label that no words stand for: a value typed by hand, a choice for the whole document."""

    id: str
    label: str
    value: Value | None = None
    origin: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class Member:
    """That a span belongs to a group, and in which role (of ours: its field)."""

    span: str
    role: str


@dataclass(frozen=True, slots=True)
class AnnotatedGroup:
    """Labels that belong together: an account of ours, an event of brat's and its like.

    ``trigger`` is the id of the span that names the event, empty where none does; it is a member
    too. ``incident`` is the id of the incident that an account tells of.
    """

    id: str
    label: str = ""
    members: tuple[Member, ...] = ()
    statements: tuple[Statement, ...] = ()
    trigger: str = ""
    incident: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class AnnotatedRelation:
    """That a span or group is something to another: ``source`` <label> ``target``, by their ids."""

    id: str
    label: str
    source: str
    target: str
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A text and what is labelled in it.

    ``metadata`` goes by the names of `model.article.Article` (name, title, source, url, published,
    language, author, sha256) and any others that a file has. ``status`` is what was decided of the
    whole, where that is known: without it, a document without labels may be merely not yet done.
    ``statements`` are those on the whole document. Raises ValueError where a span reaches beyond
    the text, ids are there twice, or a group or relation names what is not there.
    """

    id: str
    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    spans: tuple[AnnotatedSpan, ...] = ()
    groups: tuple[AnnotatedGroup, ...] = ()
    relations: tuple[AnnotatedRelation, ...] = ()
    statements: tuple[Statement, ...] = ()
    status: Status | None = None

    def __post_init__(self) -> None:
        beyond = next((s for s in self.spans if s.end > len(self.text)), None)
        if beyond is not None:
            raise ValueError(f"{beyond.id} reaches beyond the text of {self.id}")
        spans = {s.id for s in self.spans}
        known = spans | {g.id for g in self.groups}
        if len(known) < len(self.spans) + len(self.groups):
            raise ValueError(f"an id is there twice in {self.id}")
        lost = (set(_members(self.groups)) - spans) | (set(_ends(self.relations)) - known)
        if lost:
            raise ValueError(f"{min(lost)} is named but not there in {self.id}")

    def span(self, span_id: str) -> AnnotatedSpan:
        """The span with this id. Raises KeyError if there is none."""
        found = next((s for s in self.spans if s.id == span_id), None)
        if found is None:
            raise KeyError(span_id)
        return found


def code_of(value: Value | None) -> str:
    """The option's code in a value: a choice's, or the group that is counted; else empty."""
    match value:
        case Choice(code):
            return code
        case Count(who=str(who)):
            return who
    return ""


def _members(groups: Iterable[AnnotatedGroup]) -> Iterable[str]:
    for group in groups:
        yield from (member.span for member in group.members)
        if group.trigger:
            yield group.trigger


def _ends(relations: Iterable[AnnotatedRelation]) -> Iterable[str]:
    for relation in relations:
        yield from (relation.source, relation.target)
