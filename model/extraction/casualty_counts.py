"""Counting people in a sentence: a number, a dual, a single one, those joined by «و», and who."""

from __future__ import annotations

from dataclasses import dataclass, replace

from model.extraction.casualty_words import Part
from model.extraction.facts import FactKind

PLURAL = (2, None)
"""What a bare plural says: at least two."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A number found: its bounds, the parts ``[first, last)`` it was read from, and of whom."""

    low: int
    high: int | None
    first: int
    last: int
    who: str
    kinds: tuple[FactKind, ...]
    rule: str
    confidence: float


class Counting:
    """A sentence's parts, which of them are taken, and who was counted last (``who``)."""

    def __init__(self, row: tuple[Part, ...], text: str, who: str) -> None:
        self.parts = row
        self.letters = "".join(p.letter for p in row)
        self.taken: set[int] = set()
        self.who = who
        self._text = text

    def form(self, at: int) -> str:
        part = self.parts[at] if at < len(self.parts) else None
        return self._text[part.start : part.end] if part else ""

    def counts_people(self, at: int, far: int) -> bool:
        if at in self.taken:
            return False
        rest = self.letters[at + 1 :].lstrip("t")
        if rest.startswith("o"):
            rest = rest[1:]
        if rest[:1] in ("x", "y"):
            return False
        return far == 0 or rest[:1] in tuple("pgDWOb")

    def number_before(self, at: int) -> int | None:
        for back in (at - 1, at - 2):
            if back >= 0 and self.letters[back] == "q" and back not in self.taken:
                return back
        return None

    def counted(self, at: int, kinds: tuple[FactKind, ...], confidence: float) -> Toll:
        quantity = self.parts[at].quantity
        low, high = (quantity.low, quantity.high) if quantity else (1, 1)
        last = at + 1
        while last < len(self.parts) and self.letters[last] in "toz" and last < at + 3:
            last += 1
        last = last + 1 if self.letters[last : last + 1] in tuple("pOgDW") else at + 1
        toll = Toll(low, high, at, last, self.who_of(at), kinds, "counted", confidence)
        return self._coordinated(toll)

    def uncounted(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        part = self.parts[at]
        if part.count is None or (part.count == 0 and part.definite):
            return None
        last, count = self._with_two(at)
        low, high = (count, count) if count else PLURAL
        rule = {1: "single", 2: "dual"}.get(count, "plural")
        confidence = 0.8 if count else 0.65
        toll = Toll(low, high, at, last, self.who_of(at - 1), kinds, rule, confidence)
        return self._coordinated(toll)

    def _with_two(self, at: int) -> tuple[int, int]:
        """The count of a noun, «اثنين» after it heeded: «عسكريين تركيين اثنين»."""
        count = self.parts[at].count or 0
        for after in range(at + 1, min(len(self.parts), at + 4)):
            part = self.parts[after]
            quantity = part.quantity
            if quantity is not None and quantity.low == 2 and not part.joined and not count:
                return after + 1, 2
            if part.letter not in "pz":
                break
        return at + 1, count

    def joined_at(self, start: int) -> int | None:
        """The part that «و» joins to those before ``start``; only their names stand between."""
        for at in range(start, min(len(self.parts), start + 4)):
            part = self.parts[at]
            if part.letter in "qpO" and part.joined:
                return at
            if part.letter == "," and self.letters[at + 1 : at + 3] in ("qp", "qo"):
                continue
            if part.letter not in "zgpto" or part.code.startswith("و"):
                return None
        return None

    def joined(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        if self.letters[at] == "q":
            if self.letters[at + 1 : at + 3].lstrip("o")[:1] in ("D", "W"):
                return None
            return self.counted(at, kinds, 0.8) if self.counts_people(at, 1) else None
        return self.uncounted(at, kinds)

    def _coordinated(self, toll: Toll) -> Toll:
        """«3 جنود وشرطي», «القائد وآخرون»: those joined by «و» and of the same group added."""
        at = self.joined_at(toll.last)
        more = self.joined(at, toll.kinds) if at is not None else None
        if more is None or at is None:
            return toll
        same = more.who == toll.who or self.letters[at] == "O"
        return _sum(toll, more) if same else toll

    def who_of(self, at: int) -> str:
        """The group of those counted at the part ``at``, from the words after it."""
        found, strange = "", 0
        for part in self.parts[at + 1 : at + 8]:
            if part.letter in "pg":
                if part.led:
                    break
                if part.code != "unknown":
                    return part.code
                found = "unknown"
            elif part.letter in "Ob":
                return found or self.who
            elif part.letter in "z" and strange < 2:
                strange += 1
            elif part.letter not in "otr" and not (part.letter in "DW" and part.joined):
                break
        return found or "unknown"


def _sum(toll: Toll, more: Toll) -> Toll:
    high = toll.high + more.high if toll.high is not None and more.high is not None else None
    low = toll.low + more.low if high is not None else toll.low + max(1, more.low)
    return replace(toll, low=low, high=high, last=more.last, rule="summed")
