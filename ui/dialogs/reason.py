"""Asks why: a short list of reasons, each a digit away, and room for words of one's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from model.account import Status
from model.standing import REASONS, Reason
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.theme.lines import LineEdit

_CODE = Qt.ItemDataRole.UserRole
_OTHER = "other"
_ROOM = 14


class ReasonDialog(DialogFrame):
    """Ends accepted with `reason`. A digit takes a reason at once; another reason needs words."""

    def __init__(
        self,
        status: Status,
        reason: Reason | None,
        article: str,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self.set_least_width(460)
        self.set_title(self._question(status))
        if article:
            self.content.addWidget(paragraph(f"\u2068{article}\u2069", "soft", self))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        for number, choice in enumerate(REASONS[status], 1):
            digit = QLocale().toString(number)
            item = QListWidgetItem(f"{digit}   {choice.label.in_language(language)}", self.list)
            item.setData(_CODE, choice.code)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROOM))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * self.list.count() + 2)
        self.content.addWidget(self.list)
        self.words = LineEdit(reason.words if reason else "", self)
        self.content.addWidget(labelled(self.words, self.tr("In your own words"), self))
        self.go = self.go_button(Button.Ok, self.tr("Record"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.list.currentRowChanged.connect(lambda _: self._allow())
        self.list.itemDoubleClicked.connect(lambda _: self._take())
        self.words.textChanged.connect(lambda _: self._allow())
        self.list.installEventFilter(self)
        self.list.setCurrentRow(self._row_of(reason.code if reason else ""))
        self.list.setFocus()
        self._allow()

    def _question(self, status: Status) -> str:
        return {
            Status.NO_INCIDENT: self.tr("Why is there no incident?"),
            Status.SECOND_LOOK: self.tr("Why does it need a second look?"),
            Status.SKIPPED: self.tr("Why is the article skipped?"),
        }[status]

    @property
    def reason(self) -> Reason:
        """The reason that is chosen, with the words."""
        return Reason(str(self.list.currentItem().data(_CODE)), self.words.text().strip())

    def _row_of(self, code: str) -> int:
        codes = [self.list.item(row).data(_CODE) for row in range(self.list.count())]
        return codes.index(code) if code in codes else 0

    def _allow(self) -> None:
        self.go.setEnabled(self.reason.code != _OTHER or bool(self.reason.words))

    def _take(self) -> None:
        """Record what is chosen; where words are wanted, go and ask for them."""
        if self.go.isEnabled():
            self.accept()
        else:
            self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit in the list chooses and records."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = QLocale().toInt(event.text())[0] or QLocale.c().toInt(event.text())[0]
            if 1 <= digit <= self.list.count():
                self.list.setCurrentRow(digit - 1)
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
