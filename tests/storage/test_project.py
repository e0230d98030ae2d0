from __future__ import annotations

import inspect
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from model.codebook import Codebook, Words
from storage import articles, errors, history, migrations, opening, queue, reviews
from storage.errors import ProjectError
from storage.project import Project
from tests.storage.making import ROOT, article


def everything(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}


@pytest.fixture
def made(path: Path, codebook: Codebook) -> Path:
    with Project.create(path, codebook, "رنا") as project:
        articles.add_many(project, [article()])
    return path


def test_create_then_open_gives_the_same_codebook_and_settings(
    path: Path, codebook: Codebook
) -> None:
    Project.create(path, codebook, "رنا").close()
    with Project.open(path, "سامر") as project:
        assert project.codebook == codebook
        assert (project.path, project.reviewer, project.read_only) == (path, "سامر", False)
        pragmas = {
            name: project.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
        assert pragmas == {
            "journal_mode": "wal",
            "foreign_keys": 1,
            "synchronous": 2,
            "busy_timeout": 10_000,
        }
        assert project.db["articles"].exists()


def test_a_closed_project_is_one_file(made: Path) -> None:
    assert list(everything(made.parent)) == [made.name]


def test_every_table_is_strict_and_every_foreign_key_holds(project: Project) -> None:
    tables = project.connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_sqlite%'"
    ).fetchall()
    assert len(tables) > 15
    assert [name for name, strict in tables if not strict] == []
    assert project.connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_project_is_refused_unharmed(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(errors.NotAProject) as refused:
        Project.open(path, "رنا")
    assert everything(path.parent) == {path.name: content}
    assert path.name in refused.value.words.ar
    assert str(refused.value) == refused.value.words.en


def test_another_sqlite_file_is_no_project(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    before = everything(path.parent)
    with pytest.raises(errors.NotAProject):
        Project.open(path, "رنا")
    assert everything(path.parent) == before


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingProject):
        Project.open(tmp_path / "nothing.tawthiq", "رنا")
    with pytest.raises(errors.UnreachableProject):
        Project.open(tmp_path, "رنا")


def test_a_newer_project_is_refused_unharmed(made: Path) -> None:
    with closing(sqlite3.connect(made)) as other:
        other.execute("PRAGMA user_version = 99")
    before = everything(made.parent)
    with pytest.raises(errors.NewerProject):
        Project.open(made, "رنا")
    assert everything(made.parent) == before


def test_a_locked_project_is_refused(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "OPENING_BUSY_MS", 50)
    with closing(sqlite3.connect(made, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(errors.LockedProject):
            Project.open(made, "رنا")
        other.execute("ROLLBACK")


def test_a_writer_elsewhere_is_waited_for_and_then_named(made: Path) -> None:
    with (
        Project.open(made, "رنا") as project,
        closing(sqlite3.connect(made, isolation_level=None)) as other,
    ):
        project.connection.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.LockedProject):
            articles.add_many(project, [article("غيره")])
        assert sum(queue.counts(project).values()) == 1
        other.execute("ROLLBACK")
        assert len(articles.add_many(project, [article("غيره")]).new) == 1


def test_a_damaged_project_is_refused_unharmed(made: Path) -> None:
    content = made.read_bytes()
    made.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    before = everything(made.parent)
    with pytest.raises(errors.DamagedProject):
        Project.open(made, "رنا")
    assert everything(made.parent)[made.name] == before[made.name]


def test_a_read_only_project_is_opened_for_looking(made: Path) -> None:
    before = everything(made.parent)
    made.chmod(0o444)
    with Project.open(made, "رنا") as project:
        assert project.read_only
        (row,) = queue.page(project, queue.QueueQuery(), None, 10)
        assert articles.read(project, row.id) == article()
        with pytest.raises(errors.ReadOnlyProject):
            articles.add_many(project, [article("غيره")])
    assert everything(made.parent) == before


def test_creating_over_a_file_is_refused(made: Path, codebook: Codebook) -> None:
    before = everything(made.parent)
    with pytest.raises(errors.AlreadyThere):
        Project.create(made, codebook, "رنا")
    assert everything(made.parent) == before


def test_creating_where_there_is_no_folder_leaves_nothing(
    tmp_path: Path, codebook: Codebook
) -> None:
    with pytest.raises(errors.UnreachableProject):
        Project.create(tmp_path / "none" / "x.tawthiq", codebook, "رنا")
    assert everything(tmp_path) == {}


def test_every_refusal_speaks_both_languages(path: Path) -> None:
    kinds = [k for k in ProjectError.__subclasses__() if k.__module__ == errors.__name__]
    for kind in kinds:
        make: Callable[..., ProjectError] = kind
        more = {"reason": "why", "line": 3, "why": Words("س", "why"), "name": "ا", "owner": "ب"}
        more["form"] = more["words"] = Words("صيغة", "form")
        asked = inspect.signature(kind).parameters.keys()
        named = {name: more[name] for name in asked & more.keys()}
        of_a_file = "path" in asked
        refusal = make(*([path] if of_a_file else []), **named)
        if of_a_file:
            assert path.name in refusal.words.ar
            assert path.name in refusal.words.en
        assert refusal.words.ar != refusal.words.en


@contextmanager
def one_more_step(monkeypatch: pytest.MonkeyPatch, *, broken: bool = False) -> Iterator[None]:
    """A program that is a version ahead of the files of today."""
    steps = Migrations("tawthiq")
    for step in migrations.STEPS.pending(Database(memory=True, execute_plugins=False)):
        steps(name=step.name)(step.fn)

    @steps(name="999_colour")
    def _colour(db: Database) -> None:
        db.execute("ALTER TABLE reviewers ADD COLUMN colour TEXT")
        db.execute("PRAGMA user_version = 999")
        if broken:
            raise ValueError("broken")

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "STEPS", steps)
        patched.setattr(opening, "VERSION", 999)
        yield


def test_migration_keeps_data_and_makes_a_backup(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = opening.VERSION
    with one_more_step(monkeypatch):
        with Project.open(made, "رنا") as project:
            assert articles.read(project, article().id) == article()
            assert history.verify_history(project) is None
            columns = project.db["reviewers"].columns_dict
            assert "colour" in columns
        Project.open(made, "رنا").close()
    copy = made.with_name(f"{made.stem}.version-{version}{made.suffix}")
    assert sorted(everything(made.parent)) == sorted([made.name, copy.name])
    with Project.open(copy, "رنا") as project:
        assert articles.read(project, article().id) == article()


def test_a_failed_migration_leaves_the_project_as_it_was(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with one_more_step(monkeypatch, broken=True), pytest.raises(ValueError, match="broken"):
        Project.open(made, "رنا")
    with Project.open(made, "رنا") as project:
        assert articles.read(project, article().id) == article()


def test_an_old_read_only_project_is_refused_unharmed(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.chmod(0o444)
    before = everything(made.parent)
    with one_more_step(monkeypatch), pytest.raises(errors.OldReadOnlyProject):
        Project.open(made, "رنا")
    assert everything(made.parent) == before


def test_another_codebook_comes_in_force_with_its_views(
    project: Project, codebook: Codebook
) -> None:
    shorter = replace(
        codebook, version="2", source=codebook.source + "\n# 2\n", fields=codebook.fields[:3]
    )
    before = project.db["accounts_wide"].columns_dict
    project.set_codebook(shorter)
    assert project.codebook == shorter
    assert len(project.db["accounts_wide"].columns_dict) < len(before)
    assert project.db["codebooks"].count == 2


def test_nested_writing_is_undone_alone(project: Project) -> None:
    with project.writing():
        articles.add_many(project, [article()])
        with suppress(KeyError), project.writing():
            articles.add_many(project, [article("غيره")])
            raise KeyError("stop")
    assert sum(queue.counts(project).values()) == 1


def test_opening_needs_no_heavy_import(made: Path) -> None:
    code = (
        "import sys, pathlib; from storage.project import Project;"
        "from storage import queue, reviews;"
        f"p = Project.open(pathlib.Path({str(made)!r}), 'x');"
        "r = queue.page(p, queue.QueueQuery(), None, 50); reviews.load(p, r[0].id); p.close();"
        "print([m for m in ('sqlite_utils', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", "")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_a_stored_codebook_that_is_broken_is_named(made: Path) -> None:
    with closing(sqlite3.connect(made)) as other:
        other.execute("UPDATE codebooks SET source = 'id = ['")
        other.commit()
    with pytest.raises(errors.CodebookRefused, match="line 1"):
        Project.open(made, "رنا")


def test_a_read_only_project_that_is_being_written_elsewhere_shows_the_latest(made: Path) -> None:
    with Project.open(made, "سامر") as writer:
        articles.add_many(writer, [article("غيره")])
        made.chmod(0o444)
        with Project.open(made, "رنا") as project:
            assert project.read_only
            assert sum(queue.counts(project).values()) == 2


def test_what_was_kept_is_there_after_the_program_was_killed(made: Path) -> None:
    code = (
        "import os, pathlib, signal; from storage.project import Project;"
        "from storage import reviews;"
        f"p = Project.open(pathlib.Path({str(made)!r}), 'x');"
        f"reviews.save_draft(p, {article().id!r}, 'typed');"
        "p.connection.execute('BEGIN IMMEDIATE');"
        "p.connection.execute(\"UPDATE drafts SET payload = 'half'\");"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert killed.returncode != 0
    with Project.open(made, "رنا") as project:
        assert reviews.drafts(project) == (article().id,)
        assert reviews.load_draft(project, article().id) == "typed"


def test_a_second_backup_does_not_replace_the_first(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = made.with_name(f"{made.stem}.version-{opening.VERSION}{made.suffix}")
    taken.write_text("mine")
    with one_more_step(monkeypatch):
        Project.open(made, "رنا").close()
    assert taken.read_text() == "mine"
    assert taken.with_name(f"{made.stem}.version-{opening.VERSION}-2{made.suffix}").exists()


def test_a_full_disk_gets_a_sentence_and_changes_nothing(made: Path) -> None:
    with Project.open(made, "رنا") as project:
        (pages,) = project.connection.execute("PRAGMA page_count").fetchone()
        project.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(errors.UnreachableProject, match="full"):
            articles.add_many(project, [article("نص " * 100_000)])
        project.connection.execute("PRAGMA max_page_count = 1000000")
        assert sum(queue.counts(project).values()) == 1
        assert history.verify_history(project) is None


def test_a_file_that_became_read_only_meanwhile_is_named(made: Path) -> None:
    with Project.open(made, "رنا") as project:
        project.connection.execute("PRAGMA query_only = ON")
        with pytest.raises(errors.ReadOnlyProject):
            articles.add_many(project, [article("غيره")])


def test_a_project_without_its_tables_is_damaged(made: Path) -> None:
    with closing(sqlite3.connect(made)) as other:
        other.execute("DROP TABLE project")
    with pytest.raises(errors.DamagedProject):
        Project.open(made, "رنا")


def test_a_mistake_of_ours_is_not_dressed_as_the_disks(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), project.writing():
        project.connection.execute("INSERT INTO unheard_of VALUES (1)")
    assert not project.connection.in_transaction


def test_a_project_of_a_newer_program_seen_only_in_its_log_is_refused(made: Path) -> None:
    with Project.open(made, "رنا") as project:
        project.connection.execute("PRAGMA user_version = 99")
        with pytest.raises(errors.NewerProject):
            Project.open(made, "سامر")
        project.connection.execute(f"PRAGMA user_version = {opening.VERSION}")


def test_a_project_that_cannot_be_filled_leaves_nothing(
    path: Path, codebook: Codebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr("storage.wide_views.recreate", broken)
    with pytest.raises(ValueError, match="broken"):
        Project.create(path, codebook, "رنا")
    assert everything(path.parent) == {}


def test_a_project_without_a_codebook_is_damaged(made: Path) -> None:
    with closing(sqlite3.connect(made)) as other:
        other.execute("DELETE FROM project")
        other.commit()
    with pytest.raises(errors.DamagedProject):
        Project.open(made, "رنا")


def test_a_step_that_is_cut_off_is_never_run() -> None:
    with pytest.raises(ValueError, match="without its end"):
        list(migrations.statements("CREATE TABLE a (x);\nCREATE TABLE b ("))
