"""Records that name their cells themselves: JSON, JSON Lines, Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from model.codebook import Words
from storage import refusals
from storage.intake import tables
from storage.intake.limits import whole
from storage.intake.plain import json_object
from storage.refusals import ImportRefused
from storage.text_files import decode

NAMED = (".parquet", ".json", ".jsonl", ".ndjson")

_SOME = 200
"""Records whose names are looked at for those of all."""

Record = Mapping[str, object] | Words
NamedRows = tuple[tuple[str, ...], Iterator[Record]]


@contextmanager
def named_rows(path: Path) -> Iterator[NamedRows]:
    """The names and the records, a sentence in place of one that is none.

    Raises ImportRefused, OSError.
    """
    if path.suffix.lower() == ".parquet":
        with tables.parquet(path) as found:
            yield found
    elif path.suffix.lower() == ".json":
        records = _in_array(path)
        yield _names(records), map(_record, records)
    else:
        lines = [line for line in decode(whole(path)).split("\n") if line.strip()]
        yield _names(map(_line, lines[:_SOME])), map(_line, lines)


def _in_array(path: Path) -> list[Any]:
    """The array itself, or the longest one in an object, as an API hands its data over."""
    try:
        data = json.loads(decode(whole(path)))
    except ImportRefused:
        raise
    except (ValueError, RecursionError) as error:
        raise ImportRefused(refusals.broken_json(path.name, str(error))) from error
    if isinstance(data, dict):
        data = max((v for v in data.values() if isinstance(v, list)), key=len, default=[])
    if not isinstance(data, list) or not data:
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    return data


def _record(each: Any) -> Record:
    return each if isinstance(each, dict) else refusals.NOT_AN_OBJECT


def _line(line: str) -> Record:
    try:
        return json_object(line, "JSON")
    except ImportRefused as error:
        return error.words


def _names(records: Iterable[Any]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, each in zip(range(_SOME), records, strict=False):
        if isinstance(each, Mapping):
            found.update(dict.fromkeys(map(str, each)))
    return tuple(found)
