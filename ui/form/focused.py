"""What the keys of the window do to the field that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.form.entry import Entry
from ui.form.walk import Walk

if TYPE_CHECKING:
    from ui.session import Session


class Focused:
    """The focused field's intentions; ``go_on`` goes to the field after it."""

    def __init__(
        self, session: Session, walk: Walk, entry: Entry, go_on: Callable[[], None]
    ) -> None:
        self._session = session
        self._walk = walk
        self._entry = entry
        self._go_on = go_on

    def accept(self) -> None:
        """Accept what the keys mean in the focused field."""
        row = self._walk.focused_row()
        if row is not None:
            self._entry.accept(row, row.box.chosen)

    def reject(self) -> None:
        """Reject the focused proposal, or clear the focused claim."""
        row = self._walk.focused_row()
        if row is not None:
            self._entry.reject(row.box.chosen)

    def correct(self) -> None:
        """Open the editor of the focused field."""
        row = self._walk.focused_row()
        if row is not None and row.editor is None:
            self._entry.open(row, row.box.chosen, "")

    def skip(self) -> None:
        """Pass over the focused proposal and go on."""
        row = self._walk.focused_row()
        item = row.box.chosen_item() if row else None
        if item is not None and not item.reviewed:
            self._session.skip(item.id)
        self._go_on()
