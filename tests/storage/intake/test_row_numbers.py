"""A row has one number, whatever it comes in as: the one that a spreadsheet shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.article_files import find_articles
from storage.incoming.rows import first_rows
from tests.storage.intake import files

HEADS, ROWS = ["id", "text"], [["1", "خبر أول"], ["", ""], ["2", "خبر ثان"], ["3", "خبر ثالث"]]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx"])
def test_articles_and_records_are_counted_alike(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.xlsx":
        files.xlsx(path, [HEADS, *ROWS])
    else:
        sign = "," if name == "a.csv" else "\t"
        path.write_text("".join(f"{sign.join(row)}\n" for row in [HEADS, *ROWS]), "utf-8")
    _, records = first_rows(path, 9)
    assert [row.number for row in records] == [2, 4, 5]
    assert [found.line for found in find_articles([path])] == [2, 4, 5]
