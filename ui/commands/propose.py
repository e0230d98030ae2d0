"""`propose`: print what the rules read out of articles, as ``incident-proposals/1``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from model.article import Article
from model.extraction.extractor import Extractor
from model.proposals_json import document
from storage.article_files import Unreadable, read_articles
from storage.errors import ProjectError
from ui.commands.command import Command, complain
from ui.commands.days import add_published_argument
from ui.commands.parallel import in_order
from ui.commands.read_with import add_project_argument, extractor_for


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="a .txt (with a .json of the same name beside it), a folder of these, or a .jsonl",
    )
    add_published_argument(parser)
    parser.add_argument(
        "--format",
        choices=("json", "jsonl"),
        default="json",
        help="json: one list; jsonl: one article a line",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        help="processes to read with (default: one a core where there are many articles)",
    )
    add_project_argument(parser)


def _jobs(text: str) -> int:
    jobs = int(text) if text.isdecimal() else 0
    if jobs < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number of processes; write 1 or more")
    return jobs


def _run(chosen: argparse.Namespace) -> int:
    _extractor.cache_clear()  # a project may have been taught more since
    try:
        _extractor(chosen.project)  # before there are more processes, which may begin as copies
    except ProjectError as error:
        complain(str(error))
        return 2
    work = partial(_written, chosen.project, chosen.format, chosen.published)
    complaints = 0

    def documents() -> Iterator[str]:
        nonlocal complaints
        for found in in_order(work, read_articles(chosen.inputs), chosen.jobs):
            if isinstance(found, Unreadable):
                complaints += 1
                complain(found.sentence)
            else:
                yield found

    _WRITERS[chosen.format](documents())
    return 2 if complaints else 0


@cache
def _extractor(project: Path | None) -> Extractor:
    """Each process has its own, made once."""
    return extractor_for(project)


def _written(
    project: Path | None, form: str, day: date | None, found: Article | Unreadable
) -> str | Unreadable:
    """An article's proposals as JSON; what could not be read is handed on."""
    if isinstance(found, Unreadable):
        return found
    proposed = _proposals(_extractor(project), found, day)
    return json.dumps(proposed, ensure_ascii=False, indent=1 if form == "json" else None)


def _proposals(extractor: Extractor, article: Article, day: date | None) -> dict[str, Any]:
    published = article.published or day or extractor.dateline(article.text)
    known = replace(article, published=published)
    return document(known, extractor.propose(known.text, published))


def _write_lines(documents: Iterator[str]) -> None:
    for each in documents:
        sys.stdout.write(each + "\n")
        sys.stdout.flush()


def _write_list(documents: Iterator[str]) -> None:
    """A list that is valid JSON also where it is empty, written article by article."""
    opening = "["
    for each in documents:
        sys.stdout.write(opening + "\n" + each)
        opening = ","
    sys.stdout.write("[]\n" if opening == "[" else "\n]\n")


_WRITERS = {"json": _write_list, "jsonl": _write_lines}

PROPOSE = Command(
    "propose",
    "Print the incidents that the rules read out of articles, each value with its evidence.",
    _add_arguments,
    _run,
    examples=(
        "propose report.txt --published 2024-03-05",
        "propose articles --format jsonl --jobs 2 > proposals.jsonl",
    ),
)
