from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import articles, queue
from storage.history import verify_history
from storage.project import Project
from storage.queue import QueueQuery
from tests.storage.making import article, scratch, unhurried


def test_an_article_comes_back_as_it_went_in(project: Project) -> None:
    one = article("\u00a0نصّ\u200f بـــه تطويل\n\n😀 ١٢٣\n")
    assert articles.add_many(project, [one]).new == (one.id,)
    assert articles.read(project, one.id) == one


@unhurried
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), unique=True, max_size=5))
def test_adding_twice_adds_nothing(texts: list[str]) -> None:
    with scratch() as project:
        incoming = [article(t, title=None) for t in texts]
        first = articles.add_many(project, iter(incoming))
        assert (first.new, first.known) == (tuple(a.id for a in incoming), ())
        again = articles.add_many(project, incoming)
        assert (again.new, again.known) == ((), first.new)
        assert [articles.read(project, a.id) for a in incoming] == incoming


def test_the_same_text_twice_in_one_call_is_added_once(project: Project) -> None:
    added = articles.add_many(project, [article(), article()])
    assert (len(added.new), len(added.known)) == (1, 1)
    assert sum(queue.counts(project).values()) == 1


def test_an_error_half_way_adds_nothing(project: Project) -> None:
    with pytest.raises(UnicodeEncodeError):
        articles.add_many(project, [article("أول"), replace(article("ثان"), text="\ud800")])
    assert sum(queue.counts(project).values()) == 0
    assert queue.matching(project, QueueQuery(text="أول")) == 0
    assert verify_history(project) is None


def test_metadata_changes_are_searched_sorted_counted_and_remembered(project: Project) -> None:
    one = article()
    articles.add_many(project, [one])
    changed = articles.set_metadata(
        project, one.id, title="عنوان آخر", source="صحيفة", url="https://x.org", published=None
    )
    assert changed == replace(
        one, title="عنوان آخر", source="صحيفة", url="https://x.org", published=None
    )
    assert articles.read(project, one.id) == changed
    assert queue.matching(project, QueueQuery(text="اخر")) == 1
    assert queue.matching(project, QueueQuery(source="صحيفة")) == 1
    assert queue.matching(project, QueueQuery(source="وكالة")) == 0
    assert queue.sources(project) == ("صحيفة",)
    (detail,) = project.connection.execute(
        "SELECT detail FROM history WHERE what = 'metadata changed'"
    ).fetchone()
    assert '"before":{' in detail
    assert "2022-01-05" in detail


def test_a_title_taken_away_is_no_longer_found(project: Project) -> None:
    one = article("النص", title="فريد")
    articles.add_many(project, [one])
    assert queue.matching(project, QueueQuery(text="فريد")) == 1
    articles.set_metadata(
        project, one.id, title="", source=one.source, url=None, published=date(2022, 1, 5)
    )
    assert queue.matching(project, QueueQuery(text="فريد")) == 0
    assert queue.matching(project, QueueQuery(text="النص")) == 1
    assert articles.read(project, one.id).title is None


def test_metadata_as_it_was_leaves_no_trace(project: Project) -> None:
    one = article()
    articles.add_many(project, [one])
    before = project.db["history"].count
    articles.set_metadata(
        project, one.id, title=one.title, source=one.source, url=None, published=one.published
    )
    assert project.db["history"].count == before


def test_the_text_cannot_change(project: Project) -> None:
    articles.add_many(project, [article()])
    with pytest.raises(sqlite3.IntegrityError, match="never changes"):
        project.connection.execute("UPDATE texts SET text = 'x'")


def test_an_unknown_article_is_a_key_error(project: Project) -> None:
    with pytest.raises(KeyError):
        articles.read(project, "none")
    with pytest.raises(KeyError):
        articles.set_metadata(project, "none", title="", source="", url="", published=None)
