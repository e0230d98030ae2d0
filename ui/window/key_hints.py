"""The keys that matter now, as key caps with a word each; what does not fit is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui import theme

_GAP, _HEIGHT = 18, 26


class KeyHints(QWidget):
    """A row of hints, the most useful first. It never asks for room: it takes what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: list[QWidget] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show pairs of a key and what it does; what has no key is left out."""
        hints = [(keys, words) for keys, words in hints if keys]
        if tuple(hints) == self._shown:
            return
        self._shown = tuple(hints)
        for old in self._hints:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hints = [_hint(keys, words, self) for keys, words in hints]
        for place, hint in enumerate(self._hints):
            self._row.insertWidget(place, hint)
        self._fit()

    def sizeHint(self) -> QSize:
        heights = (hint.sizeHint().height() for hint in self._hints)
        return QSize(0, max(_HEIGHT, *heights, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        left = self.width()
        for hint in self._hints:
            left -= hint.sizeHint().width() + _GAP
            hint.setVisible(left >= -_GAP)


def _hint(keys: str, words: str, parent: QWidget) -> QWidget:
    hint = QWidget(parent)
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(key_cap(keys, hint))
    label = QLabel(words, hint)
    theme.set_role(label, "soft")
    row.addWidget(label)
    return hint


def key_cap(keys: str, parent: QWidget | None = None) -> QLabel:
    """The name of a key, drawn as a key cap; always from left to right."""
    cap = QLabel(f"\u2066{keys}\u2069", parent)
    theme.set_role(cap, "key")
    cap.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return cap
