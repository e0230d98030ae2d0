"""Who did it and who suffered it, where a noun says the act."""

from __future__ import annotations

from collections.abc import Sequence

from model.evidence import Span
from model.extraction.clauses import is_harm
from model.extraction.codes import REMOTE
from model.extraction.grammar import (
    AGAINST,
    REACHED,
    REPORTING,
    SENTENCE_MARKS,
    closed_class,
)
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.phrases import PARTITIVES, opens
from model.extraction.surroundings import OFFICE
from model.extraction.told_subjects import ToldSubjects

_INTO = AGAINST | closed_class("قرب داخل خارج وسط قباله امام مرور عند لدى بجوار بجانب مقابل")

_OWNED = ("ه", "ها", "هم")
_WHAT_FOR = closed_class("انتقاما ردا دعما تضامنا إسنادا نصرة ثأرا احتجاجا تنديدا إحياء")
_BEFORE_PEOPLE = PARTITIVES | OFFICE
_PARTY = closed_class("جهة طرف جانب")
_PARTY_REACH = 20
_CATCHING = ("ضبط", "توقيف", "القبض", "ايقاف")
_STEP = 12
_BETWEEN_STEP = 24
_SUBJECT = 5
"""How many words an act's own word may take before what was hit."""


_TWO = closed_class(
    "قبيلتا قبيلتان عشيرتا عشيرتان قبيلتي قبيلتين عشيرتي عشيرتين فصيلي جماعتي مجموعتي حركتي عائلتي "
    "عائلتين منطقتي حيي بلدتي قريتي محلتي ضاحيتي"
)
_OF_KIND = closed_class(
    "ذات ذي المؤيدة المؤيد الموالية الموالي المعارضة المعارض المناهضة المناهض التي الذي"
)
"""What begins that which is said of a place or a tribe: «باب التبانة ذات الأغلبية السنية»."""
_TRIBAL = closed_class("قبلي قبلية عشائري عشائرية")
_TRIBES = closed_class("بني آل أولاد ولد أبناء قبيلة عشيرة")
_TOWARDS = closed_class("باتجاه صوب تجاه نحو")
"""«إطلاق النار باتجاه أحد الجنود»: at whom it was."""
_NAME_WORDS = 3


