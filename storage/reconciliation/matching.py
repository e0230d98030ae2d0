"""Accounts of a project that may tell of one incident: those of one account, and all pairs.

Who is worth comparing is found by the indices of ``account_facts``, so that one account costs as
little in a large project as in a small one; see `model.reconciliation.matching.blocks`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from model.reconciliation.facts import AccountFacts, facts_from_json
from model.reconciliation.matching.blocks import (
    NOWHERE,
    WIDEST_DAYS,
    asked_by,
    block_of,
    days_asked,
)
from model.reconciliation.matching.company import Compared
from model.reconciliation.matching.ranking import LIKELY, Match, promising, ranked
from model.reconciliation.matching.scanning import FoundPair, Key, scan
from storage.project import Project
from storage.times import day_from_text

_MOST_UNDATED = 300
"""Accounts without a day that one account is held against: no day narrows them down."""

_COLUMNS = "a.id, f.key, f.reviewed, f.facts"
_FROM = "FROM account_facts AS f JOIN articles AS a ON a.number = f.article"
_SOME = "(SELECT value FROM json_each(:keys))"
_IN_DAYS = "f.first_day BETWEEN :earliest AND :to AND f.last_day >= :since"
_UNDATED = f"""
SELECT {_COLUMNS} {_FROM} WHERE f.block IN {_SOME} AND f.first_day IS NULL
ORDER BY f.article DESC LIMIT {_MOST_UNDATED}
"""
_ALL_DAYS = f"""
SELECT {_COLUMNS} {_FROM} WHERE f.block IN {_SOME} ORDER BY f.article DESC LIMIT {_MOST_UNDATED}
"""
_OF_ARTICLES = f"SELECT {_COLUMNS} {_FROM} WHERE a.id IN {_SOME} ORDER BY f.article, f.key"


@dataclass(frozen=True, slots=True)
class Told:
    """An account as a list of matches shows it.

    ``account`` is its id, or the key of one that is merely proposed (``reviewed`` False); such a
    one has no ``incident``.
    """

    article_id: str
    account: str
    reviewed: bool
    title: str
    source: str
    published: date | None
    incident: str | None
    facts: AccountFacts


@dataclass(frozen=True, slots=True)
class LikelyMatch:
    """An account that may tell of the same, with the reasons."""

    told: Told
    match: Match


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two accounts that may tell of one incident and were neither linked nor kept apart."""

    one: Told
    other: Told
    score: float


def compared_in(project: Project, article_id: str) -> tuple[Compared, ...]:
    """The accounts of an article as they are compared, as last made."""
    return tuple(_compared(project, _OF_ARTICLES, [article_id]))


def matches_of(
    project: Project,
    account: Compared,
    siblings: Sequence[Compared],
    threshold: float = LIKELY,
    incident: str | None = None,
) -> tuple[LikelyMatch, ...]:
    """The accounts that may tell of the same as ``account``, the likeliest first.

    Those linked to its ``incident`` already, and those that it was kept apart from, are left out.
    ``siblings`` are the other accounts of its article. The project need not hold ``account``.
    """
    candidates = tuple(_candidates(project, account.facts))
    articles = set(promising(account, candidates, threshold))
    others = _compared(project, _OF_ARTICLES, articles)
    found = ranked(account, siblings, others, threshold)
    told = told_of(project, ((m.other.article, m.other.key) for m in found))
    apart = _apart_from(project, account.key)
    return tuple(
        LikelyMatch(there, match)
        for match in found
        if (there := told.get((match.other.article, match.other.key))) is not None
        and match.other.key not in apart
        and (incident is None or there.incident != incident)
    )


