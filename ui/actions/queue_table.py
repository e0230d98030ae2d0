"""What is done to the queue: what it shows, and in which order."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_P = Needs.PROJECT

QUEUE: tuple[Spec, ...] = (
    Spec("filter", QT_TRANSLATE_NOOP("Actions", "Filter…"), "queue", ("F5",), "filter", _P),
    Spec(
        "saved_filters",
        QT_TRANSLATE_NOOP("Actions", "Saved filters"),
        "queue",
        ("Shift+F5",),
        needs=_P,
    ),
    Spec(
        "show_all",
        QT_TRANSLATE_NOOP("Actions", "Show all articles"),
        "queue",
        ("Ctrl+Shift+F5",),
        needs=_P,
    ),
    Spec("sort", QT_TRANSLATE_NOOP("Actions", "Sort"), "queue", ("Ctrl+F5",), "sort", _P),
    Spec("goal", QT_TRANSLATE_NOOP("Actions", "Goal for the day…"), "queue", needs=_P),
)
