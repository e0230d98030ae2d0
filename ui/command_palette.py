"""The palette: one line in which any action, field, article or incident is found and chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.palette_entries import Entries, Entry, Sort
from ui.theme.lines import LineEdit
from ui.window.key_hints import key_cap

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.form import FormPanel
    from ui.queue import QueuePanel
    from ui.session import Session

_WIDTH, _ROWS, _ROW_HEIGHT = 640, 11, 34
_AROUND = 190
"""How much of the window is left free above and below the list."""
_WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_NUMBER = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Opens over the window; closes when something was chosen, on Esc, or on a click elsewhere."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        form: FormPanel,
        queue: QueuePanel,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._finder = Entries(session, actions, form, queue)
        self._entries: list[Entry] = []
        self.setWindowTitle(self.tr("Find an action, an article or an incident"))
        self.field = LineEdit(self)
        theme.set_role(self.field, "search")
        self.field.setPlaceholderText(self.windowTitle())
        self.field.setAccessibleName(self.windowTitle())
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.itemClicked.connect(lambda _: self._choose())
        self._nothing = QLabel(self.tr("Nothing is called so."), self)
        theme.set_role(self._nothing, "soft")
        frame = QFrame(self)
        theme.set_role(frame, "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(10, 10, 10, 10)
        for part in (self.field, self.list, self._nothing):
            inner.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setFixedWidth(_WIDTH)
        self._fill("")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        across = (self._window.width() - self.width()) // 2
        self.move(self._window.mapToGlobal(QPoint(across, 64)))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, text: str) -> None:
        self._entries = self._finder.find(text)
        self.list.clear()
        sort: Sort | None = None
        for number, entry in enumerate(self._entries):
            if entry.sort is not sort:
                sort = entry.sort
                self._add_heading(sort)
            self._add(number, entry)
        self._nothing.setVisible(not self._entries)
        self.list.setVisible(bool(self._entries))
        height = theme.scaled(_ROW_HEIGHT)
        room = (self._window.height() - _AROUND) // height
        rows = min(_ROWS, max(1, room), max(1, self.list.count()))
        self.list.setFixedHeight(rows * height + 4)
        self.adjustSize()
        self._step(1, start=-1)

    def _heading(self, sort: Sort) -> str:
        return {
            Sort.ACTION: self.tr("Actions"),
            Sort.FIELD: self.tr("Fields of the form"),
            Sort.INCIDENT: self.tr("Incidents"),
            Sort.ARTICLE: self.tr("Articles"),
            Sort.FILTER: self.tr("Saved filters"),
        }[sort]

    def _add_heading(self, sort: Sort) -> None:
        item = QListWidgetItem(self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        heading = QLabel(self._heading(sort), self.list)
        theme.set_role(heading, "heading")
        heading.setContentsMargins(8, 8, 8, 0)
        self._put(item, heading)

    def _add(self, number: int, entry: Entry) -> None:
        item = QListWidgetItem(self.list)
        item.setData(_NUMBER, number)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.words} {entry.beside}")
        line = QWidget(self.list)
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 2, 8, 2)
        icon = QLabel(line)
        if entry.icon:
            icon.setPixmap(theme.pixmap(entry.icon, theme.current().soft, 16))
        icon.setFixedWidth(theme.scaled(20))
        row.addWidget(icon)
        words = QLabel(entry.words, line)
        row.addWidget(words, 1)
        if entry.sort is Sort.ACTION and entry.beside:
            row.addWidget(key_cap(entry.beside, line))
        elif entry.beside:
            beside = QLabel(entry.beside, line)
            theme.set_role(beside, "soft")
            row.addWidget(beside)
        self._put(item, line)

    def _put(self, item: QListWidgetItem, widget: QWidget) -> None:
        hint = widget.sizeHint()
        hint.setHeight(theme.scaled(_ROW_HEIGHT))
        hint.setWidth(10)
        item.setSizeHint(hint)
        self.list.setItemWidget(item, widget)

    def _step(self, by: int, start: int | None = None) -> None:
        row = self.list.currentRow() if start is None else start
        for _ in range(self.list.count()):
            row = (row + by) % self.list.count()
            item = self.list.item(row)
            if item.data(_NUMBER) is not None:
                self.list.setCurrentItem(item)
                return

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is None or item.data(_NUMBER) is None:
            return
        chosen = self._entries[int(item.data(_NUMBER))].choose
        # First away with it: what is chosen may open a dialog of its own or take the keyboard.
        self.close()
        chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list while the line keeps the keyboard."""
        walks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if walks and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _WALKING:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
            far = event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
            for _ in range(_ROWS - 2 if far else 1):
                self._step(1 if down else -1)
            return True
        return super().eventFilter(watched, event)
