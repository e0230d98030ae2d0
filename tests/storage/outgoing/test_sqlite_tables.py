from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from model.export_choice import ExportChoice, Labels, Part, Redaction
from storage.exporting import export
from storage.opening import is_project
from storage.project import Project
from tests.storage.outgoing.conftest import HARD


def test_the_file_holds_the_table_and_its_words(reviewed: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.sqlite"
    assert export(reviewed, path, "sqlite", ExportChoice()) == 2
    assert not is_project(path)
    with closing(sqlite3.connect(path)) as read:
        names = {n for (n,) in read.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert names == {"incidents", "codebook", "quotes", "columns", "codes"}
        (first, _) = read.execute(
            "SELECT event_type, date_start, killed_civilian_min, notes FROM incidents"
        )
        assert first == ("shelling_artillery_missile", "2022-01-05", 2, HARD)
        for language in ("ar", "en"):
            book = reviewed.codebook
            kind, weapon = book.field("event_type"), book.field("weapon")
            label = next(o.label for o in kind.options if o.code == first[0])
            arms = [o.label.in_language(language) for o in weapon.options]
            codes = [o.code for o in weapon.options]
            heading, of_weapon = (f.label.in_language(language) for f in (kind, weapon))
            shown = read.execute(
                f'SELECT "{heading}", "{of_weapon}" FROM incidents_{language}'
            ).fetchone()
            both = [arms[codes.index(c)] for c in ("rocket", "mortar")]
            assert shown == (label.in_language(language), "; ".join(both))
        assert read.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_cells_in_words_need_no_views(reviewed: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.sqlite"
    choice = ExportChoice(
        headings=Labels.AR, codes=Labels.AR, redaction=Redaction(parts=frozenset({Part.TEXTS}))
    )
    export(reviewed, path, "sqlite", choice)
    with closing(sqlite3.connect(path)) as read:
        names = {n for (n,) in read.execute("SELECT name FROM sqlite_schema")}
        assert {n for n in names if not n.startswith("sqlite_")} == {
            "incidents", "codebook", "columns", "codes",
        }  # fmt: skip
        label = reviewed.codebook.field("event_type").label.ar
        assert read.execute(f'SELECT "{label}" FROM incidents').fetchone()[0]
