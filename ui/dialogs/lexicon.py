"""The project's own lexicon: what is in it, to be looked through, changed and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from model.lexicon_entry import OwnEntry
from model.spelling import folded
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.lexicon_words import details, kind_word
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session import Session


class LexiconDialog(DialogFrame):
    """``add_wanted`` and ``edit_wanted(entry)`` ask for an entry's own dialog."""

    add_wanted = Signal()
    edit_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self._session = session
        self._shown: tuple[OwnEntry, ...] = ()
        self.set_size(820, 520)
        self.set_title(self.tr("The project’s lexicon"))
        explained = self.tr(
            "Actors, places and sources that you taught this project. They go before what the"
            " program knows; select words in an article to add to them."
        )
        self.content.addWidget(paragraph(explained, "soft", self))
        self.search = LineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.add = self._button(self.tr("Add…"), "add")
        self.edit = self._button(self.tr("Edit…"), "correct")
        self.remove = self._button(self.tr("Remove"), "remove")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for button in (self.add, self.edit, self.remove):
            row.addWidget(button)
        self.content.addLayout(row)
        headings = (self.tr("Name"), self.tr("What"), self.tr("Other names"), self.tr("Details"))
        self.table = PlainTable(headings, (200, 90, 220), self)
        self.table.setAccessibleName(self.tr("Entries"))
        self.content.addWidget(self.table, 1)
        self.none = paragraph("", "soft", self)
        self.content.addWidget(self.none)
        self._removed: OwnEntry | None = None
        self.gone = QFrame(self)
        theme.set_role(self.gone, "notice")
        self._gone_words = paragraph("", "", self.gone)
        self.put_back = self._button(self.tr("Put it back"), "undo")
        line = QHBoxLayout(self.gone)
        line.addWidget(self._gone_words, 1)
        line.addWidget(self.put_back)
        self.content.addWidget(self.gone)
        self.gone.hide()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the entries as they are now, those that the search leaves over."""
        wanted = folded(self.search.text())
        every = self._session.own_entries()
        self._shown = tuple(e for e in every if any(wanted in folded(n) for n in e.names))
        language = self._session.language
        self.table.show_rows(
            [
                (e.name, kind_word(e.kind), "، ".join(e.aliases), details(e, language))
                for e in self._shown
            ]
        )
        self.none.set_words("" if every else self.tr("Nothing was added yet."))
        self.none.setVisible(not every)
        self._allow()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.add.clicked.connect(self.add_wanted)
        self.edit.clicked.connect(self._want_edit)
        self.remove.clicked.connect(self._remove)
        self.put_back.clicked.connect(self._put_back)
        self.table.doubleClicked.connect(lambda _: self._want_edit())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self._session.lexicon_changed.connect(self.refresh)

    def _allow(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(self.table.chosen is not None)

    def _want_edit(self) -> None:
        if self.table.chosen is not None:
            self.edit_wanted.emit(self._shown[self.table.chosen])

    def _remove(self) -> None:
        if self.table.chosen is None:
            return
        entry = self._shown[self.table.chosen]
        if self._session.remove_entry(entry.id):
            self._removed = entry
            words = self.tr("“%1” was removed; articles are read without it from now on.")
            self._gone_words.set_words(words.replace("%1", f"\u2068{entry.name}\u2069"))
            self.gone.show()

    def _put_back(self) -> None:
        """Keep again what was removed last, as it was."""
        if self._removed is not None and self._session.keep_entry(self._removed):
            self._removed = None
            self.gone.hide()
            self.table.setFocus()

    def _button(self, words: str, icon: str) -> QPushButton:
        button = QPushButton(theme.icon(icon), words, self)
        button.setAutoDefault(False)
        return button
