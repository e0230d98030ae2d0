"""The strip above the fields that says who else may tell of the account under review."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.actions import Actions
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.form.detail import Elided
from ui.matching.words import day_word, isolated, likelihood_word, line_of, reason_words

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.matching import LikelyMatch, MatchFinder

LINK, APART, LOOK, NEXT = "link_match", "keep_match_apart", "look_at_match", "next_match"
"""The ids of the actions on the match that is shown."""
_LOW = 720
_TITLE = 32


def _short(title: str) -> str:
    """Its first words: the day and the likelihood, which stand after it, are to be seen too."""
    return shorten(title, _TITLE, placeholder="…")


class MatchStrip(QFrame):
    """There only where something was found; the likeliest first, the others by a key.

    ``turned``: another match is shown, or none.
    """

    turned = Signal()

    def __init__(
        self, session: Session, finder: MatchFinder, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._finder = finder
        self._actions = actions
        self._place = 0
        self._account = ""
        self._shown: LikelyMatch | None = None
        theme.set_role(self, "notice")
        self._icon = QLabel(self)
        self.title = Elided(self)
        self.reasons = Elided(self)
        theme.set_role(self.reasons, "soft")
        self.number = QLabel(self)
        theme.set_role(self.number, "soft")
        self.buttons = {name: self._button(name) for name in (LINK, APART, LOOK, NEXT)}
        theme.keep(self, MatchStrip._dress)
        self._compose()
        finder.changed.connect(self._take)
        session.account_selected.connect(self._take)
        session.article_opened.connect(self._take)
        self._take()

    @property
    def match(self) -> LikelyMatch | None:
        """The match that is shown."""
        return self._shown

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through."""
        return tuple(self.buttons.values())

    def turn(self) -> None:
        """Show the next one; after the last one the first again."""
        found = self._finder.matches()
        if found:
            self._place = (self._place + 1) % len(found)
            self._show(found)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        theme.set_role(button, "keybutton")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        head.addWidget(self.number)
        head.addWidget(self.buttons[NEXT])
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for name in (LINK, APART, LOOK):
            foot.addWidget(self.buttons[name])
        foot.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(10, 6, 8, 7)
        lines.setSpacing(3)
        lines.addLayout(head)
        lines.addWidget(self.reasons)
        lines.addLayout(foot)

    def _take(self) -> None:
        """What was found is other now; the one that was shown stays where it is still there."""
        found = self._finder.matches()
        account = self._session.account_id or ""
        shown = self._shown.told if self._shown and account == self._account else None
        self._account = account
        there = [m.told.article_id + m.told.account for m in found]
        former = shown.article_id + shown.account if shown else ""
        self._place = there.index(former) if former in there else 0
        self._show(found)

    def _show(self, found: tuple[LikelyMatch, ...]) -> None:
        self._shown = found[self._place] if found else None
        self.setVisible(self._shown is not None)
        if self._shown is not None:
            self._say(self._shown, len(found))
        self.turned.emit()

    def _say(self, match: LikelyMatch, number: int) -> None:
        told = match.told
        parts = [
            self.tr("Also told by %1").replace("%1", isolated(told.source or _short(told.title))),
            day_word(told),
            likelihood_word(match.match.score),
            "" if told.reviewed else self.tr("not reviewed yet"),
        ]
        self.title.say(line_of(parts))
        reasons = reason_words(match.match.reasons, self._session.language)
        self.reasons.say(reasons)
        self._fit()
        self.setToolTip(f"{told.title}\n{reasons}")
        self.setAccessibleName(self.title.toolTip())
        of = QLocale().toString
        self.number.setText(f"{of(self._place + 1)} / {of(number)}")
        self.number.setVisible(number > 1)
        self.buttons[NEXT].setVisible(number > 1)
        self.buttons[LINK].setEnabled(told.reviewed)
        self.buttons[APART].setEnabled(told.reviewed)
        self._name_buttons()

    def _fit(self) -> None:
        """In a low window the fields need the room: the reasons are in the tooltip and beside."""
        self.reasons.setVisible(self.window().height() >= theme.scaled(_LOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _name_buttons(self) -> None:
        words = {
            LINK: self.tr("The same incident"),
            APART: self.tr("Another incident"),
            LOOK: self.tr("Look"),
            NEXT: self.tr("Next one"),
        }
        for name, button in self.buttons.items():
            keys = f"\u2066{shown_keys(spec_of(name))}\u2069"
            button.setText(keys if name == NEXT else f"{words[name]}  {keys}")
            button.setAccessibleName(words[name])
            button.setToolTip(words[name])

    def _dress(self) -> None:
        self._icon.setPixmap(theme.icon("same", theme.current().accent).pixmap(16, 16))
        self.title.setFont(theme.ui_font(13, bold=True))
        self.reasons.setFont(theme.ui_font(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self._finder.matches())
