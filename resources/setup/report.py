"""How the set-up speaks: progress lines, and errors that end it with a sentence and a code.

These modules keep to what Python 3.8 can read, so that an old Python gets a sentence as well.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path


class Code(IntEnum):
    """What the set-up's exit codes say; the program's own codes are handed through."""

    PYTHON = 70
    SYSTEM = 71
    NETWORK = 72
    DISK = 73
    PACKAGES = 74
    SCREEN = 75
    STOPPED = 130


class SetupError(Exception):
    """Something that the person at the keyboard has to settle, in a sentence or two."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code


def say(line: str) -> None:
    """Print a progress line at once, whatever letters the terminal can show."""
    encoding = sys.stdout.encoding or "utf-8"
    shown = line.encode(encoding, errors="replace").decode(encoding)
    sys.stdout.write(shown + "\n")
    sys.stdout.flush()


def guarded(work: Callable[[], int]) -> int:
    """Do the work and return its exit code; an error becomes a sentence and a code."""
    try:
        return work()
    except SetupError as error:
        say("")
        say(str(error))
        return int(error.code)
    except KeyboardInterrupt:
        say("")
        say("Stopped. Give the same command again to go on.")
        return int(Code.STOPPED)


def follow(
    command: Sequence[str], each_line: Callable[[str], None], env: dict[str, str] | None = None
) -> int:
    """Run a command, hand every line that it prints to ``each_line``, and return its exit code.

    Standard error is read with standard output; nothing is ever asked of the person.
    """
    with subprocess.Popen(
        list(command),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        env=env,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            each_line(line.rstrip())
        return process.wait()


def start(command: Sequence[str], env: dict[str, str], folder: Path | None = None) -> int:
    """Run the program or the tests in the set-up's place and return their exit code."""
    if folder is not None:
        os.chdir(str(folder))
    if os.name == "posix":
        # The set-up's process becomes the program's: signals and the exit code arrive as they are.
        sys.stdout.flush()
        os.execve(command[0], list(command), env)
    return subprocess.call(list(command), env=env)
