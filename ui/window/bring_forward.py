"""A window that is wanted comes before the others, wherever it was left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def bring_forward(window: QWidget) -> None:
    """Show the window, minimised or behind others, and give it the keyboard."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
