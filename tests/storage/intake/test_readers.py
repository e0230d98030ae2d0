"""Each kind of file gives its articles, with what it knows of them."""

from __future__ import annotations

import hashlib
import mailbox
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from storage.article_files import Found, Unreadable, find_articles
from tests.storage.intake import files
from tests.storage.intake.files import BODY, REST, TITLE

DAY = date(2022, 1, 5)


def found(path: Path) -> list[Found]:
    """All articles of a file, none of which may be refused."""
    all_found = list(find_articles([path]))
    wrong = [f.sentence for f in all_found if isinstance(f, Unreadable)]
    assert not wrong
    return [f for f in all_found if isinstance(f, Found)]


def refused(path: Path) -> list[tuple[int | None, str]]:
    return [(f.line, f.words.en) for f in find_articles([path]) if isinstance(f, Unreadable)]


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def eml(path: Path) -> Path:
    path.write_bytes(files.message().as_bytes())
    return path


MADE: dict[str, Callable[[Path], Path]] = {
    "a.html": lambda path: write(path, files.page(files.KNOWN)),
    "a.mhtml": files.mhtml,
    "a.docx": files.docx,
    "a.odt": files.odt,
    "a.epub": files.epub,
    "a.eml": eml,
    "a.txt": lambda path: write(path, f"{TITLE}\n\n{BODY}\n{REST}"),
}


@pytest.mark.parametrize("name", list(MADE))
def test_the_words_of_a_report_come_whole(tmp_path: Path, name: str) -> None:
    path = MADE[name](tmp_path / name)
    (one,) = found(path)
    assert BODY in one.article.text.replace("  تتمة", "")
    assert one.article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert one.article.reader.endswith("/1")
    assert one.line is None
    for noise in ("الرئيسية", "جميع الحقوق", "alert"):
        assert noise not in one.article.text


@pytest.mark.parametrize("name", ["a.html", "a.mhtml"])
def test_a_page_says_what_it_is(tmp_path: Path, name: str) -> None:
    (one,) = found(MADE[name](tmp_path / name))
    article = one.article
    assert (article.title, article.source, article.published) == (TITLE, "وكالة الوادي", DAY)
    assert article.url == "https://example.org/a/1"


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "utf-16"])
def test_a_page_is_read_in_the_encoding_that_it_has(tmp_path: Path, charset: str) -> None:
    """Pages that name ISO 8859-6 hold windows-1256 nearly always."""
    path = tmp_path / "a.htm"
    text = files.page().replace("utf-8", charset).replace("ُ", "")
    path.write_bytes(text.encode("cp1256" if charset == "iso-8859-6" else charset))
    (one,) = found(path)
    assert REST in one.article.text


def test_tables_of_a_document_stand_in_their_place(tmp_path: Path) -> None:
    (one,) = found(files.docx(tmp_path / "a.docx"))
    text = one.article.text
    assert text.index(BODY) < text.index("القتلى\tلا أحد") < text.index(REST)
    assert one.article.author == "سامر النجار"


def test_rich_text_of_old_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    words = "".join(f"\\'{b:02x}" for b in "قصف على البلدة".encode("cp1256"))
    path.write_bytes(b"{\\rtf1\\ansi\\ansicpg1256 " + words.encode() + b"\\par}")
    (one,) = found(path)
    assert one.article.text.strip() == "قصف على البلدة"


def test_chapters_are_read_in_their_order(tmp_path: Path) -> None:
    (one,) = found(files.epub(tmp_path / "a.epub"))
    assert one.article.text.index(BODY) < one.article.text.index(REST)
    assert (one.article.title, one.article.author) == ("تقرير الوادي", "مرصد الوادي")
    ((_, said),) = refused(files.epub(tmp_path / "b.epub", locked=True))
    assert "password" in said


