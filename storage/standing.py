"""How an article stands: its status with the reason, and the researcher's flag and note on it.

Every decision on a whole article is kept, one after another; the article's row holds the last.
"""

from __future__ import annotations

from model.account import Status, new_id
from model.review import Review
from model.standing import DECIDED, Reason, fitting
from storage import history
from storage.articles import number_of
from storage.project import Project
from storage.times import now

_DECISION = """
INSERT INTO article_decisions (id, article, status, reason, reason_words, reviewer, at)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_ROW = """
UPDATE articles SET status = ?, reason = ?, reason_words = ?, n_accounts = ?, reviewed_at = ?,
    reviewed_by = ? WHERE number = ?
"""


def keep(project: Project, number: int, before: Review, review: Review) -> None:
    """Keep a saved review's status, and that it was decided if it was, in the open transaction."""
    at, reason = now(), fitting(review.status, review.reason) or Reason()
    n_accounts = sum(bool(a.claims) for a in review.accounts)
    said = (review.status, reason.code, reason.words)
    project.connection.execute(_ROW, [*said, n_accounts, at, project.reviewer, number])
    if _is_decision(before, review):
        project.connection.execute(_DECISION, [new_id(), number, *said, project.reviewer, at])


def _is_decision(before: Review, review: Review) -> bool:
    """Whether something was decided, or no longer stands."""
    if (before.status, before.reason) == (review.status, review.reason):
        return False
    lasting = (*DECIDED, Status.SECOND_LOOK)
    return review.status in lasting or before.status in lasting


def set_flag(project: Project, article_id: str, *, flagged: bool) -> None:
    """Flag an article or take its flag away. Raises KeyError, ProjectError."""
    _mark(project, article_id, "flagged", int(flagged))


def set_note(project: Project, article_id: str, note: str) -> None:
    """Keep a note on an article, empty for none. Raises KeyError, ProjectError."""
    _mark(project, article_id, "note", note.strip())


def _mark(project: Project, article_id: str, column: str, value: int | str) -> None:
    with project.writing():
        number = number_of(project, article_id)
        (before,) = project.connection.execute(
            f"SELECT {column} FROM articles WHERE number = ?", [number]
        ).fetchone()
        if before == value:
            return
        project.connection.execute(
            f"UPDATE articles SET {column} = ? WHERE number = ?", [value, number]
        )
        detail = {"before": before, "after": value}
        history.append(project, f"{column} changed", article_id, detail)
