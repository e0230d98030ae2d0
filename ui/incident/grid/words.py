"""The words of the grid in the interface's language: values, standings, accounts, whole cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from model.account import Origin
from model.codebook import RETIRED, Field, Words
from model.incident import ReportedAccount
from model.proposals import Salience
from model.reconciliation.grid import Cell, Grid, Row, Standing, whose_claim
from model.values import Value
from ui.direction import BETWEEN

translate = QCoreApplication.translate
NOTHING = "—"
_QUOTED = re.compile("(«[^»]*»)")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def isolated(text: str) -> str:
    """A text that keeps its own direction among others."""
    return f"\u2068{text}\u2069" if text else ""


def running(text: str) -> str:
    """Words of the program's, which run as the interface does whatever they begin with."""
    arabic = QLocale().language() == QLocale.Language.Arabic
    return f"{chr(0x2067) if arabic else chr(0x2066)}{text}\u2069"


def _in_arabic_digits(text: str) -> str:
    """The text with the digits of the interface but for what is quoted in it."""
    parts = _QUOTED.split(text)
    turned = (_NUMBER.sub(lambda n: n[0].translate(_DIGITS), part) for part in parts)
    return "".join(p if i % 2 else t for i, (p, t) in enumerate(zip(parts, turned, strict=True)))


def standing_word(standing: Standing) -> str:
    """What a cell has to do with the others, in a word or two."""
    return {
        Standing.SILENT: translate("Grid", "Not told"),
        Standing.ALONE: translate("Grid", "Told by this account alone"),
        Standing.SAME: translate("Grid", "Agrees"),
        Standing.DETAIL: translate("Grid", "Differs in detail"),
        Standing.CONTRADICTION: translate("Grid", "Contradicts"),
    }[standing]


def row_word(standing: Standing) -> str:
    """How the accounts stand to each other in one field."""
    return {
        Standing.SILENT: translate("Grid", "No account tells it"),
        Standing.ALONE: translate("Grid", "One account tells it"),
        Standing.SAME: translate("Grid", "The accounts agree"),
        Standing.DETAIL: translate("Grid", "The accounts differ in detail"),
        Standing.CONTRADICTION: translate("Grid", "The accounts contradict each other"),
    }[standing]


def origin_word(origin: Origin) -> str:
    """How a claim's value came about."""
    return {
        Origin.ACCEPTED: translate("Grid", "accepted as proposed"),
        Origin.CORRECTED: translate("Grid", "corrected"),
        Origin.MANUAL: translate("Grid", "entered by hand"),
    }[origin]


def day_word(of: date | None) -> str:
    """A day of publication as the language writes it; empty for none."""
    return QLocale().toString(QDate(of.year, of.month, of.day), "d MMM yyyy") if of else ""


def time_word(at: datetime) -> str:
    """A moment, in the researcher's zone and the language's shortest form."""
    moment = QDateTime.fromSecsSinceEpoch(round(at.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def source_word(column: ReportedAccount) -> str:
    """The outlet that an account stands in, or else its article's title."""
    return column.source or column.title


def claim_word(column: ReportedAccount) -> str:
    """Whose claim an account passes on; empty where it speaks for itself."""
    between = "، " if QLocale().language() == QLocale.Language.Arabic else ", "
    names = between.join(isolated(n) for n in whose_claim(column))
    return translate("Grid", "citing %1").replace("%1", names) if names else ""


@dataclass(frozen=True, slots=True)
class GridWords:
    """Says values and fields as the session does. ``show`` tells a value, ``language`` is asked
    each time, since it may change."""

    show: Callable[[Value, Field], str]
    language: Callable[[], str]

    def sentence(self, words: Words) -> str:
        """A sentence of the program's, which runs as the interface does whatever it begins with."""
        text = words.in_language(self.language())
        return running(_in_arabic_digits(text) if self.language() == "ar" else text)

    @staticmethod
    def number(of: int) -> str:
        return QLocale().toString(of)

    def label(self, field: Field) -> str:
        words = field.label.in_language(self.language())
        return f"{words} ({RETIRED.in_language(self.language())})" if field.retired else words

    def values(self, values: Sequence[Value], field: Field) -> tuple[str, ...]:
        return tuple(self.show(v, field) for v in values)

    def line(self, values: Sequence[Value], field: Field) -> str:
        """All values in one line."""
        between = "؛ " if self.language() == "ar" else "; "
        return between.join(isolated(t) for t in self.values(values, field)) or NOTHING

    def cell(self, grid: Grid, row: Row, cell: Cell) -> str:
        """A cell in full: what is told, how it stands, why, and the words it rests on."""
        lines = [self.line(cell.values, row.field)]
        if cell.standing is Standing.SILENT:
            lines = []
        lines.append(standing_word(cell.standing))
        for each in cell.against:
            place = grid.column_of(each.account)
            who = isolated(source_word(grid.columns[place])) if place is not None else ""
            lines.append(f"{who}: {self.sentence(each.reason)}")
        for claim in cell.claims:
            quotes = BETWEEN.join(f"«{e.quote}»" for e in claim.evidence)
            lines.append(isolated(quotes) if quotes else origin_word(claim.origin))
        return "\n".join(filter(None, lines))

    def spoken(self, grid: Grid, row: Row, cell: Cell) -> str:
        """A cell with its field and its account, for a screen reader."""
        place = grid.column_of(cell.account)
        who = source_word(grid.columns[place]) if place is not None else ""
        return f"{self.label(row.field)}, {who}: {self.cell(grid, row, cell)}"

    def account(self, column: ReportedAccount) -> str:
        """An account's outlet, day, whose claim it is and its article's title, line by line."""
        lines = [isolated(source_word(column)), day_word(column.published), claim_word(column)]
        if column.account.salience is Salience.BACKGROUND:
            lines.append(translate("Grid", "told as background"))
        lines.append(isolated(column.title) if column.source else "")
        return "\n".join(filter(None, lines))
