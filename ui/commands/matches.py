"""`matches`: which accounts of a project may tell of the same incident, with the reasons."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.reconciliation.matching.company import Compared
from model.reconciliation.matching.ranking import LIKELY, likelihood
from model.reconciliation.matching.reasons import Reason
from model.reconciliation.matching.score import compare
from storage.project import Project, ProjectError
from storage.reconciliation import account_facts
from storage.reconciliation.matching import Told, compared_in, likely_pairs, matches_of, told_of
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_SHORT = 8
_MOST_REASONS = 5


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Told
    other: Told
    score: float
    reasons: tuple[Reason, ...]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--article",
        metavar="ID",
        help="only those of this article: its id, the first letters of it, or its file's name",
    )
    parser.add_argument(
        "--threshold",
        metavar="BITS",
        type=float,
        default=LIKELY,
        help=f"how likely a pair has to be, in powers of two (default: {LIKELY:g})",
    )
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    parser.add_argument(
        "--language", choices=("ar", "en"), default="en", help="that of the reasons"
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project:
            with shown_progress() as progress:
                account_facts.fill(project, progress)
            if chosen.article is None:
                pairs = _all(project, chosen.threshold)
            else:
                articles = _named(project, chosen.article)
                if len(articles) != 1:
                    some = "Several articles are" if articles else "No article is"
                    complain(f"{some} called {chosen.article}.")
                    return 2
                pairs = _of_article(project, articles[0], chosen.threshold)
            lines = _jsonl if chosen.format == "jsonl" else _table
            for line in lines(pairs, chosen.language):
                sys.stdout.write(f"{line}\n")
    except ProjectError as error:
        complain(str(error))
        return 2
    return 0


def _named(project: Project, name: str) -> list[str]:
    rows = project.connection.execute(
        "SELECT id FROM articles WHERE id = ?1 OR name = ?1"
        " OR (length(?1) >= ?2 AND substr(id, 1, length(?1)) = ?1)",
        [name, _SHORT],
    )
    return [article_id for (article_id,) in rows]


def _all(project: Project, threshold: float) -> Iterator[_Pair]:
    with shown_progress() as progress:
        found = tuple(likely_pairs(project, threshold, progress))
    for pair in found:
        reasons = compare(pair.one.facts, pair.other.facts).reasons
        yield _Pair(pair.one, pair.other, pair.score, reasons)


def _of_article(project: Project, article_id: str, threshold: float) -> Iterator[_Pair]:
    ours = compared_in(project, article_id)
    told = told_of(project, [(c.article, c.key) for c in ours])
    for account in ours:
        here = told[account.article, account.key]
        for found in matches_of(project, account, _others(ours, account), threshold, here.incident):
            yield _Pair(here, found.told, found.match.score, found.match.reasons)


def _others(ours: Iterable[Compared], account: Compared) -> tuple[Compared, ...]:
    return tuple(c for c in ours if c.key != account.key)


def _table(pairs: Iterable[_Pair], language: str) -> Iterator[str]:
    for pair in pairs:
        yield f"{pair.score:5.1f}  {likelihood(pair.score).value:8}  {_end(pair.one)}"
        yield f"{'':17}{_end(pair.other)}"
        reasons = (r.words.in_language(language) for r in pair.reasons[:_MOST_REASONS])
        yield f"{'':17}{'; '.join(reasons)}"


def _end(told: Told) -> str:
    parts = [
        told.account[:_SHORT],
        told.published.isoformat() if told.published else "",
        told.source,
        told.title,
        "" if told.reviewed else "(proposed)",
    ]
    return "  ".join(part for part in parts if part)


def _jsonl(pairs: Iterable[_Pair], language: str) -> Iterator[str]:
    for pair in pairs:
        line: dict[str, Any] = {
            "score": round(pair.score, 2),
            "likelihood": likelihood(pair.score).value,
            "one": _json(pair.one),
            "other": _json(pair.other),
            "reasons": [
                {"part": r.part, "bits": r.bits, "words": r.words.in_language(language)}
                for r in pair.reasons
            ],
        }
        yield json.dumps(line, ensure_ascii=False)


def _json(told: Told) -> dict[str, Any]:
    return {
        "article": told.article_id,
        "account": told.account,
        "reviewed": told.reviewed,
        "incident": told.incident,
        "title": told.title,
        "source": told.source,
        "published": told.published.isoformat() if told.published else None,
    }


MATCHES = Command(
    "matches",
    "List accounts of a project that may tell of the same incident, with the reasons.",
    _add_arguments,
    _run,
    examples=(
        "matches work.tawthiq",
        "matches work.tawthiq --article report.txt --format jsonl",
    ),
)
