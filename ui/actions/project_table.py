"""What is done to a project and to the program."""

from __future__ import annotations

from ui.actions.spec import QT_TRANSLATE_NOOP, Needs, Spec

_P = Needs.PROJECT

PROJECT: tuple[Spec, ...] = (
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
        "import_pasted",
        QT_TRANSLATE_NOOP("Actions", "Import the copied text"),
        "project",
        ("Ctrl+Shift+V",),
        "paste",
        _P,
    ),
    Spec(
        "import_records",
        QT_TRANSLATE_NOOP("Actions", "Import incidents of a dataset…"),
        "project",
        (),
        "import",
        _P,
    ),
    Spec(
        "import_annotations",
        QT_TRANSLATE_NOOP("Actions", "Import annotations…"),
        "project",
        (),
        "labels-import",
        _P,
    ),
    Spec(
        "import_log",
        QT_TRANSLATE_NOOP("Actions", "Imports and their logs…"),
        "project",
        needs=_P,
    ),
    Spec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "project", ("Ctrl+E",), "export", _P),
    Spec(
        "export_dataset",
        QT_TRANSLATE_NOOP("Actions", "Export as another dataset…"),
        "project",
        (),
        "dataset",
        _P,
    ),
    Spec(
        "training",
        QT_TRANSLATE_NOOP("Actions", "Training data…"),
        "project",
        (),
        "training",
        _P,
    ),
    Spec(
        "archive",
        QT_TRANSLATE_NOOP("Actions", "Archive the whole project…"),
        "project",
        (),
        "archive",
        _P,
    ),
    Spec(
        "restore",
        QT_TRANSLATE_NOOP("Actions", "Restore a project from an archive…"),
        "project",
        (),
        "restore",
    ),
    Spec(
        "sensitivity",
        QT_TRANSLATE_NOOP("Actions", "How totals change with the rule…"),
        "project",
        ("Ctrl+Shift+R",),
        "totals",
        _P,
    ),
    Spec(
        "codebook",
        QT_TRANSLATE_NOOP("Actions", "Codebook…"),
        "project",
        ("Ctrl+Shift+B",),
        "codebook",
        _P,
    ),
    Spec(
        "lexicon",
        QT_TRANSLATE_NOOP("Actions", "The project’s lexicon…"),
        "project",
        ("Ctrl+Shift+K",),
        "lexicon",
        _P,
    ),
    Spec(
        "sources",
        QT_TRANSLATE_NOOP("Actions", "Sources…"),
        "project",
        ("Ctrl+Shift+O",),
        "sources",
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
)
