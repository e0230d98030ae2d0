"""What is asked when a project is taught names: an entry, the lexicon, gazetteers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from model.lexicon_entry import EntryKind, OwnEntry
from ui.main_window import MainWindow
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.dialogs.gazetteer_import import GazetteerImportDialog
    from ui.dialogs.lexicon_entry import LexiconEntryDialog
    from ui.session import Session
    from ui.session.gazetteer_values import GazetteerReport, Layout


class LexiconFlow(QObject):
    """Carries out the lexicon's actions: asks in dialogs, then tells the session.

    Each dialog is brought in when it is asked for: the start has no time for them.
    """

    def __init__(self, session: Session, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.dialog: QDialog | None = None
        session.gazetteer_imported.connect(self._tell_of_import)
        window.form.entry.teach_wanted.connect(self.add_typed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Another window on the same project may have taught it something meanwhile."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._session.look_for_teaching()

    # entries

    def add_words(self) -> None:
        """Ask what the selected words, or the value of the focused field, are the name of."""
        if self._session.article is not None and not self._session.refuse_read_only():
            span = self._window.article.selected_span()
            self._ask(self._session.entry_to_add(span), self._window)

    def add_typed(self) -> None:
        """Ask what the name in the open editor is of, then enter it there."""
        field_id = self._session.field_id
        if field_id is None or self._session.refuse_read_only():
            return
        asked = self._ask(self._session.entry_to_add(None), self._window)
        if asked is not None:
            asked.accepted.connect(lambda: self._enter(field_id, asked.entry))

    def _enter(self, field_id: str, entry: OwnEntry) -> None:
        value = self._session.value_of_entry(entry)
        self._window.form.entry.enter_taught(field_id, value)

    def show(self) -> None:
        """Show the project's own entries."""
        from ui.dialogs.lexicon import LexiconDialog

        dialog = LexiconDialog(self._session, self._window)
        dialog.add_wanted.connect(lambda: self._ask(_empty(), dialog))
        dialog.edit_wanted.connect(lambda entry: self._ask(entry, dialog))
        self._show(dialog)

    def _ask(self, entry: OwnEntry, parent: QDialog | MainWindow) -> LexiconEntryDialog | None:
        from ui.dialogs.lexicon_entry import LexiconEntryDialog

        if self._session.refuse_read_only():
            return None
        asked = LexiconEntryDialog(self._session, entry, parent)
        asked.accepted.connect(lambda: self._session.keep_entry(asked.entry))
        if parent is self._window:
            self._show(asked)
        else:
            asked.open()
        return asked

    # gazetteers

    def show_gazetteers(self, report: GazetteerReport | None = None) -> None:
        """Show the imported gazetteers, with what became of an import just done."""
        from ui.dialogs.gazetteers import GazetteersDialog

        if self.dialog is not None:
            self.dialog.close()
        dialog = GazetteersDialog(self._session, report, self._window)
        dialog.import_wanted.connect(self.ask_gazetteer)
        self._show(dialog)

    def _tell_of_import(self, report: GazetteerReport) -> None:
        """Show what came of an import, unless another dialog is being worked in."""
        from ui.dialogs.gazetteers import GazetteersDialog

        if self.dialog is None or isinstance(self.dialog, GazetteersDialog):
            self.show_gazetteers(report)

    def ask_gazetteer(self) -> None:
        """Ask for a file of places, and how it is to be read."""
        if self._session.refuse_read_only():
            return
        title = self.tr("Import a gazetteer")
        kinds = self.tr("Tables and GeoNames dumps") + " (*.csv *.tsv *.txt)"
        folder = self._settings.import_folder
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        layout = self._session.look_at_gazetteer(Path(name)) if name else None
        if layout is not None:
            self.ask_columns(layout)

    def ask_columns(self, layout: Layout) -> None:
        """Ask which columns hold what, then import."""
        from ui.dialogs.gazetteer_import import GazetteerImportDialog

        if self.dialog is not None:
            self.dialog.close()
        asked = GazetteerImportDialog(self._session, layout, self._window)
        asked.accepted.connect(lambda: self._import(layout, asked))
        self._show(asked)

    def _import(self, layout: Layout, asked: GazetteerImportDialog) -> None:
        self._session.import_gazetteer(layout, asked.choices, asked.name, asked.licence)

    # the dialog that is open

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _: self._forget(dialog))
        dialog.open()

    def _forget(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None


def _empty() -> OwnEntry:
    from model.account import new_id

    return OwnEntry(new_id(), EntryKind.ACTOR, "", sort="3")
