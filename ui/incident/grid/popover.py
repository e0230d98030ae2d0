"""A cell's quotes on demand: each value with the words it rests on, in their sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

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
from ui.theme.prose import Prose

_WIDTH, _PAD = 460, 16
_MOST_QUOTES = 4
_QUOTE = 17
_CLOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuotePopover(QFrame):
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
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.set_role(self, "popup")
        self._words = words
        self._text_of = text_of
        place = grid.column_of(cell.account)
        self._column = grid.columns[place or 0]
        self.setAccessibleName(words.label(row.field))
        self.setFixedWidth(theme.scaled(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD - 2, _PAD, _PAD - 4)
        column.setSpacing(8)
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

    def open_by(self, cell: QRect, view: QWidget) -> None:
        """Show under a cell of a view, or over it where there is no room."""
        self.adjustSize()
        screen = view.screen().availableGeometry()
        corner = cell.bottomRight() if self.isRightToLeft() else cell.bottomLeft()
        at = view.mapToGlobal(corner + QPoint(0, 4))
        if self.isRightToLeft():
            at.setX(at.x() - self.width())
        if at.y() + self.height() > screen.bottom():
            at.setY(view.mapToGlobal(cell.topLeft()).y() - self.height() - 4)
        at.setX(max(screen.left() + 8, min(at.x(), screen.right() - self.width() - 8)))
        at.setY(max(screen.top() + 8, at.y()))
        self.move(at)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it too; an arrow goes on with the cells."""
        if Qt.Key(event.key()) in _CLOSING:
            self.close()
            return
        super().keyPressEvent(event)

    # what it is made of

    def _head(self, field: Field) -> QLabel:
        facts = (
            self._words.label(field),
            source_word(self._column),
            day_word(self._column.published),
        )
        head = QLabel(BETWEEN.join(isolated(f) for f in facts if f), self)
        theme.set_role(head, "heading")
        head.setWordWrap(True)
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
        lines = [standing_word(cell.standing)]
        for each in cell.against:
            place = grid.column_of(each.account)
            if place is not None:
                who = isolated(source_word(grid.columns[place]))
                lines.append(f"{who}: {each.reason.in_language(self._words.language())}")
        for line in lines:
            column.addWidget(self._soft(line))

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
