"""Who did it and who suffered it, from where the words stand around the words of an act."""

from __future__ import annotations

from model.extraction.clauses import Clause, is_won
from model.extraction.codes import SEIZURES
from model.extraction.doer_roles import LIABLE
from model.extraction.foiled_roles import FoiledRoles
from model.extraction.grammar import AGAINST, OPERATIONS, closed_class
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.surroundings import BY_ALONE, BY_SECOND, Roles, opens_bare

_BY_FIRST = frozenset({"من", "علي", "في"})
_STILL = closed_class("كانت كان تزال يزال زالت زال باتت بات أصبحت الواقعة وقعت")
"""Before «في أيدي س»: who held it, not who did it."""
_HELD = closed_class(
    "محاصر محاصرا محاصرة المحاصر المحاصرة مدعوم مدعوما مدعومة المدعوم المدعومة المسيطر "
    "محتل محتلا محتلة المحتل المحتلة ممول ممولة الممول الممولة مطلوب المطلوب معترف المعترف"
)
"""Before «من قبل س»: who besieged, backed or held it."""
_INTO = AGAINST | closed_class("قرب داخل خارج وسط قباله امام مرور عند لدى بجوار بجانب مقابل قرابة")
_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)
_RELATIVES = closed_class("الذي التي الذين اللذان اللتان اللذين اللتين")
_IT = ("ها", "هما")
_NEAR = 2
_FAR = 18
_WANTED = closed_class("خلية خلايا إرهابيا إرهابيين عنصرا عنصرين مطلوبا مطلوبين شبكة قياديا")
_DESPITE = closed_class("رغم برغم بالرغم")
_BREAKS = closed_class("مما ما بعد قبل اثر عقب خلال بينما فيما عندما ان انه انها بان")


