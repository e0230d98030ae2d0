"""The window: composes the bars, the three columns and the first page, and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Words
from ui import theme
from ui.actions import Actions
from ui.article import ArticlePanel
from ui.form import FormPanel
from ui.intake.unfinished_strip import UnfinishedStrip
from ui.jobs import Jobs
from ui.queue import QueuePanel
from ui.session import Session
from ui.settings import Settings
from ui.welcome import WelcomePage
from ui.window.banner import Banner
from ui.window.finished import FinishedStrip
from ui.window.folding import Folding
from ui.window.foot_bar import Column, FootBar
from ui.window.job_strip import JobStrip
from ui.window.pause_banner import PauseBanner
from ui.window.top_bar import TopBar

SMALLEST = (1024, 640)
_READING = 400
"""The least that the article needs beside the form."""
USUAL = (1440, 900)
# Least and most of the queue and the form, in pixels; the article takes what is left.
_QUEUE = (250, 320)
_FORM = (430, 560)
# What a form needs for labels beside their boxes, at the usual size of words.
_LABELLED = 300
_NARROW = 700
_BESIDE = 300
"""The least that a panel in the place of the queue needs."""

_READ_ONLY = Words(
    "هذا المشروع مفتوح للقراءة فقط، لأن ملفه لا يُكتب فيه. لك أن تنظر فيه وتصدّر منه، ولا يُحفظ"
    " شيء تغيّره.",
    "This project is open for reading only, as its file cannot be written to. You can look at it"
    " and export from it; nothing that you change is kept.",
)


class MainWindow(QMainWindow):
    """Queue, article and form side by side under a top bar, over a foot bar.

    ``dropped`` carries the files and folders let fall on the window; ``first_painted`` says that
    there is something to see.
    """

    dropped = Signal(object)
    first_painted = Signal()

    def __init__(self, session: Session, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._painted = False
        self._warned = False
        self._stops: tuple[QWidget, ...] = ()
        self._beside: QWidget | None = None
        self._sizes: list[int] = []
        self.actions_table = Actions(self)
        # From the outside in: a part that is moved into another is dressed anew with all it holds.
        body = QWidget(self)
        self.setCentralWidget(body)
        self._pages = QStackedWidget(body)
        self._desk = QWidget(self._pages)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self._desk)
        self.top_bar = TopBar(session, self.actions_table, body)
        self.banner = Banner(body)
        self.pause_banner = PauseBanner(body)
        self.job_strip = JobStrip(jobs, session.language, body)
        self.finished = FinishedStrip(session, self.actions_table, body)
        self.unfinished = UnfinishedStrip(session, body)
        self.queue = QueuePanel(session, self.splitter)
        self.queue.standing.offer(self.actions_table)
        self.article = ArticlePanel(session, self.splitter)
        self.form = FormPanel(session, self.splitter)
        self.foot_bar = FootBar(session, self.actions_table, self._desk)
        self.welcome = WelcomePage(self.actions_table, self._pages)
        self.setAcceptDrops(True)
        self._compose(body)
        self.folding = Folding(
            self.splitter,
            self.queue,
            self.article,
            self.actions_table["show_queue"],
            lambda over: folded_columns(self.width(), over=over),
            _NARROW,
        )
        self._connect()
        self._restore()
        theme.keep(self, lambda window: window.folding.fit(window.width()))
        self._show_project()

    def columns(self) -> tuple[tuple[Column, QWidget], ...]:
        """The columns in the order of reading."""
        return (("queue", self.queue), ("article", self.article), ("form", self.form))

    def column_with_focus(self) -> Column | None:
        """The column that has the keyboard, if one has."""
        focused = QApplication.focusWidget()
        for name, column in self.columns():
            if focused is not None and (focused is column or column.isAncestorOf(focused)):
                return name
        return None

    def _compose(self, body: QWidget) -> None:
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for _, column in self.columns():
            self.splitter.addWidget(column)
        self.splitter.setStretchFactor(1, 1)
        desk = _column(self._desk)
        desk.addWidget(self.splitter, 1)
        desk.addWidget(self.foot_bar)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._desk)
        parts = _column(body)
        strips = (self.banner, self.pause_banner, self.job_strip, self.unfinished, self.finished)
        for part in (self.top_bar, *strips):
            parts.addWidget(part)
        parts.addWidget(self._pages, 1)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._show_project)
        session.article_opened.connect(self._show_title)
        session.article_changed.connect(self._show_title)
        session.undo_group.cleanChanged.connect(lambda _: self.setWindowModified(session.dirty))
        self.form.stops_changed.connect(self._order_focus)
        self.folding.put_away.connect(self.form.focus_field)
        for done in (self.queue.opened, self.queue.left, session.article_opened):
            done.connect(self.folding.done)
        session.refused.connect(lambda words: self.banner.say(words, session.language))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _restore(self) -> None:
        self.resize(*USUAL)
        if not self._settings.geometry.isEmpty():
            self.restoreGeometry(self._settings.geometry)
        self.splitter.setSizes(usual_columns(self.width()))
        self.folding.restore(self._settings.splitter, wanted=self._settings.queue_shown)
        self.queue.sort_by(self._settings.queue_order)

    def _order_focus(self) -> None:
        """The keyboard goes through the form as it is read, then to the foot."""
        foot = self.foot_bar
        stops = (*self.form.stops(), foot.no_incident, foot.go_on)
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)

    def put_beside(self, panel: QWidget) -> None:
        """Have a panel in the place of the queue, somewhat wider, until `put_back`."""
        self.put_back()
        self.folding.hold(True)
        self._sizes = self.splitter.sizes()
        self._beside = panel
        self.splitter.replaceWidget(0, panel)
        self.queue.hide()
        panel.show()
        queue, article, form = self._sizes
        wide = max(queue, (queue + article) * 45 // 100, _BESIDE)
        left = max(queue + article - wide, self.article.minimumSizeHint().width())
        self.splitter.setSizes([wide, left, queue + article + form - wide - left])

    def put_back(self) -> None:
        """Have the queue in its place again."""
        if self._beside is None:
            return
        self.splitter.replaceWidget(0, self.queue)
        self._beside.hide()
        self._beside.setParent(self)
        self._beside = None
        self.queue.setVisible(self.folding.in_sight)
        self.splitter.setSizes(self._sizes)
        self.folding.hold(False)

    def remember(self) -> None:
        """Keep where the window and its columns stand for the next start."""
        self.put_back()
        self._settings.geometry = self.saveGeometry()
        self._settings.splitter = self.folding.state()
        self._settings.queue_shown = self.folding.wanted

    def _show_project(self) -> None:
        there = self._session.project_path is not None
        if not there:
            self.welcome.show_recent(self._settings.recent_projects)
        self._pages.setCurrentWidget(self._desk if there else self.welcome)
        self.banner.hide()
        if self._session.read_only:
            self.banner.say(_READ_ONLY, self._session.language)
        if there and self._session.article is None:
            self.folding.show_alone()
        if there and self.queue.empty.isVisible():
            self.queue.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not there:
            self.welcome.sample.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_title()

    def _show_title(self) -> None:
        path = self._session.project_path
        name = self.tr("Tawthiq")
        self.setWindowTitle(f"{path.stem}[*] — {name}" if path else f"{name}[*]")
        self.setWindowModified(self._session.dirty)

    def _follow_focus(self, _: QObject | None, now: QObject | None) -> None:
        if now is None:
            return
        column = self.column_with_focus()
        if column is not None:
            editing = column == "form" and self.form.entry.is_open
            self.foot_bar.show_place("editor" if editing else column)

    # what the window system says

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # Once the event loop is back, everything in the window has been painted.
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.folding.fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.banner.speak(self._session.language)
            self.job_strip.speak(self._session.language)
            self.actions_table.retranslate()
            self._show_title()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        if self._session.keep_draft() or self._warned:
            super().closeEvent(event)
            return
        self._warned = True
        event.ignore()
        self._session.told.emit(
            Words(
                "بقيت النافذة مفتوحة لأن ما عليها لم يُحفظ. أغلقها مرة أخرى إن أردت تركه.",
                "The window stays open, as what is on it could not be kept. Close it again to give"
                " it up.",
            )
        )


def usual_columns(width: int) -> list[int]:
    """Widths of queue, article and form in a window that nobody arranged yet."""
    queue = min(max(width // 5, _QUEUE[0]), _QUEUE[1])
    form = min(max(width // 3, _FORM[0]), _FORM[1])
    return [queue, width - queue - form, form]


def folded_columns(width: int, *, over: bool) -> list[int]:
    """Widths of queue, article and form where the queue stands in the article's place, or is not
    there."""
    form = max(width // 2, min(theme.scaled(_LABELLED), width - _READING))
    return [width - form, 0, form] if over else [0, width - form, form]


def _local_paths(event: QDropEvent) -> Sequence[Path]:
    return tuple(Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile())


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
