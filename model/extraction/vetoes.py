"""Words that take a word of an act back: a denial, a threat, a drill, an accident, a game."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.extraction.clauses import is_harm
from model.extraction.grammar import REPORTING, RESPONSIBILITY, closed_class
from model.extraction.lines import Trigger
from model.extraction.trace import Reason, Trace
from model.extraction.words import Words

_DENIED = closed_class("لم لن لا دون بلا عدم ليس ليست نفي نفت ينفي")
KINDS_OF_ACT = closed_class(
    "عملية عمليات جريمة جرائم حادث حادثة حوادث سلسلة موجة أعمال محاولة محاولات واقعة وقوع هذا هذه "
    "تلك ذلك"
)
"""Words that only stand before the word of an act: «سلسلة عمليات خطف»."""
_ONE_ACT = closed_class(
    "اعتداء الاستهداف الاعتداء الانفجار الانفجارين التفجير التفجيرين الحادث الحادثة الضربة "
    "العملية الغارة الغارتين القصف الكمين المجزرة المذبحة الهجوم الهجومين انفجار انفجاري "
    "تفجير تفجيري غارة كمين مجزرة هجوم هجومي"
)
_NO_GAME = frozenset({"grenade", "suicide_bomb", "chemical_weapon"})
_BEING = closed_class("تكن يكن تكون")
_DONE = closed_class("يتم تتم يجر تجر")
_SCOPES = {
    "before": Reason.NOT_HAPPENED,
    "accident": Reason.ACCIDENT,
    "toll": Reason.TOLL,
    "ahead": Reason.NEGATED,
}
_VETO_REACH = 3
_AFTER_REACH = 1
_CARRIED_REACH = 4
_SPEAKER_REACH = 14
_CAMPS = closed_class(
    "معسكر المعسكر بمعسكر لمعسكر معسكرات مركز بمركز لمركز مراكز قاعدة موقع مواقع مخيم مخيمات ساحة"
)
_RESULTS = closed_class("يسفر تسفر يؤد تؤد يخلف تخلف يوقع توقع يتسبب تتسبب ينتج تنتج ينجم تنجم")
_RESULT_REACH = 16
_AGAINST = closed_class("احتجاجا تنديدا رفضا استنكارا غضبا")
"""«أحرقوا السفارة احتجاجا على فيلم»: why they did it."""
_SAYS = REPORTING | closed_class("وفق وفقا بحسب حسب حسبما")
_LAUNCHES = closed_class("شن يشن شنت تشن")
_ATTACKS = closed_class("هاجم وهاجم فهاجم يهاجم تهاجم")


def taken_back(
    words: Words, triggers: Sequence[Trigger], vetoes: Sequence[Trigger], trace: Trace | None
) -> tuple[Trigger, ...]:
    """Those of a sentence's triggers that its vetoes forbid."""
    found: list[Trigger] = []
    for trigger in triggers:
        carried = found and found[-1].is_carrier and _is_carried(words, found[-1], trigger)
        if carried or is_forbidden(words, trigger, vetoes) or _is_no_result(words, trigger):
            found.append(trigger)
    if trace:
        _note(trace, words, found, vetoes)
    return tuple(found)


def _is_no_result(words: Words, trigger: Trigger) -> bool:
    """«لم يسفر الهجوم الذي … عن مقتل مدنيين»: harm that did not come of it."""
    if not (is_harm(trigger) and trigger.is_noun):
        return False
    for index in range(trigger.first - 1, max(0, trigger.first - _RESULT_REACH), -1):
        if words.form(index) in _RESULTS:
            return words.form(index - 1).removeprefix("و") in _DENIED
        if words.form(index) in ".؛;":
            break
    return False


def is_forbidden(words: Words, trigger: Trigger, vetoes: Iterable[Trigger]) -> bool:
    """Whether one of the vetoes of a sentence forbids a trigger of it."""
    return any(_forbids(words, veto, trigger) for veto in vetoes)


def _is_carried(words: Words, carrier: Trigger, trigger: Trigger) -> bool:
    """«لم تشن الطائرات غارات»: what was not carried out."""
    near = 0 <= trigger.first - carrier.last <= _CARRIED_REACH
    return near and trigger.is_noun and _unmarked(words, carrier.last, trigger.first)


def _unmarked(words: Words, first: int, last: int) -> bool:
    return not any(w.is_mark for w in words.items[first:last])


