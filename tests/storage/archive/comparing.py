"""What of two projects has to be the same, and a project with something in every table."""

from __future__ import annotations

import zlib
from pathlib import Path

from model.export_choice import ExportChoice, What
from storage.archive import tables
from storage.archive.restoring import restore
from storage.archive.writing import write_archive
from storage.exporting import export
from storage.project import Project
from storage.reconciliation import account_facts, evidence_files
from tests.old_projects.make import fill
from tests.storage.making import BY, article

Contents = dict[str, list[tuple[object, ...]]]

_MORE = """
INSERT INTO dismissed_accounts SELECT number, 0, 'a9' FROM articles;
INSERT INTO incident_rules SELECT id, 'killed', 'frequent', 'لأن', created_by, created_at
    FROM incidents LIMIT 1;
INSERT INTO default_rules SELECT 'killed', 'frequent', name, added_at FROM reviewers LIMIT 1;
INSERT INTO merged_incidents SELECT 'gone', id FROM incidents LIMIT 1;
INSERT INTO kept_apart SELECT min(id), max(id), min(reviewer), min(reviewed_at) FROM accounts;
INSERT INTO relation_evidence SELECT id, 0, 1, 2, 5, 'قصف' FROM incident_relations;
INSERT INTO incident_checks SELECT id, 'place', 'failed', '', created_by, created_at
    FROM incidents LIMIT 1;
INSERT INTO sources SELECT 's1', 'وكالة', 'agency', '', '', 3, '', name, added_at FROM reviewers;
INSERT INTO source_names VALUES ('وكاله', 's1', 'وكالة');
INSERT INTO source_verdicts SELECT min(id), max(id), 'same', '', min(reviewer), min(reviewed_at)
    FROM accounts;
INSERT INTO text_copies VALUES (2, 1, 0.1);
INSERT INTO column_choices VALUES ('text|title', '{"text":0}');
INSERT INTO label_choices VALUES ('a|b', '{"a":"killed"}');
INSERT INTO imports SELECT 1, '["x"]', '{}', name, added_at, NULL FROM reviewers;
INSERT INTO import_outcomes VALUES (1, 0, 'x/y.txt', NULL, 'added', 1, 'نعم', 'yes');
INSERT INTO dataset_records SELECT 'acled', 'SYR1', 1, a.id, a.incident, '{"z":"1","a":"٢"}'
    FROM accounts AS a LIMIT 1;
INSERT INTO export_presets SELECT 'كلها', '{}', name, added_at FROM reviewers;
INSERT INTO dataset_description SELECT 1, '{}', name, added_at FROM reviewers;
INSERT INTO releases SELECT 1, 'r', '1.0', '', '{}', codebook, 'h', name, added_at
    FROM reviewers, project;
INSERT INTO release_files VALUES (1, 'incidents.csv', 7, 'abc');
INSERT INTO release_tables VALUES (1, 'incidents', '["killed"]', 1);
INSERT INTO release_records VALUES (1, 'incidents', 0, x'00ff');
"""


def fill_all(project: Project) -> None:
    """Something in every table, some of it as no window would write it."""
    from storage.reconciliation import text_copies

    fill(project)
    text_copies.find(project)
    kept = project.path.with_name("صورة.PNG")
    kept.write_bytes(b"\x89PNG" + bytes(range(256)) * 5000)
    file = evidence_files.keep(project.path, kept, BY)
    connection = project.connection
    connection.execute(
        "INSERT INTO evidence_files SELECT ?, id, ?, ?, ?, '', created_by, created_at"
        " FROM incidents LIMIT 1",
        [file.id, file.name, file.sha256, file.bytes],
    )
    original = ("أصل\r\n" * 3000).encode()
    connection.execute(
        "INSERT INTO originals VALUES (?, ?, ?)",
        [article().sha256, len(original), zlib.compress(original, 1)],
    )
    for statement in filter(str.strip, _MORE.split(";\n")):
        connection.execute(statement)


def contents(project: Project) -> Contents:
    """All rows of all tables, and every word of the full text index with its place."""
    connection = project.connection
    found: Contents = {}
    for name in tables.all_tables(connection):
        if name not in ("article_words", "account_facts", "facts_waiting", "watched_folders"):
            found[name] = sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr)
    found["originals"] = [(s, n, zlib.decompress(c)) for s, n, c in found["originals"]]  # type: ignore[arg-type]
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words"
        " USING fts5vocab (main, article_words, instance)"
    )
    found["words"] = sorted(connection.execute("SELECT * FROM temp.words"))
    return found


def facts(project: Project) -> list[tuple[object, ...]]:
    """What is compared of accounts, made where it waits."""
    account_facts.fill(project)
    return sorted(project.connection.execute("SELECT * FROM account_facts"), key=repr)


def kept_files(project: Path) -> dict[str, bytes]:
    folder = evidence_files.folder_of(project)
    return {f.name: f.read_bytes() for f in folder.iterdir()} if folder.is_dir() else {}


def check_round_trip(project: Project, folder: Path) -> Path:
    """Archived and restored a project is equal, and gives the same archive; returns that."""
    one, two, again = folder / "one.zip", folder / "two.zip", folder / "again.tawthiq"
    report = write_archive(project, one)
    told = restore(one, again, "سامر")
    assert (told.rows, told.files) == (report.rows, report.files)
    with Project.open(again, "سامر") as restored:
        assert contents(restored) == contents(project)
        assert restored.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert restored.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        write_archive(restored, two)
        for what in What:
            before, after = folder / f"{what}.jsonl", folder / f"{what}-again.jsonl"
            export(project, before, "jsonl", ExportChoice(what))
            export(restored, after, "jsonl", ExportChoice(what))
            assert after.read_bytes() == before.read_bytes()
    assert kept_files(again) == kept_files(project.path)
    assert two.read_bytes() == one.read_bytes()
    return one
