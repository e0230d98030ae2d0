"""A page's own language: strings, pictures and what else stands between what sets text."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.article_files import find_articles
from storage.intake.stopping import Stopped, asking

HERE = Path(__file__).parent / "made_elsewhere"


def page(path: Path, content: bytes) -> Path:
    """A PDF of one page with this content, in Helvetica."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F#31 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n"
    data += b"".join(b"%010d 00000 n \n" % p for p in places)
    data += b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"(plain words) Tj", "plain words"),
        (rb"(a \(b\) and (c) \\ \101\040z) Tj", r"a (b) and (c) \ A z"),
        (b"(two \\\nlines) Tj", "two lines"),
        (b"<61 62 7> Tj", "abp"),
        (b"[(ki) 20 (nd)] TJ % (a remark) Tj", "kind"),
        (b"/P << /MCID 0 /E (no) >> BDC (yes) Tj EMC", "yes"),
        (b"BI /W 1 /H 1 /BPC 8 /CS /G ID (Tj [ EI (after) Tj", "after"),
        (b"0 0 m 5 5 l S .5 g (drawn) Tj", "drawn"),
        (b"(once) Tj 1 0 0 1 50.4 700 Tm (once) Tj", "once"),
    ],
)
def test_what_sets_text_is_heard(tmp_path: Path, written: bytes, read: str) -> None:
    content = b"BT /F1 12 Tf 1 0 0 1 50 700 Tm " + written + b" ET"
    (found,) = find_articles([page(tmp_path / "a.pdf", content)])
    assert found.article.text == read  # type: ignore[union-attr]


@pytest.mark.parametrize("written", [b"(never closed", b"] >> Tj", b"Tj TJ Do", b"/F9 Do (x) Tf"])
def test_a_broken_page_is_a_sentence(tmp_path: Path, written: bytes) -> None:
    (found,) = find_articles([page(tmp_path / "a.pdf", b"BT /F1 12 Tf " + written)])
    assert not hasattr(found, "article")


def test_a_book_is_stopped_between_its_pages() -> None:
    with asking(lambda: False), pytest.raises(Stopped):
        list(find_articles([HERE / "writer.pdf"]))


def test_a_sign_that_the_file_does_not_name_keeps_its_place_and_is_told(tmp_path: Path) -> None:
    content = rb"BT /F1 12 Tf 1 0 0 1 50 700 Tm (many words and one un\001nown letter) Tj ET"
    found, told = find_articles([page(tmp_path / "a.pdf", content)])
    assert found.article.text == "many words and one un\ufffdnown letter"  # type: ignore[union-attr]
    assert "1 of its signs" in told.words.en  # type: ignore[union-attr]


def test_a_file_that_names_hardly_a_letter_is_a_sentence(tmp_path: Path) -> None:
    content = rb"BT /F1 12 Tf 1 0 0 1 50 700 Tm (\001\002 \003a) Tj ET"
    (told,) = find_articles([page(tmp_path / "a.pdf", content)])
    assert "OCR" in told.words.en  # type: ignore[union-attr]
