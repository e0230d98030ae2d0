"""What was done today, quietly: how many articles, how many an hour, how far to one's own goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.direction import BETWEEN

if TYPE_CHECKING:
    from ui.session import Session

_MINUTE_MS = 60_000


class PaceBar(QWidget):
    """A line at the foot of the queue, once there is something to tell. ``goal_wanted`` when it
    is pressed."""

    goal_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._goal = 0
        self.words = QToolButton(self)
        self.words.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        theme.set_role(self.words, "nav")
        self.words.clicked.connect(self.goal_wanted)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 9)
        column.setSpacing(3)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.bar)
        # The day may turn, and so may the pace.
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self._redraw)
        self._clock.start()
        for changed in (session.project_changed, session.saved):
            changed.connect(self._redraw)
        self._redraw()

    def set_goal(self, articles: int) -> None:
        """How many articles one wants to do in a day; 0 for no goal."""
        self._goal = articles
        self._redraw()

    def _redraw(self) -> None:
        pace, goal = self._session.pace(), self._goal
        number = QLocale().toString
        self.setVisible(self._session.project_path is not None and bool(pace.done or goal))
        if goal:
            of = self.tr("%1 of %2 today")
            text = of.replace("%1", number(pace.done)).replace("%2", number(goal))
        else:
            text = self.tr("%Ln article(s) today", "", pace.done)
        if pace.hourly is not None:
            text += BETWEEN + self.tr("%Ln an hour", "", pace.hourly)
        self.words.setText(text)
        self.words.setToolTip(
            self.tr("The goal of the day is reached")
            if 0 < goal <= pace.done
            else self.tr("What you have done today; press to set a goal")
        )
        self.words.setAccessibleName(f"{text}. {self.words.toolTip()}")
        self.bar.setVisible(bool(goal))
        self.bar.setRange(0, max(goal, 1))
        self.bar.setValue(min(pace.done, goal))
        self.bar.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)
