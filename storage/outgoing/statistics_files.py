"""Stata (.dta, version 118, UTF-8) and SPSS (.sav) with labels; R reads both through haven.

Codes are numbers with value labels, numbered as the codebook lists them; days and times are dates
of the program's own. A text is cut only where SPSS ends, and its variable's label says so. Nothing
in the files tells when they were written.
"""

from __future__ import annotations

import re
import tempfile
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from model.codebook import Words
from model.export_choice import Labels
from model.export_columns import Column, Type
from storage.outgoing.table import Table

_AT_ONCE = 5_000
"""Rows that are held as Python's own values before they are packed."""

_NAME = 32
_RESERVED = (
    "_all _b byte _coef _cons double float if in int long _n _pi _pred _rc _skip strl using with"
    " all and by eq ge gt le lt ne not or to"
)
"""What neither program takes for a variable; Stata's types ``str1`` … besides."""


_YES = {0: Words("لا", "no"), 1: Words("نعم", "yes")}
_CUT = Words("قُصّ في {rows} من الصفوف", "cut in {rows} rows")


@dataclass(frozen=True, slots=True)
class _Program:
    """How a program counts days and times, and what it holds."""

    ending: str
    epoch: datetime
    per_day: int
    per_second: int
    formats: Mapping[Type, str]
    longest: int | None
    """Bytes of a text, where there is an end."""
    label: int
    """Bytes of a variable's label."""
    value_label: int
    write: Callable[..., None]
    stamped: Callable[[bytes], tuple[int, bytes]]


def write_dta(file: BinaryIO, table: Table) -> int:
    """Write the table for Stata 14 and later; returns how many rows it has."""
    return _write(file, table, _STATA)


def write_sav(file: BinaryIO, table: Table) -> int:
    """Write the table for SPSS; returns how many rows it has."""
    return _write(file, table, _SPSS)


def _write(file: BinaryIO, table: Table, program: _Program) -> int:
    variables = _variables(table, program)
    frame = _frame(table.sheet.rows, variables)
    with tempfile.TemporaryDirectory(prefix="tawthiq-") as folder:
        path = Path(folder) / f"out.{program.ending}"
        program.write(
            frame,
            str(path),
            file_label=table.sheet.name,
            column_labels=[v.label(program.label) for v in variables],
            variable_value_labels={
                v.name: {n: _cut(words, program.value_label) for n, words in v.value_labels()}
                for v in variables
                if v.codes
            },
            variable_format={v.name: v.format for v in variables if v.format},
        )
        _copy(path, file, program)
    return len(frame)


def _copy(path: Path, file: BinaryIO, program: _Program) -> None:
    """The file with a fixed moment where it tells when it was written."""
    with path.open("rb") as made:
        head = made.read(1024)
        place, moment = program.stamped(head)
        file.write(head[:place] + moment + head[place + len(moment) :])
        while part := made.read(1 << 20):
            file.write(part)


