"""The command line's `export` with a choice, and the presets that keep one."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from model import review as edits
from model.account import Status
from model.readings import with_run
from model.values import Choice
from storage import articles, reviews, runs
from storage.outgoing.forms import FORMS
from storage.project import Project
from tests.storage.making import BY, DAY, article, default_codebook, reading
from ui.command_line import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two accounts of one article, each an incident; the first is graded, dated and placed."""
    path = tmp_path / "x.tawthiq"
    book = default_codebook()
    with Project.create(path, book, "رنا") as made:
        articles.add_many(made, [article()])
        known = runs.store(made, article().id, reading(), "rules/1", DAY)
        review = with_run(reviews.load(made, article().id), known)
        for account in review.accounts:
            review = edits.accept_all(review, account.id, book.fields, known, BY)
        first = review.accounts[0].id
        field = book.field("verification")
        review = edits.enter(review, first, field, Choice(field.options[0].code), BY)
        reviews.save(made, review, known, status=Status.REVIEWED)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def test_rows_columns_and_words_are_chosen(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    arguments = ["export", str(project), "incidents", str(out)]
    chosen = ["--place", "ديرالزور القوريه", "--columns", "date_start, event_type"]
    assert run([*arguments, *chosen]) == 0
    assert rows(out) == []  # words of a place are looked for one by one, as they are written
    assert "No row fits" in capsys.readouterr().err
    assert run([*arguments, "--place", "القوريه الزور", *chosen[2:], "--labels", "ar"]) == 0
    assert rows(out) == [
        {"تاريخ الحادثة · أول يوم": "2022-01-05", "نوع الحدث": "قصف مدفعي أو صاروخي"}
    ]
    for filtered, count in (
        (["--from", "2022-01-05", "--to", "2022-01-05"], 1),
        (["--from", "2022-01-06"], 0),
        (["--status", "reviewed"], 2),
        (["--status", "new"], 0),
        (["--by", "رنا"], 2),
        (["--by", "سامر"], 0),
    ):
        assert run([*arguments, *filtered]) == 0
        assert len(rows(out)) == count, filtered


def test_what_is_unknown_is_said_and_nothing_is_written(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    arguments = ["export", str(project), "incidents", str(out)]
    for wrong in (["--columns", "nope"], ["--redact", "nope"], ["--grade", "nope"]):
        assert run([*arguments, *wrong]) == 2
        assert "nope; there are " in capsys.readouterr().err
    assert run([*arguments, "--preset", "nope"]) == 2
    assert "no preset nope" in capsys.readouterr().err
    assert not out.exists()


def test_a_preset_is_kept_used_renamed_and_removed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    arguments = ["export", str(project), "accounts", str(out)]
    hidden = ["--redact", "sources", "--redact", "texts", "--redact", "killed"]
    assert run([*arguments, *hidden, "--save-preset", "عام"]) == 0
    kept = out.read_bytes()
    assert run([*arguments, "--preset", "عام"]) == 0
    assert out.read_bytes() == kept
    assert run([*arguments, "--preset", "عام", "--redact", "reviewers"]) == 0
    said = json.loads(out.read_text("utf-8").splitlines()[0])
    assert "reviewer" not in said
    assert {"title", "source", "url"}.isdisjoint(said["article"])
    assert "killed" not in {c["field"] for c in said["claims"]}
    capsys.readouterr()
    presets = ["presets", str(project)]
    assert run([*presets, "--rename", "عام", "public"]) == 0
    assert run(presets) == 0
    name, what, form, choice = capsys.readouterr().out.rstrip("\n").split("\t")
    assert (name, what, form) == ("public", "accounts", "jsonl")
    assert json.loads(choice)["redaction"] == {"fields": ["killed"], "parts": ["sources", "texts"]}
    assert run([*presets, "--rename", "عام", "other"]) == 2
    assert run([*presets, "--remove", "public"]) == 0
    assert run([*presets, "--remove", "public"]) == 2
    assert capsys.readouterr().out == ""


def test_help_names_every_form_and_gives_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["export", "--help"])
    said = capsys.readouterr().out
    assert all(f".{form}" in said for form in FORMS)
    assert "examples:" in said
    assert "--redact" in said
