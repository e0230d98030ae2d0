"""The window of releases: the list, and the chosen one with what differs from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Words
from model.releases.release import Release
from ui import theme
from ui.jobs import Jobs
from ui.releases.models import ReleasesModel
from ui.releases.page import ReleasePage
from ui.session import Session
from ui.session.releases import Compared, ReleaseDesk
from ui.window.banner import Banner
from ui.window.job_strip import JobStrip
from ui.window.own_actions import OwnActions

_LIST, _WIDEST, _ROW = 290, 540, 34
_WIDTHS = (92, 92)


class ReleasesWindow(QWidget):
    """Stands beside the desk. What needs a file or a folder is asked for by who hears these."""

    new_wanted = Signal()
    verify_wanted = Signal(object)
    write_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(
        self, session: Session, desk: ReleaseDesk, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._desk = desk
        self.model = ReleasesModel(lambda: session.language, self)
        self.table = QTableView(self)
        self.page = ReleasePage(lambda: session.language, self)
        self.banner = Banner(self)
        self.job_strip = JobStrip(jobs, session.language, self)
        self._title = QLabel(self)
        self.actions_by_id = self._actions()
        self._compose()
        self._connect()
        self.resize(1180, 720)
        self.retranslate()
        self.refresh()

    # what is made

    def _actions(self) -> OwnActions:
        return OwnActions(
            self,
            "releases",
            {
                "new": self.new_wanted.emit,
                "compare": lambda: self.page.ask(),
                "verify": self._ask_verify,
                "write": self._ask_write,
                "export": self._ask_export,
                "close": self.close,
            },
        )

    def _compose(self) -> None:
        theme.keep(self, ReleasesWindow._dress)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.keep(self._title, lambda name: name.setFont(theme.ui_font(17, bold=True)))
        self._compose_table()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        theme.keep(
            self.table, lambda table: table.setMinimumWidth(min(theme.scaled(_LIST), _WIDEST))
        )
        split.addWidget(self.table)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST, 890])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._bar(), self.banner, self.job_strip):
            whole.addWidget(part)
        whole.addWidget(split, 1)

    def _compose_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _bar(self) -> QWidget:
        bar = QFrame(self)
        theme.set_role(bar, "topbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self._title)
        row.addStretch(1)
        for action_id in ("new", "compare", "verify", "write", "export"):
            button = QToolButton(bar)
            button.setDefaultAction(self.actions_by_id[action_id])
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                if action_id == "new"
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            theme.keep_icon_size(button, 18)
            row.addWidget(button)
        return bar

    def _connect(self) -> None:
        desk, session = self._desk, self._session
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.page.compare_wanted.connect(self._compare)
        desk.releases_changed.connect(self.refresh)
        desk.compared.connect(self._show_compared)
        desk.checked.connect(self._tell_checked)
        session.project_changed.connect(self._begin)
        session.codebook_changed.connect(self.retranslate)
        session.refused.connect(self._say)

    # what is shown

    def current(self) -> Release | None:
        """The release that is chosen."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def refresh(self) -> None:
        """Show the releases as they are now, at the same one; a new one is gone to."""
        known = {r.id for r in self.model.rows}
        current = self.current()
        fresh = next((r for r in self._desk.releases if known and r.id not in known), None)
        wanted = fresh or current
        self.model.show(self._desk.releases)
        ids = [r.id for r in self.model.rows]
        row = ids.index(wanted.id) if wanted is not None and wanted.id in ids else 0
        if ids:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._show_current()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        name, program = self.tr("Releases"), self.tr("Tawthiq")
        self.setWindowTitle(f"{name} — {program}")
        self._title.setText(name)
        self.table.setAccessibleName(name)
        self.actions_by_id.retranslate()
        self.banner.speak(self._session.language)
        self.job_strip.speak(self._session.language)
        self.page.retranslate()
        self.page.changes.retranslate()

    def _show_current(self) -> None:
        current = self.current()
        others = [r for r in self.model.rows if current is not None and r.id != current.id]
        self.page.show_release(current, others)
        self._allow()

    def _show_compared(self, found: Compared) -> None:
        # Of two releases the earlier one is compared with the later, whichever is chosen.
        current = self.current()
        shown = {found.before.id, found.after.id if found.after else found.before.id}
        if current is not None and current.id in shown:
            self.page.changes.show_found(found)
            self.page.retranslate()
        self._allow()

    def _tell_checked(self, release: Release, words: Words, well: bool) -> None:
        """What is well is said beside the release, what is not across the window."""
        current = self.current()
        if not well:
            self._say(words)
        elif current is not None and current.id == release.id:
            self.banner.hide()
            self.page.say(words)

    def _allow(self) -> None:
        there = self.current() is not None
        for action_id in ("compare", "verify", "write"):
            self.actions_by_id[action_id].setEnabled(there)
        self.actions_by_id["new"].setEnabled(not self._session.read_only)
        self.actions_by_id["export"].setEnabled(self.page.changes.found is not None)

    # what is done

    def _compare(self, other: Release | None) -> None:
        current = self.current()
        if current is None or self._desk.is_comparing:
            return
        if other is not None and other.number < current.number:
            self._desk.compare(other, current)
        else:
            self._desk.compare(current, other)

    def _ask_verify(self) -> None:
        self.verify_wanted.emit(self.current())

    def _ask_write(self) -> None:
        self.write_wanted.emit(self.current())

    def _ask_export(self) -> None:
        if self.page.changes.found is not None:
            self.export_wanted.emit(self.page.changes.found)

    def _begin(self) -> None:
        if self._session.project_path is None:
            self.close()

    def _say(self, words: object) -> None:
        if self.isVisible() and isinstance(words, Words):
            self.banner.say(words, self._session.language)

    # events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _dress(self) -> None:
        self.setStyleSheet(f"ReleasesWindow {{ background: {theme.current().surface.name()}; }}")
        self.table.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))
        for section, width in enumerate(_WIDTHS, 1):
            self.table.horizontalHeader().resizeSection(section, theme.scaled(width))
