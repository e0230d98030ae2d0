"""Where phrases stand around a word: after it, before it, behind a preposition."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from model.extraction.clauses import Clause
from model.extraction.codes import SEIZURES
from model.extraction.grammar import (
    OPENING,
    SENTENCE_MARKS,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.phrases import coordinated, opens, phrase_at, skip_marks

BY_SECOND = closed_class("قبل يد يدي ايدي جانب طرف")

BY_ALONE = closed_class("بايدي بيد بايد مصدره مصدرها")

_ADVERBS = TIME_WORDS | closed_class(
    "ايضا كذلك مجددا فيما يبدو مجهوله قبل ساعات وقت سابق "
    "فيه فيها به بها خلاله خلالها منه منها عليه عليها ضده ضدها له لها"
)

_PAIRED = closed_class("في على من")
_PAIR = closed_class(
    "حينه حينها الفور جديد جانبها جانبه جهتها جهته المقابل المقابل البداية الأثناء"
)
"""Adverbs of two words: «ردت في حينه القوات …», «ردت على الفور القوات …»."""

_COUNTING = closed_class(
    "من عدد عددا نحو قرابة أكثر على الأقل عشرات العشرات مئات المئات حوالي "
    "ما لا يقل عن واحد واحدة اثنين اثنان اثنتين اثنتان ثلاثة أربعة عشرون عشرين ثلاثون ثلاثين "
    "خمسة ستة سبعة ثمانية تسعة عشرة عشر آلاف ثلاث أربع خمس ست سبع ثمان تسع وعشرين وثلاثين أحد "
    "بعض عنصر"
)

_NEARLY = closed_class("أكثر من نحو حوالي قرابة زهاء ما لا يقل عن يزيد")
"""What stands before a number: «أكثر من 20 مسلحا قتلوا»."""

OFFICE = closed_class(
    "زعيم الزعيم قائد القائد قيادي القيادي قياديا رئيس الرئيس عضو العضو مسؤول المسؤول أمير الأمير "
    "والي الوالي نائب النائب مدير المدير ضابط الضابط ناشط الناشط الناشطة الدكتور الدكتورة "
    "الصحفي الصحافي الإعلامي المهندس القاضي الشيخ العقيد العميد اللواء المقدم الرائد النقيب "
    "المعارض المعارضة الخبير الخبيرة الباحث الباحثة الأكاديمي المفكر الكاتب الكاتبة الفنان المغني "
    "المخرج المصور المصورة المحلل الخطيب الإمام السفير القنصل الدبلوماسي المرشح المرشحة السياسي "
    "القس المطران الراهب البطريرك العمدة المعتقل السجين الحاج الأستاذ البروفيسور الحقوقي الحقوقية "
    "النقابي المدون المدونة المراسل المراسلة مراسل مراسلة المذيع المذيعة الإعلامية الصحفية "
    "الصحافية الطيار الجندي الرقيب العريف المساعد الشرطي النائبة القاضية الطبيبة المحامية "
    "الملازم الشاب المواطن الطفل الفتى المحامي الطبيب الداعية الأسير الشهيد محافظ المحافظ وزير "
    "الوزير المدعو المدعوة"
)
"""Offices and callings before the name of who holds them."""
_OFFICE_REACH = 10

_RIDES = closed_class("يقود تقود يقودان يستقل تستقل يستقلان يرتدي ترتدي يرتديان يحمل كان متنكر")
"""After a killer: how he came. «قتل انتحاري يقود سيارة مفخخة ستة جنود»."""
_PROTESTING = closed_class("احتجاجا واحتجاجا ردا وردا حزنا خوفا حرصا بناء غضبا اعتراضا تنديدا")
"""Before «على»: why it was done, not against whom."""
_KIN = closed_class("أقلية طائفة قبيلة عشيرة قومية إثنية عرقية")
_COLON = frozenset(":")
_COUNT_REACH = 7
_VICTIMS_REACH = 18
_AFTERWARDS = closed_class("مما ما بعد قبل إثر عقب بينما فيما عندما أن أنه أنها بأن")
_LATER = closed_class("مما ما بعد قبل إثر عقب خلال بينما فيما عندما أن أنه أنها بأن")

_STEP = 14
_BODIES = closed_class(
    "قوة القوة قوات دورية وحدة وحدات مفرزة مجموعة سرية كتيبة فوج فصيل خلية مسلحون مسلحين عناصر"
)
"""Of what may be a part of a side: «قوة من …», «مجموعة من …»."""

_STILL = closed_class("فيما بينما كانت وكانت كان وكان تزال يزال زالت زال باتت بات")
"""What may stand right before a subject whose verb follows it: «لا تزال س تقصف»."""
_BEFORE_SUBJECT = THAT | SENTENCE_MARKS | _STILL | closed_class("فإن فإنه فإنها")


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


class Surroundings:
    """The words around the triggers of one clause, and the phrases that stand there."""

    def __init__(self, clause: Clause, text: str) -> None:
        self.clause = clause
        self.line: Line = clause.line
        self.text = text
        self.roles = Roles()
        self._known: dict[int, tuple[Phrase, ...]] = {}

    def phrases_at(self, index: int) -> tuple[Phrase, ...]:
        """The phrase that begins at a word, with those joined to it."""
        found = self._known.get(index)
        if found is None:
            found = self._known[index] = self._read_at(index)
        return found

    def _read_at(self, index: int) -> tuple[Phrase, ...]:
        holder = self.holder(index)
        if holder is not None:
            return (holder,)
        found = phrase_at(self.line, self.text, index, self._limit(index))
        return coordinated(self.line, self.text, found) if found else ()

    def holder(self, index: int) -> Phrase | None:
        """«القيادي في حركة كذا فلان الفلاني»: who holds the office, where he is named after it."""
        index = skip_marks(self.line, index)
        if self.line.words.form(index) not in OFFICE:
            return None
        for at in range(index + 1, min(index + _OFFICE_REACH, self._limit(index))):
            known, form = self.line.things.get(at), self.line.words.form(at)
            if form in SENTENCE_MARKS or form in THAT or self.line.trigger_at(at) is not None:
                return None
            if known and self.line.front(at).startswith("و"):
                return None
            if known and known.kind is PhraseKind.PEOPLE and not (known.civil or known.armed):
                return known
        return None

    def _limit(self, index: int) -> int:
        later = [t.first for t in self.clause.triggers if t.first > index and t.is_verb]
        return min([self.clause.last, *later])

    def skip(self, index: int) -> int:
        """Past marks, dates and adverbs: «جددت الميليشيات، اليوم الأربعاء، قصفها»."""
        while index < self.clause.last:
            form = self.line.words.form(index)
            if form in _PAIRED and self.line.words.form(index + 1) in _PAIR:
                index += 2
                continue
            passes = form in SENTENCE_MARKS or form in OPENING or form == "-"
            passes = passes or self._is_means_adjective(index)
            passes = passes or index in self.line.asides or form in _ADVERBS
            if not passes or self.line.trigger_at(index) is not None:
                break
            index += 1
        return index

    def skip_back(self, index: int) -> int:
        """The end of what stands before the word, marks and dates passed over."""
        while index and (self.line.words[index - 1].is_mark or index - 1 in self.line.asides):
            index -= 1
        return index

    def _is_means_adjective(self, index: int) -> bool:
        """«بالمدفعية الثقيلة»."""
        adjective = self.line.words.form(index).startswith("ال") and not self.line.known(index)
        if self.line.words.form(index - 1) in TIME_WORDS:
            return False  # «اغتال مسلحون أمس الناشطة …»
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
        joined = glued is not None and self.line.words.form(start).startswith("و")
        return joined or previous in _BEFORE_SUBJECT

    def _subject(self, index: int, trigger: Trigger) -> tuple[Phrase, ...]:
        while self.line.words.form(index) in _NEARLY:
            index += 1
        if not opens_bare(self.line, index):
            return ()
        found = self.phrases_at(index)
        if found and self._is_body(found[-1]):
            found = self.with_party(found)  # «إن قوة من س قتلت …»
        if not found or found[-1].last > trigger.first or self._signs(found[-1], trigger):
            return ()
        verbs = [t for t in self.line.triggers if index <= t.first < trigger.first and t.is_verb]
        joined = trigger.glued.startswith(("و", "ف"))
        return () if verbs and not joined else found

    def _signs(self, phrase: Phrase, trigger: Trigger) -> bool:
        """«فلان الفلاني من الجزائر: اعتقلت الشرطة …»: who wrote it, and no side of it."""
        unarmed = phrase.kind is PhraseKind.PEOPLE and not phrase.armed
        return unarmed and self.line.words.has(phrase.last, trigger.first, _COLON)

    def _is_body(self, phrase: Phrase) -> bool:
        """«قوة من س», «مجموعة كبيرة من س»: of whom it is a part is told behind «من»."""
        form = self.line.words.form
        described = phrase.last - phrase.first > 1 and form(phrase.last - 2) in _BODIES
        return form(phrase.last - 1) in _BODIES or described

    def against(self, index: int, among: frozenset[str]) -> tuple[Phrase, ...]:
        """The phrase after the next «على», «ضد», «لـ» … of the clause."""
        for at in range(index, min(self.clause.last, index + _STEP)):
            form = self.line.words.form(at)
            meant = self.line.words.form(at - 1) not in _PROTESTING
            if form in among and meant and self.line.words.form(at + 1) not in BY_SECOND:
                found = self.phrases_at(at + 1)
                if found and found[0].kind is not PhraseKind.OTHER:
                    return found
                if found and form in ("علي", "ضد"):
                    return found
            if form in BY_ALONE or any(t.first == at for t in self.clause.triggers):
                return ()
        return ()

    def with_party(self, subject: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """«هاجم مسلحون من حركة الشباب …»: whom the subject belongs to."""
        end = subject[-1].last
        party = self.line.sides.get(end + 1)
        if party is None or self.line.words.form(end) != "من":
            return subject
        return (*subject[:-1], party)

    def glued_to(self, index: int, letter: str) -> tuple[Phrase, ...]:
        """The phrase whose first word carries this preposition: «للحوثيين», «لمواقع»."""
        if index >= self.clause.last or not self.line.front(index).startswith(letter):
            return ()
        return self.phrases_at(index)

    def victims(self, index: int) -> tuple[Phrase, ...]:
        """Whom a word of harm names, counts passed over: «مقتل 11 من داعش»."""
        holder = self.holder(index)
        if holder is not None:
            return (holder,)
        for at in range(index, min(index + _COUNT_REACH, self.clause.last)):
            known = self.line.known(at)
            if known is not None and known.kind in (PhraseKind.SIDE, PhraseKind.PEOPLE):
                theirs = self.line.sides.get(known.last + 1)
                if theirs and known.armed and self.line.words.form(known.last) == "من":
                    return self._sides_with(theirs)  # «مقتل عنصرين من الحزب»: their party
                if known.kind is PhraseKind.SIDE and self.line.front(at) in ("", "ال"):
                    return self._sides_with(known)
                kin = self._kin_of(known)
                if kin:
                    return kin
                return (known,) if self.line.front(at) in ("", "ال", "ل", "لل") else ()
            form = self.line.words.form(at)
            counts = self.line.words[at].is_number or form in _COUNTING or at in self.line.asides
            if not counts:
                return ()
        return ()

    def _kin_of(self, known: Phrase) -> tuple[Phrase, ...]:
        """«مقتل عشرين شخصا من أقلية كذا», «من قبيلة كذا»: of whom they were."""
        words, at = self.line.words, known.last
        if words.form(at) != "من" or words.form(at + 1) not in _KIN:
            return ()
        return tuple(p for p in self.phrases_at(at + 1)[:1] if p.last - p.first > 1)

    def _sides_with(self, side: Phrase) -> tuple[Phrase, ...]:
        """«العشرات من الحوثيين وقوات صالح»: the side and those joined to it."""
        joined = coordinated(self.line, self.text, side)
        return tuple(p for p in joined if p.kind is PhraseKind.SIDE)

    def far_victims(self, index: int) -> tuple[Phrase, ...]:
        """«قتل مسلحون يستقلون سيارة أمس، أربعة أشخاص»: the killed after what is told of them."""
        form = self.line.words.form(index)
        if not form.endswith("ون") and form not in _RIDES:
            return ()
        return self.numbered(index, _LATER)

    def numbered(self, index: int, ends: Collection[str] = _AFTERWARDS) -> tuple[Phrase, ...]:
        """The next people who are counted: «أربعة أشخاص», «أحد المشتبه بهم»."""
        for at in range(index + 1, min(self.clause.last, index + _VICTIMS_REACH)):
            trigger = self.line.trigger_at(at)
            if self.line.words.form(at) in ends or (trigger is not None and trigger.is_verb):
                return ()
            known = self.line.things.get(at)
            if known and known.kind is PhraseKind.PEOPLE and self._counts(at - 1):
                return self.phrases_at(at - 1)[:1] if self.line.front(at) in ("", "ال") else ()
        return ()

    def seized(self, trigger: Trigger, index: int) -> tuple[Phrase, ...]:
        """«اعتقلت القوات خلال المواجهات 12 شخصا»: a number of people, far behind the verb."""
        seizing = SEIZURES.intersection(trigger.codes)
        return self.numbered(index) if seizing else ()

    def is_undergone(self, trigger: Trigger) -> bool:
        """«الشاب اختطف من قبل مجهولين»: who did it is told behind «من قبل»."""
        words, last = self.line.words, trigger.last
        by = words.form(last) == "من" or words.form(last) == "علي"
        return by and words.form(last + 1) in BY_SECOND

    def _counts(self, index: int) -> bool:
        """Whether a number of people stands here: «أربعة»، «3»."""
        return self.line.words[index].is_number or self.line.words.form(index) in _COUNTING


def opens_bare(line: Line, index: int) -> bool:
    """Whether a phrase begins here with no preposition glued to it."""
    if not opens(line, index) or line.words.form(index) in BY_ALONE:
        return False
    if line.known(index) is None:
        return not line.words.form(index).startswith(("بال", "لل"))
    return line.front(index) in ("", "ال", "و", "وال", "ف")
