"""Who did it and who suffered it, from where the words stand around the words of an act."""

from __future__ import annotations

from dataclasses import dataclass, field

from model.evidence import Span
from model.extraction.clauses import Clause, is_harm
from model.extraction.grammar import (
    AGAINST,
    OPENING,
    REPORTING,
    SENTENCE_MARKS,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.phrases import coordinated, opens, phrase_at, skip_marks

_BY_FIRST = frozenset({"من", "علي"})
_BY_SECOND = closed_class("قبل يد يدي ايدي جانب طرف")
_BY_ALONE = closed_class("بايدي بيد بايد مصدره مصدرها")
_ADVERBS = TIME_WORDS | closed_class("ايضا كذلك مجددا فيما يبدو مجهوله قبل ساعات وقت سابق")
_INTO = AGAINST | closed_class("قرب داخل وسط قباله امام")
_COUNTING = closed_class(
    "من عدد نحو قرابة أكثر على الأقل عشرات مئات حوالي ما لا يقل عن واحد اثنين ثلاثة أربعة خمسة "
    "ستة سبعة ثمانية تسعة عشرة عشر آلاف ثلاث أربع خمس ست سبع ثمان تسع وعشرين وثلاثين أحد بعض عنصر"
)
_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)
_COUNT_REACH = 7
_LIABLE = closed_class("مسؤوليته مسؤوليتها مسؤوليتهم تبناه تبنته تبناها تبنتها تبنى تبنت نسب نسبت")
_STEP = 14


@dataclass(slots=True)
class Roles:
    """Who did it and who or what was hit, in the order found; ``rules`` says how, by span start."""

    initiators: list[Phrase] = field(default_factory=list)
    targets: list[Phrase] = field(default_factory=list)
    rules: dict[int, str] = field(default_factory=dict)

    def did(self, phrases: tuple[Phrase, ...], rule: str) -> None:
        self._add(self.initiators, phrases, rule)

    def suffered(self, phrases: tuple[Phrase, ...], rule: str) -> None:
        self._add(self.targets, phrases, rule)

    def _add(self, to: list[Phrase], phrases: tuple[Phrase, ...], rule: str) -> None:
        held = {p.span for p in (*self.initiators, *self.targets)}
        for phrase in phrases:
            if phrase.span not in held:
                to.append(phrase)
                self.rules[phrase.span.start] = rule


