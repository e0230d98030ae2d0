"""`explain`: in the terminal and as a page, in both languages, with what was left out and why."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from model.lexicon_entry import EntryKind, OwnEntry
from storage import own_lexicon
from storage.project import Project
from storage.shipped_codebook import load_codebook
from ui.command_line import run
from ui.commands import terminal

REPORT = (
    "غارة جوية على مستودع شرق مدينة حلب\n\n"
    "استهدفت غارة جوية نفذتها طائرات روسية مستودعًا شرق مدينة حلب أمس الخميس، ما أدى إلى مقتل "
    "ثلاثة مدنيين، بحسب المرصد السوري لحقوق الإنسان.\n\n"
    "وهددت قوات النظام السوري بقصف مدينة إدلب <قريبا> & غيرها.\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    path.with_suffix(".json").write_text('{"published": "2024-03-08"}', encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert run(["explain", *map(str, arguments)]) == 0
    return capsys.readouterr().out


class Page(HTMLParser):
    """The page as a browser takes it in: its links, anchors, text, and what it would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.article = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            elif name == "id":
                self.anchors.append(value or "")
            elif name == "src":
                self.fetched.append(value or "")
        self.fetched += [tag] if tag in ("script", "link", "iframe", "img") else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.article += data


def test_the_terminal_tells_rules_quotes_words_and_reasons(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, report)
    at = REPORT.index("أمس الخميس")
    assert "published 2024-03-08" in out
    assert "Thursday 7 March 2024" in out
    assert f"[{at}–{at + len('أمس الخميس')}] «أمس الخميس»" in out
    assert "dates.yesterday: «أمس»: the day before publication." in out
    assert re.search(
        r"from the lists: الخميس \(word of time: weekday\) — calendar\.tsv, line \d+", out
    )
    assert re.search(r"from the lists: حلب \(.*, Syria\) — \w+\.tsv, line \d+", out)
    assert "confidence: what the article is there to report; told at " in out
    assert "the headline tells the same act" in out
    left = out.partition("Acts that make no account")[2]
    assert "«قصف»\n    threatened, planned, feared or asked for" in left
    assert re.search(r"because of \[\d+–\d+\] «هددت»", left)
    assert "\u2066" not in out


def test_the_words_are_arabic_too(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, report, "--language", "ar")
    assert "أفعال لم تُعدّ حوادث" in out
    assert re.search(r"من القوائم: الخميس \(لفظ زمن\) — calendar\.tsv، السطر \d+", out)
    assert re.search(r"من القوائم: غارة جوية \(اسم حدث: [^)a-z]+\)", out)
    assert "الخميس 7 آذار 2024" in out
    assert "Account" not in out


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_whole_and_links_values_and_words(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    out = tmp_path / "page.html"
    command = (report, "--format", "html", "--language", language)
    assert printed(capsys, *command, "--out", out) == ""
    text = out.read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == page.fetched == []
    assert page.article == REPORT
    links = {link.removeprefix("#") for link in page.links}
    assert links <= set(page.anchors)
    assert {a for a in page.anchors if a.startswith("w")} <= links
    assert len(page.anchors) == len(set(page.anchors)) > 20
    assert "url(" not in text
    assert "http" not in text
    assert "prefers-color-scheme: dark" in text
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in text
    assert printed(capsys, *command) == text


def test_an_article_without_incident(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text("افتتح المحافظ سوقا جديدة.", encoding="utf-8")
    assert "No incident was read out of it." in printed(capsys, path)
    assert Page(printed(capsys, path, "--format", "html")).article == "افتتح المحافظ سوقا جديدة."


def test_one_of_many_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "many.jsonl"
    lines = [{"id": name, "text": f"{REPORT} {name}", "published": "2024-03-08"} for name in "ab"]
    path.write_text("\n".join(json.dumps(each) for each in lines), encoding="utf-8")
    assert "\na · published" in printed(capsys, path)
    assert "\nb · published" in printed(capsys, path, "--article", "b")
    assert run(["explain", str(path), "--article", "c"]) == 2
    assert capsys.readouterr().err.endswith("holds no article c.\n")


def test_the_given_day_serves_an_article_without_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert "publication day unknown" in printed(capsys, path)
    assert "Thursday 7 March 2024" in printed(capsys, path, "--published", "2024-03-08")


def test_what_cannot_be_done_gets_a_sentence(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", str(tmp_path / "missing.txt")]) == 2
    assert run(["explain", str(report), "--out", str(tmp_path / "no" / "page.html")]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2
    assert "could not be written" in errors[1]


def test_a_project_is_read_with_what_it_was_taught(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "استهدفت البلوطيات مدينة حلب بالمدفعية أمس."
    path = tmp_path / "taught.txt"
    path.write_text(text, encoding="utf-8")
    with Project.create(tmp_path / "p.tawthiq", load_codebook(), "سلمى") as project:
        own_lexicon.keep(project, OwnEntry("1", EntryKind.ACTOR, "البلوطيات", sort="2"))
    assert "البلوطيات ·" not in printed(capsys, path)
    assert "البلوطيات ·" in printed(capsys, path, "--project", tmp_path / "p.tawthiq")
    assert run(["explain", str(path), "--project", str(tmp_path / "none.tawthiq")]) == 2
    assert "There is no file none.tawthiq here" in capsys.readouterr().err


def test_letters_are_joined_and_ordered_only_where_asked(
    report: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    plain = printed(capsys, report)
    assert "«غارة جوية" in plain
    assert printed(capsys, report, "--bidi", "off") == plain
    ordered = printed(capsys, report, "--bidi", "on")
    assert "غارة جوية" not in ordered
    assert "ﺔﻳﻮﺟ ﺓﺭﺎﻏ" in ordered
    assert max(map(len, ordered.splitlines())) <= 60
    arabic = printed(capsys, report, "--bidi", "on", "--language", "ar").splitlines()
    whole = "\n".join(arabic)
    assert report.name in whole  # names of files and days are read from left to right
    assert "2024-03-08" in whole
    assert {len(line) for line in arabic if line.strip()} == {60}


@pytest.mark.parametrize(
    ("choice", "at_terminal", "environment", "here"),
    [
        ("auto", True, {"TERM": "xterm-256color"}, True),
        ("auto", False, {"TERM": "xterm-256color"}, False),
        ("auto", True, {"TERM": "xterm-256color", "VTE_VERSION": "7200"}, False),
        ("auto", True, {"TERM": "xterm-256color", "VTE_VERSION": "5400"}, True),
        ("auto", True, {"TERM": "xterm-256color", "KONSOLE_VERSION": "230800"}, False),
        ("auto", True, {"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("on", False, {}, True),
        ("off", True, {"TERM": "linux"}, False),
    ],
)
def test_who_orders_the_text(
    choice: str, at_terminal: bool, environment: dict[str, str], here: bool
) -> None:
    found = terminal.is_to_be_ordered(choice, at_terminal=at_terminal, environment=environment)
    assert found is here
