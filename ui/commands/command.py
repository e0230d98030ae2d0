"""What a subcommand is: a name, a line of help, its arguments, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand. ``run`` returns the exit code: 0 done, 2 something could not be done.

    ``examples`` are whole lines without the name of the program, shown by ``--help``. One that
    ``orders_text`` sees itself to right-to-left text on a terminal, by ``--bidi``.
    """

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    examples: Sequence[str] = ()
    orders_text: bool = False


def complain(sentence: str) -> None:
    """Say on standard error what could not be done; what was printed so far stays whole."""
    import sys

    sys.stdout.flush()
    sys.stderr.write(f"tawthiq: {sentence}\n")
