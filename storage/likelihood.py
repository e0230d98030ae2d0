"""Keeps beside each article what its runs in force tell the queue: likelihood and place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby

from model.likelihood import Told, likelihood, place_of
from model.proposals import Salience
from model.values import Kind, Place, from_json
from storage.articles import sort_key
from storage.canonical import from_text
from storage.run_series import SERIES

_BEST = f"""
SELECT a.run, a.key, a.salience, p.field, p.confidence, p.value
FROM proposed_accounts AS a JOIN proposals AS p
    ON p.article = ?1 AND p.run = a.run AND p.account_key = a.key
WHERE a.run IN (SELECT max(number) FROM runs WHERE article = ?1 GROUP BY {SERIES})
    AND p.rank = 0 AND p.field IN ('event_type', 'place')
ORDER BY a.run, a.position
"""
_KEEP = "UPDATE articles SET priority = ?, place = ?, place_key = ? WHERE number = ?"
_BETWEEN = "، "


def keep(connection: sqlite3.Connection, article: int) -> None:
    """Take what was read in the article, in the transaction that is open."""
    told = tuple(_told(connection, article))
    words = _words(place_of(told))
    connection.execute(_KEEP, [likelihood(told), words, sort_key(words), article])


def keep_all(connection: sqlite3.Connection) -> None:
    """Do so for all articles that were ever read."""
    for (article,) in connection.execute("SELECT DISTINCT article FROM runs").fetchall():
        keep(connection, article)


def _told(connection: sqlite3.Connection, article: int) -> Iterator[Told]:
    rows = connection.execute(_BEST, [article])
    for (_, _, salience), of_account in groupby(rows, lambda row: row[:3]):
        best = {field: (confidence, value) for _, _, _, field, confidence, value in of_account}
        confidence, _ = best.get("event_type", (0.0, ""))
        place = from_json(Kind.PLACE, from_text(best["place"][1])) if "place" in best else None
        yield Told(
            Salience(salience), float(confidence), place if isinstance(place, Place) else None
        )


def _words(place: Place | None) -> str | None:
    """The governorate before the place, so that a list sorted by it goes through the country."""
    if place is None:
        return None
    parts = [place.admin1 or place.country, place.name]
    return _BETWEEN.join(dict.fromkeys(p for p in parts if p)) or None
