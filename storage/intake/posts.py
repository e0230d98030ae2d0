"""Posts of social networks: an archive of X (tweets.js), and what Zeeschuimer collected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from storage import refusals
from storage.intake.columns import day
from storage.intake.document import Document, Refused
from storage.intake.limits import LARGEST_PAGES, whole
from storage.refusals import ImportRefused
from storage.text_files import decode

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TWITTER_DAY = re.compile(r"\w{3} (\w{3}) (\d\d) [\d:]{8} [+-]\d{4} (\d{4})")
# In Zeeschuimer's lines: where each network keeps the text, the day, who wrote it and its number.
_PLACES: Mapping[str, tuple[str, str, str, str]] = {
    "twitter.com": (
        "legacy.full_text",
        "legacy.created_at",
        "core.user_results.result.legacy.name",
        "rest_id",
    ),
    "x.com": (
        "legacy.full_text",
        "legacy.created_at",
        "core.user_results.result.legacy.name",
        "rest_id",
    ),
    "tiktok.com": ("desc", "createTime", "author.nickname", "id"),
    "instagram.com": ("caption.text", "taken_at", "user.full_name", "id"),
}


def read_tweets(path: Path) -> Iterator[Document | Refused]:
    """The posts of an archive that X gives its users: JSON behind the name of a variable."""
    _, _, text = decode(whole(path, LARGEST_PAGES)).partition("=")
    try:
        posts = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefused(refusals.broken_json(path.name, str(error))) from error
    if not isinstance(posts, list):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    for place, post in enumerate(posts, 1):
        known = post.get("tweet", post) if isinstance(post, dict) else None
        if not isinstance(known, dict):
            yield Refused(refusals.NOT_AN_OBJECT, place)
            continue
        words = str(known.get("full_text") or known.get("text") or "")
        if not words.strip():
            yield Refused(refusals.EMPTY_ROW, place)
            continue
        number = str(known.get("id_str") or known.get("id") or place)
        yield Document(
            words,
            published=twitter_day(str(known.get("created_at") or "")),
            url=f"https://x.com/i/status/{number}" if number.isdigit() else None,
            language=str(known.get("lang") or "") or None,
            name=number,
            place=place,
            original=json.dumps(known, ensure_ascii=False, sort_keys=True).encode(
                "utf-8", "surrogatepass"
            ),
        )


def is_collected(known: Mapping[str, Any]) -> bool:
    """Whether a line was written by Zeeschuimer, for a network that is known here."""
    return isinstance(known.get("data"), dict) and _network(known) in _PLACES


def collected(known: Mapping[str, Any], place: int) -> Document:
    """The post of one of Zeeschuimer's lines. Raises ImportRefused where it has no words."""
    text, at, who, number = (_at(known["data"], where) for where in _PLACES[_network(known)])
    if not isinstance(text, str) or not text.strip():
        raise ImportRefused(refusals.EMPTY_ROW)
    return Document(
        text,
        published=twitter_day(str(at or "")) or day(at),
        source=str(who) if who else None,
        name=str(number or known.get("item_id") or place),
        place=place,
    )


def _network(known: Mapping[str, Any]) -> str:
    return str(known.get("source_platform") or "").removeprefix("www.")


def _at(data: Any, where: str) -> Any:
    for key in where.split("."):
        data = data.get(key) if isinstance(data, dict) else None
    return data


def twitter_day(text: str) -> date | None:
    """«Wed Jan 05 10:00:00 +0000 2022», whatever language the system speaks."""
    found = _TWITTER_DAY.fullmatch(text.strip())
    if found is None or found[1] not in _MONTHS:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2]))
    except ValueError:
        return None
