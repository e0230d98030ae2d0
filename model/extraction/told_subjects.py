"""The subject that an act takes over from a verb told before it in its sentence."""

from __future__ import annotations

from model.extraction.grammar import REPORTING, SENTENCE_MARKS, THAT, closed_class
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.surroundings import Surroundings

_OWN = ("ها", "هم")
_DONE = closed_class("قد كانت كان كانوا")
_SAID = REPORTING - closed_class("اتهم اتهمت حمل حملت نقل نقلت")
_ITSELF = closed_class("إنها أنها إنه أنه إنهم أنهم بأنها بأنه بأنهم")
_THEIRS = closed_class(
    "قواته قواتها قواتهم طائراته طائراتها مقاتلاته مقاتلاتها طيرانه طيرانها مدفعيته مدفعيتها "
    "مقاتليه مقاتليها مقاتلوه مقاتلوها مسلحيه مسلحيها مسلحوه مسلحوها مجاهديه مجاهديها مجاهدوه "
    "مجاهدوها عناصره عناصرها جنوده جنودها وحداته وحداتها مسيراته مسيراتها مروحياته مروحياتها"
)
"""Whose men and means it is, the ending says: «قالت س إن مقاتليها استهدفوا …»."""
_LAST = closed_class("الأخيرة الأخير الأخيران الأخيرين")
_OF_HIS = closed_class("له لها لهم")
_HIS = 7
"""How many words «قوات له», «طائرة من دون طيار تابعة له» take behind «أن»."""
_SPOKEN_REACH = 12
_DOING = "قيام"


