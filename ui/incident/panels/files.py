"""The evidence files of the incident: kept beside the project, each known by its SHA-256."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.incident import EvidenceFile
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.words import isolated
from ui.incident.panels.panel import Panel, Surroundings
from ui.session.assessing import Kept
from ui.settings import documents_folder
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

# What cannot do anything when it is opened; everything else is shown in its folder.
_SAFE = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic"),
        *(".mp4", ".mov", ".webm", ".mkv", ".avi", ".mp3", ".ogg", ".opus", ".wav", ".m4a"),
        *(".pdf", ".txt"),
    )
)
_SHORT_HASH = 12


class FilesPanel(Panel):
    """Files are added by a dialog or dropped here."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._assessment = around.page.assessment
        self._states: Mapping[str, Kept] = {}
        self.cards: dict[str, FileCard] = {}
        self._hint = Prose(parent=self)
        theme.set_role(self._hint, "soft")
        self.add = QPushButton(self)
        self.check = QPushButton(self)
        theme.set_role(self.check, "quiet")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.add)
        self.column.addLayout(self._list)
        self.column.addWidget(self.check)
        self.column.addStretch(1)
        self.add.clicked.connect(self.begin)
        self.check.clicked.connect(self._check)
        self._assessment.files_checked.connect(self._hear)
        self.setAcceptDrops(True)
        self.retranslate()

    def begin(self) -> None:
        """Ask for files and add them."""
        if self.page.session.refuse_read_only():
            return
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add evidence files"), documents_folder()
        )
        self.take([Path(n) for n in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Keep these files with the incident."""
        if paths and self.page.incident is not None:
            self._assessment.add_files(self.page.id, paths)

    def refresh(self) -> None:
        incident = self.page.incident
        files = incident.files if incident else ()
        for key in [k for k in self.cards if k not in {f.id for f in files}]:
            gone = self.cards.pop(key)
            gone.hide()
            gone.deleteLater()
        for file in files:
            if file.id not in self.cards:
                self.cards[file.id] = FileCard(self.around, self)
                self._list.addWidget(self.cards[file.id])
            self.cards[file.id].show_file(file, self._states.get(file.id))
        self.add.setEnabled(incident is not None and not self.page.session.read_only)
        self.check.setVisible(bool(files))

    def retranslate(self) -> None:
        self._hint.set_words(
            self.tr(
                "Pictures, videos, documents: a copy is kept in a folder beside the project, and"
                " its SHA-256 says that it is the same still. Drop files here, or add them."
            )
        )
        self.add.setText(self.tr("Add files…"))
        self.check.setText(self.tr("Check that the copies are whole"))
        for card in self.cards.values():
            card.retranslate()
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.page.session.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        self.take([p for p in paths if p.is_file()])
        event.acceptProposedAction()

    def _check(self) -> None:
        if self.page.incident is not None:
            self._assessment.check_files(self.page.incident)

    def _hear(self, incident_id: str, found: Mapping[str, Kept]) -> None:
        if incident_id == self.page.id:
            self._states = {**self._states, **found}
            self.refresh()


class FileCard(QFrame):
    """One file: its name, size and hash, a note, and what can be done with it."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._around = around
        self._file: EvidenceFile | None = None
        self._kept: Kept | None = None
        self.name = Prose(parent=self)
        self.about = Prose(parent=self)
        theme.set_role(self.about, "soft")
        self.note = LineEdit(self)
        self.note.editingFinished.connect(self._store_note)
        self.open, self.copy, self.remove = (QToolButton(self) for _ in range(3))
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.remove.clicked.connect(self._remove)
        theme.changed.connect(self._redraw)
        self._redraw()
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        for button in (self.open, self.copy, self.remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.note)

    def show_file(self, file: EvidenceFile, kept: Kept | None) -> None:
        self._file, self._kept = file, kept
        if self.note.text() != file.note and not self.note.hasFocus():
            self.note.setText(file.note)
        read_only = self._around.page.session.read_only
        self.note.setReadOnly(read_only)
        self.remove.setVisible(not read_only)
        self.retranslate()

    def retranslate(self) -> None:
        file = self._file
        if file is None:
            return
        size = QLocale().formattedDataSize(file.bytes)
        short = f"\u2066{file.sha256[:_SHORT_HASH]}…\u2069"
        self.name.set_words(isolated(file.name))
        lines = [BETWEEN.join([size, short, isolated(file.stamp.reviewer)])]
        if self._kept is not None:
            lines.append(self._kept_word(self._kept))
        self.about.set_words("\n".join(lines))
        self.about.setToolTip(file.sha256)
        self.note.setPlaceholderText(self.tr("What it shows, where it comes from"))
        self.note.setAccessibleName(f"{self.tr('Note')}: {file.name}")
        for button, words in (
            (self.open, self.tr("Open") if self._is_safe() else self.tr("Show in its folder")),
            (self.copy, self.tr("Copy the SHA-256")),
            (self.remove, self.tr("Take off this incident")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {file.name}")

    def _kept_word(self, kept: Kept) -> str:
        return {
            Kept.WHOLE: self.tr("✓ The copy is whole."),
            Kept.MISSING: self.tr("✗ The copy is missing from the folder beside the project."),
            Kept.CHANGED: self.tr("✗ The copy was changed: its SHA-256 is another."),
        }[kept]

    def _redraw(self) -> None:
        for button, icon in (
            (self.open, "desk"),
            (self.copy, "duplicate"),
            (self.remove, "remove"),
        ):
            button.setIcon(theme.icon(icon, None, 16))

    def _is_safe(self) -> bool:
        return self._file is not None and Path(self._file.name).suffix.lower() in _SAFE

    def _open(self) -> None:
        path = self._around.page.assessment.path_of(self._file) if self._file else None
        if path is not None:
            shown = path if self._is_safe() else path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _copy(self) -> None:
        if self._file is not None:
            QGuiApplication.clipboard().setText(self._file.sha256)

    def _remove(self) -> None:
        if self._file is not None:
            self._around.page.desk.remove_file(self._around.page.id, self._file.id)

    def _store_note(self) -> None:
        if self._file is not None and self.note.text().strip() != self._file.note:
            self._around.page.desk.note_file(self._around.page.id, self._file.id, self.note.text())
