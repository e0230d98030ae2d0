"""Files of every kind with invented reports, made by the libraries that others make them with."""

from __future__ import annotations

import gc
import io
import json
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from pathlib import Path

TITLE = "قصف على تل الغزلان يوقع ثلاثة جرحى"
BODY = (
    "قالت شبكة الوادي إن قذائف سقطت على تل الغزلان صباح اليوم الأربعاء، وإن ثلاثة مدنيين أصيبوا"
    " بجروح متفاوتة ونُقلوا إلى المشفى الوطني في المدينة."
)
REST = (
    "وأضافت الشبكة أن القصف مصدره مواقع لفصيل الوشق (شمالي البلدة)، من غير أن تذكر عدد القذائف"
    " التي سقطت على الأحياء السكنية فيها."
)


def page(meta: Mapping[str, str] | None = None) -> str:
    """A page of a news site, with a menu and a foot around the article."""
    known = (meta or {}).items()
    tags = "".join(f'<meta property="{name}" content="{words}">' for name, words in known)
    return (
        '<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"<title>{TITLE} - الوادي</title>{tags}"
        '</head><body><nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a></nav><article>'
        f"<h1>{TITLE}</h1><p>{BODY}</p><p>{REST}</p></article><footer>جميع الحقوق محفوظة</footer>"
        "<script>alert(1)</script></body></html>"
    )


KNOWN = {
    "og:title": TITLE,
    "og:site_name": "وكالة الوادي",
    "article:published_time": "2022-01-05T10:00:00Z",
    "og:url": "https://example.org/a/1",
}


def docx(path: Path) -> Path:
    from docx import Document

    made = Document()
    made.add_heading(TITLE, 1)
    made.add_paragraph(BODY)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "القتلى", "لا أحد"
    made.add_paragraph(REST)
    made.core_properties.author = "سامر النجار"
    made.save(str(path))
    return path


def xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    from openpyxl import Workbook

    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def parquet(path: Path, columns: dict[str, list[object]]) -> Path:
    import pyarrow as arrow
    from pyarrow import parquet as files

    files.write_table(arrow.table(columns), path)
    return path


def message(text: str = BODY, *, html: bool = False) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = TITLE
    made["From"] = "نشرة الوادي <news@example.org>"
    made["Date"] = "Wed, 05 Jan 2022 10:00:00 +0300"
    made["Message-ID"] = "<1@example.org>"
    if html:
        made.set_content(f"<p>{text}</p><p>{REST}</p>", subtype="html")
    else:
        made.set_content(text)
    made.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="x.png")
    return made


def mhtml(path: Path) -> Path:
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.org/a/1"
    made["MIME-Version"] = "1.0"
    made.set_content(page(KNOWN), subtype="html", cte="quoted-printable")
    made.add_related(b"\x89PNG", maintype="image", subtype="png")
    path.write_bytes(made.as_bytes())
    return path


def odt(path: Path) -> Path:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0"'
        f' xmlns:text="{office}:text:1.0">'
        f'<office:body><office:text><text:h>{TITLE}</text:h><text:p>{BODY}<text:s text:c="2"/>'
        f"<text:span>تتمة</text:span></text:p><text:p>{REST}</text:p></office:text></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
    return path


def epub(path: Path, *, locked: bool = False) -> Path:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>تقرير الوادي</dc:title>'
        "<dc:creator>مرصد الوادي</dc:creator><dc:language>ar</dc:language></metadata><manifest>"
        '<item id="b" href="2.xhtml"/><item id="a" href="1.xhtml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("OPS/p.opf", package)
        archive.writestr("OPS/1.xhtml", f"<html><body><p>{BODY}</p></body></html>")
        archive.writestr("OPS/2.xhtml", f"<html><body><p>{REST}</p></body></html>")
        if locked:
            archive.writestr("META-INF/encryption.xml", "<encryption/>")
    return path


def warc(pages: Sequence[tuple[str, str, str]]) -> bytes:
    """An archive of pages by address, status and text."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    with warnings.catch_warnings():
        # The library leaves its buffers to the collector.
        warnings.simplefilter("ignore", ResourceWarning)
        writer = WARCWriter(out, gzip=True)
        for address, status, text in pages:
            kind = [("Content-Type", "text/html; charset=utf-8")]
            heads = StatusAndHeaders(status, kind, protocol="HTTP/1.1")
            payload = io.BytesIO(text.encode())
            writer.write_record(
                writer.create_warc_record(address, "response", payload=payload, http_headers=heads)
            )
        gc.collect()
    return out.getvalue()


def feed() -> str:
    entries = "".join(
        f"<item><title>{TITLE} {n}</title><link>https://example.org/{n}</link>"
        f"<pubDate>Wed, 05 Jan 2022 10:00:00 GMT</pubDate><description>&lt;p&gt;{BODY}&lt;/p&gt;"
        f"</description></item>"
        for n in (1, 2)
    )
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة الوادي</title>'
        f"<language>ar</language>{entries}<item><title>بلا نص</title></item></channel></rss>"
    )


def telegram() -> str:
    messages = [
        {"id": 1, "type": "service", "date": "2022-01-05T10:00:00", "text": "", "action": "x"},
        {"id": 2, "type": "message", "date": "2022-01-05T10:00:00", "text": BODY},
        {
            "id": 3,
            "type": "message",
            "date": "2022-01-06T10:00:00",
            "forwarded_from": "مرصد الوادي",
            "text": [REST, {"type": "link", "text": " https://example.org"}],
        },
        {"id": 4, "type": "message", "date": "2022-01-06T11:00:00", "text": "", "photo": "x.jpg"},
    ]
    return json.dumps({"name": "قناة الوادي", "messages": messages}, ensure_ascii=False)


RIS = f"""TY  - NEWS
TI  - {TITLE}
AU  - النجار، سامر
T2  - صحيفة الوادي
DA  - 2022/01/05/
UR  - https://example.org/a/1
AB  - {BODY}
ER  -

TY  - NEWS
TI  - بلا نص
ER  -
"""
BIBTEX = (
    f"@misc{{wadi2022, title = {{{TITLE}}}, author = {{النجار, سامر}}, date = {{2022-01-05}},"
    " journal = {صحيفة الوادي}, file = {saved:files/1/page.html:text/html} }\n"
)
