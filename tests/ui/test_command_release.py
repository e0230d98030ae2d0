"""Releases in a terminal."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link, report
from ui.command_line import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        report(project, "نص أول", "تلفزيون", killed=3)
        report(project, "نص ثان", "جريدة", killed=4)
    return path


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_a_dataset_is_released_checked_and_written_again(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "one")
    make = ["release", str(path), "make", "1.0", folder, "--form", "csv", "--form", "jsonl"]
    assert run([*make, "--note", "أولى", "--redact", "sources"]) == 0
    assert said(capsys) == f"release 1.0: 2 incidents, 2 accounts in {folder}\n"
    assert "تلفزيون" not in (tmp_path / "one" / "accounts.csv").read_text("utf-8")
    assert run(["release", str(path), "list"]) == 0
    assert said(capsys).startswith("1.0\t20")
    assert run(["release", str(path), "show", "1.0"]) == 0
    digest = hashlib.sha256((tmp_path / "one" / "incidents.csv").read_bytes()).hexdigest()
    assert f"{digest}  incidents.csv\n" in said(capsys)
    assert run(["release", str(path), "verify", "1.0", folder]) == 0
    assert "incidents.csv: as released\n" in said(capsys)
    assert run(["release", str(path), "write", "1.0", str(tmp_path / "two")]) == 0
    (tmp_path / "two" / "incidents.csv").write_bytes(b"x")
    (tmp_path / "two" / "more.csv").write_bytes(b"x")
    assert run(["release", str(path), "verify", "1.0", str(tmp_path / "two")]) == 2
    printed = capsys.readouterr()
    assert "incidents.csv: changed\n" in printed.out
    assert "more.csv: not part of the release\n" in printed.out
    assert "1 of 5 files" in printed.err


def test_two_releases_are_compared(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["release", str(path), "make", "1.0", str(tmp_path / "one")]) == 0
    compare = ["release", str(path), "compare", "1.0"]
    assert run([*compare, "--exit-code"]) == 0
    assert "changed: 0" in said(capsys)
    with Project.open(path, "رنا") as project:
        told = project.connection.execute("SELECT id FROM accounts ORDER BY article").fetchall()
        link(project, *(account for (account,) in told))
    assert run([*compare, "--exit-code"]) == 1
    assert "merged into others: 1" in said(capsys)
    assert run(["release", str(path), "make", "1.1", str(tmp_path / "two")]) == 0
    capsys.readouterr()
    out = tmp_path / "changes.md"
    assert run([*compare, "1.1", "--out", str(out), "--language", "ar"]) == 0
    assert "دُمجت في غيرها: 1" in out.read_text("utf-8")
    capsys.readouterr()
    assert run(["release", "--bidi", "on", *compare[1:], "1.1", "--language", "ar"]) == 0
    assert "تغيّر" not in said(capsys)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["make", "1.0", "{}/new"], "never changes"),
        (["make", "1.1", "{}/one"], "has files in it"),
        (["make", "1.1", "{}/new", "--redact", "nothing"], "no field nothing"),
        (["compare", "2"], "no release 2"),
        (["verify", "1.0", "{}/nowhere"], "nowhere"),
        (["write", "1.0", "{}/one"], "has files in it"),
    ],
)
def test_what_cannot_be_done_is_said(
    path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    assert run(["release", str(path), "make", "1.0", str(tmp_path / "one")]) == 0
    filled = [a.format(tmp_path) for a in arguments]
    assert run(["release", str(path), *filled]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_choice_is_taken_out_of_a_preset_and_kept_as_one(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make = ["release", str(path), "make"]
    kept = ["--redact", "sources", "--form", "jsonl", "--save-preset", "public"]
    assert run([*make, "1", str(tmp_path / "one"), *kept]) == 0
    assert run([*make, "2", str(tmp_path / "two"), "--preset", "public"]) == 0
    assert said(capsys)
    for name in ("incidents.jsonl", "accounts.jsonl"):
        one, two = ((tmp_path / folder / name).read_bytes() for folder in ("one", "two"))
        assert one == two
    assert "تلفزيون" not in (tmp_path / "two" / "accounts.jsonl").read_text("utf-8")


def test_the_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["release", "--help"])
    assert "examples:" in said(capsys)