def spoken_of(words: Words, topics: Iterable[Trigger]) -> frozenset[int]:
    """The words within reach of one that only speaks of an act («قضية», «بتهمة»)."""
    found: set[int] = set()
    for topic in topics:
        last = topic.last + int(topic.marks.get("reach", "1"))
        while topic.last < last and words.form(last - 1) in KINDS_OF_ACT:
            last += 1
        for index in range(topic.last, min(last, len(words))):
            if words[index].is_mark and words.form(index) in "،؛.:":
                break
            found.add(index)
    return frozenset(found)


def _note(trace: Trace, words: Words, denied: Iterable[Trigger], vetoes: Sequence[Trigger]) -> None:
    for trigger in denied:
        veto = next((v for v in vetoes if _forbids(words, v, trigger)), None)
        if veto is None:
            trace.drop(trigger, Reason.NEGATED)
            continue
        reason = _SCOPES.get(veto.marks.get("scope", ""), Reason.OTHER_MATTER)
        word = words.form(veto.first).removeprefix(veto.glued)
        if reason is Reason.NOT_HAPPENED and word in _DENIED:
            reason = Reason.NEGATED
        trace.drop(trigger, reason, veto.span)


def _forbids(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    scope = veto.marks.get("scope", "sentence")
    if scope == "sentence" and _is_excused(words, veto, trigger):
        return False
    if scope == "pact":
        return "pact" in trigger.marks and 0 <= trigger.first - veto.last <= _VETO_REACH
    if scope == "toll":
        near = 0 <= trigger.first - veto.last <= _VETO_REACH or is_harm(trigger)
        return near and words.form(veto.last) not in _ONE_ACT  # «حصيلة ضحايا الهجوم»
    if scope in _BY_KIND:
        return _BY_KIND[scope](trigger)
    if veto.first <= trigger.first < veto.last:
        return True
    if scope == "after":  # «جثث مجهولة الهوية» are none the less dead
        return not is_harm(trigger) and 0 <= veto.first - trigger.last <= _AFTER_REACH
    if "protest" in trigger.marks and scope in ("clause", "sentence"):
        return "sport" in veto.marks  # verdicts and prices are what people protest against
    rule = _RULES.get(scope)
    return rule(words, veto, trigger) if rule else scope == "sentence"


def _is_excused(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    """«…، وفق النيابة العامة», «ألقى قنبلة على منزل لاعب»: no other matter."""
    played = "sport" in veto.marks and not _NO_GAME.isdisjoint(trigger.codes[:1])
    return played or words.form(veto.first - 1) in _SAYS


def _may_be_accident(trigger: Trigger) -> bool:
    return is_harm(trigger) or trigger.is_weak or "ground" in trigger.marks


def _is_police_work(trigger: Trigger) -> bool:
    """«القبض على مهربي مخدرات»: thieves and smugglers are no side."""
    return "arrests" in trigger.codes


def _goes_ahead(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    if words.has(veto.last, trigger.first, RESPONSIBILITY):
        return False  # «نفت الحركة مسؤوليتها عن الهجوم»: somebody did it
    return trigger.first >= veto.last and _unbroken(words, veto, trigger)


def _speaks(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    """«شن الرئيس هجوما على …», «هاجم النائب …»: with words, not arms."""
    if "assault" in trigger.codes:
        near = 0 <= trigger.first - veto.last <= _SPEAKER_REACH
        return near and words.form(veto.first - 1).removeprefix("و") in _LAUNCHES
    return trigger.last == veto.first and words.form(trigger.first) in _ATTACKS


def _unbroken(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    if words.form(veto.first - 1) in _CAMPS:
        return False  # «مركز تدريب», «معسكر التدريب»: what is hit
    low, high = sorted((veto.first, trigger.first))
    between = words.folded[low:high]
    return not any(f in "،؛:" or f in _AGAINST for f in between)


def _just_before(words: Words, veto: Trigger, trigger: Trigger) -> bool:
    distance = trigger.first - veto.last
    if not 0 <= distance <= _VETO_REACH:
        return False
    form = words.form(veto.first)
    present = trigger.marks.get("form") == "present"
    if form in ("قد", "وقد", "ربما"):
        return present and distance == 0
    if form in _DENIED:
        if words.form(veto.last) in _DONE:  # «لم يتم خطفهم»
            return distance == 1
        not_being = words.form(veto.last) in _BEING
        verbal = trigger.is_verb or form == "عدم"
        return distance <= 1 if not_being else distance == 0 and verbal
    return _unmarked(words, veto.last, trigger.first)


_BY_KIND = {"accident": _may_be_accident, "crime": _is_police_work}
_RULES = {
    "ahead": _goes_ahead,
    "before": _just_before,
    "clause": _unbroken,
    "speaker": _speaks,
}
"""What each scope of a veto forbids, where it takes more than the trigger's kind."""
