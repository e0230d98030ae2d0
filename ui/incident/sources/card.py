"""One independent source: its accounts, and why they are one source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.incident import ReportedAccount
from ui import theme
from ui.direction import BETWEEN, for_a_line
from ui.incident.sources.words import isolated, listed
from ui.session.independence import IncidentSources, Tie, TieKind
from ui.theme.prose import Prose

_TITLE_LETTERS = 48
_NARROWEST, _PAD = 60, 10


@dataclass(frozen=True, slots=True)
class Doings:
    """What can be done from a card: an account opened or parted from the others, the source united
    with another, a word taken back or noted."""

    open: Callable[[str], object]
    part: Callable[[str], object]
    unite: Callable[[int], object]
    take_back: Callable[[Tie], object]
    note: Callable[[Tie], object]


class AccountRow(QToolButton):
    """An account that one can go to. Delete parts it from the others, plus unites its source."""

    def __init__(self, words: str, card: SourceCard, account_id: str) -> None:
        super().__init__(card)
        self.account_id = account_id
        self._card = card
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(lambda: card.doings.open(account_id))

    def minimumSizeHint(self) -> QSize:
        """Its words give way where the panel is narrow."""
        return QSize(theme.scaled(_NARROWEST), super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - 2 * _PAD
        fit = option.fontMetrics.elidedText
        option.text = fit(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus):
            self._card.doings.part(self.account_id)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Insert):
            self._card.offer_others()
        else:
            super().keyPressEvent(event)


class SourceCard(QFrame):
    """``place`` is that of the group among the independent sources."""

    def __init__(
        self, sources: IncidentSources, place: int, language: str, doings: Doings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.doings = doings
        self._sources = sources
        self._place = place
        self._language = language
        theme.set_role(self, "card")
        group = sources.independence.groups[place]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.setSpacing(1)
        self._head(group.names)
        several = len(group.accounts) > 1
        self.rows = [self._account(key, parted=several) for key in group.accounts]
        for tie in group.ties:
            self._column.addWidget(self._reason(tie))

    def _head(self, names: tuple[str, ...]) -> None:
        number = QLocale().toString(self._place + 1)
        said = listed(names)
        title = Prose(f"{number}. {said}", self)
        theme.keep(title, lambda t: t.setFont(theme.ui_font(14, bold=True)))
        title.setObjectName("source")
        self.unite = self._button("merge", self.tr("One source with another…"))
        self.unite.clicked.connect(self.offer_others)
        self.unite.setVisible(self._sources.independence.count > 1)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(self.unite, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def offer_others(self) -> None:
        """Let one choose the source that this one is the same as."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, group in enumerate(self._sources.independence.groups):
            if at != self._place:
                number = QLocale().toString(at + 1)
                said = listed(group.names)
                action = menu.addAction(f"{number}. {said}".replace("&", "&&"))
                action.triggered.connect(lambda _=False, to=at: self.doings.unite(to))
        if not menu.isEmpty():
            menu.popup(self.unite.mapToGlobal(self.unite.rect().bottomLeft()))

    def _account(self, account_id: str, *, parted: bool) -> AccountRow:
        told = self._sources.account(account_id)
        row = AccountRow(account_words(told), self, account_id)
        go = self.tr("Go to its attribution")
        row.setToolTip(f"{account_words(told)}\n{go}")
        row.setAccessibleName(account_words(told))
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(row)
        line.addStretch(1)
        if parted:
            part = self._button("split", self.tr("Independent of the others"))
            part.clicked.connect(lambda: self.doings.part(account_id))
            line.addWidget(part)
        self._column.addLayout(line)
        return row

    def _reason(self, tie: Tie) -> QWidget:
        """Why two of the accounts are one source; the researcher's word can be taken back."""
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(4)
        sign = QLabel(part)
        theme.keep(
            sign,
            lambda s: s.setPixmap(theme.icon("evidence", theme.current().faint, 14).pixmap(14)),
        )
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = tie_words(tie, self._sources, self._language)
        said = Prose(words, part)
        said.setObjectName("reason")
        theme.set_role(said, "soft")
        row.addWidget(said, 1)
        if tie.kind is TieKind.VERDICT:
            note = self._button("note", self.tr("Note why…"))
            note.clicked.connect(lambda: self.doings.note(tie))
            back = self._button("undo", self.tr("Take the decision back"))
            back.clicked.connect(lambda: self.doings.take_back(tie))
            row.addWidget(note)
            row.addWidget(back)
        return part

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        theme.keep_icon_size(button, 16)
        theme.keep(button, lambda b: b.setIcon(theme.icon(icon, theme.current().soft, 16)))
        return button


def account_words(told: ReportedAccount) -> str:
    """The outlet and day of an account, or else its article's title."""
    title = for_a_line(told.title)
    if len(title) > _TITLE_LETTERS:
        title = title[:_TITLE_LETTERS].rstrip() + "…"
    day = told.published
    when = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy") if day else ""
    return BETWEEN.join(filter(None, (isolated(for_a_line(told.source) or title), when)))


def tie_words(tie: Tie, sources: IncidentSources, language: str) -> str:
    """The reason; of more than two accounts with the outlets that it is said of."""
    reason = tie.reason.in_language(language)
    group = sources.independence.groups[sources.independence.group_of(tie.one)]
    if len(group.accounts) < 3:
        return reason
    one, other = (account_words(sources.account(key)) for key in (tie.one, tie.other))
    return f"{one} ↔ {other}: {reason}"
