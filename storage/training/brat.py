"""brat standoff: a text and its annotations for each article, and what configures brat.

brat counts code points, ends exclusive. A label that crosses the end of a line is written as
fragments, as brat itself does; a discontinuous label too. An account is an event: the words of its
kind are the trigger, what its fields say the arguments; how it answers another is one more. Values
are notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from model.annotated import AnnotatedDocument, AnnotatedGroup, AnnotatedSpan
from model.codebook import Words
from model.training.choice import LabelStyle, Split
from model.training.labels import RELATIONS, label_of
from model.training.losses import Loss
from model.values import Json, to_json
from storage.canonical import to_text
from storage.training.scheme import Folder, Losses, Scheme

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line for brat, which reads lines as Python's codecs do."""

_LINE = re.compile(f"[^{_ENDS}]+")
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in _ENDS}
_NAME = 16
"""So many digits of an article's id name its files."""

_ENTITY = "<ANY>"


class Brat:
    """``train/ID.txt`` and ``train/ID.ann``, ``annotation.conf``, ``visual.conf``."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._folder = folder
        self._scheme = scheme
        self._triggers: set[str] = set()
        for split in scheme.splits:
            (folder.path / split).mkdir()

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        lines = _Lines(document, self._scheme.style, self.losses)
        name = f"{split}/{document.id[:_NAME]}"
        self._folder.whole(f"{name}.txt", document.text)
        self._folder.whole(f"{name}.ann", "".join(f"{line}\n" for line in lines.all()))
        self._triggers |= lines.triggers

    def end(self) -> None:
        self._folder.whole("annotation.conf", _annotation(self._scheme, self._triggers))
        self._folder.whole("visual.conf", _visual(self._scheme))


@dataclass
class _Lines:
    """The annotations of one document."""

    document: AnnotatedDocument
    style: LabelStyle
    losses: Losses
    triggers: set[str] = field(default_factory=set)
    _named: set[str] = field(default_factory=set)
    _notes: int = 0
    _attributes: int = 0

    def all(self) -> Iterator[str]:
        spans = sorted(self.document.spans, key=lambda s: (s.start, s.end, s.label, s.id))
        marks = {span.id: f"T{number}" for number, span in enumerate(spans, 1)}
        self._named = {group.trigger for group in self.document.groups}
        for span in spans:
            yield from self._span(span, marks[span.id])
        told = [group for group in self.document.groups if group.trigger]
        events = {group.id: f"E{number}" for number, group in enumerate(told, 1)}
        for group in self.document.groups:
            if group.id in events:
                yield from self._event(group, marks, events)
            else:
                self.losses[Loss.UNGROUPED] += len(group.members)
                self.losses[Loss.WORDLESS] += len(group.statements)
        self.losses[Loss.UNRELATED] += sum(
            not {r.source, r.target} <= events.keys() for r in self.document.relations
        )

    def _span(self, span: AnnotatedSpan, mark: str) -> Iterator[str]:
        text = self.document.text
        fragments = [
            (part.start + line.start(), part.start + line.end())
            for part in span.parts
            for line in _LINE.finditer(text[part.start : part.end])
        ]
        where = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(text[start:end] for start, end in fragments)
        yield f"{mark}\t{label_of(span, self.style)} {where}\t{words}"
        if span.id not in self._named:
            yield from self._about(span, mark)

    def _about(self, span: AnnotatedSpan, mark: str) -> Iterator[str]:
        """What is known of a label; of a trigger it stands with its event, as brat demands."""
        if span.origin:
            self._attributes += 1
            yield f"A{self._attributes}\tOrigin {mark} {span.origin}"
        if span.value is not None:
            yield self._note(mark, {"value": to_json(span.value), "claim": span.claim})

    def _event(
        self, group: AnnotatedGroup, marks: dict[str, str], events: dict[str, str]
    ) -> Iterator[str]:
        trigger = self.document.span(group.trigger)
        kind = label_of(trigger, self.style)
        self.triggers.add(kind)
        roles: Counter[str] = Counter()
        ends = [(m.role, marks[m.span]) for m in group.members if m.span != group.trigger]
        ends += [
            (relation.label, events[relation.target])
            for relation in self.document.relations
            if relation.source == group.id and relation.target in events
        ]
        arguments = []
        for role, mark in ends:
            roles[role] += 1
            number = "" if roles[role] == 1 else roles[role]
            arguments.append(f" {role}{number}:{mark}")
        event = events[group.id]
        yield f"{event}\t{kind}:{marks[group.trigger]}{''.join(arguments)}"
        yield from self._about(trigger, event)
        for name, said in group.attributes:
            self._attributes += 1
            yield f"A{self._attributes}\t{name.capitalize()} {event} {said}"
        yield self._note(event, {"account": group.id, "incident": group.incident})
        for statement in group.statements:
            if statement.value is not None:
                said = to_json(statement.value)
                yield self._note(event, {"field": statement.label, "value": said})

    def _note(self, mark: str, said: Json) -> str:
        self._notes += 1
        return f"#{self._notes}\tAnnotatorNotes {mark}\t{to_text(said).translate(_ESCAPED)}"


def _annotation(scheme: Scheme, triggers: set[str]) -> str:
    """Which types there are; what stands for an event is no entity besides."""
    names = [label.name for label in scheme.labels]
    roles = ", ".join(
        [*(f"{name}*:{_ENTITY}" for name in scheme.fields), *(f"{r}*:<EVENT>" for r in RELATIONS)]
    )
    lines = ["[entities]", *(name for name in names if name not in triggers)]
    lines += ["", "[relations]", "", "[events]"]
    lines += [f"{name}\t{roles}" for name in names if name in triggers]
    lines += [
        "",
        "[attributes]",
        f"Origin\tArg:{_ENTITY}, Value:accepted|corrected|manual",
        "Salience\tArg:<EVENT>, Value:main|background",
    ]
    return "\n".join(lines) + "\n"


def _visual(scheme: Scheme) -> str:
    """What the types are called in Arabic."""
    words: dict[str, Words] = {label.name: label.words for label in scheme.labels} | RELATIONS
    names = (f"{name} | {said.ar}" for name, said in words.items())
    return "\n".join(["[labels]", *names, "", "[drawing]", "SPAN_DEFAULT\tfgColor:black"]) + "\n"
