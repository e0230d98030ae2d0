"""`evaluate`: hold what the rules read against gold, and say where they err."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from model.evaluation.measuring import measured, table
from model.evaluation.scoring import Compared, Judged, compare, judged
from model.evaluation.sentences import CODES, is_error, tally, tells
from model.extraction.confidence import Circumstance
from model.extraction.explanation import Explanation
from model.extraction.extractor import Extractor
from storage.errors import ProjectError
from storage.gold_files import GoldArticle, GoldError, read_gold, read_sentences, texts_beside
from ui.commands.command import Command, complain
from ui.commands.evaluation_report import Report, sentences_document
from ui.commands.evaluation_tables import error_lines, sentence_table, tables
from ui.commands.read_with import add_project_argument, extractor_for


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--gold",
        metavar="DIR",
        type=Path,
        nargs="+",
        help="folders of gold: one .json an article",
    )
    what.add_argument(
        "--sentences",
        metavar="CSV",
        type=Path,
        help="judged sentences instead: a CSV with the columns id, label (yes, easy no), text",
    )
    parser.add_argument(
        "--texts",
        metavar="DIR",
        type=Path,
        help="the articles' .txt (default: in the folder of gold, or in «texts…» beside «gold…»)",
    )
    parser.add_argument(
        "--kind", choices=tuple(CODES), default="assault", help="what the sentences were judged for"
    )
    for name, said in (("--only", "only these"), ("--except", "all but these")):
        parser.add_argument(
            name,
            metavar="NAME",
            nargs="+",
            default=[],
            dest=name.strip("-").replace("except", "without"),
            help=f"{said} articles: names without ending, or patterns such as '0*'",
        )
    parser.add_argument("--errors", action="store_true", help="list every error with its words")
    parser.add_argument(
        "--measure",
        metavar="TABLE",
        type=Path,
        help="also write what was measured of each rule, for resources/confidences.tsv",
    )
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="what to print (table)"
    )
    add_project_argument(parser)


def _run(chosen: argparse.Namespace) -> int:
    try:
        if chosen.sentences is not None:
            _measure_sentences(chosen)
        else:
            _measure_articles(chosen)
    except (GoldError, ProjectError) as error:
        complain(str(error))
        return 2
    return 0


def _measure_articles(chosen: argparse.Namespace) -> None:
    found = [
        article
        for folder in chosen.gold
        for article in read_gold(
            folder, chosen.texts or texts_beside(folder), chosen.only, chosen.without
        )
    ]
    extractor = extractor_for(chosen.project)
    read = [_read(extractor, each) for each in found]
    compared = [one for one, _ in read]
    if chosen.measure is not None:
        _write(chosen.measure, table(measured(v for r in read for v in _verdicts(*r))))
    report = Report.of(compared)
    if chosen.format == "json":
        _print_json(report.document(with_errors=chosen.errors))
        return
    sys.stdout.write(tables(report))
    if chosen.errors:
        sys.stdout.write(error_lines(report))


def _read(extractor: Extractor, gold: GoldArticle) -> tuple[Compared, Explanation]:
    """The article as `propose` would read it, held against its gold."""
    text = gold.article.text
    found = extractor.explain(text, gold.article.published or extractor.dateline(text))
    accounts = [e.account for e in found.accounts]
    return compare(gold.name, text, accounts, gold.accounts), found


def _verdicts(
    compared: Compared, found: Explanation
) -> Iterator[tuple[Judged, tuple[Circumstance, ...]]]:
    """The verdict on each value, with how it was read."""
    how = {e.account.key: e.circumstances for e in found.accounts}
    for each in judged(compared):
        yield each, how[each.account][each.field, each.rank]


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise GoldError(f"{path} could not be written: {error.strerror or error}.") from error


def _measure_sentences(chosen: argparse.Namespace) -> None:
    sentences = read_sentences(chosen.sentences)
    extractor = extractor_for(chosen.project)
    judged = [(s, tells(extractor.propose(s.text, None), chosen.kind)) for s in sentences]
    errors = [(s, told) for s, told in judged if is_error(s, told)] if chosen.errors else []
    if chosen.format == "json":
        _print_json(sentences_document(chosen.kind, tally(judged), errors))
    else:
        sys.stdout.write(sentence_table(chosen.kind, tally(judged), errors))


def _print_json(document: object) -> None:
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


EVALUATE = Command(
    "evaluate",
    "Hold what the rules read out of articles against gold: by field, by rule, by confidence.",
    _add_arguments,
    _run,
    examples=("evaluate --gold gold --errors",),
)
