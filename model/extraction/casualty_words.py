"""The words of a sentence that speak of the killed and the hurt, as a row of letters.

k killed, j injured, l «لقي», h «خطف», e «مصرعهم», D the dead, W the wounded, X both
(«خسائر بشرية»), q a quantity, p people, g a group, O «آخرون», b «بينهم», n a denial, u what makes
unsure, r «في صفوف», B «بين», T «حصيلة», + «إضافة إلى», x a thing, o «من», & «و», "," a mark, t what
may be passed over (a day, a bound), y a unit of time, P another preposition, a «أي»; z any other
word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from model.extraction.lexicon import Hit
from model.extraction.numbers import Quantity, quantities_in
from model.extraction.overlaps import Apart
from model.extraction.reading import Reading, Sentence
from model.quick import value

_HARM = {"killed": "k", "injured": "j", "light": "l", "undone": "z", "held": "h"}
_CASUALTY = {"killed": "D", "injured": "W", "both": "X"}
_WORDS = {
    "other": "O", "among": "b", "none": "n", "unsure": "u", "end": "e", "ranks": "r",
    "between": "B", "toll": "T", "plus": "+",
}  # fmt: skip
_LETTERS = {
    (category, code): letter
    for category, letters in (("harm", _HARM), ("casualty", _CASUALTY), ("harm_word", _WORDS))
    for code, letter in letters.items()
}
_ORDER = "kjlhDWXqeOrbTuB+npgtyx"
_COUNTED = {"1": 1, "2": 2, "many": 0}
_LEADING = frozenset("بلك")
_CALENDAR = {"weekday": "t", "relative": "t", "part": "t", "day": "t", "month": "t", "unit": "y",
             "year": "y"}  # fmt: skip
_PIECE = re.compile(r"[^\W\d_]+|\d+|[،؛.:!؟()\"-]")
_PREPOSITIONS = frozenset({
    "او", "بل", "لكن",
    "في", "علي", "الي", "عن", "مع", "خلال", "قبل", "بعد", "ضد", "عند", "لدي", "اثر", "جراء",
    "نتيجه", "بسبب", "قرب", "شرق", "غرب", "شمال", "جنوب", "وسط", "حين", "عندما", "فيما", "بينما",
    "حيث", "كما", "بنيران", "برصاص", "بقصف", "بانفجار", "بغاره", "بغارات", "بهجوم", "اثناء",
    "منذ", "برصاصه", "برصاصتي", "برصاصتين", "برصاصات", "بطلق", "بطلقات", "بطلقتي", "قناص",
})  # fmt: skip
_MEN_OF = frozenset({"من عناصر", "من أفراد", "من منتسبي", "من افراد"})
_ANY = frozenset({"اي", "ايه"})
_PASSED = frozenset({
    "ما", "يسمي", "يدعي", "خلالها", "خلاله", "فيها", "فيه", "بها", "نحو", "ايضا", "كذلك", "علي",
    "الفور", "حوالي", "زهاء", "قرابه", "مساء",
})  # fmt: skip


@value
class Part:
    """One word or phrase: its letter, folded offsets, code, number (0 plural, None none).

    ``definite`` says that it carries «ال», ``led`` that a preposition («بـ», «لـ») is written on
    it, ``joined`` that «و» is, ``plain`` that what follows tells the group («رجال المقاومة»);
    ``side`` names the side that a noun or body speaks of, where it does.
    """

    letter: str
    start: int
    end: int
    code: str = ""
    counted: int | None = None
    definite: bool = False
    led: bool = False
    joined: bool = False
    plain: bool = False
    side: str = ""
    quantity: Quantity | None = None


def parts(reading: Reading, sentence: Sentence) -> tuple[Part, ...]:
    """The parts of a sentence in their order, none overlapping."""
    known = sorted(_known(reading, sentence), key=lambda p: (p.start, -p.end))
    return tuple(_filled(reading.folded.text, sentence, known))


def _known(reading: Reading, sentence: Sentence) -> Iterator[Part]:
    apart = Apart()
    for part in sorted(_candidates(reading, sentence), key=_rank):
        if apart.takes(part.start, part.end):
            yield part


def _rank(part: Part) -> tuple[int, int]:
    """Longer first; at the same length what says more."""
    return part.start - part.end, _ORDER.find(part.letter)


def _candidates(reading: Reading, sentence: Sentence) -> Iterator[Part]:
    quantities = [q for q in quantities_in(reading, sentence.start, sentence.end) if not q.ordinal]
    ends = [q.last for q in quantities]
    for hit in reading.hits_in(sentence, "harm", "casualty", "people", "harm_word"):
        if not (hit.entry.phrase in _MEN_OF and any(-3 <= hit.start - e <= 1 for e in ends)):
            yield _of_lexicon(hit)  # «عدد من عناصر …», «العشرات من أفراد …»: so many are counted
    for hit in reading.hits_in(sentence, "calendar", "bound", "target_noun", "weapon"):
        letter = _aside(hit)
        if letter:
            yield Part(letter, hit.start, hit.end)
    for quantity in quantities:
        yield _of_quantity(quantity, reading.folded.text)


def _aside(hit: Hit) -> str:
    """The letter of what is neither harm nor people; empty for what does not matter here."""
    if hit.category == "calendar":
        return _CALENDAR.get(hit.code, "")
    if hit.category == "bound":
        return "t"
    if hit.category == "weapon" and hit.entry.phrase.startswith("انتحاري"):
        return "g"  # «انتحاري يقود سيارة»: who killed, and with what
    if hit.category == "weapon" and hit.clitics.endswith("ب"):
        return "P"  # «مقتل خمسة بغارة»: with what
    return "" if hit.entry.get("people") else "x"


def _of_lexicon(hit: Hit) -> Part:
    letter = _LETTERS.get((hit.category, hit.code)) or ("g" if hit.entry.get("group") else "p")
    counted = _COUNTED.get(hit.entry.get("count"))
    definite = hit.clitics.endswith(("ال", "لل")) or hit.entry.phrase.startswith("ال")
    return Part(
        letter=letter,
        start=hit.start,
        end=hit.end,
        code=hit.code,
        counted=counted,
        definite=definite,
        led=not _LEADING.isdisjoint(hit.clitics) and hit.clitics not in ("ال", "وال"),
        joined=hit.clitics.startswith("و"),
        plain=hit.entry.get("plain") == "1",
        side=_side_of(hit),
    )


def _side_of(hit: Hit) -> str:
    return hit.entry.get("side") or (hit.entry.phrase if hit.entry.get("group") else "")


def _of_quantity(quantity: Quantity, text: str) -> Part:
    bounded = text[max(0, quantity.start - 2) : quantity.start]
    joined = quantity.clitics.startswith("و") or bounded == " و"
    return Part("q", quantity.first, quantity.last, joined=joined, quantity=quantity)


def _filled(text: str, sentence: Sentence, known: Iterable[Part]) -> Iterator[Part]:
    at = sentence.start
    for part in known:
        glued = part.start
        while glued > at and text[glued - 1].isalpha():
            glued -= 1
        yield from _between(text, at, glued)
        yield part
        at = part.end
    yield from _between(text, at, sentence.end)


def _between(text: str, start: int, end: int) -> Iterator[Part]:
    for match in _PIECE.finditer(text, start, end):
        word = match[0]
        letter = _letter_of(word)
        if letter:
            yield Part(letter, match.start(), match.end(), word)


@lru_cache(maxsize=1 << 14)
def _letter_of(word: str) -> str:
    if word in ("من", "و"):
        return "o" if word == "من" else "&"
    if word in _ANY:
        return "a"
    if word in ("ب", "ل", "ال", "وال", "بال", "لل", "ف", '"', "-", "وب", "ول", "ك"):
        return ""
    if not word.isalnum():
        return ","
    if word in _PASSED:
        return "t"
    return "P" if word in _PREPOSITIONS or word.removeprefix("و") in _PREPOSITIONS else "z"
