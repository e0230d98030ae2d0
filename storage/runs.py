"""What extractors read out of articles: one run after another, the latest in force.

What was labelled elsewhere and brought in is a run too, and stands beside what the rules read: in
force are the latest run of the rules and the latest of each such import, shown as one.

A proposal's id is a hash of what was read where, so a later run finds it again and decisions on it
stand. Undecided proposals of former runs stay too: a draft or an undo may name them again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any
from weakref import WeakKeyDictionary

from model.account import new_id
from model.evidence import Evidence, Span
from model.proposals import (
    IMPORTED,
    Candidate,
    Follows,
    Proposal,
    ProposedAccount,
    Run,
    Salience,
)
from model.review_json import kind_of
from model.values import Json, Kind, from_json, to_json
from storage import likelihood
from storage.articles import number_of
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.run_series import SERIES
from storage.times import day_from_text, day_to_text, now

_ID_LETTERS = 40

_Known = tuple[tuple[str, ...], tuple[Run, ...]]
_NOTHING: _Known = ((), ())
_MOST_KNOWN = 8
# What was read last, by the article's id: the article that comes next is read ahead.
_known: WeakKeyDictionary[Project, dict[str, _Known]] = WeakKeyDictionary()

_UPSERT = """
INSERT INTO proposals (article, id, run, position, account_key, field, rank, kind, value, spans,
                       confidence, rule)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (article, id) DO UPDATE SET run = excluded.run, position = excluded.position,
    rank = excluded.rank, confidence = excluded.confidence, rule = excluded.rule
