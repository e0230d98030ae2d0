"""Whether a clause tells that an act happened, or only speaks of an act.

«قتل مسلحون شرطيين», «أعلن الجيش مقتل جنديين» and the headline «مقتل جنديين» tell; «قضية اغتيال
الوزير», «بعد مقتل جنديين», «الذين نفذوا الهجوم» name what the reader is taken to know.
"""

from __future__ import annotations

from model.extraction.clauses import Clause, is_harm
from model.extraction.grammar import (
    REPORTING,
    RESPONSIBILITY,
    RESULT,
    SENTENCE_MARKS,
    THAT,
    closed_class,
)
from model.extraction.lines import Line, Trigger
from model.extraction.vetoes import KINDS_OF_ACT
from model.extraction.words import Words

_RELATIVE = closed_class(
    "الذي التي الذين اللذين اللتين اللذان اللتان اللواتي والذي والتي والذين ممن مما ما لما بما"
)
_WHEN = closed_class("عندما وعندما حين حينما بعدما لدى منذ لو إذا وإذا ولو كلما لكي كي")
_BEFORE_WHEN = closed_class("بعد قبل منذ بعيد عقب")
_PASSED = closed_class("قد كان كانت كانوا كانا سبق تم جرى أيضا لها له أن بأن")
_UNREAL = closed_class("أن لن لكي كي لم أو")
_AFTER = closed_class(
    "بعد عقب إثر أثر منذ قبل غداة بعيد جراء عن حول بشأن في من على إلى مع خلال أثناء ضد بسبب "
    "نتيجة منها منهم مثل"
)
_DONE = closed_class("تم تمت جرى جرت يجري تجري وتم وجرى")
_BESIDE = closed_class(
    "ترافق ترافقت وترافق وترافقت تزامن تزامنت وتزامن وتزامنت تخلل تخللته تخللتها تلا تلاه تلاها "
    "تلته أعقبه أعقبها أعقبته سبقه سبقها رافقه رافقها رافقته مدعوما مدعومة مدعومين "
    "بدعم بإسناد بمساندة وسط العثور"
)
_REPORTED_BY = RESULT | _BESIDE
_CLAIMED = RESPONSIBILITY | closed_class("تبنى تبنت وتبنى وتبنت تبناه تبناها يتبنى تتبنى")
_AGREED = closed_class(
    "أعلن أعلنت وأعلن وأعلنت بدء بدأت توصل توصلت وقع وقعت دخلت دخل اتفق اتفقت يعلن تعلن وافق وافقت"
)
_RISEN = closed_class("ارتفعت ارتفع وارتفعت وارتفع ارتفاع بارتفاع ترتفع يرتفع")
_TOLL = closed_class("حصيلة عدد ضحايا قتلى الضحايا القتلى")
_RISEN_BACK = 6
_RISEN_AHEAD = 3
_CAUSED = closed_class("جراء نتيجة بسبب إثر بفعل")
_BLASTS = closed_class("انفجار انفجارات انفجارا انفجارين انفجاران")
_SHAKING = closed_class("هز هزت وهز وهزت دوى دوت ودوى ودوت سمع سمعت وسمع وسمعت")
_COUNTS = closed_class("ثلاث أربع خمس ست سبع ثماني ثمان تسع عشر عدة بضع سلسلة")
_MEANWHILE = closed_class("بينما فيما")
_FIRSTLY = closed_class("أما")
_GOVERNING = _AFTER - closed_class("عن إلى")
_RESULT_REACH = 5
_FOUND = closed_class("عثر عثرت عثروا وعثر وعثرت العثور انتشل انتشلت")
_FOUND_REACH = 9
_FRONT = ("headline", "caption")
_CLAIM_REACH = 8
_PASSED_REACH = 4
_QUOTED = frozenset(':"«“')
_RELATIVE_GAP = 4
_CARRIER_REACH = 14


def is_told(clause: Clause) -> bool:
    """Whether some word of the clause says that the act happened."""
    return any(
        _noun_tells(clause, t) if t.is_noun else _verb_tells(clause, i)
        for i, t in enumerate(clause.triggers)
    )


