"""How quickly a corpus of articles is read for proposals, against what others do with less.

``.venv/bin/python tests/benchmarks/corpus.py [CORPUS.jsonl.gz] [HOW MANY]``

The baselines are spaCy's blank Arabic pipeline with an `EntityRuler` that looks for the phrases of
the same lexicons, and nothing more, and dateparser's `search_dates`, which looks for dates alone.
They read a part of the corpus, for they take their time. Work in one process is counted in
processor time, the pools by the clock.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.article import Article
from model.extraction.extractor import Extractor
from storage.shipped import load_extractor
from tests.benchmarks.measure import CORPUS, ROOT, news, processor_seconds, seconds

PART = 200
"""Articles that a baseline reads."""
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024


def main(corpus: Path, count: int) -> None:
    """Print articles a second alone, in pools and of the baselines, memory, and a cold start."""
    articles = news(count, corpus)
    characters = sum(len(a.text) for a in articles) / len(articles)
    print(f"{len(articles)} articles of {characters:.0f} characters on average\n")
    extractor = load_extractor()
    extractor.propose(articles[0].text, articles[0].published)
    ours = len(articles) / processor_seconds(lambda: _propose(extractor, articles))
    _row("proposals, one process", ours)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    print(f"{'peak memory':44} {peak:>10.0f} MB")
    _pools(articles)
    part = articles[:: max(1, len(articles) // PART)]
    _baseline("spaCy", "spacy", lambda: _spacy(extractor), part, ours)
    _baseline("dateparser", "dateparser", _dateparser, part, ours)
    print("\nA cold start:")
    print(f"{'processor time of one propose':44} {_cold(articles[0]):>10.2f} s")


def _row(name: str, rate: float, ours: float | None = None) -> None:
    ratio = "" if ours is None else f" {ours / rate:>8.1f} times as many are ours"
    print(f"{name:44} {rate:>10.1f} articles/s{ratio}", flush=True)


def _propose(extractor: Extractor, articles: Sequence[Article]) -> None:
    for article in articles:
        extractor.propose(article.text, article.published)


def _pools(articles: Sequence[Article]) -> None:
    """The command itself, with one process and with two, its start included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        rows = [{"id": a.id, "text": a.text, "published": str(a.published)} for a in articles]
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        rates = [len(articles) / seconds(partial(_command, path, jobs)) for jobs in (1, 2)]
    for jobs, rate in zip((1, 2), rates, strict=True):
        _row(f"main.py propose --jobs {jobs}", rate)
    print(f"{'two processes against one':44} {rates[1] / rates[0]:>10.2f} times")


def _command(path: Path, jobs: int) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "propose", str(path), "--format", "jsonl"]
    subprocess.run([*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, check=True)


def _cold(article: Article, times: int = 5) -> float:
    """The least processor time, of system and user, that one article takes from the start."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.txt")
        path.write_text(article.text, encoding="utf-8")
        return min(_processor_time(lambda: _command(path, 1)) for _ in range(times))


def _processor_time(work: Callable[[], None]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _baseline(
    name: str,
    package: str,
    prepare: Callable[[], Callable[[str], Any]],
    articles: Sequence[Article],
    ours: float,
) -> None:
    if find_spec(package) is None:
        print(f"{name} is not there to compare with: install the package “{package}” beside the")
        print("project's own, in an environment of yours, and run this with its Python.")
        return
    read = prepare()
    read(articles[0].text)
    taken = processor_seconds(lambda: [read(a.text) for a in articles])
    _row(name, len(articles) / taken, ours)


def _spacy(extractor: Extractor) -> Callable[[str], Any]:
    """Only the phrases of the lexicon, as they are spelt there."""
    pipeline = import_module("spacy").blank("ar")
    ruler = pipeline.add_pipe("entity_ruler")
    entries = extractor.lexicon.entries
    ruler.add_patterns([{"label": e.category, "pattern": e.phrase} for e in entries])
    read: Callable[[str], Any] = pipeline
    return read


def _dateparser() -> Callable[[str], Any]:
    search_dates = import_module("dateparser.search").search_dates
    return lambda text: search_dates(text, languages=["ar"])


if __name__ == "__main__":
    given = sys.argv[1:]
    numbers = [int(a) for a in given if a.isdecimal()]
    paths = [Path(a) for a in given if not a.isdecimal()]
    main(paths[0] if paths else CORPUS, numbers[0] if numbers else 3000)
