"""The shipped lexicons parse, explain their columns, and say when they are broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources
from model.extraction.lexicon import COLUMNS, parse_tsv
from storage.shipped import load_lexicon

FILES = sorted(resources.path("lexicons").glob("*.tsv"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_column_is_explained_in_a_comment(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    header = next(line.split("\t") for line in lines if line and not line.startswith("#"))
    columns = header if header[0] == "phrase" else list(COLUMNS[: len(header)])
    comments = "\n".join(line for line in lines if line.startswith("#"))
    assert [c for c in columns if not re.search(rf"\b{c}\b", comments)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_lexicon_parses_and_its_categories_are_explained(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    entries = parse_tsv(text, file.name)
    comments = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert entries
    assert {e.category for e in entries if e.category not in comments} == set()


def test_the_whole_lexicon_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()
    assert len(load_lexicon().entries) > 3000
