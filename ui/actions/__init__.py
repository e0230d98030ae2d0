"""What can be done at the desk: the table of actions, their keys, and the `QAction`s made of it."""

from ui.actions.actions import Actions

__all__ = ["Actions"]
