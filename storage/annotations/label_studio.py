"""Label Studio: the JSON export, with its annotations and predictions, and the shorter JSON-MIN."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from model.account import Status
from storage import refusals
from storage.annotations.building import Builder, Labelled, Loss
from storage.annotations.facts import known_of, moment, text_key, words
from storage.annotations.offsets import Unit
from storage.annotations.sources import Source, json_of
from storage.intake import markup
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_UNITS = (Unit.UTF16, Unit.POINTS)
"""Browsers count UTF-16 units; what models and scripts wrote counts code points."""

_UNSURE = 0.5
"""The score of a prediction that gives none."""

_WORDLESS = re.compile(r"(\d+) (\S+) (.+)", re.DOTALL)
"""What our own export says of an account without words: its number, the field, the value."""

_STATUSES = frozenset(status.value for status in Status)

Json = Any


def read(source: Source) -> Iterator[Labelled | Refused]:
    """Each annotation of each task. Raises ImportRefused where it is no such file."""
    data = json_of(source)
    tasks = data if isinstance(data, list) else [data]
    for place, task in enumerate(tasks, 1):
        if not isinstance(task, dict):
            yield Refused(refusals.NOT_AN_OBJECT, place)
            continue
        try:
            yield from _task(task, place)
        except ImportRefused as error:
            yield Refused(error.words, place)


def _task(task: dict[str, Json], place: int) -> Iterator[Labelled]:
    if isinstance(task.get("data"), dict):
        yield from _full(task, place)
    else:
        yield _brief(task, place)


def _full(task: dict[str, Json], place: int) -> Iterator[Labelled]:
    data = task["data"]
    name = words(task.get("id")) or str(place)
    people = _dicts(task, "annotations", "completions")
    done = [a for a in people if not a.get("was_cancelled")]
    for annotation in done:
        yield _labelled(data, annotation, name, place, None)
    if not done:
        for prediction in _dicts(task, "predictions"):
            score = prediction.get("score")
            sure = score if isinstance(score, int | float) and 0 <= score <= 1 else _UNSURE
            yield _labelled(data, prediction, name, place, float(sure))
        if not _dicts(task, "predictions"):
            yield _labelled(data, {}, name, place, None, cancelled=len(people))


def _dicts(task: Mapping[str, Json], *keys: str) -> list[dict[str, Json]]:
    found: list[Json] = next((task[k] for k in keys if isinstance(task.get(k), list)), [])
    return [each for each in found if isinstance(each, dict)]


def _labelled(
    data: dict[str, Json],
    annotation: Mapping[str, Json],
    name: str,
    place: int,
    score: float | None,
    cancelled: int = 0,
) -> Labelled:
    results = _dicts(annotation, "result")
    key = text_key(data, [_quote(r) for r in results if _quote(r)])
    raw = str(data[key])
    if any(r.get("type") == "hypertextlabels" for r in results) and "<" in raw:
        raw = _text_of_page(raw)
    builder = Builder(raw, _UNITS)
    builder.losses[Loss.REJECTED] += cancelled
    _fill(builder, results)
    at = moment(annotation.get("updated_at") or annotation.get("created_at"))
    by = _annotator(annotation) if score is None else words(annotation.get("model_version"))
    known = known_of(data, key)
    return builder.done(name, known, place=place, annotator=by, at=at, score=score)


def _annotator(annotation: Mapping[str, Json]) -> str:
    who = annotation.get("completed_by")
    if isinstance(who, dict):
        full = " ".join(filter(None, (words(who.get(k)) for k in ("first_name", "last_name"))))
        return full or words(who.get("email")) or words(who.get("id"))
    return words(who)


def _text_of_page(raw: str) -> str:
    tree = markup.html(raw)
    return str(tree.text_content()) if tree is not None else raw


def _fill(builder: Builder, results: Iterable[Mapping[str, Json]]) -> None:
    """Regions come several times under one id: their labels, and what was chosen for each."""
    of_region: dict[str, str] = {}
    later: list[tuple[str, Mapping[str, Json]]] = []
    for at, result in enumerate(results, 1):
        value = result.get("value")
        region = words(result.get("id")) or f"r{at}"
        if result.get("type") == "relation":
            later.append((f"rel{at}", result))
        elif not isinstance(value, dict):
            builder.losses[Loss.UNREAD] += 1
        elif region in of_region or (_bounds(value) is None and not _is_region(value)):
            later.append((region, result))
        elif _bounds(value) is None:
            builder.losses[Loss.NOT_WORDS] += 1
        elif labels := _labels(value):
            of_region[region] = region
            _span(builder, region, labels, value)
        else:
            later.append((region, result))
    for key, result in later:
        _rest(builder, key, result, of_region)


def _span(builder: Builder, region: str, labels: list[str], value: Mapping[str, Json]) -> None:
    start, end = _bounds(value) or (0, 0)
    quote = value.get("text") if isinstance(value.get("text"), str) else None
    for number, label in enumerate(labels):
        key = region if not number else f"{region}.{number}"
        builder.span(key, label, [(start, end)], quote)


def _rest(
    builder: Builder, key: str, result: Mapping[str, Json], regions: Mapping[str, str]
) -> None:
    """Relations, and what was chosen or written of a region or of the whole text."""
    if result.get("type") == "relation":
        _relation(builder, key, result)
        return
    name, value = words(result.get("from_name")), result["value"]
    for number, said in enumerate(_said(value)):
        wordless = _WORDLESS.fullmatch(said) if name == "wordless" else None
        if key in regions:
            builder.say(key, name, said)
        elif wordless:
            builder.statement(f"{key}.{number}", wordless[2], wordless[3], wordless[1])
        elif not (name == "status" and said in _STATUSES):
            builder.statement(f"{key}.{number}", name, said)


def _relation(builder: Builder, key: str, result: Mapping[str, Json]) -> None:
    ends = words(result.get("from_id")), words(result.get("to_id"))
    if result.get("direction") == "left":
        ends = ends[1], ends[0]
    labels = result.get("labels")
    label = words(labels[0]) if isinstance(labels, list) and labels else ""
    builder.relation(key, label, *ends)


def _labels(value: Mapping[str, Json]) -> list[str]:
    """What the words are labelled: the list that is called as the labels' tag is."""
    for key, found in value.items():
        if key.endswith("labels") and isinstance(found, list):
            return [words(each) for each in found if words(each)]
    return []


