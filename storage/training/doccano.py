"""doccano: spans and relations, a JSON object a line (its form "JSONL(Relation)").

doccano counts code points, ends exclusive (unless a project counts grapheme clusters). What a line
has besides becomes its metadata.
"""

from __future__ import annotations

from itertools import count, pairwise

from model.annotated import AnnotatedDocument
from model.training.choice import Split
from model.training.labels import PART, RELATIONS, label_of
from model.training.losses import Loss
from model.values import Json, to_json
from storage.canonical import to_text
from storage.training.scheme import Folder, Losses, Scheme

_TAKEN = frozenset({"text", "label", "entities", "relations", "filename", "upload_name"})
_COLOURS = ("#2f6fab", "#2e7d4f", "#b5562b", "#7a5195", "#b03a48", "#4b6a78", "#8a6d00", "#5b5b9e")


class Doccano:
    """``train.jsonl`` and its like, ``span_types.json``, ``relation_types.json``."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style = scheme.style
        names = [label.name for label in scheme.labels]
        folder.whole("span_types.json", _types(names))
        folder.whole("relation_types.json", _types([*scheme.fields, *RELATIONS, PART]))
        self._files = {split: folder.text(f"{split}.jsonl") for split in scheme.splits}
        self._ids = count(1)
        self._relation_ids = count(1)

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        entities, places = self._entities(document)
        row = {
            **{name: said for name, said in document.metadata.items() if name not in _TAKEN},
            "article": document.id,
            "status": document.status.value if document.status else "",
            "text": document.text,
            "entities": entities,
            "relations": self._relations(document, places),
            "values": {
                str(places[s.id][0]): to_text(to_json(s.value))
                for s in document.spans
                if s.value is not None
            },
        }
        self._files[split].write(to_text(row) + "\n")

    def end(self) -> None:
        """Nothing stands at the end."""

    def _entities(self, document: AnnotatedDocument) -> tuple[list[Json], dict[str, list[int]]]:
        found: list[Json] = []
        places: dict[str, list[int]] = {}
        for span in sorted(document.spans, key=lambda s: (s.start, s.end, s.label, s.id)):
            self.losses[Loss.DIVIDED] += len(span.parts) > 1
            places[span.id] = []
            for part in span.parts:
                number = next(self._ids)
                places[span.id].append(number)
                label = label_of(span, self._style)
                entity = {"start_offset": part.start, "end_offset": part.end, "label": label}
                found.append({"id": number, **entity})
        return found, places

    def _relations(self, document: AnnotatedDocument, places: dict[str, list[int]]) -> list[Json]:
        ends: list[tuple[int, int, str]] = []
        for numbers in places.values():
            ends += [(one, other, PART) for one, other in pairwise(numbers)]
        triggers = {g.id: places[g.trigger][0] for g in document.groups if g.trigger}
        for group in document.groups:
            self.losses[Loss.WORDLESS] += len(group.statements)
            if not group.trigger:
                self.losses[Loss.UNGROUPED] += len(group.members)
                continue
            ends += [
                (triggers[group.id], places[member.span][0], member.role)
                for member in group.members
                if member.span != group.trigger
            ]
        for relation in document.relations:
            if relation.source in triggers and relation.target in triggers:
                ends.append((triggers[relation.source], triggers[relation.target], relation.label))
            else:
                self.losses[Loss.UNRELATED] += 1
        return [
            {"id": next(self._relation_ids), "from_id": one, "to_id": other, "type": kind}
            for one, other, kind in ends
        ]


def _types(names: list[str]) -> str:
    """Types of labels as doccano takes them in, in colours that are told apart."""
    found = [
        {
            "text": name,
            "prefix_key": None,
            "suffix_key": None,
            "background_color": _COLOURS[number % len(_COLOURS)],
            "text_color": "#ffffff",
        }
        for number, name in enumerate(dict.fromkeys(names))
    ]
    return to_text(found) + "\n"
