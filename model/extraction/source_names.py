"""How far the name of a source reaches: the person behind the office, the body it speaks from."""

from __future__ import annotations

from model.extraction.grammar import (
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
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
        "لوكالة لصحيفة لقناة للصحفيين للصحافيين"
    )
)
_PAPERS = closed_class(
    "تقرير بيان تصريح تصريحات حديث اتصال مقابلة مؤتمر تغريدة رسالة كلمة خطاب وقت حوار لقاء "
    "تقريره تقريرها بيانه بيانها تصريحه تصريحها تصريحاته تصريحاتها حديثه حديثها كلمته رسالته "
    "تغريدات بيانات سياق"
)
_SAID_AFTER = THAT | closed_class("قوله قولها قولهم")
_OPENS_NO_NAME = (
    PREPOSITIONS
    | SUBORDINATORS
    | TIME_WORDS
    | REPORTING
    | closed_class(
        "ذلك مجددا أيضا رسميا سابقا لاحقا مؤخرا كذلك به بها له لها لهم لنا فيه فيها عنه عنها إليه "
        "إليها إليهم حديثه حديثها كلامه تصريحه تصريحاته بيان تقرير تصريح كل بعض هذا هذه اسمه اسمها"
    )
)
_HAPPENINGS = closed_class(
    "مقتل إصابة سقوط انفجار وقوع اندلاع تعرض استهداف قيام وفاة ارتفاع وصول استشهاد تنفيذ شن قصف "
    "اعتقال خطف اختطاف اغتيال العثور تدمير مصرع تفجير"
)
_ASIDE = closed_class("قائلا قائلة رسميا أيضا مجددا")
_MAY_FOLLOW = TIME_WORDS | closed_class("إلى الذي التي الذين عن خلال عبر في")
_ASIDE_REACH = 9
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
        if (
            first < len(self.reading.words)
            and ":" in self.text[end : self.reading.words[first].start]
        ):
            return None  # «وأضاف: …» tells what was said
        last = self._stop(first)
        return self.persons.between(first, last)

    def titled(self, end: int) -> tuple[int, int] | None:
        """«أكد مدير المستشفى أن», «قال والي كذا إن»: an office without a name, at length."""
        first = self.reading.word_at(end - 1) + 1
        words = self.reading.words
        if first >= len(words) or not self.persons.titled(first):
            return None
        last = self._stop(first)
        if not self._told_after(last) or not 1 < last - first <= _LONGEST:
            return None
        return words[first].start, words[last - 1].end

    def subject(self, end: int, complement: str) -> tuple[int, int] | None:
        """«قالت قوة المهام المشتركة في بيان إن»: what stands between saying and what is said.

        ``complement`` is the preposition before what the verb reports, empty where it has «أن».
        """
        words = self.reading.words
        first = self.reading.word_at(end - 1) + 1
        if first >= len(words) or not self._may_open(first, end):
            return None
        last = self._subject_end(first)
        if not 0 < last - first <= _LONGEST or not self._reports(last, complement):
            return None
        if any(w.text in REPORTING for w in words[first:last]):
            return None
        return words[first].start, words[last - 1].end

    def _reports(self, last: int, complement: str) -> bool:
        words = self.reading.words
        after = words[last].text if last < len(words) else ""
        if after.startswith("ب") and after[1:] in _HAPPENINGS:
            return True
        return (after != "" and after == complement) or self.says_after(words[last - 1].end)

    def _may_open(self, first: int, end: int) -> bool:
        """Whether a word may be the first of the subject of the verb that ends at an offset."""
        word = self.reading.words[first]
        gap = self.text[end : word.start].strip()
        if gap not in ("", '"') or word.text in _OPENS_NO_NAME or not word.text.isalpha():
            return False
        return len(word.text) > 2 and not word.text.startswith("لل")

    def _subject_end(self, first: int) -> int:
        words = self.reading.words
        stop = self._stop(first)
        for at in range(first + 1, stop):
            if "،" in self.text[words[at - 1].end : words[at].start]:
                return at
        return stop

    def _is_aside(self, index: int) -> bool:
        """«… في بيان», «… لرويترز»: no part of the name before it."""
        words = self.reading.words
        word = words[index]
        if word.text in _FROM and index + 1 < len(words) and words[index + 1].text in _PAPERS:
            return True
        told_to = word.text == "ل" or word.start + 1 in self._addressed
        return told_to or word.text in _ASIDE or word.text[1:] in _HAPPENINGS

    def says_after(self, end: int) -> bool:
        """Whether «أن» follows within a few words that only say when, where or to whom."""
        words = self.reading.words
        first = self.reading.word_at(end - 1) + 1
        for at in range(first, min(first + _ASIDE_REACH, len(words))):
            gap = self.text[words[at - 1].end : words[at].start]
            if words[at].sentence != words[first - 1].sentence or "." in gap:
                return False
            if ":" in gap or words[at].text in THAT:
                return True
            if words[at].text in REPORTING:
                return False
            if at == first and not (self._is_aside(at) or words[at].text in _MAY_FOLLOW):
                return False
        return False

    def full_end(self, start: int, end: int) -> int:
        """«مصادر أمنية وعشائرية», «السلطات الأفغانية», «مصدر في قيادة عمليات الأنبار»."""
        words = self.reading.words
        at = self.reading.word_at(end - 1) + 1
        sentence = self.reading.words[at - 1].sentence
        definite = self.text.startswith("ال", start)
        while at < len(words) and self._is_adjective(at, sentence, definite):
            at += 1
        outlet = self._outlets.get(words[at].start) if at < len(words) else None
        if outlet is not None and words[at].sentence == sentence:
            return outlet  # «مراسل الجزيرة»
        if at < len(words) and words[at].sentence == sentence and self._tied(at):
            stop = self._stop(at + 1)
            if stop - at <= (_LONGEST if self._told_after(stop) else _SHORT):
                at = stop
        return words[at - 1].end

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
        if after in _PAPERS:
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

    def _stop(self, first: int) -> int:
        """The first word that is no part of what names the source."""
        words = self.reading.words
        if first >= len(words):
            return first
        sentence, at = words[first].sentence, first
        while at < len(words) and at - first < _REACH and words[at].sentence == sentence:
            gap = self.text[words[at - 1].end : words[at].start] if at > first else ""
            if ":" in gap or words[at].text in _ENDS or (at > first and self._is_aside(at)):
                break
            if "،" in gap and not self._names_after_mark(at):
                break
            at += 1
        return at

    def _names_after_mark(self, index: int) -> bool:
        """«المتحدث باسم الشرطة، العقيد فلان»."""
        return self.persons.titled(index) or self.persons.at(index) is not None
