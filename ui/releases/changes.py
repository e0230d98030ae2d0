"""What differs between two releases: counted, and a table of every change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from model.export_choice import What
from model.releases.comparing import Fate
from model.releases.written import AS_IT_STANDS, FATE_WORDS, TABLE_WORDS, counts
from ui import theme
from ui.direction import BETWEEN
from ui.releases.models import ChangesModel
from ui.session.releases import Compared
from ui.theme.prose import Prose

_ROW = 30
_SHARES = (24, 18, 18, 20)
"""Of a hundred parts of the width, from the first column on; the last one takes what is left."""


class ChangesTable(QTableView):
    """All of its columns are seen, however narrow the window is. `row_wanted` tells the row that
    Return was pressed or that was clicked twice."""

    row_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubleClicked.connect(lambda index: self.row_wanted.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.row_wanted.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for section, share in enumerate(_SHARES):
            self.horizontalHeader().resizeSection(section, self.viewport().width() * share // 100)


class Changes(QWidget):
    """Empty until a comparison is shown. `incident_wanted` tells an incident to look at: of one
    that was merged, what it was merged into."""

    incident_wanted = Signal(str)

    def __init__(self, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.found: Compared | None = None
        self.summary = Prose(parent=self)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.which = QComboBox(self)
        self.fate = QComboBox(self)
        self._count = QLabel(self)
        theme.set_role(self._count, "soft")
        self.model = ChangesModel(language, self)
        self.table = ChangesTable(self)
        self._compose()
        self.which.currentIndexChanged.connect(lambda _: self._filter())
        self.fate.currentIndexChanged.connect(lambda _: self._filter())
        self.table.row_wanted.connect(self._ask_incident)
        self.retranslate()

    def _ask_incident(self, number: int) -> None:
        row = self.model.rows[number]
        if row.what is What.INCIDENTS and row.fate is not Fate.GONE:
            self.incident_wanted.emit(row.into or row.key)

    def _compose(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(len(_SHARES), QHeaderView.ResizeMode.Stretch)
        theme.keep(self, Changes._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.addWidget(self.which)
        row.addWidget(self.fate)
        row.addStretch(1)
        row.addWidget(self._count)
        column.addLayout(row)
        column.addWidget(table, 1)

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))

    def show_found(self, found: Compared | None) -> None:
        """Show a comparison, or none."""
        self.found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        language = self._language()
        self._offer(
            self.which, self.tr("All tables"), list(self.found.tallies) if self.found else []
        )
        self._offer(self.fate, self.tr("All changes"), list(Fate))
        self.which.setAccessibleName(self.tr("Table"))
        self.fate.setAccessibleName(self.tr("What happened"))
        self.table.setAccessibleName(self.tr("What differs"))
        self.table.setToolTip(self.tr("Return opens the incident"))
        found = self.found
        if found is not None:
            later = found.after.version if found.after else AS_IT_STANDS.in_language(language)
            lines = [self.tr("From {0} to {1}").format(found.before.version, later)]
            for what, tally in found.tallies.items():
                name = TABLE_WORDS[what].in_language(language)
                lines.append(f"{name}{BETWEEN}{counts(tally, language, QLocale().toString)}")
            if found.cut_off:
                lines.append(
                    self.tr("Only the first differences are shown; a file has all of them.")
                )
            self.summary.set_words("\n".join(lines))
        self.setVisible(found is not None)
        self._filter()

    def _offer(self, box: QComboBox, every: str, choices: list[What] | list[Fate]) -> None:
        """Offer these under all of them, keeping what was chosen."""
        language = self._language()
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(every, None)
        for choice in choices:
            words = TABLE_WORDS[choice] if isinstance(choice, What) else FATE_WORDS[choice]
            box.addItem(words.in_language(language), choice.value)
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.blockSignals(False)

    def _filter(self) -> None:
        what, fate = self.which.currentData(), self.fate.currentData()
        rows = self.found.rows if self.found else ()
        shown = [r for r in rows if what in (None, r.what) and fate in (None, r.fate)]
        self.model.show(shown)
        self._count.setText(self.tr("%Ln row(s)", "", len(shown)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
