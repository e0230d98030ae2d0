"""The words of a row of the queue in the interface's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from model.account import Status
from model.standing import reason_words
from ui.direction import BETWEEN
from ui.session.values import Order, QueueQuery, QueueRow

# First strong isolate and its end: a title or a source keeps its own direction among others.
_ISOLATE, _END = "\u2068", "\u2069"


class QueueAmounts(QObject):
    """Numbers with their noun: the translators' tool knows plurals only in an object's `tr`."""

    def proposals(self, number: int) -> str:
        return self.tr("%Ln proposal(s)", "", number)

    def accounts(self, number: int) -> str:
        return self.tr("%Ln account(s)", "", number)

    def copies(self, number: int) -> str:
        return self.tr("%Ln other article(s) with this text", "", number)


_amounts = QueueAmounts()


def status_word(status: Status) -> str:
    """The status as one word or two."""
    translate = QCoreApplication.translate
    words = {
        Status.NEW: translate("Queue", "New"),
        Status.IN_PROGRESS: translate("Queue", "In progress"),
        Status.REVIEWED: translate("Queue", "Reviewed"),
        Status.NO_INCIDENT: translate("Queue", "No incident"),
        Status.SECOND_LOOK: translate("Queue", "Second look"),
        Status.SKIPPED: translate("Queue", "Skipped"),
    }
    return words[status]


def reason_word(row: QueueRow) -> str:
    """Why the article stands where it stands; empty where nothing is said."""
    if row.reason is None:
        return ""
    arabic = QLocale().language() == QLocale.Language.Arabic
    return reason_words(row.status, row.reason).in_language("ar" if arabic else "en")


def order_word(order: Order) -> str:
    """What the queue is sorted by."""
    translate = QCoreApplication.translate
    words = {
        Order.IMPORTED: translate("Queue", "In order of import"),
        Order.PRIORITY: translate("Queue", "Most likely an incident first"),
        Order.NEWEST: translate("Queue", "Newest first"),
        Order.OLDEST: translate("Queue", "Oldest first"),
        Order.PLACE: translate("Queue", "By place"),
        Order.TITLE: translate("Queue", "By title"),
        Order.SOURCE: translate("Queue", "By source"),
        Order.PROPOSALS: translate("Queue", "Most proposals first"),
        Order.STATUS: translate("Queue", "By status"),
    }
    return words[order]


def day(of: date) -> str:
    """A day as the language writes it, with its digits."""
    return QLocale().toString(QDate(of.year, of.month, of.day), "d MMMM yyyy")


def origin(row: QueueRow) -> str:
    """Source and date, after the place where the queue is sorted by it; the file's name where
    nothing is known."""
    parts = [_isolated(row.place)] if row.place and row.order is Order.PLACE else []
    parts += [_isolated(row.source)] if row.source else []
    if row.published:
        parts.append(day(row.published))
    return BETWEEN.join(parts) or _isolated(row.name)


def details(row: QueueRow) -> tuple[str, ...]:
    """What stands beside the status: its reason, how many proposals were read in the article, and
    how many accounts of incidents."""
    parts = [_isolated(reason_word(row))] if row.reason else []
    if row.proposals:
        parts.append(_amounts.proposals(row.proposals))
    if row.accounts:
        parts.append(_amounts.accounts(row.accounts))
    if row.copies:
        parts.append(_amounts.copies(row.copies))
    return tuple(parts)


def _short(of: date) -> str:
    return QLocale().toString(QDate(of.year, of.month, of.day), "d/M/yyyy")


def filter_words(query: QueueQuery) -> tuple[str, ...]:
    """What a query filters by besides words and status."""
    translate = QCoreApplication.translate
    parts = []
    if query.source:
        parts.append(_isolated(query.source))
    if query.flagged:
        parts.append(translate("Queue", "Flagged"))
    if query.since:
        parts.append(translate("Queue", "from %1").replace("%1", _short(query.since)))
    if query.until:
        parts.append(translate("Queue", "until %1").replace("%1", _short(query.until)))
    return tuple(parts)


def spoken(row: QueueRow) -> str:
    """The whole row as one text, for a screen reader and the tool tip."""
    lines = [_isolated(row.title or row.name), origin(row)]
    lines.append(BETWEEN.join((status_word(row.status), *details(row))))
    if row.flagged:
        lines.append(QCoreApplication.translate("Queue", "Flagged"))
    if row.graphic:
        lines.append(QCoreApplication.translate("Queue", "Graphic"))
    if row.note:
        lines.append(_isolated(row.note))
    return "\n".join(lines)


def _isolated(text: str) -> str:
    return f"{_ISOLATE}{text}{_END}"
