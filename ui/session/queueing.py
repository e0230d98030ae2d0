"""The queue of articles: its pages, saved filters, where one stopped, how the work goes."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from model.account import Status
from model.pace import Pace, pace
from model.standing import DECIDED
from storage import queue, saved_filters
from storage.pace import done_since
from storage.project import ProjectError
from storage.queue import QueueQuery, QueueRow
from storage.saved_filters import LeftOff, SavedFilter
from ui.session.opening import ProjectSession


class QueueSession(ProjectSession):
    """What the queue shows, and how far it is worked through."""

    queue_changed = Signal()
    row_changed = Signal(str)
    filters_changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self._query = QueueQuery()
        self._begun = datetime.now(UTC)

    def page(self, query: QueueQuery, after: QueueRow | None, limit: int) -> tuple[QueueRow, ...]:
        """The next rows of the queue after one of it (None: the first ones)."""
        return queue.page(self._project, query, after, limit) if self._project else ()

    def counts(self) -> dict[Status, int]:
        return queue.counts(self._project) if self._project else {}

    def matching(self, query: QueueQuery) -> int | None:
        """How many articles match; None where counting would take too long."""
        return queue.matching(self._project, query) if self._project else 0

    def row(self, article_id: str) -> QueueRow | None:
        return queue.row(self._project, article_id) if self._project else None

    def set_query(self, query: QueueQuery) -> None:
        """Remember what the queue shows: the next article is the next one of it."""
        self._query = query

    def progress(self) -> tuple[int, int]:
        """How many articles are done, of how many; records of datasets are none of this work."""
        counts = self.counts()
        records = queue.records(self._project) if self._project else 0
        done = sum(counts.get(status, 0) for status in DECIDED)
        return max(0, done - records), sum(counts.values()) - records

    # filters

    def sources(self, prefix: str = "") -> tuple[str, ...]:
        """The sources that begin so, whatever their spelling."""
        return queue.sources(self._project, prefix) if self._project else ()

    def saved_filters(self) -> tuple[SavedFilter, ...]:
        return saved_filters.all_filters(self._project) if self._project else ()

    def keep_filter(self, name: str, query: QueueQuery) -> bool:
        """Keep a filter in the project, in place of one of the same name."""
        if self.refuse_read_only():
            return False
        try:
            saved_filters.keep_filter(self._open(), SavedFilter(name, query))
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.filters_changed.emit()
        return True

    def forget_filter(self, name: str) -> None:
        if self.refuse_read_only():
            return
        try:
            saved_filters.forget_filter(self._open(), name)
        except ProjectError as error:
            self.refused.emit(error.words)
            return
        self.filters_changed.emit()

    # where one stopped, and how it goes

    def left_off(self) -> LeftOff | None:
        """Where the reviewer stopped in this project."""
        return saved_filters.place_left(self._project) if self._project else None

    def pace(self) -> Pace:
        """What the reviewer has done today, and how quickly."""
        if self._project is None:
            return Pace(0, None)
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return pace(done_since(self._project, midnight), self._begun)
