"""Brings `.venv` beside main.py to what a lock names; a moment's work where all is there.

Alone it installs and starts nothing: ``python3 resources/setup/install.py [--development]``.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from resources.setup import system
from resources.setup.report import Code, SetupError, follow, guarded, say

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (3, 11)
# The newest first: the versions that the locks were checked against; see lock.py.
TESTED = ((3, 14), (3, 13), (3, 12), (3, 11))
LOCKS = {"runtime": Path("requirements.lock"), "development": Path(".ci", "requirements.lock")}
STAMP = "tawthiq-setup.json"
SPACE_NEEDED_MB = 900

NO_CONNECTION = "|".join(
    (
        "NewConnectionError|name resolution|getaddrinfo|Network is unreachable|Max retries",
        "Connection (?:refused|reset|aborted|timed out)|ReadTimeout|ConnectTimeout|ProxyError",
        "from versions: none",
    )
)

# What pip prints when it goes wrong, and what that means for the person; the first match counts.
PIP_FAILURES = (
    (
        "No space left on device|not enough space",
        Code.DISK,
        "The disk is full. Free about 1 GB",
    ),
    (
        "Read-only file system|Permission denied|Access is denied",
        Code.DISK,
        "This folder can't be written to. Copy the project to a folder of your own",
    ),
    (
        "DO NOT MATCH THE HASHES",
        Code.PACKAGES,
        "A downloaded package is not the one that the lock names, so nothing was installed. Check"
        " that nothing between you and the registry of packages changes files",
    ),
    (
        "CERTIFICATE_VERIFY_FAILED|SSLError",
        Code.NETWORK,
        "The registry's certificate was not trusted. Behind a proxy, set PIP_CERT to the file of"
        " its certificate",
    ),
    (
        NO_CONNECTION,
        Code.NETWORK,
        "The packages could not be downloaded. Check the connection to the network",
    ),
    (
        "Could not find a version|No matching distribution",
        Code.PACKAGES,
        "A package has no build for this system or this Python. Python 3.11 to 3.14 on a 64-bit"
        " Windows 10, macOS 13, Debian 12, Ubuntu 22.04 or newer has them all. If yours is one of"
        " them, wait a little",
    ),
)


def prepare(*, development: bool = False, window: bool = False) -> Path:
    """Install what is missing and return the path of the Python to run the program with.

    ``development`` adds what tests need; ``window`` adds the libraries of a real screen. Raises
    SetupError with a sentence where that can't be done.
    """
    python = venv_python()
    lock = "development" if development else "runtime"
    # The system's packages first and all at once: who must ask for them asks once, and early.
    parts = ("engine", "screen") if window else ("engine",)
    needs = system.missing_libraries(*parts)
    if not system.has_arabic_face():
        needs += system.needs_of("face")
    if _is_current(python, lock):
        system.provide(needs)
        return python
    base = None if _starts(python) else choose_python()
    if base is not None and not _can_import(base, "venv, ensurepip"):
        needs.append(_venv_module_of(base))
    system.provide(needs)
    if base is not None:
        _make_venv(base, python)
    _install_lock(python, lock)
    return python


def venv_python(root: Path = ROOT) -> Path:
    """Where the project's own Python stands, whether it is there yet or not."""
    folder = root / ".venv"
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def lock_hash(name: str, root: Path = ROOT) -> str:
    """SHA-256 of the lock ``runtime`` or ``development``, whatever its line ends."""
    content = (root / LOCKS[name]).read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def read_stamp(root: Path = ROOT) -> dict[str, str]:
    """What was installed last: hashes by lock and the ``python`` version; empty if unknown."""
    try:
        stamp = json.loads((root / ".venv" / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(lock: str, python_version: str, root: Path = ROOT) -> None:
    """Record that a lock is installed; the development lock holds all of the runtime's."""
    stamp = {"python": python_version, lock: lock_hash(lock, root)}
    if lock == "development":
        stamp["runtime"] = lock_hash("runtime", root)
    target = root / ".venv" / STAMP
    draft = target.with_suffix(".part")
    draft.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    draft.replace(target)


def _is_current(python: Path, lock: str) -> bool:
    stamp = read_stamp()
    if stamp.get(lock) != lock_hash(lock):
        return False
    return stamp.get("python") == _version_of(str(python))


def _version_of(python: str) -> str | None:
    """``"3.12"`` for a Python that starts, else None."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-I", "-c", code], stdout=subprocess.PIPE, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.decode("ascii").strip()


def _can_import(python: str, modules: str) -> bool:
    found = subprocess.run(
        [python, "-I", "-c", f"import {modules}"], stderr=subprocess.DEVNULL, check=False
    )
    return found.returncode == 0


def choose_python() -> str:
    """A Python that is new enough: the one that runs this, else one on the path.

    Raises SetupError where there is none.
    """
    running = tuple(sys.version_info[:2])
    if running in TESTED:
        return sys.executable
    for major, minor in TESTED:
        found = shutil.which(f"python{major}.{minor}")
        if found:
            return found
    if running >= OLDEST:
        return sys.executable
    raise SetupError(
        Code.PYTHON,
        f"Tawthiq needs Python 3.11 or newer; this is {running[0]}.{running[1]}. Install a newer"
        " Python beside it (your system keeps its own), then give the command with that one, for"
        " example: python3.12 resources/setup/run.py",
    )


def _starts(python: Path) -> bool:
    """Whether `.venv` is there and its Python still is the one that it was filled for."""
    version = _version_of(str(python))
    return version is not None and version == read_stamp().get("python", version)


def _venv_module_of(base: str) -> system.Need:
    """The packages that make `python -m venv` work where the system cut it off."""
    version = _version_of(base) or "3"
    other = f"python{version.replace('.', '')}"
    return system.Need("python", "-", f"python{version}-venv", f"python{version}", "python", other)


def _make_venv(base: str, python: Path) -> None:
    _require_room()
    if not _can_import(base, "venv, ensurepip"):
        raise SetupError(
            Code.PYTHON,
            f"{base} can't make environments: it lacks venv or ensurepip. Install a complete"
            " Python 3.11 or newer, then give the same command again.",
        )
    folder = python.parent.parent
    again = " anew" if folder.exists() else ""
    say(f"Making the project's own Python{again} in {folder}")
    printed: list[str] = []
    if follow([base, "-m", "venv", "--clear", str(folder)], printed.append) != 0:
        raise pip_failure(printed, "Python's own environment could not be made")


def _require_room() -> None:
    """Say in time that the folder can't be written to, or that the disk is nearly full."""
    probe = ROOT / ".venv-probe"
    try:
        probe.mkdir()
        probe.rmdir()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise SetupError(Code.DISK, "The disk is full. Free about 1 GB.") from error
        raise SetupError(
            Code.DISK,
            f"{ROOT} can't be written to. Copy the project to a folder of your own and give the"
            " command there.",
        ) from error
    free = shutil.disk_usage(str(ROOT)).free // 1_000_000
    if free < SPACE_NEEDED_MB:
        raise SetupError(
            Code.DISK,
            f"Only {free} MB are free where {ROOT} is; about {SPACE_NEEDED_MB} MB are needed.",
        )


def _install_lock(python: Path, lock: str) -> None:
    what = "the program needs" if lock == "runtime" else "the program and its tests need"
    say(f"Installing what {what} (this once; some minutes on a slow line)")
    if not _can_import(str(python), "pip"):
        follow([str(python), "-I", "-m", "ensurepip"], lambda _: None)
    printed: list[str] = []

    def each_line(line: str) -> None:
        printed.append(line)
        fetched = re.match(r"\s*(?:Downloading|Using cached) (\S+\.whl) \(([^)]+)\)", line)
        if fetched:
            say(f"  {fetched.group(1).split('-')[0]}  {fetched.group(2)}")

    # A half-done installation must not pass for a whole one.
    stamp = ROOT / ".venv" / STAMP
    if stamp.exists():
        stamp.unlink()
    command = [str(python), "-I", "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--no-input", "--progress-bar", "off", "--require-hashes"]
    command += ["--only-binary", ":all:", "-r", str(ROOT / LOCKS[lock])]
    if follow(command, each_line, _pip_environment()) != 0:
        raise pip_failure(printed, "Packages could not be installed")
    write_stamp(lock, _version_of(str(python)) or "")
    say("Installed.")


def _pip_environment() -> dict[str, str]:
    """The environment without settings of pip that would install elsewhere than in `.venv`."""
    elsewhere = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME")
    env = {k: v for k, v in os.environ.items() if k not in elsewhere}
    env["PIP_CONSTRAINT"] = ""
    return env


def pip_failure(printed: Sequence[str], otherwise: str) -> SetupError:
    """What pip's output says went wrong, as an error with a sentence."""
    text = "\n".join(printed)
    for pattern, code, sentence in PIP_FAILURES:
        if re.search(pattern, text, re.IGNORECASE):
            return SetupError(code, f"{sentence}, then give the same command again.")
    tail = "\n    ".join([line for line in printed if line.strip()][-6:])
    return SetupError(Code.PACKAGES, f"{otherwise}. What was printed last:\n    {tail}")


def main(arguments: Sequence[str]) -> int:
    """Install and start nothing."""
    prepare(development="--development" in arguments)
    return 0


if __name__ == "__main__":
    raise SystemExit(guarded(lambda: main(sys.argv[1:])))
