"""The command line: what it prints, what it says of bad input, that it is quiet when stopped."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ui.command_line import run

ROOT = Path(__file__).resolve().parents[2]
REPORT = "قصفت قوات النظام السوري صباح الثلاثاء مدينة حلب بعشرة صواريخ، بحسب مصادر محلية."


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    path.with_suffix(".json").write_text('{"published": "2016-03-02"}', encoding="utf-8")
    return path


def test_a_text_with_its_day_beside_it(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["propose", str(report), "--format", "jsonl"]) == 0
    (document,) = _lines(capsys.readouterr().out)
    assert document["format"] == "incident-proposals/1"
    assert document["article"]["name"] == "report.txt"
    assert document["article"]["published"] == "2016-03-02"
    for account in document["accounts"]:
        for candidates in account["fields"].values():
            for candidate in candidates:
                for evidence in candidate["evidence"]:
                    quote = REPORT[evidence["start"] : evidence["end"]]
                    assert evidence["quote"] == quote != ""


def test_the_given_day_serves_only_articles_without_one(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text(REPORT, encoding="utf-8")
    command = ["propose", str(report), str(bare), "--published", "2020-01-01", "--format", "jsonl"]
    assert run(command) == 0
    days = [d["article"]["published"] for d in _lines(capsys.readouterr().out)]
    assert days == ["2016-03-02", "2020-01-01"]


def test_a_folder_in_the_order_of_its_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(f"{REPORT} {name}", encoding="utf-8")
    assert run(["propose", str(tmp_path)]) == 0
    names = [d["article"]["name"] for d in json.loads(capsys.readouterr().out)]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_json_lines_with_titles_and_the_same_bytes_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "articles.jsonl"
    article = {"id": "n1", "title": "قصف على حلب", "text": REPORT, "published": "2016-03-02"}
    path.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    assert run(["propose", str(path), "--format", "jsonl"]) == 0
    first = capsys.readouterr().out
    run(["propose", str(path), "--format", "jsonl"])
    assert capsys.readouterr().out == first
    (document,) = _lines(first)
    assert document["article"]["name"] == "n1"
    whole = f"{article['title']}\n\n{REPORT}"
    spans = [e for a in document["accounts"] for c in a["fields"]["place"] for e in c["evidence"]]
    assert all(whole[e["start"] : e["end"]] == e["quote"] for e in spans)


def test_bad_inputs_get_a_sentence_and_cost_nothing_else(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "torn.jsonl").write_text('{"id": 1, "te\n', encoding="utf-8")
    (tmp_path / "day.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "day.json").write_text('{"published": "gestern"}', encoding="utf-8")
    inputs = ["missing.txt", "empty.txt", "binary.txt", "torn.jsonl", "day.txt", report.name]
    code = run(["propose", *(str(tmp_path / name) for name in inputs), "--format", "jsonl"])
    printed = capsys.readouterr()
    assert code == 2
    assert [d["article"]["name"] for d in _lines(printed.out)] == ["report.txt"]
    assert len(printed.err.splitlines()) == 5
    assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    "arguments", [["propose"], ["propose", "a.txt", "--published", "5/1/2022"], ["nothing"]]
)
def test_wrong_arguments_exit_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(arguments)
    assert stopped.value.code == 2


def test_an_empty_list_is_valid_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["propose", str(tmp_path / "missing.txt")]) == 2
    assert json.loads(capsys.readouterr().out) == []


def test_a_reader_that_has_gone_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    one = json.dumps({"id": "n", "text": REPORT}, ensure_ascii=False) + "\n"
    path.write_text(one * 3000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "propose", str(path), "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0
