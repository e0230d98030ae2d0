"""How many were killed and how many hurt, by group.

Every number is read with the word that says what happened to them («مقتل 4 عسكريين»، «سقط 20
قتيلا»، «عشرة مدنيين قتلوا»); who they were is told by the noun counted, by what follows it («من
السكان»، «في صفوف») or, for «آخرون», by those named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.extraction.casualty_counts import PLURAL, Toll, summed
from model.extraction.casualty_harm import BOTH, INJURED, KILLED, KINDS, Harms
from model.extraction.casualty_words import Part, parts
from model.extraction.facts import Fact, FactKind
from model.extraction.numbers import Quantity
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.values import Count

_VICTIMS = "ضحايا"
_FALL = ("سقوط", "سقط", "وقوع", "خلف", "اوقع", "خلفت", "اوقعت")
_LOSSES = "خساير"
_CAUSED = ("اوقع", "ادي", "ادت", "تكبد", "كبد", "تكبيد", "خلف", "اسفر", "الحق", "وقوع", "يكبد")
_CAUSED_REACH = 5
_LED = ("يسفر", "تسفر", "يود", "تود", "يخلف", "تخلف", "ينتج", "ينجم", "توقع", "يوقع", "يتسبب",
        "تتسبب", "يفض", "تفض")  # fmt: skip
_RESULTLESS = re.compile(r"[^kjDWXqn]{1,14}?([DWX](?:[^,nkj]?[DWX])?|[kj](?:&?[kj])?[atz]{0,2}p)")
_ADDED_REACH = 14
_PARTED = 2
"""How many of a group must be told to count them apart: «بينهم جندي» only says who they were."""
_ROSE = "رتف"
_RISE_REACH = 8
_BETWEEN_REACH = 2
_RISING = ("counted", "announced")
_DENIED = re.compile(
    r"n(?:[za]{0,2}|[zxPg]{0,4}az?|[zta]{1,4}P[zta]{0,2}u?[za]{0,2}|[zta]{0,2}u[^,nkjDWX]{0,9})"
    r"([DWX](?:[^,nkj]?[DWX])?)"
)


def facts(reading: Reading) -> Iterator[Fact]:
    """Facts of kind KILLED and INJURED, their values `Count` with ``who``; 0/0 where denied.

    The attribute ``beside`` marks one that stands beside another of its group: the other side's;
    ``side`` names their side where it is told.
    """
    who = "unknown"
    for sentence in reading.sentences[: reading.told[-1].index + 1 if reading.told else 0]:
        if sentence.zone in (Zone.NOISE, Zone.DATELINE):
            continue
        if not reading.hits_in(sentence, "harm", "casualty"):
            continue
        found = _Row(parts(reading, sentence), reading.folded.text, who)
        tolls = found.with_owner_after(list(found.tolls()))
        if reading.tells(sentence.index):
            for toll in tolls:
                yield from _facts(reading, found.parts, toll)
        who = found.who


def _facts(reading: Reading, row: Sequence[Part], toll: Toll) -> Iterator[Fact]:
    value = Count(toll.low, toll.high, who=toll.who)
    start, end = row[toll.first].start, row[toll.last - 1].end
    told = {"beside": "1"} if toll.beside else {}
    told |= {"side": toll.side} if toll.side else {}
    for kind in toll.kinds:
        rule = f"casualties.{toll.rule}"
        yield reading.fact(kind, value, start, end, rule, toll.confidence, **told)


class _Row(Harms):
    """Reads one sentence from left to right; each number is taken once."""

    _announcing = False

    def tolls(self) -> Iterator[Toll]:
        """All numbers of killed and injured in the sentence."""
        yield from self._denials()
        told: set[FactKind] = set()
        for at, letter in enumerate(self.letters):
            if at in self.taken or letter not in "kjlDWX":
                continue
            if letter == "X":
                toll = self._of_losses(at)
            else:
                toll = self.of_harm(at) if letter in "kjl" else self._of_casualty(at)
            if toll is None:
                continue
            chain = list(self._chain(self._with_added(toll)))
            if self.is_of_long(at, chain[-1]) or self.is_told(toll, told):
                continue
            told.update(toll.kinds)
            yield from chain

    def with_owner_after(self, tolls: list[Toll]) -> list[Toll]:
        """«قتل 9 وأصيب 50 من الحراس», «13 قتيلا و20 جريحا من الميليشيا»: who the latter were."""
        found = list(tolls)
        for place in range(len(found) - 2, -1, -1):
            toll, after = found[place], found[place + 1]
            if after.who == "unknown" or not self._is_without_noun(toll):
                continue
            if self._goes_on(toll, after):
                found[place] = replace(toll, who=after.who, side=after.side)
        return found

    def _goes_on(self, toll: Toll, after: Toll) -> bool:
        """Whether the second toll is joined to the first: «قتل 9 وأصيب 50», «9 قتلى و50 جريحا»."""
        between = self.parts[toll.last : after.first]
        if toll.kinds == after.kinds or len(between) > _BETWEEN_REACH:
            return False
        return all(p.letter == "t" or (p.letter in "kj" and p.joined) for p in between)

    def _is_without_noun(self, toll: Toll) -> bool:
        """Whether nothing but the number, «قتيلا» or the like stands for those counted."""
        inside, after = self.letters[toll.first : toll.last], self.letters[toll.last :][:1]
        return not set(inside) & set("pgz") and after not in ("p", "g", "z", "o", "r")

    def _chain(self, toll: Toll) -> Iterator[Toll]:
        """A toll and those joined to it, each taken; «آخرون» after several groups are of none."""
        groups: list[str] = []
        following: Toll | None = toll
        while following is not None:
            self.taken.update(range(following.first, following.last))
            sided = self.with_side(self._risen(following))
            for told in self._parted(sided):
                yield replace(told, beside=following.who in groups)
            groups.append(following.who)
            self.who = groups[0] if len(set(groups)) == 1 else "unknown"
            self.side, self.counted_here = sided.side, True
            following = self._next(following)

    def _risen(self, toll: Toll) -> Toll:
        """«ارتفعت الحصيلة إلى 100»: what was told before it no longer holds."""
        near = range(max(0, toll.first - _RISE_REACH), toll.first)
        rose = any(self.letters[i] == "T" and _ROSE in self.form(i) for i in near)
        if not rose or toll.rule not in _RISING:
            return toll
        from_to = toll.high is not None and self.form(toll.first - 1) == "من"
        return replace(toll, rule="risen", low=toll.high if from_to and toll.high else toll.low)

    def _parted(self, toll: Toll) -> tuple[Toll, ...]:
        """«20 شخصا بينهم 12 جنديا»: those of whom it is said that they were fighters, apart."""
        at = toll.last + (self.letters[toll.last :][:1] == ",")
        if toll.who != "unknown" or toll.low != toll.high or self.letters[at : at + 1] != "b":
            return (toll,)
        if self.letters[at + 1 : at + 2] not in ("q", "p"):
            return (toll,)
        among = self.joined(at + 1, toll.kinds)
        if among is None or among.who != "military" or among.low != among.high:
            return (toll,)
        rest = toll.low - among.low
        if among.low < _PARTED or rest < 1:
            return (toll,)
        return replace(toll, low=rest, high=rest), among

    def _with_added(self, toll: Toll) -> Toll:
        """«قتل قيادي …، فضلا عن 40 مسلحا آخرين», «مقتل 7 …، إضافة إلى مقتل 5 آخرين»: all."""
        plus = self.letters.find("+", toll.last, toll.last + _ADDED_REACH)
        if plus < 0 or set(self.letters[toll.last : plus]) & set("kjlhDWXnTq"):
            return toll
        at = plus + 1 + (self.letters[plus + 1 : plus + 2] == "k" and toll.kinds == KILLED)
        at += len(self.letters[at:]) - len(self.letters[at:].lstrip("t"))
        if self.letters[at : at + 1] != "q" or at in self.taken:
            return toll
        more = self.counted(at, toll.kinds, toll.confidence)
        others = "O" in self.letters[more.last - 1 : more.last + 1]
        bare = others and not set(self.letters[more.first : more.last]) & set("pg")
        same = others and toll.who != "unknown" and (bare or toll.who == more.who)
        return summed(toll, more) if same else toll

    def _of_losses(self, at: int) -> Toll | None:
        """«أوقع خسائر بشرية في صفوف …»: some were killed, as is told, not denied."""
        before = range(max(0, at - _CAUSED_REACH), at)
        denied = "n" in self.letters[before.start : at] or "u" in self.letters[before.start : at]
        caused = any(self.form(i).removeprefix("و").startswith(_CAUSED) for i in before)
        if denied or not caused or not self.form(at).startswith(_LOSSES):
            return None
        return Toll(*PLURAL, at, at + 1, self.who_of(at), KILLED, "plural", 0.65)

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

        yield from self._denied_results()

    def _denied_results(self) -> Iterator[Toll]:
        """«لم يسفر الهجوم على المطار عن وقوع إصابات»: the verb is denied, the harm far behind."""
        for at in range(len(self.parts) - 1):
            if self.letters[at] != "n" or not self.form(at + 1).startswith(_LED):
                continue
            match = _RESULTLESS.match(self.letters, at + 2)
            if match is None or match.start(1) in self.taken:
                continue
            self.taken.update(range(at, match.end()))
            kinds = self._denied(match.start(1), match.end())
            whom = self.parts[match.end() - 1]
            who = whom.code if whom.letter == "p" else "unknown"
            yield Toll(0, 0, at, match.end(), who, kinds, "denied", 0.8)

    def _denied(self, first: int, last: int) -> tuple[FactKind, ...]:
        words = [p for p in self.parts[first:last] if p.letter in "DWXkj"]
        kinds = [k for p in words for k in KINDS[p.letter]]
        if any(self._text[p.start : p.end] == _VICTIMS for p in words):
            kinds = list(BOTH)
        return tuple(k for k in BOTH if k in kinds)

    def _next(self, toll: Toll) -> Toll | None:
        """«ثلاثة جنود وسبعة مدنيين»: another group joined by «و»."""
        at = self.joined_at(toll.last)
        return None if at is None else self.joined(at, toll.kinds)

    def _of_casualty(self, at: int) -> Toll | None:
        """«20 قتيلا», «قتيلان», «سقوط قتلى وجرحى», «عدد القتلى 100»."""
        part = self.parts[at]
        kinds = KINDS[part.letter]
        number = self.number_before(at)
        if number is not None and set(self.letters[number + 1 : at]) <= set("ot"):
            quantity = self.parts[number].quantity
            if quantity is not None and self._is_of_both(at, quantity):
                self.taken.update((number, at, at + 1))
                return None
            if quantity is not None:
                who = self.who_of(at)
                return Toll(quantity.low, quantity.high, number, at + 1, who, kinds, "counted", 0.9)
        if at and self.letters[at - 1] == "g":
            return None
        shared = self._shared_number(at) or self._fallen(at)
        if shared is not None:
            return shared
        if self.letters[max(0, at - 3) : at].count("B") or (part.led and kinds == INJURED):
            return None
        victims = self.form(at) == _VICTIMS and not self._fell(at)
        if part.definite or victims or self._has_owner(at) or "T" in self.letters[at - 1 : at]:
            return self._announced(at, kinds)
        low, high = (part.counted, part.counted) if part.counted else PLURAL
        unsure = "u" in self.letters[max(0, at - 5) : at]
        confidence = (0.7 if part.counted == 0 else 0.75) - (0.25 if unsure else 0)
        rule = {1: "single", 2: "dual"}.get(part.counted or 0, "plural")
        return Toll(low, high, at, at + 1, self.who_of(at), kinds, rule, confidence)

    def _is_of_both(self, at: int, quantity: Quantity) -> bool:
        """«220 قتيلا وجريحا»: how many were killed and how many hurt is not told."""
        after = self.parts[at + 1] if at + 1 < len(self.parts) else None
        if after is None or after.letter not in "DW" or not after.joined:
            return False
        return quantity.low == quantity.high and after.counted == self.parts[at].counted == 1

    def _fallen(self, at: int) -> Toll | None:
        """«سقط خمسة جنود قتلى», «سقط 15 شخصا بين قتيل وجريح»: the counted stand before it."""
        part, between = self.parts[at], self.letters[at - 1 : at] == "B"
        if part.definite or part.led or not (between or part.counted == 0):
            return None
        back = at - 1 - between
        while back >= 0 and self.letters[back] in "pzgto" and at - back < 7:
            back -= 1
        if back < 0 or self.letters[back] != "q" or not set("pg") & set(self.letters[back:at]):
            return None
        if not self.counts_people(back, 1):
            return None
        toll = self.counted(back, KINDS[part.letter], 0.75)
        after = self.parts[at + 1] if at + 1 < len(self.parts) else None
        both = after is not None and after.letter in "DW" and after.joined
        self.taken.update(range(toll.last, at + 1 + both))
        return self.shared(toll) if both else toll

    def _fell(self, at: int) -> bool:
        """«سقوط ضحايا»: told as news."""
        return at > 0 and self.parts[at - 1].code.removeprefix("و").startswith(_FALL)

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
        kinds = KINDS[self.letters[at]]
        return Toll(quantity.low, None, number, at + 1, self.who_of(at), kinds, "counted", 0.8)

    def _before_casualty(self, at: int) -> int | None:
        return next((b for b in (at - 1, at - 2) if b >= 0 and self.letters[b] == "q"), None)

    def _announced(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«حصيلة القتلى ارتفعت إلى 100»."""
        around = self.letters[max(0, at - 3) : at + 6]
        if "T" not in around and not self._announcing:
            return None
        for further in range(at + 1, min(len(self.parts), at + 9)):
            letter = self.letters[further]
            if letter in "kjlhDWXn":
                return None
            if letter == "q" and further not in self.taken and self.counts_people(further, 0):
                self._announcing = True
                return replace(self.counted(further, kinds, 0.6), rule="announced")
        return None
