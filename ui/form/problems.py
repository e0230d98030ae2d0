"""What is wrong in the article's accounts: a line that counts it, and a list to go to each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from model.checks import Issue, Severity
from ui import theme

if TYPE_CHECKING:
    from ui.session import Session

_SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.HINT: "·"}
_ORDER = list(Severity)


class Problems(QPushButton):
    """Always there, so that nothing moves when the first problem comes or the last one goes."""

    def __init__(
        self,
        session: Session,
        name_of: Callable[[str], str],
        go: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._name_of = name_of
        self._go = go
        self._problems: tuple[tuple[str, Issue], ...] = ()
        theme.set_role(self, "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_list)
        self.menu_shown: QMenu | None = None

    def refresh(self) -> None:
        """Count anew."""
        self._problems = self._session.problems()
        number = len(self._problems)
        worst = min((i.severity for _, i in self._problems), key=_ORDER.index, default=None)
        sign = _SIGNS[worst] if worst else "✓"
        words = self.tr("%Ln problem(s)", "", number) if number else self.tr("No problems")
        self.setText(f"{sign} {words}")
        self.setEnabled(number > 0)
        self.setAccessibleDescription(self.tr("Opens the list of what is wrong or missing"))

    def open_list(self) -> None:
        """Show the list under the line."""
        if not self._problems:
            return
        menu = self._list()
        menu.setActiveAction(next(a for a in menu.actions() if a.isEnabled()))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _list(self) -> QMenu:
        menu = QMenu(self)
        account = ""
        several = len({a for a, _ in self._problems}) > 1
        for account_id, issue in self._problems:
            if several and account_id != account:
                account = account_id
                menu.addSection(self._name_of(account_id))
            menu.addAction(self._words(issue), partial(self._go, account_id, issue.field))
        return menu

    def _words(self, issue: Issue) -> str:
        language = self._session.language
        label = self._session.codebook.field(issue.field).label.in_language(language)
        return f"{_SIGNS[issue.severity]} {label}: {issue.message.in_language(language)}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
