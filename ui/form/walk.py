"""Ways through the form by the keyboard: from field to field, to what waits, to what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from model.codebook import Words
from ui.form.row import FieldRow

if TYPE_CHECKING:
    from ui.session import Session

_MARGIN = 40
UNSURE = 0.6
"""What the extractor is less sure of than this is asked first."""


class Walk:
    """Moves the keyboard among the rows of the form; ``rows`` gives those there are."""

    def __init__(
        self, session: Session, rows: Callable[[], Sequence[FieldRow]], area: QScrollArea
    ) -> None:
        self._session = session
        self._rows = rows
        self._area = area

    def focused_row(self) -> FieldRow | None:
        """The row that has the keyboard, else the one of the session's field."""
        widget = QApplication.focusWidget()
        for row in self._rows():
            if widget is not None and row.isAncestorOf(widget):
                return row
        return next((r for r in self._rows() if r.field.id == self._session.field_id), None)

    def to_waiting(self) -> bool:
        """To the first field that waits in the order of asking; False where none does."""
        for row in self._asked()[:1]:
            self.to(row)
            return True
        return False

    def to_first(self) -> None:
        """To the first field that waits, else to the first one: an article is read from its top."""
        rows = self._rows()
        waiting = [r for r in rows if r.waits]
        for row in (waiting or list(rows))[:1]:
            self.to(row)

    def unsure(self) -> int:
        """In how many fields of the account something waits that the extractor was unsure of."""
        return sum(r.waits and r.surety < UNSURE for r in self._rows())

    def _asked(self) -> list[FieldRow]:
        """The fields that wait in the order of asking: what is unsure first, then as they stand."""
        waiting = [r for r in self._rows() if r.waits]
        return sorted(waiting, key=lambda r: r.surety if r.surety < UNSURE else 1.0)

    def to(self, row: FieldRow) -> None:
        """Give a field the keyboard and bring it into sight."""
        if row.box.hasFocus():
            row.box.entered.emit()  # it had the keyboard already, for another account or article
        else:
            row.box.setFocus(Qt.FocusReason.TabFocusReason)
        self.show(row)

    def show(self, row: FieldRow) -> None:
        """Bring a field into sight, where it will stand once all that changed is laid out."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._area.ensureWidgetVisible(row, 0, _MARGIN)

    def step(self, by: int) -> bool:
        """To the field after this one (or before); False where there is none."""
        rows, here = list(self._rows()), self.focused_row()
        if here is None or here not in rows:
            self.to_first()
            return True
        place = rows.index(here) + by
        if not 0 <= place < len(rows):
            return False
        self.to(rows[place])
        return True

    def to_proposal(self, by: int) -> None:
        """To the next (or former) field that waits, the unsure ones first, then another account."""
        asked, here = self._asked(), self.focused_row()
        at = 0 if by > 0 else len(asked) - 1
        if here is not None and here in asked and (here.surety < UNSURE or not self.unsure()):
            at = asked.index(here) + by
        if 0 <= at < len(asked):
            self.to(asked[at])
        elif not self._to_account(by):
            self._session.told.emit(
                Words(
                    "لا اقتراح ينتظر في هذه المقالة.",
                    "No proposal of this article waits any more.",
                )
            )

    def to_problem(self) -> None:
        """To the next field in which something is wrong or missing."""
        rows, here = list(self._rows()), self.focused_row()
        at = rows.index(here) if here in rows else -1
        wrong = next((r for r in rows[at + 1 :] + rows[: at + 1] if r.is_wrong), None)
        if wrong is not None:
            self.to(wrong)
            return
        self._session.told.emit(
            Words("لا مشكلة في هذه الرواية.", "Nothing is wrong in this account.")
        )

    def _to_account(self, by: int) -> bool:
        """To the nearest account in this direction, then from the other end, with proposals."""
        cards = self._session.cards()
        at = next((i for i, c in enumerate(cards) if c.selected), 0)
        ahead = (*cards[at + 1 :], *cards[: at + 1])
        for card in ahead if by > 0 else ahead[-2::-1] + ahead[-1:]:
            if card.open:
                self._session.select_account(card.id)
                waiting = self._asked()
                for row in waiting[:1] if by > 0 else waiting[-1:]:
                    self.to(row)
                return bool(waiting)
        return False
