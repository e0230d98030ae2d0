"""The job that runs: its name, how far it is, and a way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QLocale, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui import theme
from ui.direction import BETWEEN
from ui.jobs import Job, Jobs
from ui.window.time_left import seconds_left

# A job that is done before this is not worth a strip that comes and goes.
_PATIENCE_MS = 250
_MINUTE = 60


class JobStrip(QFrame):
    """Visible while a job runs for longer than a moment."""

    def __init__(self, jobs: Jobs, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "strip")
        self._language = language
        self._job: Job | None = None
        self._began = 0.0
        self._name = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._count = QLabel(self)
        theme.set_role(self._count, "soft")
        self.cancel = QPushButton(self)
        theme.set_role(self.cancel, "quiet")
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        jobs.started.connect(self._start)
        jobs.progressed.connect(self._progress)
        jobs.finished.connect(self._end)
        jobs.failed.connect(lambda job, _: self._end(job))
        self._retranslate()
        self.hide()

    def speak(self, language: str) -> None:
        """Name the job in another language."""
        self._language = language
        self._retranslate()

    def _start(self, job: Job) -> None:
        self._job = job
        self._began = time.monotonic()
        self._bar.setRange(0, 0)
        self._count.clear()
        self.cancel.setEnabled(True)
        self._retranslate()
        self._patience.start()

    def _progress(self, job: Job, done: int, total: int | None) -> None:
        if job is not self._job:
            return
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        number = QLocale().toString
        if not total:
            self._count.setText(number(done))
            return
        text = self.tr("%1 of %2").replace("%1", number(done)).replace("%2", number(total))
        left = self._left(seconds_left(time.monotonic() - self._began, done, total))
        self._count.setText(BETWEEN.join(p for p in (text, left) if p))

    def _left(self, seconds: int | None) -> str:
        if seconds is None:
            return ""
        if seconds < _MINUTE:
            return self.tr("about %Ln second(s) left", "", seconds)
        return self.tr("about %Ln minute(s) left", "", seconds // _MINUTE)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self._count.setText(self.tr("Stopping…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Stop"))
        if self._job is not None:
            self._name.setText(self._job.name.in_language(self._language))
            self._bar.setAccessibleName(self._name.text())
