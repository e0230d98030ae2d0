"""What can be done in the window of incidents: menus, buttons and keys read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from ui.actions.spec import QT_TRANSLATE_NOOP, Spec

WINDOW = "incidents"
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
        ("Ctrl+Return",),
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
        "show_side",
        QT_TRANSLATE_NOOP("IncidentCommands", "Panel beside the grid"),
        ("Ctrl+Shift+B",),
        "panel",
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


INCIDENTS: tuple[Spec, ...] = tuple(
    Spec(f"{WINDOW}.{c.id}", c.text, "", c.keys, c.icon, window=WINDOW, context=CONTEXT)
    for c in COMMANDS
)
"""Their keys, for the list of keys."""
