"""A day as an argument of the command line."""

from __future__ import annotations

import argparse
from datetime import date


def day(text: str) -> date:
    """The day written as 2022-01-05; anything else ends in a sentence and exit code 2."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2022-01-05") from error


def add_published_argument(parser: argparse.ArgumentParser) -> None:
    """``--published``, for a command that reads articles."""
    parser.add_argument(
        "--published",
        metavar="DAY",
        type=day,
        help="publication day (2022-01-05) of an article that comes with none",
    )
