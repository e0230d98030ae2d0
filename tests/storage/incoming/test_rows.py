"""Rows of tables, workbooks and files of JSON, numbered as one sees them there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as arrow
import pytest
from openpyxl import Workbook
from pyarrow import parquet

from storage.incoming.rows import LONGEST_CELL, Row, opened_rows
from storage.refusals import ImportRefused

TWO = ({"id": "1", "Ort": "Douma"}, {"id": "2", "Ort": "Daraa"})


def rows(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    with opened_rows(path) as found:
        return found.headings, list(found.rows)


def cells(path: Path) -> list[dict[str, str]]:
    return [dict(row.cells) for row in rows(path)[1]]


def csv_file(tmp_path: Path, text: str, name: str = "a.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    return path


def test_rows_have_the_numbers_of_a_spreadsheet(tmp_path: Path) -> None:
    path = csv_file(tmp_path, 'id,Ort\n1,"Douma\nnear"\n\n2,Daraa\n')

    headings, found = rows(path)

    assert headings == ("id", "Ort")
    assert [(r.number, r.cells["id"]) for r in found] == [(2, "1"), (4, "2")]
    assert found[0].cells["Ort"] == "Douma\nnear"


@pytest.mark.parametrize(("sign", "name"), [(";", "a.csv"), ("\t", "a.txt"), ("|", "a.csv")])
def test_signs_between_columns(tmp_path: Path, sign: str, name: str) -> None:
    text = f"id{sign}Ort\r\n1{sign}Douma\r\n2{sign}Daraa\r\n"
    assert cells(csv_file(tmp_path, text, name)) == list(TWO)


def test_headings_that_are_empty_or_come_again(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "id,,Ort,Ort,\n1,x,Douma,Daraa,\n")
    assert cells(path) == [{"id": "1", "(2)": "x", "Ort": "Douma", "Ort (2)": "Daraa"}]


def test_rows_that_cannot_be_told(tmp_path: Path) -> None:
    long = "x" * (LONGEST_CELL + 1)
    path = csv_file(tmp_path, f"id,Ort\n1,a,b\n2,{long}\n3,Douma\n")

    found = rows(path)[1]

    assert [r.number for r in found if r.words] == [2, 3]
    assert found[2].cells == {"id": "3", "Ort": "Douma"}


def test_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    table: Sequence[Sequence[object]] = (
        ("id", "Tag", "Zahl", "Formel"),
        (201501010001, date(2022, 1, 5), 3.0, "=1+1"),
        (None, None, None, None),
        ("b", "5/1/2022", 2.5, True),
    )
    for row in table:
        sheet.append(list(row))
    path = tmp_path / "a.xlsx"
    book.save(path)

    found = rows(path)[1]

    # A formula that nobody has calculated has no value, and is never run.
    assert dict(found[0].cells) == {"id": "201501010001", "Tag": "2022-01-05", "Zahl": "3"}
    assert found[1].number == 4
    assert dict(found[1].cells) == {"id": "b", "Tag": "5/1/2022", "Zahl": "2.5", "Formel": "True"}


def test_files_of_json(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"status": 200, "data": TWO}), "utf-8")
    assert cells(tmp_path / "a.json") == list(TWO)
    lines = "\n".join(map(json.dumps, TWO)) + "\n[]\n"
    (tmp_path / "a.jsonl").write_text(lines, "utf-8")
    found = rows(tmp_path / "a.jsonl")[1]
    assert [r.words is None for r in found] == [True, True, False]


def test_parquet(tmp_path: Path) -> None:
    parquet.write_table(arrow.Table.from_pylist(list(TWO)), tmp_path / "a.parquet")
    assert cells(tmp_path / "a.parquet") == list(TWO)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b""), ("a.csv", b"\n\n"), ("a.json", b"[]"), ("a.json", b"{"), ("a.xlsx", b"PK"),
     ("a.parquet", b"PAR1"), ("a.csv", b"\x00\x01\x02"), ("a.pdf", b"%PDF")],
)  # fmt: skip
def test_what_is_no_table(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportRefused):
        rows(path)
