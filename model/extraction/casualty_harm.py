"""Who was counted with a word of harm: «مقتل 4 عسكريين», «عشرة قتلوا», «قتل مسلحون ضابطا»."""

from __future__ import annotations

import re
from dataclasses import replace

from model.extraction.casualty_counts import Counting, Toll
from model.extraction.casualty_words import Part
from model.extraction.facts import FactKind

_REACH = 9
_BACK = 8
_NEAR = 4
_FAR_BACK = 14
_OBJECT_REACH = 7
_NAMED_REACH = 8
_DESCRIBED_REACH = 14
_DOING = re.compile(r"ي[^\W\d_]{2,}ون")
_INTENDED = ("قتل", "اغتيال", "اعدام", "تصفيه")
_DEATH_NOUNS = ("مقتل", "مصرع", "استشهاد", "قتلي")
_NO_NAME = ("ال", "جديد", "هذ", "مماثل", "اكثر", "عدد", "غالبيه", "معظم", "جميع", "نصف", "بما",
            "بقول")  # fmt: skip
KILLED, INJURED = (FactKind.KILLED,), (FactKind.INJURED,)
BOTH = (FactKind.KILLED, FactKind.INJURED)
KINDS = {"k": KILLED, "l": KILLED, "j": INJURED, "D": KILLED, "W": INJURED, "X": BOTH}
_DEATHS = frozenset({"مقتل", "استشهاد", "اغتيال", "مصرع", "اغتيل", "استشهد"})
_OF_ONE = frozenset(
    {"مقتله", "استشهاده", "وفاته", "مصرعه", "مقتلها", "استشهادها", "وفاتها", "اصابته", "اصابتها"}
)
_OF_THEM = frozenset({"منهم", "منهما", "منها"})
_STRUCK = ("اصاب", "اصابت")
_THAT = frozenset({"ان", "بان"})
_NOMINATIVE = ("ون", "ان")
_LED_TO = re.compile(
    r"(?:ادي|ادت|يودي|تودي|اسفر|اسفرت|تسبب|تسببت|افضي|افضت)(?: ذلك)? (?:الي|عن|ب|في) ?$"
)
_NAME = re.compile(r"t{0,2}(z[zx]{1,3})(?=[P,tqpO]|$)")
_LONG = re.compile(
    r"""
    \s(?P<before>(?:[^\W\d_]+\s){0,7}?)(?:
      منذ\ (?!(?:ال)?(?:امس|فجر|صباح|مساء|ليل|ظهر|يوم|اليوم|ساع|قليل
                      |سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه))
      | (?:خلال|طوال|طيله|في\ غضون)\ (?:[^\W_]+\ ){0,2}
        (?:ال)?(?:اشهر|شهر|شهرين|شهور|عام|عامين|سنه|سنوات|سنين|اعوام|نصف)\b
      | هذا\ العام)
    """,
    re.VERBOSE,
)
_KILLS = re.compile(r"\b[وف]?(?:اغتال|اغتالت|يغتال) $")
"""A verb that is never said of those who were killed: «اغتال مسلحون الشيخ فلان»."""
_FIRST_OF_ITS_KIND = re.compile(
    r"\b(?:و?ه[وي]|الاول|الاولي|الاعنف|الاكبر|الاسوا|مره|مستمره?|الجاريه|المستمره|الدايره|المتواصله"
    r"|حيث|فيما|بينما)\b"
)
_EACH_OF = re.compile(r"\s*(?:\"\s*)?كل من\s+(?P<names>[^.؛:\n]{5,200})")
_NAMES_END = re.compile(
    r"\s(?:في|جراء|اثر|خلال|بعد|عقب|قرب|علي|الي|بنيران|برصاص|بقصف|بغاره|بانفجار|فيما|بينما|واصاب\w*|"
    r"واصيب\w*|وجرح\w*|وذلك|وهم\w?|وجميعهم|وهما|اضافه|بالاضافه|وفق|بحسب|حسب|من|ما)\b"
)
_ASIDE = re.compile(r"\([^)]*\)|[\"']")
_NEXT_NAME = re.compile(
    r"\s*[،,]\s*و?|\s+و(?=\S{3})(?!(?:ليد|ائل|سيم|سام|رد|جدي|حيد|صفي|فيق|ضاح|اصف|جيه|داد)\b)"
)
_MANY_NAMES = 12


