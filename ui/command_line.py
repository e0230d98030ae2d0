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

from ui.commands import terminal
from ui.commands.command import Command

COMMANDS: Mapping[str, str] = {
    "propose": "ui.commands.propose",
    "import": "ui.commands.import_articles",
    "import-dataset": "ui.commands.import_dataset",
    "import-annotations": "ui.commands.import_annotations",
    "export": "ui.commands.export_records",
    "presets": "ui.commands.presets",
    "copy": "ui.commands.copy",
    "archive": "ui.commands.archive",
    "restore": "ui.commands.archive",
    "training": "ui.commands.training",
    "release": "ui.commands.release",
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
_EXIT_CODES = "exit codes: 0 done, 2 something could not be done (it is said what), 130 interrupted"


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
    for found in map(command, [n for n in COMMANDS if n in arguments] or COMMANDS):
        sub = commands.add_parser(
            found.name,
            help=found.help,
            description=found.help,
            epilog=_epilog(found),
            formatter_class=_HelpFormatter,
        )
        found.add_arguments(sub)
        sub.add_argument(
            "--bidi",
            choices=("auto", "on", "off"),
            default="auto",
            help="order and join Arabic for a terminal that does not; auto: only on one that is"
            " not known to do it itself, never in a file or a pipe",
        )
        sub.set_defaults(run=found.run, orders_text=found.orders_text)
    return top


class _HelpFormatter(argparse.HelpFormatter):
    """Fills paragraphs, and leaves lines that were broken on purpose."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return "\n".join(indent + line for line in text.splitlines())
        return super()._fill_text(text, width, indent)


def _epilog(command: Command) -> str:
    lines = [f"  main.py {example}" for example in command.examples]
    return "\n".join(["examples:", *lines, "", _EXIT_CODES])


def command(name: str) -> Command:
    """The subcommand of this name. Raises KeyError where there is none."""
    found: Command = getattr(import_module(COMMANDS[name]), name.upper().replace("-", "_"))
    return found


def run(arguments: Sequence[str]) -> int:
    """Carry out one subcommand and return the exit code: 0 done, 2 not all could be done."""
    chosen = parser(arguments).parse_args(arguments)
    _print_utf8()
    try:
        with terminal.ordering("off" if chosen.orders_text else chosen.bidi):
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
