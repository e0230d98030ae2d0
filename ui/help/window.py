"""The help window: pages by task and the fields' instructions, searched and leafed through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Codebook
from model.spelling import folded
from ui import theme
from ui.actions import keymap
from ui.dialogs.frame import Button, DialogFrame
from ui.help.instruction import PREFIX, instructions
from ui.help.pages import Page, pages
from ui.help.text import HelpText
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

_LIST_WIDTH = 250
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(DialogFrame):
    """Stands beside the desk, which goes on working. ``page_name`` is what is shown."""

    def __init__(
        self,
        language: Callable[[], str],
        codebook: Callable[[], Codebook | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Close)
        self._language = language
        self._codebook = codebook
        self._pages: tuple[Page, ...] = ()
        self.page_name = ""
        self.search = LineEdit(self)
        theme.set_role(self.search, "search")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        theme.set_role(self.list, "pages")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = Prose(parent=self)
        theme.set_role(self.none, "soft")
        self.text = HelpText(self)
        self.previous = QPushButton(self)
        self.next = QPushButton(self)
        self._lay_out()
        self._connect()
        self.resize(940, 680)
        self.retranslate()
        self.text.setFocus()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        side.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(side)
        across.addWidget(self.text, 1)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.search.setFixedWidth(_LIST_WIDTH)
        self.none.setFixedWidth(_LIST_WIDTH)
        self.content.addLayout(across, 1)
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.button(Button.Close).setAutoDefault(False)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list_pages)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda item, _: self._take(item))
        self.text.page_wanted.connect(self.open_page)
        self.previous.clicked.connect(lambda: self._leaf(-1))
        self.next.clicked.connect(lambda: self._leaf(1))
        keymap.changed.connect(self.refresh)
        theme.changed.connect(self._list_pages)

    # what it shows

    def open_page(self, name: str) -> None:
        """Show a page; the first one where there is none of this name."""
        known = {p.name for p in self._pages}
        self.page_name = name if name in known else self._pages[0].name
        self.search.clear()
        self._list_pages()
        self._show()

    def refresh(self) -> None:
        """Read the pages again: the keys, the language or the codebook are others."""
        language, codebook = self._language(), self._codebook()
        own = instructions(codebook, language) if codebook else ()
        self._pages = (*pages(language), *own)
        if self.page_name not in {p.name for p in self._pages}:
            self.page_name = self._pages[0].name
        self._list_pages()
        self._show()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        self.set_title(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.list.setAccessibleName(self.tr("Pages"))
        self.none.set_words(self.tr("No page holds these words. Try fewer or other ones."))
        self.previous.setText(self.tr("Previous page"))
        self.next.setText(self.tr("Next page"))
        self.refresh()

    def found(self) -> tuple[Page, ...]:
        """The pages that hold every word of the search."""
        wanted = folded(self.search.text()).casefold().split()
        return tuple(p for p in self._pages if p.holds(wanted))

    def _list_pages(self) -> None:
        found = self.found()
        self.list.blockSignals(True)
        self.list.clear()
        tasks = [p for p in found if not p.name.startswith(PREFIX)]
        fields = [p for p in found if p.name.startswith(PREFIX)]
        self._add_group(self.tr("Tasks"), tasks)
        self._add_group(self.tr("Fields of the form"), fields)
        self.list.blockSignals(False)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)

    def _add_group(self, heading: str, group: Sequence[Page]) -> None:
        if not group:
            return
        item = QListWidgetItem(heading, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.ui_font(12, bold=True))
        item.setForeground(theme.current().soft)
        for page in group:
            item = QListWidgetItem(page.title, self.list)
            item.setData(_NAME, page.name)
            if page.name == self.page_name:
                self.list.setCurrentItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        name = item.data(_NAME) if item is not None else None
        if isinstance(name, str) and name != self.page_name:
            self.page_name = name
            self._show()

    def _show(self) -> None:
        here = self._place()
        page = self._pages[here]
        self.text.show_markdown(page.title, page.markdown)
        self.previous.setEnabled(here > 0)
        self.next.setEnabled(here + 1 < len(self._pages))

    def _place(self) -> int:
        return next(i for i, p in enumerate(self._pages) if p.name == self.page_name)

    def _leaf(self, by: int) -> None:
        self.open_page(self._pages[self._place() + by].name)

    # keys and languages

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrows walk through what it found, Return takes the first."""
        pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._walk(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _walk(self, key: int) -> bool:
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        names = [p.name for p in self.found()]
        if names:
            here = names.index(self.page_name) if self.page_name in names else -1
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 1 if here < 0 else 0)
            self.page_name = names[max(0, min(here + by, len(names) - 1))]
            self._list_pages()
            self._show()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
