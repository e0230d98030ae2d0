"""Whether a confidence means what it says, and which rules say more than they keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.evaluation.scoring import Judged, Verdict, ratio

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
SURE = 0.9
"""Of proposals that say at least this, at least this share should be right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Proposals whose confidence lies in ``[low, high)`` (the last one holds 1.0 too)."""

    low: float
    high: float
    count: int
    right: int

    @property
    def share(self) -> float | None:
        return ratio(self.right, self.count)


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What one rule proposed; ``confidence`` is the mean of what it said of itself."""

    rule: str
    right: int
    wrong: int
    unmatched: int
    confidence: float

    @property
    def count(self) -> int:
        return self.right + self.wrong + self.unmatched

    @property
    def precision(self) -> float:
        return self.right / self.count


def bins(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    """The proposals by their confidence."""
    held = list(judged)
    tops = (*EDGES[1:], 1.0)
    return tuple(
        _bin(held, low, high, last=high == tops[-1]) for low, high in zip(EDGES, tops, strict=True)
    )


def _bin(held: Sequence[Judged], low: float, high: float, *, last: bool) -> Bin:
    inside = [
        j for j in held if low <= j.candidate.confidence and (last or j.candidate.confidence < high)
    ]
    return Bin(low, high, len(inside), sum(j.verdict is Verdict.RIGHT for j in inside))


def sure(judged: Iterable[Judged]) -> Bin:
    """The proposals that call themselves sure."""
    return bins(judged)[EDGES.index(SURE)]


def records(judged: Iterable[Judged]) -> tuple[RuleRecord, ...]:
    """What each rule did, by its name."""
    verdicts: Counter[tuple[str, Verdict]] = Counter()
    said: Counter[str] = Counter()
    for each in judged:
        rule = each.candidate.rule
        verdicts[rule, each.verdict] += 1
        said[rule] += round(each.candidate.confidence * 100)
    return tuple(_record(rule, verdicts, said[rule]) for rule in sorted(said))


def _record(rule: str, verdicts: Counter[tuple[str, Verdict]], percents: int) -> RuleRecord:
    right, wrong, unmatched = (verdicts[rule, v] for v in Verdict)
    mean = percents / 100 / (right + wrong + unmatched)
    return RuleRecord(rule, right, wrong, unmatched, round(mean, 3))
