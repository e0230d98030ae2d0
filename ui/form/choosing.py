"""Choosing one of a codebook's codes: typing narrows the list, groups stay readable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from model.codebook import Field, Option
from model.typed_values.choices import shown_option
from ui import theme
from ui.form.editors import Line

_CODE = Qt.ItemDataRole.UserRole
_ROWS = 7


class ChoiceEditor(QFrame):
    """A line and the list of what it leaves over. ``done`` comes with `code` set."""

    typed = Signal(str)
    done = Signal()
    given_up = Signal()

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._language = language
        self._line = Line(self)
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        theme.set_role(self._said, "soft")
        theme.set_role(self, "card")
        self.setFocusProxy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for part in (self._line, self._list, self._said):
            column.addWidget(part)
        self._line.textEdited.connect(self._narrow)
        self._line.typed.connect(self.typed)
        self._line.stepped.connect(self._step)
        self._line.done.connect(self._finish)
        self._line.given_up.connect(self.given_up)
        self._list.itemClicked.connect(lambda _: self._finish())
        self._list.currentItemChanged.connect(lambda *_: self._say())
        self._line.setPlaceholderText(self.tr("Type to narrow the list"))
        self._narrow("")

    @property
    def code(self) -> str | None:
        """The code that is marked in the list."""
        item = self._list.currentItem()
        code = item.data(_CODE) if item is not None else None
        return code if isinstance(code, str) else None

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put words into the line; the whole list is shown for a code's own label."""
        own = next((o for o in self._field.options if text in self._names(o)), None)
        self._line.setText("" if own else text)
        self._narrow("" if own else text)
        if own is not None:
            self._mark(own.code)

    def select_all(self) -> None:
        self._line.selectAll()

    def _label(self, option: Option) -> str:
        return option.label.in_language(self._language)

    def _names(self, option: Option) -> tuple[str, str]:
        return self._label(option), shown_option(option, self._language)

    def _narrow(self, typed: str) -> None:
        # Folding makes its tables, which an unopened form has no use for.
        from model.extraction.folding import fold_text

        wanted = fold_text(typed).casefold().split()
        self._list.clear()
        group = None
        for option in self._field.offered:
            words = f"{option.label.ar} {option.label.en} {option.code}"
            if not all(w in fold_text(words).casefold() for w in wanted):
                continue
            if option.group is not None and option.group != group:
                group = option.group
                self._list.addItem(self._heading(group))
            item = QListWidgetItem(self._label(option))
            item.setData(_CODE, option.code)
            self._list.addItem(item)
        self._fit()
        self._step(1, start=-1)

    def _heading(self, group: str) -> QListWidgetItem:
        item = QListWidgetItem(self._field.group_label(group).in_language(self._language))
        font = QFont(self._list.font())
        font.setBold(True)
        font.setPixelSize(11)
        item.setFont(font)
        item.setForeground(theme.current().soft)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _fit(self) -> None:
        rows = max(1, min(_ROWS, self._list.count()))
        height = self._list.sizeHintForRow(0) if self._list.count() else 24
        self._list.setFixedHeight(rows * max(22, height) + 6)

    def _mark(self, code: str) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(_CODE) == code:
                self._list.setCurrentRow(row)

    def _step(self, by: int, start: int | None = None) -> None:
        row = self._list.currentRow() if start is None else start
        for _ in range(self._list.count()):
            row += by
            item = self._list.item(row)
            if item is None:
                return
            if item.data(_CODE):
                self._list.setCurrentItem(item)
                return

    def _say(self) -> None:
        """Show the coding instruction of the marked choice."""
        option = self._field.option(self.code or "")
        told = option.instruction if option else None
        self._said.setText(told.in_language(self._language) if told else "")
        self._said.setVisible(told is not None)

    def _finish(self) -> None:
        if self.code is not None:
            self.done.emit()
