from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.account import Status
from model.proposals import ProposedAccount, Salience
from model.values import Choice, Place
from storage import articles, queue, queue_filter, reviews, runs
from storage.project import Project
from storage.queue import Order, QueueQuery, QueueRow
from tests.storage.making import DAY, TEXT, article, candidate, scratch, unhurried

TITLES = ["أمل", "إمل", "امل", "بلدة", None, "Zed", "zed"]
SOURCES = ["وكالة", "صحيفة", None]


def walk(project: Project, query: QueueQuery, step: int) -> list[QueueRow]:
    rows: list[QueueRow] = []
    while True:
        found = queue.page(project, query, rows[-1] if rows else None, step)
        rows += found
        if len(found) < step:
            return rows


@st.composite
def queues(draw: st.DrawFn) -> list[tuple[str | None, str | None, date | None, Status, int]]:
    days = st.none() | st.integers(0, 3).map(lambda n: DAY + timedelta(n))
    row = st.tuples(
        st.sampled_from(TITLES),
        st.sampled_from(SOURCES),
        days,
        st.sampled_from(Status),
        st.integers(0, 2),
    )
    return draw(st.lists(row, max_size=9))


def fill(
    project: Project, rows: list[tuple[str | None, str | None, date | None, Status, int]]
) -> None:
    made = [
        article(f"قصف نص {i}", title=title, source=source, published=day)
        for i, (title, source, day, *_) in enumerate(rows)
    ]
    articles.add_many(project, made)
    for one, (*_, status, proposals) in zip(made, rows, strict=True):
        project.connection.execute(
            "UPDATE articles SET status = ?, n_proposals = ? WHERE id = ?",
            [status, proposals, one.id],
        )


@unhurried
@given(queues(), st.sampled_from(Order), st.frozensets(st.sampled_from(Status)), st.integers(1, 4))
def test_pages_by_key_are_the_whole_sorted_queue(
    rows: list[tuple[str | None, str | None, date | None, Status, int]],
    order: Order,
    statuses: frozenset[Status],
    step: int,
) -> None:
    with scratch() as project:
        fill(project, rows)
        for source in (None, *SOURCES[:2]):
            for text in ("", "قصف"):
                query = QueueQuery(text, statuses, source, order)
                paged = walk(project, query, step)
                assert paged == list(queue.page(project, query, None, 100))
                assert paged[::-1] == list(queue.page_before(project, query, None, 100))
                wanted = [
                    i
                    for i, (_, from_source, _, at, _) in enumerate(rows)
                    if (not statuses or at in statuses) and source in (None, from_source)
                ]
                assert sorted(r.number - 1 for r in paged) == wanted
                assert queue.matching(project, query) == len(wanted)
        assert queue.counts(project) == {s: sum(r[3] == s for r in rows) for s in Status}


def only(*statuses: Status) -> QueueQuery:
    return QueueQuery(statuses=frozenset(statuses))


def test_many_of_several_statuses_are_not_gathered_to_be_sorted(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_filter, "SORTED", 0)
    fill(project, [("قصف", None, None, Status.NEW, 1)])
    where, values = queue_filter.conditions(project, only(Status.NEW, Status.SKIPPED), sort=True)
    plan = project.connection.execute(
        f"EXPLAIN QUERY PLAN SELECT 1 FROM articles AS a{queue_filter.where_of(where)}"
        " ORDER BY a.number",
        values,
    ).fetchall()
    assert "TEMP B-TREE" not in str(plan)


def test_each_order_sorts_as_it_says(project: Project) -> None:
    days = [date(2022, 1, 2), None, date(2022, 1, 9), date(2022, 1, 2)]
    fill(
        project,
        [
            (title, source, day, status, n)
            for title, source, day, status, n in zip(
                ["بلدة", "إمل", None, "أمل"],
                ["ب", None, "أ", "ب"],
                days,
                [Status.REVIEWED, Status.NEW, Status.IN_PROGRESS, Status.NEW],
                [1, 5, 0, 5],
                strict=True,
            )
        ],
    )
    orders = {
        Order.IMPORTED: [1, 2, 3, 4],
        Order.NEWEST: [3, 4, 1, 2],
        Order.OLDEST: [1, 4, 3, 2],
        Order.TITLE: [2, 4, 1, 3],
        Order.SOURCE: [3, 1, 4, 2],
        Order.PROPOSALS: [4, 2, 1, 3],
        Order.PRIORITY: [4, 3, 2, 1],
        Order.PLACE: [1, 2, 3, 4],
        Order.STATUS: [3, 2, 4, 1],
    }
    assert {
        order: [r.number for r in queue.page(project, QueueQuery(order=order), None, 9)]
        for order in Order
    } == orders