"""


def store(
    project: Project,
    article_id: str,
    accounts: Iterable[ProposedAccount],
    extractor: str,
    published: date | None,
    *,
    aside: Iterable[ProposedAccount] = (),
) -> Run:
    """Keep what an extractor read as the article's latest run, and return what is in force then.

    What is put ``aside`` is kept with the run and shown in no account: labels that are no field.

    The same reading twice under one account and field is kept once, its best rank. Reading the same
    again with the same extractor and day adds nothing. Raises KeyError if there is no such article,
    ValueError if a quote is not what stands at its span, ProjectError if it cannot be saved.
    """
    with project.writing():
        number = number_of(project, article_id)
        kept = tuple(_once(a) for a in accounts)
        left = tuple(_once(a) for a in aside)
        check(_text(project, number), (*kept, *left))
        proposals = tuple(_proposals(article_id, (*kept, *left)))
        run = Run(new_id(), article_id, extractor, published, kept, proposals)
        imported = extractor.startswith(IMPORTED)
        former = next(
            (
                r
                for r in _in_force(project, article_id)
                if r.extractor == extractor or not (imported or r.extractor.startswith(IMPORTED))
            ),
            None,
        )
        if former is None or replace(former, id=run.id) != run:
            _insert(project, number, run)
        found = _as_one(_in_force(project, article_id)) or run
        likelihood.keep(project.connection, number)
        shown = {a.key for a in found.accounts}
        _count(project, number, sum(p.account_key in shown for p in found.proposals))
    return found


def check(text: str, accounts: Iterable[ProposedAccount]) -> None:
    """Raises ValueError if a quote is not what stands at its span of the text."""
    for account in accounts:
        for candidates in account.fields.values():
            for candidate in candidates:
                for evidence in candidate.evidence:
                    if text[evidence.span.start : evidence.span.end] != evidence.quote:
                        raise ValueError(f"other words at {evidence.span}: {candidate.rule}")


def latest(project: Project, article_id: str) -> Run | None:
    """What is in force of an article as one run, or None if none read it yet.

    It has the id and the extractor of the rules' run where there is one. What people labelled comes
    before what the rules read of the same.
    """
    return _as_one(_in_force(project, article_id))


def _as_one(runs: Sequence[Run]) -> Run | None:
    if len(runs) < 2:
        return runs[0] if runs else None
    accounts = {a.key: a for run in runs for a in run.accounts}
    imported = sorted(runs, key=lambda r: not r.extractor.startswith(IMPORTED))
    proposals = {p.id: p for run in imported for p in run.proposals}
    return replace(runs[0], accounts=tuple(accounts.values()), proposals=tuple(proposals.values()))


def _in_force(project: Project, article_id: str) -> tuple[Run, ...]:
    """The runs in force: that of the rules, then those that were brought in, in their order."""
    found = project.connection.execute(
        "SELECT runs.number, runs.id, extractor, runs.published, text, runs.article"
        " FROM articles JOIN runs ON runs.article = articles.number"
        " JOIN texts ON texts.article = articles.number WHERE articles.id = ?1 AND runs.number IN"
        f" (SELECT max(number) FROM runs WHERE article = articles.number GROUP BY {SERIES})"
        " ORDER BY runs.number",
        [article_id],
    ).fetchall()
    # A run is never changed; but a proposal moves on to the next run that reads the same, so what
    # was read of these runs holds while no other came or went.
    ids = tuple(run_id for _, run_id, *_ in found)
    known = _known.setdefault(project, {})
    if known.get(article_id, _NOTHING)[0] != ids:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        read = (_run(project, article_id, row) for row in found)
        known[article_id] = (
            ids,
            tuple(sorted(read, key=lambda r: r.extractor.startswith(IMPORTED))),
        )
    return known.get(article_id, _NOTHING)[1]


def _run(project: Project, article_id: str, row: tuple[Any, ...]) -> Run:
    number, run_id, extractor, published, text, article = row
    rows = project.connection.execute(
        "SELECT id, account_key, field, rank, kind, value, spans, confidence, rule"
        " FROM proposals WHERE article = ? AND run = ? ORDER BY position",
        [article, number],
    ).fetchall()
    read = zip(rows, _all(row[5] for row in rows), _all(row[6] for row in rows), strict=True)
    proposals = tuple(_proposal(text, *each) for each in read)
    accounts = tuple(_accounts(project, number, proposals))
    return Run(run_id, article_id, extractor, day_from_text(published), accounts, proposals)


def proposal_id(article_id: str, account_key: str, field: str, candidate: Candidate) -> str:
    """The id that the same reading has in every run and in every project."""
    data = [article_id, account_key, field, to_json(candidate.value), _spans(candidate)]
    return hashlib.sha256(to_text(data).encode("utf-8")).hexdigest()[:_ID_LETTERS]


def _insert_proposal(project: Project, article: int, run: int, at: int, proposal: Proposal) -> None:
    candidate = proposal.candidate
    row = (
        article,
        proposal.id,
        run,
        at,
        proposal.account_key,
        proposal.field,
        proposal.rank,
        kind_of(candidate.value).value,
        to_text(to_json(candidate.value)),
        to_text(_spans(candidate)),
        candidate.confidence,
        candidate.rule,
    )
    project.connection.execute(_UPSERT, row)


def _insert(project: Project, article: int, run: Run) -> None:
    values = (run.id, article, run.extractor, day_to_text(run.published), now())
    cursor = project.connection.execute(
        "INSERT INTO runs (id, article, extractor, published, at) VALUES (?, ?, ?, ?, ?)", values
    )
    number = cursor.lastrowid or 0
    project.connection.executemany(
        "INSERT INTO proposed_accounts VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, i, a.key, a.salience, a.follows and a.follows.key, _relation(a))
            for i, a in enumerate(run.accounts)
        ],
    )
    for at, proposal in enumerate(run.proposals):
        _insert_proposal(project, article, number, at, proposal)


def _count(project: Project, article: int, proposals: int) -> None:
    project.connection.execute(
        "UPDATE articles SET n_proposals = ? WHERE number = ?", [proposals, article]
    )


def _relation(account: ProposedAccount) -> str | None:
    return account.follows.relation if account.follows else None


def _once(account: ProposedAccount) -> ProposedAccount:
    """The account with each reading once and without the fields in which nothing was read."""
    fields = {}
    for field, candidates in account.fields.items():
        once: dict[str, Candidate] = {}
        for candidate in candidates:
            once.setdefault(proposal_id("", account.key, field, candidate), candidate)
        if once:
            fields[field] = tuple(once.values())
    return ProposedAccount(account.key, account.salience, account.follows, fields)


def _proposals(article_id: str, accounts: Iterable[ProposedAccount]) -> Iterator[Proposal]:
    for account in accounts:
        for field, candidates in account.fields.items():
            for rank, candidate in enumerate(candidates):
                key = proposal_id(article_id, account.key, field, candidate)
                yield Proposal(key, account.key, field, rank, candidate)


def _spans(candidate: Candidate) -> Json:
    return [[e.span.start, e.span.end] for e in candidate.evidence]


def _all(texts: Iterable[str]) -> list[Any]:
    """What many JSON texts say, read as one: one by one takes several times as long."""
    return list(from_text(f"[{','.join(texts)}]"))


def _proposal(text: str, row: tuple[str, ...], value: Json, spans: list[list[int]]) -> Proposal:
    key, account_key, field, rank, kind, _, _, confidence, rule = row
    evidence = tuple(Evidence(Span(start, end), text[start:end]) for start, end in spans)
    read = from_json(Kind(kind), value)
    candidate = Candidate(read, float(confidence), rule, evidence)
    return Proposal(key, account_key, field, int(rank), candidate)


def _accounts(
    project: Project, run: int, proposals: tuple[Proposal, ...]
) -> Iterator[ProposedAccount]:
    by_account = {
        key: {
            field: tuple(p.candidate for p in in_field)
            for field, in_field in groupby(of_account, lambda p: p.field)
        }
        for key, of_account in groupby(proposals, lambda p: p.account_key)
    }
    rows = project.connection.execute(
        "SELECT key, salience, follows, relation FROM proposed_accounts"
        " WHERE run = ? ORDER BY position",
        [run],
    )
    for key, salience, follows, relation in rows:
        link = Follows(follows, relation) if follows is not None else None
        yield ProposedAccount(key, Salience(salience), link, by_account.get(key, {}))


def _text(project: Project, number: int) -> str:
    (text,) = project.connection.execute(
        "SELECT text FROM texts WHERE article = ?", [number]
    ).fetchone()
    return str(text)
