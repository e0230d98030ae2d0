"""Evidence files are kept whole beside the project, or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from storage.errors import KeepingStopped, UnkeepableFile
from storage.reconciliation import evidence_files
from storage.reconciliation.evidence_files import Kept
from storage.written_files import usual_mode
from tests.storage.making import BY

PICTURE = b"\x89PNG \x00" + bytes(range(256)) * 9000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "حوادث.tawthiq"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "صورة الموقع.PNG"
    path.write_bytes(PICTURE)
    return path


def test_a_copy_is_kept_under_its_hash(project: Path, picture: Path) -> None:
    kept = evidence_files.keep(project, picture, BY, note="من الشارع")
    assert (kept.name, kept.bytes, kept.note) == (picture.name, len(PICTURE), "من الشارع")
    assert kept.sha256 == hashlib.sha256(PICTURE).hexdigest()
    place = evidence_files.path_of(project, kept)
    assert place == project.with_name("حوادث.files") / f"{kept.sha256}.png"
    picture.unlink()
    assert place.stat().st_mode & 0o777 == usual_mode()
    assert place.read_bytes() == PICTURE
    assert evidence_files.state(project, kept) is Kept.WHOLE


def test_the_same_bytes_are_kept_once(project: Path, picture: Path) -> None:
    first = evidence_files.keep(project, picture, BY)
    second = evidence_files.keep(project, picture, BY)
    assert first.id != second.id
    assert len(list(evidence_files.folder_of(project).iterdir())) == 1


def test_a_copy_that_was_changed_or_lost_is_noticed(project: Path, picture: Path) -> None:
    kept = evidence_files.keep(project, picture, BY)
    place = evidence_files.path_of(project, kept)
    place.write_bytes(PICTURE[:-1])
    assert evidence_files.state(project, kept) is Kept.CHANGED
    place.unlink()
    assert evidence_files.state(project, kept) is Kept.MISSING


def test_stopping_leaves_nothing(project: Path, picture: Path) -> None:
    with pytest.raises(KeepingStopped):
        evidence_files.keep(project, picture, BY, progress=lambda done, _: done < 2**20)
    assert list(evidence_files.folder_of(project).iterdir()) == []


@pytest.mark.parametrize("name", ["x..%2F", "ملف.اسم", "run.desktop and more", ".hidden"])
def test_a_strange_name_leads_nowhere(project: Path, tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(b"x")
    place = evidence_files.path_of(project, evidence_files.keep(project, source, BY))
    assert place.parent == evidence_files.folder_of(project)
    assert place.name == hashlib.sha256(b"x").hexdigest()


def test_what_cannot_be_read_says_so_and_leaves_nothing(project: Path, tmp_path: Path) -> None:
    with pytest.raises(UnkeepableFile) as caught:
        evidence_files.keep(project, tmp_path / "لا شيء.jpg", BY)
    assert "لا شيء.jpg" in caught.value.words.ar
    assert not list(evidence_files.folder_of(project).iterdir())
