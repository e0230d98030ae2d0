"""The first command: installs what is missing and opens the program on its sample project.

``python3 resources/setup/run.py [ARGUMENTS]``; arguments are handed to main.py as they stand.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from resources.setup import system
from resources.setup.install import ROOT, prepare
from resources.setup.report import Code, SetupError, guarded, start

NO_SCREEN = """Everything is installed, but there is no screen here to open a window on.
On a computer with a desktop, give the command in a terminal of that desktop. Over ssh, use
"ssh -X". Without any screen the command line still works, for example:
    python3 resources/setup/run.py propose --help"""

DESKTOP_OPTIONS = ("--sample", "--language", "--theme")


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether main.py will show its window: it decides in the same way."""
    first = next((a for a in arguments if a != "--verbose"), None)
    if first is None or first.partition("=")[0] in DESKTOP_OPTIONS:
        return True
    return Path(first).suffix == ".tawthiq" or Path(first).is_file()


def has_screen(environment: dict[str, str]) -> bool:
    """Whether Qt finds a screen, or was told to do without."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not system.is_linux() or any(environment.get(name) for name in names)


def main(arguments: Sequence[str]) -> int:
    """Install, then run main.py; without arguments on the sample project."""
    env = dict(os.environ)
    window = opens_window(arguments)
    real_screen = env.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    python = prepare(window=window and real_screen)
    if window and not has_screen(env):
        raise SetupError(Code.SCREEN, NO_SCREEN)
    return start([str(python), str(ROOT / "main.py"), *(arguments or ["--sample"])], env)


if __name__ == "__main__":
    raise SystemExit(guarded(lambda: main(sys.argv[1:])))
