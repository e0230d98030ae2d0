"""What Qt needs of a Linux system beside its wheel: shared libraries, and a face for Arabic.

Whether a library is there is found out by loading it, so a system that has all is never asked to
install anything, whatever it calls its packages.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from resources.setup.report import Code, SetupError, follow, say

TABLE = Path(__file__).resolve().parent / "packages.tsv"


class Need(NamedTuple):
    """Something to have, and the packages that bring it, for each manager of packages.

    ``part`` and ``library`` are as in packages.tsv, ``library`` "-" for what is none.
    """

    part: str
    library: str
    apt: str
    dnf: str
    pacman: str
    zypper: str


FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
ARABIC_FACE = re.compile(r"naskh|arabic|amiri|scheherazade|vazir|sakkal|geeza", re.IGNORECASE)
# Faces that hold Arabic letters, but that nobody would read a report in.
PLAIN_FACE = re.compile(
    r"dejavu|freesans|freeserif|freemono|unifont|droid sans fallback", re.IGNORECASE
)

APT_OPTIONS = ("-y", "-q", "-o", "DPkg::Lock::Timeout=120")


def needs_of(*parts: str) -> list[Need]:
    """The rows of packages.tsv for ``engine``, ``screen`` or ``face``."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [Need(*line.split("\t")) for line in lines if not line.startswith("#")]
    return [row for row in rows if row.part in parts]


def is_linux() -> bool:
    return sys.platform.startswith("linux")


def missing_libraries(*parts: str) -> list[Need]:
    """The needs whose shared library can't be loaded; none on other systems than Linux."""
    return [n for n in needs_of(*parts) if not _loads(n.library)] if is_linux() else []


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_arabic_face() -> bool:
    """Whether the system has a face for Arabic besides the plainest; other systems always do."""
    if not is_linux():
        return True
    lister = shutil.which("fc-list")
    if lister is None:
        return any(_has_arabic_file(Path(f).expanduser()) for f in FONT_FOLDERS)
    listed = subprocess.run(
        [lister, ":lang=ar", "family"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    families = listed.stdout.decode("utf-8", errors="replace").splitlines()
    return any(f.strip() and not PLAIN_FACE.search(f) for f in families)


def _has_arabic_file(folder: Path) -> bool:
    return any(
        ARABIC_FACE.search(name) is not None
        for _, _, names in os.walk(str(folder))
        for name in names
    )


def provide(needs: Sequence[Need]) -> None:
    """Install the packages of these needs where that is allowed.

    As root on Debian and its kin they are installed at once; where a person can be asked and sudo
    is there, after asking. Otherwise the command to give is named: raised as a SetupError, or only
    said where nothing but a face for Arabic is missing.
    """
    if not needs:
        return
    names = _names(needs, "apt")
    if shutil.which("apt-get") and (_is_root() or _may_use_sudo(names)):
        _install_with_apt(names, [] if _is_root() else ["sudo"])
        return
    if all(need.part == "face" for need in needs):
        say(f"There is no good face for Arabic on this system. {how_to_install(needs)}")
        return
    sentence = f"This system lacks what the program needs. {how_to_install(needs)}"
    raise SetupError(Code.SYSTEM, sentence + "\nThen give the same command again.")


def how_to_install(needs: Sequence[Need]) -> str:
    """A sentence with the exact command for this system's manager of packages."""
    for manager, command in (
        ("apt", "apt-get install"),
        ("dnf", "dnf install"),
        ("pacman", "pacman -S --needed"),
        ("zypper", "zypper install"),
    ):
        if shutil.which(command.split()[0]):
            return f"Install with:\n    sudo {command} {' '.join(_names(needs, manager))}"
    wanted = " ".join(n.apt if n.library == "-" else n.library for n in needs)
    return f"Install the packages of your system that hold: {wanted}"


def _names(needs: Iterable[Need], manager: str) -> list[str]:
    names = {name for need in needs for name in str(getattr(need, manager)).split()}
    return sorted(names)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _may_use_sudo(names: Sequence[str]) -> bool:
    if not (shutil.which("sudo") and sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    say("This system lacks what the program needs. With sudo, which may ask you for your password,")
    say("this would be run:")
    say(f"    apt-get install {' '.join(names)}")
    try:
        answer = input("Install now? [Y/n] ")
    except EOFError:
        return False
    return answer.strip().lower() in ("", "y", "yes", "نعم")


def _install_with_apt(names: Sequence[str], prefix: Sequence[str]) -> None:
    say(f"Installing with apt: {' '.join(names)}")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    printed: list[str] = []
    # Lists may be old or not there at all; where they can't be had, the install says why.
    follow([*prefix, "apt-get", "update", "-q"], printed.append, env)
    install = [*prefix, "apt-get", "install", *APT_OPTIONS, "--no-install-recommends", *names]
    if follow(install, printed.append, env) != 0:
        raise apt_failure(printed)


def apt_failure(printed: Sequence[str]) -> SetupError:
    """What apt's output says went wrong, as an error with a sentence."""
    errors = [line for line in printed if line.startswith(("E:", "W:", "Err:", "dpkg:"))]
    text = "\n".join(errors)
    detail = "\n    ".join(errors[-4:])
    if re.search(r"no space left|enough free space", text, re.IGNORECASE):
        return SetupError(Code.DISK, "The disk is full; the system's packages need more room.")
    if re.search(r"resolv|connect|timed out|failed to fetch|unable to locate", text, re.IGNORECASE):
        return SetupError(
            Code.NETWORK,
            "The system's packages could not be downloaded. Check the connection and the sources of"
            f" apt, then give the same command again. apt said:\n    {detail}",
        )
    return SetupError(
        Code.SYSTEM, f"apt could not install the system's packages. It said:\n    {detail}"
    )