def likely_pairs(
    project: Project,
    threshold: float = LIKELY,
    progress: Callable[[int, int], bool] | None = None,
) -> tuple[LikelyPair, ...]:
    """All pairs of the project that reach the threshold, the best first.

    Linked ones and those kept apart are left out. Stopped midway it gives the pairs found so far.
    """
    (total,) = project.connection.execute("SELECT count(*) FROM account_facts").fetchone()
    dated = _rows(
        project,
        f"SELECT {_COLUMNS} {_FROM} WHERE first_day IS NOT NULL"
        " ORDER BY f.first_day, f.article, f.key",
    )
    undated = _rows(
        project, f"SELECT {_COLUMNS} {_FROM} WHERE first_day IS NULL ORDER BY f.article, f.key"
    )
    found = scan(
        dated,
        undated,
        lambda articles: _compared(project, _OF_ARTICLES, articles),
        threshold,
        lambda done: progress is None or progress(done, total),
    )
    return tuple(_open(project, found))


def _open(project: Project, found: Sequence[FoundPair]) -> Iterator[LikelyPair]:
    told = told_of(project, (key for pair in found for key in (pair.one, pair.other)))
    apart = set(project.connection.execute("SELECT one, other FROM kept_apart"))
    for pair in found:
        one, other = told.get(pair.one), told.get(pair.other)
        if one is None or other is None:
            continue
        linked = one.incident is not None and one.incident == other.incident
        ids = min(one.account, other.account), max(one.account, other.account)
        if not linked and ids not in apart:
            yield LikelyPair(one, other, pair.score)


def _candidates(project: Project, facts: AccountFacts) -> Iterator[Compared]:
    asked, days = asked_by(facts), days_asked(facts)
    if days is None:
        at = block_of(facts).at
        if at != NOWHERE:
            yield from _compared(project, _ALL_DAYS, [at])
        return
    since, to = days
    window = {"since": since, "to": to, "earliest": since - WIDEST_DAYS}
    for column, keys in (
        ("block", asked.at),
        ("division", [asked.division] if asked.division else []),
        ("land", [asked.land] if asked.land else []),
    ):
        if keys:
            sql = f"SELECT {_COLUMNS} {_FROM} WHERE f.{column} IN {_SOME} AND {_IN_DAYS}"
            yield from _compared(project, sql, keys, window)
    if asked.everywhere:
        yield from _rows(project, f"SELECT {_COLUMNS} {_FROM} WHERE {_IN_DAYS}", window)
    yield from _compared(project, _UNDATED, [at for at in asked.at if at != NOWHERE])


def _compared(
    project: Project, sql: str, keys: Iterable[str], more: Mapping[str, int] | None = None
) -> Iterator[Compared]:
    return _rows(project, sql, {"keys": json.dumps(sorted(keys)), **(more or {})})


def _rows(
    project: Project, sql: str, parameters: Mapping[str, object] | None = None
) -> Iterator[Compared]:
    for article_id, key, reviewed, facts in project.connection.execute(sql, parameters or {}):
        yield Compared(article_id, key, bool(reviewed), facts_from_json(json.loads(facts)))


def told_of(project: Project, keys: Iterable[Key]) -> dict[Key, Told]:
    """The accounts as shown, with the incidents of those that have one."""
    wanted = sorted(set(keys))
    rows = project.connection.execute(
        "SELECT a.id, f.key, f.reviewed, coalesce(a.title, a.name), coalesce(a.source, ''),"
        " a.published, accounts.incident, f.facts"
        " FROM json_each(?) AS w JOIN articles AS a ON a.id = json_extract(w.value, '$[0]')"
        " JOIN account_facts AS f ON f.article = a.number AND f.key = json_extract(w.value, '$[1]')"
        " LEFT JOIN accounts ON f.reviewed = 1 AND accounts.id = f.key",
        [json.dumps(wanted)],
    )
    return {
        (article, key): Told(
            article,
            key,
            bool(reviewed),
            title,
            source,
            day_from_text(published),
            incident,
            facts_from_json(json.loads(facts)),
        )
        for article, key, reviewed, title, source, published, incident, facts in rows
    }


def _apart_from(project: Project, account: str) -> frozenset[str]:
    rows = project.connection.execute(
        "SELECT other FROM kept_apart WHERE one = ?1 UNION SELECT one FROM kept_apart"
        " WHERE other = ?1",
        [account],
    )
    return frozenset(key for (key,) in rows)
