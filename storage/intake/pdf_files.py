"""PDF: lines put into reading order, letters rejoined, paragraphs whole again.

pdfplumber gives what stands on each line from left to right. Some producers store Arabic as it is
seen, some as it is read: for each page the direction is taken in which more everyday words appear.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from storage import refusals
from storage.intake import stopping
from storage.intake.document import UNKNOWN, Document, Refused
from storage.intake.limits import LARGEST_PAGES
from storage.refusals import ImportRefused

_EVERYDAY = frozenset(
    [
        "من",
        "في",
        "على",
        "إلى",
        "الى",
        "أن",
        "ان",
        "عن",
        "مع",
        "بعد",
        "قبل",
        "التي",
        "الذي",
        "هذا",
        "هذه",
        "ذلك",
        "كان",
        "كانت",
        "قال",
        "قالت",
        "وقال",
        "وقد",
        "قد",
        "لم",
        "لا",
        "ما",
        "هو",
        "هي",
        "بين",
        "حتى",
        "كما",
        "منذ",
        "أو",
        "او",
        "ثم",
        "كل",
        "عند",
        "خلال",
        "حيث",
        "وفي",
        "ومن",
        "وعلى",
        "اليوم",
    ]
)
_ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d3]+")
_NUMBER = re.compile(r"[\W\d_]*")

# Lam-alef is one sign on paper; where a producer writes its two letters in the order of reading
# into a line in the order of seeing, they come out turned round.
_TURNED = (
    (re.compile(r"ا([أإآ])ل"), r"ال\1"),
    (re.compile(r"\bاال(?=\w)"), "الا"),
    (re.compile(r"\b([وفبك])اال(?=\w)"), r"\1الا"),
    (re.compile(r"\b(و?)إال\b"), r"\1إلا"),
)

_MARKS = re.compile(r"[\s\u064b-\u065f\u0670\ufe70-\ufe7f]*")
_STOP = re.compile(r"^([.،؛:؟!])\s*(.*\w.*)$")
_BRACKET = re.compile(r"[()\[\]{}«»]")
_MIRRORED = str.maketrans("()[]{}«»", ")(][}{»«")

_FEW = 3
"""From so many pages on, what stands on the edge of most of them is no part of the text."""
_GAP = 1.35
_SHORT = 0.3
_RAGGED = 0.05
_UNREADABLE = 4
"""Where more than one sign of so many is unknown, it is no text to work with."""
_FULL_STOPS = (".", "؟", "!", ":", "»", "”")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in the order of reading; ``short`` says what it lacks of the text's
    width, as a share of that, ``gap`` how far from the line above it stands, in the page's usual
    steps."""

    text: str
    gap: float
    short: float


