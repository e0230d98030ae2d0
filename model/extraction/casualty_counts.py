"""Counting people in a sentence: a number, a dual, a single one, those joined by «و», and who."""

from __future__ import annotations

import re
from dataclasses import replace

from model.extraction.casualty_words import Part
from model.extraction.facts import FactKind
from model.quick import value

_AGE = re.compile(r",?q[yz]?,?")
_KIN = ("ابنته", "ابنه", "ابنها", "زوجته", "زوجها", "نجله", "شقيقه", "شقيقته", "والده", "والدته",
        "طفله", "طفلته", "طفلها", "طفلتها", "حفيده", "حفيدته")  # fmt: skip
_ONE_OF = frozenset({"احد", "احدي"})
_EXPLAINED = frozenset({"هم", "هما", "هو", "هي"})
_JOINED_REACH = 7
_HURT = ("بجروح", "بجراح", "بحروق", "بشظايا", "باصابات")
_AT_LEAST = (" علي الاقل", " علي اقل تقدير")
_LAST_WITH_PLURAL = 10
"""Up to ten the counted noun is a plural, from eleven on a singular in the accusative."""
PLURAL = (2, None)
"""What a bare plural says: at least two."""
GENERIC = frozenset({"state", "rebel"})
"""What a noun tells of a side by itself; a body named after it tells more."""
_BOTH_SIDES = "both"


@value
class Toll:
    """A number found: its bounds, the parts ``[first, last)`` it was read from, and of whom.

    ``beside`` says that it stands beside another of the same group, the other side's; ``side``
    names the side that they were of, where it is told.
    """

    low: int
    high: int | None
    first: int
    last: int
    who: str
    kinds: tuple[FactKind, ...]
    rule: str
    confidence: float
    beside: bool = False
    side: str = ""


