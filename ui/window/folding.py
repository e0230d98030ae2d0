"""The list beside what it opens: folded away where the window has no room for both.

Used by the desk (articles) and by the window of incidents. Where the words are large or the window
is small, the list comes in the place of the page when it is asked for, and goes once something of
it was opened.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from ui import theme


class Folding(QObject):
    """Shows and hides ``listed``, the first part of a splitter, before ``page``, the second.

    ``action`` is checked while the list is in sight. ``put_away`` is told when the list has gone
    and had the keyboard: somebody else should take it. ``widths`` gives the splitter's parts their
    widths where the list does not stand beside the page: whether it hides the page. From the width
    ``narrow`` down, at the usual size of words, there is no room for both.
    """

    put_away = Signal()

    def __init__(
        self,
        splitter: QSplitter,
        listed: QWidget,
        page: QWidget,
        action: QAction,
        widths: Callable[[bool], list[int]],
        narrow: int,
    ) -> None:
        super().__init__(splitter)
        self._narrow = narrow
        self._splitter = splitter
        self._listed = listed
        self._page = page
        self._action = action
        self._widths = widths
        self._beside: list[int] = []
        self._wanted = True
        self._asked = False
        self._held = False
        self._shown = (False, True)
        self.narrow = False
        action.setChecked(True)
        action.toggled.connect(self._toggle)

    @property
    def in_sight(self) -> bool:
        """Whether the list is there to be seen."""
        return self._shown[1]

    def fit(self, width: int) -> None:
        """The window is so wide now."""
        narrow = width < theme.scaled(self._narrow)
        if narrow != self.narrow:
            self.narrow = narrow
            self._asked = False
            self._arrange()

    def show(self) -> None:
        """Have the list in sight."""
        if self.narrow:
            self._asked = True
        else:
            self._wanted = True
        self._arrange()

    def show_alone(self) -> None:
        """Have the list in sight where it would be put away, as nothing is open beside it."""
        if self.narrow:
            self.show()

    def done(self) -> None:
        """What was wanted of the list is there: where it hides the page, it goes."""
        if self.narrow and self._asked:
            self._asked = False
            self._arrange()

    def first(self, slot: Callable[[], object]) -> Callable[[], None]:
        """Carry out what happens in the list, once that is in sight."""

        def carry_out() -> None:
            self.show()
            slot()

        return carry_out

    def hold(self, held: bool) -> None:
        """Leave the splitter alone while something else stands in the list's place."""
        if held:
            self.done()
        self._held = held
        if not held:
            self._arrange()

    @property
    def wanted(self) -> bool:
        """Whether the list stands beside the page where there is room for both."""
        return self._wanted

    def state(self) -> QByteArray:
        """How wide the parts are where there is room for all of them."""
        before = self._wanted, self.narrow
        self._wanted, self.narrow = True, False
        self._arrange()
        state = self._splitter.saveState()
        self._wanted, self.narrow = before
        self._arrange()
        return state

    def restore(self, state: QByteArray, *, wanted: bool = True) -> None:
        """Take up what `state` gave, before the window has a width of its own."""
        self._wanted, self.narrow = True, False
        self._arrange()
        if not state.isEmpty():
            self._splitter.restoreState(state)
        self._wanted = wanted
        self._arrange()

    def _toggle(self, wanted: bool) -> None:
        if self.narrow:
            self._asked = wanted
        else:
            self._wanted = wanted
        self._arrange()

    def _arrange(self) -> None:
        there = self._asked if self.narrow else self._wanted
        shown = (self.narrow, there)
        if shown == self._shown or self._held:
            return
        if self._shown == (False, True):
            self._beside = self._splitter.sizes()
        self._shown = shown
        focused = QApplication.focusWidget()
        had = focused is not None and self._listed.isAncestorOf(focused)
        over = self.narrow and there
        self._listed.setVisible(there)
        self._page.setVisible(not over)
        beside = there and not over
        self._splitter.setSizes(self._beside if beside else self._widths(over))
        self._action.setChecked(there)
        if had and not there:
            self.put_away.emit()
