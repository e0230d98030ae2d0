"""While the desk is there, garbage is collected on its thread and on no other."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from ui.collecting import Collecting, collect_due
from ui.desk import Desk


class Loop:
    """Something that only the collector can free."""

    def __init__(self, threads: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: threads.append(threading.get_ident()))


def _many(threads: list[int]) -> None:
    for _ in range(50_000):
        Loop(threads)


def test_a_jobs_thread_frees_nothing(qtbot: QtBot) -> None:
    collecting = Collecting()
    collecting.start()
    threads: list[int] = []
    worker = threading.Thread(target=_many, args=(threads,))
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) > 0)
    assert set(threads) == {threading.get_ident()}
    collecting.stop()
    assert gc.isenabled()


def test_what_is_due_is_collected() -> None:
    threads: list[int] = []
    gc.disable()
    _many(threads)
    collect_due()
    gc.enable()
    assert threads


def test_the_desk_takes_it_over_and_gives_it_back(desk: Desk) -> None:
    assert not gc.isenabled()
    desk.stop()
    assert gc.isenabled()
