"""The forms that tables are exported in: one row each, which the desk, the command line and their
help show. A new form is a writer and a row.

A writer takes a binary file and a `Table`, of which it reads ``sheet.rows`` or ``records()`` once,
from the first to the last, and returns how many it wrote. What is filtered, left out, or said in
words is done by then.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, TextIO

from model.codebook import Words
from model.export_choice import What
from storage.outgoing import (
    csv_rows,
    geojson,
    json_records,
    kml,
    parquet,
    sqlite_tables,
    statistics_files,
    xlsx,
)
from storage.outgoing.table import Table

EVERY = frozenset(What)
_PLACED = frozenset({What.INCIDENTS, What.ACCOUNTS})


@dataclass(frozen=True, slots=True)
class Form:
    """``id`` is also the file's ending. ``what`` are the tables that it can hold; a ``marked`` one
    can begin with a byte order mark. A ``nested`` one has all that is known of a record, where no
    columns and no words were chosen. A ``whole`` one holds all tables, whichever was chosen."""

    id: str
    name: Words
    about: Words
    write: Callable[[BinaryIO, Table], int]
    what: frozenset[What] = EVERY
    marked: bool = False
    nested: bool = False
    whole: bool = False


def as_text(write: Callable[[TextIO, Table], int]) -> Callable[[BinaryIO, Table], int]:
    """A writer of text as UTF-8, with a byte order mark where the table asks for one."""

    def written(file: BinaryIO, table: Table) -> int:
        text = io.TextIOWrapper(file, "utf-8-sig" if table.bom else "utf-8", newline="")
        count = write(text, table)
        text.flush()
        text.detach()
        return count

    return written


_ROWS = (
    Form(
        "csv",
        Words("CSV", "CSV"),
        Words("للجداول والإحصاء", "for spreadsheets and statistics"),
        as_text(csv_rows.write_table),
        marked=True,
    ),
    Form(
        "tsv",
        Words("TSV", "TSV"),
        Words("أعمدة بينها علامات جدولة", "columns parted by tabs"),
        as_text(partial(csv_rows.write_table, delimiter="\t")),
        marked=True,
    ),
    Form(
        "xlsx",
        Words("إكسل", "Excel"),
        Words(
            "مصنّف فيه دليل الترميز والاقتباسات أوراقاً",
            "a workbook, with the codebook and all quotes as sheets",
        ),
        xlsx.write,
    ),
    Form(
        "parquet",
        Words("Parquet", "Parquet"),
        Words(
            "لبرامج R وpandas وDuckDB: أعمدة لها أنواعها وملفات صغيرة",
            "for R, pandas, DuckDB: typed columns, small files",
        ),
        parquet.write,
    ),
    Form(
        "geojson",
        Words("GeoJSON", "GeoJSON"),
        Words(
            "للخرائط: نقطة لكل سجل عُرف موضعه",
            "for maps: a point for each record that has one",
        ),
        as_text(geojson.write),
        what=_PLACED,
    ),
    Form(
        "kml",
        Words("KML", "KML"),
        Words(
            "لغوغل إيرث وQGIS: نقاط بأسمائها وأوصافها وأيامها",
            "for Google Earth and QGIS: points with names, descriptions and days",
        ),
        as_text(kml.write),
        what=_PLACED,
    ),
    Form(
        "sqlite",
        Words("SQLite", "SQLite"),
        Words(
            "قاعدة بيانات فيها الجدول وما يشرحه، بالرموز وبالعربية والإنكليزية",
            "a database with the table and what explains it, in codes and in both languages",
        ),
        sqlite_tables.write,
    ),
    Form(
        "dta",
        Words("Stata", "Stata"),
        Words(
            "أعمدة وقيم بأسمائها، ويقرؤها R بحزمة haven",
            "labelled columns and values, which R reads too (haven)",
        ),
        statistics_files.write_dta,
    ),
    Form(
        "sav",
        Words("SPSS", "SPSS"),
        Words(
            "أعمدة وقيم بأسمائها؛ تُقصّ النصوص التي تزيد على 32767 بايتاً",
            "labelled columns and values; texts over 32,767 bytes are cut",
        ),
        statistics_files.write_sav,
    ),
    Form(
        "json",
        Words("JSON", "JSON"),
        Words("للبرامج: السجلات كلها في قائمة واحدة", "for programs: all records in one list"),
        as_text(json_records.write_array),
        nested=True,
    ),
    Form(
        "jsonl",
        Words("JSON Lines", "JSON Lines"),
        Words(
            "للبرامج: سجل في كل سطر بكل ما يُعرف عنه",
            "for programs: a record a line, with all that is known of it",
        ),
        as_text(json_records.write_lines),
        nested=True,
    ),
)
FORMS: Mapping[str, Form] = {form.id: form for form in _ROWS}


def _refuse(_: BinaryIO, table: Table) -> int:
    raise TypeError(f"one table, {table.sheet.name}, where storage.packages.writing takes all")


_OF_ALL = (
    Form(
        "package",
        Words("حزمة بيانات", "Data package"),
        Words(
            "الجداول كلها ومعها دليل الترميز والرخصة وطريقة الاستشهاد والمصدر وبصمات الملفات"
            " (Frictionless وCroissant)؛ وعنوانها وأصحابها يُسأل عنهم بعد هذا",
            "all tables with the codebook, licence, citation, provenance and checksums"
            " (Frictionless, Croissant); its title and people are asked for next",
        ),
        _refuse,
        whole=True,
    ),
    Form(
        "tables",
        Words("قاعدة بالجداول", "Database of all"),
        Words(
            "الجداول كلها في قاعدة SQLite واحدة، بالرموز وبالعربية والإنكليزية",
            "all tables in one SQLite database, in codes and in both languages",
        ),
        _refuse,
        whole=True,
    ),
)
TOGETHER: Mapping[str, Form] = {form.id: form for form in _OF_ALL}
"""The forms that hold all tables at once: `storage.packages.writing` writes them."""


def form_of(path: Path) -> Form | None:
    """The form that the file's ending names."""
    return FORMS.get(path.suffix.lower().lstrip("."))
