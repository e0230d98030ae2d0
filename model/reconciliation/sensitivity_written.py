"""The table of totals under each rule written out: aligned, in rows for a file, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from model.codebook import Words
from model.reconciliation.rule_words import RULE_WORDS
from model.reconciliation.sensitivity import Figure, Row, Sensitivity

HELD = Words("المعتمد الآن", "Held now")
LEAST, MOST = Words("أدنى ما قيل", "Lowest told"), Words("أعلى ما قيل", "Highest told")
INCIDENTS = Words("الحوادث", "Incidents")
DIFFERING = Words("تختلف رواياتها", "Accounts differ")

_PARTS = ("low", "likely", "high")


def as_rows(found: Sensitivity, language: str) -> Iterator[list[object]]:
    """The names of the columns, then one row each, then all, for a file of separated values.

    Under each rule stand the lowest, the likeliest and the highest figure.
    """
    rules = [f"{rule.value}_{part}" for rule in found.rules for part in _PARTS]
    held = [f"held_{part}" for part in _PARTS]
    head = ["key", "label", "incidents", "several_accounts", "differing", *held, *rules]
    yield [*head, "lowest_told", "highest_told"]
    for row in (*found.rows, found.whole):
        key = "total" if row is found.whole else row.key
        figures = [n for f in _figures(found, row) for n in (f.low, f.likely, f.high)]
        counted = [row.incidents, row.several, row.differing]
        told = [row.least, row.most]
        yield [key, row.label.in_language(language), *counted, *figures, *told]


def as_json(found: Sensitivity, language: str) -> Iterator[str]:
    """One object with all rows."""
    yield json.dumps(
        {
            "field": found.field.id,
            "by": found.by.value,
            "who": found.who or None,
            "rules": [r.value for r in found.rules],
            "rows": [_json(found, row, language) for row in found.rows],
            "total": _json(found, found.whole, language),
        },
        ensure_ascii=False,
        indent=1,
    )


def as_table(found: Sensitivity, language: str) -> Iterator[str]:
    """Aligned columns; «+» after a number that is not bounded above."""
    head = [w.in_language(language) for w in (INCIDENTS, DIFFERING, HELD)]
    head += [RULE_WORDS[rule].in_language(language) for rule in found.rules]
    head += [LEAST.in_language(language), MOST.in_language(language)]
    lines = [_cells(found, row) for row in (*found.rows, found.whole)]
    names = [row.label.in_language(language) for row in (*found.rows, found.whole)]
    first = max(map(len, (found.field.label.in_language(language), *names)))
    widths = [max(map(len, column)) for column in zip(head, *lines, strict=True)]
    yield _line(found.field.label.in_language(language), head, first, widths)
    for name, cells in zip(names, lines, strict=True):
        yield _line(name, cells, first, widths)


def shown(figure: Figure) -> str:
    """The likeliest figure, «+» where there may be more without a bound."""
    return f"{figure.likely}{'+' if figure.open else ''}"


def _cells(found: Sensitivity, row: Row) -> list[str]:
    counted = [str(row.incidents), str(row.differing)]
    return [*counted, *map(shown, _figures(found, row)), str(row.least), str(row.most)]


def _figures(found: Sensitivity, row: Row) -> list[Figure]:
    """What is held, then what each rule gives."""
    return [row.held, *(row.by_rule[rule] for rule in found.rules)]


def _line(name: str, cells: list[str], first: int, widths: list[int]) -> str:
    columns = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join((name.ljust(first), *columns)).rstrip()


def _json(found: Sensitivity, row: Row, language: str) -> dict[str, Any]:
    figures = zip(("held", *(r.value for r in found.rules)), _figures(found, row), strict=True)
    return {
        "key": row.key or None,
        "label": row.label.in_language(language),
        "incidents": row.incidents,
        "several_accounts": row.several,
        "differing": row.differing,
        **{name: _figure(f) for name, f in figures},
        "lowest_told": row.least,
        "highest_told": row.most,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    parts: dict[str, Any] = {part: getattr(figure, part) for part in _PARTS}
    return {**parts, "open": figure.open}
