"""What became of the records of a file: a sentence for each that was not simply taken in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from model.codebook import Words
from model.incoming.comparing import Difference
from model.incoming.unread import Unread, Why


class RecordResult(StrEnum):
    """What became of one record."""

    ADDED = "added"
    SAME = "same"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """A record that was refused, or is another one than when it came in.

    ``incident`` is the number of the incident that it came in as.
    """

    row: int
    result: RecordResult
    key: str
    words: Words | None = None
    differences: tuple[Difference, ...] = ()
    incident: int | None = None


@dataclass(slots=True)
class RecordReport:
    """What became of a file's records. ``left_out`` gives the rows in which a column was not, or
    not wholly, read; ``cancelled`` says that not all rows were tried."""

    dataset: str
    counts: dict[RecordResult, int] = field(default_factory=lambda: dict.fromkeys(RecordResult, 0))
    outcomes: list[RecordOutcome] = field(default_factory=list)
    left_out: dict[Unread, list[int]] = field(default_factory=dict)
    cancelled: bool = False

    def add(self, outcome: RecordOutcome) -> None:
        self.counts[outcome.result] += 1
        if outcome.result in (RecordResult.CHANGED, RecordResult.REFUSED):
            self.outcomes.append(outcome)

    def leave_out(self, unread: Unread, row: int) -> None:
        rows = self.left_out.setdefault(unread, [])
        if not rows or rows[-1] != row:
            rows.append(row)

    @property
    def is_notable(self) -> bool:
        """Whether there is more to say than how many came in."""
        return self.cancelled or bool(self.outcomes or self.left_out)


HEAD = ("result", "row", "record", "incident", "column", "before", "now", "words")


def report_rows(report: RecordReport, language: str) -> Iterator[tuple[str, ...]]:
    """The report as a table with the columns of `HEAD`: refused and changed records, then what was
    not read, by column and reason with its rows."""
    for each in report.outcomes:
        words = each.words.in_language(language) if each.words else ""
        first = (each.result.value, str(each.row), each.key, str(each.incident or ""))
        if not each.differences:
            yield (*first, "", "", "", words)
        for one in each.differences:
            yield (*first, one.heading, one.before, one.now, words)
    for unread, rows in sorted_left_out(report):
        told = unread.words.in_language(language)
        yield ("left_out", " ".join(map(str, rows)), "", "", unread.heading, "", "", told)


def sorted_left_out(report: RecordReport) -> list[tuple[Unread, list[int]]]:
    """What was left out, the commonest first."""
    order = list(Why)
    return sorted(
        report.left_out.items(),
        key=lambda each: (-len(each[1]), each[0].heading, order.index(each[0].why)),
    )
