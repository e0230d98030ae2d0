"""Dossiers gathered from the project: an incident with all that speaks for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from model.account import Claim
from model.codebook import Codebook, Words
from model.incident import Incident, Relation, ReportedAccount
from model.incident_history import done_words, verdict_words
from model.reconciliation import claim_review
from model.reconciliation.agreement import Agreement, agreement_of, compare
from model.reconciliation.dossier import (
    Done,
    Dossier,
    DossierRow,
    Related,
    SourceGroup,
    context,
)
from model.reconciliation.grading import FIELD as GRADE
from model.reconciliation.independence import Independence
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.titles import title_of
from model.values import Json
from storage import articles
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation import incident_rows, reported
from storage.reconciliation.grading import proposed_of
from storage.reconciliation.independent import groups_of
from storage.reconciliation.knowledge import project_knowledge
from storage.shipped_checklist import load_checklist
from storage.times import time_from_text

_DECISIONS = """
SELECT d.at, d.reviewer, d.verdict, p.field
FROM claims AS c
JOIN decisions AS d ON d.article = c.article AND d.proposal = c.proposal
JOIN proposals AS p ON p.article = d.article AND p.id = d.proposal
WHERE c.account IN (SELECT value FROM json_each(?))
ORDER BY d.number
"""
_ALONE = Words("مصدر قائم بنفسه", "A source of its own")


def gather(project: Project, incident_id: str) -> Dossier:
    """All of one incident, of one moment. Raises KeyError if it is not there."""
    with project.reading():
        return _gather(project, incident_id)


def _gather(project: Project, incident_id: str) -> Dossier:
    incident = incident_rows.load(project, incident_id)
    accounts = reported.of_incident(project, incident_id)
    codebook, known = project.codebook, project_knowledge(project)
    found = groups_of(project, accounts)
    return Dossier(
        incident,
        title_of(incident, codebook),
        accounts,
        tuple(_rows(incident, accounts, codebook, known)),
        tuple(_groups(found)),
        proposed_of(project, accounts, found),
        tuple(_related(project, incident, codebook)),
        load_checklist(),
        tuple(_history(project, incident, codebook)),
        _contexts(project, accounts),
    )


def reviews_of_field(
    project: Project, told: Dossier, field_id: str, author: str, language: str, claim_id: str = ""
) -> Json:
    """ClaimReviews of what the accounts of an incident say in a field, or of one claim of it.

    Each is held against what the incident was resolved to. Raises NotCheckedError where that is
    nothing, LookupError where no account says anything there.
    """
    row, known = told.row(field_id), project_knowledge(project)
    held = row.resolution.values if row and row.resolution else ()
    reviews = []
    for claim in (c for cell in (row.cells if row else ()) for c in cell):
        if row is not None and claim_id in ("", claim.id):
            verdict = compare(row.field, [claim.value], held, known).agreement
            reviews.append(claim_review.of_claim(told, claim.id, verdict, author, language))
    if not reviews:
        raise LookupError(f"no account says anything in the field {field_id}")
    return claim_review.together(reviews)


def _rows(
    incident: Incident,
    accounts: Sequence[ReportedAccount],
    codebook: Codebook,
    known: Knowledge,
) -> Iterator[DossierRow]:
    for field in codebook.fields:
        cells = tuple(a.account.claims_of(field.id) for a in accounts)
        held = incident.resolution(field.id)
        if not any(cells) and (held is None or not held.values) and field.id != GRADE:
            continue
        agreed = agreement_of(field, [[c.value for c in cell] for cell in cells], known)
        silent = agreed.agreement is Agreement.SILENT
        same = agreed.agreement is Agreement.SAME
        why = None if silent or same else agreed.reason
        yield DossierRow(field, held, cells, "" if silent else agreed.agreement.value, why)


def _groups(found: Independence) -> Iterator[SourceGroup]:
    for group in found.groups:
        reasons = list(dict.fromkeys(tie.reason for tie in group.ties))
        why = Words("؛ ".join(r.ar for r in reasons), "; ".join(r.en for r in reasons))
        yield SourceGroup(group.accounts, why if reasons else _ALONE)


def _related(project: Project, incident: Incident, codebook: Codebook) -> Iterator[Related]:
    others = {i.id: i for i in incident_rows.around(project, [incident.id])}
    others |= {
        i.id: i
        for i in incident_rows.load_many(project, [r.to_incident for r in incident.relations])
    }
    for relation in incident.relations:
        other = others.get(relation.to_incident)
        if other is not None:
            yield _relation(relation, other, codebook, outward=True)
    for other in others.values():
        for relation in other.relations:
            if relation.to_incident == incident.id and other.id != incident.id:
                yield _relation(relation, other, codebook, outward=False)


def _relation(relation: Relation, other: Incident, codebook: Codebook, *, outward: bool) -> Related:
    quotes = tuple(e.evidence.quote for e in relation.evidence)
    return Related(relation.kind, title_of(other, codebook), outward, relation.note, quotes)


def _history(project: Project, incident: Incident, codebook: Codebook) -> list[Done]:
    rows = project.connection.execute(
        "SELECT at, reviewer, what, detail FROM history WHERE subject = ? ORDER BY number",
        [incident.id],
    )
    done = [
        Done(time_from_text(at), who, done_words(what, from_text(detail), codebook))
        for at, who, what, detail in rows
    ]
    accounts = json.dumps(list(incident.accounts))
    for at, who, verdict, field in project.connection.execute(_DECISIONS, [accounts]):
        words = verdict_words(verdict, field, codebook)
        done.append(Done(time_from_text(at), who, words))
    return sorted(done, key=lambda d: d.at)


def _contexts(
    project: Project, accounts: Sequence[ReportedAccount]
) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """The sentences that the quotes of all claims stand in."""
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    texts: dict[str, str] = {}
    for told in accounts:
        if told.article_id not in texts:
            texts[told.article_id] = articles.read(project, told.article_id).text
        for claim in told.account.claims:
            if claim.evidence:
                found[claim.id] = _sentences(texts[told.article_id], claim)
    return found


def _sentences(text: str, claim: Claim) -> tuple[tuple[str, str, str], ...]:
    spans = (e.span for e in claim.evidence)
    return tuple(context(text, span.start, span.end) for span in spans)
