"""What did not fit another dataset, counted by reason, with the incidents to go to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from model.datasets.misfits import EFFECTS
from model.datasets.report import ReportLine
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph

_WHAT, _WHERE, _COUNT = range(3)
_INCIDENT = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1

Titles = Callable[[Sequence[str]], Mapping[str, str]]


class DatasetReportDialog(DialogFrame):
    """Stands beside the other windows, so that one looks an incident up and comes back.

    ``titles`` gives the names of incidents, which are asked for when a reason is opened.
    """

    incident_wanted = Signal(str)

    def __init__(
        self,
        title: str,
        summary: str,
        lines: Sequence[ReportLine],
        files: Sequence[Path],
        titles: Titles,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Close)
        self.setModal(False)
        self._titles = titles
        self._language = language
        self._locale = QLocale(language)
        self.set_size(860, 580)
        self.set_title(title)
        self.content.addWidget(paragraph(summary, "", self))
        self.tree = self._tree()
        self._fill(lines)
        if lines:
            self.content.addWidget(self.tree, 1)
        else:
            self.tree.hide()
            self.content.addWidget(paragraph(self.tr("Everything fitted."), "soft", self))
            self.content.addStretch(1)
        self.content.addWidget(paragraph(self._written(files), "soft", self))
        self.show_incident = self.buttons.addButton(
            self.tr("Show the incident"), self.buttons.ButtonRole.ActionRole
        )
        self.show_incident.setAutoDefault(False)
        self.show_incident.clicked.connect(self._go)
        self.buttons.button(Button.Close).setDefault(not lines)
        self.tree.currentItemChanged.connect(lambda *_: self._allow())
        self._allow()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("What did not fit"))
        tree.setHeaderLabels([self.tr("What and why"), self.tr("Where"), self.tr("Incidents")])
        tree.setTabKeyNavigation(False)
        tree.setUniformRowHeights(True)
        tree.setExpandsOnDoubleClick(True)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemExpanded.connect(self._open)
        tree.itemActivated.connect(lambda *_: self._go())
        return tree

    def _fill(self, lines: Sequence[ReportLine]) -> None:
        """A heading for what became of them, under it the reasons, closed."""
        top: QTreeWidgetItem | None = None
        effect = None
        for line in lines:
            if top is None or line.effect is not effect:
                effect = line.effect
                top = QTreeWidgetItem(self.tree, [EFFECTS[effect].in_language(self._language)])
                font = top.font(_WHAT)
                font.setBold(True)
                top.setFont(_WHAT, font)
                top.setExpanded(True)
            number = self._locale.toString(line.count)
            item = QTreeWidgetItem(top, [line.reason, line.where, number])
            item.setData(_WHAT, _LINE, line)
            item.setToolTip(_WHAT, line.reason)
            item.setForeground(_WHERE, theme.current().soft)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        first = self.tree.topLevelItem(0)
        reason = first.child(0) if first is not None else None
        if reason is not None:
            self.tree.setCurrentItem(reason)

    def _open(self, item: QTreeWidgetItem) -> None:
        line = item.data(_WHAT, _LINE)
        if not isinstance(line, ReportLine) or item.childCount():
            return
        titles = self._titles([key for _, key in line.incidents])
        for number, key in line.incidents:
            title = titles.get(key, "")
            child = QTreeWidgetItem(item, [f"{self._locale.toString(number)}  \u2068{title}\u2069"])
            child.setData(_WHAT, _INCIDENT, key)
        more = line.count - len(line.incidents)
        if more > 0:
            child = QTreeWidgetItem(item, [self.tr("%Ln more in the report", "", more)])
            child.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _written(self, files: Sequence[Path]) -> str:
        comma = "، " if self._language.startswith("ar") else ", "
        names = comma.join(f"\u2068{file.name}\u2069" for file in files)
        folder = f"\u2066{files[0].parent}\u2069"
        return self.tr("Written: %1 in %2").replace("%1", names).replace("%2", folder)

    @property
    def incident(self) -> str:
        """The incident that is chosen; of a reason its first."""
        item = self.tree.currentItem()
        if item is None:
            return ""
        key = item.data(_WHAT, _INCIDENT)
        if isinstance(key, str):
            return key
        line = item.data(_WHAT, _LINE)
        return line.incidents[0][1] if isinstance(line, ReportLine) and line.incidents else ""

    def _allow(self) -> None:
        self.show_incident.setEnabled(bool(self.incident))

    def _go(self) -> None:
        if self.incident:
            self.incident_wanted.emit(self.incident)
