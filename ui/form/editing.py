"""The editor of dates, places, names, numbers and notes: typed text, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.codebook import Field
from model.typed_values.choices import shown_option
from model.values import Count, Kind
from ui import theme
from ui.form.calendar_button import CalendarButton, Days
from ui.form.count_parts import CountParts, Counts
from ui.form.editors import Line, Paragraphs
from ui.form.suggestions import Offer, Suggestions

Preview = Callable[[str], str]
"""What a typed text is read as, in words; empty where it is no value yet."""
Ask = Callable[[str], Sequence[Offer]]
"""What is offered for a typed text."""


class TypedEditor(QFrame):
    """A line (or paragraphs) over a preview of how it is read.

    Counts have their lowest, best and highest number under them, by group the group beside them;
    dates have a calendar.
    """

    typed = Signal(str)
    done = Signal()
    given_up = Signal()
    teach_wanted = Signal()

    def __init__(
        self,
        field: Field,
        language: str,
        preview: Preview,
        parent: QWidget | None = None,
        help_with: Days | Counts | None = None,
    ) -> None:
        super().__init__(parent)
        self._field, self._language = field, language
        self._preview = preview
        self._input: Line | Paragraphs = Paragraphs(self) if field.kind is Kind.TEXT else Line(self)
        self._group: QComboBox | None = None
        self._ask: Ask | None = None
        self.suggestions: Suggestions | None = None
        self.calendar: CalendarButton | None = None
        self.parts: CountParts | None = None
        self._read = QLabel(self)
        self._read.setWordWrap(True)
        theme.set_role(self._read, "soft")
        self.setFocusProxy(self._input)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._input, 1)
        if field.kind is Kind.GROUP_COUNT:
            self._group = self._groups()
            self._group.activated.connect(lambda _: self.typed.emit(self.text()))
            line.addWidget(self._group)
            if isinstance(self._input, Line):
                self._input.more_wanted.connect(self._group.showPopup)
        if isinstance(help_with, Days):
            self.calendar = self._calendar(help_with)
            line.addWidget(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        if isinstance(help_with, Counts):
            self.parts = self._count_parts(help_with)
            column.addWidget(self.parts)
        column.addWidget(self._read)
        self._read.setVisible(field.kind is not Kind.NAME)
        if field.kind is Kind.TEXT:
            self._read.setText(self.tr("Return enters it | Shift+Return begins a new line"))
        self._input.typed.connect(self._changed)
        self._input.done.connect(self._return)
        self._input.given_up.connect(self._escape)

    def text(self) -> str:
        return self._input.text()

    def set_text(self, text: str) -> None:
        self._input.set_text(text)

    def select_all(self) -> None:
        self._input.select_all()

    def offer_from(self, ask: Ask) -> None:
        """Offer under the line what ``ask`` finds for what stands in it."""
        if isinstance(self._input, Line):
            self._ask = ask
            self.suggestions = Suggestions(self)
            self.destroyed.connect(self.suggestions.deleteLater)
            self.suggestions.chosen.connect(self._take)
            self.suggestions.walked.connect(self._show_walked)
            self.suggestions.left.connect(self._keep_walked)
            self._input.stepped.connect(self._walk)

    def refresh_offers(self) -> None:
        """Ask again for what is offered, unless one has walked into the list."""
        if self.suggestions is None or self._ask is None or not self.isVisible():
            return
        if self.suggestions.current() is None:
            self.suggestions.offer(self._ask(self.text()))

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
        if option is not None and option.retired and self._group.findData(code) < 0:
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

    def _count_parts(self, counts: Counts) -> CountParts:
        parts = CountParts(self)
        self._input.typed.connect(lambda text: self._show_count(counts.read(text)))
        parts.changed.connect(lambda c: self._input.set_text(counts.write(c) if c else ""))
        parts.done.connect(self.done)
        parts.given_up.connect(self.given_up)
        parts.left.connect(lambda: self._input.setFocus(Qt.FocusReason.OtherFocusReason))
        if isinstance(self._input, Line):
            self._input.stepped.connect(lambda by: parts.enter() if by > 0 else None)
        return parts

    def _show_count(self, count: Count | None) -> None:
        """Show the number that stands in the line, and the group that it names."""
        if self.parts is not None:
            self.parts.show_count(count)
        if count is not None and count.who not in (None, "unknown"):
            self.choose_group(count.who)

    def _calendar(self, days: Days) -> CalendarButton:
        button = CalendarButton(days, self.text, self)
        button.taken.connect(self._take_days)
        button.closed.connect(lambda: self._input.setFocus(Qt.FocusReason.OtherFocusReason))
        if isinstance(self._input, Line):
            self._input.more_wanted.connect(button.open)
        return button

    def _take_days(self, text: str, enter: bool) -> None:
        self._input.set_text(text)
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_offers()
        if enter:
            self.done.emit()

    def _changed(self, text: str) -> None:
        self.typed.emit(text)
        self._say_read(text)
        if self.suggestions is not None and self._ask is not None and self.isVisible():
            self.suggestions.offer(self._ask(text))

    def _say_read(self, text: str) -> None:
        if isinstance(self._input, Paragraphs):
            return
        said = self._preview(text) if text.strip() else ""
        self._read.setText(f"= {said}" if said else "…")

    def said(self) -> str:
        """What the line is read as, in the words that stand under it."""
        return self._read.text()

    # the list of suggestions

    def _walk(self, by: int) -> None:
        if self.suggestions is None:
            return
        if self.suggestions.isVisible():
            self.suggestions.step(by)
        elif by > 0 and self._ask is not None and isinstance(self._input, Line):
            # What stands there untouched is what one wants another for.
            typed = "" if self._input.all_selected() else self.text()
            self.suggestions.offer(self._ask(typed) or self._ask(""))
            self.suggestions.step(1)

    def _show_walked(self) -> None:
        """Say what the marked line would be read as, or else what is typed."""
        offer = self.suggestions.current() if self.suggestions else None
        self._say_read(offer.text if offer is not None and not offer.teach else self.text())

    def _keep_walked(self) -> None:
        """Tab out of the list takes the marked line along."""
        offer = self.suggestions.current() if self.suggestions else None
        if offer is not None and not offer.teach:
            self._input.set_text(offer.text)

    def _return(self) -> None:
        offer = self.suggestions.current() if self.suggestions else None
        if offer is None:
            self._close_offers()
            self.done.emit()
        else:
            self._take(offer)

    def _take(self, offer: Offer) -> None:
        """Enter an offer, or ask for what the lexicon is to know of what was typed."""
        self._close_offers()
        if offer.teach:
            self.teach_wanted.emit()
            return
        self._input.set_text(offer.text)
        self._close_offers()
        self.done.emit()

    def _escape(self) -> None:
        """Out of the list first, then out of the editor."""
        if self.suggestions is not None and self.suggestions.current() is not None:
            self.suggestions.mark(-1)
        else:
            self._close_offers()
            self.given_up.emit()

    def _close_offers(self) -> None:
        if self.suggestions is not None:
            self.suggestions.close_list()
