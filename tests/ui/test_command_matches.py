"""`matches` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage import articles, runs
from storage.project import Project
from tests.storage.making import DAY, article, default_codebook, reading
from ui.command_line import run

TEXTS = [
    "قصف على بلدة\n\nقُتل 4 أشخاص في قصف بصواريخ على بلدة القورية يوم الأربعاء، وفق"
    f" «مصادر محلية» {n}.\n"
    for n in range(2)
]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "مشروع.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as made:
        for text in TEXTS:
            added = article(text)
            articles.add_many(made, [added])
            runs.store(made, added.id, reading(text), "tests/1", DAY)
    return path


def test_pairs_are_listed_with_their_reasons(project: Path, capsys: Printed) -> None:
    assert run(["matches", str(project)]) == 0
    first, second, reasons = capsys.readouterr().out.splitlines()
    assert "sure" in first
    assert "(proposed)" in second
    assert "the same day" in reasons
    run(["matches", str(project), "--format", "jsonl"])
    pair = json.loads(capsys.readouterr().out)
    # The ids that `link` takes.
    assert f"  {pair['one']['account'][:8]}  " in first
    assert f" {pair['other']['account'][:8]}  " in second


def test_pairs_of_one_article_as_json(project: Path, capsys: Printed) -> None:
    key = article(TEXTS[0]).id
    assert run(["matches", str(project), "--article", key[:10], "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    pair = json.loads(line)
    assert pair["one"]["article"] == key
    assert pair["other"]["article"] == article(TEXTS[1]).id
    assert {"part": "date", "bits": 3.0, "words": "the same day"} in pair["reasons"]
    run(["matches", str(project), "--article", key, "--threshold", "99"])
    assert capsys.readouterr().out == ""


def test_an_article_that_is_not_there_is_told(project: Path, capsys: Printed) -> None:
    assert run(["matches", str(project), "--article", "لا مقالة"]) == 2
    assert "No article is called" in capsys.readouterr().err
