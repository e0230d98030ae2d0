"""For developers: makes both locks anew from pyproject.toml and checks them for every platform.

``.venv/bin/python resources/setup/lock.py``           makes the locks, then checks them
``.venv/bin/python resources/setup/lock.py --check``   only checks them

Checked is that each package has a wheel on each platform and Python that the README names, so that
installing with hashes and without compiling works there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from resources.setup.install import LOCKS, ROOT, TESTED
from resources.setup.report import Code, SetupError, guarded, say

PLATFORMS = (
    "x86_64-manylinux_2_35",
    "aarch64-manylinux_2_39",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
)
EXTRAS = {"runtime": "", "development": "--extra dev"}


def make(name: str) -> None:
    """Write one lock: all platforms in one file, hashes for every file, and no address."""
    say(f"Locking {LOCKS[name]}")
    options = "--universal --generate-hashes --upgrade --quiet --no-header"
    without_addresses = "--no-emit-index-url --no-emit-find-links"
    words = f"pip compile --python-version 3.11 {options} {without_addresses} {EXTRAS[name]}"
    _uv(*words.split(), "pyproject.toml", "--output-file", str(LOCKS[name]))


def check(name: str) -> None:
    """Resolve one lock for each platform and Python by wheels alone. Raises SetupError."""
    words = "pip install --dry-run --quiet --require-hashes --only-binary :all: --target"
    for platform in PLATFORMS:
        for major, minor in TESTED:
            where = ["--python-platform", platform, "--python-version", f"{major}.{minor}"]
            with tempfile.TemporaryDirectory() as target:
                _uv(*words.split(), target, *where, "--requirement", str(LOCKS[name]))
        say(f"  {LOCKS[name]}: wheels for {platform}, Python 3.11 to 3.14")


def _uv(*arguments: str) -> None:
    env = {k: v for k, v in os.environ.items() if not re.match(r"UV_|PIP_FIND_LINKS", k)}
    command = [sys.executable, "-m", "uv", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise SetupError(Code.PACKAGES, f"{' '.join(command[3:])}\n{done.stderr.strip()}")


def main(arguments: list[str]) -> int:
    """Make the locks unless only asked to check, and check them."""
    for name in LOCKS:
        if "--check" not in arguments:
            make(name)
        check(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(guarded(lambda: main(sys.argv[1:])))
