"""What can be done in the window of incidents, as one table: menus, buttons and keys read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme
from ui.actions.key_names import key_name
from ui.actions.spec import QT_TRANSLATE_NOOP

CONTEXT = "IncidentCommands"


class Needs(IntEnum):
    """What has to be there; each needs what stands before it too."""

    NOTHING = 0
    INCIDENT = 1
    CELL = 2
    SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table. ``keys``: the first is shown. ``toggle``: it is on or off. ``writes``:
    not for a project that can only be read. ``apart``: a line stands above it in the menu."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.INCIDENT
    toggle: bool = False
    writes: bool = False
    apart: bool = False


COMMANDS: tuple[Command, ...] = (
    Command(
        "quote",
        QT_TRANSLATE_NOOP("IncidentCommands", "Show the quote in its sentence"),
        ("Space",),
        "evidence",
        Needs.CELL,
    ),
    Command(
        "next_contradiction",
        QT_TRANSLATE_NOOP("IncidentCommands", "Next contradiction"),
        ("F8",),
        "warning",
        Needs.CELL,
    ),
    Command(
        "previous_contradiction",
        QT_TRANSLATE_NOOP("IncidentCommands", "Former contradiction"),
        ("Shift+F8",),
        "",
        Needs.CELL,
    ),
    Command(
        "take",
        QT_TRANSLATE_NOOP("IncidentCommands", "Take as the incident’s value…"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "accept",
        Needs.CELL,
        writes=True,
        apart=True,
    ),
    Command(
        "decide",
        QT_TRANSLATE_NOOP("IncidentCommands", "Decide the value by hand…"),
        ("F2",),
        "correct",
        Needs.CELL,
        writes=True,
    ),
    Command(
        "open_on_desk",
        QT_TRANSLATE_NOOP("IncidentCommands", "Open on the desk at the words"),
        ("Ctrl+J",),
        "desk",
        Needs.CELL,
    ),
    Command(
        "split_off",
        QT_TRANSLATE_NOOP("IncidentCommands", "Split this account off"),
        ("Ctrl+Shift+S",),
        "split",
        Needs.SEVERAL,
        writes=True,
        apart=True,
    ),
    Command(
        "keep_apart",
        QT_TRANSLATE_NOOP("IncidentCommands", "Keep this account apart from…"),
        ("Ctrl+Shift+A",),
        "keep-apart",
        Needs.SEVERAL,
        writes=True,
    ),
    Command(
        "merge",
        QT_TRANSLATE_NOOP("IncidentCommands", "Merge with another incident…"),
        ("Ctrl+M",),
        "merge",
        writes=True,
    ),
    Command(
        "relate",
        QT_TRANSLATE_NOOP("IncidentCommands", "Relate to another incident…"),
        ("Ctrl+R",),
        "relations",
        writes=True,
    ),
    Command(
        "rename",
        QT_TRANSLATE_NOOP("IncidentCommands", "Name and notes"),
        ("Ctrl+Shift+N",),
        "note",
    ),
    Command(
        "grade",
        QT_TRANSLATE_NOOP("IncidentCommands", "Give a verification grade…"),
        ("Ctrl+G",),
        "assessment",
        writes=True,
    ),
    Command(
        "add_files",
        QT_TRANSLATE_NOOP("IncidentCommands", "Add evidence files…"),
        ("Ctrl+Shift+F",),
        "files",
        writes=True,
    ),
    Command(
        "dossier",
        QT_TRANSLATE_NOOP("IncidentCommands", "Write a dossier…"),
        ("Ctrl+P",),
        "dossier",
        apart=True,
    ),
    Command(
        "claim_review",
        QT_TRANSLATE_NOOP("IncidentCommands", "Write a ClaimReview of this value…"),
        ("Ctrl+Shift+P",),
        "",
        Needs.CELL,
    ),
    Command(
        "differing_only",
        QT_TRANSLATE_NOOP("IncidentCommands", "Only where accounts differ"),
        ("Ctrl+D",),
        "filter",
        toggle=True,
        apart=True,
    ),
    Command(
        "empty_fields",
        QT_TRANSLATE_NOOP("IncidentCommands", "Fields that no account fills too"),
        ("Ctrl+E",),
        "fields",
        toggle=True,
    ),
    Command(
        "show_list",
        QT_TRANSLATE_NOOP("IncidentCommands", "List of incidents"),
        ("Ctrl+B",),
        "menu",
        Needs.NOTHING,
        toggle=True,
        apart=True,
    ),
    Command(
        "show_articles",
        QT_TRANSLATE_NOOP("IncidentCommands", "Articles side by side"),
        ("Ctrl+T",),
        "article",
        Needs.NOTHING,
        toggle=True,
    ),
    Command(
        "find",
        QT_TRANSLATE_NOOP("IncidentCommands", "Find an incident"),
        ("Ctrl+F",),
        "search",
        Needs.NOTHING,
    ),
    Command(
        "likely_pairs",
        QT_TRANSLATE_NOOP("IncidentCommands", "Find all reports of the same incident…"),
        ("Ctrl+F12",),
        "same",
        Needs.NOTHING,
    ),
    Command(
        "next_incident",
        QT_TRANSLATE_NOOP("IncidentCommands", "Next incident"),
        ("Ctrl+PgDown",),
        "",
        Needs.NOTHING,
    ),
    Command(
        "previous_incident",
        QT_TRANSLATE_NOOP("IncidentCommands", "Previous incident"),
        ("Ctrl+PgUp",),
        "",
        Needs.NOTHING,
    ),
    Command(
        "next_part",
        QT_TRANSLATE_NOOP("IncidentCommands", "Next part of the window"),
        ("F6",),
        "",
        Needs.NOTHING,
    ),
    Command(
        "undo",
        QT_TRANSLATE_NOOP("IncidentCommands", "Undo"),
        ("Ctrl+Z",),
        "undo",
        Needs.NOTHING,
        writes=True,
        apart=True,
    ),
    Command(
        "redo",
        QT_TRANSLATE_NOOP("IncidentCommands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        Needs.NOTHING,
        writes=True,
    ),
    Command(
        "close",
        QT_TRANSLATE_NOOP("IncidentCommands", "Close the window"),
        ("Ctrl+W",),
        "close",
        Needs.NOTHING,
    ),
)
HEARD_BY_THE_GRID = frozenset({"quote"})
"""Keys that mean something else elsewhere: shown, but only the grid hears them."""


class Commands(QObject):
    """The table's actions on one window; ``commands["merge"]`` is one of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {c.id: self._make(c, window) for c in COMMANDS}
        theme.changed.connect(self._redraw)
        self.retranslate()

    def __getitem__(self, command_id: str) -> QAction:
        return self._made[command_id]

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        return ((c, self._made[c.id]) for c in COMMANDS)

    def wire(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect commands by id. Raises KeyError for an id that the table does not have."""
        for command_id, slot in slots.items():
            self._made[command_id].triggered.connect(lambda _=False, s=slot: s())

    def allow(self, have: Needs, *, read_only: bool) -> None:
        """Enable what can be done with what is there."""
        for command, action in self:
            action.setEnabled(command.needs <= have and not (read_only and command.writes))

    def fill(self, menu: QMenu, ids: frozenset[str] | None = None) -> None:
        """Put the commands, or some of them, into a menu."""
        menu.clear()
        for command, action in self:
            if ids is not None and command.id not in ids:
                continue
            if command.apart:
                menu.addSeparator()
            menu.addAction(action)

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        for command, action in self:
            words = QCoreApplication.translate(CONTEXT, command.text)
            keys = key_name(command.keys[0]) if command.keys else ""
            action.setText(f"{words}\t\u2066{keys}\u2069" if keys else words)
            action.setIconText(words)
            action.setToolTip(f"{words} \u2066({keys})\u2069" if keys else words)
        self._redraw()

    def _redraw(self) -> None:
        for command, action in self:
            if command.icon:
                action.setIcon(theme.icon(command.icon))

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setCheckable(command.toggle)
        if command.id not in HEARD_BY_THE_GRID:
            action.setShortcuts([QKeySequence(k) for k in command.keys])
        window.addAction(action)
        return action
