"""Sources that no list knows: whatever stands between a verb of saying and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from model.extraction.grammar import (
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.source_names import HAPPENINGS, PAPERS, SourceNames

_OPENS_NO_NAME = (
    PREPOSITIONS
    | SUBORDINATORS
    | TIME_WORDS
    | REPORTING
    | HAPPENINGS
    | closed_class(
        "سموه سماحته فضيلته معاليه سيادته مرارا أخيرا أحيانا حاليا لصحافيين لصحفيين لوسائل "
        "هويته هويتها ذلك مجددا أيضا رسميا سابقا لاحقا مؤخرا كذلك به بها له لها لهم لنا فيه "
        "فيها عنه عنها إليه إليها إليهم حديثه حديثها كلامه تصريحه تصريحاته بيان تقرير تصريح "
        "كل بعض هذا هذه اسمه اسمها بعضهم مسؤوليته مسؤوليتها مسؤوليتهم أنباء الأنباء الله "
        "تعالى الأسبوع الشهر العام السنة "
        "البيان التقرير المصدر المصادر تبني تبنيه تبنيها إحباط ضبط تحرير تحييد"
    )
)
_MAY_FOLLOW = TIME_WORDS | closed_class("إلى الذي التي الذين عن خلال عبر في")
_ANNOUNCED = HAPPENINGS | closed_class(
    "القبض ضبط إحباط القضاء إسقاط تحرير استعادة السيطرة سيطرتها سيطرته تحييد توقيف تفكيك صد سقوط "
    "إسقاطها جرح نجاة تعرضها تعرضه"
)
_THAT = THAT | closed_class("فإن فإنه فإنها")
_CLOSING = tuple("،.)؛")
_NEAR_TO = closed_class(
    "المقرب المقربة المقربين المقربان الموالي الموالية الموالين المحسوب المحسوبة المناهض المناهضة"
)
"""«محطة كذا المقربة من السلطات»: what is said of a source, and no part of its name."""
_REACH = 9
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Saying:
    """How a word of saying goes on after its subject.

    ``complement``: the preposition before what is told, empty where there is none but «أن»;
    ``final``: whether the clause may end with the subject («حسبما ذكرت إدارة الصحة.»);
    ``announces``: whether what happened may follow as a noun («أعلن مكتب المحافظ مقتل …»).
    """

    complement: str = ""
    final: bool = False
    announces: bool = False


class SourceSubjects:
    """Reads subjects of words of saying."""

    def __init__(self, names: SourceNames) -> None:
        self.reading = names.reading
        self.text = names.text
        self.names = names

    def after(self, end: int, saying: Saying) -> tuple[int, int] | None:
        """«قالت قوة المهام المشتركة في بيان إن»: the words between an offset and what is said."""
        words = self.reading.words
        first = self.reading.word_at(end - 1) + 1
        if not self.names.goes_on(first) or not self._may_open(first, end):
            return None
        last = self._end(first)
        if saying.announces:
            last = next((i for i in range(first + 1, last) if words[i].text in _ANNOUNCED), last)
        if not self._reports(last, saying):
            return None
        near = (i for i in range(first + 2, last) if words[i].text in _NEAR_TO)
        last = next(near, last)
        if not 0 < last - first <= _LONGEST:
            return None
        if any(w.text in REPORTING for w in words[first:last]):
            return None
        if '"' in self.text[end : words[first].start] and self._opens_speech(first, last):
            return None
        return words[first].start, words[last - 1].end

    def _opens_speech(self, first: int, last: int) -> bool:
        """«وقال "علينا أن …"», not «وأشار "فلان" إلى»."""
        start, end = self.reading.words[first].start, self.reading.words[last - 1].end
        return '"' not in self.text[start : end + 1]

    def _may_open(self, first: int, end: int) -> bool:
        """Whether a word may be the first of the subject of the verb that ends at an offset."""
        word = self.reading.words[first]
        gap = self.text[end : word.start].strip()
        if gap not in ("", '"') or word.text in _OPENS_NO_NAME or not word.text.isalpha():
            return False
        return len(word.text) > 2 and not word.text.startswith("لل")

    def _end(self, first: int) -> int:
        words = self.reading.words
        stop = self.names.stop(first)
        for at in range(first + 1, stop):
            if "،" in self.text[words[at - 1].end : words[at].start]:
                return at
        return stop

    def _reports(self, last: int, saying: Saying) -> bool:
        words = self.reading.words
        after = words[last].text if last < len(words) else ""
        if saying.announces and self._is_announced(last):
            return True
        if after.startswith("ب") and after[1:] in HAPPENINGS:
            return True
        if after == "عن" and last + 1 < len(words) and words[last + 1].text == "طريق":
            return False
        end = words[last - 1].end
        if saying.final and (self._closes(end) or after in _THAT):
            return True
        return self.says(end, saying.complement)

    def _is_announced(self, index: int) -> bool:
        """«… مقتل», «… أمس في بيان مقتل»: what happened follows, days and papers passed over."""
        words = self.reading.words
        at, sentence = index, words[index - 1].sentence
        while at < min(index + _REACH, len(words)) and self._may_stand(at):
            at += 1
        told = at < len(words) and words[at].sentence == sentence
        return told and words[at].text in _ANNOUNCED

    def _may_stand(self, index: int) -> bool:
        text = self.reading.words[index].text
        return text in TIME_WORDS or text in PAPERS or self.names.is_aside(index)

    def _closes(self, end: int) -> bool:
        rest = self.text[end : end + 3].lstrip(' "')
        return not rest or rest[0] == "\n" or rest[0] in _CLOSING

    def says(self, end: int, complement: str = "") -> bool:
        """Whether «أن» follows within a few words that only say when, where or to whom."""
        words = self.reading.words
        first = self.reading.word_at(end - 1) + 1
        for at in range(first, min(first + _REACH, len(words))):
            gap = self.text[words[at - 1].end : words[at].start]
            if words[at].sentence != words[first - 1].sentence or "." in gap:
                return False
            if ":" in gap or words[at].text in _THAT or words[at].text == complement:
                return True
            if words[at].text in REPORTING or (at == first and not self._may_follow(at)):
                return False
        return False

    def _may_follow(self, index: int) -> bool:
        return self.names.is_aside(index) or self.reading.words[index].text in _MAY_FOLLOW