class NounRoles(ToldSubjects):
    """Reads the roles that stand with a noun: «قصف X Y», «غارة لـ X على Y»."""

    def noun(self, trigger: Trigger) -> None:
        """«قصف X Y», «استهداف Y», «قصف X على Y», «غارة لـ X على Y», «هجوم من X»."""
        if self._own_deed(trigger):
            return
        index = self._past_adjectives(trigger.last)
        genitive = self.after(index) if self.skip(index) == index else ()
        end = genitive[-1].last if genitive else index
        aimed = self._aimed(trigger, end)
        if genitive:
            self._genitive(trigger, genitive, aimed)
        else:
            self._possessor(trigger, index)
        self._adjective(trigger, index)
        self.own(trigger)
        own = trigger.category == "act_noun" or "move" in trigger.marks
        if own and not self.roles.initiators:
            self._claimed(trigger)
        if not any(p in self.roles.targets for p in aimed):
            self.roles.suffered(aimed, "roles.against")
        if not self.roles.targets and trigger.marks.get("weapon") == "incendiary":
            self.roles.suffered(self.glued_to(self.skip(end), "ب"), "roles.against")
        if not self.roles.targets and not is_harm(trigger):
            self.roles.suffered(self._reached(end), "roles.reached")

    def _reached(self, index: int) -> tuple[Phrase, ...]:
        """«غارات طالت X», «حملة اعتقالات شملت X»."""
        for at in range(index, min(self.clause.last, index + _STEP)):
            if self.line.words.form(at) in REACHED:
                found = self.after(at + 1)
                return found if found and found[0].kind is not PhraseKind.OTHER else ()
        return ()

    def _claimed(self, trigger: Trigger) -> None:
        """«أعلن التحالف استهداف مواقع»: who announces a deed as its own did it."""
        at = self._past_epithets(self.skip_back(trigger.first))
        sides = [p for p in self.line.sides.values() if p.last == at]
        if sides and self.line.words.form(self.skip_back(sides[0].first) - 1) in REPORTING:
            self.roles.did((sides[0],), "roles.claimed")
            return
        states = [p for p in self.line.states.values() if p.last == at]
        if states and self.line.words.has(at - 5, at, REPORTING):
            self.roles.did((states[0],), "roles.claimed")

    def _own_deed(self, trigger: Trigger) -> bool:
        """«أعلن الحزب استهدافه صباح اليوم موقعا»: whose act it was, and what it hit behind it."""
        named = self.text[trigger.span.start : trigger.span.end]
        if trigger.category != "act_noun" or not named.endswith(_OWNED):
            return False
        found = self.after(trigger.last)
        if not found or found[0].kind is PhraseKind.OTHER:
            return False
        self.roles.did(self.announcer(trigger), "roles.claimed")
        self.roles.suffered(found, "roles.object")
        return True

    def _past_epithets(self, at: int) -> int:
        """«أعلنت جماعة كذا (س) اليمنية، السيطرة …»: back to the end of the name."""
        words, ends = self.line.words, {p.last for p in self.line.sides.values()}
        start = at
        while at > 0 and at not in ends:
            at -= 1
            if not (words[at].is_mark or words.form(at).startswith("ال")):
                return start
        within = [p for p in self.line.sides.values() if p.last == at and words.form(p.last) == ")"]
        if within and words.form(within[0].first - 1) == "(":
            return self.skip_back(within[0].first - 1)
        return at or start

    def behind_subject(self, index: int) -> tuple[Phrase, ...]:
        """«استهدفت غارة واحدة موقعا», «استهدف قصف للحوثيين منزلا»: the act's own word is the
        subject of the verb before ``index``, and what was hit follows it."""
        noun = self.line.trigger_at(self.skip(index))
        if noun is None or noun.category not in ("act_event", "act_noun") or noun.glued:
            return ()
        for at in range(noun.last, min(self.clause.last, noun.last + _SUBJECT)):
            known = self.line.things.get(at)
            if known is not None and not self.line.front(at) and self.line.trigger_at(at) is None:
                return self.phrases_at(at) or (known,)
            if self.line.words.form(at) in SENTENCE_MARKS | _INTO:
                return ()
        return ()

    def _past_adjectives(self, index: int) -> int:
        """Past «عنيفة», «مكثفة», «جوية»: words that begin no phrase known by itself."""
        for _ in range(3):
            known = index in self.line.sides or index in self.line.things
            if known or index in self.line.places or not opens(self.line, index):
                break
            if self.line.words[index].is_number or self.line.trigger_at(index):
                break
            named = self.line.words.form(index) in _BEFORE_PEOPLE | _WHAT_FOR
            if named or self._is_object(index):
                break
            index += 1
        return index

    def _is_object(self, index: int) -> bool:
        """«غارات جوية مستودعا لـ س»: in the accusative, which the word before it is not."""
        before, form = self.line.words.form(index - 1), self.line.words.form(index)
        accusative = form.endswith("ا") and not form.endswith(("ها", "ما", "نا", "هما"))
        return accusative and not before.endswith("ا")

    def _adjective(self, trigger: Trigger, index: int) -> None:
        """«قصف جوي أمريكي»: the state named by an adjective did it, where nobody else did.

        The adjective agrees with its noun: «اغتيال سامر الأردني» names the one who died.
        """
        if is_harm(trigger):
            return
        known = "ال" in trigger.glued or "لل" in trigger.glued
        found = [
            self.line.states[i]
            for i in range(trigger.last, index)
            if i in self.line.states and known == self.line.words.form(i).startswith("ال")
        ]
        if found and not self.roles.initiators:
            self.roles.did(tuple(found[:1]), "roles.nationality")

    def _aimed(self, trigger: Trigger, end: int) -> tuple[Phrase, ...]:
        among = frozenset({"علي", "ضد"})
        if trigger.marks.get("target") == "عن":
            among |= {"عن"}  # «الإفراج عن …»
        if "move" in trigger.marks:
            among = frozenset({trigger.marks.get("target", "الي"), "في", "الي"})
        elif trigger.category == "act_event":
            fired = "اطلاق" in self.line.words.form(trigger.first)
            among = among | _TOWARDS if fired else among
            among = _INTO if trigger.marks.get("target") == "في" else among
        found: tuple[Phrase, ...] = ()
        if trigger.category == "act_noun" and end > trigger.last:
            start = self.skip(end)
            found = self.glued_to(start, "ل") or self._counted(start) or self.after(end)
        found = found or self.against(end, among)
        return tuple(p for p in found if p.kind is not PhraseKind.OTHER)

    def _counted(self, index: int) -> tuple[Phrase, ...]:
        """«قصف الطائرات لأربعة مخازن»: «لـ» written onto the number of what was hit."""
        counts = self.line.words.form(index).startswith("ل") and index + 1 in self.line.things
        bare = counts and self.line.known(index) is None
        return self.phrases_at(index + 1) if bare and not self.line.front(index + 1) else ()

    def _genitive(
        self, trigger: Trigger, genitive: tuple[Phrase, ...], aimed: tuple[Phrase, ...]
    ) -> None:
        side = genitive[0].kind is PhraseKind.SIDE
        known = bool(self.roles.initiators)
        taken = "ground" in trigger.marks and trigger.marks.get("target") == "على"
        own = "bombard" in trigger.marks or taken
        own = own or trigger.marks.get("with") == "prisoner"  # «إطلاق س أسيرين»
        doer = side and not known and (bool(aimed) or own)
        doer = doer and "disrupted_weapons_use" not in trigger.codes  # «تدمير ثلاث طائرات»
        if trigger.category in ("act_event", "act_between") or "crowd" in trigger.marks:
            doer = side and not known
        caught = self.line.words.form(trigger.last - 1).endswith(_CATCHING)
        if caught or self.line.words[genitive[0].first].is_number:
            doer = False  # «ضبط 11 عنصرا», «توقيف خلية»
        if doer:
            self.roles.did(genitive, "roles.genitive_doer")
        elif trigger.category == "act_noun" and not is_harm(trigger):
            self.roles.suffered(genitive, "roles.genitive_target")
        elif genitive[0].kind is PhraseKind.THING and not _hits_thing(self._struck(aimed)):
            self.roles.suffered(genitive, "roles.genitive_target")  # «تفجير السوق»

    def _struck(self, aimed: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Those of the phrases behind a preposition that name no place: «في مدينة كذا» is where."""
        places = self.line.places
        return tuple(p for p in aimed if not any(i in places for i in range(p.first, p.last)))

    def _possessor(self, trigger: Trigger, index: int) -> None:
        """«غارات للتحالف», «غارات من التحالف»."""
        if self.line.words.form(index) == "من" and index + 1 in self.line.sides:
            self.roles.did(self.phrases_at(index + 1), "roles.from")
            return
        found = self.glued_to(index, "ل") or self._unknown_owner(trigger, index)
        if not found:
            return
        if trigger.category == "act_noun" and "bombard" not in trigger.marks:
            self.roles.suffered(found, "roles.possessor_target")
        elif _acts(found[0]) and not self.roles.initiators:
            self.roles.did(self.with_party(found), "roles.possessor")

    def _unknown_owner(self, trigger: Trigger, index: int) -> tuple[Phrase, ...]:
        """«هجوم للمقاومة على …»: an owner that no list knows, named with its article."""
        form = self.line.words.form(index)
        aims = self.line.words.form(index + 1) in ("علي", "ضد", "استهدف", "استهدفت")
        if trigger.category != "act_event" or not (form.startswith("لل") and aims):
            return ()
        word = self.line.words[index]
        name = "ال" + self.text[word.start + 2 : word.end]
        span = Span(word.start, word.end)
        return (Phrase(index, index + 1, span, name, PhraseKind.SIDE, armed=True),)

    def between(self, trigger: Trigger) -> None:
        """«اشتباكات بين X و Y»: either order is right, so the first named stands first."""
        first = trigger.last - (self.line.words.form(trigger.last - 1) == "بين")
        for at in range(first, min(self.clause.last, trigger.last + _BETWEEN_STEP)):
            if self.line.words.form(at) == "بين" and self._on_two_sides(at):
                return
            if self.line.words.form(at) in ("بين", "مع"):
                tribal = self.line.words.has(trigger.first, trigger.last, _TRIBAL)
                self._opposed(at, tribal)
                return

    def _opposed(self, at: int, tribal: bool) -> None:
        """The sides after «بين» or «مع»; «قتل 24 من X في معارك مع Y»: those who fell are one."""
        found = self.pair_at(at + 1, tribal) or self.phrases_at(at + 1)
        found = self.with_party(found) if found else found
        if self.line.words.form(at) == "بين" and found:
            others = found[1:] or self._other_side(found[-1].last)
            self.roles.did(found[:1], "roles.between")
            self.roles.suffered(others, "roles.between")
        elif any(is_harm(t) for t in self.clause.triggers) and not self.roles.initiators:
            self.roles.did(found, "roles.between")
        else:
            self.roles.suffered(found, "roles.against")

    def pair_at(self, at: int, tribal: bool = False) -> tuple[Phrase, ...]:
        """«بين قبيلتي X وY», «صدامات قبلية بين X وY»: two that no list knows."""
        words = self.line.words
        told = words.form(at) in _TWO  # the dual tells that they are two
        if not (told or tribal):
            return ()
        reach = range(at + told, min(at + _STEP, self.clause.last))
        named = [i for i in reach if not words[i].is_mark]
        joined = next((n for n, i in enumerate(named[1:], 1) if words.form(i)[:1] == "و"), 0)
        ends = next((n for n in range(joined) if words.form(named[n]) in _OF_KIND), joined)
        if not 0 < ends <= _NAME_WORDS:
            return ()
        glued = len(words.form(named[joined])) > 1
        at = joined if glued else joined + 1  # «قبيلتي "X" و"Y"»
        tribe = at < len(named) and words.form(named[at]).removeprefix("و") in _TRIBES
        other = named[at : at + 1 + tribe]
        place = self.line.places.get(other[0]) if other else None
        if place is not None:
            other = [i for i in named if place.first <= i < place.last]
        return (self._named_side(named[:ends]), self._named_side(other, glued)) if other else ()

    def _named_side(self, at: Sequence[int], joined: bool = False) -> Phrase:
        words = self.line.words
        span = Span(words[at[0]].start + joined, words[at[-1]].end)
        name = " ".join(self.text[words[i].start : words[i].end] for i in at)[joined:]
        return Phrase(at[0], at[-1] + 1, span, name, PhraseKind.SIDE, armed=True)

    def _other_side(self, index: int) -> tuple[Phrase, ...]:
        """«بين X المدعومة من Z ومسلحي Y»: the second side after what is said of the first."""
        for at in range(index, min(self.clause.last, index + _STEP)):
            if self.line.words.form(at) in SENTENCE_MARKS:
                return ()
            if at in self.line.sides and self.line.front(at).startswith("و"):
                return (self.line.sides[at],)
            quarter = self.line.places.get(at) if at == index else None
            if quarter is not None and self.line.front(at) == "و":
                return (quarter,)  # «بين جبل محسن وباب التبانة»
            if self.line.words.form(at) == "وبين":
                return self.phrases_at(at + 1)
        return ()

    def _on_two_sides(self, at: int) -> bool:
        """«بين X و Y من جهة، و Z من جهة أخرى»: the allies together, the enemies after them."""
        ends = [i for i in range(at, self.clause.last) if self.line.words.form(i) in _PARTY]
        if not ends or ends[0] - at > _PARTY_REACH:
            return False
        last = ends[1] if len(ends) > 1 else ends[0] + _PARTY_REACH
        ours = [p for i, p in sorted(self.line.sides.items()) if at < i < ends[0]]
        theirs = [p for i, p in sorted(self.line.sides.items()) if ends[0] < i < last]
        if not ours or not theirs:
            return False
        self.roles.did(tuple(ours), "roles.between")
        self.roles.suffered(tuple(theirs), "roles.between")
        return True

    def fall(self, trigger: Trigger) -> None:
        """«سقطت قذائف على X»."""
        found = self.against(trigger.last, _INTO)
        if trigger.codes[:1] == (REMOTE,):
            found = self._struck(found)  # «انفجرت سيارة في مدينة كذا»: where it went off
            if not _hits_thing(found):
                return
        self.roles.suffered(found, "roles.fell_on")


def _hits_thing(aimed: tuple[Phrase, ...]) -> bool:
    """Whether more than a place is named that was aimed at."""
    return any(p.kind is not PhraseKind.PLACE for p in aimed)


def _acts(phrase: Phrase) -> bool:
    """A side, or somebody armed who belongs to none that is named («شاب مسلح»)."""
    return phrase.kind is PhraseKind.SIDE or (phrase.kind is PhraseKind.PEOPLE and phrase.armed)
