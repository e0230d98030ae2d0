from __future__ import annotations

import sqlite3

import pytest

from storage import articles
from storage.history import verify_history
from storage.project import Project
from tests.storage.making import article

CHANGES = [
    "UPDATE history SET reviewer = 'غيره' WHERE number = 2",
    "UPDATE history SET detail = '{}' WHERE number = 2",
    "DELETE FROM history WHERE number = 2",
    "UPDATE history SET at = '2020-01-01' WHERE number = 3",
]


@pytest.fixture
def worked(project: Project) -> Project:
    for i in range(3):
        articles.add_many(project, [article(f"نص {i}")])
    return project


def test_an_untouched_history_holds(worked: Project) -> None:
    assert worked.db["history"].count == 4
    assert verify_history(worked) is None


@pytest.mark.parametrize("change", CHANGES)
def test_the_file_itself_refuses_changes(worked: Project, change: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        worked.connection.execute(change)


@pytest.mark.parametrize("change", CHANGES)
def test_tampering_behind_the_triggers_is_seen(worked: Project, change: str) -> None:
    worked.connection.execute("DROP TRIGGER history_never_changes")
    worked.connection.execute("DROP TRIGGER history_never_goes")
    worked.connection.execute(change)
    assert verify_history(worked) in (2, 3)
