"""The window of the register: search, table, and what is held of the chosen source."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Words
from model.reconciliation.register import Source
from model.reconciliation.track_record import Tally, overall
from ui import theme
from ui.session import Session
from ui.session.sources import SourceDesk
from ui.sources.model import SourcesModel, SourcesProxy
from ui.sources.page import SourcePage
from ui.sources.table import SourcesTable
from ui.theme.lines import LineEdit
from ui.window.banner import Banner
from ui.window.own_actions import OwnActions

_PAGE, _WIDEST = 270, 430


class SourcesWindow(QWidget):
    """Stands beside the desk. `export_wanted` asks for a file to write the register to."""

    export_wanted = Signal()

    def __init__(self, session: Session, desk: SourceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._desk = desk
        self._wanted: Source | None = None
        self.search = LineEdit(self)
        self.model = SourcesModel(self._scale, lambda: session.language, self)
        self.proxy = SourcesProxy(self)
        self.proxy.setSourceModel(self.model)
        self.table = SourcesTable(self.proxy, self)
        self.page = SourcePage(self)
        self.banner = Banner(self)
        self._title = QLabel(self)
        self._count = QLabel(self)
        self._hint = QLabel(self)
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
            "sources",
            {
                "merge": self.merge,
                "forget": self.forget,
                "undo": self._desk.undo_stack.undo,
                "redo": self._desk.undo_stack.redo,
                "export": self.export_wanted.emit,
                "find": self._find,
                "close": self.close,
            },
        )

    def _compose(self) -> None:
        theme.keep(self, SourcesWindow._dress)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.keep(self._title, lambda name: name.setFont(theme.ui_font(17, bold=True)))
        theme.set_role(self.search, "search")
        for soft in (self._count, self._hint):
            theme.set_role(soft, "soft")
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self._count)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.page)
        split.setStretchFactor(0, 1)
        theme.keep(self.page, lambda page: page.setMinimumWidth(min(theme.scaled(_PAGE), _WIDEST)))
        split.setSizes([880, 290])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._bar(), self.banner):
            whole.addWidget(part)
        whole.addWidget(split, 1)

    def _bar(self) -> QWidget:
        bar = QFrame(self)
        theme.set_role(bar, "topbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self._title)
        row.addStretch(1)
        for action_id in ("undo", "redo", "merge", "forget", "export"):
            button = QToolButton(bar)
            button.setDefaultAction(self.actions_by_id[action_id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            theme.keep_icon_size(button, 18)
            row.addWidget(button)
        return bar

    def _connect(self) -> None:
        desk, session = self._desk, self._session
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.table.trust_typed.connect(self.set_trust)
        self.table.details_wanted.connect(
            lambda: self.page.name.setFocus(Qt.FocusReason.TabFocusReason)
        )
        self.page.edited.connect(self._edit)
        desk.register_changed.connect(self.refresh)
        stack = desk.undo_stack
        for changed in (stack.canUndoChanged, stack.canRedoChanged):
            changed.connect(lambda _: self._allow())
        session.project_changed.connect(self._begin)
        session.codebook_changed.connect(self.retranslate)
        session.refused.connect(self._say)

    # what is shown

    def refresh(self) -> None:
        """Show the register as it is now, at the same source."""
        current = self.table.current()
        wanted = self._wanted or (current.source if current else None)
        self._wanted = None
        self.model.show([(e, overall(self._desk.record(e))) for e in self._desk.entries])
        self.table.go_to(wanted)
        self._show_current()
        self._say_count()
        self._allow()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        name, program = self.tr("Sources"), self.tr("Tawthiq")
        self.setWindowTitle(f"{name} — {program}")
        self._title.setText(name)
        self.search.setPlaceholderText(self.tr("Search names, kinds and notes…"))
        self.search.setAccessibleName(self.tr("Search names, kinds and notes…"))
        self.table.setAccessibleName(name)
        self.actions_by_id.retranslate()
        self._hint.setText(
            self.tr("1 to 5 set the trust, 0 takes it back; Return goes to the details.")
        )
        codebook = self._session.codebook if self._session.project_path else None
        self.page.retranslate(codebook, self._session.language)
        self.banner.speak(self._session.language)
        self._say_count()
        self._show_current()

    def _say_count(self) -> None:
        if self._desk.is_reading and not self._desk.entries:
            self._count.setText(self.tr("Being read…"))
        else:
            self._count.setText(self.tr("%Ln source(s)", "", self.proxy.rowCount()))

    def _show_current(self) -> None:
        entry = self.table.current()
        record: list[tuple[str, Tally]] = []
        if entry is not None and self._session.project_path:
            codebook, found = self._session.codebook, self._desk.record(entry)
            language = self._session.language
            record = [
                (f.label.in_language(language), found[f.id])
                for f in codebook.fields
                if f.id in found
            ]
        self.page.show_entry(entry, record, read_only=self._session.read_only)

    def _scale(self, code: str) -> str:
        field = self._session.codebook.find("source_scale") if self._session.project_path else None
        option = next((o for o in field.options if o.code == code), None) if field else None
        return option.label.in_language(self._session.language) if option else code

    # what is done

    def merge(self) -> None:
        """Let the selected sources be one with the current one."""
        current = self.table.current()
        if current is None:
            return
        here = current.source
        others = [e.source.id for e in self.table.chosen() if e.source.id != here.id]
        if others:
            self._wanted = here
            self._desk.merge(here.id, others)

    def forget(self) -> None:
        """Let go of what was entered of the current source."""
        current = self.table.current()
        if current is not None:
            self._desk.forget(current.source.id)

    def set_trust(self, trust: int) -> None:
        """Say how far the current source is trusted; 0 takes it back."""
        current = self.table.current()
        if current is not None and not self._session.refuse_read_only():
            self._edit(replace(current.source, trust=trust or None))

    def _edit(self, source: Source) -> None:
        clash = self._desk.clash(source)
        if clash is not None:
            name, other = clash
            self._say(
                Words(
                    f"«{name}» من أسماء «{other.name}». إن كانا مصدراً واحداً فحدّدهما وادمجهما.",
                    f"“{name}” is a name of “{other.name}” already. If they are one source, select"
                    " both and merge them.",
                )
            )
            self._show_current()
            return
        self._wanted = source
        self._desk.edit(source)

    def _search(self, text: str) -> None:
        current = self.table.current()
        self.proxy.search(text)
        self._say_count()
        self.table.go_to(current.source if current else None)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _allow(self) -> None:
        writes = not self._session.read_only
        stack = self._desk.undo_stack
        current = self.table.current()
        allowed = {
            "merge": writes and len(self.table.chosen()) > 1,
            "forget": writes and current is not None and current.source.kept,
            "undo": writes and stack.canUndo(),
            "redo": writes and stack.canRedo(),
            "export": self.model.rowCount() > 0,
        }
        for action_id, may in allowed.items():
            self.actions_by_id[action_id].setEnabled(may)

    def _begin(self) -> None:
        if self._session.project_path is None:
            self.close()
        elif self.isVisible():
            self._desk.read()
            self.retranslate()

    def _say(self, words: object) -> None:
        if self.isVisible() and isinstance(words, Words):
            self.banner.say(words, self._session.language)

    # events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._desk.catch_up()

    def _dress(self) -> None:
        self.setStyleSheet(f"SourcesWindow {{ background: {theme.current().surface.name()}; }}")
