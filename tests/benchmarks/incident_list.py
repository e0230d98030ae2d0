"""The list of incidents of a large project: each order, filter and search, first page and next.

``.venv/bin/python tests/benchmarks/incident_list.py [HOW MANY]``; 100,000 if not said. The baseline
is a hundred rows of the table as they are, without what accounts and values tell of them.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from datetime import date, timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from storage.project import Project
from storage.reconciliation import incident_list
from storage.reconciliation.incident_list import IncidentOrder, IncidentQuery, Which
from storage.shipped_codebook import load_codebook
from tests.benchmarks.measure import Table, median_ms

PAGE = 100
PLAIN = "SELECT * FROM incidents ORDER BY number LIMIT 100"
PLACES = 3000
RARELY = 1777
"""One in so many incidents has accounts that contradict each other."""


def fill(project: Project, incidents: int) -> None:
    """Incidents of one account each, on days and at places of chance."""
    chance = random.Random(1)
    execute = project.connection.execute
    # What accounts tell is of no matter here, so that they need no article.
    execute("PRAGMA foreign_keys = OFF")
    execute("PRAGMA synchronous = OFF")
    execute("BEGIN")
    for number in range(incidents):
        key, at = f"i{number}", f"2026-01-01T00:00:00.{number:06}+00:00"
        day = (date(2011, 1, 1) + timedelta(days=chance.randrange(5000))).isoformat()
        place = {"name": f"بلدة {chance.randrange(PLACES)}"}
        values = (
            ("date", "date", {"start": day, "end": day, "precision": 1}),
            ("place", "place", place),
            ("event_type", "choice", "air_drone_strike"),
        )
        execute(
            "INSERT INTO incidents (id, created_at, created_by, changed_at, changed_by)"
            " VALUES (?, ?, 'a', ?, 'a')",
            [key, at, at],
        )
        for field, kind, value in values:
            execute(
                "INSERT INTO incident_values VALUES (?, ?, 0, ?, ?, 'only_account')",
                [key, field, kind, json.dumps(value)],
            )
        execute(
            "INSERT INTO accounts (id, article, position, salience, incident, reviewer,"
            " reviewed_at) VALUES (?, 1, 0, 'main', ?, 'a', ?)",
            [f"a{number}", key, at],
        )
    execute("UPDATE incidents SET contradicted = 1 WHERE number % ? = 0", [RARELY])
    execute("COMMIT")


def queries() -> dict[str, IncidentQuery]:
    """What is asked of the list, by name."""
    found = {f"by {o.value}": IncidentQuery(order=o) for o in IncidentOrder}
    found |= {f"only {w.value}": IncidentQuery(which=w) for w in Which if w is not Which.ALL}
    found["place"] = IncidentQuery(place="123")
    found["a month, by place"] = IncidentQuery(
        since=date(2015, 1, 1), until=date(2015, 1, 31), order=IncidentOrder.PLACE
    )
    return found


def main() -> None:
    incidents = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "x.tawthiq", load_codebook(), "a") as project,
    ):
        fill(project, incidents)
        plain = median_ms(lambda: project.connection.execute(PLAIN).fetchall())
        table = Table(f"The list of {incidents:,} incidents", "a plain page of rows")
        for name, query in queries().items():
            rows = incident_list.page(project, query, None, PAGE)
            last = rows[-1] if len(rows) == PAGE else None
            for which, after in (("first page", None), ("next page", last)):
                took = median_ms(partial(incident_list.page, project, query, after, PAGE))
                table.row(f"{name}: {which}", took, plain, "ms")
            took = median_ms(partial(incident_list.matching, project, query))
            table.row(f"{name}: how many", took, plain, "ms")


if __name__ == "__main__":
    main()