def _verb_tells(clause: Clause, place: int) -> bool:
    trigger = clause.triggers[place]
    if "participle" in trigger.marks or "relative" in trigger.marks:
        return False
    if trigger.is_carrier and not _carries(clause, trigger):
        return False
    if place and _goes_on(clause, trigger) and not _verb_tells(clause, place - 1):
        return False  # «حالات قتل فيها س أباه وقتل ص خاله»
    before = _before(clause.line, trigger.first)
    if _is_noun_here(clause.line, trigger, before) or _is_subordinate(clause.line, trigger, before):
        return False
    if trigger.marks.get("form") == "present" and not _is_news(clause, trigger):
        return False
    return not _describes(clause, place)


def _goes_on(clause: Clause, trigger: Trigger) -> bool:
    """Whether the verb repeats the one before it: what that tells or not, it does too."""
    last = clause.triggers[clause.triggers.index(trigger) - 1]
    word = clause.line.words.form
    return trigger.glued == "و" and last.is_verb and word(trigger.first)[1:] == word(last.first)


def _is_noun_here(line: Line, trigger: Trigger, before: int) -> bool:
    """«من خطف …», «قصة خطف …», «لخطف وذبح …»: a noun spelt like the verb."""
    governed = line.words.form(before) in _AFTER or _is_topic(line, trigger)
    if before == trigger.first - 1 and governed:
        return True
    joined = line.trigger_at(trigger.first - 1)
    return joined is not None and joined.is_noun and trigger.glued.startswith("و")


def _is_subordinate(line: Line, trigger: Trigger, before: int) -> bool:
    """«الذين خطفوا», «عندما خطفوا», «بعد أن خطفوا»."""
    form = line.words.form(before)
    if form in _RELATIVE or form in _WHEN:
        return True
    return line.words.has(before, trigger.first, THAT) and form in _BEFORE_WHEN


def _is_news(clause: Clause, trigger: Trigger) -> bool:
    """Whether a present tells: «تدور اشتباكات», «مسلحون يخطفون …» in a headline.

    Elsewhere a verb of an act tells of habit or wish.
    """
    line = clause.line
    if line.words.form(trigger.first - 1) in _UNREAL or "ل" in trigger.glued:
        return False
    if line.zone in _FRONT or trigger.category == "act_happen":
        return True
    return trigger.is_carrier and any(t.category == "act_between" for t in clause.acts)


def _carries(clause: Clause, trigger: Trigger) -> bool:
    """«شن غارات», not «بدأ بالانسحاب … بعد تفجير», not «ألقى باللوم»."""
    if "munition" in trigger.marks and any("with" in t.marks for t in clause.acts):
        return True  # «ألقت القوات القبض على …»
    acts = [t for t in clause.acts if 0 < t.first - trigger.last + 1 <= _CARRIER_REACH]
    if "munition" in trigger.marks:
        arms = {"weapon", "crowd"}
        acts = [t for t in acts if arms & set(t.marks) and "ب" not in t.glued]
    return any(not _is_topic(clause.line, t) for t in acts)


def _before(line: Line, first: int) -> int:
    """The index of the word before a verb, what may stand between them passed over."""
    index = first - 1
    while index >= max(0, first - _PASSED_REACH) and (
        line.words.form(index) in _PASSED or index in line.asides
    ):
        index -= 1
    return index


def _describes(clause: Clause, place: int) -> bool:
    """«هجوم استهدف مركزا»: a clause that describes an indefinite noun right before it."""
    trigger, before = clause.triggers[place], clause.triggers[place - 1]
    if not place or not before.is_noun or before.is_carrier or trigger.glued:
        return False
    between = clause.line.words.folded[before.last : trigger.first]
    if not SENTENCE_MARKS.isdisjoint(between) or _is_subject(clause.line.words, before.first):
        return False  # «وفي هجوم آخر، قتل جندي», «أن سبع غارات استهدفت مطارا»
    return len(between) <= _RELATIVE_GAP and "ال" not in before.glued


def _is_subject(words: Words, first: int) -> bool:
    """Whether a noun opens what is said, its number passed over: «أن سبع غارات …»."""
    at = first - 1
    if words.form(at) in _COUNTS or words[at].is_number:
        at -= 1
    return at >= 0 and (words.form(at) in THAT or words.form(at) in _MEANWHILE)


def _is_risen(line: Line, trigger: Trigger) -> bool:
    """«ارتفعت حصيلة ضحايا الهجوم إلى 15 قتيلا»: news of the act itself."""
    first = trigger.first
    risen = line.words.has(first - _RISEN_BACK, first, _RISEN)
    risen = risen or line.words.has(trigger.last, trigger.last + _RISEN_AHEAD, _RISEN)
    return risen and line.words.has(first - 3, first, _TOLL)


