"""A row's cells as they go out: codes in words where asked, values written for reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from model.codebook import Codebook
from model.export_choice import Labels
from model.export_columns import Column, Type
from model.values import Json
from storage.canonical import from_text
from storage.wide_views import SEPARATOR

Cell = str | int | float | None
_Turn = Callable[[Cell], Cell]

NEEDED = ("field", "kind")
"""What the cell of a value is read by, beside itself."""


def turned(columns: Sequence[Column], codes: Labels) -> Mapping[int, _Turn]:
    """How the cells of some columns, by their place, are changed on their way out."""
    found: dict[int, _Turn] = {}
    for place, column in enumerate(columns):
        if column.codes and codes is not Labels.IDS:
            found[place] = _worded(column, codes)
        elif column.type in (Type.INTEGER, Type.NUMBER):
            found[place] = _number if column.type is Type.NUMBER else _whole
    return found


def _worded(column: Column, language: Labels) -> _Turn:
    words = {code: label.in_language(language) for code, label in column.codes.items()}
    if column.many:
        return lambda cell: (
            SEPARATOR.join(words.get(c, c) for c in str(cell).split(SEPARATOR))
            if cell is not None
            else None
        )
    return lambda cell: words.get(str(cell), cell)


def _number(cell: Cell) -> Cell:
    """A number of a foreign file that was written as text is one; what is none is nothing."""
    if cell is None or isinstance(cell, int | float):
        return cell
    try:
        return float(cell)
    except ValueError:
        return None


def _whole(cell: Cell) -> Cell:
    number = _number(cell)
    return number if number is None or isinstance(number, int) else round(float(number))


def value_words(codebook: Codebook, codes: Labels) -> Callable[[str, str, str], str]:
    """Writes the value of a field, of a kind, from its JSON, for reading."""
    words: dict[tuple[str, str], str] = {}
    if codes is not Labels.IDS:
        for field in codebook.fields:
            for option in field.options:
                words[field.id, option.code] = option.label.in_language(codes)

    def said(field: str, kind: str, value: str) -> str:
        data = from_text(value)
        if kind == "choice":
            return words.get((field, data), str(data))
        write = _WRITERS.get(kind)
        text = write(data) if write else str(data)
        who = data.get("who") if isinstance(data, dict) else None
        return f"{text} {words.get((field, who), who)}" if who else text

    return said


def _day(data: Json) -> str:
    start, end = data["start"], data["end"]
    if start is None:
        return str(data.get("unresolved") or "")
    return start if end in (None, start) else f"{start}/{end}"


def _place(data: Json) -> str:
    return ", ".join(str(data[p]) for p in ("name", "admin1", "country") if data.get(p))


def _count(data: Json) -> str:
    low, high = data["min"], data["max"]
    if low == high:
        return str(low)
    if low is None:
        return f"≤{high}"
    return f"{low}+" if high is None else f"{low}-{high}"


_WRITERS: Mapping[str, Callable[[Json], str]] = {
    "name": lambda data: str(data["name"]),
    "date": _day,
    "place": _place,
    "count": _count,
    "group_count": _count,
}
