"""An incident's page: fields down, accounts across, and what each cell has to do with the others.

Made of values alone; how two values compare is `agreement`'s business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.account import Claim
from model.codebook import Codebook, Field, Words
from model.incident import ReportedAccount, Resolution
from model.reconciliation.agreement import Agreement, Comparison
from model.values import Name, Value

TOLD_BY = "attribution"
"""The field that says whose claim an account passes on."""


class Standing(StrEnum):
    """What a cell has to do with the others of its row, the mildest first."""

    SILENT = "silent"
    ALONE = "alone"
    SAME = "same"
    DETAIL = "detail"
    CONTRADICTION = "contradiction"


_WORST = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Against:
    """That another account (its id) says something else: more or less exact, or a contradiction."""

    account: str
    agreement: Agreement
    reason: Words


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account says in one field, in the claims' order."""

    account: str
    claims: tuple[Claim, ...]
    standing: Standing
    against: tuple[Against, ...] = ()

    @property
    def values(self) -> tuple[Value, ...]:
        return tuple(c.value for c in self.claims)

    @property
    def why(self) -> tuple[Words, ...]:
        """The reasons for its standing, each once."""
        opposed = self.standing is Standing.CONTRADICTION
        wanted = Agreement.DIFFERENT if opposed else Agreement.DETAIL
        return tuple(dict.fromkeys(a.reason for a in self.against if a.agreement is wanted))


@dataclass(frozen=True, slots=True)
class Row:
    """One field: a cell for each column, the worst standing among them, what the incident holds.

    ``heads`` says that the row is the first of its section.
    """

    field: Field
    cells: tuple[Cell, ...]
    standing: Standing
    resolution: Resolution | None
    heads: bool

    @property
    def differs(self) -> bool:
        return self.standing in (Standing.DETAIL, Standing.CONTRADICTION)

    @property
    def empty(self) -> bool:
        return self.standing is Standing.SILENT and self.resolution is None


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole page; ``columns`` in the order of the incident's accounts."""

    columns: tuple[ReportedAccount, ...]
    rows: tuple[Row, ...]

    def row(self, field_id: str) -> Row | None:
        return next((r for r in self.rows if r.field.id == field_id), None)

    def column_of(self, account_id: str) -> int | None:
        found = (i for i, c in enumerate(self.columns) if c.account.id == account_id)
        return next(found, None)


Compare = Callable[[Field, Sequence[Value], Sequence[Value]], Comparison]
"""What two accounts' values of a field have to do with each other."""


def grid(
    codebook: Codebook,
    accounts: Sequence[ReportedAccount],
    resolutions: Sequence[Resolution],
    compare: Compare,
) -> Grid:
    """The page of an incident: every field of the codebook, in its order.

    A retired field is there only where an account or the incident holds it.
    """
    held = {r.field: r for r in resolutions}
    rows: list[Row] = []
    section = None
    for field in codebook.fields:
        row = _row(field, accounts, held, compare, heads=field.section != section)
        if field.retired and row.empty:
            continue
        section = field.section
        rows.append(row)
    return Grid(tuple(accounts), tuple(rows))


def shown_rows(grid: Grid, *, empty: bool, differing_only: bool) -> tuple[Row, ...]:
    """The rows that are wanted; the first that is left of each section heads it."""
    kept = [r for r in grid.rows if (empty or not r.empty) and (r.differs or not differing_only)]
    sections = [None, *(r.field.section for r in kept)]
    return tuple(
        Row(r.field, r.cells, r.standing, r.resolution, before != r.field.section)
        for r, before in zip(kept, sections, strict=False)
    )


def whose_claim(column: ReportedAccount) -> tuple[str, ...]:
    """The names that an account passes a claim on from."""
    values = (c.value for c in column.account.claims_of(TOLD_BY))
    return tuple(v.name for v in values if isinstance(v, Name))


def contradicted(grid: Grid) -> int:
    """On how many fields accounts contradict each other."""
    return sum(r.standing is Standing.CONTRADICTION for r in grid.rows)


def _row(
    field: Field,
    accounts: Sequence[ReportedAccount],
    held: Mapping[str, Resolution],
    compare: Compare,
    *,
    heads: bool,
) -> Row:
    claims = {a.account.id: a.account.claims_of(field.id) for a in accounts}
    against = {a: tuple(_against(field, a, claims, compare)) for a in claims}
    standings = _standings(claims, against)
    cells = tuple(Cell(a, claims[a], standings[a], against[a]) for a in claims)
    worst = max((_WORST.index(s) for s in standings.values()), default=0)
    return Row(field, cells, _WORST[worst], held.get(field.id), heads)


def _against(
    field: Field, account: str, claims: Mapping[str, tuple[Claim, ...]], compare: Compare
) -> Iterator[Against]:
    values = [c.value for c in claims[account]]
    for other, told in claims.items():
        if other == account or not told or not values:
            continue
        found = compare(field, values, [c.value for c in told])
        if found.agreement in (Agreement.DETAIL, Agreement.DIFFERENT):
            yield Against(other, found.agreement, found.reason)


def _standings(
    claims: Mapping[str, tuple[Claim, ...]], against: Mapping[str, tuple[Against, ...]]
) -> dict[str, Standing]:
    """Of a few that contradict many, the few stand out; of equally many, both."""
    told = [a for a in claims if claims[a]]
    opposed = {a: _opposed(against[a]) for a in told}
    outnumbered = {a for a in told if opposed[a] >= max(1, len(told) - opposed[a])}
    stand_out = outnumbered or {a for a in told if opposed[a]}
    standings = dict.fromkeys(claims, Standing.SILENT)
    for account in told:
        if account in stand_out:
            standings[account] = Standing.CONTRADICTION
        elif any(a.agreement is Agreement.DETAIL for a in against[account]):
            standings[account] = Standing.DETAIL
        else:
            standings[account] = Standing.SAME if len(told) > 1 else Standing.ALONE
    return standings


def _opposed(against: Sequence[Against]) -> int:
    return sum(a.agreement is Agreement.DIFFERENT for a in against)
