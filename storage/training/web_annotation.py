"""W3C Web Annotation: a collection in JSON-LD for each part, and the texts that it is about.

Each label is an annotation whose target is selected by its quote and by its place, in code points
as the recommendation demands. Its value is a second body. What tells of one account is gathered by
an annotation that links it to its labels. Texts are files beside, named in ``source``.
"""

from __future__ import annotations

from collections.abc import Iterator

from model.annotated import AnnotatedDocument, AnnotatedSpan, Statement
from model.evidence import Span
from model.training.choice import Split
from model.training.labels import label_of
from model.values import Json, to_json
from storage.canonical import to_text
from storage.training.scheme import Folder, Losses, Scheme

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and after a quote that help to find it again."""

_NAME = 16


class WebAnnotation:
    """``train.jsonld`` and its like, ``texts/ID.txt``."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style = scheme.style
        self._folder = folder
        self._title = scheme.title
        self._files = {split: folder.text(f"{split}.jsonld") for split in scheme.splits}
        self._counts = dict.fromkeys(scheme.splits, 0)
        for split, file in self._files.items():
            file.write(self._head(split))

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        source = f"texts/{document.id[:_NAME]}.txt"
        self._folder.whole(source, document.text)
        for annotation in self._annotations(document, _resource(source, document)):
            self._files[split].write(",\n" if self._counts[split] else "\n")
            self._files[split].write(to_text(annotation))
            self._counts[split] += 1

    def end(self) -> None:
        for split, file in self._files.items():
            file.write(f'\n]}},\n"total":{self._counts[split]}}}\n')

    def _head(self, split: Split) -> str:
        """The collection with its one page up to where its annotations stand; `end` closes both."""
        name = f"{split}.jsonld"
        known: Json = {"@context": _CONTEXT, "id": name, "type": "AnnotationCollection"}
        page: Json = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name}
        known["label"] = f"{self._title.en}: {split}"
        page["startIndex"] = 0
        opened = (to_text(part).removesuffix("}") for part in (known, page))
        return '{},\n"first":{},\n"items":['.format(*opened)

    def _annotations(self, document: AnnotatedDocument, source: Json) -> Iterator[Json]:
        yield {
            "type": "Annotation",
            "id": f"{source['id']}#status",
            "motivation": "classifying",
            "body": _told("classifying", document.status.value if document.status else ""),
            "target": source,
        }
        for span in sorted(document.spans, key=lambda s: (s.start, s.end, s.label, s.id)):
            yield {
                "type": "Annotation",
                "id": f"urn:uuid:{span.id}",
                "motivation": "tagging",
                "body": self._bodies(span),
                "target": [_selected(document.text, part, source) for part in span.parts],
            }
        for group in document.groups:
            for statement in group.statements:
                yield _wordless(statement, source)
            targets = [f"urn:uuid:{m.span}" for m in group.members]
            targets += [f"urn:uuid:{s.id}" for s in group.statements]
            incident = [f"urn:uuid:{group.incident}"] if group.incident else []
            answers = [r for r in document.relations if r.source == group.id]
            yield {
                "type": "Annotation",
                "id": f"urn:uuid:{group.id}",
                "motivation": "linking",
                "body": [
                    *incident,
                    *(_told("describing", said) for _, said in group.attributes),
                    *(_told("tagging", relation.label) for relation in answers),
                ],
                "target": [*targets, *(f"urn:uuid:{r.target}" for r in answers)] or source,
            }

    def _bodies(self, span: AnnotatedSpan) -> list[Json]:
        bodies = [_told("tagging", label_of(span, self._style))]
        if span.value is not None:
            bodies.append(_value(to_json(span.value)))
        return bodies


def _resource(name: str, document: AnnotatedDocument) -> Json:
    known = {
        "id": name,
        "type": "Text",
        "format": "text/plain",
        "language": document.metadata.get("language", "ar"),
        "textDirection": "auto",
    }
    url = document.metadata.get("url", "")
    return {**known, "canonical": url} if url.startswith(("http://", "https://")) else known


def _selected(text: str, part: Span, source: Json) -> Json:
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[part.start : part.end],
        "prefix": text[max(0, part.start - _AROUND) : part.start],
        "suffix": text[part.end : part.end + _AROUND],
    }
    place = {"type": "TextPositionSelector", "start": part.start, "end": part.end}
    return {"type": "SpecificResource", "source": source["id"], "selector": [quote, place]}


def _wordless(statement: Statement, source: Json) -> Json:
    bodies = [_told("tagging", statement.label)]
    if statement.value is not None:
        bodies.append(_value(to_json(statement.value)))
    return {
        "type": "Annotation",
        "id": f"urn:uuid:{statement.id}",
        "motivation": "describing",
        "body": bodies,
        "target": source["id"],
    }


def _told(purpose: str, said: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": said}


def _value(said: Json) -> Json:
    body = _told("identifying", to_text(said))
    return {**body, "format": "application/json"}
