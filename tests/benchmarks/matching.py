"""How quickly reports of one incident are found, and how the cost grows with the project.

``.venv/bin/python tests/benchmarks/matching.py [HOW MANY ACCOUNTS ...]``

The accounts are made up, with a fixed seed: eight years, places of which few are reported of often,
incidents in bursts, each told by one to six articles, a fifth of the accounts without an exact
place or day. The baselines hold the same accounts against one another by the same score without
the blocks: one account against all of the days around it, and, for as many days as that takes a
few seconds, all pairs of each day and its neighbours. Counted in processor time, which other work
on the machine does not change.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.article import Article
from model.reconciliation.facts import AccountFacts, Party, Spot, Tally, facts_to_json
from model.reconciliation.matching.blocks import block_of, days_of
from model.reconciliation.matching.company import Compared
from model.reconciliation.matching.score import score
from model.reconciliation.matching.when_where import MOST_DAYS_APART
from storage import articles
from storage.canonical import to_text
from storage.project import Project
from storage.reconciliation.matching import likely_pairs, matches_of
from storage.shipped_codebook import load_codebook

SIZES = (1_000, 10_000, 100_000)
SEED = 20_220_105
START, DAYS = date(2014, 1, 1).toordinal(), 8 * 365
PLACES, SIDES, WORDS = 600, 40, 4_000
ASKED = 60
_KINDS = ("shelling_artillery_missile", "air_drone_strike", "armed_clash", "attack")
_BRUTE_SECONDS = 5.0


def main(sizes: Sequence[int]) -> None:
    """Print a row for each size."""
    print(
        f"{'accounts':>9} {'one: median':>12} {'worst':>9} {'days only':>11}"
        f" {'whole scan':>11} {'pairs':>8} {'days only':>11}"
    )
    for size in sizes:
        _row(size)


def _row(size: int) -> None:
    accounts = list(_accounts(size, random.Random(SEED)))
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "x.tawthiq", load_codebook(), "x") as project,
    ):
        _store(project, accounts)
        asked = random.Random(SEED + 1).sample(accounts, min(ASKED, len(accounts)))
        one = [_milliseconds(project, account) for account in asked]
        plain = [_plain_milliseconds(project, account) for account in asked[:10]]
        began = time.process_time()
        pairs = likely_pairs(project)
        scan = time.process_time() - began
    print(
        f"{size:>9} {statistics.median(one):>9.1f} ms {max(one):>6.0f} ms"
        f" {statistics.median(plain):>8.1f} ms {scan:>9.1f} s {len(pairs):>8}"
        f" {_brute_seconds(accounts):>9.1f} s",
        flush=True,
    )


def _accounts(size: int, chance: random.Random) -> Iterator[Compared]:
    """Accounts in clusters: an incident, and what several articles make of it."""
    places = [_place(n, chance) for n in range(PLACES)]
    often = [1 / (n + 1) for n in range(PLACES)]
    sides = [_party(f"طرف{n}") for n in range(SIDES)]
    made = 0
    while made < size:
        burst = START + chance.randrange(DAYS)
        for _ in range(chance.randint(1, 12)):
            truth = _incident(burst + chance.randint(0, 6), places, often, sides, chance)
            for _ in range(chance.choices(range(1, 7), (8, 4, 3, 2, 1, 1))[0]):
                if made == size:
                    return
                yield Compared(f"{made:06}", f"k{made}", reviewed=True, facts=_told(truth, chance))
                made += 1


def _place(number: int, chance: random.Random) -> Spot:
    division = f"محافظة{number % 30}"
    lat, lon = 32 + 5 * chance.random(), 36 + 6 * chance.random()
    name = f"بلدة{number}"
    return Spot(name, frozenset([name]), lat, lon, 1, division, ("SY", "IQ", "YE")[number % 3])


def _party(name: str) -> Party:
    return Party(name, frozenset(), frozenset([name]), known=True)


def _incident(
    day: int,
    places: Sequence[Spot],
    often: Sequence[float],
    sides: Sequence[Party],
    chance: random.Random,
) -> AccountFacts:
    one, other = chance.sample(sides, 2)
    words = frozenset(chance.randrange(WORDS) for _ in range(40))
    killed = chance.choice([None, Tally(1, 1), Tally(3, 3), Tally(12, 12)])
    return AccountFacts(
        first=day,
        last=day,
        dated=True,
        spot=chance.choices(places, often)[0],
        kinds=(chance.choice(_KINDS),),
        group="explosions",
        initiators=(one,),
        targets=(other,),
        weapons=frozenset([chance.choice(("rocket", "artillery", "aircraft_bomb"))]),
        rounds=Tally(chance.randint(1, 20), None),
        killed=killed,
        words=words,
    )


def _told(truth: AccountFacts, chance: random.Random) -> AccountFacts:
    """The incident as one article tells it: less exact here, silent there."""
    spot, first, last = truth.spot, truth.first or 0, truth.last or 0
    if spot is not None and chance.random() < 0.1:
        spot = Spot(spot.admin1, frozenset([spot.admin1]), 34.0, 39.0, 4, spot.admin1, spot.country)
    elif spot is not None and chance.random() < 0.05:
        spot = Spot(spot.country, frozenset([spot.country]), 34.0, 39.0, 6, "", spot.country)
    if chance.random() < 0.1:
        first, last = first - chance.randint(0, 3), last + chance.randint(0, 3)
    kept = frozenset(w for w in truth.words if chance.random() < 0.6)
    strange = frozenset(chance.randrange(WORDS) for _ in range(12))
    return AccountFacts(
        first,
        last,
        dated=True,
        spot=spot,
        kinds=truth.kinds,
        group=truth.group,
        initiators=truth.initiators if chance.random() < 0.8 else (),
        targets=truth.targets if chance.random() < 0.8 else (),
        weapons=truth.weapons if chance.random() < 0.7 else frozenset(),
        rounds=truth.rounds if chance.random() < 0.4 else None,
        killed=truth.killed,
        words=kept | strange,
    )


def _store(project: Project, accounts: Sequence[Compared]) -> None:
    """Put the accounts into the project as its rows of facts, an article for each."""
    kept = [
        Article(a.article, a.article, a.article, a.article, None, None, None, None, "ar")
        for a in accounts
    ]
    articles.add_many(project, kept)
    numbers = dict(project.connection.execute("SELECT id, number FROM articles"))
    with project.writing():
        project.connection.executemany(
            "INSERT INTO account_facts VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)",
            (_facts_row(numbers[a.article], a) for a in accounts),
        )


def _facts_row(number: int, account: Compared) -> tuple[object, ...]:
    block, days = block_of(account.facts), days_of(account.facts)
    told = to_text(facts_to_json(account.facts))
    return number, account.key, *(days or (None, None)), block.at, block.division, block.land, told


def _milliseconds(project: Project, account: Compared) -> float:
    began = time.process_time()
    matches_of(project, account, ())
    return 1000 * (time.process_time() - began)


def _plain_milliseconds(project: Project, account: Compared) -> float:
    """A plain query by the days alone, and everything it gives scored."""
    from json import loads

    from model.reconciliation.facts import facts_from_json

    first, last = account.facts.first or 0, account.facts.last or 0
    began = time.process_time()
    rows = project.connection.execute(
        "SELECT facts FROM account_facts WHERE first_day <= ? AND last_day >= ?",
        [last + MOST_DAYS_APART, first - MOST_DAYS_APART],
    )
    for (told,) in rows:
        score(account.facts, facts_from_json(loads(told)))
    return 1000 * (time.process_time() - began)


def _brute_seconds(accounts: Sequence[Compared]) -> float:
    """How long all pairs of neighbouring days take, estimated from the first of them."""
    ordered = sorted(accounts, key=lambda a: a.facts.first or 0)
    began, done = time.process_time(), 0
    for place, account in enumerate(ordered):
        first = account.facts.first or 0
        for other in ordered[place + 1 :]:
            if (other.facts.first or 0) > (account.facts.last or first) + MOST_DAYS_APART:
                break
            score(account.facts, other.facts)
        done += 1
        if time.process_time() - began > _BRUTE_SECONDS:
            break
    return (time.process_time() - began) * len(ordered) / done


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or SIZES)
