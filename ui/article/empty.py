"""What stands in the article's place while there is none: what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import theme
from ui.actions import keymap
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.theme.prose import Prose

_WIDTH = 380
_ICON = 40


class EmptyPage(QWidget):
    """A few words in the middle of an empty page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self._title = Prose(parent=self)
        theme.keep(self._title, lambda title: title.setFont(theme.ui_font(22, bold=True)))
        self._words = Prose(parent=self)
        theme.set_role(self._words, "soft")
        column = QVBoxLayout(self)
        column.addStretch(2)
        for part in (self._icon, self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(8)
        column.addStretch(3)
        theme.changed.connect(self._draw)
        theme.changed.connect(self._fit)
        keymap.changed.connect(self._say)
        self._draw()
        self._say()

    @property
    def told(self) -> str:
        """What is said to do."""
        return self._words.words

    def _draw(self) -> None:
        self._icon.setPixmap(theme.pixmap("article", theme.current().faint, _ICON))

    def _say(self) -> None:
        self._title.set_words(self.tr("No article on the desk"))
        keys = shown_keys(spec_of("import_files")).replace(" ", "\u00a0")
        self._words.set_words(
            self.tr(
                "Choose an article in the list, or import some: files with %1, or drop files"
                " and folders on the window."
            ).replace("%1", f"\u2066{keys}\u2069")
        )
        self._fit()

    def _fit(self) -> None:
        for words in (self._title, self._words):
            words.setFixedSize(_WIDTH, words.heightForWidth(_WIDTH))
        self.setAccessibleName(self._title.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
