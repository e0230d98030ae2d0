"""How many were killed and how many hurt, by group.

Every number is read with the word that says what happened to them («مقتل 4 عسكريين»، «سقط 20
قتيلا»، «عشرة مدنيين قتلوا»); who they were is told by the noun counted, by what follows it («من
السكان»، «في صفوف») or, for «آخرون», by those named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from model.extraction.casualty_words import Part, parts
from model.extraction.facts import Fact, FactKind
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.values import Count

_REACH = 9
_BACK = 8
_DENIAL_REACH = 7
_PLURAL_SUBJECT = ("قتلا", "قتلوا", "قتلتا", "استشهدوا", "استشهدا", "اصيبوا", "اصيبا", "جرحوا",
                   "جرحا", "لقوا", "لقيا", "قضوا", "توفوا")  # fmt: skip
_KILLED, _INJURED = (FactKind.KILLED,), (FactKind.INJURED,)
_BOTH = (FactKind.KILLED, FactKind.INJURED)
_KINDS = {"k": _KILLED, "l": _KILLED, "j": _INJURED, "D": _KILLED, "W": _INJURED, "X": _BOTH}
_VICTIMS = "ضحايا"
_PLURAL = (2, None)
_DENIED = re.compile(rf"n[^,nkjDWX]{{0,{_DENIAL_REACH}}}([DWX](?:[^,nkj]?[DWX])?)")


@dataclass(frozen=True, slots=True)
class _Toll:
    """A number found: its bounds, the parts ``[first, last)`` it was read from, and of whom."""

    low: int
    high: int | None
    first: int
    last: int
    who: str
    kinds: tuple[FactKind, ...]
    rule: str
    confidence: float


def facts(reading: Reading) -> Iterator[Fact]:
    """Facts of kind KILLED and INJURED, their values `Count` with ``who``; 0/0 where denied."""
    who = "unknown"
    for sentence in reading.sentences:
        if sentence.zone in (Zone.NOISE, Zone.DATELINE):
            continue
        if not reading.hits_in(sentence, "harm", "casualty"):
            continue
        found = _Row(parts(reading, sentence), reading.folded.text, who)
        for toll in found.tolls():
            yield from _facts(reading, found.parts, toll)
        who = found.who


def _facts(reading: Reading, row: Sequence[Part], toll: _Toll) -> Iterator[Fact]:
    value = Count(toll.low, toll.high, who=toll.who)
    start, end = row[toll.first].start, row[toll.last - 1].end
    for kind in toll.kinds:
        yield reading.fact(kind, value, start, end, f"casualties.{toll.rule}", toll.confidence)


class _Row:
    """Reads one sentence's parts from left to right; each number is taken once."""

    def __init__(self, row: tuple[Part, ...], text: str, who: str) -> None:
        self.parts = row
        self.who = who
        self._text = text
        self._letters = "".join(p.letter for p in row)
        self._taken: set[int] = set()

    def tolls(self) -> Iterator[_Toll]:
        """All numbers of killed and injured in the sentence."""
        yield from self._denials()
        for at, letter in enumerate(self._letters):
            if at in self._taken:
                continue
            toll = None
            if letter in "kjl":
                toll = self._of_harm(at)
            elif letter in "DW":
                toll = self._of_casualty(at)
            while toll is not None:
                self._taken.update(range(toll.first, toll.last))
                self.who = toll.who
                yield toll
                toll = self._next(toll)

    def _denials(self) -> Iterator[_Toll]:
        for match in _DENIED.finditer(self._letters):
            first, last = match.span()
            self._taken.update(range(first, last))
            if "u" in match.group():
                continue
            kinds = self._denied(match.start(1), last)
            yield _Toll(0, 0, first, last, "unknown", kinds, "denied", 0.85)

    def _denied(self, first: int, last: int) -> tuple[FactKind, ...]:
        words = [p for p in self.parts[first:last] if p.letter in "DWX"]
        kinds = [k for p in words for k in _KINDS[p.letter]]
        if any(self._text[p.start : p.end] == _VICTIMS for p in words):
            kinds = list(_BOTH)
        return tuple(k for k in _BOTH if k in kinds)

    def _form(self, at: int) -> str:
        part = self.parts[at] if at < len(self.parts) else None
        return self._text[part.start : part.end] if part else ""

    def _of_harm(self, at: int) -> _Toll | None:
        """«مقتل 4 عسكريين», «قتل جندي», «جنديين قتلا», «لقي 8 أشخاص مصرعهم»."""
        trigger = self.parts[at]
        if trigger.letter == "l" and "e" not in self._letters[at : at + 14]:
            return None
        kinds, start = _KINDS[trigger.letter], at + 1
        subject_first = self._form(at).startswith(_PLURAL_SUBJECT)
        if (
            not subject_first
            and self._letters[start : start + 1] in ("k", "j")
            and self.parts[start].joined
        ):
            kinds, start = _BOTH, start + 1
            self._taken.add(at + 1)
        ways = (self._before, self._after) if subject_first else (self._after, self._before)
        for way in ways:
            toll = way(at if way == self._before else start, kinds)
            if toll is not None and not (trigger.definite and toll.rule != "counted"):
                return _shared(toll) if len(kinds) > 1 else toll
        return None

    def _after(self, start: int, kinds: tuple[FactKind, ...]) -> _Toll | None:
        far = 0
        for at in range(start, min(len(self.parts), start + _REACH)):
            part = self.parts[at]
            if part.letter in "t,&e":
                continue
            if part.letter in "kjlnTDWX" or (part.letter == "x" and not far):
                return None
            if part.letter == "q" and self._counts_people(at, far):
                return self._counted(at, kinds, 0.9 if far == 0 else 0.7)
            if far == 0 and part.letter in "pO" and not self._is_agent(at):
                return self._uncounted(at, kinds)
            far += 1
        return None

    def _is_agent(self, at: int) -> bool:
        """«قتل مسلحون ثلاثة جنود»: a number of people not joined to the first one follows."""
        if self.parts[at].led:
            return True
        rest = self._letters[at + 1 : at + 4]
        where = rest.find("q")
        return (
            where >= 0
            and not set(rest[:where]) - {"z"}
            and (not self.parts[at + 1 + where].joined and self._counts_people(at + 1 + where, 1))
        )

    def _counts_people(self, at: int, far: int) -> bool:
        if at in self._taken:
            return False
        rest = self._letters[at + 1 :].lstrip("t")
        if rest.startswith("o"):
            rest = rest[1:]
        if rest[:1] in ("x", "y"):
            return False
        return far == 0 or rest[:1] in tuple("pgDWOb")

    def _counted(self, at: int, kinds: tuple[FactKind, ...], confidence: float) -> _Toll:
        quantity = self.parts[at].quantity
        low, high = (quantity.low, quantity.high) if quantity else (1, 1)
        last = at + 1
        while last < len(self.parts) and self._letters[last] in "toz" and last < at + 3:
            last += 1
        last = last + 1 if self._letters[last : last + 1] in tuple("pOgDW") else at + 1
        toll = _Toll(low, high, at, last, self._who(at), kinds, "counted", confidence)
        return self._coordinated(toll)

    def _uncounted(self, at: int, kinds: tuple[FactKind, ...]) -> _Toll | None:
        part = self.parts[at]
        if part.count is None or (part.count == 0 and part.definite):
            return None
        low, high = (part.count, part.count) if part.count else _PLURAL
        rule = {1: "single", 2: "dual"}.get(part.count, "plural")
        who = self._who(at - 1)
        confidence = 0.8 if part.count else 0.65
        return self._coordinated(_Toll(low, high, at, at + 1, who, kinds, rule, confidence))

    def _next(self, toll: _Toll) -> _Toll | None:
        """«ثلاثة جنود وسبعة مدنيين»: another group joined by «و»."""
        at = self._joined_at(toll.last)
        return None if at is None else self._joined(at, toll.kinds)

    def _coordinated(self, toll: _Toll) -> _Toll:
        """«3 جنود وشرطي», «القائد وآخرون»: those joined by «و» and of the same group added."""
        at = self._joined_at(toll.last)
        more = self._joined(at, toll.kinds) if at is not None else None
        if more is None or at is None:
            return toll
        same = more.who == toll.who or self._letters[at] == "O"
        return _sum(toll, more) if same else toll

    def _joined_at(self, start: int) -> int | None:
        """The part that «و» joins to those before ``start``; only their names stand between."""
        for at in range(start, min(len(self.parts), start + 4)):
            part = self.parts[at]
            if part.letter in "qpO" and part.joined:
                return at
            if part.letter not in "zgpto" or part.code.startswith("و"):
                return None
        return None

    def _joined(self, at: int, kinds: tuple[FactKind, ...]) -> _Toll | None:
        if self._letters[at] == "q":
            if self._letters[at + 1 : at + 3].lstrip("o")[:1] in ("D", "W"):
                return None
            return self._counted(at, kinds, 0.8) if self._counts_people(at, 1) else None
        return self._uncounted(at, kinds)

    def _before(self, at: int, kinds: tuple[FactKind, ...]) -> _Toll | None:
        """«عشرة مدنيين قتلوا»: the counted stand before the verb."""
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            part = self.parts[back]
            if part.letter in "kjlDWXnb" or back in self._taken:
                return None
            if part.letter == "q" and self._counts_people(back, 1):
                return self._counted(back, kinds, 0.75)
            if part.letter == "p" and part.count and not part.led and at - back <= 4:
                number = self._number_before(back)
                if number is None:
                    return self._uncounted(back, kinds)
                return self._counted(number, kinds, 0.75)
        return None

    def _number_before(self, at: int) -> int | None:
        for back in (at - 1, at - 2):
            if back >= 0 and self._letters[back] == "q" and back not in self._taken:
                return back
        return None

    def _of_casualty(self, at: int) -> _Toll | None:
        """«20 قتيلا», «قتيلان», «سقوط قتلى وجرحى», «عدد القتلى 100»."""
        part = self.parts[at]
        kinds = _KINDS[part.letter]
        number = self._number_before(at)
        if number is not None and set(self._letters[number + 1 : at]) <= set("ot"):
            quantity = self.parts[number].quantity
            if quantity is not None:
                who = self._who(at)
                return _Toll(
                    quantity.low, quantity.high, number, at + 1, who, kinds, "counted", 0.9
                )
        shared = self._shared_number(at)
        if shared is not None:
            return shared
        if self._letters[max(0, at - 3) : at].count("B"):
            return None
        if part.definite or self._form(at) == _VICTIMS:
            return self._announced(at, kinds)
        low, high = (part.count, part.count) if part.count else _PLURAL
        unsure = "u" in self._letters[max(0, at - 5) : at]
        confidence = (0.7 if part.count == 0 else 0.75) - (0.25 if unsure else 0)
        rule = {1: "single", 2: "dual"}.get(part.count or 0, "plural")
        return _Toll(low, high, at, at + 1, self._who(at), kinds, rule, confidence)

    def _shared_number(self, at: int) -> _Toll | None:
        """«عشرات القتلى والجرحى»: a vague number holds for both."""
        if at < 2 or self._letters[at - 1] not in "DW" or not self.parts[at].joined:
            return None
        number = self._before_casualty(at - 1)
        quantity = self.parts[number].quantity if number is not None else None
        if quantity is None or number is None:
            return None
        self._taken.add(at)
        if quantity.high is not None:
            return None
        kinds = _KINDS[self._letters[at]]
        return _Toll(quantity.low, None, number, at + 1, self._who(at), kinds, "counted", 0.8)

    def _before_casualty(self, at: int) -> int | None:
        return next((b for b in (at - 1, at - 2) if b >= 0 and self._letters[b] == "q"), None)

    def _announced(self, at: int, kinds: tuple[FactKind, ...]) -> _Toll | None:
        """«حصيلة القتلى ارتفعت إلى 100»."""
        around = self._letters[max(0, at - 3) : at + 6]
        if "T" not in around:
            return None
        for further in range(at + 1, min(len(self.parts), at + 9)):
            letter = self._letters[further]
            if letter in "kjlDWXn":
                return None
            if letter == "q" and further not in self._taken and self._counts_people(further, 0):
                toll = self._counted(further, kinds, 0.6)
                return replace(toll, rule="announced")
        return None

    def _who(self, at: int) -> str:
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


def _shared(toll: _Toll) -> _Toll:
    """«مقتل وإصابة 35»: how many of them were killed is not said."""
    high = toll.high - 1 if toll.high is not None and toll.high > 1 else None
    return replace(toll, low=1, high=high, rule="killed_or_injured", confidence=0.4)


def _sum(toll: _Toll, more: _Toll) -> _Toll:
    high = toll.high + more.high if toll.high is not None and more.high is not None else None
    low = toll.low + more.low if high is not None else toll.low + max(1, more.low)
    return replace(toll, low=low, high=high, last=more.last, rule="summed")
