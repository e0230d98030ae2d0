"""Starts the desktop: reads the arguments, dresses the application, opens what was asked for."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.settings import Settings
from ui.theme.stylesheet import ICONS
from ui.translation import speak

LOG_BYTES = 1_000_000


def run(argv: Sequence[str]) -> int:
    """Open the desktop with these arguments (without the program's name); returns the exit code."""
    parser = _parser()
    options, for_qt = parser.parse_known_args(list(argv))
    if options.project is not None and not options.project.exists():
        _refuse_command(parser, str(options.project))
    application = QApplication([sys.argv[0], *for_qt])
    application.setApplicationName("Tawthiq")
    application.setOrganizationName("Tawthiq")
    application.setDesktopFileName("tawthiq")
    application.setWindowIcon(QIcon(str(ICONS / "tawthiq.svg")))
    _log_to_file()
    settings = Settings()
    if options.language:
        settings.language = options.language
    if options.theme:
        settings.theme = options.theme
    theme.use_reading_family(settings.reading_family)
    theme.use_text_scale(settings.text_scale)
    theme.use_safe_colours(settings.safe_colours)
    theme.start(application, settings.theme)
    speak(application, settings.language)
    # What follows brings in storage and extraction; the arguments were right by now.
    from ui.desk import Desk

    desk = Desk(settings)
    desk.start(sample=options.sample, project=options.project)
    code = application.exec()
    desk.stop()
    return code


def _refuse_command(parser: argparse.ArgumentParser, word: str) -> None:
    """A subcommand after the desktop's options is a mistake, not a project of that name."""
    from ui.command_line import COMMANDS

    if word in COMMANDS:
        parser.error(f"{word} is a command: write it first, main.py {word} …")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tawthiq", description="Open the desktop.")
    parser.add_argument("project", nargs="?", type=Path, help="a project to open")
    parser.add_argument("--sample", action="store_true", help="open the sample project")
    parser.add_argument("--language", choices=["ar", "en"], help="the interface's language")
    parser.add_argument("--verbose", action="store_true", help="say more while working")
    parser.add_argument("--theme", choices=["system", "light", "dark"], help="its colours")
    return parser


def _log_to_file() -> None:
    """Write warnings and faults to a file that a researcher can send; without one if need be."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        file = Path(folder) / "tawthiq.log"
        if file.exists() and file.stat().st_size > LOG_BYTES:
            file.replace(file.with_suffix(".old.log"))
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        logging.getLogger(__name__).warning("no log file can be written in %s", folder)
        return
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
