"""Hugging Face ``datasets``: Parquet for each part under ``data``, and the card that names them.

A row is an article with its words and IOB2 tags (the longest labels), all its labels with their
places (code points), and its accounts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from model.annotated import AnnotatedDocument, code_of
from model.dataset_description import Licence
from model.training.choice import Split
from model.training.labels import label_of
from model.training.layers import chunks, distinct, layers
from model.values import Json, to_json
from storage.canonical import to_text
from storage.training.conllu import cut, tags
from storage.training.scheme import Folder, Losses, Scheme

_IN_GROUP = 500
"""Articles in one group of rows: what is in memory at a time."""

_LICENCES = {
    Licence.CC_BY: "cc-by-4.0",
    Licence.CC0: "cc0-1.0",
    Licence.ODBL: "odbl",
    Licence.RESERVED: "other",
    Licence.OWN: "other",
}
"""As the hub calls them."""

_TEXTS = ("id", "title", "source", "url", "published", "language", "status", "text")
_SPAN = {
    "span": "string",
    "label": "string",
    "code": "string",
    "value": "string",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "account": "int64",
    "origin": "string",
}
_ACCOUNT = {
    "id": "string",
    "incident": "string",
    "kind": "string",
    "salience": "string",
    "values": "string",
    "follows": "int64",
    "relation": "string",
}


class HuggingFace:
    """``data/train-00000-of-00001.parquet`` and its like; the card is `card`."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        from pyarrow import parquet

        self.losses: Losses = Losses()
        self._style = scheme.style
        self._tags = _tag_names(scheme)
        self._numbers = {name: number for number, name in enumerate(self._tags)}
        self._schema = _schema(self._tags)
        self._waiting: dict[Split, list[Json]] = {split: [] for split in scheme.splits}
        self._writers: dict[Split, Any] = {
            split: parquet.ParquetWriter(folder.binary(path_of(split)), self._schema)
            for split in scheme.splits
        }

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        self._waiting[split].append(self._row(document))
        if len(self._waiting[split]) == _IN_GROUP:
            self._write(split)

    def end(self) -> None:
        for split, writer in self._writers.items():
            if self._waiting[split]:
                self._write(split)
            writer.close()

    def _write(self, split: Split) -> None:
        import pyarrow as arrow

        table = arrow.Table.from_pylist(self._waiting[split], schema=self._schema)
        self._writers[split].write_table(table)
        self._waiting[split] = []

    def _row(self, document: AnnotatedDocument) -> Json:
        words = cut(document, self.losses)
        every = chunks(document, self._style)
        laid = layers(distinct(every))
        found = tags(words, laid[0] if laid else [])
        metadata = dict.fromkeys(_TEXTS, "") | dict(document.metadata)
        status = document.status.value if document.status else ""
        own = {"id": document.id, "text": document.text, "status": status}
        return {
            **{name: (metadata | own)[name] for name in _TEXTS},
            "tokens": [document.text[word.start : word.end] for word in words],
            "token_starts": [word.start for word in words],
            "ner_tags": [self._numbers[tag] for tag in found],
            "spans": list(self._spans(document)),
            "accounts": _accounts(document),
        }

    def _spans(self, document: AnnotatedDocument) -> Iterator[Json]:
        numbers = {m.span: n for n, g in enumerate(document.groups, 1) for m in g.members}
        for span in document.spans:
            known = {
                "span": span.id,
                "label": label_of(span, self._style),
                "code": code_of(span.value),
                "value": "" if span.value is None else to_text(to_json(span.value)),
                "account": numbers.get(span.id, 0),
                "origin": span.origin,
            }
            for part in span.parts:
                quote = document.text[part.start : part.end]
                yield {**known, "start": part.start, "end": part.end, "text": quote}


def path_of(split: Split) -> str:
    return f"data/{split}-00000-of-00001.parquet"


def card_head(scheme: Scheme) -> str:
    """The YAML at the head of a dataset's card: where the parts are and what a row has.

    JSON is YAML, so what could be misread there is written as that.
    """
    names = {str(n): tag for n, tag in enumerate(_tag_names(scheme))}
    features = [
        *({"name": name, "dtype": "string"} for name in _TEXTS),
        {"name": "tokens", "sequence": "string"},
        {"name": "token_starts", "sequence": "int64"},
        {"name": "ner_tags", "sequence": {"class_label": {"names": names}}},
        {"name": "spans", "list": _listed(_SPAN)},
        {"name": "accounts", "list": _listed(_ACCOUNT)},
    ]
    files = [{"split": _split(s), "path": path_of(s)} for s in scheme.splits]
    lines = [
        "---",
        "language:",
        "- ar",
        "task_categories:",
        "- token-classification",
        *([f"license: {_LICENCES[scheme.described.licence]}"] if scheme.described else []),
        f"pretty_name: {_yaml(scheme.title.en)}",
        "configs:",
        "- config_name: default",
        f"  data_files: {_yaml(files)}",
        "dataset_info:",
        f"  features: {_yaml(features)}",
        "---",
    ]
    return "\n".join(lines) + "\n"


def _split(split: Split) -> str:
    return "validation" if split is Split.DEV else split.value


def _yaml(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False)


def _listed(columns: dict[str, str]) -> list[Json]:
    return [{"name": name, "dtype": kind} for name, kind in columns.items()]


def _tag_names(scheme: Scheme) -> list[str]:
    return ["O", *(f"{sign}-{label.name}" for label in scheme.labels for sign in "BI")]


def _accounts(document: AnnotatedDocument) -> list[Json]:
    numbers = {group.id: number for number, group in enumerate(document.groups, 1)}
    answers = {relation.source: relation for relation in document.relations}
    return [
        {
            "id": group.id,
            "incident": group.incident,
            "kind": group.label,
            "salience": dict(group.attributes).get("salience", ""),
            "values": to_text(
                [
                    {"field": s.label, "value": to_json(s.value)}
                    for s in group.statements
                    if s.value is not None
                ]
            ),
            "follows": numbers[answers[group.id].target] if group.id in answers else 0,
            "relation": answers[group.id].label if group.id in answers else "",
        }
        for group in document.groups
    ]


def _schema(tag_names: list[str]) -> Any:
    import pyarrow as arrow

    def struct(columns: dict[str, str]) -> Any:
        return arrow.list_(arrow.struct([(n, _type(kind)) for n, kind in columns.items()]))

    def _type(kind: str) -> Any:
        return arrow.int64() if kind == "int64" else arrow.string()

    fields = [(name, arrow.string()) for name in _TEXTS]
    fields += [
        ("tokens", arrow.list_(arrow.string())),
        ("token_starts", arrow.list_(arrow.int64())),
        ("ner_tags", arrow.list_(arrow.int64())),
        ("spans", struct(_SPAN)),
        ("accounts", struct(_ACCOUNT)),
    ]
    return arrow.schema(fields, metadata={"tags": to_text(tag_names)})
