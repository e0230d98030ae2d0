"""A project that goes through an archive is the same project."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import review as edits
from model.account import Account, Status, new_id
from model.lexicon_entry import EntryKind, OwnEntry
from model.proposals import Salience
from model.values import Text
from storage import articles, own_lexicon, queue, reviews, standing, watching
from storage.archive import bag, tables
from storage.archive.restoring import restore
from storage.archive.writing import write_archive
from storage.errors import ExportOverProject, ExportStopped
from storage.history import START, verify_history
from storage.import_choices import ImportChoices
from storage.project import Project
from tests.storage.archive.comparing import check_round_trip, contents, facts, fill_all
from tests.storage.making import BY, article, default_codebook, scratch
from tests.storage.reconciliation.incidents_made import filled
from tests.storage.reconciliation.test_incident_laws import Desk

UNHURRIED = settings(deadline=None, max_examples=10)
_WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=80
).filter(str.strip)
_ACTS = st.sampled_from(
    ("link", "split", "merge", "relate", "decide", "choose", "name", "note", "apart", "undo")
)
_STEPS = st.lists(st.tuples(_ACTS, st.integers(0, 9), st.integers(0, 9)), max_size=8)


def test_no_table_is_forgotten(project: Project) -> None:
    """Who adds a table says whether an archive carries it or it is made anew."""
    known = (*tables.CARRIED, *tables.MADE_ANEW, *tables.OF_THIS_COMPUTER)
    assert sorted(known) == list(tables.all_tables(project.connection))


def test_a_project_with_something_in_every_table_comes_back(
    project: Project, tmp_path: Path
) -> None:
    fill_all(project)
    counts = {n: len(rows) for n, rows in contents(project).items()}
    assert [n for n in tables.CARRIED if not counts[n]] == []
    check_round_trip(project, tmp_path)


def test_what_comes_back_watches_no_folder(project: Project, tmp_path: Path) -> None:
    watching.watch(project, Path("//elsewhere/share"), ImportChoices())
    write_archive(project, tmp_path / "x.zip")
    restore(tmp_path / "x.zip", tmp_path / "again.tawthiq", "سامر")
    with Project.open(tmp_path / "again.tawthiq", "سامر") as again:
        assert watching.folders(again) == ()
    with zipfile.ZipFile(tmp_path / "x.zip") as made:
        assert not any(b"elsewhere" in made.read(name) for name in made.namelist())


def test_an_empty_project_comes_back(project: Project, tmp_path: Path) -> None:
    check_round_trip(project, tmp_path)


@UNHURRIED
@given(texts=st.lists(_WORDS, unique=True, max_size=4), steps=_STEPS, said=_WORDS)
def test_whatever_was_done_comes_back(
    texts: list[str], steps: list[tuple[str, int, int]], said: str
) -> None:
    with scratch() as project:
        filled(project)
        desk = Desk(project)
        for step in steps:
            desk.take(*step)
        added = [article(text, title=None, source=said) for text in texts]
        articles.add_many(project, added)
        for one in added:
            review = reviews.load(project, one.id)
            review = edits.add_account(review, Account(new_id(), (), Salience.MAIN))
            field = default_codebook().field("notes")
            review = edits.enter(review, review.accounts[-1].id, field, Text(said), BY)
            reviews.save(project, review, None, status=Status.REVIEWED)
            standing.set_note(project, one.id, said)
        own_lexicon.keep(project, OwnEntry("e", EntryKind.PLACE, said, (said,), "town", "SY"))
        check_round_trip(project, project.path.parent)


def test_another_program_can_check_and_read_it(project: Project, tmp_path: Path) -> None:
    """As the form is described: with nothing but what reads zip, JSON and SHA-256."""
    fill_all(project)
    path = tmp_path / "أرشيف.zip"
    write_archive(project, path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for listing in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
            for line in archive.read(f"archive/{listing}").decode().splitlines():
                digest, name = line.split("  ")
                assert hashlib.sha256(archive.read(f"archive/{name}")).hexdigest() == digest
        described = json.loads(archive.read("archive/data/archive.json"))
        assert (described["format"], described["format_version"]) == ("tawthiq-archive", 1)
        for name, table in described["tables"].items():
            lines = archive.read(f"archive/data/tables/{name}.jsonl").decode().splitlines()
            assert len(lines) == table["rows"]
            assert all(sorted(json.loads(x)) == sorted(table["columns"]) for x in lines)
        former = START
        for line in archive.read("archive/data/tables/history.jsonl").decode().splitlines():
            row = json.loads(line)
            columns = ("number", "at", "reviewer", "what", "subject", "detail")
            said = json.dumps(
                [former, *(row[c] for c in columns)], ensure_ascii=False, separators=(",", ":")
            )
            former = row["hash"]
            assert hashlib.sha256(said.encode()).hexdigest() == former
        assert former == described["history"]["last"]
        info = archive.read("archive/bag-info.txt").decode()
        data = [i for i in archive.infolist() if i.filename.startswith("archive/data/")]
        assert f"Payload-Oxum: {sum(i.file_size for i in data)}.{len(data)}\n" in info


def test_it_is_searched_and_worked_in_as_before(project: Project, tmp_path: Path) -> None:
    fill_all(project)
    write_archive(project, tmp_path / "a.zip")
    restore(tmp_path / "a.zip", tmp_path / "b.tawthiq", "سامر")
    with Project.open(tmp_path / "b.tawthiq", "سامر") as again:
        assert facts(again) == facts(project)
        assert queue.matching(again, queue.QueueQuery(text="القوريه")) == 1
        articles.add_many(again, [article("خبر جديد في المشروع المستعاد")])
        assert queue.counts(again)[Status.NEW] == queue.counts(project)[Status.NEW] + 1
        assert verify_history(again) is None


def test_what_cannot_be_carried_as_it_should_be_is_told(project: Project, tmp_path: Path) -> None:
    fill_all(project)
    (kept,) = project.path.with_name(f"{project.path.stem}.files").iterdir()
    kept.write_bytes(b"changed")
    project.connection.execute("CREATE TABLE mine (a)")
    report = write_archive(project, tmp_path / "a.zip")
    assert (report.changed, report.missing, report.left_out) == (("صورة.PNG",), (), ("mine",))
    kept.unlink()
    report = write_archive(project, tmp_path / "b.zip")
    assert (report.changed, report.missing) == ((), ("صورة.PNG",))
    project.connection.execute("DROP TABLE mine")
    check_round_trip(project, tmp_path)


def test_a_history_that_was_broken_before_stays_and_says_so(
    project: Project, tmp_path: Path
) -> None:
    fill_all(project)
    project.connection.execute("DROP TRIGGER history_never_changes")
    project.connection.execute("UPDATE history SET reviewer = 'آخر' WHERE number = 3")
    assert write_archive(project, tmp_path / "a.zip").broken_at == 3
    assert restore(tmp_path / "a.zip", tmp_path / "b.tawthiq", "سامر").broken_at == 3


def test_stopping_or_failing_to_write_leaves_what_was_there(
    project: Project, tmp_path: Path
) -> None:
    fill_all(project)
    out = tmp_path / "a.zip"
    out.write_bytes(b"before")
    seen: list[tuple[int, int | None]] = []

    def go_on(done: int, total: int | None) -> bool:
        seen.append((done, total))
        return len(seen) != 9

    with pytest.raises(ExportStopped):
        write_archive(project, out, go_on)
    assert out.read_bytes() == b"before"
    assert len(seen) == 9
    with pytest.raises(ExportOverProject):
        write_archive(project, project.path)
    write_archive(project, out, go_on)
    assert seen[9:] == sorted(seen[9:])
    assert seen[-1][0] == seen[-1][1]


def test_every_part_has_a_name_that_an_archive_may_hold(project: Project, tmp_path: Path) -> None:
    fill_all(project)
    write_archive(project, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = [n.removeprefix(bag.BASE) for n in archive.namelist()]
    assert all(bag.is_payload(n) or n in (*bag.TAGS, bag.TAG_MANIFEST) for n in names)
    assert not any(bag.is_payload(n) for n in ("data/../x", "data/tables/a/b.jsonl", "/etc/x"))
