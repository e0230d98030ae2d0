"""Who did it and who suffered it, from where the words stand around the words of an act."""

from __future__ import annotations

from model.extraction.clauses import Clause
from model.extraction.grammar import (
    AGAINST,
    closed_class,
)
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.noun_roles import NounRoles
from model.extraction.surroundings import BY_ALONE, BY_SECOND, Roles

_BY_FIRST = frozenset({"من", "علي"})

_INTO = AGAINST | closed_class("قرب داخل وسط قباله امام")

_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)

_LIABLE = closed_class("مسؤوليته مسؤوليتها مسؤوليتهم تبناه تبنته تبناها تبنتها تبنى تبنت نسب نسبت")


class _Reader(NounRoles):
    """Reads the roles of one clause; surer patterns come first."""

    def read(self) -> Roles:
        self._by()
        for trigger in self.clause.triggers:
            reader = _READERS.get(trigger.category)
            if reader is not None:
                reader(self, trigger)
        return self.roles

    def _by(self) -> None:
        """«من قبل», «على يد», «مصدره»."""
        words = self.line.words
        for index in range(self.clause.first, self.clause.last):
            if words.form(index).removeprefix("و") in _LIABLE:
                self._claim(index)
            pair = words.form(index) in _BY_FIRST and words.form(index + 1) in BY_SECOND
            if pair or words.form(index) in BY_ALONE:
                start = index + (2 if pair else 1)
                sides = [i for i in range(start, start + 5) if i in self.line.sides]
                found = self.phrases_at(sides[0] if sides and not pair else start)
                if found and found[0].kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
                    self.roles.did(found, "roles.by")

    def _claim(self, index: int) -> None:
        """«إعلان X مسؤوليته عن …», «تبناه X»."""
        near = (
            range(index - 5, index)
            if self.line.words.form(index).removeprefix("و").startswith("م")
            else range(index + 1, index + 4)
        )
        found = [self.line.sides[i] for i in near if i in self.line.sides]
        self.roles.did(tuple(found[:1]), "roles.responsibility")

    def verb(self, trigger: Trigger) -> None:
        """«استهدفت X Y», «X استهدفت Y»."""
        if "participle" in trigger.marks:
            self.roles.suffered(self.after(trigger.last), "roles.participle")
            return
        following = self.after(trigger.last)
        preceding = self.before(trigger)
        if trigger.glued.startswith("ل"):
            preceding = tuple(p for p in self.line.sides.values() if p.last == trigger.first)
        if self._is_subject(trigger, following, preceding):
            self.roles.did(following, "roles.verb_subject")
            if "protest" not in trigger.marks:
                self._object(trigger, following[-1].last)
        else:
            if preceding and preceding[0].kind is not PhraseKind.PLACE:
                self._subject_of(preceding)
            self._object(trigger, trigger.last)

    def _subject_of(self, preceding: tuple[Phrase, ...]) -> None:
        at_side = [p for p in preceding if p.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE)]
        if at_side and not self.roles.initiators:
            self.roles.did(tuple(at_side), "roles.subject_verb")

    def _is_subject(
        self, trigger: Trigger, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]
    ) -> bool:
        """Whether the phrase after the verb did it, and not the one before."""
        if not following or following[0].kind not in (PhraseKind.SIDE, PhraseKind.PEOPLE):
            return False
        if "protest" in trigger.marks:
            return True
        sides = [p for p in preceding if p.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE)]
        if not sides:
            if following[0].kind is PhraseKind.PEOPLE and not following[0].armed:
                more = self.after(following[-1].last)
                return bool(more) and more[0].kind is not PhraseKind.OTHER
            more = self.after(following[-1].last) or self.against(following[-1].last, _INTO)
            verbal = any(t.is_noun and t.first < trigger.first for t in self.clause.triggers)
            return not verbal and (bool(more) or not self.roles.initiators)
        return False

    def _object(self, trigger: Trigger, index: int) -> None:
        wanted = trigger.marks.get("target")
        found: tuple[Phrase, ...] = ()
        if wanted is None:
            found = self.after(index)
        if not found:
            among = AGAINST | {wanted} if wanted else AGAINST
            found = self.glued_to(self.skip(index), "ل") or self.against(index, frozenset(among))
        elif found[0].kind is PhraseKind.OTHER:
            known = self.against(index, AGAINST)
            found = known if known and known[0].kind is not PhraseKind.OTHER else found
        self.roles.suffered(found, "roles.object")

    def light(self, trigger: Trigger) -> None:
        """«شن X غارات», «هجوم شنه X»."""
        following = self.after(trigger.last)
        if following and following[0].kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
            self.roles.did(following, "roles.carrier_subject")
        elif "relative" not in trigger.marks:
            preceding = self.before(trigger)
            if preceding:
                self._subject_of(preceding)
        if "mutual" in trigger.marks and len(self.roles.initiators) > 1:
            first, *rest = self.roles.initiators
            self.roles.initiators[:] = [first]
            self.roles.targets.extend(rest)

    def answer(self, trigger: Trigger) -> None:
        """«ردت X على Y بقصف Z»: X did it; Y if nothing better is said."""
        self.light(trigger)
        start = self.roles.initiators[-1].last if self.roles.initiators else trigger.last
        hit = self.against(max(start, trigger.last), frozenset({"علي"}))
        if hit and hit[0].kind in (PhraseKind.SIDE, PhraseKind.THING):
            self.roles.suffered(hit, "roles.answered")

    def suffer(self, trigger: Trigger) -> None:
        """«تعرضت X لقصف», «X تعرضت لقصف»."""
        found = self.after(trigger.last) or self.before(trigger)
        self.roles.suffered(found, "roles.suffered")

    def harm(self, trigger: Trigger) -> None:
        """«قتل 17 مدنيا» is passive, «قتلت القوات 11 مسلحا» active; nouns take the victim."""
        following = self.after(trigger.last)
        if trigger.is_verb and following and following[0].kind is PhraseKind.SIDE:
            victims = self.after(following[-1].last)
            if victims and victims[0].kind is not PhraseKind.PLACE and "killed" in trigger.marks:
                self.roles.did(following, "roles.killer")
                self.roles.suffered(victims, "roles.victim")
                return
        found = self.victims(trigger.last)
        if not found and trigger.is_verb:
            found = tuple(p for p in self.before(trigger) if p.kind in _PERSONS)
        self.roles.suffered(found, "roles.victim")


_READERS = {
    "act_verb": _Reader.verb,
    "act_light": _Reader.light,
    "act_answer": _Reader.answer,
    "act_suffer": _Reader.suffer,
    "act_harm_verb": _Reader.harm,
    "act_harm": _Reader.harm,
    "act_noun": _Reader.noun,
    "act_event": _Reader.noun,
    "act_between": _Reader.between,
    "act_fall": _Reader.fall,
}


def roles_of(clause: Clause, text: str) -> Roles:
    """The roles of a clause's act; empty lists where the clause names nobody."""
    return _Reader(clause, text).read()
