"""The interface's languages: English in the source, Arabic beside it, switched while running.

The ``.ts`` files are what is kept; the compiled form is made in the user's cache when it is
missing or older, once.
"""

from __future__ import annotations

import logging
import subprocess
from functools import lru_cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, Qt, QTranslator
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)

SOURCES = Path(__file__).resolve().parents[1] / "resources" / "translations"
# Later ones win: our words for Qt's own buttons over Qt's words for them.
_CATALOGUES = ("qt", "tawthiq")
_installed: list[QTranslator] = []


def speak(application: QApplication, language: str) -> None:
    """Put the interface into a language, its numbers, dates and direction included.

    Every window hears of it through a ``LanguageChange`` event.
    """
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(_locale(language))
    application.setLayoutDirection(direction(language))
    for translator in _translators(language):
        application.installTranslator(translator)
        _installed.append(translator)


@lru_cache(maxsize=1)
def _arabic() -> list[QTranslator]:
    return _translators("ar")


def in_arabic(context: str, text: str) -> str:
    """A text of the interface in Arabic, whatever language it speaks now."""
    said = (t.translate(context, text) for t in reversed(_arabic()))
    return next(filter(None, said), text)


def direction(language: str) -> Qt.LayoutDirection:
    """The direction that an interface in this language reads in."""
    return Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight


def _locale(language: str) -> QLocale:
    """Arabic with Arabic digits and Levantine months; English with the day first."""
    if language == "ar":
        return QLocale(QLocale.Language.Arabic, QLocale.Country.Syria)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _translators(language: str) -> list[QTranslator]:
    found: list[QTranslator] = []
    own = QTranslator()
    if language != "en" and own.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        found.append(own)
    for name in _CATALOGUES:
        source = SOURCES / f"{name}_{language}.ts"
        compiled = _compiled(source) if source.exists() else None
        translator = QTranslator()
        if compiled is not None and translator.load(str(compiled)):
            found.append(translator)
    return found


def _compiled(source: Path) -> Path | None:
    """The compiled form of a catalogue, made now if need be; None if it cannot be made."""
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    target = Path(cache) / "translations" / f"{source.stem}-{source.stat().st_mtime_ns}.qm"
    if target.exists():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for old in target.parent.glob(f"{source.stem}-*.qm"):
            old.unlink()
        release(source, target)
    except (OSError, subprocess.SubprocessError):
        log.exception("the translation %s cannot be compiled; English is shown", source.name)
        return None
    return target


def release(source: Path, target: Path) -> None:
    """Compile a ``.ts`` file with PySide6's own tool. Raises OSError or SubprocessError."""
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"), None)
    if tool is None:
        raise FileNotFoundError("lrelease")
    partial = target.with_suffix(".part")
    subprocess.run(
        [str(tool), "-silent", str(source), "-qm", str(partial)],
        check=True,
        capture_output=True,
        timeout=30,
    )
    partial.replace(target)
