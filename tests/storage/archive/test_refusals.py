"""What is no whole archive of a project ends in a sentence, and nothing is left of it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from model.codebook import Codebook
from storage import articles, refusals
from storage.archive import bag, opened
from storage.archive.opened import is_archive
from storage.archive.restoring import restore
from storage.archive.writing import write_archive
from storage.article_files import Unreadable, find_articles
from storage.errors import AlreadyThere, OpenElsewhere, ProjectError, UnreachableProject
from storage.project import Project
from tests.storage.archive.comparing import fill_all
from tests.storage.making import article

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, codebook: Codebook) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    with Project.create(folder / "a.tawthiq", codebook, "رنا") as project:
        fill_all(project)
        write_archive(project, folder / "a.zip")
    return folder / "a.zip"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Where a project is to be made; whatever happens in the test, nothing is made."""
    folder = tmp_path / "here"
    folder.mkdir()
    yield folder / "مشروع.tawthiq"
    assert list(folder.iterdir()) == []


def parts_of(archive: Path) -> Parts:
    with zipfile.ZipFile(archive) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def zipped(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return path


def sealed(path: Path, parts: Parts) -> Path:
    """An archive whose lists fit what it holds, as a forger would make them."""

    def listed(*, of_data: bool) -> bytes:
        names = {n.removeprefix(bag.BASE): n for n in sorted(parts)}
        return "".join(
            f"{hashlib.sha256(parts[full]).hexdigest()}  {name}\n"
            for name, full in names.items()
            if name.startswith("data/") == of_data and name != bag.TAG_MANIFEST
        ).encode()

    parts[bag.BASE + bag.MANIFEST] = listed(of_data=True)
    parts[bag.BASE + bag.TAG_MANIFEST] = listed(of_data=False)
    return zipped(path, parts)


def refused(archive: Path, place: Path) -> str:
    with pytest.raises(ProjectError) as caught:
        restore(archive, place, "سامر")
    assert caught.value.words.ar
    return caught.value.words.en


def test_what_is_no_archive_is_refused(tmp_path: Path, place: Path) -> None:
    other = tmp_path / "x.zip"
    other.write_bytes(b"no zip")
    assert "no archive" in refused(other, place)
    assert "no archive" in refused(zipped(other, {"word/document.xml": b"<x/>"}), place)
    assert not is_archive(other)
    assert not is_archive(tmp_path / "missing.zip")
    with pytest.raises(UnreachableProject):
        restore(tmp_path / "missing.zip", place, "سامر")


@pytest.mark.parametrize("left", [40, 1000, 0.5, 0.9, 0.999])
def test_a_cut_off_archive_is_refused(
    archive: Path, tmp_path: Path, place: Path, left: float
) -> None:
    data = archive.read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(data[: int(left if left > 1 else len(data) * left)])
    assert "damaged or cut off" in refused(cut, place)


def test_a_changed_byte_anywhere_is_noticed(archive: Path, tmp_path: Path, place: Path) -> None:
    data = bytearray(archive.read_bytes())
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(archive) as whole:
        infos = [i for i in whole.infolist() if i.file_size]
    # After the local header: its 30 bytes, the name, and the 20 that large files need.
    middles = [
        i.header_offset + 50 + len(i.filename) + i.compress_size // 2
        for i in infos[:: max(1, len(infos) // 9)]
    ]
    for at in middles:
        data[at] ^= 0x55
        changed.write_bytes(data)
        refused(changed, place)
        data[at] ^= 0x55


def test_a_part_that_is_other_gone_twice_or_too_many_is_refused(
    archive: Path, tmp_path: Path, place: Path
) -> None:
    out = tmp_path / "x.zip"
    for name in list(parts_of(archive))[::7]:
        parts = parts_of(archive)
        if name not in (bag.BASE + n for n in bag.TAGS):
            parts[name] += b"\n"
            assert "damaged" in refused(zipped(out, parts), place)
        if not name.endswith((bag.README, bag.INFO, bag.DECLARATION)):
            del parts[name]
            assert refused(zipped(out, parts), place)
    parts = parts_of(archive)
    zipped(out, parts)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as more:
        more.writestr(bag.BASE + bag.DESCRIPTION, b"{}")
    assert "no part of it" in refused(out, place)


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "/etc/out.txt",
        "archive/../../out.txt",
        "archive/data/evidence/../../../out.txt",
        "archive/data/evidence/..\\out.txt",
        "archive/data/evidence/" + "a" * 64 + ".tar.gz",
        "archive/data/tables/sqlite_schema.jsonl.exe",
        "archive/data/tables/\u202etxt.jsonl",
        "archive/run.sh",
        "other/data/archive.json",
    ],
)
def test_a_path_that_leads_out_is_refused(
    archive: Path, tmp_path: Path, place: Path, name: str
) -> None:
    parts = parts_of(archive) | {name: b"x"}
    said = refused(sealed(tmp_path / "x.zip", parts), place)
    assert "no part of it" in said
    assert said.isprintable()
    assert not list(tmp_path.rglob("*out.txt"))


def test_a_forged_table_is_refused(archive: Path, tmp_path: Path, place: Path) -> None:
    out = tmp_path / "x.zip"

    def forged(table: str, change: Callable[[bytes], bytes]) -> str:
        parts = parts_of(archive)
        name = bag.BASE + bag.table_part(table)
        parts[name] = change(parts[name])
        return refused(sealed(out, parts), place)

    def first_row(**more: object) -> Callable[[bytes], bytes]:
        def change(lines: bytes) -> bytes:
            first, rest = lines.split(b"\n", 1)
            return json.dumps(json.loads(first) | more).encode() + b"\n" + rest

        return change

    damaged = "damaged or cut off"
    assert damaged in forged("articles", lambda _: b"")
    assert damaged in forged("articles", lambda lines: lines + lines)
    assert damaged in forged("articles", lambda lines: lines[:-5])
    assert damaged in forged("articles", lambda lines: lines[:-1])
    assert damaged in forged("articles", first_row(number="x"))
    assert damaged in forged("articles", first_row(number=2**70))
    assert damaged in forged("articles", first_row(number=[1]))
    assert damaged in forged("articles", first_row(flagged=7))
    assert damaged in forged("articles", first_row(more=1))
    assert damaged in forged("articles", first_row(title="\ud800"))
    assert damaged in forged("claims", first_row(account="nobody"))
    assert damaged in forged("proposals", first_row(confidence=float("inf")))
    assert damaged in forged("text_signatures", first_row(signature={"base64": "?"}))
    assert damaged in forged("text_signatures", first_row(signature={"other": "?"}))
    assert damaged in forged("texts", lambda _: b"[" * 100_000 + b"\n")
    assert damaged in forged("project", first_row(codebook="0" * 64))
    assert "history" in forged("history", first_row(reviewer="آخر"))


def test_a_forged_codebook_is_refused(archive: Path, tmp_path: Path, place: Path) -> None:
    parts = parts_of(archive)
    (name,) = (n for n in parts if "/codebooks/" in n)
    parts[name] += b"# more\n"
    assert "damaged" in refused(sealed(tmp_path / "x.zip", parts), place)


def test_an_archive_of_a_newer_program_is_refused(
    archive: Path, tmp_path: Path, place: Path
) -> None:
    for key in ("format_version", "schema_version"):
        parts = parts_of(archive)
        said = json.loads(parts[bag.BASE + bag.DESCRIPTION])
        parts[bag.BASE + bag.DESCRIPTION] = json.dumps(said | {key: 99}).encode()
        assert "newer version" in refused(sealed(tmp_path / "x.zip", parts), place)


@pytest.mark.parametrize("said", [b"", b"[]", b"{}", b'{"format":"tawthiq-archive"}', b"\xff"])
def test_a_description_that_says_nothing_is_refused(
    archive: Path, tmp_path: Path, place: Path, said: bytes
) -> None:
    parts = parts_of(archive) | {bag.BASE + bag.DESCRIPTION: said}
    assert "damaged" in refused(sealed(tmp_path / "x.zip", parts), place)


def test_a_bomb_is_not_unpacked(
    archive: Path, tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = parts_of(archive) | {bag.BASE + bag.original_part("a" * 64): bytes(30_000_000)}
    monkeypatch.setattr(opened, "_NEVER_A_BOMB", 20_000_000)
    assert "would unpack to 31 MB" in refused(sealed(tmp_path / "x.zip", parts), place)


def test_a_full_disk_is_told_before(
    archive: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("", (), {"free": 1000})())
    assert "Make room" in refused(archive, place)


def test_an_archive_is_no_article(archive: Path) -> None:
    (found,) = find_articles([archive])
    assert isinstance(found, Unreadable)
    assert found.words == refusals.WHOLE_PROJECT


def test_a_locked_archive_is_refused(archive: Path, tmp_path: Path, place: Path) -> None:
    data = bytearray(archive.read_bytes())
    with zipfile.ZipFile(archive) as whole:
        start = whole.start_dir
    for head, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = data.find(head, start if offset == 8 else 0)
        while at != -1:
            data[at + offset] |= 1
            at = data.find(head, at + 4)
    locked = tmp_path / "locked.zip"
    locked.write_bytes(data)
    assert "damaged" in refused(locked, place)


def test_stopping_leaves_nothing(archive: Path, place: Path) -> None:
    with pytest.raises(ProjectError, match="was stopped"):
        restore(archive, place, "سامر", lambda done, _: done < 50)


def test_a_project_with_work_in_it_is_left_alone(
    archive: Path, tmp_path: Path, codebook: Codebook
) -> None:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, codebook, "رنا") as project:
        articles.add_many(project, [article()])
    before = path.read_bytes()
    assert "has work in it" in refused(archive, path)
    assert path.read_bytes() == before
    other = tmp_path / "x.txt"
    other.write_text("أخرى", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        restore(archive, other, "سامر")
    assert {p.name for p in tmp_path.iterdir()} == {"x.tawthiq", "x.txt"}


def test_an_empty_project_takes_it_unless_it_is_open(
    archive: Path, tmp_path: Path, codebook: Codebook
) -> None:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, codebook, "رنا") as project:
        project.know_reviewer("سلمى")
        assert "has work in it" in refused(archive, path)
    lock = path.with_name(path.name + ".lock")
    lock.touch()
    with pytest.raises(OpenElsewhere):
        restore(archive, path, "سامر")
    lock.unlink()
    restore(archive, path, "سامر")
    with Project.open(path, "سامر") as project:
        assert articles.has(project, article().id)
