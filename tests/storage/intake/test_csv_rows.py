"""Rows of tables in text, and quotes that nobody closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.article_files import Found, find_articles
from storage.intake import tables

HEAD = "id,text,source"


def tell(path: Path, *lines: str) -> list[str | None]:
    """The text of each row, and None for one that was not taken."""
    path.write_text("\r\n".join([HEAD, *lines]), "utf-8", newline="")
    return [f.article.text if isinstance(f, Found) else None for f in find_articles([path])]


def test_lines_within_quotes_are_of_their_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    found = tell(path, '1,"one\r\ntwo, ""three""\r\nfour",x', "2,five six,y")
    assert found == ['one\ntwo, "three"\nfour', "five six"]


def test_quotes_that_others_write_within_a_cell_are_borne(tmp_path: Path) -> None:
    found = tell(
        tmp_path / "a.csv", '1,"he said "no" twice",x', '2,"she ""said""\r\n"more" words",y'
    )
    assert found == ['he said no" twice"', 'she "said"\nmore" words"']


@pytest.mark.parametrize("later", ["4,eight nine,y", '4,"eight nine",y'])
def test_an_unclosed_quote_costs_its_own_row_alone(tmp_path: Path, later: str) -> None:
    path = tmp_path / "a.csv"
    found = tell(path, "1,one two,x", '2,"three four,y', "3,five six,z", later, "5,ten,x")
    assert found == ["one two", None, "five six", "eight nine", "ten"]
    (wrong,) = (f for f in find_articles([path]) if not isinstance(f, Found))
    assert wrong.line == 3
    assert "begins on line 3 " in wrong.words.en


def test_a_table_that_is_cut_off_within_a_cell_gives_no_halves(tmp_path: Path) -> None:
    found = tell(tmp_path / "a.csv", "1,one two,x", '2,"three four', "five six", "seven")
    assert found == ["one two", None]


def test_a_quote_that_swallows_the_headings_refuses_the_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,"text,source\n1,one two,x\n', "utf-8")
    (wrong,) = find_articles([path])
    assert not isinstance(wrong, Found)
    assert "line 1 " in wrong.words.en


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16", "utf-16-le"])
def test_the_beginning_of_a_large_table_is_seen_without_the_rest(
    tmp_path: Path, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_BEGINNING", 5_001)
    path = tmp_path / "x.csv"
    rows = "".join(f'عنوان {n},"نص\nعن قصف {n}"\n' for n in range(2000))
    path.write_bytes(f"Title,Text\n{rows}".encode(encoding))
    seen = tables.look(path, 3)
    assert seen.headings == ("Title", "Text")
    assert seen.rows[2] == {"Title": "عنوان 2", "Text": "نص\nعن قصف 2"}


def test_a_large_table_of_one_endless_line_is_seen_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_BEGINNING", 10)
    path = tmp_path / "x.csv"
    path.write_text("Title,Text,Another heading", encoding="utf-8")
    assert tables.look(path, 3).headings == ("Title", "Text", "Another heading")
