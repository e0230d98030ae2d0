"""How the desk looks, and help."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_A = Needs.ARTICLE

VIEW: tuple[Spec, ...] = (
    Spec(
        "show_queue",
        QT_TRANSLATE_NOOP("Actions", "List of articles"),
        "view",
        ("Ctrl+R",),
        "queue",
        Needs.PROJECT,
        toggle=True,
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
    Spec(
        "reading_settings",
        QT_TRANSLATE_NOOP("Actions", "Face, lines and column…"),
        "view",
        ("Ctrl+Shift+T",),
        "typeface",
        _A,
    ),
    Spec(
        "only_evidence",
        QT_TRANSLATE_NOOP("Actions", "Dim all but the evidence"),
        "view",
        ("Ctrl+Shift+D",),
        "focus",
        _A,
        toggle=True,
    ),
    Spec(
        "unveil",
        QT_TRANSLATE_NOOP("Actions", "Show or veil a graphic text"),
        "view",
        ("Ctrl+U",),
        "veil",
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
        "safe_colours",
        QT_TRANSLATE_NOOP("Actions", "Safe for the colour-blind"),
        "theme",
        toggle=True,
    ),
    Spec("text_100", QT_TRANSLATE_NOOP("Actions", "Usual"), "text_scale", group="text_scale"),
    Spec("text_125", QT_TRANSLATE_NOOP("Actions", "125 %"), "text_scale", group="text_scale"),
    Spec("text_150", QT_TRANSLATE_NOOP("Actions", "150 %"), "text_scale", group="text_scale"),
    Spec("text_175", QT_TRANSLATE_NOOP("Actions", "175 %"), "text_scale", group="text_scale"),
    Spec("text_200", QT_TRANSLATE_NOOP("Actions", "200 %"), "text_scale", group="text_scale"),
    Spec("pause_0", QT_TRANSLATE_NOOP("Actions", "Never"), "pause", group="pause"),
    Spec("pause_20", QT_TRANSLATE_NOOP("Actions", "Every 20 minutes"), "pause", group="pause"),
    Spec("pause_30", QT_TRANSLATE_NOOP("Actions", "Every 30 minutes"), "pause", group="pause"),
    Spec("pause_45", QT_TRANSLATE_NOOP("Actions", "Every 45 minutes"), "pause", group="pause"),
    Spec("pause_60", QT_TRANSLATE_NOOP("Actions", "Every hour"), "pause", group="pause"),
    Spec("pause_90", QT_TRANSLATE_NOOP("Actions", "Every hour and a half"), "pause", group="pause"),
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        "help",
        ("F1", "?", "؟"),
        "keys",
    ),
    Spec("help", QT_TRANSLATE_NOOP("Actions", "Help"), "help", ("Ctrl+F1",), "help"),
    Spec(
        "instruction",
        QT_TRANSLATE_NOOP("Actions", "Instruction of the field"),
        "help",
        ("Shift+F1",),
        "instruction",
        Needs.PROJECT,
    ),
    Spec("tour", QT_TRANSLATE_NOOP("Actions", "Tour of the window"), "help", (), "tour"),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "About Tawthiq"), "help", (), "info"),
)
