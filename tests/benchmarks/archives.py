"""Time and peak memory of archiving, restoring, releasing and comparing a large project.

``python -m tests.benchmarks.archives [HOW MANY INCIDENTS]``; 100,000 if not said. Each step runs in
a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from model.export_choice import ExportChoice, What
from model.releases.release import Request
from storage.archive.restoring import restore
from storage.archive.writing import write_archive
from storage.project import Project
from storage.releases import kept
from storage.releases.comparing import Side, compare
from storage.releases.making import make
from tests.benchmarks.exports import fill_more
from tests.benchmarks.sensitivity import fill
from tests.storage.making import default_codebook

REQUEST = Request(ExportChoice(), (What.INCIDENTS, What.ACCOUNTS), ("csv",))


def _archive(folder: Path) -> Path:
    with Project.open(folder / "x.tawthiq", "رنا") as project:
        write_archive(project, folder / "x.zip")
    return folder / "x.zip"


def _restore(folder: Path) -> Path:
    restore(folder / "x.zip", folder / "y.tawthiq", "رنا")
    return folder / "y.tawthiq"


def _release(folder: Path) -> Path:
    with Project.open(folder / "x.tawthiq", "رنا") as project:
        number = len(kept.releases(project)) + 1
        made = make(project, str(number), REQUEST, folder / f"release-{number}")
        packed = project.connection.execute(
            "SELECT sum(length(content)) FROM release_records WHERE release = ?", [made.number]
        ).fetchone()[0]
        print(f"{'':9} its records take {packed / 1e6:.1f} MB of the project")
    return folder / f"release-{number}" / "incidents.csv"


def _compare(folder: Path) -> Path:
    with Project.open(folder / "x.tawthiq", "رنا") as project:
        project.connection.execute("UPDATE incidents SET name = 'اسم' WHERE number % 10 = 0")
        (release,) = kept.releases(project)
        found = compare(project, Side(release), Side(release, now=True))
        print(f"{'':9} {len(found.differences)} differences")
    return folder / "x.tawthiq"


STEPS: Mapping[str, Callable[[Path], Path]] = {
    "archive": _archive,
    "restore": _restore,
    "release": _release,
    "compare": _compare,
}


def one(name: str, folder: Path) -> None:
    """Do one step and say what it took."""
    began = time.perf_counter()
    out = STEPS[name](folder)
    took, busy = time.perf_counter() - began, time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = out.stat().st_size / 1e6
    print(f"{name:9} {took:8.1f} s ({busy:.1f} of CPU) {peak:8.0f} MB {size:8.1f} MB on disk")


def main(incidents: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.tawthiq"
        with Project.create(path, default_codebook(), "رنا") as project:
            fill(project, incidents)
            fill_more(project)
        print(f"project   {path.stat().st_size / 1e6:34.1f} MB on disk", flush=True)
        for name in STEPS:
            subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.archives", "one", name, folder], check=True
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