class Harms(Counting):
    """Reads those counted around a verb or noun of harm."""

    def of_harm(self, at: int) -> Toll | None:
        """«مقتل 4 عسكريين», «قتل جندي», «جنديين قتلا», «لقي 8 أشخاص مصرعهم»."""
        trigger = self.parts[at]
        if trigger.letter == "l" and "e" not in self.letters[at : at + 14]:
            return None
        if trigger.led and (trigger.definite or self.form(at).startswith(_INTENDED)):
            return None
        kinds, start = KINDS[trigger.letter], at + 1
        if self._is_joint(at):
            kinds, start = BOTH, start + 1
            self.taken.add(at + 1)
        listed = self._listed(at, kinds)
        if listed is not None:
            return listed
        ways = (self._before, self._after) if self._follows(at) else (self._after, self._before)
        for way in (*ways, self._named):
            toll = way(at if way == self._before else start, kinds)
            if toll is not None and not (trigger.definite and toll.rule != "counted"):
                return self.shared(toll) if self._is_shared(toll) else toll
        return self._of_one(at, kinds)

    def _listed(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«مقتل كل من فلان الفلاني، وفلان، وفلان»: as many as are named."""
        match = _EACH_OF.match(self._text, self.parts[at].end)
        if match is None or len(kinds) > 1:
            return None
        names = _NAMES_END.split(match["names"], maxsplit=1)[0]
        named = [n for n in _NEXT_NAME.split(_ASIDE.sub("", names)) if n.strip()]
        if not 1 < len(named) <= _MANY_NAMES or any(c.isdigit() for c in names):
            return None
        end = match.start("names") + len(names)
        last = next((i for i, p in enumerate(self.parts) if p.start >= end), len(self.parts))
        return Toll(len(named), len(named), at + 1, last, "unknown", kinds, "named", 0.6)

    def is_told(self, toll: Toll, told: set[FactKind]) -> bool:
        """«إصابة 3 منهم بالغة»: some of those who were counted before."""
        among = self.letters[toll.first + 1 : toll.first + 3] == "bz"
        hurt = toll.kinds == INJURED and not told.isdisjoint(INJURED)
        return among and hurt and self.form(toll.first + 1) in _OF_THEM

    def is_of_long(self, at: int, toll: Toll) -> bool:
        """«قتل 30 من أفرادها منذ اندلاع الحرب»: the toll of a long time, not of one act."""
        end = max(self.parts[at].end, self.parts[toll.last - 1].end)
        match = _LONG.match(self._text, end)
        return match is not None and not _FIRST_OF_ITS_KIND.search(match["before"])

    def _follows(self, at: int) -> bool:
        """Whether the verb is in a form that follows its subject («قتلوا»), none after it."""
        if not self.form(at).split()[0].endswith("ا") or self.parts[at].joined:
            return False
        after = self.parts[at + 1] if at + 1 < len(self.parts) else None
        if after is not None and after.letter == "p" and after.counted == 1:
            return not self.form(at + 1).endswith("ا")
        return after is None or after.letter != "q"

    def _of_one(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«أطلقوا النار على صحفي ما أدى إلى مقتله»: the one who was told of before."""
        told = self.form(at) in _OF_ONE
        start = self.parts[at].start
        if not told or not _LED_TO.search(self._text[max(0, start - 24) : start]):
            return None
        before = self.parts[:at]
        if any(p.letter in ("k", "D") and not self._is_attempt(p) for p in before):
            return None
        single = [p for p in before if p.letter == "p" and p.counted == 1]
        who = single[-1].code if single else "unknown"
        return Toll(1, 1, at, at + 1, who, kinds, "single", 0.7)

    def _is_attempt(self, part: Part) -> bool:
        """«تعرض ضابط لعملية اغتيال … ما أدى إلى مقتله»: the word does not say that he died."""
        return self._text.startswith("اغتيال", part.start)

    def _is_shared(self, toll: Toll) -> bool:
        """«مقتل وإصابة 35», «مئات الأشخاص بين قتيل وجريح»."""
        return len(toll.kinds) > 1 or "BD" in self.letters[toll.last : toll.last + 4]

    def shared(self, toll: Toll) -> Toll:
        """«مقتل وإصابة 35»: how many of them were killed is not said; «العشرات» holds for both."""
        quantity = self.parts[toll.first].quantity
        vague = quantity.kind == "vague" if quantity else toll.high is None
        if vague:
            return replace(toll, kinds=BOTH, confidence=0.5)
        high = toll.high - 1 if toll.high is not None and toll.high > 1 else None
        return replace(toll, kinds=BOTH, low=1, high=high, rule="killed_or_injured", confidence=0.4)

    def _is_joint(self, at: int) -> bool:
        """«مقتل وإصابة 35», «قتلوا وجرحوا», but not «جنديا قتل وأصيب آخر»."""
        after = self.letters[at + 1 : at + 3]
        if after[:1] not in ("k", "j") or after[1:] == "O" or not self.parts[at + 1].joined:
            return False
        if self._follows(at):
            return self.form(at + 1).endswith("ا")
        opens = at == 0 or self.letters[at - 1] in ",P&n"
        return opens or self.form(at).startswith(_DEATH_NOUNS)

    def _after(self, start: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        far, doer, struck = 0, -1, self.form(start - 1) in _STRUCK
        reach = _DESCRIBED_REACH if self._is_described(start) else _REACH
        for at in range(start, min(len(self.parts), start + reach)):
            part = self.parts[at]
            if part.letter in "t,&e" or (part.letter == "o" and self.letters[at + 1 :][:1] == "t"):
                continue
            if part.letter in "kjlhnTDWX" or (part.letter == "x" and (struck or not far)):
                return None
            if part.letter == "q" and self.counts_people(at, far):
                named = self._named(start, kinds) if far and part.joined else None
                return named or self.counted(at, kinds, 0.9 if far == 0 else 0.7)
            if part.letter in "pgO" and doer < 0 and not far:
                doer = at
            if far == 0 and part.letter in "pO" and not self._is_agent(at):
                return self.uncounted(at, kinds)
            if part.letter == "p" and (at == self._object_of(doer) or self._is_title(start, at)):
                toll = self.uncounted(at, kinds)
                first = at if doer == at or doer >= 0 else start
                return replace(toll, first=first, confidence=0.6) if toll else None
            far += 1
        return None

    def _named(self, start: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«مقتل فلان الفلاني في غارة»: a name and nothing that counts people is one person."""
        match = _NAME.match(self.letters, start)
        if match is None or kinds != KILLED or self.form(start - 1) not in _DEATHS:
            return None
        first, last = match.span(1)
        if self.form(first).startswith(_NO_NAME):
            return None
        if self.letters[last : last + 1] in ("q", "p", "O") and not self.parts[last].joined:
            return None
        who = "unknown"
        if self.letters[last : last + 2] == "Pg":
            last, who = last + 2, self.parts[last + 1].code
        return self.with_company(Toll(1, 1, first, last, who, kinds, "named", 0.45))

    def _is_title(self, start: int, at: int) -> bool:
        """«مقتل فلان الفلاني زعيم الجماعة»: the rank of the one who was named before it."""
        part = self.parts[at]
        named = set(self.letters[start:at]) == {"z"} and at - start <= 3
        return named and part.counted == 1 and not part.definite and not part.led

    def _is_agent(self, at: int) -> bool:
        """«قتل مسلحون ثلاثة جنود», «اغتال مسلحون ضابطا»: those killed are named after it."""
        verb, doer = self.form(at - 1), self._text[self.parts[at].start : self.parts[at].end]
        if verb.startswith("اغتال") and doer.endswith("ون"):
            return True
        if self.parts[at].led or self._object_of(at) >= 0:
            return True
        if _KILLS.search(self._text, max(0, self.parts[at].start - 12), self.parts[at].start):
            return True
        if self._is_of_fighters(at) and re.match(r"[tz,]{1,4}q(?!b)", self.letters[at + 1 :]):
            return True  # «قتل مسلحون ليل الخميس، أربعة أشخاص»
        rest = self.letters[at + 1 : at + (_DESCRIBED_REACH if self._is_described(at) else 4)]
        where = rest.find("q")
        if self._is_described(at) and set(rest[:where]) <= set("zxtP,"):
            return where >= 0 and not self.parts[at + 1 + where].joined
        return (
            where >= 0
            and not set(rest[:where]) - {"z"}
            and (not self.parts[at + 1 + where].joined and self.counts_people(at + 1 + where, 1))
        )

    def _is_described(self, at: int) -> bool:
        """«مسلحون يستقلون دراجة»، «مسلحون مجهولون يحملون …»: what the killers did besides."""
        if at >= len(self.parts):
            return False
        after = self._text[self.parts[at].end :].split(maxsplit=2)[:2]
        return self._is_of_fighters(at) and any(_DOING.fullmatch(word) for word in after)

    def _is_of_fighters(self, at: int) -> bool:
        """«مسلحون»: fighters in the case of those who do."""
        return self.form(at).endswith("ون") and self.parts[at].code == "military"

    def _object_of(self, doer: int) -> int:
        """The part that names whom the doer at the part ``doer`` killed; -1 where none does."""
        if doer < 0:
            return -1
        for at in range(doer + 1, min(len(self.parts), doer + _OBJECT_REACH)):
            part = self.parts[at]
            if part.letter in "kjlhnTDWXq,b" or part.joined:
                return -1
            if part.letter == "p" and self._is_object(part, self.parts[doer]):
                return at
        return -1

    def _is_object(self, part: Part, doer: Part) -> bool:
        if not part.counted or part.definite or part.led:
            return False
        first, form = self._text[doer.start : doer.end], self._text[part.start : part.end]
        if doer.letter == "g":
            return part.code != "unknown"
        if part.counted == 1 and form.endswith(("ا", "ه")) and not first.endswith(("ا", "ه")):
            return True
        dual = form.endswith("ين") and part.counted == 2
        return dual and (first.endswith(_NOMINATIVE) or doer.counted == 1)

    def _before(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«عشرة مدنيين قتلوا»: the counted stand before the verb."""
        if self.parts[at].joined:
            return None  # «وأصيب» begins anew
        found = self._nearest(at, _FAR_BACK if self._follows(at) else _BACK)
        if found is None and len(kinds) == 1:
            return self._titled(at, kinds)
        while found is not None:
            earlier = self._head_of(found)
            if earlier is None:
                break
            self.taken.update(range(earlier[1], found + 1))
            found = earlier[0]
        if found is None or found in self.taken:
            return None
        if self.letters[found] == "q":
            return self.counted(found, kinds, 0.75)
        return self.uncounted(found, kinds)

    def _nearest(self, at: int, reach: int) -> int | None:
        """The number or the counted noun nearest before the part ``at``."""
        for back in range(at - 1, max(-1, at - 1 - reach), -1):
            part = self.parts[back]
            if part.letter in "kjlhDWXn" or back in self.taken or part.code in _THAT:
                return None
            bare = set(self.letters[back + 1 : at]) <= set("t,")
            if part.letter == "q" and self.counts_people(back, 0 if bare else 1):
                return self._noun_of_two(back)
            if (part.definite and at - back > 1) or self._is_adjective(back, at):
                continue
            near = at - back <= _NEAR or (back > 0 and self.parts[back - 1].code in _THAT)
            if part.letter == "p" and part.counted and not part.led and near:
                number = None if part.joined else self.number_before(back)
                return back if number is None else number
        return None

    def _titled(self, at: int, kinds: tuple[FactKind, ...]) -> Toll | None:
        """«إن القيادي فلان الفلاني قتل», «الضابط فلان لقي مصرعه»: one man by his rank and name."""
        back = at - 1
        while back >= 0 and at - back < _NAMED_REACH:
            if self.letters[back] not in "zgpt" and self.letters[back : back + 2] != "Pg":
                return None
            part = self.parts[back]
            if part.letter == "p" and part.counted == 1 and part.definite and not part.led:
                opens = back == 0 or self.parts[back - 1].code in _THAT
                if opens and at - back > 1 and self._is_of_one(at):
                    return Toll(1, 1, back, at, part.code, kinds, "single", 0.6)
            back -= 1
        return None

    def _is_of_one(self, at: int) -> bool:
        """Whether the verb is in the singular: not «قتلوا», «لقيا»."""
        return not self.form(at).split()[0].endswith("ا") and self.form(at) not in _DEATH_NOUNS

    def _is_adjective(self, at: int, verb: int) -> bool:
        """«التنظيم الإرهابي قتلوا», «حارسا مسلحا قتلوا»: it tells what the noun before it is."""
        part, before = self.parts[at], self.parts[at - 1] if at else None
        if before is None or part.counted != 1 or part.joined or self._is_of_one(verb):
            return False
        if part.definite:
            return before.letter == "g" or self.form(at - 1).startswith("ال")
        return before.letter == "p" and before.counted == 1 and not before.definite

    def _noun_of_two(self, at: int) -> int:
        """«مهاجمين اثنين»: the noun before «اثنين», or else the number itself."""
        quantity = self.parts[at].quantity
        two = quantity is not None and quantity.low == quantity.high == 2 and at > 0
        noun = two and self.letters[at - 1] == "p" and not self.parts[at - 1].definite
        return at - 1 if noun and not self.parts[at].joined else at

    def _head_of(self, at: int) -> tuple[int, int] | None:
        """«أربعة قادة ونحو 30 جنديا», «40 مدنيا بينهم نساء»: the number that the one at ``at`` is
        joined to or a part of, and the first part that is not to be read again."""
        among = "b" in self.letters[max(0, at - 3) : at]
        if not among and not self.parts[at].joined:
            return None
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            part = self.parts[back]
            if part.letter in "kjlhDWXnP" or part.code in _THAT:
                return None
            if part.letter == "q" and self.counts_people(back, 1):
                return self._noun_of_two(back), at if among else at + 1
            if part.letter == "p" and part.counted and self.parts[back - 1].code in _THAT:
                return back, at + 1  # «إن جنديين وحارسا قتلوا», «إن امرأة وطفلا قتلا»
        return None
