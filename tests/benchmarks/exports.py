"""Time and peak memory of exports, against `sqlite3` and `csv` alone on the values as they lie.

``python -m tests.benchmarks.exports [HOW MANY INCIDENTS] [TABLE …]``; 100,000 incidents, all
tables, if not said. Each export runs in a process of its own, as the making of the project does: a
process begins with the peak of the one it came from.
"""

from __future__ import annotations

import csv
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from model.export_choice import ExportChoice, What
from storage.exporting import export
from storage.outgoing.forms import FORMS
from storage.project import Project
from tests.benchmarks.sensitivity import fill
from tests.storage.making import default_codebook

_MORE = {
    "initiator": ("name", {"name": "قوات"}),
    "target": ("name", {"name": "مدنيون"}),
    "weapon": ("choice", "rocket"),
    "munitions": ("count", {"min": 2, "max": 4}),
    "injured": ("group_count", {"min": 3, "max": None, "who": "civilian"}),
    "attribution": ("name", {"name": "مصادر محلية"}),
    "verification": ("choice", "likely"),
    "notes": ("text", "ملاحظة"),
}


def fill_more(project: Project) -> None:
    """As many values, claims and quotes of an incident as a reviewed one has."""
    run = project.connection.execute
    with project.writing():
        run("UPDATE incident_values SET value = json_set(value, '$.lat', 34.9, '$.lon', 40.1)"
            " WHERE field = 'place'")  # fmt: skip
        for field, (kind, value) in _MORE.items():
            text = json.dumps(value, ensure_ascii=False)
            run(
                "INSERT INTO incident_values SELECT id, ?, 0, ?, ?, 'only_account' FROM incidents"
                " WHERE number % 10 < ?",
                [field, kind, text, random.Random(field).randint(4, 10)],
            )
            run(
                "INSERT INTO claims SELECT id || ?1, id, article, 1, ?1, ?2, ?3, 'manual', NULL,"
                " reviewer, reviewed_at FROM accounts",
                [field, kind, text],
            )
        run("INSERT INTO evidence SELECT id, 0, 10, 22, 'كلام من المقالة' FROM claims")
        run("ANALYZE")


def baseline(path: Path, out: Path) -> int:
    """The values of all incidents as they lie, by `sqlite3` and `csv` alone."""
    import sqlite3

    rows = sqlite3.connect(path).execute(
        "SELECT i.id, v.field, v.value, v.rule FROM incidents AS i JOIN incident_values AS v"
        " ON v.incident = i.id ORDER BY i.number, v.field, v.position"
    )
    count = 0
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for count, row in enumerate(rows, 1):  # noqa: B007
            writer.writerow(row)
    return count


def make(path: Path, incidents: int) -> None:
    """A project of so many incidents."""
    with Project.create(path, default_codebook(), "رنا") as project:
        fill(project, incidents)
        fill_more(project)


def one(path: Path, out: Path, what: str, form: str) -> None:
    """Write one table in one form and say what it took."""
    began = time.perf_counter()
    if what == "baseline":
        count = baseline(path, out)
    else:
        with Project.open(path, "رنا") as project:
            count = export(project, out, form, ExportChoice(What(what)))
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = out.stat().st_size / 1e6
    print(json.dumps([count, took, peak, size]))


def child(*arguments: str) -> str:
    """What this module says when it is called with these arguments."""
    command = [sys.executable, "-m", "tests.benchmarks.exports", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(incidents: int, tables: list[str]) -> None:
    """Time each form of each table beside the baseline."""
    asked = [("baseline", "csv")]
    asked += [(t, f.id) for t in tables for f in FORMS.values() if What(t) in f.what]
    least = 0.0
    with TemporaryDirectory() as folder:
        path = f"{folder}/x.tawthiq"
        child("make", path, str(incidents))
        for what, form in asked:
            count, took, peak, size = json.loads(
                child("one", path, f"{folder}/out.{form}", what, form)
            )
            least = least or took
            print(
                f"{what:10} {form:8} {count:>9,} rows {took:8.1f} s {took / least:7.1f}x"
                f" {peak:6.0f} MB {size:8.1f} MB on disk",
                flush=True,
            )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", path, incidents]:
            make(Path(path), int(incidents))
        case ["one", path, out, what, form]:
            one(Path(path), Path(out), what, form)
        case asked:
            main(int(asked[0]) if asked else 100_000, asked[1:] or list(What))
