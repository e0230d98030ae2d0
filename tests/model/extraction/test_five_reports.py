"""The five real reports that the program must serve, held against their gold."""

from __future__ import annotations

import importlib.util
import json
import shutil
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from model.article import Article
from model.proposals_json import document
from storage.article_files import read_articles
from storage.shipped import load_extractor

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORTS = SHARED / "articles"
EVALUATION = SHARED / "eval"
HERE = REPORTS.is_dir() and (EVALUATION / "score.py").is_file()

pytestmark = pytest.mark.skipif(not HERE, reason="the reports and their gold are not beside us")


def _score_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _documents() -> list[dict[str, Any]]:
    extractor = load_extractor()
    found = list(read_articles([REPORTS]))
    articles = [a for a in found if isinstance(a, Article)]
    assert articles == found
    return [document(a, extractor.propose(a.text, a.published)) for a in articles]


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("five")
    gold = folder / "gold"
    gold.mkdir()
    for report in REPORTS.glob("*.txt"):
        shutil.copy(EVALUATION / "gold-dev" / f"{report.stem}.json", gold)
    proposals = folder / "proposals.jsonl"
    lines = (json.dumps(d, ensure_ascii=False) for d in _documents())
    proposals.write_text("\n".join(lines), encoding="utf-8")
    result: dict[str, Any] = _score_module().score(gold, REPORTS, proposals)
    return result


def test_accounts_and_fields(score: dict[str, Any]) -> None:
    assert score["documents"] == 5
    assert score["main_accounts"]["f1"] >= 0.9
    assert score["all_fields"]["f1"] >= 0.8


def test_every_quote_is_exact(score: dict[str, Any]) -> None:
    assert score["quotes_exact"] == 1.0


def test_a_missing_publication_day_leaves_its_words() -> None:
    text = (REPORTS / "001_ddcf634ad3ebf0b8.txt").read_text(encoding="utf-8")
    lead = load_extractor().propose(text, None, today=date(2026, 1, 1))[0]
    assert [c.value for c in lead.fields["date"]]