class _Reader:
    """Reads the roles of one clause; the order of its steps is the order of their reliability."""

    def __init__(self, clause: Clause, text: str) -> None:
        self.clause = clause
        self.line: Line = clause.line
        self.text = text
        self.roles = Roles()

    def read(self) -> Roles:
        self._by()
        for trigger in self.clause.triggers:
            reader = _READERS.get(trigger.category)
            if reader is not None:
                reader(self, trigger)
        return self.roles

    # --- where phrases stand

    def phrases_at(self, index: int) -> tuple[Phrase, ...]:
        found = phrase_at(self.line, self.text, index, self._limit(index))
        return coordinated(self.line, found) if found else ()

    def _limit(self, index: int) -> int:
        later = [t.first for t in self.clause.triggers if t.first > index and t.is_verb]
        return min([self.clause.last, *later])

    def skip(self, index: int) -> int:
        """Past marks, dates and adverbs: «جددت الميليشيات، اليوم الأربعاء، قصفها»."""
        while index < self.clause.last:
            form = self.line.words.form(index)
            passes = form in SENTENCE_MARKS or form in OPENING or form == "-"
            passes = passes or self._is_means_adjective(index)
            if not (passes or index in self.line.asides or form in _ADVERBS):
                break
            index += 1
        return index

    def _is_means_adjective(self, index: int) -> bool:
        """«بالمدفعية الثقيلة»."""
        adjective = self.line.words.form(index).startswith("ال") and not self.line.known(index)
        return adjective and index - 1 in self.line.asides and index not in self.line.asides

    def after(self, index: int) -> tuple[Phrase, ...]:
        """The bare phrase that follows, dates and adverbs passed over."""
        start = self.skip(index)
        if start >= self.clause.last or not opens_bare(self.line, start):
            return ()
        return self.phrases_at(start)

    def before(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """The subject before its verb: after «إن», a mark, or at the clause's beginning."""
        first = max(0, trigger.first - 40)
        for start in range(trigger.first - 1, first - 1, -1):
            if start == 0 or self._begins_clause(start):
                index = skip_marks(self.line, start)
                if index < trigger.first and not self._is_second(index):
                    found = self._subject(index, trigger)
                    if found and found[0].kind is not PhraseKind.OTHER:
                        return found
        return ()

    def _is_second(self, index: int) -> bool:
        """Whether the side is the second of two: «الحوثيون وقوات صالح»."""
        joined = self.line.front(index).startswith("و") and index in self.line.sides
        return joined and any(p.last == index for p in self.line.sides.values())

    def _begins_clause(self, start: int) -> bool:
        at = start - 1
        while self.line.words.form(at) in OPENING:
            at -= 1
        previous = self.line.words.form(at)
        glued = self.line.sides.get(start)
        return (
            previous in THAT
            or previous in SENTENCE_MARKS
            or previous in ("فيما", "بينما", "كانت", "وكانت", "كان", "وكان")
            or (glued is not None and self.line.words.form(start).startswith("و"))
        )

    def _subject(self, index: int, trigger: Trigger) -> tuple[Phrase, ...]:
        if not opens_bare(self.line, index):
            return ()
        found = self.phrases_at(index)
        if not found or found[-1].last > trigger.first:
            return ()
        verbs = [t for t in self.line.triggers if index <= t.first < trigger.first and t.is_verb]
        return () if verbs else found

    def against(self, index: int, among: frozenset[str]) -> tuple[Phrase, ...]:
        """The phrase after the next «على», «ضد», «لـ» … of the clause."""
        for at in range(index, min(self.clause.last, index + _STEP)):
            form = self.line.words.form(at)
            if form in among and self.line.words.form(at + 1) not in _BY_SECOND:
                found = self.phrases_at(at + 1)
                if found and found[0].kind is not PhraseKind.OTHER:
                    return found
                if found and form in ("علي", "ضد"):
                    return found
            if form in _BY_ALONE or any(t.first == at for t in self.clause.triggers):
                return ()
        return ()

    def glued_to(self, index: int, letter: str) -> tuple[Phrase, ...]:
        """The phrase whose first word carries this preposition: «للحوثيين», «لمواقع»."""
        if index >= self.clause.last or not self.line.front(index).startswith(letter):
            return ()
        return self.phrases_at(index)

    # --- what each kind of word says

    def _victims(self, index: int) -> tuple[Phrase, ...]:
        """Whom a word of harm names, counts passed over: «مقتل 11 من داعش»."""
        for at in range(index, min(index + _COUNT_REACH, self.clause.last)):
            known = self.line.known(at)
            if known is not None and known.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
                return (known,) if self.line.front(at) in ("", "ال", "ل", "لل") else ()
            form = self.line.words.form(at)
            counts = self.line.words[at].is_number or form in _COUNTING or at in self.line.asides
            if not counts:
                return ()
        return ()

    def _by(self) -> None:
        """«من قبل», «على يد», «مصدره»."""
        words = self.line.words
        for index in range(self.clause.first, self.clause.last):
            if words.form(index).removeprefix("و") in _LIABLE:
                self._claim(index)
            pair = words.form(index) in _BY_FIRST and words.form(index + 1) in _BY_SECOND
            if pair or words.form(index) in _BY_ALONE:
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
        found = self._victims(trigger.last)
        if not found and trigger.is_verb:
            found = tuple(p for p in self.before(trigger) if p.kind in _PERSONS)
        self.roles.suffered(found, "roles.victim")

    def noun(self, trigger: Trigger) -> None:
        """«قصف X Y», «استهداف Y», «قصف X على Y», «غارة لـ X على Y», «هجوم من X»."""
        index = self._past_adjectives(trigger.last)
        genitive = self.after(index) if self.skip(index) == index else ()
        end = genitive[-1].last if genitive else index
        aimed = self._aimed(trigger, end)
        if genitive:
            self._genitive(trigger, genitive, aimed)
        else:
            self._possessor(trigger, index)
        self._adjective(trigger, index)
        if trigger.category == "act_noun" and not self.roles.initiators:
            self._claimed(trigger)
        if not any(p in self.roles.targets for p in aimed):
            self.roles.suffered(aimed, "roles.against")

    def _claimed(self, trigger: Trigger) -> None:
        """«أعلن التحالف استهداف مواقع»: who announces a deed as its own did it."""
        at = self.skip_back(trigger.first)
        sides = [p for p in self.line.sides.values() if p.last == at]
        if sides and self.line.words.form(sides[0].first - 1) in REPORTING:
            self.roles.did((sides[0],), "roles.claimed")
            return
        states = [p for p in self.line.states.values() if p.last == at]
        if states and self.line.words.has(at - 5, at, REPORTING):
            self.roles.did((states[0],), "roles.claimed")

    def skip_back(self, index: int) -> int:
        """The end of what stands before the word, marks and dates passed over."""
        while index and (self.line.words[index - 1].is_mark or index - 1 in self.line.asides):
            index -= 1
        return index

    def _past_adjectives(self, index: int) -> int:
        """Past «عنيفة», «مكثفة», «جوية»: words that begin no phrase known by itself."""
        for _ in range(3):
            known = index in self.line.sides or index in self.line.things
            if known or index in self.line.places or not opens(self.line, index):
                break
            if self.line.words[index].is_number or self.line.trigger_at(index):
                break
            index += 1
        return index

    def _adjective(self, trigger: Trigger, index: int) -> None:
        """«قصف جوي أمريكي»: the state named by an adjective did it, where nobody else did."""
        found = [self.line.states[i] for i in range(trigger.last, index) if i in self.line.states]
        if found and not self.roles.initiators:
            self.roles.did(tuple(found[:1]), "roles.nationality")

    def _aimed(self, trigger: Trigger, end: int) -> tuple[Phrase, ...]:
        among = frozenset({"علي", "ضد"})
        if trigger.category == "act_event":
            among = _INTO if trigger.marks.get("target") == "في" else among
        found: tuple[Phrase, ...] = ()
        if trigger.category == "act_noun" and end > trigger.last:
            found = self.glued_to(self.skip(end), "ل") or self.after(end)
        found = found or self.against(end, among)
        return tuple(p for p in found if p.kind is not PhraseKind.OTHER)

    def _genitive(
        self, trigger: Trigger, genitive: tuple[Phrase, ...], aimed: tuple[Phrase, ...]
    ) -> None:
        side = genitive[0].kind is PhraseKind.SIDE
        known = bool(self.roles.initiators)
        doer = side and not known and (bool(aimed) or "bombard" in trigger.marks)
        if trigger.category in ("act_event", "act_between"):
            doer = side and not known
        if doer:
            self.roles.did(genitive, "roles.genitive_doer")
        elif trigger.category == "act_noun" and not is_harm(trigger):
            self.roles.suffered(genitive, "roles.genitive_target")

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
        elif found[0].kind is PhraseKind.SIDE and not self.roles.initiators:
            self.roles.did(found, "roles.possessor")

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
        for at in range(trigger.last, min(self.clause.last, trigger.last + 8)):
            if self.line.words.form(at) in ("بين", "مع"):
                found = self.phrases_at(at + 1)
                if self.line.words.form(at) == "مع":
                    self.roles.suffered(found, "roles.against")
                elif found:
                    self.roles.did(found[:1], "roles.between")
                    self.roles.suffered(found[1:], "roles.between")
                return

    def fall(self, trigger: Trigger) -> None:
        """«سقطت قذائف على X»."""
        found = self.against(trigger.last, _INTO)
        self.roles.suffered(found, "roles.fell_on")


def opens_bare(line: Line, index: int) -> bool:
    """Whether a phrase begins here with no preposition glued to it."""
    if not opens(line, index):
        return False
    if line.known(index) is None:
        return not line.words.form(index).startswith(("بال", "لل"))
    return line.front(index) in ("", "ال", "و", "وال", "ف")


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
