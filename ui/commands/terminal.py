"""Arabic in a terminal: some order and join letters themselves, for others it is done here."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

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
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}


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


class Ordering(io.TextIOBase):
    """A stream for a terminal that orders nothing: lines with right-to-left words go out as the
    eye is to see them, all others as they are."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._begun = ""

    def write(self, text: str) -> int:
        *whole, self._begun = (self._begun + text).split("\n")
        for line in whole:
            self._stream.write(_as_seen(line) + "\n")
        return len(text)

    def flush(self) -> None:
        """Let out what was begun too: a line that waits for its end may be a question."""
        begun, self._begun = self._begun, ""
        self._stream.write(_as_seen(begun))
        self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def writable(self) -> bool:
        return True


@contextmanager
def ordering(choice: str) -> Iterator[None]:
    """Order what is printed within, where ``choice`` (auto, on, off) and the terminal ask for it.

    Each stream for itself: one may be a terminal and the other a file.
    """
    kept = sys.stdout, sys.stderr
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if is_to_be_ordered(choice, at_terminal=stream.isatty(), environment=os.environ):
            setattr(sys, name, Ordering(stream))
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, Ordering):
                stream.flush()
        sys.stdout, sys.stderr = kept


def _as_seen(line: str) -> str:
    if not any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in line):
        return line
    first = next((s for s in map(unicodedata.bidirectional, line) if s in _STRONG), "L")
    return "\n".join(ordered([line], "en" if first == "L" else "ar"))