def test_a_mailbox_gives_each_message(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    for message in (files.message(), files.message(html=True), files.message(" ")):
        box.add(message)
    box.close()
    good = [f for f in find_articles([tmp_path / "a.mbox"]) if isinstance(f, Found)]
    assert [f.line for f in good] == [1, 2]
    assert refused(tmp_path / "a.mbox") == [(3, "It is no e-mail with text.")]
    article = good[1].article
    assert article.text.startswith(f"{TITLE}\n\n{BODY}")
    assert (article.source, article.published) == ("نشرة الوادي", DAY)
    assert "<" not in article.text


HEADS = ["ID", "Headline", "Article_Text", "PUBLICATION DATE", "المصدر"]
ROWS: list[list[object]] = [
    [1, "عنوان أول", "نص أول", "2022-01-05", "وكالة"],
    [2, "عنوان ثان", "نص ثان", "5 كانون الثاني 2022", "وكالة"],
    [3, "عنوان ثالث", "", "2022-01-05", "وكالة"],
    [4, "عنوان رابع", "نص رابع", "يوم ما", "وكالة"],
]


def csv_of(path: Path, sign: str, encoding: str) -> Path:
    rows: list[list[object]] = [list(HEADS), *ROWS]
    lines = [sign.join(map(str, row)) for row in rows]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


@pytest.mark.parametrize("name", ["a.csv", "b.csv", "a.tsv", "a.xlsx", "a.parquet"])
def test_a_table_gives_an_article_for_each_row(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.xlsx":
        files.xlsx(path, [HEADS, *ROWS])
    elif name == "a.parquet":
        columns: dict[str, list[object]] = {
            h: [str(row[i]) for row in ROWS] for i, h in enumerate(HEADS)
        }
        files.parquet(path, columns)
    else:
        csv_of(path, {"a.csv": ",", "b.csv": ";", "a.tsv": "\t"}[name], "cp1256")
    good = [f for f in find_articles([path]) if isinstance(f, Found)]
    # As a spreadsheet counts them: the headings are its first row.
    headings = 0 if name == "a.parquet" else 1
    assert [f.line for f in good] == [headings + n for n in (1, 2, 4)]
    assert [f.article.name for f in good] == ["1", "2", "4"]
    assert [f.article.published for f in good] == [DAY, DAY, None]
    assert good[0].article.text == "عنوان أول\n\nنص أول"
    assert good[0].article.source == "وكالة"
    assert good[2].words is not None
    assert "يوم ما" in good[2].words.ar
    assert refused(path) == [(headings + 3, "It has no text.")]


def test_a_table_without_a_column_for_the_text_names_those_it_has(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "colour,size\nأحمر,3\n")
    ((line, said),) = refused(path)
    assert line is None
    assert "colour, size" in said


def test_a_chat_of_telegram(tmp_path: Path) -> None:
    one, two = found(write(tmp_path / "result.json", files.telegram()))
    assert (one.article.source, one.article.published, one.line) == ("قناة الوادي", DAY, 2)
    assert two.article.text == f"{REST} https://example.org"
    assert two.article.author == "مرصد الوادي"


def test_arrays_of_objects(tmp_path: Path) -> None:
    text = '{"posts": [{"Message": "نص", "Post Created": 1641340800, "Page Name": "صفحة"}, 7]}'
    path = write(tmp_path / "a.json", text)
    (one,) = [f for f in find_articles([path]) if isinstance(f, Found)]
    assert (one.article.text, one.article.published, one.article.source) == ("نص", DAY, "صفحة")
    assert refused(path) == [(2, "It is no JSON object.")]


def test_a_feed(tmp_path: Path) -> None:
    path = write(tmp_path / "a.rss", files.feed())
    one, two = [f for f in find_articles([path]) if isinstance(f, Found)]
    assert one.article.text == f"{TITLE} 1\n\n{BODY}"
    assert (one.article.source, one.article.url) == ("وكالة الوادي", "https://example.org/1")
    assert two.article.published == DAY
    assert refused(path) == [(3, "It has no text.")]


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_gives_the_pages_that_were_there(tmp_path: Path, packed: bool) -> None:
    pages = [
        ("https://example.org/1", "200 OK", files.page({"og:title": TITLE})),
        ("https://example.org/2", "404 Not Found", files.page()),
        ("https://example.org/3", "200 OK", files.page().replace(BODY, REST)),
    ]
    path = tmp_path / ("a.wacz" if packed else "a.warc.gz")
    if packed:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.warc.gz", files.warc(pages))
    else:
        path.write_bytes(files.warc(pages))
    good = found(path)
    assert [f.article.name for f in good] == ["https://example.org/1", "https://example.org/3"]
    assert [f.line for f in good] == [1, 2]


def test_references_give_what_they_know(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ris", files.RIS)
    (one,) = [f for f in find_articles([path]) if isinstance(f, Found)]
    assert one.article.text == f"{TITLE}\n\n{BODY}"
    assert (one.article.source, one.article.published) == ("صحيفة الوادي", DAY)
    assert [line for line, _ in refused(path)] == [2]


def test_a_reference_gives_the_page_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "files/1").mkdir(parents=True)
    write(tmp_path / "files/1/page.html", files.page())
    (one,) = found(write(tmp_path / "a.bib", files.BIBTEX))
    assert REST in one.article.text
    assert (one.article.name, one.article.author) == ("wadi2022", "النجار, سامر")


def test_a_reference_reaches_no_file_outside_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "secret.txt", "سر")
    folder = tmp_path / "in"
    folder.mkdir()
    entry = files.BIBTEX.replace("files/1/page.html", "../secret.txt")
    assert refused(write(folder / "a.bib", entry))[0][1].startswith("The entry has no text")


def test_what_is_known_beside_a_file_goes_before_what_it_says(tmp_path: Path) -> None:
    write(tmp_path / "a.html", files.page(files.KNOWN))
    write(tmp_path / "a.json", '{"source": "صحيفة أخرى", "published": "2021-06-28"}')
    (one,) = found(tmp_path)
    assert (one.article.source, one.article.published) == ("صحيفة أخرى", date(2021, 6, 28))
    assert one.article.title == TITLE


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04 broken", "damaged"),
        ("a.docx", b"no archive at all", "damaged"),
        ("a.odt", b"PK\x05\x06" + b"\0" * 18, "does not hold"),
        ("a.epub", b"PK\x05\x06" + b"\0" * 18, "does not hold"),
        ("a.pdf", b"%PDF-1.4 broken", "damaged"),
        ("a.xlsx", b"nothing", "damaged"),
        ("a.parquet", b"PAR1 nothing PAR1", "damaged"),
        ("a.html", b"<html></html>", "no text"),
        ("a.mhtml", b"From: x\n\n", "no text"),
        ("a.eml", b"\n\n", "no e-mail"),
        ("a.rss", b"<a>", "no RSS"),
        ("a.ris", b"", "no entries"),
        ("a.bib", b"@misc{", "damaged"),
        ("a.warc.gz", b"\x1f\x8bnothing", "damaged"),
        ("a.json", b"{", "no valid JSON"),
        ("a.rtf", b"\x00\x01\x02" * 100, "no text"),
    ],
)
def test_a_broken_file_gets_a_sentence(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    ((_, words),) = refused(tmp_path / name)
    assert said in words, words


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", b" " * 150_000_000)
    ((_, words),) = refused(path)
    assert "150 MB" in words


def test_entities_from_elsewhere_are_not_read(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", "سر مكتوم")
    content = files.odt(tmp_path / "a.odt")
    with zipfile.ZipFile(content) as archive:
        text = archive.read("content.xml").decode()
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>{text.replace(TITLE, "&e;")}'
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("content.xml", declared)
    (one,) = found(content)
    assert "مكتوم" not in one.article.text


ELSEWHERE = sorted((Path(__file__).parent / "made_elsewhere").glob("*.*"))
MARKS = dict.fromkeys(range(0x64B, 0x653))


@pytest.mark.parametrize(
    "path", [p for p in ELSEWHERE if p.suffix not in (".xlsx", ".md")], ids=lambda p: p.name
)
def test_what_other_programs_wrote_is_read_in_its_order(path: Path) -> None:
    (one,) = found(path)
    title, *rest = (" ".join(x.translate(MARKS).split()) for x in one.article.text.split("\n"))
    assert title == "قصف على تل الغزلان يوقع ثلاثة جرحى"
    # Where a line is full to its stop, no one can see whether the paragraph goes on.
    words = " ".join(line for line in rest if line)
    assert words.startswith("قالت شبكة الوادي إن قذائف سقطت على تل الغزلان صباح اليوم الأربعاء 5 ")
    for said in (
        "إلى المشفى الوطني في المدينة، ولم ترد أنباء عن قتلى. وأضافت الشبكة",
        "لفصيل الوشق (شمالي البلدة)، من غير أن تذكر عدد القذائف التي سقطت على الأحياء",
        "إلا أن الأهالي تحدثوا عن 12 قذيفة على الأقل. ولا تزال الطائرات",
        "والأهالي لا يخرجون من بيوتهم إلى الآن، وفق ما ذكره مراسل الشبكة لاحقا",
    ):
        assert said in words


def test_a_spreadsheet_of_another_program() -> None:
    one, two = found(next(p for p in ELSEWHERE if p.suffix == ".xlsx"))
    assert [f.article.published for f in (one, two)] == [DAY, DAY]
    assert two.article.text == "عنوان ثان\n\nنص ثان عن قصف"


def test_pages_of_pictures_say_so(tmp_path: Path) -> None:
    picture = Image.new("RGB", (50, 50))
    picture.save(tmp_path / "a.pdf")
    ((line, said),) = refused(tmp_path / "a.pdf")
    assert line is None
    assert "recognises letters" in said