def _shook(words: Words, first: int) -> bool:
    """«هزت انفجارات المدينة جراء غارات …»: what the blasts came of."""
    blasts = words.form(first - 1) in _CAUSED and words.has(0, first, _BLASTS)
    return blasts and words.has(0, first, _SHAKING)


def _noun_tells(clause: Clause, trigger: Trigger) -> bool:
    if trigger.category == "act_event" and (
        _is_risen(clause.line, trigger) or _shook(clause.line.words, trigger.first)
    ):
        return True
    if _is_topic(clause.line, trigger) or (trigger.is_carrier and not _carries(clause, trigger)):
        return False
    if "protest" in trigger.marks or trigger.marks.get("with") == "truce":
        return True  # a verb that carries it, people or a cause bore it out
    return _phrase_tells(clause, trigger, _head(clause.line.words, trigger))


def _phrase_tells(clause: Clause, trigger: Trigger, first: int) -> bool:
    """Whether the words around the noun phrase that begins in ``first`` report it."""
    words = clause.line.words
    owned = any(t.category == "act_suffer" or "with" in t.marks for t in clause.triggers)
    if trigger.glued.endswith("ل") and not owned:
        return words.has(first - 2, first, RESULT)  # «لاغتيال …»: what for
    if _is_done(clause.line, trigger, first):
        return True
    if words.has(first - _CLAIM_REACH, first, _AGREED if "pact" in trigger.marks else _CLAIMED):
        return True
    if is_harm(trigger) and words.has(first - _RESULT_REACH, first, RESULT):
        return not _is_topic(clause.line, clause.triggers[0])
    if _opens(clause.line, first):  # «العثور على …» has its article always
        return "with" in trigger.marks or _heads(clause, trigger, first)
    if words.form(first - 1) in THAT:
        return any(t.is_verb for t in clause.triggers) or _has_result(clause, trigger)
    return _is_reported(clause.line, first)


def _is_done(line: Line, trigger: Trigger, first: int) -> bool:
    """«تم أمس الإفراج عن …», «عثرت الشرطة على خمس جثث», «ما أدى إلى …»."""
    words = line.words
    if words.form(_past_days(line, first)) in _DONE or words.has(first - 2, first, _REPORTED_BY):
        return True
    dead = words.form(trigger.first).startswith("جث")
    return dead and words.has(first - _FOUND_REACH, first, _FOUND)


def _past_days(line: Line, first: int) -> int:
    """The index of the word before, days passed over."""
    index = first - 1
    while index in line.asides:
        index -= 1
    return index


def _head(words: Words, trigger: Trigger) -> int:
    """Where the noun phrase begins: «سلسلة عمليات تفجير»."""
    first = trigger.first
    while words.form(first - 1).removeprefix("و") in KINDS_OF_ACT:
        first -= 1
    return first


def _has_result(clause: Clause, trigger: Trigger) -> bool:
    forms = clause.line.words.forms(trigger.last, clause.last)
    return any(f in RESULT or f[1:] in RESULT for f in forms)


def _is_topic(line: Line, trigger: Trigger) -> bool:
    """Whether what governs the noun only speaks of it: «قضية», «بعد», «متهم ب»."""
    return trigger.first in line.topics


def _opens(line: Line, first: int) -> bool:
    """Whether the noun begins a sentence or a part of one set off by a mark."""
    places = [p for p in line.places.values() if p.last <= first]
    index = first - 1
    while index >= 0 and (index in line.asides or any(p.first <= index < p.last for p in places)):
        index -= 1
    return index < 0 or line.words[index].is_mark or line.words.form(index) in _FIRSTLY


def _heads(clause: Clause, trigger: Trigger, first: int) -> bool:
    """«مقتل جنديين …», not «الوزير: تفجير المسجد عمل جبان»."""
    if _has_result(clause, trigger):
        return True
    if clause.line.words.form(first - 1) in _QUOTED and not is_harm(trigger):
        return False
    return clause.line.zone in ("headline", "caption") or "ال" not in trigger.glued


def _is_reported(line: Line, first: int) -> bool:
    """«أعلنت الشرطة مقتل …», «أفاد مصدر بمقتل …»: what is said to have happened."""
    words = line.words
    if words.form(first - 1) in _GOVERNING:
        return False
    for index in range(first - 1, -1, -1):
        form = words.form(index)
        if form in REPORTING:
            return True
        if form in THAT or form in "؛:." or form in _RELATIVE:
            return False
    return False
