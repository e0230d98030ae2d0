"""What is decided and noted on a whole article."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_P, _A = Needs.PROJECT, Needs.ARTICLE

ARTICLE: tuple[Spec, ...] = (
    Spec(
        "no_incident",
        QT_TRANSLATE_NOOP("Actions", "No incident here"),
        "article",
        ("Ctrl+Shift+Return",),
        "none",
        _A,
    ),
    Spec(
        "no_incident_because",
        QT_TRANSLATE_NOOP("Actions", "No incident, because…"),
        "article",
        ("Ctrl+Alt+Return",),
        "",
        _A,
    ),
    Spec(
        "second_look",
        QT_TRANSLATE_NOOP("Actions", "Needs a second look"),
        "article",
        ("F7",),
        "second-look",
        _A,
    ),
    Spec(
        "skip_article",
        QT_TRANSLATE_NOOP("Actions", "Skip the article, because…"),
        "article",
        ("Shift+F4",),
        "skip",
        _A,
    ),
    Spec(
        "change_reason",
        QT_TRANSLATE_NOOP("Actions", "Another reason…"),
        "article",
        ("Shift+F7",),
        "correct",
        _P,
    ),
    Spec(
        "reopen",
        QT_TRANSLATE_NOOP("Actions", "Let it wait again"),
        "article",
        ("Ctrl+Shift+W",),
        "undo",
        _A,
    ),
    Spec("flag", QT_TRANSLATE_NOOP("Actions", "Flag or unflag"), "article", ("F9",), "flag", _A),
    Spec(
        "graphic",
        QT_TRANSLATE_NOOP("Actions", "Graphic: veil its text"),
        "article",
        ("Ctrl+Shift+G",),
        "veil",
        _A,
        toggle=True,
    ),
    Spec(
        "note",
        QT_TRANSLATE_NOOP("Actions", "Note on the article"),
        "article",
        ("Shift+F9",),
        "note",
        _A,
    ),
    Spec(
        "save_original",
        QT_TRANSLATE_NOOP("Actions", "Save the original file…"),
        "article",
        (),
        "save",
        _A,
    ),
    Spec(
        "open_original",
        QT_TRANSLATE_NOOP("Actions", "Open the original file"),
        "article",
        (),
        "open",
        _A,
    ),
)
