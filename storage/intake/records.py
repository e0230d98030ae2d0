"""JSON: an array of articles, one article, or a chat exported from Telegram; JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.columns import Choose, day, document, fitting, guess
from storage.intake.document import Document, Look, Refused
from storage.intake.limits import LARGEST_PAGES, whole
from storage.refusals import ImportRefused
from storage.text_files import decode

_SOME = 50
"""Records whose keys are looked at to find out what they hold."""


def look(path: Path, rows: int) -> Look:
    """The keys of the records and the first of these. Raises ImportRefused, OSError."""
    data = _loaded(path)
    if _is_chat(data):
        return Look((), ())  # nothing is to be chosen
    records = _of(data)
    return Look(_keys(records), tuple(r for r in records[:rows] if isinstance(r, dict)))


def read_json(path: Path, choose: Choose = guess) -> Iterator[Document | Refused]:
    """The articles of a JSON file by the keys that are chosen."""
    data = _loaded(path)
    if _is_chat(data):
        yield from _chat(data)
        return
    records = _of(data)
    keys = _keys(records)
    chosen = fitting(choose(keys), keys, optional=True)
    for place, record in enumerate(records, 1):
        if not isinstance(record, dict):
            yield Refused(refusals.NOT_AN_OBJECT, place)
            continue
        try:
            yield document(record, chosen, place)
        except ImportRefused as error:
            yield Refused(error.words, place)


def _loaded(path: Path) -> Any:
    try:
        return json.loads(decode(whole(path, LARGEST_PAGES)))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ImportRefused):
            raise
        raise ImportRefused(refusals.broken_json(path.name, str(error))) from error


def _of(data: Any) -> list[Any]:
    """The records: the array itself, the longest array of objects inside an object, or the one."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    arrays = [v for v in data.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    return max(arrays, key=len) if arrays and not guess(data).text else [data]


def _keys(records: list[Any]) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for record in records[:_SOME]:
        if isinstance(record, dict):
            keys.update(dict.fromkeys(record))
    if not keys:
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    return tuple(keys)


# Telegram Desktop's export: {"name": the channel, "messages": [{"id", "type", "date", "text"}]}.


def _is_chat(data: Any) -> bool:
    messages = data.get("messages") if isinstance(data, dict) else None
    return isinstance(messages, list) and any(
        isinstance(m, dict) and "text" in m and "date" in m for m in messages[:_SOME]
    )


def _chat(data: Mapping[str, Any]) -> Iterator[Document | Refused]:
    channel = str(data.get("name") or "") or None
    for place, message in enumerate(data["messages"], 1):
        if not isinstance(message, dict) or message.get("type", "message") != "message":
            continue
        text = _chat_text(message.get("text"))
        if not text.strip():
            continue  # a picture or a film without a word
        number = str(message.get("id", place))
        origin = message.get("forwarded_from")
        yield Document(
            text,
            published=day(message.get("date")),
            source=channel or message.get("from"),
            author=str(origin) if origin else None,
            name=f"{channel or 'chat'}/{number}",
            place=place,
            original=json.dumps(message, ensure_ascii=False, sort_keys=True).encode(),
        )


def _chat_text(text: Any) -> str:
    """A message's words: one string, or pieces of which some are links and names."""
    if isinstance(text, str):
        return text
    pieces = text if isinstance(text, list) else []
    return "".join(
        p if isinstance(p, str) else str(p.get("text", "")) if isinstance(p, dict) else ""
        for p in pieces
    )