def test_a_page_reads_no_further_than_it_has_to(project: Project) -> None:
    for order in Order:
        sorting = queue_filter.SORTINGS[order]
        turn = "DESC" if sorting.descending else "ASC"
        for position in (f"{sorting.key} = ? AND a.number > 1", f"{sorting.key} > ?"):
            plan = project.connection.execute(
                f"EXPLAIN QUERY PLAN SELECT a.id FROM articles AS a WHERE {position}"
                f" ORDER BY {sorting.key} {turn}, a.number {turn} LIMIT 50",
                ["x"],
            ).fetchall()
            assert "TEMP B-TREE" not in str(plan), order
            assert "SEARCH a" in str(plan), order


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("اشخاص", 1),
        ("أشخا", 1),
        ("القُورِيّة", 1),
        ("٤", 1),
        ("قصف القوريه", 1),
        ("القورية قصف غيرموجود", 0),
        ('"بلدة القورية"', 1),
        ('"القورية بلدة"', 0),
        ("«بلدة القورية»", 1),
        ('"بلدة القو', 1),
        ("عنواني", 1),
        ("text:قصف", 0),
        ("قصف OR غيرموجود", 0),
        ("NOT قصف", 0),
        ("قصف*", 1),
        ("^قصف", 1),
        ("(قصف)", 1),
        ("قصف-القورية", 1),
        ("NEAR(قصف)", 0),
        ('"', 0),
        ("''; DROP TABLE articles --", 0),
        ("🙂", 0),
        ("  ", 1),
    ],
)
def test_search_folds_takes_prefixes_and_has_no_operators(
    project: Project, typed: str, found: int
) -> None:
    text = "قصف على بلدة القورية، قُتل ٤ أشخاص"
    articles.add_many(project, [article(text, title="عنواني")])
    assert queue.matching(project, QueueQuery(text=typed)) == found
    assert len(queue.page(project, QueueQuery(text=typed), None, 5)) == found


def test_a_search_with_very_many_hits_is_not_counted_to_the_end(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_filter, "COUNTED", 3)
    monkeypatch.setattr(queue_filter, "SORTED", 2)
    articles.add_many(project, [article(f"قصف {i}") for i in range(4)])
    assert queue.matching(project, QueueQuery(text="قصف")) is None
    assert queue.matching(project, QueueQuery(text="قصف 1")) == 1


def test_next_after_finds_what_waits_and_begins_again(project: Project) -> None:
    made = [article(f"نص {i}") for i in range(4)]
    articles.add_many(project, made)
    ids = [a.id for a in made]
    done = reviews.load(project, ids[1])
    reviews.save(project, done, None, status=Status.NO_INCIDENT)
    started = reviews.load(project, ids[2])
    reviews.save(project, started, None, status=Status.IN_PROGRESS)
    for order in (Order.IMPORTED, Order.OLDEST, Order.TITLE):
        query = QueueQuery(order=order)
        assert queue.next_after(project, query, None) == ids[0]
        assert queue.next_after(project, query, ids[0]) == ids[2]
        assert queue.next_after(project, query, ids[1]) == ids[2]
        assert queue.next_after(project, query, ids[3]) == ids[0]
    assert queue.next_after(project, QueueQuery(order=Order.NEWEST), ids[2]) == ids[0]
    for status in (Status.IN_PROGRESS, Status.REVIEWED):
        assert queue.next_after(project, only(status), ids[2]) is None
    assert queue.next_after(project, only(Status.REVIEWED, Status.NEW), ids[2]) == ids[3]
    assert queue.next_after(project, QueueQuery(text="نص 3"), ids[0]) == ids[3]


