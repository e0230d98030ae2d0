"""From keys and editors to intentions: accept, reject, and typed text that becomes a value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from model.typed_values import Unreadable
from model.values import Count, Kind, Value
from ui.form.choosing import ChoiceEditor
from ui.form.editing import TypedEditor
from ui.form.offers import offers_for
from ui.form.reads import Reads
from ui.form.row import FieldRow

if TYPE_CHECKING:
    from ui.session import Session


class Entry(QObject):
    """Serves the rows of the form; at most one editor is open at a time.

    ``teach_wanted``: the lexicon is to know what stands in it.
    """

    teach_wanted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._open: FieldRow | None = None
        self._reads = Reads(session.show, session.read_typed, self._published)
        session.suggestions_ready.connect(self._refresh_offers)

    def serve(self, row: FieldRow) -> None:
        """Carry out what a row's box asks for."""
        row.box.accept_asked.connect(lambda item: self.accept(row, item))
        row.box.reject_asked.connect(self.reject)
        row.box.edit_asked.connect(lambda item, typed: self.open(row, item, typed))

    # decisions

    def accept(self, row: FieldRow, item_id: str) -> None:
        """Accept a proposal; on a settled value go on, on an empty field begin to write."""
        item = next((i for i in row.box.items if i.id == item_id), None)
        if item is None:
            self.open(row, "", "")
        elif item.reviewed:
            self._go_on(row)
        else:
            self._session.accept(item_id)
            if item.settled and all(i.reviewed for i in row.box.items):
                self._go_on(row)

    def reject(self, item_id: str) -> None:
        """Reject a proposal, or clear a claim."""
        if not item_id:
            return
        try:
            self._session.claim(item_id)
        except KeyError:
            self._session.reject(item_id)
        else:
            self._session.clear(item_id)

    @staticmethod
    def _go_on(row: FieldRow) -> None:
        row.box.left.emit(True)

    # editors

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._open is not None

    def open(self, row: FieldRow, item_id: str, typed: str) -> None:
        """Open an editor on an item, or on a new value where ``item_id`` is empty."""
        if self._session.account() is None or self._session.refuse_read_only():
            return
        if not self.enter_open():
            return
        # What was being typed when the field was retired is shown again all the same.
        new = not item_id and self._session.typing() is None
        if row.field.retired and new:
            self._session.tell_retired(row.field)
            return
        field = row.field
        item = next((i for i in row.box.items if i.id == item_id), None)
        editor = self._reads.editor(field, self._session.language, row)
        if isinstance(editor, TypedEditor):
            if field.kind in (Kind.NAME, Kind.PLACE, Kind.DATE):
                editor.offer_from(lambda text: offers_for(self._session, field, text))
                editor.teach_wanted.connect(self.teach_wanted)
            editor.choose_group(_group_of(self._value_of(item_id)))
        self._open = row
        self._session.focus(field.id, item_id or None)
        row.edit(item, typed, editor)
        if isinstance(editor, TypedEditor) and (typed or item is None):
            editor.refresh_offers()
        editor.typed.connect(lambda text: self._keep(row, text))
        editor.done.connect(lambda: self._finish(row))
        editor.given_up.connect(self.close)
        if typed:
            self._keep(row, typed)

    def enter_taught(self, field_id: str, value: Value) -> None:
        """Enter what the lexicon has just been taught, where its name was being typed."""
        row = self._open
        if row is not None and row.editor is not None and row.field.id == field_id:
            row.editor.set_text(self._session.show(value, row.field))
            self._finish(row)

    def left_for(self, row: FieldRow) -> None:
        """Another field has the keyboard now: enter what stands in the open editor."""
        if self._open is not None and self._open is not row:
            self.enter_open()

    def _refresh_offers(self) -> None:
        editor = self._open.editor if self._open else None
        if isinstance(editor, TypedEditor):
            editor.refresh_offers()

    def close(self) -> None:
        """Close the open editor; what it held is given up."""
        row, self._open = self._open, None
        if row is not None:
            self._session.keep_typing(row.field.id, None, None)
            row.close_editor()

    def put_away(self) -> None:
        """Close the editor of an article that has left the desk; its draft keeps the words."""
        row, self._open = self._open, None
        if row is not None:
            row.close_editor()

    def enter_open(self) -> bool:
        """Enter what stands in the open editor; False if it cannot be read, and stays open."""
        row = self._open
        if row is None or row.editor is None:
            return True
        typed = row.editor.text().strip()
        if not typed or self._is_unchanged(row, typed):
            self.close()
            return True
        return self._enter(row)

    def take_up_typing(self, find: Callable[[str], FieldRow | None]) -> None:
        """Open again the editor that was open when the program ended."""
        typing = self._session.typing()
        review = self._session.review
        if typing is None or review is None:
            return
        if all(a.id != typing.account_id for a in review.accounts):
            return
        row = find(typing.field_id)
        if row is None:
            return
        if typing.account_id != self._session.account_id:
            self._session.select_account(typing.account_id)
        row.show()
        self.open(row, typing.item_id or "", typing.text)
        if isinstance(row.editor, TypedEditor):
            row.editor.choose_group(typing.group)

    def _finish(self, row: FieldRow) -> None:
        if self._enter(row):
            row.box.setFocus(Qt.FocusReason.OtherFocusReason)
            if not row.field.many:
                self._go_on(row)

    def _keep(self, row: FieldRow, text: str) -> None:
        if self._open is row:
            group = row.editor.group if isinstance(row.editor, TypedEditor) else None
            self._session.keep_typing(row.field.id, row.editing_item or None, text, group)
            self._check(row)

    def _check(self, row: FieldRow) -> None:
        """Say what would be wrong with the value that is being typed, once it is one."""
        try:
            value = self._reads.value(row.field, row.editor) if row.editor else None
        except Unreadable:
            value = None
        issues = self._session.issues_if(row.field, row.editing_item, value) if value else ()
        row.show_issues(issues)

    def _enter(self, row: FieldRow) -> bool:
        try:
            editor, one = row.editor, bool(row.editing_item)
            values = self._reads.values(row.field, editor, one=one) if editor else []
        except Unreadable as error:
            row.complain(error.words.in_language(self._session.language))
            return False
        item_id = row.editing_item
        self.close()
        for value in values:
            self._put(row, item_id, value)
        return True

    def _put(self, row: FieldRow, item_id: str, value: Value) -> None:
        if not item_id:
            self._session.enter(row.field.id, value)
            return
        state = self._session.state_of(row.field.id)
        if any(c.id == item_id for c in state.claims):
            self._session.change(item_id, value)
        elif any(p.id == item_id for p in (*state.proposed, *state.alternatives)):
            self._session.correct(item_id, value)
        else:
            # It went while it was being changed: undone, or not read again.
            self._session.enter(row.field.id, value)

    def _published(self) -> date | None:
        return self._session.article.published if self._session.article else None

    def _is_unchanged(self, row: FieldRow, typed: str) -> bool:
        item = next((i for i in row.box.items if i.id == row.editing_item), None)
        if isinstance(row.editor, ChoiceEditor):
            return True
        return item is not None and item.full == typed

    def _value_of(self, item_id: str) -> Value | None:
        if not item_id:
            return None
        try:
            return self._session.claim(item_id).value
        except KeyError:
            run = self._session.run
            found = (p.candidate.value for p in (run.proposals if run else ()) if p.id == item_id)
            return next(found, None)


def _group_of(value: Value | None) -> str | None:
    return value.who if isinstance(value, Count) else None
