"""The sample project is made whole, from invented reports that say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import resources
from model.extraction.folding import fold_text
from storage.article_files import Found, find_articles
from storage.samples import create_sample

SAMPLE = resources.path("sample")
NAMES = sorted(path.stem for path in SAMPLE.glob("*.txt"))


def test_there_are_reports_of_different_kinds() -> None:
    assert len(NAMES) >= 7


@pytest.mark.parametrize("name", NAMES)
def test_a_report_has_its_metadata_and_a_newspaper_length(name: str) -> None:
    text = (SAMPLE / f"{name}.txt").read_text("utf-8")
    known = json.loads((SAMPLE / f"{name}.json").read_text("utf-8"))

    assert known["title"] == text.split("\n")[0]
    assert known["url"].split("/")[2].endswith(".example"), "an address that cannot exist"
    assert 200 <= len(text.split()) <= 350


def test_every_report_is_said_to_be_invented() -> None:
    page = (SAMPLE / "README.md").read_text("utf-8")

    assert "invented for training" in page
    assert all(f"`{name}`" in page for name in NAMES)


def test_one_report_leaves_its_day_to_the_weekday() -> None:
    undated = [
        f.article
        for f in find_articles([SAMPLE])
        if isinstance(f, Found) and not f.article.published
    ]

    assert [a.name for a in undated] == ["05-militia-clash.txt"]
    assert fold_text("الأربعاء 14 حزيران/يونيو") in fold_text(undated[0].text)


def test_the_sample_project_holds_them_all(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.tawthiq", "رنا") as project:
        (count,) = project.connection.execute("SELECT count(*) FROM articles").fetchone()

    assert count == len(NAMES)