class _Reader(FoiledRoles):
    """Reads the roles of one clause; surer patterns come first."""

    def read(self) -> Roles:
        self._by()
        won = is_won(self.clause)
        for trigger in self.clause.triggers:
            reader = _READERS.get(trigger.category)
            if reader is not None and not (won and trigger.category == "act_between"):
                reader(self, trigger)
        self.gathered()
        self.accused()
        self.allies()
        self.develop()
        if any("ground" in t.marks for t in self.clause.acts) and self.roles.initiators:
            self.lost()
        if self.disarms:
            self.downed()
        self.whose()
        self.denied()
        return self.roles

    def _by(self) -> None:
        """«من قبل», «على يد», «مصدره»."""
        words, first = self.line.words, self.clause.first
        for index, form in enumerate(words.folded[first : self.clause.last], first):
            if form.removeprefix("و") in LIABLE:
                self.claim(index)
            if index + 1 in self.line.sides and self.is_fire_of(index):
                self.roles.did(self.phrases_at(index + 1), "roles.fire_of")
            pair = form in _BY_FIRST and words.form(index + 1) in BY_SECOND
            if (pair or form in BY_ALONE) and not self._is_of_other(index):
                start = index + (2 if pair else 1)
                sides = [i for i in range(start, start + 5) if i in self.line.sides]
                found = self.phrases_at(sides[0] if sides and not pair else start)
                if found and found[0].kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
                    self.roles.did(found, "roles.by")

    def _is_of_other(self, index: int) -> bool:
        """«كانت في أيدي س», «محاصرة من قبل س»: who held or backed it, not who did the act."""
        words = self.line.words
        held = words.form(index) == "في" and words.has(index - 4, index, _STILL)
        held = held or words.has(max(self.clause.triggers[-1].last, index - _FAR), index, _DESPITE)
        return held or (words.form(index) == "من" and words.has(index - 2, index, _HELD))

    def verb(self, trigger: Trigger) -> None:
        """«استهدفت X Y», «X استهدفت Y»."""
        if "participle" in trigger.marks:
            self.roles.suffered(self.after(trigger.last), "roles.participle")
            return
        following = self.after(trigger.last)
        preceding = self._antecedent(trigger) or self.before(trigger)
        if self._of_kind(trigger, following, preceding):
            return
        theirs = self.of_theirs(trigger)
        if theirs:
            self.roles.did(theirs, "roles.claimed")
            self._object(trigger, trigger.last + self.is_theirs(trigger.last))
            return
        if trigger.glued.startswith("ل"):
            preceding = tuple(p for p in self.line.sides.values() if p.last == trigger.first)
        if self._is_subject(trigger, following, preceding):
            following = self.with_party(following)
            self.roles.did(following, "roles.verb_subject")
            self._object(trigger, following[-1].last)
        else:
            if self._is_passive(trigger, preceding):
                self.roles.suffered(preceding, "roles.victim")
                return
            if preceding and preceding[0].kind is not PhraseKind.PLACE:
                self._subject_of(trigger, preceding)
            self.crews(trigger, following or preceding)
            self.of_itself(trigger)
            self.shared(trigger)
            self._object(trigger, trigger.last)

    def _is_of_it(self, trigger: Trigger, following: tuple[Phrase, ...]) -> bool:
        """«حافلة هاجمها مسلحون»: who did it to what stands before the verb."""
        it = self.line.words.form(trigger.last - 1).endswith(_IT)
        if not it or not following or following[0].kind not in _PERSONS:
            return False
        whole = [p for p in self.line.things.values() if p.last == trigger.first]
        if not whole:
            return False
        self.roles.did(self.with_party(following), "roles.verb_subject")
        self.roles.suffered(tuple(whole[-1:]), "roles.object")
        return True

    def _of_kind(
        self, trigger: Trigger, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]
    ) -> bool:
        """Whether a pattern of its own reads the verb: protest, agreement, defence, the passive."""
        if "protest" in trigger.marks:
            self.protest(following, preceding)
        elif "pact" in trigger.marks:
            self.agreed(following, preceding)
        elif "foils" in trigger.marks and "armed_clash" in trigger.codes:
            self.repelled(trigger, self.defenders(following, preceding))
        elif self.is_undergone(trigger):
            self.roles.suffered(preceding or following, "roles.victim")
        else:
            return self._is_of_it(trigger, following)
        return True

    def _antecedent(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«الطائرات التي شنت …», «المقاتلين الذين تمكنوا من …»: whom the relative stands for.

        After «والتي» it stands for whom the relative before it stood for.
        """
        relative = trigger.first - 1
        if self.line.words.form(relative).removeprefix("و") not in _RELATIVES:
            return ()
        at = relative
        if self.line.words.form(relative).startswith("و"):
            earlier = [
                i
                for i in range(self.clause.first, relative)
                if self.line.words.form(i) in _RELATIVES
            ]
            at = earlier[0] if earlier else relative
        sides = [p for p in self.line.sides.values() if p.last <= at <= p.last + _NEAR]
        return tuple(sorted(sides, key=lambda p: p.first)[-1:])

    def _subject_of(self, trigger: Trigger, preceding: tuple[Phrase, ...]) -> None:
        at_side = [p for p in preceding if p.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE)]
        if at_side and not self.roles.initiators and not self.is_of_one(trigger, preceding):
            self.roles.did(tuple(at_side), "roles.subject_verb")

    def _is_passive(self, trigger: Trigger, preceding: tuple[Phrase, ...]) -> bool:
        """«ستة أشخاص اعتقلوا»: those of whom a verb of seizing is said, being unarmed."""
        seizing = SEIZURES.intersection(trigger.codes)
        people = preceding and preceding[0].kind is PhraseKind.PEOPLE and not preceding[0].armed
        return bool(seizing and people and self.line.words.form(trigger.first).endswith("وا"))

    def _is_caught(self, trigger: Trigger, phrase: Phrase) -> bool:
        """«ضبطت 13 إرهابيا», «أوقفت خلية»: whom forces catch, not who catches."""
        counted = self.line.words[phrase.first].is_number
        wanted = self.line.words.form(phrase.first) in _WANTED
        return bool(SEIZURES.intersection(trigger.codes)) and (counted or wanted)

    def _is_subject(
        self, trigger: Trigger, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]
    ) -> bool:
        """Whether the phrase after the verb did it, and not the one before."""
        if not following or following[0].kind not in (PhraseKind.SIDE, PhraseKind.PEOPLE):
            return False
        other = self._is_caught(trigger, following[0]) or self._is_of_operation(trigger)
        if other or self.has_subject(trigger, following[0]):
            return False
        sides = [p for p in preceding if p.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE)]
        if not sides:
            if following[-1].last in self.line.arms:
                return True  # «فجر رجل سيارة مفخخة»
            if following[0].kind is PhraseKind.PEOPLE and not following[0].armed:
                more = self.after(following[-1].last)
                return bool(more) and more[0].kind is not PhraseKind.OTHER
            more = self.after(following[-1].last)
            if more and more[0].kind is PhraseKind.THING:
                return True
            people = following[0].kind is PhraseKind.PEOPLE and not more
            if people and trigger.first > 1 and trigger.glued.startswith(("و", "ف")):
                return False  # «لم يستجب لهم وهاجم الحراس»
            more = more or self.against(following[-1].last, _INTO)
            verbal = any(t.is_noun and t.first < trigger.first for t in self.clause.triggers)
            return not verbal and (bool(more) or not self.roles.initiators)
        return False

    def _is_of_operation(self, trigger: Trigger) -> bool:
        """«نفذ س عملية استهدفت ص»: the operation is the subject; so is what stands behind «أن»."""
        told = self.line.words.has(trigger.first - 2, trigger.first, OPERATIONS)
        return told or self.is_after_noun(trigger)

    def _object(self, trigger: Trigger, index: int) -> None:
        if "crowd" in trigger.marks:
            self.dispersed(index)
            return
        wanted = trigger.marks.get("target")
        found: tuple[Phrase, ...] = ()
        if wanted is None:
            found = self.after(index)
        if not found and wanted is None:
            found = self.behind_subject(index) or self._far_object(index)
        if not found:
            among = AGAINST | {wanted} if wanted else AGAINST
            found = self.glued_to(self.skip(index), "ل") or self.against(index, frozenset(among))
        elif found[0].kind is PhraseKind.OTHER:
            holder = self.holder(found[0].first)  # «اغتالوا الخبير الأمني فلان»
            known = (holder,) if holder else self._far_object(index)
            known = known or self.against(index, AGAINST)
            found = known if known and known[0].kind is not PhraseKind.OTHER else found
        self.roles.suffered(found or self.seized(trigger, index), "roles.object")

    def _far_object(self, index: int) -> tuple[Phrase, ...]:
        """«قصف الطيران الذي … أمس مواقع …», «خطف مسلحون يستقلون سيارة مهندسا …»: the object after
        what is said of the subject: known, and behind a day or a mark, or with its accusative."""
        for at in range(index + 1, min(self.clause.last, index + _FAR)):
            if self.line.words.form(at) in _BREAKS or self.line.trigger_at(at) is not None:
                return ()
            known = self.line.things.get(at)
            if known is None or not opens_bare(self.line, at) or self.line.front(at):
                continue
            word = self.line.words.form(at)
            accusative = known.kind is PhraseKind.PEOPLE and word.endswith("ا") and at > index + 1
            if accusative or self.skip_back(at) < at or at - 1 in self.line.asides:
                return self.phrases_at(at)
        return ()

    def light(self, trigger: Trigger) -> None:
        """«شن X غارات», «هجوم شنه X», «ردت الأخيرة بقصف …»."""
        if self.is_of_others(trigger):
            return
        theirs = self.of_theirs(trigger)
        if theirs:
            self.roles.did(theirs, "roles.claimed")
            return
        self._carries(trigger)
        if "mutual" in trigger.marks and len(self.roles.initiators) > 1:
            first, *rest = self.roles.initiators
            self.roles.initiators[:] = [first]
            self.roles.targets.extend(rest)

    def _carries(self, trigger: Trigger) -> None:
        """The subject of a verb that carries an act, behind it or before it."""
        following = self.after(trigger.last)
        if following and following[0].kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
            self._carried_by(following, trigger)
        elif "relative" not in trigger.marks:
            preceding = self._antecedent(trigger) or self.before(trigger)
            if preceding:
                self._subject_of(trigger, preceding)
            self.of_itself(trigger)
            self.shared(trigger)

    def _carried_by(self, doers: tuple[Phrase, ...], carrier: Trigger) -> None:
        if self.foils(carrier):
            self.roles.suffered(doers, "roles.foiled")
            return
        self.roles.did(self.with_party(doers), "roles.carrier_subject")
        if "relative" in carrier.marks and not self.roles.targets:
            aimed = self.against(doers[-1].last, frozenset({"علي", "ضد"}))
            self.roles.suffered(aimed, "roles.against")  # «غارات شنها X على Y»

    def answer(self, trigger: Trigger) -> None:
        """«ردت X على Y بقصف Z»: X did it; Y if nothing better is said."""
        self.light(trigger)
        start = self.roles.initiators[-1].last if self.roles.initiators else trigger.last
        hit = self.against(max(start, trigger.last), frozenset({"علي"}))
        if hit and hit[0].kind in (PhraseKind.SIDE, PhraseKind.THING):
            self.roles.suffered(hit, "roles.answered")

    def suffer(self, trigger: Trigger) -> None:
        """«تعرضت X لقصف», «X تعرضت لقصف»."""
        found = self.after(trigger.last) or self.before(trigger) or self.speaker(trigger)
        if found and found[0].kind is PhraseKind.OTHER and found[0].name.startswith("ل"):
            return  # «تعرضت لخلل»: what came over it, not what it is
        self.roles.suffered(found, "roles.suffered")


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
