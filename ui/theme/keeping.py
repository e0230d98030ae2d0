"""What keeps a widget as the theme asks for, as long as the widget lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Keeper(QObject):
    """A child of the widget: the signal is not heard any more when the widget is gone."""

    def __init__(
        self, widget: WidgetT, fit: Callable[[WidgetT], object], changed: SignalInstance
    ) -> None:
        super().__init__(widget)
        self._fit = cast("Callable[[QObject | None], object]", fit)
        changed.connect(self._again)
        fit(widget)

    def _again(self) -> None:
        self._fit(self.parent())