def test_sources_by_their_beginning(project: Project) -> None:
    names = ["إيران إنسايدر", "ايران", "الأناضول", "وكالة"]
    articles.add_many(project, [article(s, source=s) for s in names])
    assert queue.sources(project, "أير") == ("ايران", "إيران إنسايدر")
    assert len(queue.sources(project)) == 4
    assert queue.sources(project, "", limit=1) == ("الأناضول",)


def test_the_row_of_one_article(project: Project) -> None:
    articles.add_many(project, [article()])
    assert queue.row(project, article().id) == queue.page(project, QueueQuery(), None, 1)[0]
    assert queue.row(project, "none") is None


def test_a_row_of_another_order_still_says_where_to_go_on(project: Project) -> None:
    titles = ["ج", "أ", "ب"]
    articles.add_many(project, [article(t, title=t) for t in titles])
    row = queue.row(project, article("أ").id)
    following = queue.page(project, QueueQuery(order=Order.TITLE), row, 5)
    assert [r.title for r in following] == ["ب", "ج"]


def test_the_most_likely_and_the_nearest_come_together(project: Project) -> None:
    made = [article(f"{TEXT} {i}") for i in range(4)]
    articles.add_many(project, made)
    for one, (confidence, admin1, place) in zip(
        made,
        [
            (0.4, "حمص", "تدمر"),
            (0.9, "دير الزور", "القورية"),
            (0.1, "حمص", "الرستن"),
            (0, None, None),
        ],
        strict=True,
    ):
        fields = {"event_type": (candidate(Choice("clash"), "قصف", confidence=confidence),)}
        if place:
            fields["place"] = (candidate(Place(place, admin1, "SY"), "القورية"),)
        told = ProposedAccount("a1", Salience.MAIN, None, fields)
        runs.store(project, one.id, [told] if confidence else [], "rules/1", DAY)

    def numbers(order: Order) -> list[int]:
        return [r.number for r in queue.page(project, QueueQuery(order=order), None, 9)]

    assert numbers(Order.PRIORITY) == [2, 1, 3, 4]
    assert numbers(Order.PLACE) == [3, 1, 2, 4]
    row = queue.row(project, made[0].id)
    assert row is not None
    assert row.place == "حمص، تدمر"
    runs.store(project, made[1].id, [], "rules/2", DAY)
    assert numbers(Order.PRIORITY) == [1, 3, 4, 2]


days = st.none() | st.integers(0, 4).map(lambda n: DAY + timedelta(n))


@unhurried
@given(queues(), st.sampled_from(Order), st.booleans(), days, days, st.sampled_from([0, 2000]))
def test_flags_and_days_filter_in_every_order(
    rows: list[tuple[str | None, str | None, date | None, Status, int]],
    order: Order,
    flagged: bool,
    since: date | None,
    until: date | None,
    gathered: int,
) -> None:
    with scratch() as project, pytest.MonkeyPatch.context() as patched:
        patched.setattr(queue_filter, "SORTED", gathered)
        fill(project, rows)
        project.connection.execute("UPDATE articles SET flagged = n_proposals % 2")
        query = QueueQuery(order=order, flagged=flagged, since=since, until=until)
        wanted = [
            i
            for i, (_, _, day, _, n) in enumerate(rows)
            if (not flagged or n % 2)
            and (since is None or (day is not None and day >= since))
            and (until is None or (day is not None and day <= until))
        ]
        paged = walk(project, query, 2)
        assert sorted(r.number - 1 for r in paged) == wanted
        assert paged == list(queue.page(project, query, None, 100))
        assert queue.matching(project, query) == len(wanted)


def test_filters_read_no_more_than_they_have_to(project: Project) -> None:
    for query in (
        QueueQuery(flagged=True),
        QueueQuery(since=DAY),
        replace(only(Status.NEW), since=DAY, until=DAY),
        QueueQuery(source="وكالة", since=DAY),
        QueueQuery(flagged=True, order=Order.TITLE),
    ):
        where, values = queue_filter.conditions(project, query)
        plan = project.connection.execute(
            f"EXPLAIN QUERY PLAN SELECT 1 FROM articles AS a{queue_filter.where_of(where)}", values
        ).fetchall()
        # A partial index holds only what is flagged: all of it may be read.
        assert "SEARCH a" in str(plan) or "articles_flagged" in str(plan), query
