"""What a row of the table of actions says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import cast

from PySide6 import QtCore

# Marks a text for the translators' tool, which knows it by this name; the stub says `object`.
QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)

CONTEXT = "Actions"
DESK = "desk"


class Scope(StrEnum):
    """Where an action's keys work: in the whole window, or only in the form, which hears them
    itself because the same keys mean something else in an editor."""

    WINDOW = "window"
    FORM = "form"


class Needs(IntEnum):
    """What has to be there; each needs what stands before it too."""

    NOTHING = 0
    PROJECT = 1
    ARTICLE = 2


@dataclass(frozen=True, slots=True)
class Spec:
    """One row of the table. ``keys``: the first is shown. ``group``: one of several is checked.
    ``toggle``: it is on or off. ``window``: where its keys are heard; only the desk's rows stand in
    a menu of `MENUS`. ``context``: where its words are translated."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    scope: Scope = Scope.WINDOW
    group: str = ""
    toggle: bool = False
    window: str = DESK
    context: str = CONTEXT

    @property
    def words(self) -> str:
        """What it does, in the language of the interface."""
        return QtCore.QCoreApplication.translate(self.context, self.text)


WINDOWS: Mapping[str, str] = {
    "incidents": QT_TRANSLATE_NOOP("Actions", "In the window of incidents"),
    "pairs": QT_TRANSLATE_NOOP("Actions", "In the list of likely pairs"),
    "sources": QT_TRANSLATE_NOOP("Actions", "In the window of sources"),
    "releases": QT_TRANSLATE_NOOP("Actions", "In the window of releases"),
    "totals": QT_TRANSLATE_NOOP("Actions", "In the window of totals"),
    "codebook": QT_TRANSLATE_NOOP("Actions", "In the codebook"),
}
"""The windows beside the desk that have keys of their own."""

MENUS: Mapping[str, str] = {
    "project": QT_TRANSLATE_NOOP("Actions", "Project"),
    "import": QT_TRANSLATE_NOOP("Actions", "Import"),
    "export": QT_TRANSLATE_NOOP("Actions", "Export"),
    "review": QT_TRANSLATE_NOOP("Actions", "Review"),
    "evidence": QT_TRANSLATE_NOOP("Actions", "Evidence of the value"),
    "article": QT_TRANSLATE_NOOP("Actions", "Article"),
    "queue": QT_TRANSLATE_NOOP("Actions", "Queue"),
    "go": QT_TRANSLATE_NOOP("Actions", "Go to"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "language": QT_TRANSLATE_NOOP("Actions", "Language"),
    "theme": QT_TRANSLATE_NOOP("Actions", "Colours"),
    "text_scale": QT_TRANSLATE_NOOP("Actions", "Text of the interface"),
    "pause": QT_TRANSLATE_NOOP("Actions", "Remind me to pause"),
    "help": QT_TRANSLATE_NOOP("Actions", "Help"),
}
# Menus that stand inside another one.
INSIDE = {"import": "project", "export": "project", "evidence": "review"} | dict.fromkeys(
    ("language", "theme", "text_scale", "pause"), "view"
)