def _said(value: Mapping[str, Json]) -> Iterator[str]:
    for key in ("choices", "text", "taxonomy", "rating", "number", "datetime"):
        found = value.get(key)
        for each in found if isinstance(found, list) else [found]:
            said = " / ".join(map(words, each)) if isinstance(each, list) else words(each)
            if said and not (key == "text" and "labels" in value):
                yield said


def _is_region(value: Mapping[str, Json]) -> bool:
    """Whether it is a place in a picture, a sound, or another page."""
    return any(key in value for key in ("x", "start", "end", "points", "rle"))


def _bounds(value: Mapping[str, Json]) -> tuple[int, int] | None:
    across = value.get("globalOffsets")
    for held in (across, value) if isinstance(across, dict) else (value,):
        start, end = held.get("start"), held.get("end")
        if isinstance(start, int) and isinstance(end, int):
            return start, end
    return None


def _quote(result: Mapping[str, Json]) -> str:
    value = result.get("value")
    text = value.get("text") if isinstance(value, dict) and _bounds(value) else None
    return text if isinstance(text, str) else ""


_OF_MIN = frozenset({"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"})


def _brief(task: dict[str, Json], place: int) -> Labelled:
    """A task of JSON-MIN: data and labels in one object, by the names of their tags."""
    quotes = [
        r["text"] for rs in task.values() for r in _regions(rs) if isinstance(r.get("text"), str)
    ]
    key = text_key(task, quotes)
    builder = Builder(str(task[key]), _UNITS)
    data = {}
    for name, held in task.items():
        regions = _regions(held)
        for number, region in enumerate(regions):
            _span(builder, f"{name}.{number}", _labels(region), region)
        if not regions and isinstance(held, dict) and "choices" in held:
            for number, said in enumerate(_said(held)):
                builder.statement(f"{name}.{number}", name, said)
        elif not regions and name not in _OF_MIN:
            data[name] = held
    name = words(task.get("id")) or str(place)
    at = moment(task.get("updated_at"))
    by = words(task.get("annotator"))
    return builder.done(name, known_of(data, key), place=place, annotator=by, at=at)


def _regions(held: Json) -> list[Mapping[str, Json]]:
    found = held if isinstance(held, list) else []
    return [r for r in found if isinstance(r, dict) and _bounds(r) is not None]
