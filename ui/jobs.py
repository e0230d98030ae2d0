"""Long work outside the window's thread: one job after another, with progress and cancel.

One dispatcher lives as long as the window; jobs are plain values to it. What a job has to tell is
carried back into the window's thread, so `done` and all signals may touch widgets.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from model.codebook import Words

T = TypeVar("T")
log = logging.getLogger(__name__)

# More often than this nobody can read it, and a quick job would flood the window with events.
_SECONDS_BETWEEN_REPORTS = 0.05
_numbers = count(1)


class Job:
    """One piece of work that was asked for. ``name`` says what it is, to be shown."""

    def __init__(self, name: Words) -> None:
        self.id = next(_numbers)
        self.name = name
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress, or not to begin."""
        self._cancelled.set()


class JobContext:
    """What a job's work is given: a way to report how far it is and to hear that it should stop."""

    def __init__(self, job: Job, tell: Callable[[int, int | None], None]) -> None:
        self._job = job
        self._tell = tell
        self._last = 0.0

    @property
    def cancelled(self) -> bool:
        return self._job.cancelled

    def progress(self, done: int, total: int | None) -> bool:
        """Report that ``done`` of ``total`` (None: not known) is done; False says: stop now."""
        now = time.monotonic()
        if done == total or now - self._last >= _SECONDS_BETWEEN_REPORTS:
            self._last = now
            self._tell(done, total)
        return not self._job.cancelled


class Jobs(QObject):
    """Runs jobs one after another on a thread of its own.

    ``started(job)``, ``progressed(job, done, total)``, ``finished(job)`` after ``done`` was called
    or the job was cancelled before it began, ``failed(job, error)``.
    """

    started = Signal(object)
    progressed = Signal(object, object, object)
    finished = Signal(object)
    failed = Signal(object, object)
    _carried = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._held = False
        self._unfinished: list[Job] = []
        self._carried.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._unfinished)

    def run(
        self,
        name: Words,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Do ``work`` on the other thread, then call ``done`` with its result in this one.

        Work that was cancelled midway returns what it has, and ``done`` hears of it. An error goes
        to ``failed``, or else to ``sys.excepthook``, in this thread.
        """
        job = Job(name)
        self._unfinished.append(job)
        self._queue.put(lambda: self._work(job, work, done, failed))
        self._start()
        return job

    def hold(self) -> None:
        """Let jobs wait until `release`: their thread would take time from what comes first."""
        self._held = True

    def release(self) -> None:
        """Begin with what waited."""
        self._held = False
        if self._unfinished:
            self._start()

    def stop(self, seconds: float = 10.0) -> None:
        """Cancel what runs and what waits, and wait until the thread has ended."""
        for job in self._unfinished:
            job.cancel()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(seconds)
            self._thread = None

    # on the other thread

    def _start(self) -> None:
        if self._thread is None and not self._held:
            self._thread = threading.Thread(target=self._loop, name="jobs", daemon=True)
            self._thread.start()

    def _loop(self) -> None:
        while (task := self._queue.get()) is not None:
            task()

    def _work(
        self,
        job: Job,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if job.cancelled:
            self._carry(lambda: self._finish(job))
            return
        self._carry(lambda: self.started.emit(job))
        context = JobContext(
            job, lambda at, total: self._carry(lambda: self.progressed.emit(job, at, total))
        )
        try:
            result = work(context)
        # Whatever goes wrong in the work belongs to the window's thread, not to this one.
        except Exception as error:  # noqa: BLE001
            problem = error
            self._carry(lambda: self._fail(job, problem, failed))
        else:
            self._carry(lambda: self._finish(job, lambda: done(result)))

    def _carry(self, task: Callable[[], None]) -> None:
        try:
            self._carried.emit(task)
        except RuntimeError:
            log.debug("the window closed before a job ended")

    # in the window's thread

    def _deliver(self, task: Callable[[], None]) -> None:
        task()

    def _finish(self, job: Job, done: Callable[[], None] | None = None) -> None:
        self._unfinished.remove(job)
        try:
            if done is not None:
                done()
        finally:
            self.finished.emit(job)

    def _fail(self, job: Job, error: Exception, failed: Callable[[Exception], None] | None) -> None:
        self._unfinished.remove(job)
        log.error("job failed: %s", job.name.en, exc_info=error)
        self.failed.emit(job, error)
        if failed is not None:
            failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
