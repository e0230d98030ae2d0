"""How far the name of a source reaches: the person behind the office, the body it speaks from."""

from __future__ import annotations

from model.extraction.grammar import (
    REPORTING,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.persons import Person, persons_of
from model.extraction.reading import Reading

_FROM = closed_class("في من داخل")
_ENDS = (
    THAT
    | (REPORTING - closed_class("حمل"))
    | (TIME_WORDS - closed_class("أول الأول"))
    | closed_class(
        "قوله قولها قولهم عن على إلى خلال عقب بعد قبل مع حول عبر ضمن لدى أثناء قائلا فيما بينما "
        "الذي التي الذين لم لا قد ما كان كانت رفض رفضت طلب طلبت فضل "
        "لوكالة لصحيفة لقناة للصحفيين للصحافيين لصحفيين لصحافيين قالوا قالا أخرى لموقعنا لموقع "
        "لمراسلنا لمراسلتنا لوكالتنا لقناتنا لصحيفتنا لإذاعتنا لشبكتنا"
    )
)
PAPERS = closed_class(
    "تقرير بيان تصريح تصريحات حديث اتصال مقابلة مؤتمر تغريدة رسالة كلمة خطاب وقت حوار لقاء "
    "تقريره تقريرها بيانه بيانها تصريحه تصريحها تصريحاته تصريحاتها حديثه حديثها كلمته رسالته "
    "تغريدات بيانات سياق البيان التقرير حصيلة الحصيلة حصيلته حصيلتها إحصائية إحصائيته"
)
_SAID_AFTER = THAT | closed_class("قوله قولها قولهم")
HAPPENINGS = closed_class(
    "مقتل إصابة سقوط انفجار وقوع اندلاع تعرض استهداف قيام وفاة ارتفاع وصول استشهاد تنفيذ شن قصف "
    "اعتقال خطف اختطاف اغتيال العثور تدمير مصرع تفجير"
)
_ASIDE = closed_class("قائلا قائلة رسميا أيضا مجددا")
_REACH = 14
_LONGEST = 8
_SHORT = 4


class SourceNames:
    """Reads names of sources after the words that report."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.folded.text
        self.persons = persons_of(reading)
        self._addressed = {h.start for h in reading.hits_of("source", "source_head")}
        self._outlets = {
            h.start - len("ال") * h.clitics.endswith("ال"): h.end for h in reading.hits_of("source")
        }

    def person(self, end: int) -> Person | None:
        """The person named between the end of a word of reporting and what is reported."""
        first = self.reading.word_at(end - 1) + 1
        if not self.goes_on(first):
            return None
        if ":" in self.text[end : self.reading.words[first].start]:
            return None  # «وأضاف: …» tells what was said
        named = self._bearing_ali(first) or self.persons.at(first)
        return named or self.persons.between(first, self.stop(first))

    def _bearing_ali(self, index: int) -> Person | None:
        """«وقال علي فلان الفلاني»: a first name that only its spelling tells from «على»."""
        if not self._is_ali(index) or not self.goes_on(index + 1):
            return None
        return self.persons.begun(index)

    def _is_ali(self, index: int) -> bool:
        word = self.reading.words[index]
        return word.text == "علي" and self.reading.quote(word.start, word.end) == "علي"

    def goes_on(self, index: int) -> bool:
        """Whether the word stands in the sentence of the word before it."""
        words = self.reading.words
        return 0 < index < len(words) and words[index].sentence == words[index - 1].sentence

    def titled(self, end: int) -> tuple[int, int] | None:
        """«أكد مدير المستشفى أن», «قال والي كذا إن»: an office without a name, at length."""
        first = self.reading.word_at(end - 1) + 1
        words = self.reading.words
        if first >= len(words) or not self.persons.titled(first):
            return None
        last = self.stop(first)
        if not self._told_after(last) or not 1 < last - first <= _LONGEST:
            return None
        return words[first].start, words[last - 1].end

    def is_aside(self, index: int) -> bool:
        """«… في بيان», «… لرويترز»: no part of the name before it."""
        words = self.reading.words
        word = words[index]
        if word.text in _FROM and index + 1 < len(words) and words[index + 1].text in PAPERS:
            return True
        told_to = word.text == "ل" or word.start + 1 in self._addressed
        return told_to or word.text in _ASIDE or word.text[1:] in HAPPENINGS

    def full_end(self, start: int, end: int) -> int:
        """«مصادر أمنية وعشائرية», «السلطات الأفغانية», «مصدر في قيادة عمليات الأنبار»."""
        words = self.reading.words
        at = self.reading.word_at(end - 1) + 1
        sentence = self.reading.words[at - 1].sentence
        definite = self.text.startswith("ال", start)
        while at < len(words) and self._is_adjective(at, sentence, definite):
            at += 1
        outlet = self._outlet(at) if at < len(words) else None
        if outlet is not None and words[at].sentence == sentence:
            return outlet
        if at < len(words) and words[at].sentence == sentence and self._tied(at):
            stop = max(at + 1, self.stop(at))
            if stop - at <= (_LONGEST if self._told_after(stop) else _SHORT):
                at = stop
        return words[at - 1].end

    def _outlet(self, index: int) -> int | None:
        """«مراسل الجزيرة», «مراسل قناة "العربية"»: the end of the outlet's name."""
        words = self.reading.words
        named = self._outlets.get(words[index].start)
        if named is None and words[index].start in self._addressed and self.goes_on(index + 1):
            named = self._outlets.get(words[index + 1].start)
        return named

    def _told_after(self, stop: int) -> bool:
        """Whether what was said follows: «… إن», «… قوله», «…:», «…،»."""
        words = self.reading.words
        end = words[stop - 1].end
        marked = self.text[end : end + 2].strip()[:1] in tuple(":،")
        return marked or (stop < len(words) and words[stop].text in _SAID_AFTER)

    def _tied(self, index: int) -> bool:
        """Whether the body stands after it: «مصدر في الشرطة», «مسؤول بالشرطة»."""
        word = self.reading.words[index]
        body = word.text in _FROM or word.text.startswith("بال") or self._is_owner(index)
        after = self.reading.words[index + 1].text if index + 1 < len(self.reading.words) else ""
        if after in PAPERS:
            return False  # «قالت المنظمة في تقرير …»
        return body and not self.text[self.reading.words[index - 1].end : word.start].strip()

    def _is_owner(self, index: int) -> bool:
        """«المركز الإعلامي للمقاومة», not «مصدر طبي لرويترز»."""
        word, before = self.reading.words[index], self.reading.words[index - 1]
        adjective = before.text.startswith("ال") and before.text.endswith(("ي", "يه"))
        told_to = word.start + 1 in self._addressed or word.text in _ENDS or len(word.text) < 4
        return adjective and word.text.startswith("ل") and not told_to

    def _is_adjective(self, index: int, sentence: int, definite: bool) -> bool:
        word, before = self.reading.words[index], self.reading.words[index - 1]
        if word.sentence != sentence or self.text[before.end : word.start].strip():
            return False
        form = word.text.removeprefix("و") if word.text.startswith(("وال", "و")) else word.text
        if form in _ENDS or form.startswith("ال") != definite or len(form) < 4:
            return False
        return form.endswith(("ي", "يه", "يون", "يين")) and form not in _FROM

    def stop(self, first: int) -> int:
        """The first word that is no part of what names the source."""
        words = self.reading.words
        if first >= len(words):
            return first
        sentence, at = words[first].sentence, first
        while at < len(words) and at - first < _REACH and words[at].sentence == sentence:
            gap = self.text[words[at - 1].end : words[at].start] if at > first else ""
            if ":" in gap or self._ends(at, at > first):
                break
            if "،" in gap and not self._names_after_mark(at):
                break
            at += 1
        return at

    def _ends(self, index: int, inside: bool) -> bool:
        if inside and self._is_ali(index) and self.persons.titled(index - 1):
            return False  # «العقيد علي فلان»
        return self.reading.words[index].text in _ENDS or (inside and self.is_aside(index))

    def _names_after_mark(self, index: int) -> bool:
        """«المتحدث باسم الشرطة، العقيد فلان»."""
        return self.persons.titled(index) or self.persons.at(index) is not None
