"""Exports of social networks map by themselves: nothing is to be chosen."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from storage.article_files import Found, find_articles
from storage.intake.columns import guess
from storage.intake.kinds import look
from tests.storage.intake.files import BODY, REST

DAY = date(2022, 1, 5)
CROWDTANGLE = (
    "Page Name,User Name,Facebook Id,Page Category,Page Created,Likes at Posting,"
    "Followers at Posting,Post Created,Post Created Date,Post Created Time,Type,"
    "Total Interactions,URL,Message,Link,Final Link,Image Text,Link Text,Description"
)
TELEGRAM = f"""<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
  <title>Exported Data</title>
 </head>
 <body><div class="page_wrap"><div class="page_header"><div class="content">
  <div class="text bold">
قناة الوادي
  </div></div></div>
 <div class="page_body chat_page"><div class="history">
  <div class="message service" id="message-1"><div class="body details">5 January 2022</div></div>
  <div class="message default clearfix" id="message7"><div class="body">
   <div class="pull_right date details" title="05.01.2022 10:00:00 UTC+03:00">10:00</div>
   <div class="from_name">قناة الوادي</div>
   <div class="text">{BODY}<br>{REST}</div></div></div>
  <div class="message default clearfix joined" id="message8"><div class="body">
   <div class="pull_right date details" title="05.01.2022 10:01:00 UTC+03:00">10:01</div>
   <div class="forwarded body"><div class="from_name">مرصد الوادي <span>5.1.2022</span></div>
   <div class="text"><strong>عاجل</strong> {REST}</div></div></div></div>
  <div class="message default clearfix" id="message9"><div class="body">
   <div class="pull_right date details" title="05.01.2022 10:02:00">10:02</div>
   <div class="media_wrap"></div></div></div>
 </div></div></div></body></html>"""


def found(path: Path) -> list[Found]:
    return [f for f in find_articles([path]) if isinstance(f, Found)]


def test_crowdtangle(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    rows = [
        f"شبكة الوادي,wadi,1,NEWS,2010-01-01,5,6,2022-01-05 10:00:00 EST,2022-01-05,10:00:00,"
        f'Photo,9,https://www.facebook.com/1,"{BODY}",https://example.org,,,عنوان الرابط,وصف',
        f"شبكة الوادي,wadi,1,NEWS,2010-01-01,5,6,2022-01-05 11:00:00 EST,2022-01-05,11:00:00,"
        f'Link,9,https://www.facebook.com/2,,https://example.org,,,,"{REST}"',
    ]
    path.write_text("\ufeff" + "\n".join([CROWDTANGLE, *rows]), "utf-8")
    first, second = found(path)
    assert BODY in first.article.text
    known = first.article
    assert (known.source, known.published) == ("شبكة الوادي", DAY)
    assert known.url == "https://www.facebook.com/1"
    assert second.article.text == REST


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [
        (
            "id,creation_time,text,lang,mcl_url,post_owner.id,post_owner.name,link_attachment.link",
            {
                "text": "text",
                "published": "creation_time",
                "source": "post_owner.name",
                "url": "mcl_url",
                "language": "lang",
                "name": "id",
            },
        ),
        (
            "Account,User Name,Post Created,Type,URL,Link,Photo,Title,Description,Image Text",
            {
                "text": "Description",
                "title": "Title",
                "published": "Post Created",
                "source": "Account",
                "url": "URL",
            },
        ),
        (
            "id,thread_id,search_entity,chat,author,author_username,body,views,timestamp",
            {
                "text": "body",
                "published": "timestamp",
                "source": "chat",
                "author": "author",
                "name": "id",
            },
        ),
    ],
)
def test_headings_of_collections(headings: str, wanted: dict[str, str]) -> None:
    assert guess(headings.split(",")).named() == wanted


def test_a_chat_exported_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "messages.html"
    path.write_text(TELEGRAM, "utf-8")
    first, second = found(path)
    assert first.article.text == f"{BODY}\n{REST}"
    assert (first.article.source, first.article.published) == ("قناة الوادي", DAY)
    assert first.article.name == "قناة الوادي/7"
    assert second.article.text == f"عاجل {REST}"
    assert second.article.author == "مرصد الوادي"
    assert first.article.reader == "telegram/1"


def test_an_archive_of_x(tmp_path: Path) -> None:
    path = tmp_path / "tweets.js"
    tweet = {
        "id_str": "12",
        "full_text": BODY,
        "created_at": "Wed Jan 05 10:00:00 +0000 2022",
        "lang": "ar",
    }
    path.write_text(f"window.YTD.tweets.part0 = {json.dumps([{'tweet': tweet}])}", "utf-8")
    (one,) = found(tmp_path)
    assert (one.article.text, one.article.published) == (BODY, DAY)
    assert one.article.url == "https://x.com/i/status/12"
    (tmp_path / "menu.js").write_text("alert(1)", "utf-8")
    assert len(found(tmp_path)) == 1


@pytest.mark.parametrize(
    ("network", "data"),
    [
        (
            "twitter.com",
            {
                "rest_id": "5",
                "legacy": {"full_text": BODY, "created_at": "Wed Jan 05 10:00:00 +0000 2022"},
                "core": {"user_results": {"result": {"legacy": {"name": "شبكة الوادي"}}}},
            },
        ),
        (
            "www.tiktok.com",
            {
                "id": "5",
                "desc": BODY,
                "createTime": 1641384000,
                "author": {"nickname": "شبكة الوادي"},
            },
        ),
        (
            "instagram.com",
            {
                "id": "5",
                "caption": {"text": BODY},
                "taken_at": 1641384000,
                "user": {"full_name": "شبكة الوادي"},
            },
        ),
    ],
)
def test_what_zeeschuimer_collected(tmp_path: Path, network: str, data: dict[str, object]) -> None:
    path = tmp_path / "a.ndjson"
    line = {"nav_index": "1", "item_id": "5", "source_platform": network, "data": data}
    path.write_text(json.dumps(line), "utf-8")
    (one,) = found(path)
    assert (one.article.text, one.article.source) == (BODY, "شبكة الوادي")
    assert (one.article.published, one.article.name) == (DAY, "5")
    assert look(path).headings == ()
