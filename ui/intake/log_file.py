"""The log of an import as a file: a table for a spreadsheet, or lines to be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from ui.dialogs.import_log import result_word
from ui.session.values import FileOutcome

_HEADINGS = ("result", "file", "line", "article", "remark")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def log_text(
    outcomes: Sequence[FileOutcome], said: Callable[[FileOutcome], str], suffix: str
) -> str:
    """The log as .csv, .tsv, or (.txt) a line for each file; ``said`` tells what is to be said of
    one."""
    found = [(o, said(o)) for o in outcomes]
    if suffix == ".txt":
        return "".join(f"{_sentence(o, words)}\n" for o, words in found)
    rows = io.StringIO(newline="")
    writer = csv.writer(rows, delimiter="," if suffix == ".csv" else "\t", lineterminator="\n")
    writer.writerow(_HEADINGS)
    for o, words in found:
        line = "" if o.line is None else str(o.line)
        writer.writerow(
            [str(o.result), _harmless(str(o.path)), line, o.article_id or "", _harmless(words)]
        )
    return rows.getvalue()


def _sentence(outcome: FileOutcome, words: str) -> str:
    line = "" if outcome.line is None else f":{outcome.line}"
    said = f"{result_word(outcome.result)}: {outcome.path}{line}"
    return f"{said} — {words}" if words else said


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, and every file can hold."""
    cell = cell.encode("utf-8", "backslashreplace").decode("utf-8")
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell
