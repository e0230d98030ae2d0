"""Names found as one types them, however they are spelt, in Arabic or in Latin letters.

All names stand in one long text, each on a line; a few patterns over it are far quicker than a look
at every name. Prefixes come before words within, these before names that only sound alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import IntEnum

from model.transliteration import has_arabic, plain_arabic, plain_latin, skeleton

_MANY = 250
"""So many names that begin to sound alike are held against what was typed; more say nothing."""
_LIKE, _SAME_SOUND = 0.45, 0.75
"""How like a name must be to be meant, and how like one is at least that sounds just so."""
_SHORTEST_SOUND, _SHORTEST_SLIP = 2, 3


class Fit(IntEnum):
    """How well a name fits what was typed, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WORD = 2
    SOUND = 3
    SLIP = 4


class NameSearch:
    """Finds by number the things that ``names`` tells the names of; immutable."""

    def __init__(self, names: Sequence[Iterable[str]]) -> None:
        named = [(n, " ".join(name.split())) for n, each in enumerate(names) for name in each]
        named = [(n, name) for n, name in named if name]
        arabic = [(n, name) for n, name in named if has_arabic(name)]
        latin = [(n, name) for n, name in named if not has_arabic(name)]
        self._arabic = _Lines(arabic, plain_arabic)
        self._latin = _Lines(latin, plain_latin)
        self._sounds = (_Lines(arabic, skeleton), _Lines(latin, skeleton))

    def find(self, typed: str, enough: int = 12) -> dict[int, tuple[Fit, float]]:
        """By number how well those fit that fit best, with a likeness from 0 to 1.

        Names that only sound so are looked for where fewer than ``enough`` fit by their letters.
        """
        lines = self._arabic if has_arabic(typed) else self._latin
        plain = (plain_arabic if has_arabic(typed) else plain_latin)(typed).strip()
        if not plain:
            return {}
        found = {number: (fit, 1.0) for number, fit in lines.beginning_with(plain)}
        if len(found) < enough:
            sound = skeleton(typed).strip()
            found = self._sounding(sound, plain, lines) | found
            if not found and len(sound.replace(" ", "")) >= _SHORTEST_SLIP:
                found = self._slips(sound, plain, lines)
        return found

    def _sounding(self, sound: str, plain: str, lines: _Lines) -> dict[int, tuple[Fit, float]]:
        if len(sound.replace(" ", "")) < _SHORTEST_SOUND:
            return {}
        hits: dict[int, float] = {}
        for each in self._sounds:
            for number, fit in each.beginning_with(sound):
                least = _SAME_SOUND if fit is Fit.WHOLE else 0.0
                hits[number] = max(least, hits.get(number, 0.0))
        return _liked(hits, Fit.SOUND, plain, lines)

    def _slips(self, sound: str, plain: str, lines: _Lines) -> dict[int, tuple[Fit, float]]:
        """Names that sound so but for one consonant that is wrong, missing or too many."""
        wrong = _one_off(sound)
        hits = {n: 0.0 for each in self._sounds for n in each.matching(wrong)}
        return _liked(hits, Fit.SLIP, plain, lines)


class _Lines:
    """Names in one spelling, a line each, and the number of the thing that each line names."""

    def __init__(self, named: Sequence[tuple[int, str]], spell: Callable[[str], str]) -> None:
        self.spelt = spell("\n".join(name for _, name in named)).split("\n")
        self._numbers = [number for number, _ in named]
        self._text = "\n" + "\n".join(self.spelt) + "\n"
        self._starts: list[int] = []
        at = 1
        for line in self.spelt:
            self._starts.append(at)
            at += len(line) + 1
        self._of: dict[int, list[str]] | None = None

    def beginning_with(self, plain: str) -> Iterator[tuple[int, Fit]]:
        """Those with a word that begins so; spaces between letters count for nothing."""
        letters = " ?".join(map(re.escape, plain.replace(" ", "")))
        best: dict[int, Fit] = {}
        for match in re.finditer(rf"[\n ]{letters}", self._text):
            number = self._number(match.start() + 1)
            best[number] = min(best.get(number, Fit.SLIP), self._fit(match))
        yield from best.items()

    def matching(self, pattern: str) -> Iterator[int]:
        """Those with a line that begins so."""
        for match in re.finditer(rf"\n(?:{pattern})(?=[ \n])", self._text):
            yield self._number(match.start() + 1)

    def likeness(self, numbers: Iterable[int], plain: str) -> dict[int, float]:
        """How like each of these is to what was typed, by its likest name."""
        if self._of is None:
            self._of = {}
            for number, line in zip(self._numbers, self.spelt, strict=False):
                self._of.setdefault(number, []).append(line)
        matcher = SequenceMatcher(None, "", plain, autojunk=False)
        found = {}
        for number in numbers:
            ratios = [_ratio(matcher, name) for name in self._of.get(number, ())]
            found[number] = max(ratios, default=0.0)
        return found

    def _number(self, at: int) -> int:
        return self._numbers[bisect_right(self._starts, at) - 1]

    def _fit(self, match: re.Match[str]) -> Fit:
        if match[0][0] != "\n":
            return Fit.WORD
        return Fit.WHOLE if self._text[match.end()] == "\n" else Fit.BEGINNING


def _liked(
    hits: Mapping[int, float], fit: Fit, plain: str, lines: _Lines
) -> dict[int, tuple[Fit, float]]:
    """Those of the hits that are like enough; each has the likeness that it has at least."""
    if len(hits) > _MANY:
        hits = {number: least for number, least in hits.items() if least}
    likeness = lines.likeness(hits, plain)
    found = {number: max(least, likeness[number]) for number, least in hits.items()}
    return {number: (fit, like) for number, like in found.items() if like >= _LIKE}


def _ratio(matcher: SequenceMatcher[str], name: str) -> float:
    matcher.set_seq1(name)
    return matcher.ratio()


def _one_off(sound: str) -> str:
    """A pattern for what sounds so but for one letter."""
    letters = list(sound.replace(" ", ""))
    gap = " ?"
    forms = []
    for at in range(len(letters)):
        before, after = letters[:at], letters[at + 1 :]
        forms += [[*before, "[a-z]", *after], [*before, *after]]
        forms.append([*before, "[a-z]", *letters[at:]])
        if after:
            forms.append([*before, after[0], letters[at], *after[1:]])
    return "|".join(gap.join(form) for form in forms)
