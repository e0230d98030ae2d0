"""The command line: the same work as in the window, for scripts and large folders. Knows no Qt.

A new subcommand is a module in `ui/commands` that holds a `Command` under its name in capitals, and
one entry in `COMMANDS`. Only the modules of those that are asked for are loaded.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from ui.commands.command import Command

COMMANDS: Mapping[str, str] = {
    "propose": "ui.commands.propose",
    "import": "ui.commands.import_articles",
    "import-dataset": "ui.commands.import_dataset",
    "import-annotations": "ui.commands.import_annotations",
    "export": "ui.commands.export_records",
    "archive": "ui.commands.archive",
    "restore": "ui.commands.archive",
    "training": "ui.commands.training",
    "gazetteer": "ui.commands.gazetteer",
    "codebook": "ui.commands.codebook",
    "sources": "ui.commands.sources",
    "matches": "ui.commands.matches",
    "evaluate": "ui.commands.evaluate",
    "explain": "ui.commands.explain",
    "incidents": "ui.commands.incidents",
    "link": "ui.commands.link",
    "unlink": "ui.commands.link",
    "dossier": "ui.commands.dossier",
    "sensitivity": "ui.commands.sensitivity",
}

INTERRUPTED = 130


def parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the subcommands among the arguments, of all where none is there.

    Wrong arguments end in a sentence and exit code 2.
    """
    top = argparse.ArgumentParser(
        prog="main.py",
        description="Arabic reports of armed incidents, read beside their form. "
        "Without arguments the desktop opens.",
    )
    top.add_argument("--verbose", action="store_true", help="say on standard error what is done")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in map(_command, [n for n in COMMANDS if n in arguments] or COMMANDS):
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    return top


def _command(name: str) -> Command:
    command: Command = getattr(import_module(COMMANDS[name]), name.upper().replace("-", "_"))
    return command


def run(arguments: Sequence[str]) -> int:
    """Carry out one subcommand and return the exit code: 0 done, 2 not all could be done."""
    chosen = parser(arguments).parse_args(arguments)
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
