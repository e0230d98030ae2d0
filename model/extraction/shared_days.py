"""The day that a sentence hands on to the acts told right after it without one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from model.extraction.candidates import candidate_of
from model.extraction.drafts import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import REPORTING, closed_class
from model.extraction.lines import Line
from model.extraction.mentions import Act
from model.extraction.words import Words
from model.proposals import Candidate
from model.values import DateRange, Value

SOURCE = "dates.of_same_source"
SUM = "dates.of_whole"
LIKEWISE = "dates.likewise"
NEWS = "dates.of_news"

_ADDED = closed_class(
    "أضاف أضافت أضافوا تابع تابعت أردف أردفت استطرد استطردت مضيفا مضيفة مضى مضت واصل"
)
_SOURCE_SAID = closed_class("المصدر المصادر البيان الوكالة المسؤول المسؤولون المرصد الشهود السكان")
_OPENING = 3
_SAID_REACH = 4
_LIKEWISE = closed_class("كما كذلك أيضا")
_APART = (
    ("من", closed_class("جهة جهته جهتها جانب جانبه جانبها ناحية ناحيته")),
    ("علي", closed_class("صعيد الصعيد")),
    ("الي", closed_class("ذلك جانب")),
    ("في", closed_class("سياق السياق غضون المقابل")),
)
"""Words that turn to something else at the head of a sentence."""
_TURN_REACH = 3
_SEVERAL = closed_class("متفرقة منفصلة مختلفة متفرق متفرقين منفصلين متفرقتين منفصلتين متتالية")
_SERIES = closed_class("سلسلة بسلسلة موجة بموجة")
_INCIDENTS = closed_class(
    "الهجمات التفجيرات الانفجارات الاعتداءات الحوادث حوادث أحداث أعمال هجمات تفجيرات انفجارات "
    "اعتداءات حادثين هجومين حادثتين تفجيرين انفجارين لهجومين هجومان تفجيران انفجاران"
)
_AT_ONCE = closed_class("بالتزامن وبالتزامن تزامنا وتزامنا تزامنت وتزامنت تزامن غضون لاحق الأثناء")
_TURNING = 6
_PAST = frozenset({"الماضي", "الماضية", "الفائت", "المنصرم"})
_NEWS = 3
"""By as many days may a day of the news lie before the last one named."""
ITEMS = 6
"""As many sentences after one that sums up may tell its parts."""


class SharedDays:
    """What the sentences with acts and days of an article hand on, by their number."""

    def __init__(self, days: Sequence[Fact], lines: Sequence[Line], text: str) -> None:
        self._days = days
        self._lines = {line.sentence: line for line in lines}
        self._text = text
        exact = (d for f in days if _is_past_day(f) and (d := _last_day(f.value)) is not None)
        self._latest = max(exact, default=None)

    def of_sum(self, act: Act) -> Candidate | None:
        """«قتل ستة اليوم في حوادث متفرقة» and then each of them."""
        sentence = act.line.sentence
        if act.recalled:
            return None
        for number in range(sentence, sentence - ITEMS - 1, -1):
            line = self._lines.get(number)
            if line is None:
                continue
            if number < sentence and sums_up(line.words):
                return self.named_in(number)
            if turns_away(line.words):
                return None
        return None

    def named_in(self, sentence: int) -> Candidate | None:
        """The day of the news that a sentence names last."""
        named = [f for f in self._days if f.sentence == sentence and self._is_of_news(f)]
        return candidate_of(named[-1], self._text) if named else None

    def is_of_news(self, candidate: Candidate) -> bool:
        """Whether it is one of the days that the article is there to tell of."""
        value = candidate.value
        exact = isinstance(value, DateRange) and value.precision == 1
        return exact and self._is_near(value, [e.quote for e in candidate.evidence])

    def _is_of_news(self, fact: Fact) -> bool:
        quote = self._text[fact.span.start : fact.span.end]
        return _is_past_day(fact) and self._is_near(fact.value, [quote])

    def _is_near(self, value: Value | None, quotes: Sequence[str]) -> bool:
        """Within some days of the last one named, and not «الأحد الماضي»."""
        day = _last_day(value)
        near = day is None or self._latest is None or (self._latest - day).days <= _NEWS
        return near and all(_PAST.isdisjoint(q.split()) for q in quotes)


def _last_day(value: Value | None) -> date | None:
    return value.end if isinstance(value, DateRange) else None


def turns_away(words: Words) -> bool:
    """Whether a sentence turns to something else: «من جهة أخرى», «إلى ذلك»."""
    for index in range(_TURN_REACH):
        form = words.form(index).removeprefix("و")
        for first, then in _APART:
            if form == first and words.form(index + 1) in then:
                return True
    return False


def says_at_once(act: Act) -> bool:
    """«بالتزامن مع ذلك …», «وفي وقت لاحق …»: on the day of what was told before."""
    return act.line.words.has(0, _TURNING, _AT_ONCE)


def says_likewise(draft: Draft) -> bool:
    """«كما استهدفت الطائرات …»: told as one more of the same."""
    words = draft.acts[0].line.words
    return words.form(0) in _LIKEWISE or (words.form(0) == "و" and words.form(1) in _LIKEWISE)


def says_more(act: Act) -> bool:
    """«وقال شهود إن …» after the sentence with the day: one source more of the same news."""
    words = act.line.words
    return not act.recalled and words.has(0, 2, REPORTING) and not turns_away(words)


def same_source_goes_on(act: Act) -> bool:
    """«وأضاف المصدر أن …» after the sentence with the day: it is news of the same day."""
    words = act.line.words
    if act.recalled or turns_away(words):
        return False
    carried = any("carried" in f.attributes for f in act.of(FactKind.ATTRIBUTION))
    if carried or words.has(0, _OPENING, _ADDED) or _added(words):
        return True
    return words.has(0, 2, REPORTING) and words.has(0, _SAID_REACH, _SOURCE_SAID)


def _added(words: Words) -> bool:
    return any(words.form(i).removeprefix("و") in _ADDED for i in range(_OPENING))


def sums_up(words: Words) -> bool:
    """«ثلاثة حوادث أمنية منفصلة», «لهجومين», «سلسلة من التفجيرات»."""
    series = (i for i, w in enumerate(words.items) if w.form in _SERIES)
    if any(words.has(i + 1, i + 4, _INCIDENTS) for i in series):
        return True
    at = next((i for i, w in enumerate(words.items) if w.form in _INCIDENTS), None)
    if at is None:
        return False
    return words.form(at).endswith(("ين", "ان")) or words.has(at + 1, at + 3, _SEVERAL)


def _is_past_day(fact: Fact) -> bool:
    exact = isinstance(fact.value, DateRange) and fact.value.precision == 1
    return exact and "future" not in fact.attributes and "relation" not in fact.attributes
