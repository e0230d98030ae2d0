"""Decides a field's value by hand: the values, an editor for another one, and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Field
from model.typed_values import Unreadable, read_typed
from model.values import Kind, Value
from ui import theme
from ui.form.editing import TypedEditor
from ui.form.offers import offers_for
from ui.form.reads import Editor, Reads
from ui.incident.panels.reasons import ReasonLine
from ui.incident.panels.rows import clear
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from ui.session import Session


class ByHand(QFrame):
    """``decided`` with the values and the reason; ``given_up`` when it is put away."""

    decided = Signal(object, str)
    given_up = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reads = Reads(session.show, self._read, lambda: None)
        self.field: Field | None = None
        self.values: list[Value] = []
        self.editor: Editor | None = None
        theme.set_role(self, "card")
        self._title = QLabel(self)
        theme.set_role(self._title, "heading")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._place = QVBoxLayout()
        self.another = QPushButton(self)
        theme.set_role(self.another, "quiet")
        self.another.clicked.connect(self._open_editor)
        self.reason = ReasonLine(self)
        self._wrong = Prose(parent=self)
        theme.set_role(self._wrong, "wrong")
        self._wrong.hide()
        self.record = QPushButton(self)
        theme.set_role(self.record, "primary")
        self.record.clicked.connect(self._record)
        self.cancel = QPushButton(self)
        self.cancel.clicked.connect(self.given_up)
        self._compose()
        line = self.reason.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._record)
        self.retranslate()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addLayout(self._place)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.reason)
        column.addWidget(self._wrong)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        column.addLayout(buttons)

    def begin(self, field: Field, values: Sequence[Value], *, type_at_once: bool) -> None:
        """Start with these values; with the editor open, or at the reason."""
        self.field = field
        self.values = list(values)
        self.reason.setEditText("")
        self._complain("")
        self._close_editor()
        self._show_values()
        self.show()
        if type_at_once or not values:
            self._open_editor()
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        self._title.setText(self.tr("Decide by hand"))
        self.record.setText(self.tr("Record"))
        self.cancel.setText(self.tr("Cancel"))
        self.reason.retranslate()
        self._say_another()

    # values

    def _show_values(self) -> None:
        clear(self._rows)
        for number, value in enumerate(self.values):
            self._rows.addWidget(self._row(number, value))
        if not self.values:
            nothing = Prose(self.tr("No value: the incident holds nothing here."), self)
            theme.set_role(nothing, "soft")
            self._rows.addWidget(nothing)
        self._say_another()

    def _row(self, number: int, value: Value) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        shown = self._session.show(value, self.field) if self.field else ""
        label = QLabel(shown, row)
        label.setWordWrap(True)
        label.setFont(theme.ui_font(14, bold=True))
        remove = QToolButton(row)
        remove.setIcon(theme.icon("close"))
        remove.setToolTip(self.tr("Leave this value out"))
        remove.setAccessibleName(f"{remove.toolTip()}: {shown}")
        remove.clicked.connect(lambda: self._remove(number))
        across.addWidget(label, 1)
        across.addWidget(remove)
        return row

    def _remove(self, number: int) -> None:
        del self.values[number]
        self._show_values()

    def _say_another(self) -> None:
        more = self.field is not None and self.field.many and bool(self.values)
        self.another.setText(self.tr("One more value…") if more else self.tr("Another value…"))
        self.another.setVisible(self.editor is None)

    # the editor

    def _read(self, field_id: str, text: str) -> Value:
        # Nothing of this is read out of one article: «أمس» has no day to be counted from.
        session = self._session
        return read_typed(text, session.codebook.field(field_id), session.language, None)

    def _open_editor(self) -> None:
        if self.field is None or self.editor is not None:
            return
        field = self.field
        editor = self._reads.editor(field, self._session.language, self)
        if isinstance(editor, TypedEditor) and field.kind in (Kind.NAME, Kind.PLACE, Kind.DATE):
            editor.offer_from(lambda text: offers_for(self._session, field, text))
        editor.done.connect(self._enter)
        editor.given_up.connect(self._close_editor)
        self.editor = editor
        line = editor.focusProxy()
        if line is not None:
            line.setAccessibleName(field.label.in_language(self._session.language))
        self._place.addWidget(editor)
        if self.values and not field.many:
            editor.set_text(self._session.show(self.values[0], field))
            editor.select_all()
        editor.show()
        self._say_another()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> bool:
        """Take what stands in the editor; False where it cannot be read."""
        if self.editor is None or self.field is None:
            return True
        try:
            entered = self._reads.values(self.field, self.editor)
        except Unreadable as error:
            self._complain(error.words.in_language(self._session.language))
            return False
        self._complain("")
        if entered:
            kept = self.values if self.field.many else []
            self.values = [*kept, *(v for v in entered if v not in kept)]
        self._close_editor()
        self._show_values()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _close_editor(self) -> None:
        gone, self.editor = self.editor, None
        if gone is not None:
            self._place.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._say_another()

    def _record(self) -> None:
        typed = self.editor is not None and bool(self.editor.text().strip())
        if typed and not self._enter():
            return
        if not self.reason.reason:
            self._complain(self.tr("Write why: what is decided by hand has a reason."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.decided.emit(tuple(self.values), self.reason.reason)

    def _complain(self, sentence: str) -> None:
        self._wrong.set_words(sentence)
        self._wrong.setVisible(bool(sentence))
