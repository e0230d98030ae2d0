"""`explain`: why an article gives the accounts that it gives, and what was left out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from model.article import Article
from storage.article_files import Unreadable, read_articles
from storage.errors import ProjectError
from storage.shipped_codebook import load_codebook
from storage.shipped_explanations import load_explanations
from ui.commands import terminal
from ui.commands.command import Command, complain
from ui.commands.days import add_published_argument
from ui.commands.explanation_page import page
from ui.commands.explanation_text import lines_of
from ui.commands.explanation_view import View, Viewer
from ui.commands.read_with import add_project_argument, extractor_for


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="a .txt (with a .json beside it) or a .jsonl"
    )
    parser.add_argument(
        "--article", metavar="NAME", help="which one of a .jsonl: its id (default: the first)"
    )
    add_published_argument(parser)
    parser.add_argument(
        "--format",
        choices=("terminal", "html"),
        default="terminal",
        help="html: one page that needs no network (terminal)",
    )
    parser.add_argument(
        "--out", metavar="PAGE", type=Path, help="write to this file; one that is there is replaced"
    )
    parser.add_argument("--language", choices=("en", "ar"), default="en", help="of the words (en)")
    add_project_argument(parser)


def _run(chosen: argparse.Namespace) -> int:
    found = _article(chosen.file, chosen.article)
    if isinstance(found, str):
        complain(found)
        return 2
    try:
        view = _view(found, chosen)
    except ProjectError as error:
        complain(str(error))
        return 2
    return _write(_written(view, chosen), chosen.out)


def _article(path: Path, name: str | None) -> Article | str:
    """The article asked for, or a sentence that says why there is none."""
    if path.is_dir():
        return f"{path} is a folder; give one article's file."
    for found in read_articles([path]):
        if isinstance(found, Unreadable):
            return found.sentence
        if name in (None, found.name):
            return found
    return f"{path} holds no article {name}."


def _view(article: Article, chosen: argparse.Namespace) -> View:
    extractor = extractor_for(chosen.project)
    published = article.published or chosen.published or extractor.dateline(article.text)
    known = replace(article, published=published)
    tables = load_codebook(), load_explanations(), extractor.gazetteer
    viewer = Viewer(chosen.language, *tables)
    return viewer.view(known, extractor.explain(known.text, published))


def _written(view: View, chosen: argparse.Namespace) -> str:
    if chosen.format == "html":
        return page(view)
    at_terminal = chosen.out is None and sys.stdout.isatty()
    lines: Iterable[str] = map(terminal.plain, lines_of(view))
    if terminal.is_to_be_ordered(chosen.bidi, at_terminal=at_terminal, environment=os.environ):
        lines = terminal.ordered(lines, view.language)
    return "\n".join(lines) + "\n"


def _write(text: str, out: Path | None) -> int:
    if out is None:
        sys.stdout.write(text)
        return 0
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{out} could not be written: {error.strerror or error}.")
        return 2
    return 0


EXPLAIN = Command(
    "explain",
    "Show why an article gives its accounts: which rule read what, and what was left out and why.",
    _add_arguments,
    _run,
    examples=(
        "explain report.txt",
        "explain report.txt --format html --out why.html --language ar",
    ),
    orders_text=True,
)
