"""The first thing seen while no project is open: what to begin with, and what was open lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.actions import Actions
from ui.theme.prose import Prose

_WIDTH = 720
_SHOWN = 5


class WelcomePage(QWidget):
    """Three ways to begin and the recent projects. ``project_wanted`` names the one chosen."""

    project_wanted = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paths: tuple[Path, ...] = ()
        self._title = QLabel(self)
        self._title.setFont(theme.reading_font(40, bold=True))
        self._text = Prose(parent=self)
        theme.keep(self._text, lambda text: text.setFont(theme.ui_font(15)))
        theme.set_role(self._text, "soft")
        self.sample = _Choice("sample", actions["sample"], self)
        self.new = _Choice("new", actions["new"], self)
        self.open = _Choice("open", actions["open"], self)
        self._recent_title = QLabel(self)
        theme.set_role(self._recent_title, "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        theme.set_role(self._hint, "faint")
        self._lay_out()
        self._retranslate()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the projects opened lately."""
        self._paths = tuple(paths)[:_SHOWN]
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in self._paths:
            self._recent.addWidget(self._recent_button(path))
        self._recent_title.setVisible(bool(self._paths))

    def _recent_button(self, path: Path) -> QPushButton:
        # Isolated: a path reads from left to right in any interface.
        button = QPushButton(f"\u2068{path.stem}\u2069   \u2066{_short(path.parent)}\u2069", self)
        theme.set_role(button, "recent")
        button.setToolTip(str(path))
        button.setAccessibleName(path.stem)
        button.clicked.connect(lambda: self.project_wanted.emit(path))
        return button

    def _lay_out(self) -> None:
        inner = QWidget(self)
        theme.keep(inner, lambda page: page.setMaximumWidth(theme.scaled(_WIDTH)))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(20)
        choices = QHBoxLayout()
        choices.setSpacing(14)
        for choice in (self.sample, self.new, self.open):
            choices.addWidget(choice, 1)
        column.addLayout(choices)
        column.addSpacing(24)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addSpacing(12)
        column.addWidget(self._hint)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Tawthiq"))
        self._text.set_words(
            self.tr(
                "Read reports of armed incidents beside their form, take or correct what is"
                " proposed from the text, and keep the reviewed incidents in one file of your own."
            )
        )
        self.sample.say(
            self.tr("Try the sample project"),
            self.tr("A few reports written for practice, with everything to try out."),
        )
        self.new.say(
            self.tr("New project"),
            self.tr("One file for your articles, reviews and incidents."),
        )
        self.open.say(
            self.tr("Open a project"),
            self.tr("Go on with a file that you or a colleague began."),
        )
        self._recent_title.setText(self.tr("Opened lately"))
        self._hint.setText(
            self.tr("You can also drop a project, articles or a whole folder onto this window.")
        )


class _Choice(QToolButton):
    """A large button: an icon, a word, a sentence."""

    def __init__(self, icon: str, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon
        theme.set_role(self, "choice")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon = QLabel(self)
        self._word = QLabel(self)
        theme.keep(self._word, lambda word: word.setFont(theme.ui_font(15, bold=True)))
        self._sentence = Prose(parent=self)
        theme.set_role(self._sentence, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(6)
        for label in (self._icon, self._word, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.clicked.connect(action.trigger)
        theme.changed.connect(self._redraw)
        self._redraw()

    def say(self, word: str, sentence: str) -> None:
        self._word.setText(word)
        self._sentence.set_words(sentence)
        self.setAccessibleName(word)
        self.setAccessibleDescription(sentence)
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(200, 148)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 148)

    def _redraw(self) -> None:
        colour = theme.current().accent
        self._icon.setPixmap(theme.pixmap(self._icon_name, colour, 28))


def _short(folder: Path) -> str:
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except ValueError:
        return str(folder)
