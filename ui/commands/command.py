"""What a subcommand is: a name, a line of help, its arguments, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand. ``run`` returns the exit code: 0 done, 2 something could not be done."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def complain(sentence: str) -> None:
    """Say on standard error what could not be done; what was printed so far stays whole."""
    import sys

    sys.stdout.flush()
    sys.stderr.write(f"tawthiq: {sentence}\n")
