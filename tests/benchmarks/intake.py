"""Import of a directory of mixed files, some broken, whole and killed in the middle.

``.venv/bin/python tests/benchmarks/intake.py [HOW MANY] [--proposals]``; 2,000 if not said.

Each import runs in a process of its own, whose greatest memory is asked for at its end. The second
one is killed when half of the files are done, and gone on with: what became of the files must be
the same.
"""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from storage import import_log
from storage.import_choices import ImportChoices
from storage.importing import ImportReport, Progress, import_paths, resume
from storage.previewing import Previewer, all_files, preview_all
from storage.project import Project
from storage.project_extractor import ProjectExtractors
from storage.shipped_codebook import load_codebook
from tests.storage.intake.mixed_directory import Expected, counted, make

BEGIN, GO_ON = "begin", "go-on"
SCREEN = 25


def work(how: str, path: Path, folder: Path, stop_at: int, proposals: bool) -> None:
    """One import in this process, killed when so many are done; tells its time and memory."""
    began = time.perf_counter()
    with Project.open(path, "benchmark") as project:
        extractor = ProjectExtractors().extractor(project) if proposals else None

        def progress(step: Progress) -> bool:
            if stop_at and step.done >= stop_at:
                signal.raise_signal(signal.SIGKILL)
            return True

        if how == BEGIN:
            import_paths(project, [folder], extractor=extractor, progress=progress)
        else:
            stopped = import_log.unfinished(project)
            assert stopped is not None
            resume(project, stopped, extractor=extractor, progress=progress)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"    {time.perf_counter() - began:.1f} s, at most {memory:.0f} MB")


def run(how: str, path: Path, folder: Path, stop_at: int, proposals: bool) -> int:
    sys.stdout.flush()
    asked = [how, str(path), str(folder), str(stop_at), str(int(proposals))]
    return subprocess.run([sys.executable, __file__, *asked], check=False).returncode


def report_of(path: Path) -> ImportReport:
    with Project.open(path, "benchmark") as project:
        (logged,) = import_log.imports(project)
        found = import_log.outcomes(project, logged.number)
        halves = project.connection.execute(
            "SELECT count(*) FROM articles LEFT JOIN texts ON article = number"
            " WHERE article IS NULL"
        ).fetchone()
        assert halves == (0,)
        (articles,) = project.connection.execute("SELECT count(*) FROM articles").fetchone()
        report = ImportReport(found, not logged.ended, logged.number)
        assert articles == report.added or not logged.ended
    return report


def say(report: ImportReport, expected: Expected) -> None:
    found = counted(report.outcomes, expected)
    for (result, reason), number in sorted(found.items()):
        print(f"    {number:6} {result:8} {reason}")
    print("    as expected" if found == expected else f"    NOT AS EXPECTED: {expected}")


def main(number: int, proposals: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, here = Path(name) / "in", Path(name)
        expected = make(folder, number)
        size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
        print(f"{number} files, {size / 1e6:.1f} MB")
        for path in (here / "whole.tawthiq", here / "killed.tawthiq"):
            Project.create(path, load_codebook(), "benchmark").close()
        with Project.open(here / "whole.tawthiq", "benchmark") as project:
            began = time.perf_counter()
            files = [path for path, _ in all_files([folder])]
            listed = time.perf_counter() - began
            began = time.perf_counter()
            preview_all(Previewer(), project, files[:SCREEN], ImportChoices(), lambda: True)
            first = time.perf_counter() - began
            print(f"  preview: listed in {listed:.2f} s, the first {SCREEN} in {first:.2f} s")
        print("  whole")
        run(BEGIN, here / "whole.tawthiq", folder, 0, proposals)
        whole = report_of(here / "whole.tawthiq")
        say(whole, expected)
        print("  killed in the middle")
        ended = run(BEGIN, here / "killed.tawthiq", folder, len(whole.outcomes) // 2, proposals)
        print(f"    ended by {ended}, {len(report_of(here / 'killed.tawthiq').outcomes)} done")
        run(GO_ON, here / "killed.tawthiq", folder, 0, proposals)
        killed = report_of(here / "killed.tawthiq")
        say(killed, expected)
        places = {(o.path, o.line) for o in killed.outcomes}
        print(f"    each place once: {len(places) == len(killed.outcomes)}")
        same = {o.article_id for o in killed.outcomes} == {o.article_id for o in whole.outcomes}
        print(f"    the same articles: {same}")


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in (BEGIN, GO_ON):
        work(
            sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), sys.argv[5] == "1"
        )
    else:
        numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
        main(numbers[0] if numbers else 2000, "--proposals" in sys.argv)
