"""How many independent sources an incident has, which they are, and who repeats whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from model.reconciliation.source_graph import EdgeKind
from ui import theme
from ui.direction import BETWEEN
from ui.incident.sources.card import Doings, SourceCard, tie_words
from ui.incident.sources.graph import SourceGraphView
from ui.incident.sources.layout import NODE_LEAST
from ui.incident.sources.note import NoteDialog
from ui.incident.sources.words import node_words
from ui.session.independence import IncidentSources, IndependenceDesk, Tie, Verdict
from ui.theme.prose import Prose

_BAR = 14


class SourcesView(QWidget):
    """`account_wanted` asks for an account's attribution."""

    account_wanted = Signal(str)

    def __init__(
        self, desk: IndependenceDesk, language: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = language
        self.sources: IncidentSources | None = None
        self.cards: list[SourceCard] = []
        self.note: NoteDialog | None = None
        self.count = QLabel(self)
        theme.set_role(self.count, "title")
        self.count.setWordWrap(True)
        self.told = Prose(parent=self)
        theme.set_role(self.told, "soft")
        self._groups = QVBoxLayout()
        self._groups.setSpacing(8)
        self._overruled = QVBoxLayout()
        self._overruled.setSpacing(4)
        self._heading = QLabel(self)
        theme.set_role(self._heading, "heading")
        self.graph = SourceGraphView()
        self._frame = QScrollArea(self)
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setWidgetResizable(True)
        self._frame.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(self._frame, "surface")
        theme.set_role(self.graph, "surface")
        self._frame.setWidget(self.graph)
        self.details = Prose(parent=self)
        theme.set_role(self.details, "soft")
        self._legend = Prose(parent=self)
        theme.set_role(self._legend, "faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.told)
        column.addLayout(self._groups)
        column.addLayout(self._overruled)
        for widget in (self._heading, self._frame, self._legend, self.details):
            column.addWidget(widget)
        self.graph.node_focused.connect(self._tell_node)
        self.graph.node_chosen.connect(self._go_to_quote)

    def show_sources(self, sources: IncidentSources | None) -> None:
        """Show the sources of another incident, or of the same as they are now."""
        focus = self._focused_account()
        self.sources = sources
        for layout in (self._groups, self._overruled):
            _empty(layout)
        self.cards = []
        if sources is None:
            return
        self._say(sources)
        for place in range(sources.independence.count):
            card = SourceCard(sources, place, self._language(), self._doings(place), self)
            self._groups.addWidget(card)
            self.cards.append(card)
        for tie in sources.independence.overruled:
            self._overruled.addWidget(self._overruled_row(tie))
        self.graph.show_graph(sources.graph)
        self._frame.setFixedHeight(self.graph.minimumHeight() + _BAR)
        self._tell_node(self.graph.current)
        self._focus_account(focus)

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        self.show_sources(self.sources)

    def _say(self, sources: IncidentSources) -> None:
        found = sources.independence
        self.count.setText(self.tr("%Ln independent source(s)", "", found.count))
        accounts = self.tr("Found in %Ln account(s).", "", len(sources.accounts))
        keys = self.tr("On an account, Delete parts it from the others, + unites its source.")
        self.told.set_words(f"{accounts} {keys}" if len(sources.accounts) > 1 else accounts)
        self._heading.setText(self.tr("Who repeats whom"))
        self.graph.setAccessibleName(self.tr("Who repeats whom"))
        kinds = {e.kind for e in sources.graph.edges}
        told = {
            EdgeKind.QUOTES: self.tr("A line with a head: quotes."),
            EdgeKind.COPY: self.tr("A double line: holds the same text."),
            EdgeKind.VERDICT: self.tr("A dotted line: your decision."),
        }
        self._legend.set_words(" ".join(words for kind, words in told.items() if kind in kinds))
        self._legend.setVisible(bool(kinds))

    # what is done

    def _doings(self, place: int) -> Doings:
        return Doings(
            open=self.account_wanted.emit,
            part=self.part,
            unite=lambda to: self.unite(place, to),
            take_back=self.take_back,
            note=self.ask_note,
        )

    def part(self, account_id: str) -> None:
        """Hold an account for independent of those that it is tied to."""
        if self.sources is not None:
            self._desk.part(self.sources, account_id)

    def unite(self, one: int, other: int) -> None:
        """Hold two sources for one."""
        if self.sources is not None:
            self._desk.unite(self.sources, one, other)

    def take_back(self, tie: Tie) -> None:
        """Let what was found hold again."""
        self._desk.decide([_pair(tie)], None)

    def ask_note(self, tie: Tie) -> None:
        """Ask why two accounts are held for one source, or for independent."""
        verdict = self.sources.verdicts.get(_pair(tie)) if self.sources else None
        if verdict is None:
            return
        dialog = NoteDialog(verdict.note, self)
        dialog.accepted.connect(
            lambda: self._desk.decide([_pair(tie)], Verdict(verdict.same, dialog.words))
        )
        self.note = dialog
        dialog.open()

    # what is shown

    def _overruled_row(self, tie: Tie) -> QWidget:
        row = QFrame(self)
        theme.set_role(row, "notice")
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 6, 8, 6)
        reason = tie_words(tie, self.sources, self._language()) if self.sources else ""
        verdict = self.sources.verdicts.get(_pair(tie)) if self.sources else None
        words = self.tr("You hold them for independent, although: %1").replace("%1", reason)
        if verdict is not None and verdict.note:
            words = f"{words}\n({verdict.note})"
        said = Prose(words, row)
        said.setObjectName("overruled")
        column.addWidget(said)
        for icon, text, do in (
            ("undo", self.tr("Take the decision back"), self.take_back),
            ("note", self.tr("Note why…"), self.ask_note),
        ):
            button = QToolButton(row)
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIcon(theme.icon(icon, theme.current().soft, 16))
            button.clicked.connect(partial(do, tie))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return row

    def _tell_node(self, key: str) -> None:
        """Say below the graph what it says of the node in focus."""
        graph = self.graph.graph
        words = node_words(graph.node(key), graph) if key else ""
        if key:
            where = self.graph.box(key).center().toPoint()
            margin = theme.scaled(NODE_LEAST) // 2 + _BAR
            self._frame.ensureVisible(where.x(), where.y(), margin, 0)
        self.details.set_words(BETWEEN.join(words.split("\n")))

    def _go_to_quote(self, key: str) -> None:
        """Go to where the chosen source quotes somebody, else to where somebody quotes it."""
        graph = self.graph.graph
        own = [e for e in graph.edges if e.one == key]
        others = [e for e in graph.edges if e.other == key]
        quoting = [q.account for e in (*own, *others) for q in e.quotes]
        telling = [a for k in (key, *(e.one for e in others)) for a in graph.node(k).accounts]
        for account in (*quoting, *telling)[:1]:
            self.account_wanted.emit(account)

    def _focused_account(self) -> str:
        rows = [row for card in self.cards for row in card.rows]
        return next((row.account_id for row in rows if row.hasFocus()), "")

    def _focus_account(self, account_id: str) -> None:
        for card in self.cards:
            for row in card.rows:
                if account_id and row.account_id == account_id:
                    row.setFocus(Qt.FocusReason.OtherFocusReason)


def _pair(tie: Tie) -> tuple[str, str]:
    return (tie.one, tie.other) if tie.one < tie.other else (tie.other, tie.one)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
