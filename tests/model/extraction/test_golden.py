"""Short reports of our own and what is read out of them, kept as golden files.

Confidences in them are the rules' own: those that were measured change with the gold.
`pytest --rewrite-golden` writes them anew; read the difference before you keep it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from model.article import Article
from model.extraction.confidence import UNMEASURED
from model.proposals_json import document
from storage.shipped import load_extractor

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "proposals"
NAMES = sorted(p.stem for p in FOLDER.glob("*.txt"))
DAY = date(2021, 3, 10)


def _read(name: str) -> dict[str, Any]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    article = Article(name, name, text, "", published=DAY)
    extractor = replace(load_extractor(), confidences=UNMEASURED)
    found = document(article, extractor.propose(text, DAY, today=DAY))
    return {"accounts": found["accounts"]}


@pytest.mark.parametrize("name", NAMES)
def test_as_in_the_golden_file(name: str, request: pytest.FixtureRequest) -> None:
    found = _read(name)
    path = FOLDER / f"{name}.json"
    if request.config.getoption("--rewrite-golden"):
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(path.read_text(encoding="utf-8"))


def test_there_are_golden_files() -> None:
    assert len(NAMES) >= 6
