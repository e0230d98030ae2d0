"""How the totals of a dataset change with the rule that its numbers are chosen by.

Every incident counts once, under its month, governorate or kind of event, with the figure that each
rule gives for it. What was decided by hand counts under every rule, for no rule changes it; so does
what the only account of an incident says. Beside the rules stand what the incidents hold now, and
the lowest and the highest figures that any account gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.codebook import Codebook, Field, Words
from model.incident import ReportedAccount, Rule
from model.reconciliation.agreement.counts import total
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.rules import Grounds, resolve_field, rules_for
from model.typed_values.calendar_words import MONTHS_AR, MONTHS_EN
from model.values import Count, Kind, Value

COUNTED = (Kind.COUNT, Kind.GROUP_COUNT)
UNTOLD = ""
"""The key of incidents whose month, governorate or kind is not held."""


class By(StrEnum):
    """What incidents are put together by."""

    MONTH = "month"
    ADMIN1 = "admin1"
    EVENT_TYPE = "event_type"


KEY_NAMES = {
    By.MONTH: Words("الشهر", "Month"),
    By.ADMIN1: Words("المحافظة", "Governorate"),
    By.EVENT_TYPE: Words("نوع الحدث", "Event type"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people or rounds: the lowest, the likeliest, the highest.

    ``likely`` is the best estimate where one is given, else the lowest. ``open`` says that the
    highest is not bounded («10 at least»); ``high`` is then what is counted at least.
    """

    low: int = 0
    likely: int = 0
    high: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """One incident's figures: as held, by the rules that give another, and the lowest and highest
    that is told.

    ``accounts`` tell the figure; ``differ`` says that they do not all tell the same.
    """

    key: str
    held: Figure
    least: int
    most: int
    accounts: int
    differ: bool = False
    other: Mapping[Rule, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """The totals of one month, governorate or kind of event, or of all together.

    ``several`` incidents have more than one account that tells the figure, in ``differing`` they
    differ.
    """

    key: str
    label: Words
    by_rule: Mapping[Rule, Figure]
    held: Figure
    least: int
    most: int
    incidents: int
    several: int
    differing: int

    @property
    def width(self) -> int:
        """How far the rules lie apart."""
        likely = [f.likely for f in self.by_rule.values()]
        return max(likely) - min(likely) if likely else 0


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The table: rows by month in time, else by the total that is held; ``whole`` is all of them.

    ``who`` is the group of people that is counted, empty for all.
    """

    field: Field
    by: By
    who: str
    rules: tuple[Rule, ...]
    rows: tuple[Row, ...]
    whole: Row

    @property
    def key_name(self) -> Words:
        """What the rows are: months, governorates, kinds of event."""
        return KEY_NAMES[self.by]


def counted_fields(codebook: Codebook) -> tuple[Field, ...]:
    """The fields that hold numbers."""
    return tuple(f for f in codebook.fields if f.kind in COUNTED)


def rules_compared(counted: Field, known: Knowledge) -> tuple[Rule, ...]:
    """The rules whose totals are held against one another."""
    return tuple(r for r in rules_for(counted, known) if r is not Rule.BY_HAND)


def figure(values: Iterable[Value], who: str = "") -> Figure | None:
    """What the counts come to, of one group or of all; None where none is counted."""
    counts = [v for v in values if isinstance(v, Count) and who in ("", v.who or "unknown")]
    if not counts:
        return None
    low, high = total(counts)
    likely = sum(c.best if c.best is not None else c.min or 0 for c in counts)
    at_least = sum(c.max if c.max is not None else c.min or 0 for c in counts)
    return Figure(low, likely, max(low, at_least if high is None else high), high is None)


def sample(
    key: str,
    counted: Field,
    accounts: Sequence[ReportedAccount],
    grounds: Grounds,
    held: Figure | None,
    *,
    who: str = "",
    fixed: bool = False,
) -> Sample | None:
    """What an incident adds whose accounts differ; None where nobody tells the figure.

    ``fixed`` says that what is held follows no rule.
    """
    told = [[c.value for c in a.account.claims_of(counted.id)] for a in accounts]
    figures = [f for f in (figure(values, who) for values in told) if f is not None]
    if held is None and not figures:
        return None
    now = held or Figure()
    other = {}
    for rule in () if fixed else rules_compared(counted, grounds.known):
        given = figure(resolve_field(counted, rule, accounts, grounds).values, who) or Figure()
        if given != now:
            other[rule] = given
    least = min((f.low for f in figures), default=now.low)
    most = max((f.high for f in figures), default=now.high)
    return Sample(key, now, least, most, len(figures), len(set(figures)) > 1, other)


class _Sum:
    """A row that is being added up; what a rule gives otherwise is kept as the difference."""

    __slots__ = ("differing", "held", "incidents", "least", "most", "off", "open", "several")

    def __init__(self) -> None:
        self.held = [0, 0, 0]
        self.open: set[Rule | None] = set()
        self.off: dict[Rule, list[int]] = {}
        self.least = self.most = self.incidents = self.several = self.differing = 0

    def add(self, each: Sample) -> None:
        held = each.held
        for at, part in enumerate((held.low, held.likely, held.high)):
            self.held[at] += part
        for rule, given in each.other.items():
            off = self.off.setdefault(rule, [0, 0, 0])
            off[0] += given.low - held.low
            off[1] += given.likely - held.likely
            off[2] += given.high - held.high
            if given.open:
                self.open.add(rule)
        if held.open:
            self.open.add(None)
        self.least += each.least
        self.most += each.most
        self.incidents += 1
        self.several += each.accounts > 1
        self.differing += each.differ

    def row(self, key: str, named: Words, rules: Sequence[Rule]) -> Row:
        by_rule = {}
        for rule in rules:
            off = self.off.get(rule, (0, 0, 0))
            low, likely, high = (h + o for h, o in zip(self.held, off, strict=True))
            by_rule[rule] = Figure(low, likely, high, bool(self.open & {rule, None}))
        low, likely, high = self.held
        held = Figure(low, likely, high, None in self.open)
        counted = (self.incidents, self.several, self.differing)
        return Row(key, named, by_rule, held, self.least, self.most, *counted)


class Tally:
    """Adds incident by incident, so that nothing but the totals is held in memory."""

    def __init__(self, counted: Field, by: By, who: str, rules: Sequence[Rule]) -> None:
        self._field = counted
        self._by = by
        self._who = who
        self._rules = tuple(rules)
        self._sums: dict[str, _Sum] = {}
        self._whole = _Sum()

    def add(self, each: Sample) -> None:
        if each.key not in self._sums:
            self._sums[each.key] = _Sum()
        self._sums[each.key].add(each)
        self._whole.add(each)

    def result(self, codebook: Codebook) -> Sensitivity:
        """The table so far. Incidents of which the key is not known come last."""
        rows = [
            added.row(key, label(self._by, key, codebook), self._rules)
            for key, added in self._sums.items()
        ]
        whole = self._whole.row(UNTOLD, Words("المجموع", "All"), self._rules)
        ordered = tuple(sorted(rows, key=self._order))
        return Sensitivity(self._field, self._by, self._who, self._rules, ordered, whole)

    def _order(self, row: Row) -> tuple[bool, int, str]:
        if self._by is By.MONTH:
            return row.key == UNTOLD, 0, row.key
        return row.key == UNTOLD, -row.held.likely, row.key


def label(by: By, key: str, codebook: Codebook) -> Words:
    """What a row is called: a month, a governorate, a kind of event."""
    if key == UNTOLD:
        return _UNTOLD[by]
    if by is By.MONTH:
        year, _, month = key.partition("-")
        number = int(month) - 1
        return Words(f"{MONTHS_AR[number]} {year}", f"{MONTHS_EN[number]} {year}")
    if by is By.EVENT_TYPE:
        asked = codebook.find(By.EVENT_TYPE)
        option = asked.option(key) if asked is not None else None
        return option.label if option is not None else Words(key, key)
    return Words(key, key)


_UNTOLD = {
    By.MONTH: Words("الشهر غير مؤكد", "Month not certain"),
    By.ADMIN1: Words("لا تُعرف المحافظة", "Governorate not known"),
    By.EVENT_TYPE: Words("لا يُعرف نوع الحدث", "Event type not known"),
}
