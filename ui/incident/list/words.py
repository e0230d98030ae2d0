"""The words of the list of incidents: an incident's title, what it is sorted and narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from model.codebook import Codebook, Field
from model.values import Value
from ui.direction import BETWEEN
from ui.session.values import IncidentOrder, IncidentQuery, IncidentRow, Which

translate = QCoreApplication.translate
GRADE = "verification"


class IncidentAmounts(QObject):
    """Numbers with their noun."""

    def accounts(self, number: int) -> str:
        return self.tr("%Ln account(s)", "", number)

    def contradictions(self, number: int) -> str:
        return self.tr("%Ln contradiction(s)", "", number)

    def sources(self, number: int) -> str:
        return self.tr("%Ln independent source(s)", "", number)

    def found(self, number: int) -> str:
        return self.tr("%Ln incident(s) found", "", number)


def amounts() -> IncidentAmounts:
    """Numbers with their noun: the translators' tool knows plurals only in an object's `tr`."""
    return IncidentAmounts()


@dataclass(frozen=True, slots=True)
class Titles:
    """Names incidents by what they hold. ``show`` tells a value in the fewest words."""

    codebook: Callable[[], Codebook | None]
    show: Callable[[Value, Field], str]

    def value(self, values: Mapping[str, Value], field_id: str) -> str:
        """A field's value in few words; empty where there is none."""
        codebook, value = self.codebook(), values.get(field_id)
        field = codebook.find(field_id) if codebook else None
        return self.show(value, field) if field is not None and value is not None else ""

    def title(self, name: str, values: Mapping[str, Value], otherwise: str = "") -> str:
        """An incident's own name, or its kind, place and day."""
        if name:
            return name
        parts = [self.value(values, f) for f in ("event_type", "place", "date")]
        return BETWEEN.join(_isolated(p) for p in parts if p) or otherwise

    def head(self, row: IncidentRow) -> str:
        """The first line of a row: its name, or its kind and place."""
        if row.name:
            return row.name
        parts = [self.value(row.values, f) for f in ("event_type", "place")]
        return BETWEEN.join(_isolated(p) for p in parts if p) or row.title

    def beneath(self, row: IncidentRow) -> tuple[str, ...]:
        """The day, how many accounts, and the grade."""
        day = self.value(row.values, "date")
        number = amounts()
        parts = [day, number.accounts(row.accounts), self.value(row.values, GRADE)]
        return tuple(p for p in parts if p)

    def spoken(self, row: IncidentRow) -> str:
        """The whole row, for a screen reader and the tool tip."""
        lines = [_isolated(self.head(row)), BETWEEN.join(self.beneath(row))]
        if row.contradicted:
            lines.append(amounts().contradictions(row.contradicted))
        lines.append(_isolated(row.title))
        return "\n".join(lines)


def order_word(order: IncidentOrder) -> str:
    """What the list is sorted by."""
    return {
        IncidentOrder.NEWEST: translate("Incidents", "Latest day first"),
        IncidentOrder.OLDEST: translate("Incidents", "Earliest day first"),
        IncidentOrder.PLACE: translate("Incidents", "By place"),
        IncidentOrder.MOST_ACCOUNTS: translate("Incidents", "Most accounts first"),
        IncidentOrder.CHANGED: translate("Incidents", "Changed last first"),
        IncidentOrder.MADE: translate("Incidents", "As they came about"),
    }[order]


def which_word(which: Which) -> str:
    """What the list is narrowed to."""
    return {
        Which.ALL: translate("Incidents", "All incidents"),
        Which.SEVERAL: translate("Incidents", "With several accounts"),
        Which.CONTRADICTED: translate("Incidents", "Where accounts contradict"),
        Which.UNGRADED: translate("Incidents", "Not graded"),
    }[which]


def filter_words(query: IncidentQuery) -> tuple[str, ...]:
    """What a query filters by besides words."""
    parts = [_isolated(query.place)] if query.place.strip() else []
    for day, words in (
        (query.since, translate("Incidents", "from %1")),
        (query.until, translate("Incidents", "until %1")),
    ):
        if day is not None:
            shown = QLocale().toString(QDate(day.year, day.month, day.day), "d/M/yyyy")
            parts.append(words.replace("%1", shown))
    return tuple(parts)


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"
