"""Two releases, or a release and the project as it stands, held against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.export_choice import What
from model.export_columns import Column, Type
from model.releases.comparing import Columns, Difference, Keyed, Tally, differences, follow
from model.releases.release import Release
from storage.project import Project
from storage.releases import records
from storage.releases.making import Progress, telling
from storage.releases.records import Tell
from storage.tables.columns import all_columns


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared: a release, or what one would give out now by the same request."""

    release: Release
    now: bool = False

    def columns(self, project: Project, what: What) -> tuple[str, ...]:
        if self.now:
            columns = records.columns_of(project, self.release.request.choice, what)
            return tuple(c.name for c in columns)
        table = self.release.table(what)
        return table.columns if table else ()

    def records(self, project: Project, what: What, tell: Tell) -> Iterator[Keyed]:
        if self.now:
            return records.sorted_records(project, self.release.request.choice, what, tell)
        return _told(records.released_records(project, self.release, what), tell)

    @property
    def tables(self) -> tuple[What, ...]:
        return tuple(t.what for t in self.release.tables)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, table by table, and how much of it there is.

    ``differences`` may have been cut off at a most; the tallies count all.
    """

    before: Side
    after: Side
    tallies: dict[What, Tally]
    differences: tuple[Difference, ...]
    cut_off: bool


def compare(
    project: Project,
    before: Side,
    after: Side,
    *,
    most: int | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare the tables that both gave out. ``most`` differences are kept, all are counted.

    Raises ReleaseStopped, ReleaseRefused where records are damaged.
    """
    tallies: dict[What, Tally] = {}
    kept: list[Difference] = []
    cut_off = False
    with project.reading():
        total = sum(t.records for side in (before, after) for t in side.release.tables)
        tell = telling(progress, total)
        for what in before.tables:
            if what not in after.tables:
                continue
            columns = _columns(project, before, after, what)
            tallies[what] = Tally(columns)
            for one in _differences(project, before, after, columns, tallies[what], what, tell):
                if most is None or len(kept) < most:
                    kept.append(one)
                else:
                    cut_off = True
    return Comparison(before, after, tallies, tuple(kept), cut_off)


def _differences(
    project: Project,
    before: Side,
    after: Side,
    columns: Columns,
    tally: Tally,
    what: What,
    tell: Tell,
) -> Iterator[Difference]:
    olds = _counted(before.records(project, what, tell), lambda n: setattr(tally, "before", n))
    news = _counted(after.records(project, what, tell), lambda n: setattr(tally, "after", n))
    merged_into = _merging(project, after, what)
    for one in differences(what, olds, news, columns, merged_into):
        tally.take(one)
        yield one


def _columns(project: Project, before: Side, after: Side, what: What) -> Columns:
    """A record that was merely looked through again says the same: times are not compared."""
    times = {c.name for c in all_columns(project.codebook, what) if c.type is Type.TIME}
    return Columns.of(before.columns(project, what), after.columns(project, what), times)


def _merging(project: Project, after: Side, what: What) -> Callable[[str], str | None]:
    """What became of incidents that are gone, asked for when the first of them is met."""
    if what is not What.INCIDENTS:
        return lambda _: None
    found: list[tuple[dict[str, str], frozenset[str]]] = []

    def merged_into(key: str) -> str | None:
        if not found:
            merged = project.connection.execute("SELECT id, into_incident FROM merged_incidents")
            found.append((dict(merged.fetchall()), _keys(project, after, what)))
        merges, present = found[0]
        return follow(merges, key, present.__contains__)

    return merged_into


def _keys(project: Project, side: Side, what: What) -> frozenset[str]:
    if side.now:
        rows = project.connection.execute("SELECT key FROM temp.records_now")
        return frozenset(key for (key,) in rows)
    return frozenset(key for key, _ in records.released_records(project, side.release, what))


def _told(found: Iterator[Keyed], tell: Tell) -> Iterator[Keyed]:
    for one in found:
        tell(1)
        yield one


def _counted(found: Iterator[Keyed], note: Callable[[int], None]) -> Iterator[Keyed]:
    count = 0
    for one in found:
        count += 1
        yield one
    note(count)


def labels(project: Project, what: What) -> dict[str, Column]:
    """The columns of a table by their names, those of retired fields too."""
    return {c.name: c for c in all_columns(project.codebook, what)}
