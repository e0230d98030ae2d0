"""Which articles become training data, what they belong together by, and what is read of each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from model.account import Account, Status
from model.annotated import AnnotatedDocument
from model.article import Article
from model.codebook import Words
from model.export_choice import Part, What
from model.export_columns import fields_left
from model.training.choice import LabelStyle, TrainingChoice
from model.training.documents import document_of, hidden_claims, trigger_field
from model.training.labels import Label, labels_of
from model.training.splits import Candidate, Link
from storage.project import Project
from storage.reconciliation import text_copies
from storage.review_rows import load_review
from storage.tables.filters import condition
from storage.times import day_from_text

_SOURCES = "sources"
_LINKS = """
SELECT DISTINCT min(article) OVER (PARTITION BY incident), article FROM accounts
WHERE incident IS NOT NULL
UNION
SELECT (SELECT min(article) FROM accounts WHERE incident = l.incident),
    (SELECT min(article) FROM accounts WHERE incident = l.to_incident)
FROM incident_relations AS l
UNION
SELECT article, copy_of FROM text_copies
"""
_KINDS = """
SELECT c.article, c.value ->> '$' FROM accounts AS a JOIN claims AS c ON c.account = a.id
WHERE c.field = ? AND c.kind = 'choice' ORDER BY c.article DESC, a.position DESC, c.position DESC
"""
_ARTICLE = """
SELECT id, name, text, sha256, title, source, url, published, language, author, reader, status
FROM articles JOIN texts ON article = number WHERE number = ?
"""
_LABELLED = """
SELECT DISTINCT field, CASE kind WHEN 'choice' THEN value ->> '$' WHEN 'group_count'
    THEN value ->> '$.who' END
FROM claims WHERE id IN (SELECT claim FROM evidence) ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Selected:
    """The articles that go out in the order of import, and what links any articles.

    ``unread`` are texts of which it is not known whether they are copies.
    """

    candidates: tuple[Candidate, ...]
    links: tuple[Link, ...]
    ids: dict[int, str] = field(repr=False)
    unread: int = 0


def look_for_copies(project: Project, go_on: Callable[[int, int], bool] | None) -> bool:
    """Look texts through for copies where that was not done yet; False if it was stopped."""
    return project.read_only or text_copies.find(project, go_on)


def select(project: Project, choice: TrainingChoice) -> Selected:
    """What goes out of the project as it is now."""
    connection = project.connection
    where = condition(project, What.ARTICLES, choice.filters)
    statuses = json.dumps(sorted(choice.taken))
    trigger = trigger_field(project.codebook)
    hidden = trigger in hidden_fields(project, choice)
    kinds = {} if hidden else dict(connection.execute(_KINDS, [trigger]))
    chosen = connection.execute(
        f"SELECT r.number, r.id FROM articles AS r WHERE {where.sql}"
        " AND r.status IN (SELECT value FROM json_each(?)) ORDER BY r.number",
        [*where.values, statuses],
    )
    candidates = tuple(Candidate(n, key, kinds.get(n, "")) for n, key in chosen)
    links = tuple((a, b) for a, b in connection.execute(_LINKS) if a != b and None not in (a, b))
    ids = dict(connection.execute("SELECT number, id FROM articles"))
    (signed,) = connection.execute("SELECT count(*) FROM text_signatures").fetchone()
    return Selected(candidates, links, ids, len(ids) - signed)


def hidden_fields(project: Project, choice: TrainingChoice) -> frozenset[str]:
    """The fields whose labels are left out: those that no export would hold, and all that is said
    of sources with these."""
    left = fields_left(project.codebook, choice.redaction)
    if left is None:
        return frozenset()
    used = {name for (name,) in project.connection.execute("SELECT DISTINCT field FROM claims")}
    every = {f.id for f in project.codebook.fields} | used
    sources = {f.id for f in project.codebook.fields if f.family == _SOURCES}
    return frozenset(every - left | (sources if Part.SOURCES in choice.redaction.parts else set()))


def labels(project: Project, style: LabelStyle, hidden: frozenset[str]) -> tuple[Label, ...]:
    """All names that may come up: the codebook's, and those of fields that it no longer has."""
    known = {label.name: label for label in labels_of(project.codebook, style, hidden)}
    for name, code in project.connection.execute(_LABELLED):
        if name in hidden:
            continue
        full = f"{name}-{code}" if code and style is LabelStyle.CODE else name
        known.setdefault(full, Label(full, Words(full, full), ""))
    return tuple(known.values())


@dataclass(frozen=True, slots=True)
class Read:
    """An article as it goes out; ``hidden`` counts the labels that were left out."""

    document: AnnotatedDocument
    hidden: int


def documents(
    project: Project, selected: Selected, choice: TrainingChoice
) -> Iterator[tuple[Candidate, Read]]:
    """The articles one after another."""
    hidden = hidden_fields(project, choice)
    trigger = trigger_field(project.codebook)
    hide = Part.SOURCES in choice.redaction.parts
    for candidate in selected.candidates:
        article, status = _article(project, candidate.number)
        accounts, incidents = _accounts(project, candidate, status)
        document = document_of(
            article,
            accounts,
            incidents,
            status,
            trigger="" if trigger in hidden else trigger,
            hidden=hidden,
            hide_sources=hide,
        )
        yield candidate, Read(document, hidden_claims(accounts, hidden))


def _article(project: Project, number: int) -> tuple[Article, Status]:
    row = project.connection.execute(_ARTICLE, [number]).fetchone()
    key, name, text, sha256, title, source, url, published, *more, status = row
    day = day_from_text(published)
    return Article(key, name, text, sha256, title, source, url, day, *more), Status(status)


def _accounts(
    project: Project, candidate: Candidate, status: Status
) -> tuple[tuple[Account, ...], dict[str, str]]:
    """The accounts of an article, none of one that tells of no incident, and their incidents."""
    if status is Status.NO_INCIDENT:
        return (), {}
    rows = project.connection.execute(
        "SELECT id, coalesce(incident, '') FROM accounts WHERE article = ?", [candidate.number]
    )
    return load_review(project, candidate.number, candidate.id).accounts, dict(rows)
