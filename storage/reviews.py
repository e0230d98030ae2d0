"""Reviews in and out of a project, and the drafts of what is not yet saved.

A save is one transaction: accounts, claims, evidence, decisions, incidents, status, history, and
the draft that it makes superfluous.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.account import Account, Claim, Decision, Status
from model.proposals import Run
from model.review import Review
from model.review_json import join_to_json, kind_of, reason_to_json, review_to_json
from model.standing import fitting
from model.values import to_json
from storage import history, incidents, standing
from storage.articles import number_of
from storage.canonical import to_text
from storage.project import Project
from storage.review_rows import load_review
from storage.times import now, time_to_text

_ACCOUNT = """
INSERT INTO accounts (id, article, position, proposed_key, salience, follows, relation, joined,
                      reviewer, reviewed_at)
VALUES (:id, :article, :position, :proposed_key, :salience, :follows, :relation, :joined, :reviewer,
        :at)
ON CONFLICT (id) DO UPDATE SET position = excluded.position,
    proposed_key = excluded.proposed_key, salience = excluded.salience,
    follows = excluded.follows, relation = excluded.relation, joined = excluded.joined,
    reviewer = CASE WHEN :changed THEN excluded.reviewer ELSE reviewer END,
    reviewed_at = CASE WHEN :changed THEN excluded.reviewed_at ELSE reviewed_at END
