"""`propose`: print what the rules read out of articles, as ``incident-proposals/1``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from model.article import Article
from model.extraction.extractor import Extractor
from model.proposals_json import document
from storage.article_files import Unreadable, read_articles
from storage.errors import ProjectError
from ui.commands.command import Command, complain
from ui.commands.days import day
from ui.commands.read_with import add_project_argument, extractor_for


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="a .txt (with a .json of the same name beside it), a folder of these, or a .jsonl",
    )
    parser.add_argument(
        "--published",
        metavar="DAY",
        type=day,
        help="publication day (2022-01-05) of the articles that come with none",
    )
    parser.add_argument(
        "--format",
        choices=("json", "jsonl"),
        default="json",
        help="json: one list; jsonl: one article a line",
    )
    add_project_argument(parser)


def _run(chosen: argparse.Namespace) -> int:
    try:
        extractor = extractor_for(chosen.project)
    except ProjectError as error:
        complain(str(error))
        return 2
    complaints = 0

    def documents() -> Iterator[dict[str, Any]]:
        nonlocal complaints
        for found in read_articles(chosen.inputs):
            if isinstance(found, Unreadable):
                complaints += 1
                complain(found.sentence)
            else:
                yield _proposals(extractor, found, chosen.published)

    _WRITERS[chosen.format](documents())
    return 2 if complaints else 0


def _proposals(extractor: Extractor, article: Article, day: date | None) -> dict[str, Any]:
    published = article.published or day or extractor.dateline(article.text)
    known = replace(article, published=published)
    return document(known, extractor.propose(known.text, published))


def _write_lines(documents: Iterator[dict[str, Any]]) -> None:
    for each in documents:
        sys.stdout.write(json.dumps(each, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _write_list(documents: Iterator[dict[str, Any]]) -> None:
    """A list that is valid JSON also where it is empty, written article by article."""
    opening = "["
    for each in documents:
        sys.stdout.write(opening + "\n" + json.dumps(each, ensure_ascii=False, indent=1))
        opening = ","
    sys.stdout.write("[]\n" if opening == "[" else "\n]\n")


_WRITERS = {"json": _write_list, "jsonl": _write_lines}

PROPOSE = Command(
    "propose",
    "Print the incidents that the rules read out of articles, each value with its evidence.",
    _add_arguments,
    _run,
)
