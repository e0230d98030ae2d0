"""Gold and judged sentences from files: which are found, and what is said of broken ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage.gold_files import GoldError, read_gold, read_sentences, texts_beside

TEXT = "انفجرت عبوة ناسفة عند جسر البلوط ولم تقع إصابات."
GOLD = {
    "accounts": [
        {
            "key": "a1",
            "salience": "main",
            "quote": "انفجرت عبوة ناسفة",
            "event_type": ["remote_explosive_landmine_ied"],
        }
    ]
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for folder in ("gold-mine", "texts-mine"):
        (tmp_path / folder).mkdir()
    for name in ("a1", "a2", "b1"):
        (tmp_path / "texts-mine" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "gold-mine" / f"{name}.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path / "gold-mine"


def _names(gold: Path, *only: str, without: tuple[str, ...] = ()) -> list[str]:
    return [g.name for g in read_gold(gold, texts_beside(gold), only, without)]


def test_texts_lie_beside_or_in_the_same_folder(gold: Path) -> None:
    assert texts_beside(gold) == gold.with_name("texts-mine")
    (first, *_) = read_gold(gold, texts_beside(gold))
    assert first.article.text == TEXT
    assert first.accounts[0].values("event_type") == (["remote_explosive_landmine_ied"],)
    (gold / "a1.txt").write_text(TEXT, encoding="utf-8")
    assert texts_beside(gold) == gold


def test_names_and_patterns_choose(gold: Path) -> None:
    assert _names(gold) == ["a1", "a2", "b1"]
    assert _names(gold, "a*") == ["a1", "a2"]
    assert _names(gold, "a*", "b1", without=("a2",)) == ["a1", "b1"]
    with pytest.raises(GoldError, match="no gold"):
        _names(gold, "c*")


def test_what_is_missing_or_broken_is_named(gold: Path, tmp_path: Path) -> None:
    texts = texts_beside(gold)
    with pytest.raises(GoldError, match="is no folder"):
        list(read_gold(tmp_path / "nowhere", texts))
    (texts / "a1.txt").unlink()
    with pytest.raises(GoldError, match=r"a1\.json has no text"):
        _names(gold)
    (texts / "a2.txt").write_bytes(bytes(range(256)))
    with pytest.raises(GoldError, match=r"a2\.txt"):
        _names(gold, "a2")
    for broken in ("{", '{"accounts": 3}', "[" * 50_000, "\x00"):
        (gold / "b1.json").write_text(broken, encoding="utf-8")
        with pytest.raises(GoldError, match=r"b1\.json is no gold"):
            _names(gold, "b1")


def test_sentences(tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    path.write_text(f'id,label,text\n1,yes,"{TEXT}"\n', encoding="utf-8")
    (sentence,) = read_sentences(path)
    assert (sentence.id, sentence.label, sentence.text) == ("1", "yes", TEXT)
    for broken in ("id,text\n1,x\n", "id,label,text\n"):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(GoldError, match=r"judged\.csv"):
            read_sentences(path)
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(GoldError, match=r"judged\.csv"):
        read_sentences(path)
    with pytest.raises(GoldError, match=r"none\.csv"):
        read_sentences(tmp_path / "none.csv")
