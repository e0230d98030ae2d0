"""Who lost the ground, and whose the things were that were hit."""

from __future__ import annotations

from model.extraction.development_roles import DevelopmentRoles
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.mentions import flown
from model.extraction.phrases import PARTITIVES
from model.extraction.sameness import key_words

_LOST = closed_class("سيطرة قبضة أيدي يد احتلال مع من ضد طرد")
_ALLIED = closed_class(
    "بدعم دعم بإسناد إسناد بمساندة مساندة بمشاركة مشاركة بمساعدة بغطاء غطاء بمؤازرة بالتعاون "
    "بالتنسيق بالاشتراك عليها عليه لقوات قوات رجال عناصر مقاتلين مسلحين أفراد أبناء كل عدد"
)
"""What before «من» and «مع» makes those after it no enemies."""
_MET = closed_class("لقي لقيت لقيا لقوا يلقى")
_MET_REACH = 18
_WHO = closed_class("الذي التي الذين اللذين اللذان")
_PART = PARTITIVES - {"من"}


_OUT_OF = closed_class("من منها منه خارج")
_COUNTS = closed_class(
    "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرات مئات عدد بعض عشر عشرون عشرين ثلاثون ثلاثين"
)


class LosingRoles(DevelopmentRoles):
    """Reads the side that the words around an act tell to be the one that suffered it."""

    def whose(self) -> None:
        """«قصف الطيران مواقعهم»: the side told of before, where the sentence tells of one."""
        for number, thing in enumerate(self.roles.targets):
            owner = self._owner() if thing.owned else None
            if owner is not None:
                self.roles.targets[number] = owner
                self.roles.rules[owner.span.start] = "roles.owner"

    def who_was(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«القائد فلان، الذي قتل في غارة …»: whom the relative before the verb stands for."""
        relative = trigger.first - 1
        if self.line.words.form(relative) not in _WHO:
            return ()
        people = (p for p in self.line.things.values() if p.kind is PhraseKind.PEOPLE)
        near = [p for p in people if p.last <= relative <= p.last + 1]
        return tuple(sorted(near, key=lambda p: p.first)[:1])

    def met_death(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«لقي مدرس وزوجته مصرعهما»."""
        if not self.line.words.form(trigger.first).startswith(("مصرع", "حتف")):
            return ()
        for at in range(
            trigger.first - 1, max(self.clause.first, trigger.first - _MET_REACH) - 1, -1
        ):
            if self.line.words.form(at).removeprefix("و") in _MET:
                return self.victims(at + 1)
        return ()

    def _owner(self) -> Phrase | None:
        """The last side before the act that neither did it nor flies."""
        act = self.clause.triggers[0].first
        ours = {w for p in self.roles.initiators for w in key_words(p.name)}
        named = {**self.line.things, **self.line.sides}
        for index in sorted((i for i in named if i < act), reverse=True):
            side = named[index]
            told = side.kind is PhraseKind.SIDE or bool(side.party)
            apart = not self.line.front(index).startswith("و") and flown(side.name) is None
            if told and apart and not key_words(side.name) & ours:
                return side
        return None

    def lost(self) -> None:
        """«حرر الجيش المدينة من سيطرة X», «… بعد معارك مع X»: who lost the ground."""
        won = self.roles.initiators[0]
        if self._was_driven_out(won):
            self.roles.initiators.clear()
            self.roles.suffered((won,), "roles.lost")
            self.roles.did(self._told_subject(self.clause.triggers[0]), "roles.shared")
            return
        for at, side in sorted(self.line.sides.items()):
            if at > won.last and self._is_lost_by(at, side):
                self.roles.targets.clear()  # the ground itself is where it happened
                self.roles.suffered(self.phrases_at(at), "roles.lost")
                return

    def _was_driven_out(self, side: Phrase) -> bool:
        """«سيطر الجيش على البلدة وطرد س منها»: the side after the verb is whom it is done to."""
        words, verb = self.line.words, self.clause.triggers[0]
        drove = verb.is_verb and words.form(verb.first).lstrip("و").startswith("طرد")
        return drove and side.first == verb.last and words.form(side.last) in _OUT_OF

    def _is_lost_by(self, at: int, side: Phrase) -> bool:
        """Whether «من», «مع», «من سيطرة» before the side makes it the one driven out."""
        words = self.line.words
        start = self.skip_back(at)
        while {words.form(start - 1), words.form(start - 2)} & _PART:
            start -= 1 if words.form(start - 1) in _PART else 2
        told = (
            words.form(start - 1) in _LOST
            and words.form(start - 2).removeprefix("و") not in _ALLIED
        )
        ours = key_words(side.name) & {w for p in self.roles.initiators for w in key_words(p.name)}
        return told and not ours

    def did_away(self, doer: tuple[Phrase, ...]) -> None:
        """«قضت وحدات الجيش على مسلحين»; «قضت س» with nobody after «على»: they died."""
        fallen = self.against(doer[-1].last, frozenset({"علي"}))
        if fallen:
            self.roles.did(doer, "roles.killer")
        self.roles.suffered(fallen or doer, "roles.victim")

    def is_with_more(self, fallen: tuple[Phrase, ...]) -> bool:
        """«قتل أربعة جنود من س ومدنيان»: what follows is joined to them, they killed nobody."""
        words, first = self.line.words, fallen[0].first
        more = fallen[-1].last
        joined = self.line.known(more) is not None and self.line.front(more).startswith("و")
        counted = words[first].is_number or words.has(first - 1, first + 1, _COUNTS)
        return counted and (joined or words.form(more) in "([")  # «8 من س (فرع ص)»
