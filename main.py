"""Tawthiq: without arguments the desktop, with a subcommand the command line.

This file only wires: it finds the interpreter of the project's own `.venv`, sets up logging and
hands over.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = ("model", "storage", "ui", "resources")
DESKTOP_OPTIONS = ("--sample", "--language", "--theme")
NOT_SET_UP = 2


def main(arguments: list[str]) -> int:
    """Open the desktop or carry out a subcommand; returns the exit code of the process."""
    logging.basicConfig(
        level=logging.INFO if "--verbose" in arguments else logging.WARNING,
        format="%(levelname)s %(name)s: %(message)s",
    )
    try:
        return _start(arguments)
    except ImportError as error:
        if (error.name or "").split(".")[0] in OURS:
            raise
        return _with_own_interpreter(error)


def _start(arguments: list[str]) -> int:
    if _for_the_desktop(arguments):
        from ui.desktop import run as open_desktop

        return open_desktop(arguments)
    from ui.command_line import run as run_command

    return run_command(arguments)


def _for_the_desktop(arguments: list[str]) -> bool:
    """No subcommand: nothing, the desktop's own options, or a project as a file manager passes it.

    A project that is missing is the desktop's too: it says so in its window.
    """
    first = next((a for a in arguments if a != "--verbose"), None)
    if first is None or first.partition("=")[0] in DESKTOP_OPTIONS:
        return True
    return Path(first).suffix == ".tawthiq" or Path(first).is_file()


def _with_own_interpreter(error: ImportError) -> int:
    """Start again with the interpreter of `.venv`, or say how to set the program up."""
    folder = HERE / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if python.exists() and Path(sys.prefix).resolve() != folder.resolve():
        os.execv(python, [str(python), str(HERE / "main.py"), *sys.argv[1:]])
    sys.stderr.write(
        f"tawthiq: {error}. Run the set-up command of the README once, "
        "then start the program again.\n"
    )
    return NOT_SET_UP


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
