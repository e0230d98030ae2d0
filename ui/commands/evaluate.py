"""`evaluate`: hold what the rules read against gold, and say where they err."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from model.evaluation.scoring import Compared, compare
from model.evaluation.sentences import CODES, is_error, tally, tells
from model.extraction.extractor import Extractor
from storage.gold_files import GoldArticle, GoldError, read_gold, read_sentences, texts_beside
from storage.shipped import load_extractor
from ui.commands.command import Command, complain
from ui.commands.evaluation_report import Report, sentences_document
from ui.commands.evaluation_tables import error_lines, sentence_table, tables


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--gold", metavar="DIR", type=Path, help="a folder of gold: one .json an article"
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
        "--format", choices=("table", "json"), default="table", help="what to print (table)"
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        if chosen.sentences is not None:
            _measure_sentences(chosen)
        else:
            _measure_articles(chosen)
    except GoldError as error:
        complain(str(error))
        return 2
    return 0


def _measure_articles(chosen: argparse.Namespace) -> None:
    texts = chosen.texts or texts_beside(chosen.gold)
    found = list(read_gold(chosen.gold, texts, chosen.only, chosen.without))
    extractor = load_extractor()
    report = Report.of([_compared(extractor, each) for each in found])
    if chosen.format == "json":
        _print_json(report.document(with_errors=chosen.errors))
        return
    sys.stdout.write(tables(report))
    if chosen.errors:
        sys.stdout.write(error_lines(report))


def _compared(extractor: Extractor, gold: GoldArticle) -> Compared:
    """The article as `propose` would read it, held against its gold."""
    text = gold.article.text
    published = gold.article.published or extractor.dateline(text)
    return compare(gold.name, text, extractor.propose(text, published), gold.accounts)


def _measure_sentences(chosen: argparse.Namespace) -> None:
    sentences = read_sentences(chosen.sentences)
    extractor = load_extractor()
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
)
