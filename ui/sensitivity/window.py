"""The window on totals: what is counted, a plot, the row that is looked at in words, a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from model.reconciliation.sensitivity import By, Row, Sensitivity
from ui import theme
from ui.dialogs.frame import Button, DialogFrame
from ui.sensitivity.asked import Asked
from ui.sensitivity.chart import Chart, Look
from ui.sensitivity.plot import Legend, Plot
from ui.sensitivity.range_chart import RangeChart
from ui.sensitivity.series import series_of
from ui.sensitivity.table import TotalsTable
from ui.sensitivity.time_chart import TimeChart, with_empty_months
from ui.sensitivity.told import row_told, summary
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from model.codebook import Codebook
    from ui.session import Session
    from ui.session.totals import Totals
from ui.window.own_actions import OwnActions


class SensitivityWindow(DialogFrame):
    """Stands beside the desk, which goes on working. ``save_wanted`` to keep what it shows."""

    save_wanted = Signal()

    def __init__(self, session: Session, totals: Totals, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self._session = session
        self._totals = totals
        self.found: Sensitivity | None = None
        self._codebook: Codebook | None = None
        self._following = False
        self._stale = False
        self.asked = Asked(self)
        self.words = Prose(parent=self)
        theme.set_role(self.words, "soft")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.plot = Plot(self._row_words, self)
        self.legend = Legend(self)
        self.area = QScrollArea(self)
        self.area.setWidget(self.plot)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = Prose(parent=self)
        self.table = TotalsTable(self)
        self.save = self._button()
        self.again = self._button()
        self._lay_out()
        self._connect()
        self.set_size(1040, 760)
        self.retranslate()

    def _button(self) -> QPushButton:
        button = self.buttons.addButton("", self.buttons.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.area, 1)
        column.addSpacing(6)
        column.addWidget(self.told)
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(upper)
        self.parts.addWidget(self.table)
        self.parts.setStretchFactor(0, 4)
        self.parts.setStretchFactor(1, 3)
        self.content.addWidget(self.asked)
        self.content.addWidget(self.words)
        self.content.addWidget(self.bar)
        self.content.addWidget(self.parts, 1)
        # Where there is nothing to show, its word stands under the question, not in the middle.
        self.content.addStretch()

    def _connect(self) -> None:
        self.asked.changed.connect(self.measure)
        self.again.clicked.connect(self.measure)
        self.save.clicked.connect(self.save_wanted)
        OwnActions(self, "totals", {"again": self.measure, "save": self._save})
        self._totals.measured.connect(self._take)
        self._totals.progressed.connect(self._show_progress)
        self._totals.ended.connect(self._end)
        self.plot.current_changed.connect(self._come_to)
        self.table.selectionModel().currentRowChanged.connect(lambda to, _: self._choose(to.row()))
        self.table.totals.layoutChanged.connect(self._choose_again)
        theme.keep(self, lambda window: window.redraw())

    # measuring

    def measure(self) -> None:
        """Measure what is asked for now."""
        fields = self._totals.fields
        self.asked.offer(fields, self._session.language)
        field = self.asked.field
        if field is None:
            self._take(None)
            return
        self._stale = False
        self.bar.setRange(0, 0)
        self.bar.show()
        self.words.set_words(self.tr("Measuring the totals under each rule…"))
        self._totals.measure(field, self.asked.by, self.asked.who)

    def _save(self) -> None:
        if self.found is not None:
            self.save_wanted.emit()

    def _show_progress(self, done: int, of_all: int) -> None:
        self.bar.setRange(0, max(1, of_all))
        self.bar.setValue(done)

    def _end(self) -> None:
        """Nothing more comes; where a measurement was stopped, what was there stays."""
        self.bar.hide()
        if self.found is None:
            self.words.set_words(self.tr("Nothing was measured. Press “Measure again”."))
        else:
            self._say()

    def say_stale(self) -> None:
        """Incidents changed since it was measured: say so, and leave when to measure again."""
        self._stale = True
        if not self._totals.busy:
            self._say()

    def _say(self) -> None:
        if self.found is None:
            return
        text = summary(self.found, self._session.language)
        if self._stale:
            text += " " + self.tr("Incidents were changed since: press “Measure again”.")
        self.words.set_words(text)

    def _take(self, found: Sensitivity | None) -> None:
        self.found = found if found is not None and found.rows else None
        self._codebook = self._session.codebook if self.found is not None else None
        self.bar.hide()
        self.parts.setVisible(self.found is not None)
        self.save.setEnabled(self.found is not None)
        if self.found is None:
            self.words.set_words(
                self.tr(
                    "No incident tells this number yet. It is here once accounts that tell it are"
                    " reviewed and saved."
                )
            )
        self.redraw()

    # showing

    def redraw(self) -> None:
        """Show what was measured, in the language and the colours of now."""
        if self.found is None:
            return
        language = self._session.language
        self._say()
        self.table.show_totals(self.found, language)
        chart = self.chart()
        self.legend.show_chart(chart)
        self.plot.show_chart(chart)
        self.told.set_words(self.tr("Point at the plot, or walk through it with the arrow keys."))

    def chart(self, *, on_paper: bool = False) -> Chart | None:
        """The plot of what was measured; ``on_paper`` is light whatever the desk is."""
        found, codebook = self.found, self._codebook
        if found is None or codebook is None:
            return None
        language = self._session.language
        palette = theme.on_paper() if on_paper else theme.current()
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        told = self.tr("Lowest to highest told")
        look = Look(palette, theme.ui_font(), right, language, told)
        lines = series_of(found, palette, language)
        if found.by is By.MONTH:
            rows = with_empty_months(found.rows, found.rules, codebook)
            return TimeChart(found, rows, lines, look, with_legend=on_paper)
        return RangeChart(found, found.rows, lines, look, with_legend=on_paper)

    def _row_words(self, number: int) -> str:
        row = self._row(number)
        return row_told(self.found, row, self._session.language) if self.found and row else ""

    def _row(self, number: int) -> Row | None:
        rows = self.plot.chart.rows if self.plot.chart is not None else ()
        return rows[number] if 0 <= number < len(rows) else None

    def _come_to(self, number: int) -> None:
        """The plot came to a row: say it, and choose it in the table."""
        row = self._row(number)
        if row is None:
            return
        self.told.set_words(self._row_words(number))
        place = self.plot.chart.place_of(number) if self.plot.chart is not None else None
        if place is not None:
            centre = place.center()
            self.area.ensureVisible(int(centre.x()), int(centre.y()), 0, int(place.height()))
        at = self.table.totals.row_of(row.key)
        self._following = True
        if at is None:
            self.table.clearSelection()
        else:
            self.table.setCurrentIndex(self.table.totals.index(at, 0))
        self._following = False

    def _choose(self, at: int) -> None:
        """A row was chosen in the table: point it out in the plot."""
        if self._following:
            return
        key = self.table.totals.key_at(at)
        rows = self.plot.chart.rows if self.plot.chart is not None else ()
        number = next((n for n, r in enumerate(rows) if r.key == key), None)
        self.plot.set_current(number)
        whole = self.found.whole if self.found is not None and key is None else None
        if number is not None:
            self.told.set_words(self._row_words(number))
        elif self.found is not None and whole is not None:
            self.told.set_words(row_told(self.found, whole, self._session.language))

    def _choose_again(self) -> None:
        """Sorted otherwise: the row that is looked at goes on being chosen."""
        current = self.plot.chart.current if self.plot.chart is not None else None
        if current is not None:
            self._come_to(current)

    # words

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        self.set_title(self.tr("How totals change with the rule"))
        self.plot.setAccessibleName(self.tr("Plot of the totals"))
        self.table.setAccessibleName(self.tr("Table of the totals"))
        self.bar.setAccessibleName(self.tr("Measuring the totals under each rule…"))
        self.save.setText(self.tr("Save…"))
        self.again.setText(self.tr("Measure again"))
        self.asked.retranslate(self._session.language)
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.redraw()
