"""Ways from one place of the desk to another."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_P, _A = Needs.PROJECT, Needs.ARTICLE

GO: tuple[Spec, ...] = (
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
        "next_proposal",
        QT_TRANSLATE_NOOP("Actions", "Next proposal that waits"),
        "go",
        ("F3", "Ctrl+Shift+Down"),
        needs=_A,
    ),
    Spec(
        "previous_proposal",
        QT_TRANSLATE_NOOP("Actions", "Former proposal that waits"),
        "go",
        ("Shift+F3", "Ctrl+Shift+Up"),
        needs=_A,
    ),
    Spec("next_problem", QT_TRANSLATE_NOOP("Actions", "Next problem"), "go", ("F8",), needs=_A),
    Spec(
        "problems",
        QT_TRANSLATE_NOOP("Actions", "List of problems"),
        "go",
        ("Shift+F8",),
        "warning",
        _A,
    ),
    Spec(
        "evidence_and_field",
        QT_TRANSLATE_NOOP("Actions", "From the value to its words, and back"),
        "go",
        ("Ctrl+J",),
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
        "go_back",
        QT_TRANSLATE_NOOP("Actions", "Back to the article saved last"),
        "go",
        ("Ctrl+B",),
        "back",
        _P,
    ),
    Spec(
        "open_incident",
        QT_TRANSLATE_NOOP("Actions", "Incident of the account"),
        "go",
        ("Ctrl+H",),
        "incident",
        _A,
    ),
    Spec(
        "open_incidents",
        QT_TRANSLATE_NOOP("Actions", "Incidents"),
        "go",
        ("Ctrl+Shift+H",),
        "panel",
        _P,
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
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Find an action, an article or an incident"),
        "go",
        ("Ctrl+K",),
        "search",
    ),
    Spec(
        "find_article",
        QT_TRANSLATE_NOOP("Actions", "Find an article"),
        "go",
        ("Ctrl+Shift+F",),
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
)
