"""doccano: JSON Lines, old and new: labelled words, entities with relations, or whole texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.facts import known_of, moment, text_key, words
from storage.annotations.offsets import Unit
from storage.annotations.sources import MemberSource, Source, json_lines_of, json_of
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_UNITS = (Unit.POINTS, Unit.UTF16)
_OWN = frozenset(
    {
        "id",
        "label",
        "labels",
        "entities",
        "relations",
        "annotations",
        "Comments",
        "comments",
        "cats",
    }
)
_NOBODY = frozenset({"all", "unknown", "unknown-user"})
_TRIPLE = 3

Json = Any


def read(source: Source) -> Iterator[Labelled | Refused]:
    """Each line, or each object of an array. Files in an archive go by the names of who labelled,
    where each did for themselves."""
    stem = PurePosixPath(source.name).stem
    who = stem if isinstance(source, MemberSource) and stem not in _NOBODY else ""
    for place, record in records(source):
        if isinstance(record, ImportRefused):
            yield Refused(record.words, place)
            continue
        try:
            yield _labelled(record, place, who)
        except ImportRefused as error:
            yield Refused(error.words, place)


def records(source: Source) -> Iterator[tuple[int, Json]]:
    """What the lines say, or the members of the array that the file is."""
    if source.head().lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"[") and _is_array(source):
        data = json_of(source)
        yield from enumerate(data if isinstance(data, list) else [data], 1)
    else:
        yield from json_lines_of(source)


def _is_array(source: Source) -> bool:
    """Whether the whole file is one array; lines may be arrays too."""
    first = next(json_lines_of(source), (0, None))[1]
    return isinstance(first, ImportRefused) or source.data().count(b"\n") <= 1


def refuse_table(_: Source) -> Iterator[Labelled | Refused]:
    """CSV of whole texts and their classes: there are no words in it that were labelled."""
    raise ImportRefused(refusals.CLASSES_WITHOUT_WORDS)
    yield  # pragma: no cover


def _labelled(record: Json, place: int, who: str) -> Labelled:
    if not isinstance(record, dict):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    key = text_key({k: v for k, v in record.items() if k not in _OWN}, ())
    builder = Builder(record[key], _UNITS)
    for name in ("label", "labels", "entities", "annotations"):
        _take(builder, record.get(name))
    for at, relation in enumerate(_list(record.get("relations")), 1):
        _relation(builder, at, relation)
    values = record.get("values")
    for number, value in values.items() if isinstance(values, dict) else ():
        builder.say(number, "value", words(value))
    data = {k: v for k, v in record.items() if k not in _OWN}
    meta = data.pop("meta", None) or data.pop("metadata", None)
    known = known_of({**(meta if isinstance(meta, dict) else {}), **data}, key)
    name = words(record.get("id")) or str(place)
    when = moment(record.get("updated_at"))
    return builder.done(name, known, place=place, annotator=who, at=when)


def _take(builder: Builder, held: Json) -> None:
    for at, each in enumerate(_list(held), 1):
        if isinstance(each, str):
            builder.statement(f"c{at}", "label", each)
        elif isinstance(each, list | tuple) and len(each) >= _TRIPLE:
            _span(builder, f"s{at}", each[2], each[0], each[1])
        elif isinstance(each, dict):
            _entity(builder, at, each)
        else:
            builder.losses[Loss.UNREAD] += 1


def _entity(builder: Builder, at: int, entity: Mapping[str, Json]) -> None:
    start = entity.get("start_offset", entity.get("start"))
    end = entity.get("end_offset", entity.get("end"))
    label = entity.get("label", entity.get("type"))
    if start is None and words(label):
        builder.statement(f"c{at}", "label", words(label))
        return
    _span(builder, words(entity.get("id")) or f"s{at}", label, start, end)


def _span(builder: Builder, key: str, label: Json, start: Json, end: Json) -> None:
    if isinstance(start, int) and isinstance(end, int) and words(label):
        builder.span(key, words(label), [(start, end)])
    else:
        builder.losses[Loss.UNREAD] += 1


def _relation(builder: Builder, at: int, relation: Json) -> None:
    if not isinstance(relation, dict):
        builder.losses[Loss.UNREAD] += 1
        return
    label = words(relation.get("type") or relation.get("label"))
    ends = words(relation.get("from_id")), words(relation.get("to_id"))
    builder.relation(f"rel{at}", label, *ends)


def _list(held: Json) -> list[Json]:
    return held if isinstance(held, list) else []
