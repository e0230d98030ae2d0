"""Filters and what is left out, as arguments of commands that write a project's records."""

from __future__ import annotations

import argparse

from model.codebook import Codebook
from model.export_choice import Filters, Part, Redaction
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


def add_hiding_arguments(parser: argparse.ArgumentParser) -> None:
    """``--hide`` and ``--hide-sources``."""
    group = parser.add_argument_group("what is left out")
    group.add_argument(
        "--hide", metavar="FIELD", action="append", default=[], help="a field's id; repeatable"
    )
    group.add_argument(
        "--hide-sources",
        action="store_true",
        help="outlet, address, author, headline and file's name, and the sources that are named",
    )


def hidden_by(chosen: argparse.Namespace, codebook: Codebook) -> Redaction:
    """What the arguments say. Raises ValueError for a field that the codebook has not."""
    unknown = next((f for f in chosen.hide if codebook.find(f) is None), None)
    if unknown is not None:
        raise ValueError(f"the project's codebook has no field {unknown}")
    parts = frozenset({Part.SOURCES} if chosen.hide_sources else ())
    return Redaction(frozenset(chosen.hide), parts)
