"""How quickly articles are read for proposals, against folding their letters and reading the file.

``.venv/bin/python tests/benchmarks/extract.py [HOW MANY]``
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.extraction.folding import fold
from storage.shipped import load_extractor
from tests.benchmarks.measure import Table, news, seconds

LENGTH = 4000


def main(count: int) -> None:
    """Print articles a second and milliseconds for 4,000 characters."""
    articles = news(count)
    characters = sum(len(a.text) for a in articles)
    load = seconds(load_extractor)
    extractor = load_extractor()
    extractor.propose(articles[0].text, articles[0].published)

    def read_files() -> None:
        for path in paths:
            path.read_text(encoding="utf-8")

    def extract() -> None:
        accounts.extend(len(extractor.propose(a.text, a.published)) for a in articles)

    accounts: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{article.id}.txt") for article in articles]
        for path, article in zip(paths, articles, strict=True):
            path.write_text(article.text, encoding="utf-8")
        files = seconds(read_files)
    folding = seconds(lambda: [fold(a.text) for a in articles])
    whole = seconds(extract)

    def per_length(taken: float) -> float:
        return taken * 1000 * LENGTH / characters

    print(f"{len(articles)} articles, {characters / len(articles):.0f} characters each on average,")
    print(f"{sum(accounts)} accounts proposed; lexicons loaded in {load * 1000:.0f} ms")
    print(f"{len(articles) / whole:.0f} articles a second")
    table = Table(f"Reading {LENGTH} characters for proposals", "baseline")
    table.row("against folding the letters", per_length(whole), per_length(folding), "ms")
    table.row("against reading the file", per_length(whole), per_length(files), "ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
