"""How many were killed and how many hurt, by group.

Every number is read with the word that says what happened to them («مقتل 4 عسكريين»، «سقط 20
قتيلا»، «عشرة مدنيين قتلوا»); who they were is told by the noun counted, by what follows it («من
السكان»، «في صفوف») or, for «آخرون», by those named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.extraction.casualty_counts import PLURAL, Counting, Toll
from model.extraction.casualty_words import Part, parts
from model.extraction.facts import Fact, FactKind
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.values import Count

_REACH = 9
_BACK = 8
_INTENDED = ("قتل", "اغتيال", "اعدام", "تصفيه")
_DEATH_NOUNS = ("مقتل", "مصرع", "استشهاد", "قتلي")
_NO_NAME = ("ال", "جديد", "هذ", "مماثل", "اكثر", "عدد", "غالبيه", "معظم", "جميع", "نصف")
_PLURAL_SUBJECT = ("قتلا", "قتلوا", "قتلتا", "استشهدوا", "استشهدا", "اصيبوا", "اصيبا", "جرحوا",
                   "جرحا", "لقوا", "لقيا", "قضوا", "توفوا")  # fmt: skip
_KILLED, _INJURED = (FactKind.KILLED,), (FactKind.INJURED,)
_BOTH = (FactKind.KILLED, FactKind.INJURED)
_KINDS = {"k": _KILLED, "l": _KILLED, "j": _INJURED, "D": _KILLED, "W": _INJURED, "X": _BOTH}
_VICTIMS = "ضحايا"
_DEATHS = frozenset({"مقتل", "استشهاد", "اغتيال", "مصرع", "اغتيل", "استشهد"})
_OF_ONE = frozenset({"مقتله", "استشهاده", "وفاته", "مصرعه"})
_LED_TO = re.compile(
    r"(?:ادي|ادت|يودي|تودي|اسفر|اسفرت|تسبب|تسببت|افضي|افضت)(?: ذلك)? (?:الي|عن|ب|في) ?$"
)
_NAME = re.compile(r"(z{2,4})(?=[P,t]|$)")
_DENIED = re.compile(
    r"n(?:z{0,2}|[zt]{1,4}P[zt]{0,2}u?z{0,2}|[zt]?u[^,nkjDWX]{0,6})([DWX](?:[^,nkj]?[DWX])?)"
)


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


def _facts(reading: Reading, row: Sequence[Part], toll: Toll) -> Iterator[Fact]:
    value = Count(toll.low, toll.high, who=toll.who)
    start, end = row[toll.first].start, row[toll.last - 1].end
    for kind in toll.kinds:
        yield reading.fact(kind, value, start, end, f"casualties.{toll.rule}", toll.confidence)


class _Row(Counting):
    """Reads one sentence from left to right; each number is taken once."""

    def tolls(self) -> Iterator[Toll]:
        """All numbers of killed and injured in the sentence."""
        yield from self._denials()
        for at, letter in enumerate(self.letters):
            if at in self.taken:
                continue
            toll = None
            if letter in "kjl":
                toll = self._of_harm(at)
            elif letter in "DW":
                toll = self._of_casualty(at)
            while toll is not None:
                self.taken.update(range(toll.first, toll.last))
                self.who = toll.who
                yield toll
                toll = self._next(toll)

    def _denials(self) -> Iterator[Toll]:
        for match in _DENIED.finditer(self.letters):
            first, last = match.span()
            if self.parts[match.start(1)].definite:
                continue
            self.taken.update(range(first, last))
            if "u" in match.group():
                continue
            kinds = self._denied(match.start(1), last)
            yield Toll(0, 0, first, last, "unknown", kinds, "denied", 0.85)

    def _denied(self, first: int, last: int) -> tuple[FactKind, ...]:
        words = [p for p in self.parts[first:last] if p.letter in "DWX"]
        kinds = [k for p in words for k in _KINDS[p.letter]]
        if any(self._text[p.start : p.end] == _VICTIMS for p in words):
            kinds = list(_BOTH)
        return tuple(k for k in _BOTH if k in kinds)

    def _of_harm(self, at: int) -> Toll | None:
        """«مقتل 4 عسكريين», «قتل جندي», «جنديين قتلا», «لقي 8 أشخاص مصرعهم»."""
        trigger = self.parts[at]
        if trigger.letter == "l" and "e" not in self.letters[at : at + 14]:
            return None
        if trigger.led and (trigger.definite or self.form(at).startswith(_INTENDED)):
            return None
        kinds, start = _KINDS[trigger.letter], at + 1
        subject_first = self.form(at).startswith(_PLURAL_SUBJECT)
        if not subject_first and self._is_joint(at):
            kinds, start = _BOTH, start + 1
            self.taken.add(at + 1)
        ways = (self._before, self._after) if subject_first else (self._after, self._before)
        ways = (*ways, self._named)
        for way in ways:
            toll = way(at if way == self._before else start, kinds)
            if toll is not None and not (trigger.definite and toll.rule != "counted"):
                return _shared(toll) if self._is_shared(toll) else toll
        return self._of_one(at, kinds)

    def _of_one(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«أطلقوا النار على صحفي ما أدى إلى مقتله»: the one who was told of before."""
        told = self.form(at).endswith("ه") and self.form(at) in _OF_ONE
        start = self.parts[at].start
        if not told or not _LED_TO.search(self._text[max(0, start - 24) : start]):
            return None
        before = self.parts[:at]
        if any(p.letter in ("k", "D") for p in before):
            return None
        single = [p for p in before if p.letter == "p" and p.count == 1]
        who = single[-1].code if single else "unknown"
        return Toll(1, 1, at, at + 1, who, kinds, "single", 0.7)

    def _is_shared(self, toll: Toll) -> bool:
        """«مقتل وإصابة 35», «مئات الأشخاص بين قتيل وجريح»."""
        return len(toll.kinds) > 1 or "BD" in self.letters[toll.last : toll.last + 4]

    def _is_joint(self, at: int) -> bool:
        """«مقتل وإصابة 35», but not «جنديا قتل وأصيب آخر»."""
        after = self.letters[at + 1 : at + 3]
        if after[:1] not in ("k", "j") or after[1:] == "O" or not self.parts[at + 1].joined:
            return False
        opens = at == 0 or self.letters[at - 1] in ",P&n"
        return opens or self.form(at).startswith(_DEATH_NOUNS)

    def _after(self, start: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        far = 0
        for at in range(start, min(len(self.parts), start + _REACH)):
            part = self.parts[at]
            if part.letter in "t,&e":
                continue
            if part.letter in "kjlnTDWX" or (part.letter == "x" and not far):
                return None
            if part.letter == "q" and self.counts_people(at, far):
                return self.counted(at, kinds, 0.9 if far == 0 else 0.7)
            if far == 0 and part.letter in "pO" and not self._is_agent(at):
                return self.uncounted(at, kinds)
            if part.letter == "p" and self._is_title(start, at):
                toll = self.uncounted(at, kinds)
                return replace(toll, first=start, confidence=0.6) if toll else None
            far += 1
        return None

    def _named(self, start: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«مقتل فلان الفلاني في غارة»: a name and nothing that counts people is one person."""
        match = _NAME.match(self.letters, start)
        if match is None or kinds != _KILLED or self.form(start - 1) not in _DEATHS:
            return None
        if self.form(start).startswith(_NO_NAME):
            return None
        return Toll(1, 1, start, match.end(1), "unknown", kinds, "named", 0.45)

    def _is_title(self, start: int, at: int) -> bool:
        """«مقتل فلان الفلاني زعيم الجماعة»: the rank of the one who was named before it."""
        part = self.parts[at]
        named = set(self.letters[start:at]) == {"z"} and at - start <= 3
        return named and part.count == 1 and not part.definite and not part.led

    def _is_agent(self, at: int) -> bool:
        """«قتل مسلحون ثلاثة جنود»: a number of people not joined to the first one follows."""
        if self.parts[at].led:
            return True
        rest = self.letters[at + 1 : at + 4]
        where = rest.find("q")
        return (
            where >= 0
            and not set(rest[:where]) - {"z"}
            and (not self.parts[at + 1 + where].joined and self.counts_people(at + 1 + where, 1))
        )

    def _next(self, toll: Toll) -> Toll | None:
        """«ثلاثة جنود وسبعة مدنيين»: another group joined by «و»."""
        at = self.joined_at(toll.last)
        return None if at is None else self.joined(at, toll.kinds)

    def _before(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«عشرة مدنيين قتلوا»: the counted stand before the verb."""
        if self.parts[at].joined:
            return None  # «وأصيب» begins anew
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            part = self.parts[back]
            if part.letter in "kjlDWXnb" or back in self.taken:
                return None
            bare = set(self.letters[back + 1 : at]) <= set("t,")
            if part.letter == "q" and self.counts_people(back, 0 if bare else 1):
                return self.counted(back, kinds, 0.75)
            if part.definite and at - back > 1:
                continue
            if part.letter == "p" and part.count and not part.led and at - back <= 4:
                number = self.number_before(back)
                if number is None:
                    return self.uncounted(back, kinds)
                return self.counted(number, kinds, 0.75)
        return None

    def _of_casualty(self, at: int) -> Toll | None:
        """«20 قتيلا», «قتيلان», «سقوط قتلى وجرحى», «عدد القتلى 100»."""
        part = self.parts[at]
        kinds = _KINDS[part.letter]
        number = self.number_before(at)
        if number is not None and set(self.letters[number + 1 : at]) <= set("ot"):
            quantity = self.parts[number].quantity
            if quantity is not None:
                who = self.who_of(at)
                return Toll(quantity.low, quantity.high, number, at + 1, who, kinds, "counted", 0.9)
        if at and self.letters[at - 1] == "g":
            return None
        shared = self._shared_number(at)
        if shared is not None:
            return shared
        if self.letters[max(0, at - 3) : at].count("B"):
            return None
        if part.definite or self.form(at) == _VICTIMS or self._has_owner(at):
            return self._announced(at, kinds)
        low, high = (part.count, part.count) if part.count else PLURAL
        unsure = "u" in self.letters[max(0, at - 5) : at]
        confidence = (0.7 if part.count == 0 else 0.75) - (0.25 if unsure else 0)
        rule = {1: "single", 2: "dual"}.get(part.count or 0, "plural")
        return Toll(low, high, at, at + 1, self.who_of(at), kinds, rule, confidence)

    def _has_owner(self, at: int) -> bool:
        """«قتلى الحوثيين»: those already known of, not told as news."""
        after = self.parts[at + 1] if at + 1 < len(self.parts) else None
        return after is not None and after.letter in "pg" and after.definite

    def _shared_number(self, at: int) -> Toll | None:
        """«عشرات القتلى والجرحى»: a vague number holds for both."""
        if at < 2 or self.letters[at - 1] not in "DW" or not self.parts[at].joined:
            return None
        number = self._before_casualty(at - 1)
        quantity = self.parts[number].quantity if number is not None else None
        if quantity is None or number is None:
            return None
        self.taken.add(at)
        if quantity.high is not None:
            return None
        kinds = _KINDS[self.letters[at]]
        return Toll(quantity.low, None, number, at + 1, self.who_of(at), kinds, "counted", 0.8)

    def _before_casualty(self, at: int) -> int | None:
        return next((b for b in (at - 1, at - 2) if b >= 0 and self.letters[b] == "q"), None)

    def _announced(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«حصيلة القتلى ارتفعت إلى 100»."""
        around = self.letters[max(0, at - 3) : at + 6]
        if "T" not in around:
            return None
        for further in range(at + 1, min(len(self.parts), at + 9)):
            letter = self.letters[further]
            if letter in "kjlDWXn":
                return None
            if letter == "q" and further not in self.taken and self.counts_people(further, 0):
                toll = self.counted(further, kinds, 0.6)
                return replace(toll, rule="announced")
        return None


def _shared(toll: Toll) -> Toll:
    """«مقتل وإصابة 35»: how many of them were killed is not said."""
    high = toll.high - 1 if toll.high is not None and toll.high > 1 else None
    return replace(toll, kinds=_BOTH, low=1, high=high, rule="killed_or_injured", confidence=0.4)
