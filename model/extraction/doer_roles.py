"""Who did it, where words beside the act say so: the accused, and those who fought beside them."""

from __future__ import annotations

from model.extraction.crowd_roles import CrowdRoles
from model.extraction.folding import fold_text
from model.extraction.grammar import DENYING, RESPONSIBILITY, SENTENCE_MARKS, closed_class
from model.extraction.lines import Phrase, PhraseKind

_ACCUSING = closed_class(
    "اتهم اتهمت اتهموا يتهم تتهم واتهم واتهمت متهما متهمة متهمين اتهام اتهامات حمل حملت وحمل "
    "وحملت محملا محملة يشتبه المتهم المتهمة المتهمين"
)
_BLAME = closed_class("مسؤولية المسؤولية تبعات بالوقوف بارتكاب بتنفيذ بالمسؤولية")
_ACCUSED_REACH = 14
_DENIED_REACH = 14
_BESIDE = closed_class(
    "بدعم وبدعم بمساندة وبمساندة بمساعدة وبمساعدة بإسناد وبإسناد بمشاركة وبمشاركة بالتعاون "
    "بمؤازرة مدعوما مدعومة مدعومين المدعوم المدعومة المدعومين المسنود المسنودة المسنودين مسنودا "
    "مسنودة مسنودين ومعها ومعهم ومعه تساندها تساندهم تسانده يساندها يساندهم يسانده"
)
_BESIDE_REACH = 5
_FIRE = closed_class("برصاص بنيران بقذائف بصواريخ بصاروخ بقذيفة بمدفعية")
_GUNS = closed_class("المدفعية مدفعية الدبابات دبابات")
_OVERHEAD = closed_class(
    "طيران الطيران طائرات الطائرات مقاتلات المقاتلات مروحيات المروحيات التحالف تحالف جوي الجوي"
)


LIABLE = closed_class(
    "مسؤوليته مسؤوليتها مسؤوليتهم تبناه تبنته تبناها تبنتها تبنى تبنت "
    "نسب نسبت نسبتها نسبته نسبها نسبه"
)
"""Words of responsibility claimed, taken or laid."""
_SEAT = closed_class("مقرها مقره مقرهم معقلها معقله قاعدتها")
"""«الجماعة، التي مقرها س، أعلنت مسؤوليتها»: where it sits."""
_LAID_REACH = 6


class DoerRoles(CrowdRoles):
    """Reads who is accused of an act, and who stood beside those who did it."""

    def claim(self, index: int) -> None:
        """«إعلان X مسؤوليته عن …», «تبناه X», «نسبته السلطات إلى X»."""
        if self.line.words.form(index).removeprefix("و").startswith("نسب"):
            reach = range(index + 1, index + _LAID_REACH)
            to = next((i for i in reach if self.line.words.form(i) == "الي"), index)
            self.roles.did(self.phrases_at(to + 1)[:1], "roles.responsibility")
            return
        near = (
            range(index - 5, index)
            if self.line.words.form(index).removeprefix("و").startswith("م")
            else range(index + 1, index + 4)
        )
        seat = (i for i in near if self.line.words.form(i - 1).removeprefix("و") not in _SEAT)
        found = [self.line.sides[i] for i in seat if i in self.line.sides]
        self.roles.did(tuple(found[:1]), "roles.responsibility")

    def accused(self) -> None:
        """«اتهم س الحوثيين باستهداف …», «حملت س الجماعة المسؤولية»: of them it is said they did."""
        words = self.line.words
        if not words.has(self.clause.first, self.clause.last, _ACCUSING):
            return
        for index in range(self.clause.first, self.clause.last):
            if words.form(index) not in _ACCUSING or self.roles.initiators:
                continue
            for at in range(index + 1, min(index + _ACCUSED_REACH, len(words))):
                if words.form(at) in SENTENCE_MARKS:
                    break
                charged = self._charged(at)
                if charged:
                    self.roles.did(charged, "roles.accused")
                    break

    def _charged(self, at: int) -> tuple[Phrase, ...]:
        """The side that begins here, with those joined to it, if they are the accused.

        «حمل الجيش التركي الحزب المسؤولية»: of two that stand together the second is.
        """
        side = self.line.sides.get(at)
        if side is None or side.last in self.line.sides:
            return ()
        found = self.phrases_at(at)
        return found if self._is_charged(found) else ()

    def _is_charged(self, found: tuple[Phrase, ...]) -> bool:
        """Whether what they are accused of follows: «بقصف …», «مسؤولية …»."""
        at = self.skip(found[-1].last) if found else 0
        trigger = self.line.trigger_at(at)
        charged = trigger is not None and "ب" in trigger.glued
        form = self.line.words.form(at)
        return charged or form in _BLAME

    def denied(self) -> None:
        """«نفت الحركة مسؤوليتها عن الهجوم»: whoever denies it is not said to have done it."""
        words, first = self.line.words, self.clause.triggers[0].first
        for index in range(max(0, first - _DENIED_REACH), first):
            if words.form(index) in DENYING and words.has(index, first, RESPONSIBILITY):
                done = self.roles.initiators
                done[:] = [p for p in done if not index < p.first < first]

    def allies(self) -> None:
        """«سيطر الجيش مدعوما بمقاتلي العشائر على …»: who fought beside those who did it."""
        sides = [p for p in self.roles.initiators if p.kind is PhraseKind.SIDE]
        for side in sides[-1:]:
            for index in range(side.last, min(side.last + _BESIDE_REACH, len(self.line.words))):
                if index in self.line.sides:
                    return  # «بين س وص المدعومة من ع»: the other side's
                if self.line.words.form(index) in _BESIDE:
                    self._beside(index + 1)
                    return

    def _beside(self, index: int) -> None:
        if self.line.words.form(index) in ("من", "مع"):
            index += 1
        side = self.line.sides.get(index)
        if side is None or side.foreign or set(fold_text(side.name).split()) & _OVERHEAD:
            return
        self.roles.did(self.phrases_at(index), "roles.allies")

    def is_fire_of(self, index: int) -> bool:
        """«برصاص الجنود», «بنيران القوات»: a weapon that somebody was hit with, before its side."""
        alone = self.line.sides[index + 1].last == index + 2
        if alone and self.line.words.form(index + 1) in _GUNS:
            return False  # «بقذائف المدفعية»
        owned = self.line.front(index + 1) in ("", "ال")
        with_it = index in self.line.asides and self.line.words.form(index).startswith("ب")
        with_it = with_it or (owned and index in self.line.asides and self._strikes(index + 2))
        return owned and (with_it or self.line.words.form(index) in _FIRE)

    def _strikes(self, index: int) -> bool:
        """«صواريخ الحوثيين تستهدف …»: a verb of hitting follows within a few words."""
        near = range(index, index + 3)
        return any(t.is_verb and t.first in near and "strike" in t.codes for t in self.clause.acts)
