"""The second command: installs what is missing and runs the tests without a screen.

``python3 resources/setup/test.py [ARGUMENTS]``; arguments are handed to pytest as they stand.
Without any, all tests run, on every core.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from resources.setup.install import ROOT, prepare
from resources.setup.report import guarded, start

ON_EVERY_CORE = ("--numprocesses", "auto", "--dist", "worksteal")


def main(arguments: Sequence[str]) -> int:
    """Install, then run pytest in the project's folder."""
    python = prepare(development=True)
    env = dict(os.environ)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return start([str(python), "-m", "pytest", *(arguments or ON_EVERY_CORE)], env, ROOT)


if __name__ == "__main__":
    raise SystemExit(guarded(lambda: main(sys.argv[1:])))
