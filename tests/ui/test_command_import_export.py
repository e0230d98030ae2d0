"""The command line's `import` and `export`: a project made, filled, and written out."""

from __future__ import annotations

from pathlib import Path

import pytest

from model import review as edits
from model.account import Account, Status, new_id
from model.proposals import Salience
from model.values import Name
from storage import articles, import_log, originals, queue, reviews, runs
from storage.import_choices import ImportChoices
from storage.project import Project
from storage.queue import QueueQuery
from tests.storage.making import BY, default_codebook
from ui.command_line import run

REPORT = "قصفت قوات النظام السوري صباح الثلاثاء مدينة حلب بعشرة صواريخ، بحسب مصادر محلية."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT, "utf-8")
    (folder / "a.json").write_text('{"published": "2016-03-02", "source": "وكالة"}', "utf-8")
    (folder / "b.txt").write_text("اجتمع الوزراء اليوم.", "utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "x.tawthiq"


def test_import_makes_the_project_and_says_what_it_did(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(project), str(folder)]) == 0
    assert capsys.readouterr().out == "2 added, 0 already there, 0 refused\n"
    assert run(["import", str(project), str(folder)]) == 0
    assert capsys.readouterr().out == "0 added, 2 already there, 0 refused\n"
    with Project.open(project, "x") as opened:
        first, second = queue.page(opened, QueueQuery(), None, 9)
        assert (first.source, str(first.published)) == ("وكالة", "2016-03-02")
        assert first.proposals > 0
        assert runs.latest(opened, second.id) is not None


def test_import_without_proposals_reads_nothing(project: Path, folder: Path) -> None:
    assert run(["import", str(project), str(folder), "--without-proposals"]) == 0
    with Project.open(project, "x") as opened:
        (row, _) = queue.page(opened, QueueQuery(), None, 9)
        assert runs.latest(opened, row.id) is None


def test_a_bad_file_is_named_and_costs_nothing_else(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "c.txt").write_bytes(b"")
    assert run(["import", str(project), str(folder)]) == 2
    printed = capsys.readouterr()
    assert "c.txt: It is empty." in printed.err
    assert printed.out == "2 added, 0 already there, 1 refused\n"


def test_export_writes_what_was_reviewed(
    project: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", str(project), str(folder), "--without-proposals"])
    with Project.open(project, "رنا") as opened:
        (row, _) = queue.page(opened, QueueQuery(), None, 9)
        text = articles.read(opened, row.id).text
        assert text == REPORT
        book = default_codebook()
        review = reviews.load(opened, row.id)
        review = edits.add_account(review, Account(new_id(), (), Salience.MAIN))
        field = book.field("initiator")
        review = edits.enter(review, review.accounts[0].id, field, Name("أ"), BY)
        reviews.save(opened, review, None, status=Status.REVIEWED)
    capsys.readouterr()
    for what in ("incidents", "accounts", "articles"):
        for kind in ("csv", "jsonl"):
            out = tmp_path / f"{what}.{kind}"
            assert run(["export", str(project), what, str(out)]) == 0
            assert capsys.readouterr().out.endswith(f" {what} written to {out}\n")
            assert ("اجتمع" if what == "articles" else "أ") in out.read_text("utf-8")
    out = tmp_path / "bom.csv"
    assert run(["export", str(project), "incidents", str(out), "--bom"]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")


def test_what_cannot_be_done_gets_a_sentence(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "incidents", str(tmp_path / "x.csv")]) == 2
    assert "There is no file x.tawthiq here." in capsys.readouterr().err
    project.write_text("mine")
    assert run(["import", str(project), str(tmp_path)]) == 2
    assert "no Tawthiq project" in capsys.readouterr().err
    assert run(["export", str(project), "incidents", "x.pdf"]) == 2


def test_a_folder_is_watched_until_ctrl_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("خبر أول", "utf-8")
    (tmp_path / "still empty").mkdir()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 1:
            (folder / "b.txt").write_text("خبر ثان", "utf-8")
        if len(slept) == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    project, log = tmp_path / "p.tawthiq", tmp_path / "log.csv"
    asked = ["import", str(project), str(folder), str(tmp_path / "still empty")]
    asked += ["--watch", "--without-proposals"]
    assert run([*asked, "--keep-originals", "--log", str(log)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out == ["1 added, 0 already there, 0 refused"] * 2
    assert log.read_text("utf-8").splitlines()[1].startswith(f"added,{folder / 'a.txt'},,")
    with Project.open(project, "x") as opened:
        assert originals.kept(opened).files == 2


def test_an_import_goes_on_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.tawthiq"
    (tmp_path / "a.txt").write_text("خبر أول", "utf-8")
    with Project.create(path, default_codebook(), "x") as project:
        import_log.begin(project, [tmp_path / "a.txt"], ImportChoices(with_proposals=False))
    assert run(["import", str(path), "--resume"]) == 0
    assert run(["import", str(path), "--resume"]) == 2
    assert run(["import", str(path)]) == 2
    assert "1 added" in capsys.readouterr().out
