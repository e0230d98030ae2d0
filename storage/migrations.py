"""The numbered steps that bring a project file from one form to the next.

A step is frozen once released: to change the schema, add a file to `storage/schema` and a step
here. `storage.project` makes a backup copy before any of them runs on a file with work in it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

STEPS = Migrations("tawthiq")
SCHEMA = Path(__file__).parent / "schema"


@STEPS(name="001_first")
def _first(db: Database) -> None:
    run_file(db, "001_first.sql")


@STEPS(name="002_lexicon")
def _lexicon(db: Database) -> None:
    run_file(db, "002_lexicon.sql")


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