def read_pdf(path: Path) -> Iterator[Document | Refused]:
    """The text of all pages. A file of scanned pages is refused with a sentence that says so."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    size = path.stat().st_size
    if size > LARGEST_PAGES:
        raise ImportRefused(refusals.too_large(size, LARGEST_PAGES))
    try:
        with pdfplumber.open(path) as file:
            pages = list(_pages(file))
            known = dict(file.metadata)
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        if isinstance(cause, PDFPasswordIncorrect):
            raise ImportRefused(refusals.LOCKED_FILE) from error
        raise ImportRefused(refusals.broken_file(str(cause) or type(cause).__name__)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    remarks = list(_missing(pages))
    text = "\n".join(_paragraphs(_without_edges(pages)))
    yield Document(text, title=_word(known, "Title"), author=_word(known, "Author"))
    yield from remarks


def _missing(pages: Sequence[Sequence[Line]]) -> Iterator[Refused]:
    """What of the pages is no text. Raises ImportRefused where hardly anything is."""
    if not any(pages):
        raise ImportRefused(refusals.SCANNED)
    texts = ["".join(line.text for line in lines) for lines in pages]
    unknown = sum(text.count(UNKNOWN) for text in texts)
    if unknown * _UNREADABLE > sum(map(len, texts)):
        raise ImportRefused(refusals.UNNAMED)
    for number, text in enumerate(texts, 1):
        if not text:
            yield Refused(refusals.scanned_page(number), number)
    if unknown:
        yield Refused(refusals.unnamed_letters(unknown))


def _word(known: dict[str, Any], key: str) -> str | None:
    value = known.get(key)
    text = " ".join(unicodedata.normalize("NFKC", value).split()) if isinstance(value, str) else ""
    return text or None


def _pages(file: Any) -> Iterator[list[Line]]:
    """The lines of each page, which then lets go of all its signs: a book has millions."""
    for page in file.pages:
        stopping.go_on()
        try:
            yield _lines(page)
        finally:
            page.close()


def _lines(page: Any) -> list[Line]:
    """The lines of a page that hold anything, in the order of reading."""
    from pdfplumber.utils.text import chars_to_textmap

    from storage.intake.pdf_signs import signs as signs_of

    signs = signs_of(page)
    if not signs:
        return []
    for sign in signs:
        _prepare(sign, page.height)
    found = chars_to_textmap(signs, layout_bbox=page.bbox).extract_text_lines(return_chars=False)
    found = [line for line in found if not _MARKS.fullmatch(line["text"])]
    texts = in_reading_order([line["text"] for line in found])
    if not found:
        return []
    left, right = _edges(found)
    width = max(right - left, 1.0)
    tops = [line["top"] for line in found]
    steps = [b - a for a, b in pairwise(tops)]
    usual = max(median(steps), 1.0) if steps else 1.0
    lines = []
    for text, line, step in zip(texts, found, [0.0, *steps], strict=True):
        short = 1 - (line["x1"] - line["x0"]) / width
        lines.append(Line(text, step / usual, short))
    return lines


def _edges(found: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """From where to where most lines reach; a running title may reach further."""
    starts, ends = sorted(x["x0"] for x in found), sorted(x["x1"] for x in found)
    some = len(found) // 5
    return starts[some], ends[-1 - some]


def _prepare(char: dict[str, Any], height: float) -> None:
    """Have a sign stand on its line, whichever font it is of, and its letters in their order."""
    # One sign on paper that stands for several letters is turned round with its line later.
    if len(char["text"]) > 1 and _ARABIC.search(char["text"]):
        char["text"] = char["text"][::-1]
    if char["upright"]:
        foot = height - char["matrix"][5]
        char["top"], char["bottom"] = foot - char["size"], foot


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """The lines of one page, turned round where they stand as they are seen."""
    as_stored = [_plain(line) for line in lines]
    if not _is_arabic("".join(as_stored)):
        return as_stored
    from bidi.algorithm import get_display

    turned = _brackets([_mended(_plain(get_display(line, base_dir="R"))) for line in lines])
    return turned if _known(turned) > _known(as_stored) else as_stored


def _brackets(lines: list[str]) -> list[str]:
    """The lines with their brackets the right way: some producers store them as they are read."""
    other = [line.translate(_MIRRORED) for line in lines]
    return other if _misplaced(other) < _misplaced(lines) else lines


def _misplaced(lines: Sequence[str]) -> int:
    """How many brackets close what was not opened."""
    depth = wrong = 0
    for sign in _BRACKET.findall("\n".join(lines)):
        depth += 1 if sign in "([«{" else -1
        if depth < 0:
            depth, wrong = 0, wrong + 1
    return wrong


def _plain(text: str) -> str:
    """Letters as they are typed, for the forms in which they are printed."""
    return unicodedata.normalize("NFKC", text).replace("\u0640\u0640", "\u0640").strip()


def _mended(text: str) -> str:
    for pattern, right in _TURNED:
        text = pattern.sub(right, text)
    # Set from left to right, a line of Arabic shows its stop at the wrong end.
    return _STOP.sub(r"\2\1", text)


def _known(lines: Sequence[str]) -> int:
    return sum(word in _EVERYDAY for line in lines for word in _WORD.findall(line))


def _is_arabic(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return letters > 0 and len(_ARABIC.findall(text)) * 2 > letters


def _without_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the first and last lines that most of them share, and page numbers."""
    edges = Counter(_edge(p[i].text) for p in pages if len(p) > _FEW for i in (0, -1))
    often = {e for e, n in edges.items() if n >= _FEW and n * 2 > len(pages)}

    def is_edge(line: Line) -> bool:
        return _edge(line.text) in often or bool(_NUMBER.fullmatch(line.text))

    kept = []
    for page in pages:
        lines = list(page)
        while lines and is_edge(lines[0]):
            lines.pop(0)
        while lines and is_edge(lines[-1]):
            lines.pop()
        kept.append(lines)
    return kept


def _edge(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Lines joined where one goes on in the next; a paragraph may go on over the page."""
    held: list[str] = []
    last: Line | None = None
    for lines in pages:
        for i, line in enumerate(lines):
            if last is not None and _ends(last, line, new_page=i == 0):
                yield " ".join(held)
                held = []
            held.append(line.text)
            last = line
    if held:
        yield " ".join(held)


def _ends(line: Line, following: Line, *, new_page: bool) -> bool:
    """Whether a paragraph ends with the line: it is short, or stands apart from the next."""
    if line.short > _SHORT or (following.gap > _GAP and not new_page):
        return True
    return line.short > _RAGGED and line.text.endswith(_FULL_STOPS)
