"""Everything that can be done at the desk, as one table.

A new action is one row here and one line where it is wired. Menus, the list of shortcuts and the
hints at the foot of the window all read this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import cast

from PySide6 import QtCore

# Marks a text for the translators' tool, which knows it by this name; the stub says `object`.
QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)

CONTEXT = "Actions"


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
    """One row of the table. ``keys``: the first is shown. ``group``: one of several is checked."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    scope: Scope = Scope.WINDOW
    group: str = ""


MENUS: Mapping[str, str] = {
    "project": QT_TRANSLATE_NOOP("Actions", "Project"),
    "review": QT_TRANSLATE_NOOP("Actions", "Review"),
    "evidence": QT_TRANSLATE_NOOP("Actions", "Evidence of the value"),
    "go": QT_TRANSLATE_NOOP("Actions", "Go to"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "language": QT_TRANSLATE_NOOP("Actions", "Language"),
    "theme": QT_TRANSLATE_NOOP("Actions", "Colours"),
    "help": QT_TRANSLATE_NOOP("Actions", "Help"),
}
# Menus that stand inside another one.
INSIDE = {"evidence": "review", "language": "view", "theme": "view"}

_P, _A = Needs.PROJECT, Needs.ARTICLE

ACTIONS: tuple[Spec, ...] = (
    Spec("new", QT_TRANSLATE_NOOP("Actions", "New project…"), "project", ("Ctrl+N",), "new"),
    Spec("open", QT_TRANSLATE_NOOP("Actions", "Open project…"), "project", ("Ctrl+O",), "open"),
    Spec(
        "sample", QT_TRANSLATE_NOOP("Actions", "Open the sample project"), "project", (), "sample"
    ),
    Spec(
        "import_files",
        QT_TRANSLATE_NOOP("Actions", "Import article files…"),
        "project",
        ("Ctrl+I",),
        "import",
        _P,
    ),
    Spec(
        "import_folder",
        QT_TRANSLATE_NOOP("Actions", "Import a folder of articles…"),
        "project",
        ("Ctrl+Shift+I",),
        "folder-import",
        _P,
    ),
    Spec(
        "import_log",
        QT_TRANSLATE_NOOP("Actions", "What the last import did"),
        "project",
        needs=_P,
    ),
    Spec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "project", ("Ctrl+E",), "export", _P),
    Spec(
        "lexicon",
        QT_TRANSLATE_NOOP("Actions", "The project’s lexicon…"),
        "project",
        ("Ctrl+Shift+K",),
        "lexicon",
        _P,
    ),
    Spec(
        "gazetteers",
        QT_TRANSLATE_NOOP("Actions", "Gazetteers…"),
        "project",
        (),
        "place",
        _P,
    ),
    Spec(
        "read_waiting",
        QT_TRANSLATE_NOOP("Actions", "Read the waiting articles again"),
        "project",
        needs=_P,
    ),
    Spec("reviewer", QT_TRANSLATE_NOOP("Actions", "Reviewer’s name…"), "project", (), "person"),
    Spec("close", QT_TRANSLATE_NOOP("Actions", "Close project"), "project", ("Ctrl+W",), "", _P),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "project", ("Ctrl+Q",)),
    Spec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "review", ("Ctrl+Z",), "undo", _A),
    Spec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        "review",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        _A,
    ),
    Spec(
        "accept",
        QT_TRANSLATE_NOOP("Actions", "Accept"),
        "review",
        ("Return",),
        "accept",
        _A,
        Scope.FORM,
    ),
    Spec(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "Correct"),
        "review",
        ("F2",),
        "correct",
        _A,
        Scope.FORM,
    ),
    Spec(
        "reject",
        QT_TRANSLATE_NOOP("Actions", "Reject"),
        "review",
        ("Esc",),
        "reject",
        _A,
        Scope.FORM,
    ),
    Spec("skip", QT_TRANSLATE_NOOP("Actions", "Skip"), "review", ("F4",), "skip", _A),
    Spec(
        "accept_all",
        QT_TRANSLATE_NOOP("Actions", "Accept all that is left"),
        "review",
        ("Ctrl+Shift+A",),
        "accept-all",
        _A,
    ),
    Spec(
        "add_account",
        QT_TRANSLATE_NOOP("Actions", "Add an account"),
        "review",
        ("Ctrl+Shift+N",),
        "add",
        _A,
    ),
    Spec(
        "remove_account",
        QT_TRANSLATE_NOOP("Actions", "Remove the account"),
        "review",
        ("Ctrl+Shift+Backspace",),
        "remove",
        _A,
    ),
    Spec(
        "add_to_lexicon",
        QT_TRANSLATE_NOOP("Actions", "Add to the project’s lexicon…"),
        "review",
        ("Ctrl+L",),
        "lexicon",
        _A,
    ),
    Spec("save", QT_TRANSLATE_NOOP("Actions", "Save"), "review", ("Ctrl+S",), "save", _A),
    Spec(
        "save_next",
        QT_TRANSLATE_NOOP("Actions", "Save and next"),
        "review",
        ("Ctrl+Return", "Ctrl+Enter"),
        "next",
        _A,
    ),
    Spec(
        "no_incident",
        QT_TRANSLATE_NOOP("Actions", "No incident here"),
        "review",
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        "none",
        _A,
    ),
    Spec(
        "evidence_end_left",
        QT_TRANSLATE_NOOP("Actions", "Move its end to the left"),
        "evidence",
        ("Shift+Alt+Left",),
        needs=_A,
    ),
    Spec(
        "evidence_end_right",
        QT_TRANSLATE_NOOP("Actions", "Move its end to the right"),
        "evidence",
        ("Shift+Alt+Right",),
        needs=_A,
    ),
    Spec(
        "evidence_start_left",
        QT_TRANSLATE_NOOP("Actions", "Move its beginning to the left"),
        "evidence",
        ("Ctrl+Shift+Alt+Left",),
        needs=_A,
    ),
    Spec(
        "evidence_start_right",
        QT_TRANSLATE_NOOP("Actions", "Move its beginning to the right"),
        "evidence",
        ("Ctrl+Shift+Alt+Right",),
        needs=_A,
    ),
    Spec(
        "next_field",
        QT_TRANSLATE_NOOP("Actions", "Next field"),
        "go",
        ("Ctrl+Down",),
        needs=_A,
    ),
    Spec(
        "previous_field",
        QT_TRANSLATE_NOOP("Actions", "Previous field"),
        "go",
        ("Ctrl+Up",),
        needs=_A,
    ),
    Spec(
        "next_account",
        QT_TRANSLATE_NOOP("Actions", "Next account"),
        "go",
        ("Ctrl+Tab",),
        needs=_A,
    ),
    Spec(
        "previous_account",
        QT_TRANSLATE_NOOP("Actions", "Previous account"),
        "go",
        ("Ctrl+Shift+Tab",),
        needs=_A,
    ),
    Spec(
        "next_article",
        QT_TRANSLATE_NOOP("Actions", "Next article"),
        "go",
        ("Ctrl+PgDown",),
        needs=_P,
    ),
    Spec(
        "previous_article",
        QT_TRANSLATE_NOOP("Actions", "Previous article"),
        "go",
        ("Ctrl+PgUp",),
        needs=_P,
    ),
    Spec(
        "next_panel",
        QT_TRANSLATE_NOOP("Actions", "Next column"),
        "go",
        ("F6",),
        needs=_P,
    ),
    Spec("menu", QT_TRANSLATE_NOOP("Actions", "The menu"), "go", ("F10",), "menu"),
    Spec(
        "find_article",
        QT_TRANSLATE_NOOP("Actions", "Find an article"),
        "go",
        ("Ctrl+K",),
        "search",
        _P,
    ),
    Spec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "Find in the article"),
        "go",
        ("Ctrl+F",),
        "search",
        _A,
    ),
    Spec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        _A,
    ),
    Spec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        "view",
        ("Ctrl+-",),
        "zoom-out",
        _A,
    ),
    Spec(
        "zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "Usual text size"),
        "view",
        ("Ctrl+0",),
        "",
        _A,
    ),
    # A language is named in itself, so that whoever cannot read the other finds it.
    Spec("language_ar", "العربية", "language", ("Ctrl+Shift+L",), group="language"),
    Spec("language_en", "English", "language", ("Ctrl+Shift+E",), group="language"),
    Spec(
        "theme_system",
        QT_TRANSLATE_NOOP("Actions", "As the system"),
        "theme",
        group="theme",
    ),
    Spec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "theme", group="theme"),
    Spec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "theme", group="theme"),
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        "help",
        ("F1",),
        "keys",
    ),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "About Tawthiq"), "help", (), "info"),
)


def spec_of(action_id: str) -> Spec:
    """The row with this id. Raises StopIteration if there is none."""
    return next(spec for spec in ACTIONS if spec.id == action_id)
