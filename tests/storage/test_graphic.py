"""Which articles are marked as graphic: kept, taken back, and told by the history."""

from __future__ import annotations

import pytest

from storage import articles, graphic
from storage.history import verify_history
from storage.project import Project
from tests.storage.making import article


def test_a_mark_is_kept_and_taken_back(project: Project) -> None:
    articles.add_many(project, [article()])
    assert not graphic.is_graphic(project, article().id)
    graphic.mark(project, article().id, graphic=True)
    graphic.mark(project, article().id, graphic=True)
    assert graphic.is_graphic(project, article().id)
    graphic.mark(project, article().id, graphic=False)
    assert not graphic.is_graphic(project, article().id)
    told = project.connection.execute(
        "SELECT detail FROM history WHERE what = 'graphic changed' ORDER BY number"
    ).fetchall()
    assert [d for (d,) in told] == [
        '{"after":true,"before":false}',
        '{"after":false,"before":true}',
    ]
    assert verify_history(project) is None


def test_an_article_that_is_not_there_cannot_be_marked(project: Project) -> None:
    with pytest.raises(KeyError):
        graphic.mark(project, "absent", graphic=True)
    assert not graphic.is_graphic(project, "absent")
