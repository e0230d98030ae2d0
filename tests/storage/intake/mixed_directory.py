"""A directory of many mixed files, some of them broken, with what must become of each.

The files are the same each time. Every report is of its own words but for those that are copies on
purpose; what must become of a file is said beside how it is made.
"""

from __future__ import annotations

import json
import random
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.import_log import FileOutcome
from tests.storage.intake import files

LETTERS = "ابتجحدرزسشصطعغفقكلمنهوي"
WORDS = 60

Expected = Counter[tuple[str, str]]
"""How many of each result and reason; the reason is how its English sentence begins."""

ADDED, KNOWN = ("added", ""), ("known", "")


def story(number: int) -> str:
    """A report of invented words, like no other."""
    chance = random.Random(number)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(WORDS)]
    return f"تقرير رقم {number} " + " ".join(words)


def make(folder: Path, number: int) -> Expected:
    """Fill a folder with so many files and say what must become of them."""
    folder.mkdir(parents=True, exist_ok=True)
    expected: Expected = Counter()
    for n in range(number):
        name, write, results = MAKERS[n % len(MAKERS)]
        inside = folder / f"{n // 200:02}"
        inside.mkdir(exist_ok=True)
        write(inside / f"{n:05}-{name}", n)
        expected.update(results)
    return expected


def _text(path: Path, n: int, encoding: str = "utf-8") -> None:
    path.write_bytes(story(n).encode(encoding))


def _page(path: Path, n: int) -> None:
    path.write_text(files.page(files.KNOWN).replace(files.BODY, story(n)), "utf-8")


def _mail(path: Path, n: int) -> None:
    path.write_bytes(files.message(story(n)).as_bytes())


def _box(path: Path, n: int) -> None:
    mails = (files.message(story(n) + f" رسالة {m}").as_bytes() for m in range(2))
    path.write_bytes(b"".join(b"From a@b Wed Jan  5 10:00:00 2022\n" + m + b"\n\n" for m in mails))


def _rtf(path: Path, n: int) -> None:
    letters = "".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in story(n))
    path.write_text("{\\rtf1\\ansi " + letters + "}", "ascii")


@cache
def _template(kind: str) -> dict[str, bytes]:
    """The files within one file of a kind that is an archive inside."""
    make_one = {"docx": files.docx, "odt": files.odt, "epub": files.epub}[kind]
    with (
        TemporaryDirectory() as folder,
        zipfile.ZipFile(make_one(Path(folder) / f"a.{kind}")) as archive,
    ):
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(path: Path, n: int, kind: str, *, cut: bool = False) -> None:
    old, new = files.BODY.encode(), story(n).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _template(kind).items():
            archive.writestr(name, data.replace(old, new))
    if cut:
        path.write_bytes(path.read_bytes()[:-200])


def _table(path: Path, n: int, ending: str = "") -> None:
    rows = "".join(f'{m},"{story(n)} صف {m}",وكالة\n' for m in range(3))
    path.write_text(f"id,text,source\n{rows}{ending}", "utf-8")


def _lines(path: Path, n: int) -> None:
    lines = [json.dumps({"id": str(m), "text": f"{story(n)} سطر {m}"}) for m in range(2)]
    path.write_text("\n".join([*lines, "{broken"]), "utf-8")


def _chat(path: Path, n: int) -> None:
    text = files.telegram().replace(files.BODY, story(n)).replace(files.REST, story(n) + " تتمة")
    path.write_text(text, "utf-8")


def _feed(path: Path, n: int) -> None:
    path.write_text(files.feed().replace(files.BODY, story(n)), "utf-8")


def _references(path: Path, n: int) -> None:
    path.write_text(files.RIS.replace(files.BODY, story(n)), "utf-8")


def _bytes(path: Path, _: int, data: bytes) -> None:
    path.write_bytes(data)


def _cut(path: Path, n: int) -> None:
    path.write_bytes(story(n).encode()[:-1])


def _copy(path: Path, n: int) -> None:
    _text(path, n - n % len(MAKERS))  # of the first file of this round


def _near(path: Path, n: int) -> None:
    path.write_text(f"{story(n - n % len(MAKERS))} نقلته وكالة أخرى", "utf-8")


_OPEN_QUOTE = '9,"نص لم يُغلق اقتباسه,وكالة\n10,صف قائم بعده,وكالة\n'

Maker = tuple[str, Callable[[Path, int], None], list[tuple[str, str]]]
MAKERS: tuple[Maker, ...] = (
    ("a.txt", _text, [ADDED]),
    ("b.txt", partial(_text, encoding="cp1256"), [ADDED]),
    ("c.txt", partial(_text, encoding="utf-16"), [ADDED]),
    ("copy.txt", _copy, [KNOWN]),
    ("near.txt", _near, [ADDED]),
    ("page.html", _page, [ADDED]),
    ("word.docx", partial(_archive, kind="docx"), [ADDED]),
    ("open.odt", partial(_archive, kind="odt"), [ADDED]),
    ("book.epub", partial(_archive, kind="epub"), [ADDED]),
    ("rich.rtf", _rtf, [ADDED]),
    ("mail.eml", _mail, [ADDED]),
    ("box.mbox", _box, [ADDED, ADDED]),
    ("table.csv", _table, [ADDED] * 3),
    ("lines.jsonl", _lines, [ADDED, ADDED, ("refused", "JSON is no valid JSON")]),
    ("chat.json", _chat, [ADDED, ADDED]),
    ("feed.rss", _feed, [ADDED, ADDED, ("refused", "It has no text")]),
    ("refs.ris", _references, [ADDED, ("refused", "The entry has no text")]),
    ("empty.txt", partial(_bytes, data=b""), [("refused", "It is empty")]),
    ("picture.txt", partial(_bytes, data=b"\x89PNG\r\n\x1a\n\0"), [("refused", "It is no text")]),
    ("broken.pdf", partial(_bytes, data=b"%PDF-1.4\nno"), [("refused", "The file is damaged")]),
    ("cut.docx", partial(_archive, kind="docx", cut=True), [("refused", "The file is damaged")]),
    ("nothing.csv", partial(_bytes, data=b"a,b\n1,2\n"), [("refused", "Which column holds")]),
    ("none.json", partial(_bytes, data=b"{]"), [("refused", "")]),
    (
        "quote.csv",
        lambda path, n: _table(path, n, _OPEN_QUOTE.replace("صف قائم", f"صف {n} قائم")),
        [ADDED] * 4 + [("refused", "A quote that begins on line 5")],
    ),
    ("cut.txt", _cut, [("refused", "The text is damaged")]),
)


def counted(outcomes: Iterable[FileOutcome], expected: Expected) -> Expected:
    """What became of the files, by result and by the reasons that were expected."""
    reasons = sorted({r for _, r in expected if r}, key=len, reverse=True)
    found: Expected = Counter()
    for outcome in outcomes:
        said = outcome.words.en if outcome.words else ""
        reason = next((r for r in reasons if r in said), "")
        found[(str(outcome.result), reason)] += 1
    return found
