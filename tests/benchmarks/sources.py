"""Register and track records of a large project, and how long looking for copies takes.

``.venv/bin/python tests/benchmarks/sources.py [HOW MANY ACCOUNTS …]``; 10,000 and 100,000 if not
said. Every account has ten claims and quotes a source; three tell of each incident.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from storage import articles
from storage.project import Project
from storage.reconciliation import source_register, text_copies
from storage.reconciliation.independent import independent_groups
from storage.reconciliation.track_records import track_records
from storage.shipped_codebook import load_codebook
from tests.benchmarks.measure import made_up, median_ms, seconds

_AT = "2026-11-02T09:30:00Z"
_OUTLETS = 400
_TOLD_BY = 3
_VALUES = {
    "event_type": ("choice", ['"shelling_artillery_missile"', '"air_drone_strike"']),
    "killed": ("group_count", [f'{{"max":{n},"min":{n}}}' for n in range(9)]),
    "injured": ("group_count", [f'{{"max":{n},"min":{n}}}' for n in range(9)]),
    "munitions": ("count", [f'{{"max":{n},"min":{n}}}' for n in range(9)]),
    "initiator": ("name", [f'{{"name":"جماعة {n}"}}' for n in range(50)]),
    "target": ("name", [f'{{"name":"موقع {n}"}}' for n in range(50)]),
    "weapon": ("choice", ['"rocket"', '"mortar"', '"drone"']),
    "date": (
        "date",
        [
            f'{{"end":"2022-01-{d:02}","precision":1,"start":"2022-01-{d:02}"}}'
            for d in range(1, 29)
        ],
    ),
    "damage": ("choice", ['"none"', '"partial"']),
    "attribution": ("name", [f'{{"name":"شبكة {n}"}}' for n in range(_OUTLETS)]),
}


def fill(project: Project, count: int) -> None:
    """So many accounts, each in an article without text worth reading, by plain SQL."""
    run, chance = project.connection, random.Random(1)
    run.execute("BEGIN")
    project.know_reviewer("benchmark")
    for n in range(count):
        incident = n // _TOLD_BY
        if n % _TOLD_BY == 0:
            run.execute(
                "INSERT INTO incidents (id, created_at, created_by, changed_at, changed_by)"
                " VALUES (?, ?, 'benchmark', ?, 'benchmark')",
                [f"i{incident}", _AT, _AT],
            )
        run.execute(
            "INSERT INTO articles (id, name, sha256, title, source, imported_at, title_key,"
            " source_key) VALUES (?, ?, ?, ?, ?, ?, '', '')",
            [f"r{n}", f"{n}.txt", f"{n}", f"خبر {n}", f"صحيفة {chance.randrange(_OUTLETS)}", _AT],
        )
        run.execute(
            "INSERT INTO accounts (id, article, position, salience, incident, reviewer,"
            " reviewed_at) VALUES (?, ?, 0, 'main', ?, 'benchmark', ?)",
            [f"a{n}", n + 1, f"i{incident}", _AT],
        )
        for position, (field, (kind, values)) in enumerate(_VALUES.items()):
            value = values[0] if chance.random() < 0.6 else chance.choice(values)
            run.execute(
                "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, 'manual', NULL, 'benchmark', ?)",
                [f"c{n}.{position}", f"a{n}", n + 1, position, field, kind, value, _AT],
            )
            if n % _TOLD_BY == 0:
                run.execute(
                    "INSERT INTO incident_values VALUES (?, ?, 0, ?, ?, 'frequent')",
                    [f"i{incident}", field, kind, value],
                )
    run.execute("COMMIT")


def measure(folder: Path, count: int) -> None:
    """Print what each takes."""
    with Project.create(folder / "told.tawthiq", load_codebook(), "benchmark") as project:
        fill(project, count)
        source_register.names(project)
        print(f"{count:,} accounts")
        print(f"  names counted      {seconds(lambda: source_register.mentions(project)):8.2f} s")
        print(f"  whole register     {seconds(lambda: source_register.entries(project)):8.2f} s")
        print(f"  track records      {seconds(lambda: track_records(project)):8.2f} s")
        one = median_ms(lambda: independent_groups(project, "i1"))
        print(f"  one incident       {one:8.2f} ms")
    with Project.create(folder / "texts.tawthiq", load_codebook(), "benchmark") as project:
        made = list(made_up(min(count, 10_000)))
        articles.add_many(project, made)
        each = seconds(lambda: text_copies.find(project)) * 1000 / len(made)
        print(f"  copies, an article {each:8.2f} ms")


if __name__ == "__main__":
    for wanted in [int(a) for a in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as scratch:
            measure(Path(scratch), wanted)
