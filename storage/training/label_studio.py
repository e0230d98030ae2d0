"""Label Studio: a labelling configuration, and a list of tasks with annotations for each part.

Label Studio counts offsets in code points (since 1.4, also in front of emoji), ends exclusive. The
labels of one account are joined to its trigger by relations and have its number in their
``account``; ``value`` is the normalised value.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from model.annotated import AnnotatedDocument, AnnotatedSpan
from model.training.choice import Split
from model.training.labels import PART, RELATIONS, label_of
from model.training.losses import Loss
from model.values import Json, to_json
from storage.canonical import to_text
from storage.training.scheme import Folder, Losses, Scheme

_COLOURS = {
    "what": "#7a5195",
    "date": "#2f6fab",
    "place": "#2e7d4f",
    "people": "#b8860b",
    "means": "#b5562b",
    "harm": "#b03a48",
    "sources": "#4b6a78",
    "assessment": "#6b6b6b",
}
_STATUSES = ("reviewed", "no_incident", "second_look", "in_progress")


class LabelStudio:
    """``labels.xml`` and ``train.json``, ``dev.json``, ``test.json``."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style = scheme.style
        folder.whole("labels.xml", configuration(scheme))
        self._files = {split: folder.text(f"{split}.json") for split in scheme.splits}
        self._begun: set[Split] = set()

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        file = self._files[split]
        file.write(",\n" if split in self._begun else "[\n")
        self._begun.add(split)
        annotation = {"result": self._result(document), "was_cancelled": False}
        data = {**document.metadata, "article": document.id, "text": document.text}
        file.write(to_text({"data": data, "annotations": [annotation]}))

    def end(self) -> None:
        for split, file in self._files.items():
            file.write("\n]\n" if split in self._begun else "[]\n")

    def _result(self, document: AnnotatedDocument) -> list[Json]:
        numbers = {m.span: n for n, g in enumerate(document.groups, 1) for m in g.members}
        found: list[Json] = []
        for span in sorted(document.spans, key=lambda s: (s.start, s.end, s.label, s.id)):
            found += self._regions(span, document.text, numbers.get(span.id))
        found += self._relations(document)
        told = [
            f"{number} {statement.label} {to_text(to_json(statement.value))}"
            for number, group in enumerate(document.groups, 1)
            for statement in group.statements
            if statement.value is not None
        ]
        if told:
            found.append(_of_all("wordless", "textarea", {"text": told}))
        if document.status is not None and document.status.value in _STATUSES:
            found.append(_of_all("status", "choices", {"choices": [document.status.value]}))
        return found

    def _regions(self, span: AnnotatedSpan, text: str, group: int | None) -> Iterator[Json]:
        self.losses[Loss.DIVIDED] += len(span.parts) > 1
        label = label_of(span, self._style)
        for number, part in enumerate(span.parts):
            place = {"start": part.start, "end": part.end}
            quote = text[part.start : part.end]
            own = {**place, "text": quote, "labels": [label]}
            region = {"id": _region(span, number), "to_name": "text", "origin": "manual"}
            yield {**region, "from_name": "label", "type": "labels", "value": own}
            if span.value is not None:
                value = {**place, "text": [to_text(to_json(span.value))]}
                yield {**region, "from_name": "value", "type": "textarea", "value": value}
            if group is not None:
                value = {**place, "text": [str(group)]}
                yield {**region, "from_name": "account", "type": "textarea", "value": value}
        for number, _ in pairwise(range(len(span.parts))):
            yield _relation(_region(span, number), _region(span, number + 1), PART)

    def _relations(self, document: AnnotatedDocument) -> Iterator[Json]:
        triggers = {g.id: g.trigger for g in document.groups if g.trigger}
        for group in document.groups:
            for member in group.members:
                if group.trigger and member.span != group.trigger:
                    yield _relation(group.trigger, member.span, member.role)
        for relation in document.relations:
            if relation.source in triggers and relation.target in triggers:
                ends = triggers[relation.source], triggers[relation.target]
                yield _relation(*ends, relation.label)
            else:
                self.losses[Loss.UNRELATED] += 1


def configuration(scheme: Scheme) -> str:
    """The labelling configuration, from right to left."""
    labels = (
        f"    <Label value={quoteattr(label.name)} hint={quoteattr(label.words.ar)}"
        f" background={quoteattr(_COLOURS.get(label.family, '#6b6b6b'))}/>"
        for label in scheme.labels
    )
    roles = [*scheme.fields, *RELATIONS, PART]
    lines = [
        '<View dir="rtl" style="direction: rtl; text-align: right">',
        '  <Labels name="label" toName="text" showInline="true">',
        *labels,
        "  </Labels>",
        '  <Text name="text" value="$text"/>',
        "  <Relations>",
        *(f"    <Relation value={quoteattr(role)}/>" for role in roles),
        "  </Relations>",
        '  <TextArea name="value" toName="text" perRegion="true" editable="true"'
        ' displayMode="region-list" maxSubmissions="1"/>',
        '  <TextArea name="account" toName="text" perRegion="true" editable="true"'
        ' displayMode="region-list" maxSubmissions="1"/>',
        '  <TextArea name="wordless" toName="text" editable="true"/>',
        '  <Choices name="status" toName="text" choice="single" showInline="true">',
        *(f'    <Choice value="{status}"/>' for status in _STATUSES),
        "  </Choices>",
        "</View>",
    ]
    return "\n".join(lines) + "\n"


def _region(span: AnnotatedSpan, part: int) -> str:
    return span.id if part == 0 else f"{span.id}/{part + 1}"


def _relation(source: str, target: str, label: str) -> Json:
    return {
        "from_id": source,
        "to_id": target,
        "type": "relation",
        "direction": "right",
        "labels": [label],
    }


def _of_all(name: str, kind: str, value: Json) -> Json:
    """What is said of the whole text."""
    known = {"id": name, "from_name": name, "to_name": "text", "origin": "manual"}
    return {**known, "type": kind, "value": value}
