"""A release stays what it was: written, kept, checked, written again, refused twice."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from model.export_choice import ExportChoice, Filters, Labels, Part, Redaction, What
from model.releases.release import Request, request_from_json, request_to_json
from model.values import Json
from storage import history
from storage.errors import ProjectError, UnwritableExport
from storage.project import Project
from storage.reconciliation.incident_rows import every
from storage.releases import kept, records
from storage.releases.files import SUMS, Checked, Stands, verify
from storage.releases.making import make, write_again
from storage.releases.records import released_records
from storage.releases.refusals import ReleaseRefused, ReleaseStopped
from tests.storage.archive.comparing import check_round_trip
from tests.storage.reconciliation.reported_by import report

REQUEST = Request(ExportChoice(), (What.INCIDENTS, What.ACCOUNTS), ("csv", "jsonl"), bom=True)


@pytest.fixture
def told(project: Project) -> Project:
    report(project, "نص أول", "تلفزيون", "فرات")
    report(project, "نص ثان", "جريدة", killed=7)
    return project


def no_tell(_: int) -> None:
    """Nobody listens."""


def test_a_release_is_written_and_kept(told: Project, tmp_path: Path) -> None:
    folder = tmp_path / "1.0"
    steps: list[tuple[int, int | None]] = []

    def progress(done: int, total: int | None) -> bool:
        steps.append((done, total))
        return True

    made = make(told, " 1.0\n", REQUEST, folder, note="أولى", progress=progress)
    assert kept.releases(told) == (made,)
    assert kept.find(told, "1.0") == made
    assert (made.version, made.note, made.reviewer, made.request) == ("1.0", "أولى", "رنا", REQUEST)
    names = {"incidents.csv", "incidents.jsonl", "accounts.csv", "accounts.jsonl", SUMS}
    assert {f.name for f in made.files} == names == {p.name for p in folder.iterdir()}
    for file in made.files:
        data = (folder / file.name).read_bytes()
        assert (file.size, file.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert (folder / "incidents.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert [(t.what, t.records) for t in made.tables] == [(What.INCIDENTS, 2), (What.ACCOUNTS, 2)]
    keys = [key for key, _ in released_records(told, made, What.INCIDENTS)]
    assert keys == sorted(i.id for i in every(told))
    last = told.connection.execute("SELECT what, subject FROM history ORDER BY number DESC")
    assert last.fetchone() == ("dataset released", made.id)
    assert history.verify_history(told) is None
    assert steps == sorted(steps)
    assert steps[-1][0] <= (steps[-1][1] or 0)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_version_is_given_once(told: Project, tmp_path: Path) -> None:
    make(told, "v1", REQUEST, tmp_path / "a")
    with pytest.raises(ReleaseRefused, match="never changes"):
        make(told, " V1", REQUEST, tmp_path / "b")
    with pytest.raises(ReleaseRefused, match="no version"):
        make(told, " ", REQUEST, tmp_path / "b")
    assert not (tmp_path / "b").exists()
    for change in ("UPDATE releases SET note = 'x'", "DELETE FROM releases"):
        with pytest.raises(sqlite3.IntegrityError, match="never changes"):
            told.connection.execute(change)


def test_what_stands_against_it_leaves_nothing(told: Project, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    nothing = Request(ExportChoice(), (What.CLAIMS,), ("geojson",))
    unknown = Request(ExportChoice(), (What.CLAIMS,), ("doc",))
    for folder, request, kind in (
        (tmp_path / "full", REQUEST, ReleaseRefused),
        (tmp_path / "none" / "x", REQUEST, UnwritableExport),
        (tmp_path / "x", nothing, ReleaseRefused),
        (tmp_path / "x", unknown, ReleaseRefused),
    ):
        with pytest.raises(kind) as caught:
            make(told, "1", request, folder)
        assert isinstance(caught.value, ProjectError)
        assert caught.value.words.ar != caught.value.words.en
    with pytest.raises(ReleaseStopped):
        make(told, "1", REQUEST, tmp_path / "x", progress=lambda done, _: done < 3)
    assert kept.releases(told) == ()
    assert {p.name for p in tmp_path.iterdir()} - {told.path.name, f"{told.path.name}-wal"} <= {
        "full",
        f"{told.path.name}-shm",
    }


def test_files_are_held_against_the_release(told: Project, tmp_path: Path) -> None:
    folder = tmp_path / "1.0"
    made = make(told, "1.0", REQUEST, folder)
    assert {c.stands for c in verify(made, folder, no_tell)} == {Stands.WHOLE}
    (folder / "incidents.csv").write_bytes(b"x")
    (folder / "accounts.csv").unlink()
    (folder / "more.txt").touch()
    odd = [c for c in verify(made, folder, no_tell) if c.stands is not Stands.WHOLE]
    assert odd == [
        Checked("accounts.csv", Stands.MISSING),
        Checked("incidents.csv", Stands.CHANGED),
        Checked("more.txt", Stands.MORE),
    ]


def test_it_is_written_again_byte_for_byte_or_the_change_is_told(
    told: Project, tmp_path: Path
) -> None:
    made = make(told, "1.0", REQUEST, tmp_path / "a")
    report(told, "نص لا حادثة جديدة فيه بعد", "إذاعة")
    with pytest.raises(ReleaseRefused, match=r"changed since release 1\.0.*incidents\.csv"):
        write_again(told, made, tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_the_same_project_writes_the_same_again(told: Project, tmp_path: Path) -> None:
    made = make(told, "1.0", REQUEST, tmp_path / "a")
    assert set(write_again(told, made, tmp_path / "b")) == set(made.files)
    for file in made.files:
        assert (tmp_path / "a" / file.name).read_bytes() == (
            tmp_path / "b" / file.name
        ).read_bytes()


def test_a_data_package_is_written_again_as_it_was(told: Project, tmp_path: Path) -> None:
    request = Request(ExportChoice(), (What.INCIDENTS,), ("package",))
    made = make(told, "1.0", request, tmp_path / "a")
    assert [f.name for f in made.files] == [SUMS, "package.zip"]
    with zipfile.ZipFile(tmp_path / "a" / "package.zip") as package:
        front = json.loads(package.read("datapackage.json"))
    assert front["version"] == "1.0"
    assert "Version 1.0" in front["citation"]
    make(told, "1.1", request, tmp_path / "b")
    again = write_again(told, made, tmp_path / "c")
    assert set(again) == set(made.files)


def test_what_is_left_out_of_the_files_is_left_out_of_the_records(
    told: Project, tmp_path: Path
) -> None:
    redaction = Redaction(frozenset({"killed"}), frozenset({Part.SOURCES, Part.REVIEWERS}))
    choice = ExportChoice(redaction=redaction, headings=Labels.AR, codes=Labels.AR)
    made = make(told, "1", Request(choice, (What.INCIDENTS,), ("csv",)), tmp_path / "a")
    (table,) = made.tables
    assert not {c for c in table.columns if c.startswith(("killed", "article_source", "reviewer"))}
    for _, record in released_records(told, made, What.INCIDENTS):
        assert set(record) <= set(table.columns)
        assert "تلفزيون" not in str(record)
    few = ExportChoice(columns=("killed_civilian_best",), filters=Filters(place="لا مكان"))
    made = make(told, "2", Request(few, (What.INCIDENTS,), ("csv",)), tmp_path / "b")
    assert (made.tables[0].columns, made.tables[0].records) == (("killed_civilian_best",), 0)


def test_many_records_take_little_room(told: Project, tmp_path: Path) -> None:
    for number in range(300):
        report(told, f"نص رقم {number} في خبر", "وكالة", killed=number)
    made = make(told, "1", REQUEST, tmp_path / "a")
    packed = told.connection.execute("SELECT sum(length(content)) FROM release_records").fetchone()
    written = sum(f.size for f in made.files if f.name.endswith(".jsonl"))
    assert packed[0] * 10 < written


def test_records_that_unpack_to_too_much_are_damaged(
    told: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(told, "1", REQUEST, tmp_path / "a")
    assert list(released_records(told, made, What.INCIDENTS))
    monkeypatch.setattr(records, "_LARGEST", 20)
    with pytest.raises(ReleaseRefused):
        list(released_records(told, made, What.INCIDENTS))


def test_a_request_is_kept_as_it_was() -> None:
    assert request_from_json(request_to_json(REQUEST)) == REQUEST
    bads: list[Json] = [{}, [], {"format": "x"}, request_to_json(REQUEST) | {"tables": ["x"]}]
    for bad in bads:
        with pytest.raises(ValueError, match=r"release|What"):
            request_from_json(bad)


def test_releases_go_through_an_archive(told: Project, tmp_path: Path) -> None:
    make(told, "1.0", REQUEST, tmp_path / "a")
    check_round_trip(told, tmp_path)
