"""Jobs: one after another, results in the window's thread, cancel, failures that are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from model.codebook import Words
from ui.jobs import JobContext, Jobs

NAME = Words("عمل", "Work")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_work_is_done_elsewhere_and_its_result_comes_here(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, int]] = []

    def done(thread: int) -> None:
        seen.append((thread, threading.get_ident()))

    with qtbot.waitSignals([jobs.started, jobs.finished], timeout=5000):
        jobs.run(NAME, lambda _: threading.get_ident(), done)
        assert jobs.busy
    assert not jobs.busy
    there, here = seen[0]
    assert here == threading.get_ident() != there


def test_jobs_run_in_the_order_they_came(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[int] = []
    for number in range(20):
        jobs.run(NAME, lambda _, n=number: n, order.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)
    assert order == list(range(20))


def test_progress_is_told_and_a_cancelled_job_keeps_what_it_did(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []
    heard, go_on = threading.Event(), threading.Event()

    def work(context: JobContext) -> int:
        assert context.progress(0, None)
        heard.set()
        go_on.wait(5)
        return 1 if context.progress(1, 10) else -1

    with qtbot.waitSignal(jobs.progressed, timeout=5000) as told:
        job = jobs.run(NAME, work, results.append)
    assert told.args == [job, 0, None]
    # The work has heard that it may go on before it is told to stop.
    assert heard.wait(5)
    job.cancel()
    with qtbot.waitSignal(jobs.finished, timeout=5000):
        go_on.set()
    assert results == [-1]


def test_a_job_cancelled_before_it_began_does_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    go_on = threading.Event()
    results: list[str] = []
    jobs.run(NAME, lambda _: go_on.wait(5), lambda _: results.append("first"))
    second = jobs.run(NAME, lambda _: "second", results.append)
    second.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)
    assert results == ["first"]


def test_a_failure_is_told_and_the_next_job_runs(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_: JobContext) -> None:
        raise OSError("the disk is full")

    told: list[Exception] = []
    results: list[int] = []
    with qtbot.waitSignal(jobs.failed, timeout=5000) as failed:
        jobs.run(NAME, work, lambda _: results.append(0), told.append)
        jobs.run(NAME, lambda _: 2, results.append)
    assert isinstance(failed.args, list)
    assert str(failed.args[1]) == "the disk is full"
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)
    assert [str(e) for e in told] == ["the disk is full"]
    assert results == [2]


def test_a_failure_nobody_takes_reaches_the_excepthook(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_: JobContext) -> None:
        raise ValueError("nobody takes this")

    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(jobs.failed, timeout=5000):
        jobs.run(NAME, work, lambda _: None)
    assert [str(value) for _, value, _ in caught] == ["nobody takes this"]


def test_stopping_cancels_what_runs(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(context: JobContext) -> None:
        while context.progress(0, None):
            pass

    with qtbot.waitSignal(jobs.started, timeout=5000):
        jobs.run(NAME, work, lambda _: None)
    jobs.stop()
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)


def test_held_jobs_wait_until_they_are_released(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []
    jobs.hold()
    jobs.run(NAME, lambda _: 1, results.append)
    with qtbot.assertNotEmitted(jobs.started, wait=50):
        pass
    assert jobs.busy
    with qtbot.waitSignal(jobs.finished, timeout=5000):
        jobs.release()
    assert results == [1]


@pytest.mark.usefixtures("qapp")
def test_held_jobs_are_let_go_when_all_stops() -> None:
    jobs = Jobs()
    jobs.hold()
    job = jobs.run(NAME, lambda _: 1, lambda _: None)
    jobs.stop()
    assert job.cancelled
