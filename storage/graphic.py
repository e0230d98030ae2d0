"""Which articles are marked as graphic."""

from __future__ import annotations

from storage import history
from storage.articles import has
from storage.project import Project
from storage.times import now


def is_graphic(project: Project, article_id: str) -> bool:
    """Whether the article is marked; False for one that the project does not have."""
    row = project.connection.execute(
        "SELECT 1 FROM graphic_articles WHERE article = ?", [article_id]
    ).fetchone()
    return row is not None


def mark(project: Project, article_id: str, *, graphic: bool) -> None:
    """Mark an article as graphic or take its mark away. Raises KeyError, ProjectError."""
    with project.writing():
        if not has(project, article_id):
            raise KeyError(article_id)
        before = is_graphic(project, article_id)
        if before == graphic:
            return
        if graphic:
            project.connection.execute(
                "INSERT INTO graphic_articles VALUES (?, ?, ?)",
                [article_id, project.reviewer, now()],
            )
        else:
            project.connection.execute(
                "DELETE FROM graphic_articles WHERE article = ?", [article_id]
            )
        history.append(project, "graphic changed", article_id, {"before": before, "after": graphic})
