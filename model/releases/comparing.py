"""How two releases differ: what came, what went, what is merged, and what changed by field.

Records come in the order of their keys, so that very many are compared without being held. What
only one of the two gave out as a column is no change of a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.export_choice import What

Cell = str | int | float | None
Record = Mapping[str, Cell]
Keyed = tuple[str, Record]


class Fate(StrEnum):
    """What became of a record; ``MERGED``: its incident is part of another one since."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Change:
    """One column of a record, before and after; None where it held nothing."""

    column: str
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is not the same in both. ``into`` is the key of what it was merged into;
    ``record`` is the record as it was last seen, to be told by more than its key."""

    what: What
    key: str
    fate: Fate
    record: Record
    changes: tuple[Change, ...] = ()
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table are held against each other, and which only one of the two has."""

    compared: tuple[str, ...]
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()

    @classmethod
    def of(cls, before: Sequence[str], after: Sequence[str], left_out: Iterable[str]) -> Columns:
        """``left_out`` are those that may differ without a change of what is said."""
        away = frozenset(left_out)
        return cls(
            tuple(c for c in after if c in before and c not in away),
            tuple(c for c in after if c not in before),
            tuple(c for c in before if c not in after),
        )


@dataclass(slots=True)
class Tally:
    """How many records of a table have which fate, and how often which column changed."""

    columns: Columns
    before: int = 0
    after: int = 0
    fates: Counter[Fate] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)

    @property
    def same(self) -> int:
        """Records that stand in both and say the same."""
        return self.after - self.fates[Fate.ADDED] - self.fates[Fate.CHANGED]

    def take(self, difference: Difference) -> None:
        self.fates[difference.fate] += 1
        self.changed.update(change.column for change in difference.changes)


def differences(
    what: What,
    before: Iterable[Keyed],
    after: Iterable[Keyed],
    columns: Columns,
    merged_into: Callable[[str], str | None],
) -> Iterator[Difference]:
    """What differs between two tables, both in the order of their keys.

    ``merged_into`` tells of a record that is gone what it was merged into, if it was.
    """
    for key, old, new in _beside(before, after):
        if old is None and new is not None:
            yield Difference(what, key, Fate.ADDED, new)
        elif new is None and old is not None:
            into = merged_into(key)
            yield Difference(what, key, Fate.MERGED if into else Fate.GONE, old, (), into)
        elif old is not None and new is not None:
            changes = tuple(_changes(old, new, columns.compared))
            if changes:
                yield Difference(what, key, Fate.CHANGED, new, changes)


def _beside(
    before: Iterable[Keyed], after: Iterable[Keyed]
) -> Iterator[tuple[str, Record | None, Record | None]]:
    """The records of both with the same key side by side."""
    olds, news = iter(before), iter(after)
    old, new = next(olds, None), next(news, None)
    while old is not None or new is not None:
        key = min(pair[0] for pair in (old, new) if pair is not None)
        here_old = old[1] if old is not None and old[0] == key else None
        here_new = new[1] if new is not None and new[0] == key else None
        yield key, here_old, here_new
        if here_old is not None:
            old = next(olds, None)
        if here_new is not None:
            new = next(news, None)


def _changes(old: Record, new: Record, columns: Iterable[str]) -> Iterator[Change]:
    for column in columns:
        before, after = old.get(column), new.get(column)
        if before != after:
            yield Change(column, before, after)


def follow(merged: Mapping[str, str], key: str, present: Callable[[str], bool]) -> str | None:
    """Where a record's incident went: the first of those it was merged into that is present."""
    seen = {key}
    here = merged.get(key)
    while here is not None and here not in seen:
        if present(here):
            return here
        seen.add(here)
        here = merged.get(here)
    return None
