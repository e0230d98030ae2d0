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


_installed: list[bool] = []


def install() -> None:
    """Let Qt ask the painted widgets; once for the program."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface)


def _interface(_: str, asked: QObject) -> QAccessibleInterface | None:
    painted = isinstance(asked, QWidget) and hasattr(asked, "accessible_role")
    return _PaintedInterface(asked) if painted and isinstance(asked, QWidget) else None


def tell_change(widget: QWidget) -> None:
    """Say that a painted widget shows something else now."""
    if QAccessible.isActive():
        for kind in (QAccessible.Event.NameChanged, QAccessible.Event.ValueChanged):
            QAccessible.updateAccessibility(QAccessibleEvent(widget, kind))


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken at once."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
