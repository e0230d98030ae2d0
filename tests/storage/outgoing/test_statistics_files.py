from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import pyreadstat
import pytest

from model.codebook import Words
from model.export_choice import ExportChoice, Labels, What
from model.export_columns import Column, Type
from storage.exporting import export
from storage.outgoing import statistics_files
from storage.outgoing.table import Sheet, Table
from storage.project import Project
from tests.storage.outgoing.conftest import HARD

READERS: dict[str, Callable[..., Any]] = {"dta": pyreadstat.read_dta, "sav": pyreadstat.read_sav}


@pytest.mark.parametrize("form", list(READERS))
@pytest.mark.parametrize("words", list(Labels))
def test_columns_and_values_have_their_labels(
    reviewed: Project, tmp_path: Path, form: str, words: Labels
) -> None:
    path = tmp_path / f"out.{form}"
    assert export(reviewed, path, form, ExportChoice(headings=words, codes=words)) == 2
    read, known = READERS[form](str(path))
    field = reviewed.codebook.field("event_type")
    code = "shelling_artillery_missile"
    number = 1 + [o.code for o in field.options].index(code)
    label = next(o.label for o in field.options if o.code == code)
    said = code if words is Labels.IDS else label.in_language(words)
    assert read["event_type"][0] == number
    assert pandas.isna(read["event_type"][1])
    assert known.variable_value_labels["event_type"][number] == said
    language = Labels.EN if words is Labels.IDS else words
    assert known.column_names_to_labels["event_type"] == field.label.in_language(language)
    assert read["date_start"][0] == date(2022, 1, 5)
    assert (read["killed_civilian_min"][0], read["place_lat"][0]) == (2, 34.9)
    assert read["notes"][0] == HARD


@pytest.mark.parametrize("form", list(READERS))
def test_times_are_times(reviewed: Project, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"out.{form}"
    export(reviewed, path, form, ExportChoice(What.CLAIMS))
    read, _ = READERS[form](str(path))
    (at,) = set(read["at"].dt.strftime("%Y-%m-%d %H:%M"))
    assert at == "2026-11-02 09:30"


def test_pandas_reads_a_stata_file_by_itself(reviewed: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.dta"
    export(reviewed, path, "dta", ExportChoice(codes=Labels.AR))
    read = pandas.read_stata(path)
    label = reviewed.codebook.field("event_type").option("shelling_artillery_missile")
    assert label is not None
    assert read["event_type"][0] == label.label.ar
    assert read["date_start"][0].date() == date(2022, 1, 5)


def column(name: str, kind: Type = Type.TEXT) -> Column:
    return Column(name, kind, Words("عمود", "column"), Words("", ""))


def table(columns: list[Column], rows: list[tuple[object, ...]]) -> Table:
    sheet = Sheet("t", columns, [c.name for c in columns], rows)
    return Table(ExportChoice(), sheet, len(rows), lambda: iter(()))


@pytest.mark.parametrize("form", list(READERS))
def test_no_moment_of_writing_stands_in_the_file(form: str) -> None:
    write = getattr(statistics_files, f"write_{form}")
    made = io.BytesIO()
    assert write(made, table([column("a")], [("x",)])) == 1
    head = made.getvalue()[:400]
    assert b"01 Jan" in head
    assert str(date.today().year).encode() not in head  # noqa: DTZ011


@pytest.mark.parametrize("form", list(READERS))
def test_names_that_no_program_takes_are_changed(tmp_path: Path, form: str) -> None:
    names = ["long", "with", "str9", "حقل", "a-b", "A_B", "x" * 40, "x" * 33]
    path = tmp_path / f"out.{form}"
    with path.open("wb") as file:
        made = table([column(n) for n in names], [tuple(names)])
        getattr(statistics_files, f"write_{form}")(file, made)
    read, known = READERS[form](str(path))
    first = ["v_long", "v_with", "v_str9", "v____", "a_b", "A_B_2", "x" * 32, "x" * 30 + "_2"]
    assert list(read.columns) == first
    assert read.iloc[0].tolist() == names
    assert known.number_rows == 1


def test_a_text_is_cut_only_by_spss_and_its_label_says_so(tmp_path: Path) -> None:
    long = "ب" * 20_000
    for form, expected in (("dta", long), ("sav", "ب" * 16_382 + "…")):
        path = tmp_path / f"out.{form}"
        with path.open("wb") as file:
            rows: list[tuple[object, ...]] = [(long, "k"), (None, None), ("", "gone")]
            kind = replace(column("kind", Type.CODE), codes={"k": Words("ك" * 300, "k")})
            getattr(statistics_files, f"write_{form}")(file, table([column("t"), kind], rows))
        read, known = READERS[form](str(path))
        assert read["t"].tolist() == [expected, "", ""]
        cut = known.column_names_to_labels["t"]
        assert cut == ("column" if form == "dta" else "cut in 1 rows – column")
        assert read["kind"].fillna(0).tolist() == [1, 0, 2]
        assert known.variable_value_labels["kind"] == {1: "k", 2: "gone"}


@pytest.mark.parametrize("form", list(READERS))
def test_a_table_without_rows_is_written(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"out.{form}"
    with path.open("wb") as file:
        made = table([column("a"), column("n", Type.NUMBER)], [])
        assert getattr(statistics_files, f"write_{form}")(file, made) == 0
    read, _ = READERS[form](str(path))
    assert list(read.columns) == ["a", "n"]