class Counting:
    """A sentence's parts, which of them are taken, and who was counted last (``who``)."""

    def __init__(self, row: tuple[Part, ...], text: str, who: str) -> None:
        self.parts = row
        self.letters = "".join(p.letter for p in row)
        self.taken: set[int] = set()
        self.who = who
        self.side = ""
        self.counted_here = False
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
        return far == 0 or rest[:1] in tuple("pgDWObr")

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
        noun = self.letters[last : last + 1] in tuple("pOgDW") and not self.parts[last].joined
        last = last + 1 if noun else at + 1
        toll = Toll(low, high, at, last, self.who_of(at), kinds, "counted", confidence)
        return self.with_company(toll)

    def uncounted(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        part = self.parts[at]
        if part.counted is None or (part.counted == 0 and part.definite):
            return None
        if self.form(at) in _ONE_OF and self.letters[at + 1 : at + 2] not in ("p", "b", "o"):
            return None
        last, count = self._with_two(at)
        low, high = (count, count) if count else PLURAL
        if count > 1 and self._text.startswith(_AT_LEAST, self.parts[last - 1].end):
            high = None
        rule = {1: "single", 2: "dual"}.get(count, "plural")
        confidence = 0.8 if count else 0.65
        toll = Toll(low, high, at, last, self.who_of(at - 1), kinds, rule, confidence)
        return self.with_company(toll)

    def _with_two(self, at: int) -> tuple[int, int]:
        """The count of a noun, «اثنين» after it heeded: «عسكريين تركيين اثنين»."""
        count = self.parts[at].counted or 0
        for after in range(at + 1, min(len(self.parts), at + 4)):
            part = self.parts[after]
            quantity = part.quantity
            if quantity is not None and quantity.low == 2 and not part.joined and not count:
                return after + 1, 2
            if part.letter not in "pz":
                break
        return at + 1, count

    def joined_at(self, start: int) -> int | None:
        """The part that «و» or «إضافة إلى» joins to those before ``start``; only their names stand
        between."""
        added = False
        for at in range(start, min(len(self.parts), start + _JOINED_REACH)):
            part = self.parts[at]
            if part.letter in "qpO" and (part.joined or added):
                return at
            if part.letter == "+":
                added = True
            elif not self._is_between(at, added):
                return None
        return None

    def _is_between(self, at: int, added: bool) -> bool:
        """Whether the part may stand before what «و» joins: «القيادي في التنظيم فلان و3 …»."""
        part = self.parts[at]
        if part.letter == ",":
            return self.letters[at + 1 : at + 3].lstrip("t")[:1] in ("q", "+")
        if part.letter == "z" and added:
            return False  # «إضافة إلى أسر ستة»
        if self.letters[at : at + 2] == "Pg":
            return True
        named = part.letter in "zgptor" and not part.code.startswith("و")
        return named and part.code not in _EXPLAINED

    def joined(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        if self.letters[at] == "q":
            if self.letters[at + 1 : at + 3].lstrip("o")[:1] in ("D", "W"):
                return None
            return self.counted(at, kinds, 0.8) if self.counts_people(at, 1) else None
        return self.uncounted(at, kinds)

    def with_company(self, toll: Toll) -> Toll:
        """«3 جنود وشرطي», «القائد وآخرون»: those joined by «و» and of the same group added, not
        those of the other side."""
        at = self.joined_at(self._past_age(toll))
        more = self.joined(at, toll.kinds) if at is not None else None
        if more is None or at is None:
            return toll
        if toll.rule == "named" and self.form(more.first).endswith(_KIN):
            return replace(summed(toll, more), who="civilian")
        if self._is_counted_too(toll, more):
            return replace(toll, last=more.last)
        if toll.rule == "named" and more.who != "civilian":
            return replace(summed(toll, more), who=more.who)
        same = more.who == toll.who or self.letters[at] == "O"
        return summed(toll, more) if same and not self._opposed(toll, more) else toll

    def _past_age(self, toll: Toll) -> int:
        """«فلان الفلاني (65 عاما) وابنته»: past how old the one who was named was."""
        age = _AGE.match(self.letters, toll.last) if toll.rule == "named" else None
        return age.end() if age else toll.last

    def _is_counted_too(self, toll: Toll, more: Toll) -> bool:
        """«56 متمردا ومسلحا», «العشرات من القادة والعناصر»: the number holds for both nouns."""
        quantity = self.parts[toll.first].quantity
        if quantity is None or more.rule not in ("single", "plural"):
            return False
        if quantity.kind == "vague":
            return more.rule == "plural" and self.letters[toll.first + 1 : toll.first + 2] in "or"
        nouns = self.form(toll.last - 1), self.form(more.first)
        return quantity.low > _LAST_WITH_PLURAL and all(n.endswith("ا") for n in nouns)

    def _opposed(self, toll: Toll, more: Toll) -> bool:
        one, other = self._side_of(toll), self._side_of(more)
        return "" not in (one, other) and one != other

    def _side_of(self, toll: Toll) -> str:
        """The side that the noun of those counted or the body after it tells, a body rather than
        «مسلحا» or «قوات»; empty if neither does."""
        found = ""
        for at in range(toll.first, min(len(self.parts), toll.last + 4)):
            part = self.parts[at]
            if part.side and part.side not in GENERIC:
                return part.side
            found = found or part.side
            if part.letter not in "pgqotzrBDWO" or (at >= toll.last and part.joined):
                break
        return found

    def with_side(self, toll: Toll) -> Toll:
        """The toll with the side told of it, or that of those counted just before it."""
        side = self._side_of(toll)
        if not side and self.counted_here and toll.who == self.who:
            side = self.side
        return replace(toll, side=side)

    def is_bare(self, at: int) -> bool:
        """Whether a number stands alone, those counted known from before: «وأصيب 12 في …»."""
        rest = self.letters[at + 1 :].lstrip("t")
        if self.letters[at : at + 1] != "q":
            return False
        hurt = self.form(len(self.letters) - len(rest)).startswith(_HURT)
        return hurt or rest[:1] not in tuple("zpgoOqxyDWrB")

    def who_of(self, at: int) -> str:
        """The group of those counted at the part ``at``, from the words after it."""
        if self.is_bare(at) and self.counted_here:
            return self.who
        found, strange = "", 0
        for index in range(at + 1, min(len(self.parts), at + 8)):
            part = self.parts[index]
            if part.letter in "pg" and not part.led:
                if not self._is_plain(index) and part.code != "unknown":
                    return part.code
                found = "unknown"
            elif part.letter in "Ob":
                return found or self._owner_of_others(index) or self.who
            elif part.letter == "z" and strange < 2 and not part.code.startswith("ب"):
                strange += 1
            elif not self._is_passed(index):
                break
        return found or "unknown"

    def _owner_of_others(self, at: int) -> str:
        """«11 آخرون من الحوثيين»: who they are is told after it."""
        if self.letters[at : at + 2] != "Oo" or self.letters[at + 2 : at + 3] not in ("p", "g"):
            return ""
        return self.parts[at + 2].code.replace("unknown", "")

    def _is_plain(self, at: int) -> bool:
        """«رجال المقاومة»: the body tells the group, not the noun before it."""
        return self.parts[at].plain and self.letters[at + 1 : at + 2] == "g"

    def _is_passed(self, at: int) -> bool:
        """Whether the part may stand between those counted and the word that tells who they are."""
        part, after = self.parts[at], self.letters[at + 1 : at + 2]
        if part.letter == "B":
            return after in ("p", "g")
        return part.letter in "otr" or (part.letter in "DW" and part.joined)


def summed(toll: Toll, more: Toll) -> Toll:
    """Two tolls of one group as one; a vague one leaves the sum open."""
    high = toll.high + more.high if toll.high is not None and more.high is not None else None
    low = toll.low + more.low if high is not None else toll.low + max(1, more.low)
    return replace(toll, low=low, high=high, last=more.last, rule="summed")


def are_opposed(one: str, other: str, apart: int) -> bool:
    """Whether two names of sides are of two sides, told so many sentences apart: far off «مسلحا»
    may be of any body, and any body the state's."""
    if not one or not other or one == other or _BOTH_SIDES in (one, other):
        return False
    if apart == 0 or not GENERIC & {one, other}:
        return True
    return apart == 1 and "state" in (one, other)
