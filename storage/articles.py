"""Articles in and out of a project: their text once and for all, their metadata with history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from model.article import Article
from model.spelling import folded_text
from storage import history
from storage.project import Project
from storage.times import day_from_text, day_to_text, now

IncomingArticle = Article
"""What an importer hands over; `storage.article_files.article_of` makes one of a text."""

Prepared = tuple[IncomingArticle, str, str]
"""An article with its title and text folded."""

_LAST = "\U0010ffff"  # what has no title stands after all that have one
_KEY_LETTERS = 80
_INDEXED_AT_ONCE = 500

_INSERT = """
INSERT INTO articles (id, name, sha256, title, source, url, published, language, author, reader,
                      imported_at, title_key, source_key)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
"""
_INDEX = "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)"
_UNINDEX = """
INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Added:
    """The ids of the articles that are new in the project, and of those it had already."""

    new: tuple[str, ...]
    known: tuple[str, ...]


def add_many(project: Project, incoming: Iterable[IncomingArticle]) -> Added:
    """Add articles in one transaction; one whose text the project has already changes nothing.

    For very many, call it with some hundreds at a time. Raises ProjectError; then none is added.
    """
    prepared = folded_for_search(incoming)
    with project.writing():
        added = put_in(project, prepared)
        if added.new:
            detail = {"articles": len(added.new), "digest": history.digest(list(added.new))}
            history.append(project, "articles imported", added.new[0], detail)
    return added


def folded_for_search(incoming: Iterable[IncomingArticle]) -> list[Prepared]:
    """What takes time and needs no transaction."""
    return [(a, folded_text(a.title or ""), folded_text(a.text)) for a in incoming]


def put_in(project: Project, prepared: Iterable[Prepared]) -> Added:
    """Add articles in the transaction that is open; what is said of it in the history is the
    caller's."""
    at = now()
    new: list[str] = []
    known: list[str] = []
    texts: list[tuple[int, str]] = []
    words: list[tuple[int, str, str]] = []
    for article, title, text in prepared:
        number = _add(project.connection, article, title, at)
        (known if number is None else new).append(article.id)
        if number is not None:
            texts.append((number, article.text))
            words.append((number, title, text))
    project.connection.executemany("INSERT INTO texts VALUES (?, ?)", texts)
    # All at once: between other statements FTS5 would write out what it gathered each time.
    project.connection.executemany(_INDEX, words)
    return Added(tuple(new), tuple(known))


def _add(
    connection: sqlite3.Connection, article: IncomingArticle, title: str, at: str
) -> int | None:
    """Add one article with its folded title; its number, or None if it is there already."""
    row = (
        article.id,
        article.name,
        article.sha256,
        article.title,
        article.source,
        article.url,
        day_to_text(article.published),
        article.language,
        article.author,
        article.reader,
        at,
        title.strip()[:_KEY_LETTERS] or _LAST,
        sort_key(article.source),
    )
    cursor = connection.execute(_INSERT, row)
    return cursor.lastrowid if cursor.rowcount else None


def has(project: Project, article_id: str) -> bool:
    """Whether the project has this article."""
    found = project.connection.execute("SELECT 1 FROM articles WHERE id = ?", [article_id])
    return found.fetchone() is not None


def name_of(project: Project, article_id: str) -> str:
    """The title of an article, or the name of its file. Raises KeyError."""
    row = project.connection.execute(
        "SELECT coalesce(title, name) FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    if row is None:
        raise KeyError(article_id)
    return str(row[0])


def read(project: Project, article_id: str) -> Article:
    """The article with its text. Raises KeyError if the project has none of this id."""
    row = project.connection.execute(
        "SELECT name, text, sha256, title, source, url, published, language, author, reader"
        " FROM articles JOIN texts ON article = number WHERE id = ?",
        [article_id],
    ).fetchone()
    if row is None:
        raise KeyError(article_id)
    name, text, sha256, title, source, url, published, *more = row
    day = day_from_text(published)
    return Article(article_id, name, text, sha256, title, source, url, day, *more)


def set_metadata(
    project: Project,
    article_id: str,
    *,
    title: str | None,
    source: str | None,
    url: str | None,
    published: date | None,
) -> Article:
    """Correct what is known of an article and return it so; the history keeps what was there.

    Raises KeyError if there is no such article, ProjectError if it cannot be saved.
    """
    after = {
        "title": title or None,
        "source": source or None,
        "url": url or None,
        "published": day_to_text(published),
    }
    with project.writing():
        old = read(project, article_id)
        before = {
            "title": old.title,
            "source": old.source,
            "url": old.url,
            "published": day_to_text(old.published),
        }
        if after == before:
            return old
        project.connection.execute(
            "UPDATE articles SET title = :title, source = :source, url = :url,"
            " published = :published, title_key = :title_key, source_key = :source_key"
            " WHERE id = :id",
            {
                **after,
                "id": article_id,
                "title_key": sort_key(title),
                "source_key": sort_key(source),
            },
        )
        if after["title"] != before["title"]:
            _index_again(project, old, after["title"])
        history.append(project, "metadata changed", article_id, {"before": before, "after": after})
    return read(project, article_id)


def index_all(project: Project) -> None:
    """Make the full text index of all articles, which has none, in the transaction that is open."""
    rows = project.connection.execute(
        "SELECT number, coalesce(title, ''), text FROM articles JOIN texts ON article = number"
        " ORDER BY number"
    )
    while some := rows.fetchmany(_INDEXED_AT_ONCE):
        words = [(number, folded_text(title), folded_text(text)) for number, title, text in some]
        project.connection.executemany(_INDEX, words)


def _index_again(project: Project, old: Article, title: str | None) -> None:
    number = number_of(project, old.id)
    text = folded_text(old.text)
    project.connection.execute(_UNINDEX, (number, folded_text(old.title or ""), text))
    project.connection.execute(_INDEX, (number, folded_text(title or ""), text))


def number_of(project: Project, article_id: str) -> int:
    """The number of an article inside this file. Raises KeyError if there is none of this id."""
    row = project.connection.execute(
        "SELECT number FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    if row is None:
        raise KeyError(article_id)
    return int(row[0])


@lru_cache(maxsize=1000)
def sort_key(words: str | None) -> str:
    """Words as they are sorted: folded, so that hamza and case do not part like from like."""
    return folded_text(words or "").strip()[:_KEY_LETTERS] or _LAST