@dataclass(slots=True)
class _Variable:
    """A column as these programs have it; ``codes`` grows by those that nobody listed."""

    column: Column
    name: str
    words: str
    language: Labels
    program: _Program
    codes: dict[str, int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    cut: int = 0

    @property
    def format(self) -> str | None:
        return self.program.formats.get(self.column.type)

    def label(self, longest: int) -> str:
        said = _said(_CUT, self.language).format(rows=self.cut)
        return _cut(f"{said} – {self.words}" if self.cut else self.words, longest)

    def value_labels(self) -> Iterator[tuple[int, str]]:
        yield from self.labels.items()

    def turn(self, cells: Iterable[Any]) -> Any:
        """The cells as an array of the program's type."""
        import pyarrow as arrow

        if self.column.type not in _NUMBERS:
            return arrow.array([self._text(c) for c in cells], arrow.string())
        turn = _NUMBERS[self.column.type]
        found = array("d", (_MISSING if c is None else turn(self, c) for c in cells))
        return arrow.array(found, arrow.float64())

    def _text(self, cell: Any) -> str:
        text = "" if cell is None else str(cell).replace("\0", "\ufffd")
        longest = self.program.longest
        if longest is None or len(text) * 4 <= longest or len(text.encode()) <= longest:
            return text
        self.cut += 1
        return _cut(text, longest)

    def code(self, cell: Any) -> float:
        key = str(cell)
        if key not in self.codes:
            number = len(self.labels) + 1
            self.codes[key], self.labels[number] = number, key
        return self.codes[key]

    def day(self, cell: Any) -> float:
        at = self._moment(cell)
        return _MISSING if at is None else (at - self.program.epoch).days * self.program.per_day

    def time(self, cell: Any) -> float:
        at = self._moment(cell)
        if at is None:
            return _MISSING
        return (at - self.program.epoch).total_seconds() * self.program.per_second

    def _moment(self, cell: Any) -> datetime | None:
        try:
            found = datetime.fromisoformat(str(cell))
        except ValueError:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found


_MISSING = float("nan")
_NUMBERS: Mapping[Type, Callable[[_Variable, Any], float]] = {
    Type.INTEGER: lambda _, cell: float(cell),
    Type.NUMBER: lambda _, cell: float(cell),
    Type.BOOLEAN: lambda _, cell: float(cell),
    Type.DAY: _Variable.day,
    Type.TIME: _Variable.time,
    Type.CODE: _Variable.code,
}


def _variables(table: Table, program: _Program) -> list[_Variable]:
    choice, sheet = table.choice, table.sheet
    language = next((w for w in (choice.headings, choice.codes) if w is not Labels.IDS), Labels.EN)
    names = _names(c.name for c in sheet.columns)
    return [
        _coded(_Variable(c, n, c.label.in_language(language), language, program), choice.codes)
        for c, n in zip(sheet.columns, names, strict=True)
    ]


def _coded(variable: _Variable, words: Labels) -> _Variable:
    """The variable with the numbers of its codes, which cells hold as codes or as their labels."""
    column = variable.column
    if column.type is Type.BOOLEAN:
        said = {n: _said(w, variable.language) for n, w in _YES.items()}
        variable.labels, variable.codes = said, {w: n for n, w in said.items()}
    elif column.type is Type.CODE:
        for number, (code, label) in enumerate(column.codes.items(), 1):
            said_so = code if words is Labels.IDS else label.in_language(words)
            variable.labels[number] = said_so
            variable.codes.setdefault(said_so, number)
            variable.codes.setdefault(code, number)
    return variable


def _said(words: Words, language: Labels) -> str:
    return words.in_language(language)


def _names(columns: Iterable[str]) -> list[str]:
    """Names that both programs take, no two the same but for the case of letters."""
    taken: set[str] = set()
    found = []
    for column in columns:
        name = re.sub("[^A-Za-z0-9_]", "_", column)[:_NAME]
        if (
            not name[:1].isalpha()
            or name.lower() in _RESERVED.split()
            or re.fullmatch(r"str\d+", name)
        ):
            name = f"v_{name}"[:_NAME]
        number, first = 2, name
        while name.lower() in taken:
            end = f"_{number}"
            name, number = first[: _NAME - len(end)] + end, number + 1
        taken.add(name.lower())
        found.append(name)
    return found


def _frame(rows: Iterable[Sequence[object]], variables: Sequence[_Variable]) -> Any:
    """The rows, packed column by column, as pyreadstat takes them: it has to see all at once."""
    import pandas
    import pyarrow as arrow

    chunks: list[list[Any]] = [[] for _ in variables]
    reading = iter(rows)
    while some := list(islice(reading, _AT_ONCE)):
        for variable, column, cells in zip(variables, chunks, zip(*some, strict=True), strict=True):
            column.append(variable.turn(cells))
    columns = {}
    for variable, parts in zip(variables, chunks, strict=True):
        numbers = variable.column.type in _NUMBERS
        kind = arrow.float64() if numbers else arrow.string()
        whole = arrow.chunked_array(parts, kind)
        parts.clear()
        columns[variable.name] = (
            whole.to_numpy() if numbers else pandas.array(whole, pandas.ArrowDtype(kind))
        )
    return pandas.DataFrame(columns, copy=False)


def _cut(text: str, longest: int) -> str:
    """As much of the text as fits into so many bytes of UTF-8."""
    data = text.encode()
    if len(data) <= longest:
        return text
    end = "…".encode()
    return (data[: longest - len(end)] + end).decode(errors="ignore")


def _stata(frame: Any, path: str, **labels: Any) -> None:
    import pyreadstat

    pyreadstat.write_dta(frame, path, version=14, **labels)


def _spss(frame: Any, path: str, **labels: Any) -> None:
    import pyreadstat

    pyreadstat.write_sav(frame, path, row_compress=True, **labels)


def _stata_moment(head: bytes) -> tuple[int, bytes]:
    return head.index(b"<timestamp>") + 12, b"01 Jan 2000 00:00"


def _spss_moment(_: bytes) -> tuple[int, bytes]:
    return 92, b"01 Jan 0000:00:00"


_STATA = _Program(
    ending="dta",
    epoch=datetime(1960, 1, 1, tzinfo=UTC),
    per_day=1,
    per_second=1000,
    formats={Type.DAY: "%tdCCYY-NN-DD", Type.TIME: "%tc"},
    longest=None,
    label=240,
    value_label=32_000,
    write=_stata,
    stamped=_stata_moment,
)
_WHOLE = "F8.0"
_SPSS = _Program(
    ending="sav",
    epoch=datetime(1582, 10, 14, tzinfo=UTC),
    per_day=86_400,
    per_second=1,
    formats={
        Type.DAY: "SDATE10",
        Type.TIME: "DATETIME20",
        Type.INTEGER: _WHOLE,
        Type.BOOLEAN: _WHOLE,
        Type.CODE: _WHOLE,
        Type.NUMBER: "F12.6",
    },
    longest=32_767,
    label=250,
    value_label=120,
    write=_spss,
    stamped=_spss_moment,
)
