"""The numbered steps that bring a project file from one form to the next.

A step is frozen once released: to change the schema, add a file to `storage/schema` and a step
here. `storage.project` makes a backup copy before any of them runs on a file with work in it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.database import Database, Migrations

STEPS = Migrations("tawthiq")
SCHEMA = Path(__file__).parent / "schema"


@STEPS(name="001_first")
def _first(db: Database) -> None:
    run_file(db, "001_first.sql")


@STEPS(name="002_lexicon")
def _lexicon(db: Database) -> None:
    run_file(db, "002_lexicon.sql")


@STEPS(name="003_queue")
def _queue(db: Database) -> None:
    from storage import likelihood

    with without_views(db):
        run_file(db, "003_queue.sql")
    likelihood.keep_all(db.conn)


@STEPS(name="004_graphic")
def _graphic(db: Database) -> None:
    run_file(db, "004_graphic.sql")


@STEPS(name="005_reconciliation")
def _reconciliation(db: Database) -> None:
    run_file(db, "005_reconciliation.sql")


@STEPS(name="006_intake")
def _intake(db: Database) -> None:
    run_file(db, "006_intake.sql")


@STEPS(name="007_datasets")
def _datasets(db: Database) -> None:
    run_file(db, "007_datasets.sql")


def apply_up_to(db: Database, version: int) -> None:
    """Bring a file to the form of a version, which may be before the latest."""
    later = [m.name for m in STEPS.pending(db) if int(m.name.split("_")[0]) > version]
    STEPS.apply(db, stop_before=later)


@contextmanager
def without_views(db: Database) -> Iterator[None]:
    """Take all views away and put them back, the researcher's own too: a column that a view shows
    can neither be renamed nor go."""
    views = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'view'").fetchall()
    for name, _ in views:
        db.execute(f"DROP VIEW [{name}]")
    yield
    for _, sql in views:
        db.execute(sql)


def run_file(db: Database, name: str) -> None:
    """Run a file of SQL inside the transaction that is open (`executescript` would end it)."""
    for statement in statements((SCHEMA / name).read_text("utf-8")):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {int(name.split('_')[0])}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, triggers whole."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip():
        raise ValueError(f"a statement without its end: {gathered!r}")
