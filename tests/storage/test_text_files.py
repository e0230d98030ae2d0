from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.article import Article
from storage import refusals
from storage.article_files import Found, Unreadable, find_articles, read_articles, read_text_file
from storage.intake import plain
from storage.refusals import ImportRefused
from storage.text_files import decode

REPORT = (
    "قصف على بلدة القورية\n\nقُتل 4 أشخاص في قصف بصواريخ على بلدة القورية يوم الأربعاء،"
    " وفق «مصادر محلية» في المنطقة.\nوأضافت المصادر أن القصف استمر ساعات.\n"
)
ARTICLES = Path(__file__).parents[3] / "shared" / "articles"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"],
)
def test_each_encoding_of_arabic_news_is_read(encoding: str) -> None:
    assert decode(REPORT.encode(encoding)) == REPORT


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_with_a_mark_in_both_orders(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert decode(mark + REPORT.encode(encoding)) == REPORT


def test_a_latin_report_in_windows_1252_is_not_taken_for_arabic() -> None:
    text = "Le général a déclaré que l’armée était à l’arrêt près de la frontière. " * 4
    assert decode(text.encode("cp1252")) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_all_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 \n stream", refusals.BINARY),
        (b"PK\x03\x04" + bytes(50), refusals.BINARY),
        (bytes(range(256)) * 9, refusals.BINARY),
        (bytes(1000), refusals.BINARY),
        (b"\x01\x02\x03" * 50, refusals.BINARY),
        (b"\xff\xfe\x41", refusals.DAMAGED_TEXT),
        (REPORT.encode()[:-5] + b"\xd9 end", refusals.DAMAGED_TEXT),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: object) -> None:
    with pytest.raises(ImportRefused) as refused:
        decode(data)
    assert refused.value.words == words


def test_line_ends_are_folded_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("أ\r\nب\rج\u2028د\u00a0ه\x85و ـ\n".encode())
    assert read_text_file(path).text == "أ\nب\nج\u2028د\u00a0ه\x85و ـ\n"


def test_the_json_beside_says_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT, "utf-8")
    known = {"title": " عنوان\n طويل ", "source": "وكالة", "url": "https://x.org/1"}
    known |= {"published": "2022-01-05T10:00:00Z", "language": "ar", "other": "x"}
    path.with_suffix(".json").write_text(json.dumps(known), "utf-8")
    article = read_text_file(path)
    assert (article.title, article.source, article.url) == (
        "عنوان طويل",
        "وكالة",
        "https://x.org/1",
    )
    assert str(article.published) == "2022-01-05"
    assert article.language == "ar"


@pytest.mark.parametrize(
    ("beside", "part"),
    [("{", "no valid JSON"), ("[]", "no JSON object"), ('{"published": "gestern"}', "gestern")],
)
def test_a_broken_json_beside_is_named(tmp_path: Path, beside: str, part: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT, "utf-8")
    path.with_suffix(".json").write_text(beside, "utf-8")
    with pytest.raises(ImportRefused, match=part):
        read_text_file(path)


@pytest.mark.parametrize("content", ["", " \n\t\r\n", "\ufeff", "\u200f \n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content.encode())
    with pytest.raises(ImportRefused) as refused:
        read_text_file(path)
    assert refused.value.words == refusals.EMPTY


def test_a_very_large_file_gets_a_sentence_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ImportRefused, match="50 MB"):
        read_text_file(path)


def test_lines_of_a_jsonl_each_stand_for_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain, "LARGEST", 400)
    path = tmp_path / "a.jsonl"
    lines = [
        json.dumps({"id": "1", "text": "نص", "title": "عنوان"}, ensure_ascii=False),
        "{",
        "",
        json.dumps({"id": "2", "text": "x" * 900}),
        '{"id": "3", "text": "\\ud800"}',
        '{"text": "بلا اسم"}',
        json.dumps({"id": 4, "text": "آخر"}),
    ]
    path.write_text("\n".join(lines), "utf-8")
    found = list(find_articles([path]))
    good = [(f.line, f.article.name, f.article.text) for f in found if isinstance(f, Found)]
    bad = [f.line for f in found if isinstance(f, Unreadable)]
    assert good == [(1, "1", "عنوان\n\nنص"), (6, "a.jsonl", "بلا اسم"), (7, "4", "آخر")]
    assert bad == [2, 4, 5]


def test_folders_are_read_with_all_in_them_by_name(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.TXT", ".hidden/x.txt", "c.psd", "b/.x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"نص {name}", "utf-8")
    names = [f.article.name for f in find_articles([tmp_path]) if isinstance(f, Found)]
    assert names == ["a.TXT", "1.txt", "2.txt"]


def test_what_is_missing_or_something_else_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.psd").write_bytes(b"8BPS")
    (tmp_path / "empty").mkdir()
    paths = [tmp_path / "none.txt", tmp_path / "x.psd", tmp_path / "empty"]
    found = [f.words for f in find_articles(paths) if isinstance(f, Unreadable)]
    assert found == [refusals.MISSING, refusals.OTHER_KIND, refusals.NO_ARTICLES]


@pytest.mark.skipif(not ARTICLES.exists(), reason="the real reports are not beside the project")
def test_the_real_reports_are_read() -> None:
    found = list(find_articles([ARTICLES]))
    assert [type(f) for f in found] == [Found] * 5


def test_a_plain_list_of_articles_and_sentences(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    (tmp_path / "b.jsonl").write_text("{\n", "utf-8")
    first, second = read_articles([tmp_path])
    assert isinstance(first, Article)
    assert isinstance(second, Unreadable)
    assert second.sentence.startswith(f"{tmp_path / 'b.jsonl'}, line 1: JSON is no valid JSON")


def test_a_file_that_cannot_be_read_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("نص", "utf-8")

    def denied(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    (found,) = find_articles([path])
    assert isinstance(found, Unreadable)
    assert found.sentence == f"{path}: It could not be read: Permission denied."


def test_bytes_of_no_known_encoding_are_refused_or_read_but_never_crash() -> None:
    for data in (b"\x81\x8d\x8f\x90\x9d" * 20, b"\xa1\xff" * 40, bytes(range(128, 256)) * 3):
        with contextlib.suppress(ImportRefused):
            assert decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(ImportRefused):
        assert "\0" not in decode(data)


def test_of_packed_files_in_a_folder_it_is_said_that_they_are_to_be_unpacked(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "c.png").write_bytes(b"a picture")
    read, packed = find_articles([tmp_path])
    assert read.path.name == "a.txt"
    assert isinstance(packed, Unreadable)
    assert (packed.path.name, packed.words) == ("b.zip", refusals.PACKED)
