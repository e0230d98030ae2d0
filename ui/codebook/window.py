"""The window in which a codebook is edited: contents, properties, the form as it will be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Codebook, Words
from model.codebook_edits import carried_over, next_version
from model.codebook_problems import CodebookProblem, CodebookUse
from ui import theme
from ui.actions import keymap
from ui.actions.table import spec_of
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.field_page import FieldPage
from ui.codebook.heading_page import HeadingPage
from ui.codebook.inputs import name_tool, tool
from ui.codebook.preview import FormPreview
from ui.codebook.problem_list import ProblemList
from ui.codebook.save import SaveVersionDialog
from ui.codebook.side import Side
from ui.window.own_actions import OwnActions

_SIZE = (1240, 740)
_WIDTHS = (250, 470, 420)
_PAGE_WIDTH = 380


class CodebookWindow(QDialog):
    """``save_wanted(codebook, note)``, ``import_wanted``, ``export_wanted(codebook)`` and
    ``versions_wanted(button)`` ask for what the window cannot do; `saved` ends it."""

    save_wanted = Signal(object, str)
    import_wanted = Signal()
    export_wanted = Signal(object)
    versions_wanted = Signal(object)

    def __init__(
        self, book: Codebook, use: CodebookUse, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.language = language
        self.edited = EditedCodebook(book, use, self)
        self.side = Side(self.edited, self)
        self.heading_page = HeadingPage(self.edited, self)
        self.field_page = FieldPage(self.edited, self)
        self.preview = FormPreview(language, self)
        self.problems = ProblemList(self)
        self.question: QDialog | None = None
        self._settled = False
        self._compose()
        self._connect()
        self._speak()
        self._refresh()
        self.side.contents.setFocus()

    def lock(self) -> None:
        """Let the codebook be looked at, and nothing of it be changed."""
        self.edited.locked = True
        self.side.lock()
        for line in self._pages.findChildren(QLineEdit):
            line.setReadOnly(True)
        for lines in self._pages.findChildren(QTextEdit):
            lines.setReadOnly(True)
        for button in (self.undo, self.redo, self.take_in, self.save):
            button.hide()
        self._say()

    # composing

    def _compose(self) -> None:
        self._pages = QStackedWidget(self)
        for page in (self.heading_page, self.field_page):
            area = QScrollArea(self)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setMinimumWidth(_PAGE_WIDTH)
            theme.set_role(page, "pane")
            area.setWidget(page)
            self._pages.addWidget(area)
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        for part in (self.side, self._pages, self.preview):
            split.addWidget(part)
        split.setSizes(list(_WIDTHS))
        for place, stretch in enumerate((1, 3, 2)):
            split.setStretchFactor(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(self.problems)
        column.addWidget(self._foot())
        screen = self.screen().availableSize() if self.screen() else None
        width, height = _SIZE
        if screen is not None:
            width, height = min(width, screen.width() - 20), min(height, screen.height() - 60)
        self.resize(width, height)

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        theme.set_role(foot, "footbar")
        self.undo, self.redo = tool("undo", self), tool("redo", self)
        self.take_in, self.put_out = QPushButton(self), QPushButton(self)
        self.versions = QPushButton(self)
        self.close_button, self.save = QPushButton(self), QPushButton(self)
        self.said = QLabel(self)
        theme.set_role(self.said, "soft")
        for button in (self.take_in, self.put_out, self.versions):
            theme.set_role(button, "quiet")
        theme.set_role(self.save, "primary")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(4)
        for widget in (self.undo, self.redo, self.take_in, self.put_out, self.versions):
            row.addWidget(widget)
        row.addWidget(self.said, 1)
        row.addWidget(self.close_button)
        row.addSpacing(6)
        row.addWidget(self.save)
        for button in (self.take_in, self.put_out, self.versions, self.close_button, self.save):
            button.setAutoDefault(False)
        return foot

    def _connect(self) -> None:
        edited = self.edited
        edited.changed.connect(self._refresh)
        self.side.contents.chosen.connect(self._go)
        self.side.named.connect(self._name)
        self.preview.field_chosen.connect(self._go_to_field)
        self.problems.jump_wanted.connect(self.jump)
        for button, can_change, slot in (
            (self.undo, edited.stack.canUndoChanged, edited.stack.undo),
            (self.redo, edited.stack.canRedoChanged, edited.stack.redo),
        ):
            button.setEnabled(False)
            button.clicked.connect(slot)
            can_change.connect(button.setEnabled)
        self.take_in.clicked.connect(self.import_wanted)
        self.put_out.clicked.connect(lambda: self.export_wanted.emit(edited.book))
        self.versions.clicked.connect(lambda: self.versions_wanted.emit(self.versions))
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self.ask_to_save)
        self._keys = OwnActions(
            self,
            "codebook",
            {
                "save": self.ask_to_save,
                "problem": self.jump_to_first,
                "undo": edited.stack.undo,
                "redo": edited.stack.redo,
            },
        )
        keymap.changed.connect(self._speak)
        for kind in (QLineEdit, QTextEdit):
            for line in self.findChildren(kind):
                line.installEventFilter(self)

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Codebook"))
        for part in (self.side, self.field_page):
            part.speak(self.language)
        self.preview.speak()
        self.problems.setAccessibleName(self.tr("Problems"))
        for button, name in ((self.undo, "undo"), (self.redo, "redo")):
            name_tool(button, spec_of(f"codebook.{name}").words, self._keys.key(name))
        self.take_in.setText(self.tr("Import…"))
        self.put_out.setText(self.tr("Export…"))
        self.versions.setText(self.tr("Versions"))
        self.close_button.setText(self.tr("Close"))
        self.save.setText(spec_of("codebook.save").words)

    # what it shows

    def _refresh(self) -> None:
        edited = self.edited
        self.side.refresh()
        self._show_page(edited.place)
        self.preview.show_book(edited.book)
        self.preview.mark(edited.place.field)
        found = edited.problems()
        self.problems.show_problems(found, edited.book, self.language)
        self.save.setEnabled(edited.dirty and not found)
        self._say()

    def _say(self) -> None:
        found = len(self.edited.problems())
        if self.edited.locked:
            self.said.setText(self.tr("For reading only"))
        elif found:
            self.said.setText(self.tr("%Ln problem(s) to mend before saving", "", found))
        elif self.edited.dirty:
            self.said.setText(self.tr("Changed, not yet saved"))
        else:
            version = f"\u2066{self.edited.before.version}\u2069"
            self.said.setText(self.tr("Version %1, unchanged").replace("%1", version))

    def _show_page(self, place: Place) -> None:
        field = self.edited.book.find(place.field)
        self._pages.setCurrentIndex(0 if field is None else 1)
        if field is None:
            self.heading_page.show_place(place)
        else:
            self.field_page.show_field(field.id)

    def _go(self, place: Place) -> None:
        self.edited.place = place
        self._show_page(place)
        self.preview.mark(place.field)
        self.side.allow()

    def _go_to_field(self, field_id: str) -> None:
        field = self.edited.book.find(field_id)
        if field is not None and field_id != self.edited.place.field:
            self.side.contents.go_to(Place(field.section, field_id))

    def _name(self) -> None:
        """Give the keyboard to the name of what was just added."""
        page = self.field_page if self.edited.place.field else self.heading_page
        line = page.label.inputs[self.language if self.language == "ar" else "en"]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.select_all()

    def jump(self, problem: CodebookProblem) -> None:
        """Go to what a problem is about, and into its input."""
        field = self.edited.book.find(problem.field)
        section = field.section if field else problem.section
        self.side.contents.go_to(Place(section, problem.field))
        self._go(self.side.contents.place)
        if field is not None:
            wanted = self.field_page.input_of(problem.part, problem.option)
        else:
            wanted = self.heading_page.input_of(problem.part)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            area = self._pages.currentWidget()
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(wanted, 0, 60)

    def jump_to_first(self) -> None:
        for problem in self.edited.problems()[:1]:
            self.jump(problem)

    def say_refusal(self, words: Words) -> None:
        """Say why something could not be done."""
        self.said.setText(f"✕ {words.in_language(self.language)}")
        self.said.setToolTip(words.in_language(self.language))

    # another codebook, saving, closing

    def take_over(self, book: Codebook, text: str) -> None:
        """Put another codebook in the place of the edited one, as a step that can be undone."""
        merged = replace(carried_over(self.edited.before, book), source=self.edited.before.source)
        self.edited.edit(text, merged, Place())

    def ask_to_save(self) -> None:
        """Ask for version and note, then for saving."""
        if not self.edited.dirty or self.edited.problems():
            self.jump_to_first()
            return
        before, book = self.edited.before.version, self.edited.book
        version = next_version(before) if book.version == before else book.version
        asked = SaveVersionDialog(version, self)
        asked.accepted.connect(
            lambda: self.save_wanted.emit(replace(book, version=asked.version), asked.note)
        )
        self._ask(asked)

    def saved(self) -> None:
        """What was edited is in force."""
        self._settled = True
        self.accept()

    def reject(self) -> None:
        if self._settled or not self.edited.dirty:
            super().reject()
            return
        asked = QMessageBox(self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setText(self.tr("The codebook was changed and not saved."))
        asked.setInformativeText(self.tr("Close and give the changes up?"))
        give_up = asked.addButton(self.tr("Give up"), QMessageBox.ButtonRole.DestructiveRole)
        stay = asked.addButton(self.tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(stay)
        give_up.clicked.connect(self.give_up)
        self._ask(asked)

    def give_up(self) -> None:
        """Close without saving."""
        self._settled = True
        self.reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._settled or not self.edited.dirty:
            super().closeEvent(event)
            return
        event.ignore()
        self.reject()

    def _ask(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.finished.connect(lambda _: setattr(self, "question", None))
        dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the window's everywhere: a line's own would forget what else was changed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            standard = QKeySequence.StandardKey
            if any(event.matches(k) for k in (standard.Undo, standard.Redo)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
