"""Arabic in a terminal: some order and join letters themselves, for others it is done here."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping

_ISOLATES = re.compile("[\u2066-\u2069\u200e\u200f\u061c]")
_LRM = "\u200e"
_WORD = r"[A-Za-z0-9][\w.,:/|\u2013-]*"
_RUN = rf"{_WORD}(?:[ =,]+{_WORD})*"
_LEFT_TO_RIGHT = re.compile(rf"(?:\({_RUN}\)|{_RUN})(?: \u2014 {_RUN})*", re.ASCII)
"""Runs of Latin letters and digits with what stands between them."""
_ORDERING_PROGRAMS = ("Apple_Terminal", "mlterm")
_VTE_WITH_BIDI = 5800
"""The version from which terminals of the GNOME family order right-to-left text."""
_NARROWEST = 40


def orders_itself(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to order right-to-left text and to join its letters."""
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdigit() and int(vte) >= _VTE_WITH_BIDI)
        or "KONSOLE_VERSION" in environment
        or "MLTERM" in environment
        or environment.get("TERM_PROGRAM") in _ORDERING_PROGRAMS
        or environment.get("TERM", "dumb") in ("mlterm", "dumb")
    )


def is_to_be_ordered(choice: str, *, at_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to order text here; ``choice`` is on, off or auto, which never touches a file."""
    if choice == "auto":
        return at_terminal and not orders_itself(environment)
    return choice == "on"


def ordered(lines: Iterable[str], language: str) -> Iterator[str]:
    """The lines as a terminal that knows nothing of direction has to get them: broken to its
    width, letters joined, each line in the order of the eye.
    """
    from arabic_reshaper import reshape
    from bidi.algorithm import get_display

    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    base = "R" if language.startswith("ar") else "L"
    for line in lines:
        for part in _broken(plain(line), width):
            shown = plain(get_display(_held_together(reshape(part)), base_dir=base))
            yield shown.rjust(width) if base == "R" else shown


def _held_together(line: str) -> str:
    """The line with dates, points, offsets and file names kept from left to right."""
    return _LEFT_TO_RIGHT.sub(lambda run: f"{_LRM}{run[0]}{_LRM}", line)


def plain(line: str) -> str:
    """The line without the marks of direction, which many terminals draw as boxes."""
    return _ISOLATES.sub("", line)


def _broken(line: str, width: int) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(
        line,
        width,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    ) or [""]
