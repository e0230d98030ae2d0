"""Which reader takes which file, by its ending, and where that is wrong by how it begins."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from model.codebook import Words
from storage import refusals
from storage.intake.columns import Choose, guess
from storage.intake.document import Document, Look, Refused
from storage.intake.stopping import Stopped
from storage.refusals import ImportRefused

Found = Iterator[Document | Refused]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file. ``reader`` names a module of this package and a function in it; ``version``
    is raised when that reads otherwise. ``mapped``: a table, whose columns may be chosen.
    ``beside``: its entries may name files beside it. ``many``: it holds many articles.
    """

    name: str
    label: Words
    suffixes: tuple[str, ...]
    reader: str
    version: int = 1
    mapped: bool = False
    beside: bool = False
    many: bool = False

    @property
    def signature(self) -> str:
        """Reader and version, as they are kept with an article."""
        return f"{self.name}/{self.version}"


KINDS: tuple[Kind, ...] = (
    Kind("page", Words("صفحات ويب", "Web pages"), (".html", ".htm", ".xhtml"), "pages:read_page"),
    Kind("mhtml", Words("صفحات محفوظة", "Saved pages"), (".mhtml", ".mht"), "pages:read_mhtml"),
    Kind("docx", Words("مستندات وورد", "Word documents"), (".docx",), "word_files:read_docx"),
    Kind("odt", Words("مستندات مفتوحة", "OpenDocument texts"), (".odt",), "word_files:read_odt"),
    Kind("rtf", Words("نصوص منسقة", "Rich text"), (".rtf",), "word_files:read_rtf"),
    Kind("pdf", Words("ملفات PDF", "PDF"), (".pdf",), "pdf_files:read_pdf"),
    Kind("epub", Words("كتب إلكترونية", "E-books"), (".epub",), "books:read_epub"),
    Kind("eml", Words("رسائل بريد", "E-mails"), (".eml",), "mails:read_eml"),
    Kind("mbox", Words("صناديق بريد", "Mailboxes"), (".mbox",), "mails:read_mbox", many=True),
    Kind(
        "table",
        Words("جداول", "Tables"),
        (".csv", ".tsv", ".tab", ".xlsx", ".parquet"),
        "tables:read_table",
        mapped=True,
        many=True,
    ),
    Kind(
        "json", Words("ملفات JSON", "JSON"), (".json",), "records:read_json", mapped=True, many=True
    ),
    Kind(
        "feed",
        Words("خلاصات RSS", "Feeds"),
        (".rss", ".atom", ".xml"),
        "feeds:read_feed",
        many=True,
    ),
    Kind(
        "warc",
        Words("أرشيفات ويب", "Web archives"),
        (".warc", ".warc.gz"),
        "web_archives:read_warc",
        many=True,
    ),
    Kind(
        "telegram",
        Words("محادثات تلغرام", "Telegram chats"),
        (),
        "telegram_pages:read_telegram_page",
        many=True,
    ),
    Kind("tweets", Words("أرشيف إكس", "X archives"), (), "posts:read_tweets", many=True),
    Kind(
        "wacz",
        Words("أرشيفات ويب", "Web archives"),
        (".wacz",),
        "web_archives:read_wacz",
        many=True,
    ),
    Kind(
        "ris",
        Words("مراجع RIS", "RIS references"),
        (".ris",),
        "bibliographies:read_ris",
        beside=True,
        many=True,
    ),
    Kind(
        "bibtex",
        Words("مراجع BibTeX", "BibTeX references"),
        (".bib",),
        "bibliographies:read_bibtex",
        beside=True,
        many=True,
    ),
)

_BY_SUFFIX: Mapping[str, Kind] = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
SUFFIXES = frozenset(_BY_SUFFIX)
_TEXT = Kind("text", Words("نصوص", "Texts"), (".txt", ".text"), "plain:read_text")
LINES = Kind(
    "lines",
    Words("أسطر JSON", "JSON Lines"),
    (".jsonl", ".ndjson"),
    "plain:read_lines",
    mapped=True,
    many=True,
)
PLAIN = _TEXT

# How files begin that often carry the wrong ending.
_BEGIN = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"WARC/", "warc"),
    (b"PAR1", "table"),
)
_TELEGRAM = b"<title>Exported Data</title>"
_TWEETS = re.compile(r"tweets?(?:-part\d+)?\.js")
_HEAD = 400


def kind_of(path: Path) -> Kind | None:
    """The kind of a file by its name; None for one that nothing here reads."""
    name = path.name.lower()
    if name.endswith(".warc.gz"):
        return _BY_SUFFIX[".warc.gz"]
    if _TWEETS.fullmatch(name):
        return _kind("tweets")
    suffix = path.suffix.lower()
    for kind in (PLAIN, LINES):
        if suffix in kind.suffixes:
            return kind
    return _BY_SUFFIX.get(suffix)


def suffix_of(signature: str) -> str:
    """The ending of files that a reader reads, by its signature; empty where it has several and
    for what was pasted."""
    name = signature.partition("/")[0]
    kind = next((k for k in (PLAIN, *KINDS) if k.name == name), None)
    if kind is None or (len(kind.suffixes) > 1 and kind not in (PLAIN,)):
        return _USUAL.get(name, "")
    return kind.suffixes[0]


_USUAL = {"page": ".html", "mhtml": ".mhtml", "mbox": ".eml", "warc": ".html", "wacz": ".html"}


def true_kind(path: Path, named: Kind) -> Kind:
    """The kind that the file's first bytes tell, where they tell another than its name.

    Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for begin, name in _BEGIN:
        if head.startswith(begin) and name != named.name and not named.mapped:
            return _kind(name)
    return _kind("telegram") if named.name == "page" and _TELEGRAM in head else named


def _kind(name: str) -> Kind:
    return next(k for k in KINDS if k.name == name)


def documents(path: Path, kind: Kind, choose: Choose = guess) -> Found:
    """The documents of a file. Raises ImportRefused, OSError as they are read."""
    module, _, name = kind.reader.partition(":")
    read: Callable[..., Found] = getattr(import_module(f"storage.intake.{module}"), name)
    with refusing(path):
        if kind.mapped:
            yield from read(path, choose)
        elif kind.beside:
            yield from read(path, partial(_text_of, path))
        else:
            yield from read(path)


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Say as a sentence whatever stops a reader: what it stands on was written by others, and
    there is no end to how a damaged file breaks that."""
    try:
        yield
    except (ImportRefused, OSError, Stopped):
        raise
    except Exception as error:
        log.warning("could not be read: %s", path.name, exc_info=True)
        raise ImportRefused(refusals.broken_file(str(error) or type(error).__name__)) from error


def _text_of(bibliography: Path, path: Path) -> str:
    """The text of a file that an entry names."""
    kind = kind_of(path)
    if path == bibliography or kind is None or kind.mapped or kind.beside or not kind.reader:
        raise ImportRefused(refusals.OTHER_KIND)
    found = next((d for d in documents(path, kind) if isinstance(d, Document)), None)
    if found is None:
        raise ImportRefused(refusals.EMPTY)
    return found.text


def look(path: Path, rows: int = 0) -> Look:
    """The headings of a table's columns, or the keys of its records, and the first of its rows.

    Raises ImportRefused where it has none or is no table, OSError.
    """
    kind = kind_of(path)
    if kind is None or not kind.mapped:
        raise ImportRefused(refusals.NO_HEADINGS)
    module = import_module(f"storage.intake.{kind.reader.partition(':')[0]}")
    with refusing(path):
        found: Look = module.look(path, max(rows, 1))
    return found
