"""The watched folders of the project: which they are, another one, one less."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.folder_values import WatchedFolder

_WIDTHS = (380, 150)


class FoldersDialog(DialogFrame):
    """Changes what is watched at once."""

    def __init__(
        self,
        session: Session,
        folder: str,
        missing: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Close)
        self._session = session
        self._folder = folder
        self._missing = frozenset(missing)
        self._shown: tuple[WatchedFolder, ...] = ()
        self.set_size(760, 420)
        self.set_title(self.tr("Watched folders"))
        words = self.tr(
            "New files in these folders come in by themselves while the project is open."
        )
        self.content.addWidget(paragraph(words, "soft", self))
        headings = (self.tr("Folder"), self.tr("Since"), self.tr("State"))
        self.table = PlainTable(headings, _WIDTHS, self)
        self.table.setAccessibleName(self.tr("Watched folders"))
        self.empty = paragraph(self.tr("No folder is watched."), "soft", self)
        self.content.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self.table, 1)
        self.keep = QCheckBox(self.tr("Keep the original files in the project"), self)
        self.keep.setChecked(session.keeps_originals())
        self.content.addWidget(self.keep)
        self.more = self._button(self.tr("Watch a folder…"))
        self.less = self._button(self.tr("Watch no more"))
        self.more.clicked.connect(self._ask)
        self.less.clicked.connect(self._unwatch)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addWidget(self.less)
        row.addStretch(1)
        self.content.addLayout(row)
        self.buttons.button(Button.Close).setText(self.tr("Close"))
        session.folders_changed.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self._refresh()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _refresh(self) -> None:
        self._shown = self._session.watched_folders()
        self.table.show_rows([self._cells(one) for one in self._shown])
        self.table.setVisible(bool(self._shown))
        self.empty.setVisible(not self._shown)
        self._allow()

    def _allow(self) -> None:
        self.more.setEnabled(not self._session.read_only)
        self.less.setEnabled(not self._session.read_only and self.table.chosen is not None)

    def _cells(self, one: WatchedFolder) -> tuple[str, str, str]:
        at = QDateTime.fromSecsSinceEpoch(int(one.at.timestamp()))
        state = self.tr("Watched")
        if one not in self._session.folders_here():
            state = self.tr("On another computer")
        elif one.path in self._missing:
            state = self.tr("Not there now")
        return f"\u2066{one.path}\u2069", QLocale().toString(at, "d MMM yyyy"), state

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"), self._folder)
        if name:
            self.watch(Path(name))

    def watch(self, path: Path) -> None:
        """Watch this folder too."""
        self._session.watch_folder(path, keep_originals=self.keep.isChecked())

    def _unwatch(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self._session.unwatch_folder(self._shown[chosen].path)