"""
_CLAIM = """
INSERT INTO claims (id, account, article, position, field, kind, value, origin, proposal, reviewer,
                    at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET account = excluded.account, position = excluded.position,
    field = excluded.field, kind = excluded.kind, value = excluded.value,
    origin = excluded.origin, proposal = excluded.proposal, reviewer = excluded.reviewer,
    at = excluded.at
"""
_NEW_AGAIN = """
UPDATE articles SET status = ? WHERE number = ? AND status = ?
    AND NOT EXISTS (SELECT 1 FROM accounts WHERE article = articles.number)
    AND NOT EXISTS (SELECT 1 FROM decisions WHERE article = articles.number)
"""
_DECISION = """
INSERT INTO decisions (id, article, proposal, verdict, claim, reviewer, at)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def load(project: Project, article_id: str) -> Review:
    """The review as saved; an empty one of status new before. Raises KeyError without article."""
    return load_review(project, number_of(project, article_id), article_id)


def save(project: Project, review: Review, run: Run | None, *, status: Status) -> tuple[str, ...]:
    """Keep a review with its status, all or nothing, and drop the article's draft.

    ``run`` is the one that was on the desk; the history names it. The review's reason is kept
    with a status that has reasons. Every account with a claim has its incident afterwards. Returns
    the ids of the accounts that could not be linked as was said: the incident is gone. Raises
    KeyError if there is no such article, ValueError if a decision or claim names a proposal that
    was never stored, ProjectError if it cannot be saved.
    """
    review = replace(review, status=status, reason=fitting(status, review.reason))
    with project.writing():
        number = number_of(project, review.article_id)
        before = load_review(project, number, review.article_id)
        _know_reviewers(project, review)
        _check_proposals(project, number, review)
        left = _save_accounts(project, number, before, review)
        appended = _save_decisions(project, number, before, review)
        _save_dismissed(project, number, review)
        unlinked = incidents.keep_in_step(
            project, number, before.accounts, review.accounts, left=left
        )
        standing.keep(project, number, before, review)
        project.connection.execute("DELETE FROM drafts WHERE article = ?", [number])
        detail = {
            "before": history.digest(review_to_json(before)),
            "after": history.digest(review_to_json(review)),
            "status": [before.status.value, status.value],
            "reason": reason_to_json(review.reason),
            "decisions": appended,
            "run": run.id if run else None,
        }
        history.append(project, "review saved", review.article_id, detail)
    return unlinked


def put_new(project: Project, number: int, accounts: Sequence[Account]) -> None:
    """Keep accounts of an article that had none, in the transaction that is open.

    Their incidents, the article's status and the history are the caller's.
    """
    for position, account in enumerate(accounts):
        _save_account(project, number, position, account, changed=True)
        _save_claims(project, number, None, account)


def save_draft(project: Project, article_id: str, payload: str) -> None:
    """Keep what is on the desk and not yet saved; it takes the place of the former draft.

    An article that was new is in progress from then on.
    """
    with project.writing():
        project.connection.execute(
            "INSERT INTO drafts VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
            " SET payload = excluded.payload, at = excluded.at",
            [number_of(project, article_id), payload, now()],
        )
        project.connection.execute(
            "UPDATE articles SET status = ? WHERE id = ? AND status = ?",
            [Status.IN_PROGRESS, article_id, Status.NEW],
        )


def load_draft(project: Project, article_id: str) -> str | None:
    """The article's draft, or None."""
    found = project.connection.execute(
        "SELECT payload FROM drafts JOIN articles ON article = number WHERE id = ?", [article_id]
    ).fetchone()
    return found[0] if found else None


def drop_draft(project: Project, article_id: str) -> None:
    """Remove the article's draft, if it has one; with nothing saved of it, it is new again."""
    with project.writing():
        number = number_of(project, article_id)
        project.connection.execute("DELETE FROM drafts WHERE article = ?", [number])
        project.connection.execute(_NEW_AGAIN, [Status.NEW, number, Status.IN_PROGRESS])


def drafts(project: Project) -> tuple[str, ...]:
    """The ids of the articles with a draft, the one that was written last at the end."""
    rows = project.connection.execute(
        "SELECT id FROM drafts JOIN articles ON article = number ORDER BY at, number"
    )
    return tuple(article_id for (article_id,) in rows)


def _know_reviewers(project: Project, review: Review) -> None:
    names = {project.reviewer}
    names |= {c.stamp.reviewer for a in review.accounts for c in a.claims}
    names |= {d.stamp.reviewer for d in review.decisions}
    for name in sorted(names):
        project.know_reviewer(name)


def _check_proposals(project: Project, number: int, review: Review) -> None:
    """Proposals are never removed, so what the review names was stored, or it is a mistake."""
    named = {d.proposal_id for d in review.decisions}
    named |= {c.proposal_id for a in review.accounts for c in a.claims if c.proposal_id}
    stored = project.connection.execute("SELECT id FROM proposals WHERE article = ?", [number])
    never = named.difference(key for (key,) in stored)
    if never:
        raise ValueError(f"a proposal that was never stored: {min(never)}")


def _save_accounts(project: Project, number: int, before: Review, review: Review) -> set[str]:
    """Keep the accounts; the ids of the incidents that some left are returned."""
    kept = {a.id for a in review.accounts}
    old = {a.id: a for a in before.accounts}
    left = incidents.let_go(project, [account_id for account_id in old if account_id not in kept])
    for account_id in old:
        if account_id not in kept:
            project.connection.execute("DELETE FROM accounts WHERE id = ?", [account_id])
    for position, account in enumerate(review.accounts):
        former = old.get(account.id)
        _save_account(project, number, position, account, changed=former != account)
        if former != account:
            _save_claims(project, number, former, account)
    return left


def _save_account(
    project: Project, number: int, position: int, account: Account, *, changed: bool
) -> None:
    link = account.follows
    project.connection.execute(
        _ACCOUNT,
        {
            "id": account.id,
            "article": number,
            "position": position,
            "proposed_key": " ".join(account.proposed_keys) or None,
            "salience": account.salience,
            "follows": link.account_id if link else None,
            "relation": link.relation if link else None,
            "joined": to_text(join_to_json(account.joined)) if account.joined else None,
            "reviewer": project.reviewer,
            "at": now(),
            "changed": changed,
        },
    )


def _save_claims(project: Project, number: int, former: Account | None, account: Account) -> None:
    old = {c.id: c for c in former.claims} if former else {}
    for claim_id in old.keys() - {c.id for c in account.claims}:
        project.connection.execute("DELETE FROM claims WHERE id = ?", [claim_id])
    project.connection.executemany(
        _CLAIM, [_claim_row(number, account.id, i, c) for i, c in enumerate(account.claims)]
    )
    changed = [c for c in account.claims if c.id not in old or old[c.id].evidence != c.evidence]
    _save_evidence(project, changed)


def _claim_row(number: int, account_id: str, position: int, claim: Claim) -> tuple[object, ...]:
    return (
        claim.id,
        account_id,
        number,
        position,
        claim.field,
        kind_of(claim.value),
        to_text(to_json(claim.value)),
        claim.origin,
        claim.proposal_id,
        claim.stamp.reviewer,
        time_to_text(claim.stamp.at),
    )


def _save_evidence(project: Project, claims: Sequence[Claim]) -> None:
    project.connection.executemany("DELETE FROM evidence WHERE claim = ?", [[c.id] for c in claims])
    project.connection.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)",
        [
            (c.id, i, e.span.start, e.span.end, e.quote)
            for c in claims
            for i, e in enumerate(c.evidence)
        ],
    )


def _save_decisions(project: Project, number: int, before: Review, review: Review) -> int:
    """Append what was decided since, and that a decision no longer stands; return how many."""
    standing = {d.proposal_id: d for d in before.decisions}
    new = [d for d in review.decisions if standing.get(d.proposal_id) != d]
    decided = {d.proposal_id for d in review.decisions}
    reopened = [d for d in before.decisions if d.proposal_id not in decided]
    rows = [_decision_row(number, d) for d in new]
    rows += [
        (d.id, number, d.proposal_id, "reopened", None, project.reviewer, now()) for d in reopened
    ]
    project.connection.executemany(_DECISION, rows)
    return len(rows)


def _decision_row(number: int, decision: Decision) -> tuple[object, ...]:
    return (
        decision.id,
        number,
        decision.proposal_id,
        decision.verdict.value,
        decision.claim_id,
        decision.stamp.reviewer,
        time_to_text(decision.stamp.at),
    )


def _save_dismissed(project: Project, number: int, review: Review) -> None:
    project.connection.execute("DELETE FROM dismissed_accounts WHERE article = ?", [number])
    project.connection.executemany(
        "INSERT INTO dismissed_accounts VALUES (?, ?, ?)",
        [(number, i, key) for i, key in enumerate(review.dismissed)],
    )
