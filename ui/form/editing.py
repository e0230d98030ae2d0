"""The editor of dates, places, names, numbers and notes: typed text, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from model.codebook import Field
from model.typed_values.choices import shown_option
from model.values import Kind
from ui import theme
from ui.form.editors import Line, Paragraphs

Preview = Callable[[str], str]
"""What a typed text is read as, in words; empty where it is no value yet."""


class TypedEditor(QFrame):
    """A line (or paragraphs) over a preview of how it is read.

    Counts by group have the group beside them, dates a calendar.
    """

    typed = Signal(str)
    done = Signal()
    given_up = Signal()

    def __init__(
        self, field: Field, language: str, preview: Preview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field, self._language = field, language
        self._preview = preview
        self._input: Line | Paragraphs = Paragraphs(self) if field.kind is Kind.TEXT else Line(self)
        self._group: QComboBox | None = None
        self._read = QLabel(self)
        self._read.setWordWrap(True)
        theme.set_role(self._read, "soft")
        self.setFocusProxy(self._input)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._input, 1)
        if field.kind is Kind.GROUP_COUNT:
            self._group = self._groups()
            line.addWidget(self._group)
        if field.kind is Kind.DATE:
            line.addWidget(self._calendar_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self._read)
        self._read.setVisible(field.kind not in (Kind.TEXT, Kind.NAME))
        self._input.typed.connect(self._changed)
        self._input.done.connect(self.done)
        self._input.given_up.connect(self.given_up)

    def text(self) -> str:
        return self._input.text()

    def set_text(self, text: str) -> None:
        self._input.set_text(text)

    def select_all(self) -> None:
        self._input.select_all()

    def suggest(self, words: Sequence[str]) -> None:
        if isinstance(self._input, Line):
            self._input.suggest(words)

    @property
    def group(self) -> str | None:
        """The group that is chosen beside a count."""
        code = self._group.currentData() if self._group else None
        return code if isinstance(code, str) else None

    def choose_group(self, code: str | None) -> None:
        """Choose the group of the number that is opened; a retired one stands there only then."""
        if self._group is None or code is None:
            return
        option = self._field.option(code)
        if option is not None and option.retired:
            self._group.addItem(shown_option(option, self._language), code)
        self._group.setCurrentIndex(max(0, self._group.findData(code)))

    def _groups(self) -> QComboBox:
        box = QComboBox(self)
        for option in self._field.offered:
            box.addItem(option.label.in_language(self._language), option.code)
        box.setAccessibleName(self.tr("Group"))
        unknown = box.findData("unknown")
        box.setCurrentIndex(max(0, unknown))
        return box

    def _calendar_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("▾")
        button.setAccessibleName(self.tr("Calendar"))
        button.setToolTip(self.tr("Calendar"))
        button.clicked.connect(lambda: self._open_calendar(button))
        return button

    def _open_calendar(self, button: QToolButton) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def take(day: QDate) -> None:
            chosen = date(day.year(), day.month(), day.day())
            self._input.set_text(chosen.isoformat())
            menu.close()
            self._input.setFocus(Qt.FocusReason.OtherFocusReason)

        calendar.clicked.connect(take)
        menu.exec(button.mapToGlobal(QPoint(0, button.height())))

    def _changed(self, text: str) -> None:
        self.typed.emit(text)
        said = self._preview(text) if text.strip() else ""
        self._read.setText(f"= {said}" if said else "…")
