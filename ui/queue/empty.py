"""What the queue says when it has nothing to show, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.theme.prose import Prose


class EmptyState(QWidget):
    """A sentence and a button: import articles, or clear a search that found nothing."""

    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = False
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._text = Prose(parent=self)
        theme.set_role(self._text, "soft")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.keep(self._title, lambda title: title.setFont(theme.ui_font(15, bold=True)))
        self.button = QPushButton(self)
        self.button.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._redraw)
        self._redraw()

    def say(self, *, searching: bool, project: bool) -> None:
        """Speak of a search without a result, or of a project without articles."""
        self._searching = searching
        self.button.setVisible(project)
        self._redraw()

    def _pressed(self) -> None:
        (self.clear_wanted if self._searching else self.import_wanted).emit()

    def _redraw(self) -> None:
        name = "search" if self._searching else "article"
        self._icon.setPixmap(theme.pixmap(name, theme.current().faint, 36))
        if self._searching:
            self._title.setText(self.tr("Nothing found"))
            self._text.set_words(
                self.tr("Every word must begin a word of the article. Try fewer or shorter words.")
            )
            self.button.setText(self.tr("Show all articles"))
        else:
            self._title.setText(self.tr("No articles yet"))
            self._text.set_words(
                self.tr(
                    "Import texts, web pages, Word, PDF or tables, or drop files and folders onto"
                    " the window."
                )
            )
            self.button.setText(self.tr("Import articles…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)
