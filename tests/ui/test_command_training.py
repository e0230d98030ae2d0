"""Training data in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.training.made import LED, SECOND, filled
from ui.command_line import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        filled(project)
    return path


def test_a_folder_is_written_and_told_of(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    asked = ["training", str(path), str(out), "--form", "iob2", "--split", "100/0/0"]
    assert run(asked) == 0
    said = capsys.readouterr()
    assert f"3 articles with 13 labels written to {out}" in said.out
    assert "train: 3 articles (1 without incident), 3 accounts, 13 labels" in said.out
    assert "links between parts: 0; largest component: 2 articles" in said.out
    assert "labels that overlap a longer one, left out: 2" in said.out
    assert said.err == ""
    assert (out / "train.iob2").exists()


def test_what_is_chosen_is_what_goes_out(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    asked = ["training", str(path), str(out), "--form", "doccano", "--split", "100/0/0"]
    more = ["--labels", "code", "--without-negatives", "--redact", "place", "--redact", "sources"]
    assert run([*asked, *more, "--since", "2022-01-01", "--by", "رنا", "--seed", "7"]) == 0
    rows = [json.loads(n) for n in (out / "train.jsonl").read_text("utf-8").split("\n")[:-1]]
    assert [row["text"] for row in rows] == [LED, SECOND]
    labels = {one["label"] for row in rows for one in row["entities"]}
    assert "weapon-mortar" in labels
    assert not {"place", "attribution"} & labels
    assert "source" not in rows[0]
    assert json.loads((out / "report.json").read_text("utf-8"))["seed"] == 7
    capsys.readouterr()
    assert run([*asked, "--since", "2030-01-01"]) == 2
    assert "No article is as you chose" in capsys.readouterr().err


def test_a_part_without_articles_is_said(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["training", str(path), str(tmp_path / "out"), "--form", "iob2", "--without-negatives"]
    assert run([*asked, "--balanced"]) == 0
    assert "dev is empty" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--split", "50/60"], "50/60 does not part a hundred"),
        (["--form", "word"], "invalid choice: 'word'"),
    ],
)
def test_what_cannot_be_is_refused(
    path: Path, capsys: pytest.CaptureFixture[str], more: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as left:
        run(["training", str(path), "out", "--form", "brat", *more])
    assert left.value.code == 2
    assert sentence in capsys.readouterr().err


def test_other_files_and_unknown_fields_are_left_alone(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["training", str(path), str(tmp_path), "--form", "brat"]) == 2
    assert "There are other files in" in capsys.readouterr().err
    asked = ["training", str(path), str(tmp_path / "out"), "--form", "brat", "--redact", "nothing"]
    assert run(asked) == 2
    assert "there is no field nothing" in capsys.readouterr().err
    assert run([*asked[:-1], "texts"]) == 2
    assert "nothing without texts" in capsys.readouterr().err
    assert path.exists()


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["training", "--help"])
    assert left.value.code == 0
    assert "--form spacy --split 80/10/10 --seed 7" in capsys.readouterr().out
