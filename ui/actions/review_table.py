"""What is done to the review of an article."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Scope, Spec

_A = Needs.ARTICLE

REVIEW: tuple[Spec, ...] = (
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
        ("Ctrl+Return",),
        "next",
        _A,
    ),
    Spec(
        "no_incident",
        QT_TRANSLATE_NOOP("Actions", "No incident here"),
        "review",
        ("Ctrl+Shift+Return",),
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
)
