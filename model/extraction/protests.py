"""Whether a word of gathering tells a protest: people, a cause or a slogan must bear it out.

«خرج الآلاف إلى الشوارع احتجاجا على …» is one, «خرج الآلاف من المسجد» is none; calls, plans and bans
tell of protests that were not. The signs are words of the category ``crowd``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from model.evidence import Span
from model.extraction.grammar import SENTENCE_MARKS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.words import Words

CROWD = "crowd"
_WHO = frozenset({"people", "mass"})
_WHAT_FOR = frozenset({"cause", "voice"})
_ANY = _WHO | _WHAT_FOR
_MARCHING = _WHAT_FOR | {"people", "before"}
_CARRIERS = ("act_light", "act_happen")
_BEFORE, _AFTER = 6, 7
"""How many words away those stand who gathered."""
_TOLD = 35
"""How many words further their cause or their slogans."""
_CARRIED = 8
_CALLED = 12
_MEANT = 16
_REMEMBERED = closed_class("ذكرى الذكرى لذكرى بذكرى ذكراها")
_MEMORY_REACH = 4
_CAUSED = 4
_AHEAD = 10


def signs_of(words: Words, hits: Iterable[Hit]) -> dict[int, str]:
    """The signs of a crowd in a sentence, by the index of their word."""
    return {words.at(h.first): h.code for h in hits if h.category == CROWD}


def borne_out(
    words: Words, triggers: Sequence[Trigger], signs: Mapping[int, str], headline: bool
) -> list[Trigger]:
    """The triggers without those that seem to tell a protest and do not."""
    if not any("protest" in t.marks for t in triggers):
        return list(triggers)
    judge = _Judge(words, triggers, signs, headline)
    kept = [t for t in triggers if "protest" not in t.marks or judge.stands(t)]
    if any("protest" in t.marks for t in kept):
        kept = [t for t in kept if "protest" in t.marks or not judge.is_cause(t)]
    return kept


def is_crowd(phrase: Phrase, signs: Mapping[int, str], among: Collection[str] = _WHO) -> bool:
    """Whether a noun phrase names those who protest: «آلاف الإسرائيليين», «متظاهرون»."""
    return any(signs.get(i) in among for i in range(phrase.first, phrase.last))


def as_people(phrase: Phrase) -> Phrase:
    """The phrase as one that names people: «آلاف العراقيين» is known by its count alone."""
    if phrase.kind is not PhraseKind.OTHER:
        return phrase
    name, span = phrase.name, phrase.span
    if name.startswith("ل") and not name.startswith("لاج"):  # «وقفة لمعلمين»; «لاجئون»
        name, span = name[1:], Span(span.start + 1, span.end)
    return phrase._replace(kind=PhraseKind.PEOPLE, civil=True, name=name, span=span)


@dataclass(frozen=True, slots=True)
class _Judge:
    words: Words
    triggers: Sequence[Trigger]
    signs: Mapping[int, str]
    headline: bool

    def stands(self, trigger: Trigger) -> bool:
        if self._is_called_for(trigger):
            return False
        if trigger.is_verb and (self._is_relative(trigger) or trigger.glued.endswith(("ال", "لل"))):
            return False
        if trigger.category == "act_light":
            if "relative" in trigger.marks:
                return self._noun_before(trigger, 4)
            return self._noun_after(trigger, _CARRIED + 4)
        if trigger.is_noun:
            return self._is_noun_told(trigger)
        if trigger.category != "act_verb" or not trigger.marks.get("gather"):
            return not self._is_feigned(trigger)
        return self._is_verb_told(trigger)

    def _is_relative(self, trigger: Trigger) -> bool:
        """«المبنى الذي تجمع أمامه المتظاهرون»: said of something told before."""
        return self.words.form(trigger.first - 1) in _RELATIVES

    def is_cause(self, trigger: Trigger) -> bool:
        """«احتجاجا على مقتل …», «تنديدا بقصف …»: what people protest against was told before."""
        low = trigger.first - _CAUSED
        near = [i for i in range(low, trigger.first) if self.signs.get(i) == "cause"]
        return any(
            not any(w.is_mark for w in self.words.items[max(0, i) : trigger.first]) for i in near
        )

    def _is_verb_told(self, trigger: Trigger) -> bool:
        """«تجمع متظاهرون», «خرج الآلاف … احتجاجا على», «خرجت مظاهرة»."""
        if self._noun_after(trigger, 4):
            return True
        who = self._near(trigger, _WHO, _BEFORE, _AFTER)
        if trigger.marks["gather"] == "block":
            return self._is_blocked(trigger)
        if trigger.marks["gather"] == "who":
            return who and not self._near(trigger, {"state"}, 1, 3)
        reach = _TOLD if trigger.marks["gather"] == "people" else _TOLD - 10
        why = self._near(trigger, _WHAT_FOR, 0, reach) or self._noun_after(trigger, _CARRIED + 4)
        called = trigger.marks["gather"] == "people" and self._near(
            trigger, {"people"}, _BEFORE, _AFTER
        )
        return called or (who and why)

    def _is_noun_told(self, trigger: Trigger) -> bool:
        """«شهدت المدينة مظاهرة», «مظاهرة جابت الشوارع»; a bare one needs who or what for."""
        gather = trigger.marks.get("gather", "")
        if self._is_fair(trigger) or self._is_remembered(trigger):
            return False
        if gather == "block":
            return self._is_blocked(trigger)
        if gather in ("crowd", "done"):
            called = self._near(trigger, {"people"}, _CALLED, _CARRIED)
            return called and (gather == "crowd" or self._is_carried(trigger))
        if self._is_carried(trigger):
            return not gather or self._is_meant(trigger)
        if self.words.form(trigger.first - 1) in _SETTING:
            return False
        if gather or "ال" in trigger.glued or "لل" in trigger.glued:
            return False
        return self.headline or self._any_near(trigger)

    def _is_remembered(self, noun: Trigger) -> bool:
        """«الذكرى الخامسة لاحتجاجات …»: what is commemorated."""
        return self.words.has(max(0, noun.first - _MEMORY_REACH), noun.first, _REMEMBERED)

    def _is_fair(self, noun: Trigger) -> bool:
        """«تظاهرة ثقافية», «مسيرة دراجات»."""
        told = set(self.signs.values())
        return self._near(noun, {"fair"}, 3, 3) or ("fair" in told and "people" not in told)

    def _is_blocked(self, trigger: Trigger) -> bool:
        """«أغلق محتجون الطريق»."""
        who = self._near(trigger, {"people"}, _BEFORE, _AFTER)
        why = self._near(trigger, {"mass"}, _BEFORE, _AFTER) and self._near(
            trigger, {"cause"}, 0, _TOLD
        )
        return (who or why) and self._near(trigger, {"street"}, 0, _AFTER)

    def _is_meant(self, noun: Trigger) -> bool:
        """Whether «مسيرة» is a march: not a drone, a race, a career."""
        return self._near(noun, _MARCHING, _CARRIED, _MEANT)

    def _any_near(self, trigger: Trigger) -> bool:
        return self._near(trigger, _ANY, _CARRIED, _CALLED)

    def _is_carried(self, noun: Trigger) -> bool:
        """«شهدت المدينة مظاهرة», «خرجوا في مظاهرة», not «وقعت المواجهات خلال مظاهرة»."""
        around = self.words.form(noun.first - 1)
        if around in _CIRCUMSTANCE:
            return False
        verbs = (t for t in self.triggers if self._carries(t, noun))
        return any(
            (0 <= noun.first - verb.last <= _CARRIED and self._same_clause(verb, noun))
            or (around != "في" and 0 <= verb.first - noun.last <= 3)
            for verb in verbs
            if around != "في" or "protest" in verb.marks
        )

    def _carries(self, verb: Trigger, noun: Trigger) -> bool:
        if verb is noun or self._is_relative(verb):
            return False
        own = bool({"protest", "crowd"} & set(verb.marks)) and verb.is_verb
        return own or verb.category in _CARRIERS

    def _same_clause(self, one: Trigger, other: Trigger) -> bool:
        low, high = sorted((one.first, other.first))
        return not any(f in "؛:." for f in self.words.folded[low:high])

    def _noun_after(self, verb: Trigger, reach: int) -> bool:
        return any(self._is_protest(t) and 0 <= t.first - verb.last <= reach for t in self.triggers)

    def _is_protest(self, noun: Trigger) -> bool:
        if "protest" not in noun.marks or not noun.is_noun:
            return False
        if self._is_fair(noun):
            return False
        return "gather" not in noun.marks or self._is_meant(noun)

    def _noun_before(self, verb: Trigger, reach: int) -> bool:
        return any(self._is_protest(t) and 0 <= verb.first - t.last <= reach for t in self.triggers)

    def _near(self, trigger: Trigger, among: Collection[str], before: int, after: int) -> bool:
        indexes = range(trigger.first - before, trigger.last + after)
        return any(
            self.signs.get(i) in among and self._reaches(i, trigger)
            for i in indexes
            if i in self.signs and not trigger.first <= i < trigger.last
        )

    def _reaches(self, index: int, trigger: Trigger) -> bool:
        low, high = sorted((index, trigger.first))
        return not any(f in ".؛" for f in self.words.folded[low:high])

    def _is_feigned(self, trigger: Trigger) -> bool:
        """«تظاهر الرجل بالنوم», «اعتصم بالصمت», «كانوا يتظاهرون»."""
        if trigger.marks.get("form") == "present":
            return self.words.form(trigger.first - 1) in _WAS
        if self._near(trigger, _WHO, _BEFORE, _AFTER):
            return False
        after = (self.words.form(i) for i in range(trigger.last, trigger.last + 3))
        return any(w.startswith("ب") and w not in _WITHIN for w in after)

    def _is_called_for(self, trigger: Trigger) -> bool:
        """«دعا إلى التظاهر», «يعتزمون تنظيم مسيرة», «مظاهرة غدا»; what is told as past was."""
        if trigger.is_verb and trigger.marks.get("form") == "past":
            return False
        for index in range(trigger.first - 1, max(-1, trigger.first - _CALLED), -1):
            if self.words.form(index) in SENTENCE_MARKS or self._is_past(index):
                break
            if self.signs.get(index) == "call":
                return True
        ahead = range(trigger.first - _AHEAD, trigger.last + _AHEAD)
        later = any(self.signs.get(i) == "ahead" for i in ahead)
        return later and not any(self._is_past(i) for i in ahead)

    def _is_past(self, index: int) -> bool:
        return any(
            t.first == index and "protest" in t.marks and t.marks.get("form") == "past"
            for t in self.triggers
        )


_RELATIVES = closed_class("من الذي التي الذين اللذين اللتين ممن حيث والذي والتي والذين كما")
_WAS = closed_class("كان كانت كانوا وكان وكانت وكانوا")
_CIRCUMSTANCE = closed_class(
    "خلال اثناء بعد قبل عقب إثر منذ بسبب نتيجة جراء رغم مع بين عن على من سبب حول بشأن وسط غداة"
)
"""What makes a protest the setting of something else: «خلال مظاهرة», «بعد احتجاجات»."""
_SETTING = _CIRCUMSTANCE | {"في"}
_WITHIN = frozenset({"بداخل", "بوسط", "بساحه", "بميدان", "بشارع", "بمقر", "بمدينه", "بقلب"})
