"""Inputs of the codebook's window: a text in both languages, a choice, a name for files."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from model.codebook import Words
from ui import theme
from ui.actions.key_names import key_name
from ui.form.editors import Line, Paragraphs

_LINES_HEIGHT = 66
_LANGUAGES = ("ar", "en")


class BothLanguages(QWidget):
    """A line (or some lines) for each language under one heading.

    ``edited`` carries the words as they are now, and the language that was written in.
    """

    edited = Signal(object, str)
    finished = Signal()

    def __init__(self, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        theme.set_role(self._heading, "heading")
        self.inputs: dict[str, Line | Paragraphs] = {}
        self._names: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        for row, language in enumerate(_LANGUAGES, 1):
            made = Paragraphs(self, lowest=_LINES_HEIGHT) if lines else Line(self)
            if isinstance(made, Line):
                made.editingFinished.connect(self.finished)
            name = QLabel(self)
            name.setBuddy(made)
            name.setMinimumWidth(52)
            theme.set_role(name, "soft")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            name.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(made, row, 1)
            made.typed.connect(lambda _, code=language: self._tell(code))
            self.inputs[language], self._names[language] = made, name
        self._shown, self._showing = Words("", ""), False

    def speak(self, heading: str) -> None:
        """Take the words of the interface's language."""
        self._heading.setText(heading)
        words = {"ar": self.tr("Arabic"), "en": self.tr("English")}
        for language, name in self._names.items():
            name.setText(words[language])
            self.inputs[language].setAccessibleName(f"{heading}, {words[language]}")

    def show_words(self, words: Words) -> None:
        """Show a text; what is being typed stays where it says the same."""
        self._shown, self._showing = words, True
        for language, made in self.inputs.items():
            text = words.in_language(language)
            if made.text() != text:
                made.set_text(text)
        self._showing = False

    def words(self) -> Words:
        return Words(self.inputs["ar"].text(), self.inputs["en"].text())

    def _tell(self, language: str) -> None:
        if not self._showing and self.words() != self._shown:
            self._shown = self.words()
            self.edited.emit(self._shown, language)


class Labelled(QWidget):
    """An input under its heading."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._heading = QLabel(self)
        self._heading.setBuddy(content)
        theme.set_role(self._heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(content)

    def speak(self, heading: str) -> None:
        self._heading.setText(heading)
        self._content.setAccessibleName(heading)


class Pick(QComboBox):
    """A box of named values; ``picked`` tells that a person chose another one."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self.picked.emit(str(self.currentData())))

    def offer(self, words: Mapping[str, str], chosen: str) -> None:
        """Offer these values by their words, one of them chosen."""
        if [self.itemData(i) for i in range(self.count())] != list(words) or any(
            self.itemText(i) != text for i, text in enumerate(words.values())
        ):
            self.clear()
            for value, text in words.items():
                self.addItem(text, value)
        self.setCurrentIndex(self.findData(chosen))


def tool(icon: str, parent: QWidget) -> QToolButton:
    """A small button with an icon; `name_tool` gives it its words."""
    made = QToolButton(parent)
    made.setIcon(theme.icon(icon))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def name_tool(button: QToolButton, words: str, key: str = "") -> None:
    """Say what a button does, and the key that does it too."""
    button.setToolTip(f"{words} \u2066({key_name(key)})\u2069" if key else words)
    button.setAccessibleName(words)
