"""The keys of the other windows beside the desk, each with what it does there."""

from __future__ import annotations

from functools import partial

from ui.actions.spec import QT_TRANSLATE_NOOP, Spec


def _row(
    window: str, context: str, name: str, text: str, keys: tuple[str, ...], icon: str = ""
) -> Spec:
    return Spec(f"{window}.{name}", text, "", keys, icon, window=window, context=context)


_sources = partial(_row, "sources", "SourcesWindow")
_releases = partial(_row, "releases", "ReleasesWindow")
_pairs = partial(_row, "pairs", "PairsWindow")
_codebook = partial(_row, "codebook", "CodebookWindow")
_totals = partial(_row, "totals", "SensitivityWindow")

SOURCES: tuple[Spec, ...] = (
    _sources(
        "merge",
        QT_TRANSLATE_NOOP("SourcesWindow", "Merge the chosen sources into the current one"),
        ("Ctrl+M",),
        "merge",
    ),
    _sources(
        "forget",
        QT_TRANSLATE_NOOP("SourcesWindow", "Forget what was entered of the source"),
        ("Ctrl+Backspace",),
        "remove",
    ),
    _sources("undo", QT_TRANSLATE_NOOP("SourcesWindow", "Undo"), ("Ctrl+Z",), "undo"),
    _sources(
        "redo", QT_TRANSLATE_NOOP("SourcesWindow", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"
    ),
    _sources(
        "export", QT_TRANSLATE_NOOP("SourcesWindow", "Export the register…"), ("Ctrl+E",), "export"
    ),
    _sources("find", QT_TRANSLATE_NOOP("SourcesWindow", "Find"), ("Ctrl+F",), ""),
    _sources("close", QT_TRANSLATE_NOOP("SourcesWindow", "Close"), ("Ctrl+W",), ""),
)

RELEASES: tuple[Spec, ...] = (
    _releases("new", QT_TRANSLATE_NOOP("ReleasesWindow", "New release…"), ("Ctrl+N",), "add"),
    _releases("compare", QT_TRANSLATE_NOOP("ReleasesWindow", "Compare"), ("Ctrl+D",), "difference"),
    _releases(
        "verify",
        QT_TRANSLATE_NOOP("ReleasesWindow", "Check files against the release…"),
        ("Ctrl+K",),
        "verify",
    ),
    _releases(
        "write",
        QT_TRANSLATE_NOOP("ReleasesWindow", "Write its files again…"),
        ("Ctrl+Shift+S",),
        "save",
    ),
    _releases(
        "export", QT_TRANSLATE_NOOP("ReleasesWindow", "Save what differs…"), ("Ctrl+E",), "export"
    ),
    _releases("close", QT_TRANSLATE_NOOP("ReleasesWindow", "Close"), ("Ctrl+W",), ""),
)

PAIRS: tuple[Spec, ...] = (
    _pairs("link", QT_TRANSLATE_NOOP("PairsWindow", "The same incident"), ("F11",), ""),
    _pairs("apart", QT_TRANSLATE_NOOP("PairsWindow", "Another incident"), ("Shift+F11",), ""),
    _pairs(
        "open_one", QT_TRANSLATE_NOOP("PairsWindow", "Open the first on the desk"), ("F12",), ""
    ),
    _pairs(
        "open_other",
        QT_TRANSLATE_NOOP("PairsWindow", "Open the second on the desk"),
        ("Shift+F12",),
        "",
    ),
    _pairs("again", QT_TRANSLATE_NOOP("PairsWindow", "Search again"), ("F5",), ""),
    _pairs("undo", QT_TRANSLATE_NOOP("PairsWindow", "Undo"), ("Ctrl+Z",), ""),
    _pairs("close", QT_TRANSLATE_NOOP("PairsWindow", "Close"), ("Esc",), ""),
)

TOTALS: tuple[Spec, ...] = (
    _totals("again", QT_TRANSLATE_NOOP("SensitivityWindow", "Measure again"), ("F5",), ""),
    _totals("save", QT_TRANSLATE_NOOP("SensitivityWindow", "Save…"), ("Ctrl+E",), "export"),
)

CODEBOOK: tuple[Spec, ...] = (
    _codebook("save", QT_TRANSLATE_NOOP("CodebookWindow", "Save a new version…"), ("Ctrl+S",), ""),
    _codebook("problem", QT_TRANSLATE_NOOP("CodebookWindow", "First problem"), ("F8",), ""),
    _codebook("undo", QT_TRANSLATE_NOOP("CodebookWindow", "Undo"), ("Ctrl+Z",), ""),
    _codebook("redo", QT_TRANSLATE_NOOP("CodebookWindow", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), ""),
)
