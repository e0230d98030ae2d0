"""Time what is done with single incidents of a large project.

``python -m tests.benchmarks.incidents [HOW MANY …]``; 1,000, 10,000 and 100,000 if not said. What
is linked, merged and put back is the same at every size: the figures show how the cost grows.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from model.account import Stamp
from storage.project import Project
from storage.reconciliation import coming_back, incident_list, incident_rows, moving, reported
from storage.reconciliation.incident_list import IncidentOrder, IncidentQuery
from storage.reconciliation.knowledge import project_knowledge
from storage.reconciliation.putting import Change, put
from tests.benchmarks.measure import median_ms
from tests.benchmarks.sensitivity import fill
from tests.storage.making import default_codebook

BY = Stamp("رنا", datetime(2026, 11, 2, tzinfo=UTC))
MERGED = 20


def there_and_back(project: Project, change: Callable[[], Change]) -> tuple[float, float]:
    """Milliseconds of a change, and of undoing it; the third time, when all is warm."""
    there = back = 0.0
    for _ in range(3):
        wanted = change()
        began = time.perf_counter()
        done = put(project, wanted.before, wanted.after, "benchmark", {}, wanted.apart)
        there = time.perf_counter() - began
        undoing = done.turned
        began = time.perf_counter()
        put(project, undoing.before, undoing.after, "undone: benchmark")
        back = time.perf_counter() - began
    return there * 1000, back * 1000


def measure(project: Project) -> None:
    """Print what single intentions cost."""
    (middle,) = project.connection.execute("SELECT count(*) / 2 FROM incidents").fetchone()
    ids = [f"i{middle + n}" for n in range(MERGED)]
    one, others = ids[0], ids[1:]
    accounts = [a for i in incident_rows.load_many(project, others) for a in i.accounts]
    print(
        f"load one incident         {median_ms(lambda: incident_rows.load(project, one)):8.2f} ms"
    )
    told = median_ms(lambda: reported.of_incident(project, one))
    print(f"its accounts              {told:8.2f} ms")
    for order in IncidentOrder:
        query = IncidentQuery(order=order)
        paged = median_ms(lambda: incident_list.page(project, query, None, 100))  # noqa: B023
        print(f"a page, {order:17} {paged:8.2f} ms")
    linked = there_and_back(project, lambda: moving.linked(project, accounts[:1], one, BY))
    print(f"link an account           {linked[0]:8.2f} ms, undone {linked[1]:8.2f} ms")
    merged = there_and_back(project, lambda: moving.linked(project, accounts, one, BY))
    print(f"merge {MERGED} incidents        {merged[0]:8.2f} ms, undone {merged[1]:8.2f} ms")
    left = median_ms(lambda: coming_back.come_back(project, "nobody"))
    print(f"whether an account left   {left:8.2f} ms")


def main(sizes: list[int]) -> None:
    for incidents in sizes:
        with (
            TemporaryDirectory() as folder,
            Project.create(Path(folder) / "x.tawthiq", default_codebook(), "رنا") as project,
        ):
            fill(project, incidents)
            project_knowledge(project)
            print(f"\n{incidents:,} incidents\n")
            measure(project)


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [1_000, 10_000, 100_000])
