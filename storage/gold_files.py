"""Gold and judged sentences from files, to measure the extractor with."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from model.article import Article
from model.evaluation.gold import GoldAccount, accounts_of
from model.evaluation.sentences import Sentence, sentence_of
from storage.article_files import read_text_file
from storage.refusals import ImportRefused, unreachable
from storage.text_files import decode


class GoldError(Exception):
    """What is needed to measure is missing or broken; the message is a sentence that says what."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its gold; ``name`` is that of both files, without its ending."""

    name: str
    article: Article
    accounts: tuple[GoldAccount, ...]


def read_gold(
    folder: Path, texts: Path, only: Sequence[str] = (), without: Sequence[str] = ()
) -> Iterator[GoldArticle]:
    """The gold of a folder with the texts it belongs to, in the order of the files' names.

    ``only`` and ``without`` are names or patterns («0*») of articles to take and to leave out.
    Raises GoldError.
    """
    for place in (folder, texts):
        if not place.is_dir():
            raise GoldError(f"{place} is no folder.")
    found = [p for p in sorted(folder.glob("*.json")) if _is_chosen(p.stem, only, without)]
    if not found:
        raise GoldError(f"{folder} holds no gold (.json) of that name.")
    for path in found:
        yield GoldArticle(path.stem, _text_of(path, texts), _accounts(path))


def _is_chosen(name: str, only: Sequence[str], without: Sequence[str]) -> bool:
    wanted = not only or any(fnmatchcase(name, p) for p in only)
    return wanted and not any(fnmatchcase(name, p) for p in without)


def texts_beside(folder: Path) -> Path:
    """Where the texts of a folder of gold lie: in it, or in «texts…» beside «gold…»."""
    folder = folder.resolve()
    if not folder.name:
        return folder
    sibling = folder.with_name(folder.name.replace("gold", "texts"))
    inside = any(path.suffix == ".txt" for path in folder.glob("*"))
    return sibling if sibling.is_dir() and not inside else folder


def _text_of(path: Path, texts: Path) -> Article:
    text = texts / f"{path.stem}.txt"
    try:
        return read_text_file(text)
    except FileNotFoundError as error:
        raise GoldError(f"{path.name} has no text: there is no {text}.") from error
    except ImportRefused as error:
        raise GoldError(f"{text}: {error.words.en}") from error
    except OSError as error:
        raise GoldError(f"{text}: {unreachable(error).en}") from error


def _accounts(path: Path) -> tuple[GoldAccount, ...]:
    try:
        return accounts_of(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise GoldError(f"{path}: {unreachable(error).en}") from error
    except RecursionError as error:
        raise GoldError(f"{path} is no gold: it is nested too deeply.") from error
    except ValueError as error:
        raise GoldError(f"{path} is no gold: {error}.") from error


def read_sentences(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a CSV with the columns id, label and text. Raises GoldError."""
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise GoldError(f"{path}: {unreachable(error).en}") from error
    except ImportRefused as error:
        raise GoldError(f"{path}: {error.words.en}") from error
    try:
        found = tuple(sentence_of(row) for row in csv.DictReader(io.StringIO(text, newline="")))
    except (ValueError, csv.Error) as error:
        raise GoldError(f"{path} is no list of sentences: {error}.") from error
    if not found:
        raise GoldError(f"{path} holds no sentences.")
    return found
