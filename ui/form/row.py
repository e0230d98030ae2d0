"""One field of the form: its label, its box, the editor in the box's place, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from model.checks import Issue, Severity
from model.codebook import RETIRED, Field
from model.review import FieldState
from ui import theme
from ui.direction import BETWEEN
from ui.form.box import FieldBox
from ui.form.choosing import ChoiceEditor
from ui.form.editing import TypedEditor
from ui.form.items import Item, Show, items_of
from ui.theme.prose import Prose

LABEL_WIDTH = 104
# In a narrower form, a label beside its box would leave too little room for either.
_BESIDE = 276
_WIDEST = 16_777_215
Editor = ChoiceEditor | TypedEditor


class FieldRow(QWidget):
    """Label and box side by side. ``editor`` is open or None, ``grew`` says it is higher now."""

    opened = Signal()
    grew = Signal()

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editor: Editor | None = None
        self.editing_item = ""
        self.issues: tuple[Issue, ...] = ()
        self._language = language
        self.box = FieldBox(many=field.many, parent=self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setBuddy(self.box)
        theme.set_role(self._label, "soft")
        self._wrong = Prose(parent=self)
        theme.keep(self._wrong, lambda label: label.setFont(theme.ui_font(12)))
        self._wrong.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._wrong.hide()
        self._said = "", ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._column = self._span = 0
        self._scale = 0
        theme.keep(self, FieldRow._place)
        self.speak(language)

    def _place(self) -> None:
        """Stand label and box side by side, or large labels above their boxes."""
        above = self.width() < theme.scaled(_BESIDE)
        place, scale = (0, 2) if above else (1, 1), theme.text_scale()
        if (*place, scale) == (self._column, self._span, self._scale):
            return
        self._scale = scale
        self._label.setMinimumWidth(0 if above else theme.scaled(LABEL_WIDTH))
        self._label.setMaximumWidth(_WIDEST if above else theme.scaled(LABEL_WIDTH))
        self._label.setContentsMargins(0, 0 if above else 7, 0, 0)
        self._column, self._span = place
        self._grid.addWidget(
            self._label, 0 if above else 1, 0, 1, self._span, Qt.AlignmentFlag.AlignTop
        )
        self._grid.addWidget(self.box, 1, self._column, 1, self._span)
        self._grid.addWidget(self._wrong, 3, self._column, 1, self._span)
        if self.editor is not None:
            self._put_editor(self.editor, below=not self.box.isHidden())

    def _put_editor(self, editor: Editor, *, below: bool) -> None:
        self._grid.addWidget(editor, 2 if below else 1, self._column, 1, self._span)

    def speak(self, language: str) -> None:
        """Show the field's words in this language."""
        self._language = language
        label = self.field.label.in_language(language)
        if self.field.retired:
            label = f"{label} ({RETIRED.in_language(language)})"
        self._label.setText(label)
        self.box.setAccessibleName(label)
        told = self.field.instruction.in_language(language)
        self._label.setToolTip(told)
        self.box.setAccessibleDescription(told)

    def show_state(
        self, state: FieldState, issues: Sequence[Issue], show: Show, waiting: str
    ) -> None:
        """Redraw; ``waiting`` are words that were selected and wait for a value."""
        items = items_of(state, self.field, show)
        missing = any(i.code == "required" for i in issues) and not items
        wrong = [show(p.candidate.value, self.field, True) for p in state.rejected]
        self.box.show_items(items, self._empty_words(waiting, missing, wrong), problem=missing)
        self.issues = tuple(issues)
        self.show_issues(issues)

    def _empty_words(self, waiting: str, missing: bool, wrong: Sequence[str]) -> str:
        if waiting:
            return self.tr("Choose the value of “%1”").replace("%1", waiting)
        if missing:
            return self.tr("Required")
        if wrong:
            return self.tr("Rejected: %1").replace("%1", BETWEEN.join(wrong))
        return self.tr("Not stated")

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Say under the box, or under the editor, what is wrong; that it is empty the box says."""
        issues = [i for i in issues if i.code != "required"]
        worst = any(i.severity is Severity.ERROR for i in issues)
        self._say(" ".join(i.message.in_language(self._language) for i in issues), worst=worst)

    def complain(self, sentence: str) -> None:
        """Say under the box why what was typed cannot be entered."""
        self._say(sentence, worst=True)

    def wrong_words(self) -> str:
        """What is said to be wrong under the box; empty where nothing is."""
        return "" if self._wrong.isHidden() else self._wrong.words

    def _say(self, sentence: str, *, worst: bool) -> None:
        colours = theme.current()
        colour = colours.danger if worst else colours.warn
        text = f"{'✕' if worst else '!'} {sentence}" if sentence else ""
        sheet = f"color: {colour.name()};" if sentence else ""
        if (text, sheet) == self._said:
            return
        self._said = text, sheet
        self._wrong.set_words(text)
        if sentence and sheet != self._wrong.styleSheet():
            self._wrong.setStyleSheet(sheet)
        self._wrong.setVisible(bool(sentence))

    @property
    def waits(self) -> bool:
        """Whether something is proposed that nobody decided on."""
        return any(not item.reviewed for item in self.box.items)

    @property
    def surety(self) -> float:
        """How sure the extractor is of what waits here; 1 where nothing does."""
        sure = (item.confidence for item in self.box.items if not item.reviewed)
        return min((c for c in sure if c is not None), default=1.0)

    @property
    def is_wrong(self) -> bool:
        """Whether what stands here cannot be, or nothing does and something must."""
        return any(i.severity is Severity.ERROR or i.code == "required" for i in self.issues)

    # the editor

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if self.editor is not None and event.size().height() != event.oldSize().height():
            self.grew.emit()

    def edit(self, item: Item | None, typed: str, editor: Editor) -> None:
        """Open an editor in the box's place, for an item or for a new value."""
        self.close_editor()
        self.editor = editor
        self.editing_item = item.id if item else ""
        # A field that shows other values keeps them in sight; the editor stands below them.
        shown = {i.id for i in self.box.items} - {self.editing_item}
        self._put_editor(editor, below=bool(shown))
        editor.set_text(typed or (item.full if item else ""))
        if not typed:
            editor.select_all()
        editor.show()
        # First the focus, then the box away: else Qt would hand the focus to the next field.
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.setVisible(bool(shown))
        self.opened.emit()

    def close_editor(self) -> None:
        """Put the box back; what the editor held is gone."""
        if self.editor is None:
            return
        gone, self.editor = self.editor, None
        had = gone.isAncestorOf(self.window().focusWidget() or self) or gone.hasFocus()
        self.box.show()
        if had:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grid.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self.show_issues(self.issues)
