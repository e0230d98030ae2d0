"""Phrases as they are looked up: by their first word, with the particles it may carry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, product
from typing import TYPE_CHECKING, NamedTuple

from model.extraction.folding import fold_text

if TYPE_CHECKING:
    from model.extraction.lexicon import Entry

CLITICS = frozenset(
    a + b for a, b in product(("", "و", "ف"), ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال"))
)
_BEGUN = re.compile("[وف]?(?:لل?|[بك]?(?:ال?)?)")
"""As many of a word's first letters as may be particles, or their beginning."""
PARTICLES = frozenset(c[0] for c in CLITICS if c)
"""The letters with which a particle begins."""
# the scripts that stand in Arabic news; all further characters count as marks
_SCRIPTS = [chr(code) for code in range(0x900)]
_LETTERS = frozenset(filter(str.isalpha, _SCRIPTS))
_DIGITS = frozenset(filter(str.isdigit, _SCRIPTS))
WORD = re.compile(f"[{''.join(sorted(_LETTERS))}]+|[{''.join(sorted(_DIGITS))}]+")
_NEITHER = "".join(c for c in _SCRIPTS if c.isalnum() and not (c.isalpha() or c.isdecimal()))
_FRACTIONS = re.compile(f"[{_NEITHER}]")
_OUTSIDE = re.compile(f"[^\0-{_SCRIPTS[-1]}\u2010-\u2027\u2030-\u205e]")
"""What is of no such script and no common punctuation."""
_WORDS = re.compile(f"({WORD.pattern})")
_SECOND = re.compile(f" {_WORDS.pattern}")


@lru_cache(maxsize=2)
def pieces(text: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a text, where each begins and where each ends.

    Kept, for all lexicons look through one text before the next.
    """
    parts = _WORDS.split(text)
    ends = list(accumulate(map(len, parts)))
    return parts[1::2], ends[:-1:2], ends[1::2]


def has_other_signs(text: str) -> bool:
    """Whether signs stand in a text that `pieces` may not cut as words of any script are cut."""
    return bool(_OUTSIDE.search(text) or _FRACTIONS.search(text))


def begun_clitics(word: str) -> int:
    """How many of a word's first letters begin one of `CLITICS`."""
    begun = _BEGUN.match(word)
    return begun.end() if begun else 0


class Pattern(NamedTuple):
    """What to look for: ``word`` is its first, with ``lead``, marks, before it and ``rest`` after.

    Its ``skip`` leading letters are a particle. ``second`` is the word that must stand after the
    first and one space, empty where none must.
    """

    lead: str
    word: str
    rest: str
    skip: int
    entries: tuple[Entry, ...]
    second: str

    def begins(self, word: str, before: int) -> str | None:
        """The particles with which a word begins the pattern ``before`` letters in, None if not."""
        clitics = word[: before + self.skip]
        return None if clitics not in CLITICS or (before and self.lead) else clitics

    def end(self, text: str, start: int, end: int) -> int:
        """Where it ends in a text that has its first word at ``[start, end)``, 0 if not there."""
        last = end + len(self.rest)
        stands = text.startswith(self.rest, end) and text.endswith(self.lead, 0, start)
        return last if stands and not _is_within_word(text, last) else 0


Spelling = tuple[str, int, "Entry"]
"""A folded phrase of an entry; so many of its leading letters are a particle."""


def spellings(entries: tuple[Entry, ...]) -> Iterator[tuple[str, Spelling]]:
    """The spellings of these entries, each with its first word."""
    # one folding of all phrases is quicker than one for each
    phrases = fold_text("\n".join(e.phrase for e in entries)).split("\n")
    for entry, folded in zip(entries, phrases, strict=entries != ()):
        phrase = folded.strip()
        first = WORD.search(phrase)
        if first is None:
            continue
        yield first[0], (phrase, 0, entry)
        if phrase.startswith("ال") and len(phrase) > 3:
            # ل before ال loses the alef, and one lam of three: للحوثيين، للاذقية
            lost = 1 if phrase[2] != "ل" else 2
            yield "ل" + first[0][lost:], ("ل" + phrase[lost:], 1, entry)


def patterns(word: str, spelled: Iterable[Spelling]) -> Iterator[Pattern]:
    """The patterns of spellings that have this first word; those of one text share one."""
    by_text: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    for text, skip, entry in spelled:
        by_text[text, skip].append(entry)
    for (text, skip), entries in by_text.items():
        lead, _, rest = text.partition(word)
        second = _SECOND.match(rest) if not lead else None
        yield Pattern(lead, word, rest, skip, tuple(entries), second[1] if second else "")


def _is_within_word(text: str, at: int) -> bool:
    sides = text[at - 1 : at + 1]
    return len(sides) == 2 and (_LETTERS.issuperset(sides) or _DIGITS.issuperset(sides))
