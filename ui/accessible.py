"""What assistive technology is told of the widgets that draw themselves.

Qt knows the role and the value of its own controls; of a painted one it knows a name at most. Such
a widget says the rest itself: ``accessible_role``, ``accessible_value()`` and
``is_accessible_choice()``. The value stands in the name too, since that is what every screen reader
reads when the focus comes.
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Painted(Protocol):
    """A widget that draws itself and says what it shows."""

    accessible_role: QAccessible.Role

    def accessible_value(self) -> str:
        """What it shows, in words."""
        ...

    def is_accessible_choice(self) -> bool:
        """Whether it is the chosen one of several."""
        ...


class Veiled(Protocol):
    """A text of which not all is to be read out."""

    def accessible_words(self) -> str | None:
        """What may be read; None for all of it."""
        ...


class _PaintedInterface(QAccessibleWidget):
    def __init__(self, widget: QWidget) -> None:
        self._painted = cast("Painted", widget)
        super().__init__(widget, self._painted.accessible_role)

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Value:
            return self._painted.accessible_value()
        said = super().text(which)
        if which is QAccessible.Text.Name:
            return ": ".join(filter(None, (said, self._painted.accessible_value())))
        return said

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._painted.is_accessible_choice():
            state.selected = True
        return state


class _VeiledInterface(QAccessibleWidget):
    """In place of Qt's interface of a text, which would give all of it."""

    def __init__(self, widget: QWidget) -> None:
        self._veiled = cast("Veiled", widget)
        super().__init__(widget, QAccessible.Role.StaticText)

    def text(self, which: QAccessible.Text) -> str:
        said = super().text(which)
        shown = self._veiled.accessible_words() or ""
        if which is QAccessible.Text.Value:
            return shown
        if which is QAccessible.Text.Name:
            return ": ".join(filter(None, (said, shown)))
        return said


_installed: list[bool] = []


def install() -> None:
    """Let Qt ask the painted widgets; once for the program."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface)


def _interface(_: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget):
        return None
    if hasattr(asked, "accessible_role"):
        return _PaintedInterface(asked)
    words = getattr(asked, "accessible_words", None)
    return _VeiledInterface(asked) if words is not None and words() is not None else None


def ask_again(widget: QWidget) -> None:
    """Have a widget asked anew what it is: a veil was laid over it or taken away."""
    if not QAccessible.isActive():
        return
    known = QAccessible.queryAccessibleInterface(widget)
    if known is not None:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ObjectReorder))


def tell_change(widget: QWidget) -> None:
    """Say that a painted widget shows something else now."""
    if QAccessible.isActive():
        for kind in (QAccessible.Event.NameChanged, QAccessible.Event.ValueChanged):
            QAccessible.updateAccessibility(QAccessibleEvent(widget, kind))


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken at once."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
