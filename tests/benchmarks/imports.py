"""Time and peak memory of an import from files, with and without proposals, against reading the
same files into plain `sqlite3` with a full-text index.

``python -m tests.benchmarks.imports [HOW MANY ARTICLES]``; 10,000 if not said. Each import runs in
a process of its own; articles of the newspaper corpus are taken again, each with its number, until
there are enough.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.importing import import_paths
from storage.project import Project
from storage.project_extractor import ProjectExtractors
from storage.shipped_codebook import load_codebook
from tests.benchmarks.measure import news

_ALL = 2939
_PLAIN = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE articles (number INTEGER PRIMARY KEY, name TEXT, about TEXT, text TEXT);
CREATE VIRTUAL TABLE words USING fts5 (text, content = '');
"""
_BATCH = 100


def write_files(folder: Path, count: int) -> None:
    """A text and what is known of it beside it, for each article."""
    articles = news(_ALL)
    for number in range(count):
        article = articles[number % len(articles)]
        file = folder / f"{number:06}.txt"
        file.write_text(f"{article.text}\n\n{number}", encoding="utf-8")
        known = {"source": article.source, "published": str(article.published)}
        file.with_suffix(".json").write_text(json.dumps(known), encoding="utf-8")


def plain(folder: Path, out: Path) -> int:
    """The baseline: read, insert, index; a transaction for some at once, as ours."""
    connection = sqlite3.connect(out, isolation_level=None)
    connection.executescript(_PLAIN)
    files = sorted(folder.glob("*.txt"))
    for start in range(0, len(files), _BATCH):
        connection.execute("BEGIN IMMEDIATE")
        for number, file in enumerate(files[start : start + _BATCH], start):
            text = file.read_text("utf-8")
            about = file.with_suffix(".json").read_text("utf-8")
            connection.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?)", [number, file.name, about, text]
            )
            connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", [number, text])
        connection.execute("COMMIT")
    return len(files)


def ours(folder: Path, out: Path, *, proposals: bool) -> int:
    """An import as `main.py import` does it."""
    with Project.create(out, load_codebook(), "رنا") as project:
        extractor = ProjectExtractors().extractor(project) if proposals else None
        return import_paths(project, [folder], extractor=extractor).added


def one(folder: Path, out: Path, how: str) -> None:
    """Import in one way and say what it took."""
    began, worked = time.perf_counter(), time.process_time()
    count = plain(folder, out) if how == "plain" else ours(folder, out, proposals=how == "whole")
    took, work = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"count": count, "seconds": took, "processor": work, "MB": peak}))


def main(count: int) -> None:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "files"
        folder.mkdir()
        write_files(folder, count)
        baseline = 0.0
        for how, name in (
            ("plain", "sqlite3 alone"),
            ("texts", "texts, search index, copies"),
            ("whole", "the same with proposals"),
        ):
            command = [sys.executable, "-m", "tests.benchmarks.imports", "one", str(folder)]
            done = subprocess.run(
                [*command, f"{scratch}/{how}.tawthiq", how], check=True, capture_output=True
            )
            told = json.loads(done.stdout.splitlines()[-1])
            baseline = baseline or told["seconds"]
            print(
                f"{name:28} {told['count']:>7,} articles {told['seconds']:8.1f} s"
                f" ({told['processor']:.1f} s of processor) {told['seconds'] / baseline:7.1f}x"
                f" {told['MB']:6.0f} MB at most"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
