"""What the benchmarks share: timing, a table that holds each figure against a baseline, articles.

A figure alone says little about another machine; its ratio to something everyone knows, timed in
the same run, says more. Benchmarks are run by hand, one at a time, on a quiet machine.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from model.article import Article

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "news-dev.jsonl.gz"
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def median_ms(work: Callable[[], object], times: int = 9) -> float:
    """The median time of some calls in milliseconds, after one that does not count."""
    work()
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def seconds(work: Callable[[], object]) -> float:
    """The time of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds(work: Callable[[], object]) -> float:
    """The processor time of one call in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


class Table:
    """Prints rows of a figure, its baseline, and how many times the baseline it is."""

    def __init__(self, title: str, baseline: str) -> None:
        print(f"\n{title}\n")
        print(f"{'':44} {'ours':>14} {baseline:>30} {'ratio':>8}")

    def row(self, name: str, ours: float, baseline: float, unit: str) -> None:
        """One line; ``ours`` and ``baseline`` are in the same unit."""
        ratio = ours / baseline if baseline else float("nan")
        print(f"{name:44} {ours:>10.2f} {unit:<3} {baseline:>26.2f} {unit:<3} {ratio:>7.2f}x")
        sys.stdout.flush()


def news(most: int, corpus: Path = CORPUS) -> list[Article]:
    """Newspaper articles where there is the corpus, else made-up ones."""
    if not corpus.exists():
        print("no corpus beside the project: made-up articles are read instead")
        return list(made_up(most))
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(most), strict=False)]
    return [_article(f"{r['title']}\n\n{r['text']}", r["source"], r["published"]) for r in rows]


def joined(characters: int) -> Article:
    """One article of so many characters, out of others."""
    text = "\n\n".join(a.text for a in news(max(2, characters // 1000)))
    text = text * (1 + characters // len(text))
    return _article(text[:characters], "صحيفة", "2020-01-01")


def made_up(count: int, characters: int = 2000) -> Iterator[Article]:
    """Articles of made-up words, used as often as words of a language are; always the same."""
    chance = random.Random(5)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 8))) for _ in range(30_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    stock = chance.choices(words, weights, k=400_000)
    first = date(2012, 1, 1)
    for number in range(count):
        start = chance.randrange(len(stock) - 600)
        text = " ".join(stock[start : start + 600])[:characters]
        published = (first + timedelta(days=number % 4000)).isoformat()
        yield _article(f"تقرير {number} {text[:60]}\n\n{text}", f"صحيفة {number % 40}", published)


def _article(text: str, source: str, published: str) -> Article:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    title = text.partition("\n")[0]
    day = date.fromisoformat(published)
    return Article(digest, digest[:12], text, digest, title, source, None, day, "ar")
