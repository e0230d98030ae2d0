"""Files that are damaged, odd or too large: one of them costs neither the import nor its window."""

from __future__ import annotations

import gc
import json
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from storage.article_files import Found, Unreadable, files_in, find_articles
from storage.intake.columns import day
from storage.intake.kinds import look
from storage.refusals import ImportRefused
from tests.storage.intake import files
from tests.storage.intake.files import BODY

OPEN_FILES = Path("/proc/self/fd")


def tell(path: Path) -> tuple[list[str], list[str]]:
    """The texts of a file, and the sentences for what could not be read of it."""
    all_found = list(find_articles([path]))
    texts = [f.article.text for f in all_found if isinstance(f, Found)]
    return texts, [f.words.en for f in all_found if isinstance(f, Unreadable)]


def cut(path: Path, member: str, data: bytes | None = None) -> Path:
    """A file with one of the files in it cut off, or with others bytes."""
    with zipfile.ZipFile(path) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    inside[member] = inside[member][: len(inside[member]) // 2] if data is None else data
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in inside.items():
            archive.writestr(name, old)
    return path


def cut_docx(path: Path) -> Path:
    return cut(files.docx(path), "word/document.xml")


def cut_xlsx(path: Path) -> Path:
    return cut(files.xlsx(path, [["id", "text"], ["1", BODY]]), "xl/worksheets/sheet1.xml")


def rtf(path: Path) -> Path:
    path.write_bytes(b"{\\rtf1 \\u-99999999999999? }")
    return path


def wacz(path: Path) -> Path:
    """An archive whose file has other bytes than its checksum says."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.warc", b"WARC/1.0\r\n" * 100)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"WARC/1.0", b"WARC/1.1", 3))
    return path


DAMAGED = {"a.docx": cut_docx, "a.xlsx": cut_xlsx, "a.rtf": rtf, "a.wacz": wacz}


@pytest.mark.parametrize("name", list(DAMAGED))
def test_what_a_reader_fails_on_is_said_and_the_next_file_read(tmp_path: Path, name: str) -> None:
    DAMAGED[name](tmp_path / name)
    (tmp_path / "b.txt").write_text(BODY, "utf-8")
    texts, wrong = tell(tmp_path)
    assert texts == [BODY]
    assert len(wrong) == 1
    assert "damaged" in wrong[0]


def test_rows_before_a_damaged_one_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'id,text\n1,{BODY}\n2,"' + "ا" * 20_000_001, "utf-8")
    texts, wrong = tell(path)
    assert texts == [BODY]
    assert len(wrong) == 1


def test_to_look_at_a_damaged_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        look(cut_xlsx(tmp_path / "a.xlsx"), 3)


@pytest.mark.parametrize(
    ("name", "member"), [("a.docx", "word/styles.xml"), ("a.xlsx", "xl/sharedStrings.xml")]
)
def test_bombs_of_office_are_not_unpacked(tmp_path: Path, name: str, member: str) -> None:
    make = files.docx if name == "a.docx" else lambda p: files.xlsx(p, [["id", "text"], ["1", "ا"]])
    path = cut(make(tmp_path / name), member, b" " * 150_000_000)
    assert "150 MB" in tell(path)[1][0]


@pytest.mark.parametrize("charset", ["undefined", "utf\x008", "hex", "no-such"])
def test_an_encoding_that_is_none_is_passed_over(tmp_path: Path, charset: str) -> None:
    page, message = tmp_path / "a.html", tmp_path / "a.eml"
    page.write_text(f'<meta charset="{charset}"><p>{BODY}</p>', "utf-8")
    head = f'Subject: x\nContent-Type: text/plain; charset="{charset}"\n\n'
    message.write_text(head + BODY, "utf-8")
    for path in (page, message):
        ((text,), wrong) = tell(path)
        assert BODY in text
        assert not wrong


def test_times_of_billionths_of_a_second(tmp_path: Path) -> None:
    import pyarrow as arrow
    from pyarrow import parquet

    at = arrow.array([1_641_384_000_000_000_001], arrow.timestamp("ns", "UTC"))
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"id": ["1"], "text": [BODY], "date": at}), path)
    (one,) = find_articles([path])
    assert isinstance(one, Found)
    assert one.article.published == date(2022, 1, 5)


def test_one_wrong_reference_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text(
        f"@misc{{a, author={{A, B, C, D, E}}, abstract={{{BODY}}}}}\n"
        f"@misc{{a, abstract={{x}}}}\n@misc{{c, abstract={{{BODY} 2}}}}",
        "utf-8",
    )
    texts, wrong = tell(path)
    assert texts == [BODY, f"{BODY} 2"]
    assert len(wrong) == 1
    assert "repeated" in wrong[0]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("202201051230", "2022-01-05"),
        ("2022010512", "2022-01-05"),
        ("20220105123059", "2022-01-05"),
        ("1641384000", date(2022, 1, 5)),
        (1641384000000, date(2022, 1, 5)),
    ],
)
def test_a_moment_written_in_one_is_no_count_of_seconds(written: object, meant: object) -> None:
    assert day(written) == meant


def test_records_beside_a_file_that_is_no_article_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"id": "1", "text": BODY}]), "utf-8")
    (tmp_path / "a.csv").write_text("id,text\n2,x y", "utf-8")
    (tmp_path / "b.json").write_text("{}", "utf-8")
    (tmp_path / "b.txt").write_text("x", "utf-8")
    (tmp_path / "a.png").write_bytes(b"")
    assert [p.name for p in files_in(tmp_path)] == ["a.csv", "a.json", "b.txt"]


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="the system does not tell its open files")
def test_tables_are_let_go_of_even_where_they_are_only_looked_at() -> None:
    """At once, not when garbage is collected: a file that is open cannot be moved on Windows."""
    path = Path(__file__).parent / "made_elsewhere" / "table.xlsx"
    gc.disable()
    try:
        look(path, 2)
        list(find_articles([path]))
        next(find_articles([path]))
        assert path not in [Path(os.path.realpath(each)) for each in OPEN_FILES.iterdir()]
    finally:
        gc.enable()


ESCAPED = b"\\u0642\\u0635\\u0641 \\u062f\\u0627\\u0631 here"
"""Words as Python alone reads them, and nobody writes."""


@pytest.mark.parametrize(
    "codec", ["unicode_escape", "raw-unicode-escape", "utf-7", "idna", "rot13"]
)
@pytest.mark.parametrize("kind", ["page.html", "mail.eml", "feed.xml"])
def test_encodings_that_only_python_knows_are_not_used(
    tmp_path: Path, kind: str, codec: str
) -> None:
    written = {
        "page.html": b'<html><head><meta charset="%s"></head><body><p>%s</p></body></html>',
        "mail.eml": b'Subject: x\nContent-Type: text/plain; charset="%s"\n\n%s\n',
        "feed.xml": b"<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><item>"
        b"<description>%s</description></item></channel></rss>",
    }[kind]
    path = tmp_path / kind
    path.write_bytes(written % (codec.encode(), ESCAPED))
    (text,), _ = tell(path)
    assert ESCAPED.decode() in text


def test_a_subject_names_no_such_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"Subject: =?unicode_escape?q?=5Cu0642?=\n\nx y z\n")
    (one,) = find_articles([path])
    assert isinstance(one, Found)
    assert "\u0642" not in (one.article.title or "")
