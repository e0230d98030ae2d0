"""The command line: the same work as in the window, for scripts and large folders. Knows no Qt.

A new subcommand is a module in `ui/commands` and one entry in `COMMANDS`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from ui.commands.command import Command
from ui.commands.evaluate import EVALUATE
from ui.commands.explain import EXPLAIN
from ui.commands.export_records import EXPORT
from ui.commands.gazetteer import GAZETTEER
from ui.commands.import_articles import IMPORT
from ui.commands.propose import PROPOSE

COMMANDS: tuple[Command, ...] = (PROPOSE, IMPORT, EXPORT, GAZETTEER, EVALUATE, EXPLAIN)

INTERRUPTED = 130


def parser() -> argparse.ArgumentParser:
    """The parser of all subcommands; wrong arguments end in a sentence and exit code 2."""
    top = argparse.ArgumentParser(
        prog="main.py",
        description="Arabic reports of armed incidents, read beside their form. "
        "Without arguments the desktop opens.",
    )
    top.add_argument("--verbose", action="store_true", help="say on standard error what is done")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    return top


def run(arguments: Sequence[str]) -> int:
    """Carry out one subcommand and return the exit code: 0 done, 2 not all could be done."""
    chosen = parser().parse_args(arguments)
    _print_utf8()
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return 0
    return code


def _print_utf8() -> None:
    """Print the same bytes on every system, whatever its own encoding and line ends are."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", newline="\n")


def _discard_output() -> None:
    """Whoever read our output has gone: let the interpreter's last flush reach nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
