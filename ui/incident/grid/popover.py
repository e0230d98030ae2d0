"""A cell's quotes on demand: each value with the words it rests on, in their sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.account import Claim
from model.codebook import Field
from model.reconciliation.grid import Cell, Grid, Row, Standing
from model.reconciliation.quotes import Quoted, in_sentence
from ui import theme
from ui.direction import BETWEEN, is_right_to_left
from ui.incident.grid.words import (
    GridWords,
    day_word,
    isolated,
    origin_word,
    source_word,
    standing_word,
)
from ui.incident.popover import Popover
from ui.theme.prose import Prose

_WIDTH = 460
_MOST_QUOTES = 4
_QUOTE = 17
_CLOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuotePopover(Popover):
    """Lies by its cell until something else is done. ``text_of`` gives an article's text."""

    open_wanted = Signal()
    take_wanted = Signal()

    def __init__(
        self,
        grid: Grid,
        row: Row,
        cell: Cell,
        words: GridWords,
        text_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._words = words
        self._text_of = text_of
        place = grid.column_of(cell.account)
        self._column = grid.columns[place or 0]
        self.setAccessibleName(words.label(row.field))
        column = self.column
        column.addWidget(self._head(row.field))
        for claim in cell.claims:
            self._add_claim(column, claim, row.field)
        self._add_standing(column, grid, cell)
        self.open_button = QPushButton(self.tr("Open on the desk"), self)
        self.take_button = QPushButton(self.tr("Take as the incident’s value…"), self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, wanted in (
            (self.take_button, self.take_wanted),
            (self.open_button, self.open_wanted),
        ):
            theme.set_role(button, "quiet")
            button.setAutoDefault(False)
            button.clicked.connect(self.close)
            button.clicked.connect(wanted)
            buttons.addWidget(button)
        self.take_button.setVisible(bool(cell.claims))
        column.addLayout(buttons)

    def quotes(self) -> Sequence[str]:
        """The texts of the quotes that are shown, plain."""
        return [w.accessibleName() for w in self.findChildren(QLabel) if w.objectName() == "quote"]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it too; an arrow goes on with the cells."""
        if Qt.Key(event.key()) in _CLOSING:
            self.close()
            return
        super().keyPressEvent(event)

    # what it is made of

    def _head(self, field: Field) -> Prose:
        facts = (
            self._words.label(field),
            source_word(self._column),
            day_word(self._column.published),
        )
        head = Prose(BETWEEN.join(isolated(f) for f in facts if f), self)
        theme.set_role(head, "heading")
        return head

    def _add_claim(self, column: QVBoxLayout, claim: Claim, field: Field) -> None:
        value = QLabel(self._words.show(claim.value, field), self)
        value.setWordWrap(True)
        value.setFont(theme.ui_font(15, bold=True))
        column.addWidget(value)
        for evidence in claim.evidence[:_MOST_QUOTES]:
            text = self._text_of(self._column.article_id)
            column.addWidget(self._quote(in_sentence(text, evidence.span), field))
        said = origin_word(claim.origin)
        if not claim.evidence:
            said = BETWEEN.join((said, self.tr("rests on no words of the text")))
        column.addWidget(self._soft(BETWEEN.join((said, isolated(claim.stamp.reviewer)))))

    def _add_standing(self, column: QVBoxLayout, grid: Grid, cell: Cell) -> None:
        if cell.standing is Standing.SILENT:
            column.addWidget(self._soft(self.tr("The account says nothing of it.")))
            return
        column.addWidget(self._soft(standing_word(cell.standing)))
        for reason, accounts in self._reasons(grid, cell).items():
            who = BETWEEN.join(isolated(a) for a in accounts)
            column.addWidget(self._soft(f"{who}: {reason}"))

    def _reasons(self, grid: Grid, cell: Cell) -> dict[str, list[str]]:
        """By reason the outlets that it holds of, each once."""
        found: dict[str, list[str]] = {}
        for each in cell.against:
            place = grid.column_of(each.account)
            outlets = found.setdefault(self._words.sentence(each.reason), [])
            if place is not None and (name := source_word(grid.columns[place])) not in outlets:
                outlets.append(name)
        return found

    def _quote(self, quoted: Quoted, field: Field) -> QLabel:
        colours = theme.current()
        label = QLabel(self)
        label.setObjectName("quote")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(theme.reading_font(_QUOTE))
        plain = f"{quoted.before}{quoted.quote}{quoted.after}"
        way = "ltr" if is_right_to_left(plain) is False else "rtl"
        tint = colours.family(field.family).tint.name()
        height = round(_QUOTE * 1.75)
        style = f"margin:0; line-height:{height}px; -qt-line-height-type:fixed"
        label.setText(
            f'<p dir="{way}" style="{style}">{escape(quoted.before)}'
            f'<span style="background:{tint}; font-weight:600">{escape(quoted.quote)}</span>'
            f"{escape(quoted.after)}</p>"
        )
        label.setAccessibleName(plain)
        return label

    def _soft(self, text: str) -> Prose:
        made = Prose(text, self)
        theme.set_role(made, "soft")
        return made
