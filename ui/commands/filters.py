"""Filters, as arguments of commands that write a project's records."""

from __future__ import annotations

import argparse

from model.export_choice import Filters
from ui.commands.days import day


def add_filter_arguments(parser: argparse.ArgumentParser) -> None:
    """``--since``, ``--until``, ``--place``, ``--grade``, ``--by``."""
    group = parser.add_argument_group("filters")
    group.add_argument(
        "--since", "--from", metavar="DAY", type=day, help="from this day (2022-01-05) on"
    )
    group.add_argument("--until", "--to", metavar="DAY", type=day, help="up to this day")
    group.add_argument("--place", metavar="WORDS", default="", help="at places of this name")
    group.add_argument(
        "--grade", metavar="CODE", action="append", default=[], help="of this grade; repeatable"
    )
    group.add_argument(
        "--by", metavar="NAME", action="append", default=[], help="by this reviewer; repeatable"
    )


def filters_of(chosen: argparse.Namespace) -> Filters:
    """What the arguments say."""
    return Filters(
        grades=frozenset(chosen.grade),
        since=chosen.since,
        until=chosen.until,
        place=chosen.place,
        by=frozenset(chosen.by),
    )
