"""Import, queue and search of a large project, against plain sqlite3 in the same run.

``.venv/bin/python tests/benchmarks/storage.py [HOW MANY …]``; 10,000 and 100,000 if not said.

The baseline holds the same texts in one table with a full-text index, written and read by the
shortest statements: no folding, no orders, no counts, no history.
"""

from __future__ import annotations

import itertools
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.article import Article
from storage import articles, queue
from storage.project import Project
from storage.queue import Order, QueueQuery, QueueRow
from storage.shipped_codebook import load_codebook
from tests.benchmarks.measure import Table, made_up, median_ms, seconds

BATCH = 500
PAGE = 100
SCHEMA = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, source TEXT,
                       published TEXT);
CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT);
CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '');
"""
FIRST = "SELECT * FROM articles ORDER BY number LIMIT 100"
DEEP = "SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT 100"
FOUND = (
    "SELECT * FROM articles WHERE number IN (SELECT rowid FROM words WHERE words MATCH ?)"
    " ORDER BY number LIMIT 100"
)


class Plain:
    """The baseline: plain sqlite3."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.executescript(SCHEMA)
        self.number = 0

    def add(self, some: list[Article]) -> None:
        """Add articles in one transaction."""
        rows = [(self.number + i, a) for i, a in enumerate(some, 1)]
        self.number += len(some)
        run = self.connection.executemany
        self.connection.execute("BEGIN IMMEDIATE")
        run(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
            [(n, a.id, a.title, a.source, str(a.published)) for n, a in rows],
        )
        run("INSERT INTO texts VALUES (?, ?)", [(n, a.text) for n, a in rows])
        run(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
            [(n, a.title, a.text) for n, a in rows],
        )
        self.connection.execute("COMMIT")

    def read(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """All rows of a statement."""
        return self.connection.execute(statement, values).fetchall()


def import_both(project: Project, plain: Plain, count: int) -> tuple[float, float]:
    """Seconds of ours and of the baseline, batch by batch in turn; made before they are timed."""
    made = made_up(count)
    ours = theirs = 0.0
    while some := list(itertools.islice(made, BATCH)):
        ours += seconds(lambda: articles.add_many(project, some))
        theirs += seconds(lambda: plain.add(some))
    return ours, theirs


def row_in_the_middle(project: Project, query: QueueQuery, count: int) -> QueueRow:
    """A row that half of the queue stands before."""
    article_id = project.connection.execute(
        "SELECT id FROM articles WHERE number = ?", [count // 2]
    ).fetchone()[0]
    found = queue.row(project, article_id, query.order)
    assert found is not None
    return found


def measure(folder: Path, count: int) -> None:
    """Fill a project and the baseline with as many articles and compare them."""
    plain = Plain(folder / "plain.sqlite")
    with Project.create(folder / "ours.tawthiq", load_codebook(), "benchmark") as project:
        ours, theirs = import_both(project, plain, count)
        table = Table(f"{count:,} articles of 2,000 characters", "plain sqlite3")
        table.row("import, an article", ours * 1000 / count, theirs * 1000 / count, "ms")
        for order in Order:
            compare_pages(table, project, plain, QueueQuery(order=order), count)
        compare_searches(table, project, plain)
        counted = median_ms(lambda: queue.counts(project))
        scanned = median_ms(lambda: plain.read("SELECT count(*) FROM articles"))
        table.row("counts of all states", counted, scanned, "ms")


def compare_pages(
    table: Table, project: Project, plain: Plain, query: QueueQuery, count: int
) -> None:
    """The first page, and one in the middle; the baseline's order is always that of import."""
    middle = row_in_the_middle(project, query, count)
    table.row(
        f"first page, {query.order}",
        median_ms(lambda: queue.page(project, query, None, PAGE)),
        median_ms(lambda: plain.read(FIRST)),
        "ms",
    )
    table.row(
        f"page in the middle, {query.order}",
        median_ms(lambda: queue.page(project, query, middle, PAGE)),
        median_ms(lambda: plain.read(DEEP, count // 2)),
        "ms",
    )


def compare_searches(table: Table, project: Project, plain: Plain) -> None:
    """A word of nearly every article, one of some, and one of few."""
    vocabulary = plain.connection
    vocabulary.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab (main, words, row)")
    terms = vocabulary.execute(
        "SELECT term, doc FROM v WHERE length(term) > 4 ORDER BY doc DESC"
    ).fetchall()
    for name, place in (("frequent", 0), ("middling", len(terms) // 20), ("rare", -1)):
        term, hits = terms[place]
        query = QueueQuery(text=term)
        table.row(
            f"search, {name} word ({hits:,} articles)",
            median_ms(lambda: queue.page(project, query, None, PAGE)),  # noqa: B023
            median_ms(lambda: plain.read(FOUND, f'"{term}"*')),  # noqa: B023
            "ms",
        )


if __name__ == "__main__":
    for wanted in [int(a) for a in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as scratch:
            measure(Path(scratch), wanted)
