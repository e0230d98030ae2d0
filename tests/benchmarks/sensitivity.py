"""Time how totals are measured under every rule: python -m tests.benchmarks.sensitivity [N]

A project of N incidents (default 100,000) is made up, three of ten told by two to four accounts,
which differ on the killed in half of the cases.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from model.reconciliation.sensitivity import By
from storage.project import Project
from storage.reconciliation.sensitivity import measure
from tests.storage.making import default_codebook

_AT = "2026-11-02T09:30:00.000000+00:00"
_ROWS = {
    "articles": "(number, id, name, sha256, title, source, published, imported_at, title_key,"
    " source_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
    "incidents": "(number, id, created_at, created_by, changed_at, changed_by)"
    f" VALUES (?, ?, '{_AT}', 'رنا', '{_AT}', 'رنا')",
    "accounts": "(id, article, position, salience, incident, reviewer, reviewed_at)"
    f" VALUES (?, ?, 0, 'main', ?, 'رنا', '{_AT}')",
    "claims": "(id, account, article, position, field, kind, value, origin, reviewer, at)"
    f" VALUES (?, ?, ?, ?, ?, ?, ?, 'manual', 'رنا', '{_AT}')",
    "incident_values": "(incident, field, position, kind, value, rule) VALUES (?, ?, ?, ?, ?, ?)",
}


def fill(project: Project, incidents: int) -> None:
    """Made-up incidents, in plain rows: saving reviews would take minutes."""
    chance = random.Random(1)
    rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _ROWS}
    article = 0
    for number in range(1, incidents + 1):
        incident = f"i{number}"
        rows["incidents"].append((number, incident))
        told = chance.choice((1, 1, 1, 1, 1, 1, 1, 2, 3, 4))
        low = chance.randint(0, 20)
        differ = chance.random() < 0.5
        day = (date(2015, 1, 1) + timedelta(chance.randint(0, 3000))).isoformat()
        held = {
            "date": ("date", {"start": day, "end": day, "precision": 1}),
            "place": ("place", {"name": "بلدة", "admin1": f"محافظة {number % 14}"}),
            "event_type": ("choice", chance.choice(("armed_clash", "air_drone_strike", "attack"))),
            "killed": ("group_count", {"min": low, "max": low, "who": "unknown"}),
        }
        for field, (kind, value) in held.items():
            text = json.dumps(value, ensure_ascii=False)
            rule = "conservative" if told > 1 else "only_account"
            rows["incident_values"].append((incident, field, 0, kind, text, rule))
        for at in range(told):
            article += 1
            key = f"a{article}"
            outlet = f"وكالة {chance.randint(1, 60)}"
            about = (article, key, key, key, key, outlet, day, _AT)
            rows["articles"].append(about)
            rows["accounts"].append((key, article, incident))
            count = low + (at % 3 if differ else 0)
            toll = json.dumps({"min": count, "max": count, "who": "unknown"})
            rows["claims"].append((f"c{article}", key, article, 0, "killed", "group_count", toll))
    with project.writing():
        project.know_reviewer("رنا")
        for table, values in _ROWS.items():
            project.connection.executemany(f"INSERT INTO {table} {values}", rows[table])


def main(incidents: int) -> None:
    with (
        TemporaryDirectory() as folder,
        Project.create(Path(folder) / "x.tawthiq", default_codebook(), "رنا") as project,
    ):
        began = time.perf_counter()
        fill(project, incidents)
        print(f"{incidents} incidents made in {time.perf_counter() - began:.1f} s", flush=True)
        for by in By:
            began, worked = time.perf_counter(), time.process_time()
            found = measure(project, project.codebook.field("killed"), by)
            took, work = time.perf_counter() - began, time.process_time() - worked
            rows = len(found.rows) if found is not None else 0
            print(f"killed by {by}: {rows} rows in {took:.1f} s, {work:.1f} s of the processor")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
