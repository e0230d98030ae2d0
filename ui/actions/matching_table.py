"""What is done where other reports may tell of the same incident."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_P, _A = Needs.PROJECT, Needs.ARTICLE

MATCHING: tuple[Spec, ...] = (
    Spec(
        "link_match",
        QT_TRANSLATE_NOOP("Actions", "Link with the report shown: the same incident"),
        "review",
        ("F11",),
        "same",
        _A,
    ),
    Spec(
        "keep_match_apart",
        QT_TRANSLATE_NOOP("Actions", "Keep apart from the report shown: another incident"),
        "review",
        ("Shift+F11",),
        "apart",
        _A,
    ),
    Spec(
        "look_at_match",
        QT_TRANSLATE_NOOP("Actions", "Look at the report of the same incident beside"),
        "review",
        ("F12",),
        "beside",
        _A,
    ),
    Spec(
        "next_match",
        QT_TRANSLATE_NOOP("Actions", "Next report that may tell of the same"),
        "review",
        ("Shift+F12",),
        needs=_A,
    ),
    Spec(
        "likely_pairs",
        QT_TRANSLATE_NOOP("Actions", "Find all reports of the same incident…"),
        "project",
        ("Ctrl+F12",),
        "same",
        _P,
    ),
)
