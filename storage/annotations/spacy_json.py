"""spaCy's and Prodigy's JSON: texts with ``entities``, or with ``spans`` and the answer given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.doccano import records
from storage.annotations.facts import known_of, moment, words
from storage.annotations.offsets import Unit
from storage.annotations.sources import Source
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_UNITS = (Unit.POINTS, Unit.UTF16)
_LIKELY = 0.5
_TRIPLE = 3
_PAIR = 2
_ACCEPT = "accept"

Json = Any


def read(source: Source) -> Iterator[Labelled | Refused]:
    """Each text."""
    for place, record in _each(source):
        if isinstance(record, ImportRefused):
            yield Refused(record.words, place)
            continue
        try:
            yield _labelled(record, place)
        except ImportRefused as error:
            yield Refused(error.words, place)


def _each(source: Source) -> Iterator[tuple[int, Json]]:
    """Pairs and objects; of the object that some tools write, its ``annotations``; of spaCy 2's
    training files the paragraphs."""
    for place, record in records(source):
        if isinstance(record, dict) and isinstance(record.get("paragraphs"), list):
            for each in record["paragraphs"]:
                yield place, {**each, "text": each.get("raw")} if isinstance(each, dict) else each
            continue
        inner = record.get("annotations") if isinstance(record, dict) else None
        if isinstance(inner, list) and "text" not in record:
            yield from ((at, each) for at, each in enumerate(inner, 1) if each is not None)
        else:
            yield place, record


def _labelled(record: Json, place: int) -> Labelled:
    if isinstance(record, list) and len(record) == _PAIR and isinstance(record[1], dict):
        record = {"text": record[0], **record[1]}
    if not isinstance(record, dict):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    if not isinstance(record.get("text"), str):
        raise ImportRefused(refusals.NO_TEXT)
    builder = Builder(record["text"], _UNITS)
    if record.get("answer", _ACCEPT) == _ACCEPT:
        _fill(builder, record)
    else:
        builder.losses[Loss.REJECTED] += 1
    meta = record.get("meta")
    known = known_of(meta) if isinstance(meta, dict) else {}
    by = words(record.get("_annotator_id") or record.get("_session_id"))
    at = moment(record.get("_timestamp"))
    return builder.done(str(place), known, place=place, annotator=by, at=at)


def _fill(builder: Builder, record: Mapping[str, Json]) -> None:
    by_tokens: dict[tuple[Json, Json], str] = {}
    for at, span in enumerate(_list(record, "spans"), 1):
        key = f"s{at}"
        _span(builder, key, span)
        if isinstance(span, dict):
            by_tokens.setdefault((span.get("token_start"), span.get("token_end")), key)
            by_tokens.setdefault((span.get("start"), span.get("end")), key)
    for at, entity in enumerate(_list(record, "entities"), 1):
        _span(builder, f"e{at}", entity)
    for at, relation in enumerate(_list(record, "relations"), 1):
        _relation(builder, at, relation, by_tokens)
    cats = record.get("cats")
    chosen = [k for k, v in cats.items() if _likely(v)] if isinstance(cats, dict) else []
    for at, label in enumerate([*_list(record, "accept"), *chosen], 1):
        builder.statement(f"c{at}", "cats", words(label))
    if isinstance(record.get("label"), str):
        builder.statement("label", "cats", record["label"])


def _likely(score: Json) -> bool:
    return isinstance(score, int | float) and score >= _LIKELY


def _span(builder: Builder, key: str, span: Json) -> None:
    if isinstance(span, dict):
        start, end, label = span.get("start"), span.get("end"), span.get("label")
    elif isinstance(span, list) and len(span) >= _TRIPLE:
        start, end, label = span[:_TRIPLE]
    else:
        builder.losses[Loss.UNREAD] += 1
        return
    if isinstance(start, int) and isinstance(end, int) and words(label):
        quote = span.get("text") if isinstance(span, dict) else None
        builder.span(key, words(label), [(start, end)], quote if isinstance(quote, str) else None)
    else:
        builder.losses[Loss.UNREAD] += 1


def _relation(
    builder: Builder, at: int, relation: Json, by_tokens: Mapping[tuple[Json, Json], str]
) -> None:
    """Prodigy ties the last tokens of two spans, and says their spans beside them."""
    held = relation if isinstance(relation, dict) else {}
    ends = []
    for name in ("head_span", "child_span"):
        span = held.get(name)
        place = (span.get("start"), span.get("end")) if isinstance(span, dict) else (None, None)
        ends.append(by_tokens.get(place, ""))
    builder.relation(f"rel{at}", words(held.get("label")), ends[0], ends[1])


def _list(record: Mapping[str, Json], key: str) -> list[Json]:
    held = record.get(key)
    return held if isinstance(held, list) else []
