"""Whether «أمس الاثنين» is read as a Monday, and said to disagree where the page's day does.

``.venv/bin/python tests/benchmarks/weekdays.py [HOW MANY]`` reads the corpus and counts each word
for a day with its weekday beside it, found here by a pattern of its own. The last figure must be 0.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.article import Article
from model.extraction import dates
from model.extraction.dates.items import SKIPPED
from model.extraction.facts import Fact
from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.values import DateRange
from storage.shipped import load_extractor
from tests.benchmarks.measure import news

DAYS = {"اليوم": 0, "امس": 1, "البارحه": 1, "اول من امس": 2, "اول امس": 2, "امس الاول": 2}
WEEKDAYS = ["الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد"]
PATTERN = re.compile(
    rf"(?<!\w)(?<!قبل )({'|'.join(sorted(DAYS, key=len, reverse=True))})[\s،,(]{{1,3}}(?:يوم )?"
    rf"({'|'.join(WEEKDAYS)})(?!\w)"
)
SAID = {"dates.weekday_disagrees", "dates.page_disagrees"}


def judged(article: Article, lexicon: Lexicon) -> Counter[str]:
    """How often each kind of agreement occurs in an article."""
    reading = read(article.text, article.published, lexicon)
    facts = dates.facts(reading)
    found: Counter[str] = Counter()
    for match in PATTERN.finditer(reading.folded.text):
        covering = [f for f in facts if f.start < match.end() and match.start() < f.end]
        zone = reading.sentence_at(match.start()).zone
        if covering:
            found[_kind(article, match, covering[0])] += 1
        elif zone not in SKIPPED:
            found["not read as a date"] += 1
    return found


def _kind(article: Article, match: re.Match[str], fact: Fact) -> str:
    assert article.published is not None
    weekday = WEEKDAYS.index(match[2])
    day = fact.value.start if isinstance(fact.value, DateRange) else None
    if day is None or day.weekday() != weekday:
        return "another weekday, said" if fact.rule in SAID else "another weekday, silent"
    plain = article.published - timedelta(days=DAYS[match[1]])
    if plain == day:
        return "agreeing"
    return "disagreeing with the page, said" if fact.rule in SAID else "silent"


def main(count: int) -> None:
    """Print how often weekday and day agree, disagree and are said to, or disagree in silence."""
    lexicon = load_extractor().lexicon
    total: Counter[str] = Counter()
    for article in news(count):
        if article.published is not None:
            total += judged(article, lexicon)
    for kind, number in total.most_common():
        print(f"{number:6} {kind}")
    silent = sum(n for kind, n in total.items() if kind.endswith("silent"))
    print(f"{silent:6} disagree in silence")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2939)
