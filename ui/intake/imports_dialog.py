"""The imports of the project, each with what came of it; one that was stopped can go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.dialogs.plain_table import PlainTable
from ui.intake.words import isolated
from ui.session.values import LoggedImport

_WIDTHS = (190, 100, 60, 110, 80, 80)
_NAMES = 3


class ImportsDialog(DialogFrame):
    """``log_wanted``, ``go_on_wanted`` and ``leave_wanted`` with one of the imports."""

    log_wanted = Signal(object)
    go_on_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(
        self, imports: Sequence[LoggedImport], kept: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Close)
        self._imports = tuple(imports)
        self.set_size(900, 480)
        self.set_title(self.tr("Imports of this project"))
        self.content.addWidget(paragraph(kept, "soft", self))
        self.table = PlainTable(
            (
                self.tr("When"),
                self.tr("Who"),
                self.tr("Added"),
                self.tr("Already there"),
                self.tr("Not taken"),
                self.tr("State"),
                self.tr("What"),
            ),
            _WIDTHS,
            self,
        )
        self.table.setAccessibleName(self.tr("Imports"))
        self.table.show_rows([self._cells(one) for one in self._imports])
        self.empty = paragraph(self.tr("Nothing was imported yet."), "soft", self)
        self.empty.setVisible(not imports)
        self.table.setVisible(bool(imports))
        self.content.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self.table, 1)
        self.log = self._button(self.tr("Show the log…"), self.log_wanted.emit)
        self.go_on = self._button(self.tr("Go on with the import"), self.go_on_wanted.emit)
        self.leave = self._button(self.tr("Leave it so"), self.leave_wanted.emit)
        row = QHBoxLayout()
        for button in (self.log, self.go_on, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)
        self.buttons.button(Button.Close).setText(self.tr("Close"))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.table.doubleClicked.connect(lambda _: self.log.click())
        self._allow()

    def _button(self, words: str, wanted: Callable[[LoggedImport], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._want(wanted))
        return button

    def _want(self, wanted: Callable[[LoggedImport], None]) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            one = self._imports[chosen]
            self.close()
            wanted(one)

    def _allow(self) -> None:
        chosen = self.table.chosen
        one = None if chosen is None else self._imports[chosen]
        self.log.setEnabled(one is not None)
        for button in (self.go_on, self.leave):
            button.setEnabled(one is not None and not one.ended)

    def _cells(self, one: LoggedImport) -> tuple[str, ...]:
        number, locale = QLocale().toString, QLocale()
        at = QDateTime.fromSecsSinceEpoch(int(one.at.timestamp()))
        when = locale.toString(at, "d MMM yyyy h:mm AP")
        state = self.tr("Whole") if one.ended else self.tr("Stopped")
        names = [isolated(path.name) for path in one.inputs[:_NAMES]] or [self.tr("Copied text")]
        more = "…" if len(one.inputs) > _NAMES else ""
        counts = (number(one.added), number(one.known), number(one.refused))
        return (when, isolated(one.reviewer), *counts, state, " ".join(names) + more)