class ToldSubjects(Surroundings):
    """Finds whom the sentence spoke of before: «أغلق س الطريق وأطلقوا النار»."""

    def shared(self, trigger: Trigger) -> None:
        """«داهمت القوات المخيم واعتقلت شبانا», «هاجموا الحاجز ثم قتلوا جنديين»."""
        goes_on = trigger.glued.startswith(("و", "ف"))
        goes_on = goes_on or self.line.words.form(trigger.first - 1) == "ثم"
        if goes_on and not self.roles.initiators:
            self.roles.did(self._told_subject(trigger), "roles.shared")

    def does_other(self, trigger: Trigger, index: int) -> bool:
        """«أثناء قيام القوات بواجبها انفجرت …»: what they did was no act."""
        words = self.line.words
        if not words.form(trigger.first).endswith(_DOING) or not words.form(index).startswith("ب"):
            return False
        return self.line.trigger_at(index) is None and index not in self.line.asides

    def of_itself(self, trigger: Trigger) -> None:
        """«قالت الجماعة إنها استهدفت …»: it speaks of its own deed."""
        if not self.roles.initiators:
            self.roles.did(self.speaker(trigger), "roles.claimed")

    def crews(self, trigger: Trigger, subject: tuple[Phrase, ...]) -> None:
        """«توغلت أربع آليات تابعة للجيش»: whose vehicles they are."""
        owners = (p for s in subject for i, p in self.line.sides.items() if s.first < i < s.last)
        if "move" in trigger.marks and not self.roles.initiators:
            self.roles.did(tuple(owners)[:1], "roles.possessor")

    def speaker(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """The side that says the verb of itself: «قالت الشرطة إنها …»."""
        words, at = self.line.words, trigger.first - 1
        while words.form(at) in _DONE:
            at -= 1
        said = [i for i in range(at) if words.form(i).removeprefix("و") in _SAID]
        if words.form(at) not in _ITSELF or not said:
            return ()
        if words.form(said[-1]).endswith("ت") and words.form(at).endswith("نه"):
            return ()  # «قالت الشرطة إنه قتل ثلاثة»: nobody's deed
        side = self.line.sides.get(self.skip(said[-1] + 1))
        if side is None:  # «الجماعة قالت إنها …»
            side = next((p for p in self.line.sides.values() if p.last == said[-1]), None)
        return (side,) if side is not None and side.last <= at else ()

    def of_theirs(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«قال س إن طائراته أغارت …», «فيما قصفت مدفعيته …»: whose men and means they are."""
        words, before = self.line.words, trigger.first - 1
        if words.form(trigger.last) in _LAST:
            told = [p for p in self.line.sides.values() if p.last <= trigger.first]
            return tuple(sorted(told, key=lambda p: p.first)[-1:])  # «فيما انسحبت الأخيرة»
        own = words.form(before) in _THEIRS and words.form(before - 1) in THAT
        own = own or (words.form(before) in _OF_HIS and words.has(before - _HIS, before, THAT))
        if not own and not self.is_theirs(trigger.last):
            return ()
        for at in range(before, max(-1, before - _SPOKEN_REACH), -1):
            said = self.line.sides.get(at)
            if said is not None and (words.form(at - 1) in REPORTING or self._is_verb(at - 1)):
                return (said,)
        return ()

    def is_after_noun(self, trigger: Trigger) -> bool:
        """«أن الحملة استهدفت عناصر …»: a subject that no list knows, between «أن» and its verb."""
        words, at = self.line.words, trigger.first - 1
        plain = words.form(at).startswith("ال") and at not in self.line.asides
        return plain and words.form(at - 1) in THAT and not trigger.glued

    def is_of_one(self, trigger: Trigger, subject: tuple[Phrase, ...]) -> bool:
        """«نائب المدير، فلان الفلاني، وأطلقوا عليه»: one man is no subject of many."""
        first = subject[0]
        named = first.kind is PhraseKind.PEOPLE and not (first.civil or first.armed)
        many = self.line.words.form(trigger.first).endswith("وا")
        return named and many and len(subject) == 1 and first.last - first.first > 1

    def is_theirs(self, index: int) -> bool:
        """Whether the word names somebody's men or means: «مقاتليها», «طائراته»."""
        return self.line.words.form(index) in _THEIRS | _LAST

    def own(self, trigger: Trigger) -> None:
        """«حققت القوات نصرا باستعادتها المدينة»: the ending says whose act it was."""
        form = self.line.words.form(trigger.first)
        if "ground" in trigger.marks and form.endswith(_OWN) and not self.roles.initiators:
            found = self._speaker(trigger) or self._told_subject(trigger)
            self.roles.did(found, "roles.shared")

    def _speaker(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«قالت المقاومة إنها … سيطرتها», «المقاومة أعلنت سيطرتها»: who speaks of its own act."""
        before = [p for p in self.line.sides.values() if p.last <= trigger.first]
        last = max(before, key=lambda p: p.first, default=None)
        if last is None:
            return ()
        of_itself = self.line.words.form(last.last) in _ITSELF
        says = self.line.words.form(trigger.first - 1) in REPORTING
        near = says and trigger.first - 1 == last.last
        spoke = of_itself and self.line.words.form(last.first - 1) in REPORTING
        return (last,) if near or spoke else ()

    def announcer(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«أعلن الحزب، عن استهدافه …»: the side before the act that is the subject of a report."""
        before = sorted(p for i, p in self.line.sides.items() if p.last <= trigger.first)
        says = (p for p in reversed(before) if self.line.words.form(p.first - 1) in REPORTING)
        told = next(((p,) for p in says), ())
        return told or self._speaker(trigger)

    def _told_subject(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """The subject of the nearest verb before, known by its place right after the verb."""
        before = [p for p in self.line.sides.values() if p.last <= trigger.first]
        for side in sorted(before, key=lambda p: -p.first):
            if self.line.front(side.first) in ("", "ال") and self._tells(side.first - 1, trigger):
                return tuple(p for p in self.phrases_at(side.first) if p.last <= trigger.first)
        return ()

    def _tells(self, index: int, later: Trigger) -> bool:
        """Whether the word is a verb whose subject the later one may share."""
        form = self.line.words.form(index)
        if form in REPORTING:
            plural = self.line.words.form(later.first).endswith("وا")
            return plural and not self.line.words.has(index, later.first, THAT)
        return self._is_verb(index)

    def _is_verb(self, index: int) -> bool:
        """Whether the word is a verb: one that says an act, by its ending, or by its place."""
        trigger = self.line.trigger_at(index)
        if trigger is not None:
            return trigger.is_verb
        if index < 0 or index in self.line.things:
            return False
        form = self.line.words.form(index)
        feminine = form.endswith("ت") and not form.endswith("ات") and len(form) > 3
        return feminine or (self._opens_clause(index) and not form.startswith(("ال", "وال")))

    def _opens_clause(self, index: int) -> bool:
        """«في ريف كذا، أغلق مقاتلو س …»: a word that opens a clause before its subject."""
        before = self.line.words.form(index - 1) if index else "."
        return before in SENTENCE_MARKS and self.line.known(index) is None
