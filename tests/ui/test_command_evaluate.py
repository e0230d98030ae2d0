"""`evaluate`: its figures are those of the scorer that defines them, its errors can be read."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from model.lexicon_entry import EntryKind, OwnEntry
from storage import own_lexicon
from storage.project import Project
from tests.storage.making import default_codebook
from ui.command_line import run

ROOT = Path(__file__).resolve().parents[2]
EVAL = ROOT.parent / "shared" / "eval"
TEXTS = {
    "river": "قصف مدفعي على بلدة السنديان\n\nقصفت قوات النظام السوري صباح الثلاثاء مدينة حلب بعشرة "
    "صواريخ، ما أدى إلى مقتل ثلاثة مدنيين، بحسب مصادر محلية.",
    "market": "افتتاح سوق جديدة\n\nافتتح المحافظ أمس سوقا للخضار وسط المدينة بحضور عدد من الأهالي.",
}
GOLD: dict[str, list[dict[str, Any]]] = {
    "river": [
        {
            "key": "a1",
            "salience": "main",
            "follows": None,
            "quote": "قصفت قوات النظام السوري",
            "event_type": ["shelling_artillery_missile"],
            "date": {"start": "2016-03-01", "end": "2016-03-01", "precision": 1},
            "place": {"names": ["حلب"], "country": "SY"},
            "initiator": [["قوات النظام السوري"]],
            "target": [["مخيم البلوط"]],
            "munitions": {"min": 10, "max": 10},
            "killed": [{"min": 3, "max": 3, "who": "civilian"}],
        }
    ],
    "market": [],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        path = tmp_path / "texts" / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".json").write_text('{"published": "2016-03-02"}', encoding="utf-8")
        document = json.dumps({"accounts": GOLD[name]}, ensure_ascii=False)
        (folder / f"{name}.json").write_text(document, encoding="utf-8")
    return folder


def _document(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    assert run(["evaluate", *map(str, arguments), "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_figures_rules_and_calibration(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = _document(capsys, "--gold", gold, "--errors")
    assert found["documents"] == 2
    assert found["main_accounts"]["f1"] == 1.0
    assert found["fields"]["munitions"] == {
        "tp": 1, "fp": 0, "fn": 0, "p": 1.0, "r": 1.0, "f1": 1.0,
    }  # fmt: skip
    assert found["quiet_articles_left_quiet"] == found["quotes_exact"] == 1.0
    rules = {r["rule"]: r for r in found["rules"]}
    assert rules["munitions.counted"]["right"] == 1
    shown = sum(b["proposals"] for b in found["calibration"])
    assert shown == sum(r["proposals"] for r in found["rules"])
    assert shown == found["all_fields"]["tp"] + found["all_fields"]["fp"]
    missed = [e for e in found["errors"] if e["field"] == "target"]
    assert missed[0]["wanted"] == [["مخيم البلوط"]]
    assert missed[0]["quote"] == "قصفت قوات النظام السوري"


def test_the_tables_tell_the_same(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", "--gold", str(gold), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 articles\n")
    assert "main accounts        1     0      0" in printed
    assert "of proposals at >= 0.9" in printed
    assert "## river" in printed
    assert "target: wanted مخيم البلوط" in printed
    assert "## market" not in printed


def test_only_some_articles(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _document(capsys, "--gold", gold, "--only", "mark*")["documents"] == 1
    quiet = _document(capsys, "--gold", gold, "--except", "river", "--errors")
    assert quiet["documents"] == 1
    assert quiet["errors"] == []


def test_several_folders_and_what_was_measured(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "confidences.tsv"
    found = _document(capsys, "--gold", gold, gold, "--measure", out)
    assert found["documents"] == 4
    rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    assert ["rule", "munitions.counted:firm", "2", "2"] in rows
    shown = found["all_fields"]["tp"] + found["all_fields"]["fp"]
    assert sum(int(r[3]) for r in rows if r[0] == "rule") == shown
    assert run(["evaluate", "--gold", str(gold), "--measure", str(tmp_path / "no" / "x")]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_what_is_missing_costs_one_sentence(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.csv").write_text("id\n1\n", encoding="utf-8")
    (gold / "torn.json").write_text("{", encoding="utf-8")
    (tmp_path / "texts" / "torn.txt").write_text(TEXTS["river"], encoding="utf-8")
    (gold / "alone.json").write_text('{"accounts": []}', encoding="utf-8")
    for arguments in (
        ["--gold", str(tmp_path / "none")],
        ["--gold", str(gold), "--texts", str(tmp_path / "none")],
        ["--gold", str(gold), "--only", "alone"],
        ["--gold", str(gold), "--only", "torn"],
        ["--sentences", str(tmp_path / "broken.csv")],
        ["--gold", "/"],
    ):
        assert run(["evaluate", *arguments]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert len(printed.err.splitlines()) == 1


def test_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "judged.csv"
    rows = (
        "1,yes,قصفت قوات النظام السوري مدينة حلب بعشرة صواريخ.",
        "2,easy no,افتتح المحافظ سوقا للخضار.",
        "3,yes,احتفل الأهالي بالعيد.",
    )
    path.write_text("id,label,text\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = _document(capsys, "--sentences", path, "--errors")
    assert (found["tp"], found["fp"], found["fn"]) == (1, 0, 1)
    assert [e["id"] for e in found["errors"]] == ["3"]
    assert run(["evaluate", "--sentences", str(path), "--kind", "protest"]) == 0
    assert capsys.readouterr().out.startswith("protest: right 0, wrong 0, missed 2; precision –")


@pytest.mark.skipif(not EVAL.is_dir(), reason="the shared gold is not here")
def test_the_figures_are_those_of_the_scorer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, texts = EVAL / "gold-dev", EVAL / "texts-dev"
    assert run(["propose", str(texts), "--format", "jsonl"]) == 0
    proposals = tmp_path / "proposals.jsonl"
    proposals.write_text(capsys.readouterr().out, encoding="utf-8")
    command = [sys.executable, str(EVAL / "score.py"), str(proposals), "--json"]
    done = subprocess.run(
        [*command, "--gold", str(gold), "--texts", str(texts)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    mine = _document(capsys, "--gold", gold)
    assert _differences(json.loads(done.stdout), mine) == []


def _differences(theirs: Any, mine: Any, where: str = "") -> list[str]:
    if isinstance(theirs, dict):
        return [d for k, v in theirs.items() for d in _differences(v, mine.get(k), f"{where}/{k}")]
    if isinstance(theirs, float) and isinstance(mine, float):
        return [] if math.isclose(theirs, mine) else [where]
    return [] if theirs == mine else [where]


def test_a_project_reads_with_what_it_was_taught(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (gold / "market.json").unlink()
    text = TEXTS["river"].replace("قوات النظام السوري", "رهط العنقاء")
    (tmp_path / "texts" / "river.txt").write_text(text, encoding="utf-8")
    account = {**GOLD["river"][0], "quote": "قصفت رهط العنقاء", "initiator": [["رهط العنقاء"]]}
    document = json.dumps({"accounts": [account]}, ensure_ascii=False)
    (gold / "river.json").write_text(document, encoding="utf-8")
    path = tmp_path / "project.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        entry = OwnEntry("1", EntryKind.ACTOR, "رهط العنقاء", (), "3", "SY")
        own_lexicon.keep(project, entry)
    assert run(["evaluate", "--gold", str(gold), "--errors"]) == 0
    assert "initiator: wanted رهط العنقاء" in capsys.readouterr().out
    assert run(["evaluate", "--gold", str(gold), "--errors", "--project", str(path)]) == 0
    assert "initiator: wanted" not in capsys.readouterr().out
    assert run(["evaluate", "--gold", str(gold), "--project", str(tmp_path / "none")]) == 2
