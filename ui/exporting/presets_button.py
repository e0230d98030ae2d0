"""The kept choices: a menu to take one up, and to keep, rename or remove one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from ui import theme
from ui.session.exports import Exports


class PresetsButton(QPushButton):
    """``taken`` with a preset; ``keep_wanted`` with the name to keep what is chosen under."""

    taken = Signal(object)
    keep_wanted = Signal(str)

    def __init__(self, exports: Exports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exports = exports
        self.setText(self.tr("Presets"))
        self.setAutoDefault(False)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show the presets as they are now."""
        menu, kept = self.menu(), self._exports.presets()
        menu.clear()
        for preset in kept:
            menu.addAction(preset.name, partial(self.taken.emit, preset))
        if kept:
            menu.addSeparator()
        menu.addAction(theme.icon("save"), self.tr("Keep this choice…"), self._ask_name)
        if not kept:
            return
        renaming = menu.addMenu(self.tr("Rename a preset"))
        removal = menu.addMenu(theme.icon("remove"), self.tr("Remove a preset"))
        for preset in kept:
            renaming.addAction(preset.name, partial(self._ask_new_name, preset.name))
            removal.addAction(preset.name, partial(self._exports.forget, preset.name))

    def _ask_name(self) -> None:
        self._ask("", self.keep_wanted.emit)

    def _ask_new_name(self, name: str) -> None:
        self._ask(name, lambda new: self._exports.rename(name, new))

    def _ask(self, name: str, then: object) -> None:
        asked = QInputDialog(self)
        asked.setWindowTitle(self.tr("Presets"))
        asked.setLabelText(self.tr("Name of the preset"))
        asked.setTextValue(name)
        asked.setOkButtonText(self.tr("Keep"))
        asked.setCancelButtonText(self.tr("Cancel"))

        def take(text: str) -> None:
            if text.strip() and callable(then):
                then(text.strip())

        asked.textValueSelected.connect(take)
        asked.open()
