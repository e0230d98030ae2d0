"""The words of a report that say an act, freed of those that only seem to.

Threats, plans, drills, football, verdicts and the tolls of a whole war use the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.evidence import Span
from model.extraction.act_company import falls, is_state, without_dispersed
from model.extraction.act_forms import (
    answering,
    carrying,
    is_dawn,
    is_of_cause,
    is_other_word,
    suicidal,
    turned,
)
from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_word
from model.extraction.grammar import (
    OPENING,
    PREPOSITIONS,
    REPORTING,
    RESULT,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.lexicon import Hit
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.persons import persons_in, persons_of
from model.extraction.reading import Reading, Sentence
from model.extraction.said import Said, trigger_of
from model.extraction.trace import Reason, Trace
from model.extraction.vetoes import spoken_of, taken_back
from model.extraction.words import Words
from model.values import Name

_DUAL = ("ين", "ان")
_DAMAGE, _DAMAGE_REACH = "looting_property_destruction", 14
_DISARMED = "disrupted_weapons_use"
_LED_REACH = 3
_FREED, _FREED_REACH = frozenset({"سراح"}), 8
_STOPS = frozenset(".؛;")
_NOUN_BEFORE = PREPOSITIONS | closed_class(
    "عمليه عمليات جريمه حادث محاوله سلسله وقف اعمال خسائر حمله ان بعيد غداه جراء وراء مصدر "
    "مصادر نتيجه اعلن اعلنت افاد افادت تنفيذ اكد اكدت"
)
_NOUN_AFTER = closed_class(
    "صاروخي مدفعي جوي عنيف مكثف متبادل عشوايي امريكي اميركي اسراييلي روسي تركي متقطع مركز "
    "مماثل علي من ايراني سعودي بري بحري"
)
_GOVERNED = closed_class(
    "مصدر مصادر منصات وقف مكافحة موقع مواقع إحباط منفذ منفذي دوي صوت أصوات أنباء أي "
    "مثيري مثيرو مثير"
)
_WHICH = closed_class("التي الذي اللتين اللذين")
_ADJECTIVES = closed_class("الإرهابي إرهابي الإرهابية إرهابية المسلح المسلحة")
_EPITHETS = closed_class(
    "الإرهابي الإرهابية الانقلابي الانقلابية الإجرامي الإجرامية المتطرف المتطرفة المتشدد المتشددة "
    "المحظور المحظورة المتمرد المتمردة الانفصالي الانفصالية التكفيري التكفيرية المسلح المسلحة"
)
_HEARD = closed_class("دوي صوت أصوات بدوي ودوي")
_DAYS = frozenset({"اليوم", "امس"})
_ASIDE = (FactKind.DATE, FactKind.WEAPON, FactKind.MUNITIONS)
_ARMS = (FactKind.WEAPON, FactKind.MUNITIONS)
_RECALLS = ("act_recall", "act_apart")
_GUNS = {fold_word(word) for word in ("مدفعية", "المدفعية", "الطيران", "الدبابات")}


def line_of(reading: Reading, told: Said, mine: Sequence[Fact], trace: Trace | None = None) -> Line:
    """A sentence with its triggers, sides and things; ``mine`` are the facts within it."""
    sentence, words, signs = told.sentence, told.words, told.signs
    arms_named = [f.span for f in mine if f.kind is FactKind.WEAPON]
    gunlike = [f for f in mine if f.kind is FactKind.ACTOR and _named(reading, f) in _GUNS]
    guns = [f for f in gunlike if _ends_name(f.span, arms_named)]
    sides = _sides(words, [f for f in mine if f not in guns])
    within = [f.span for f in mine if f.kind is FactKind.ACTOR and f not in guns]
    beside = (f.span for f in mine if f.kind in _ASIDE and not _within(f.span, within))
    asides = _covered(words, beside)
    things = _people_named(reading, sentence, words)
    things |= {p.first: p for p in (_thing(words, reading.text, h) for h in told.of("target_"))}
    places = _places(words, reading.text, mine)
    answered = (answering(words, t, sides) for t in told.borne if not is_of_cause(words, t))
    borne = [turned(words, suicidal(words, t)) for t in answered if t is not None]
    triggers = _settled(words, borne, sides, places, asides, trace)
    sides = {i: p for i, p in sides.items() if not any(t.first < i < t.last for t in triggers)}
    recalls = tuple(trigger_of(words, h) for h in told.hits if h.category in _RECALLS)
    arms = _covered(words, (f.span for f in mine if f.kind in _ARMS))
    armed = tuple(t for t in triggers if t.category != "act_fall" or falls(words, t, arms))
    own = without_dispersed(words, armed, sides, signs)
    denied = taken_back(words, own, told.vetoes, trace)
    if trace:
        trace.gone(told.said, told.near, Reason.NOTHING_BESIDE)
        trace.gone(told.near, told.borne, Reason.NO_CROWD)
        trace.gone(triggers, armed, Reason.NO_MUNITION)
        trace.gone(armed, own, Reason.TOLD_WITH_OTHER)
    kept = tuple(carrying(words, t, own, arms) for t in own if t not in denied)
    states = {p.first: p for p in (_state(words, h) for h in told.of("nationality"))}
    spans = tuple(t.span for t in denied)
    known = (sides, things, places, states, signs)
    topics = spoken_of(words, [trigger_of(words, h) for h in told.of("act_topic")])
    about = (asides, topics, told.vetoes, recalls)
    zone = sentence.zone.value
    named = _arms(words, reading.text, arms_named)
    return Line(sentence.index, zone, sentence.span, words, kept, *known, *about, spans, named)


def _named(reading: Reading, fact: Fact) -> str:
    return fold_word(reading.text[fact.span.start : fact.span.end])


def _ends_name(span: Span, arms: Iterable[Span]) -> bool:
    """«بقذائف المدفعية»: the end of a weapon's name, no side."""
    return any(a.start < span.start and span.end == a.end for a in arms)


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in others)


def _sides(words: Words, facts: Iterable[Fact]) -> dict[int, Phrase]:
    found: dict[int, Phrase] = {}
    for fact in facts:
        if fact.kind is FactKind.ACTOR and isinstance(fact.value, Name):
            if fold_word(fact.value.name) in _ADJECTIVES:
                continue
            first, last = words.across(fact.span)
            last = _past_epithets(words, last)
            civil = fact.attributes.get("type") in ("civilian", "protesters")
            foreign = fact.attributes.get("type") in ("state", "external")
            name = fact.value.name
            usual = fact.attributes.get("canonical", "")
            phrase = Phrase(
                *(first, last, fact.span, name, PhraseKind.SIDE, civil, not civil),
                foreign=foreign,
                usual=usual if usual != name else "",
            )
            if first not in found or found[first].last < last:
                found[first] = phrase
    return found


def _past_epithets(words: Words, last: int) -> int:
    """«تنظيم "داعش" الإرهابي هاجم …»: what a side is called besides its name."""
    at = last
    while words.form(at) in OPENING:
        at += 1
    return at + 1 if words.form(at) in _EPITHETS else last


def _people_named(reading: Reading, sentence: Sentence, words: Words) -> dict[int, Phrase]:
    """The persons named in a sentence: whom an act may have hit."""
    found: dict[int, Phrase] = {}
    for person in persons_in(reading, sentence):
        opening = persons_of(reading).opening(person.start)
        for start in sorted({person.start, opening}, reverse=True):
            span = reading.folded.origin(start, person.end)
            first, last = words.at(span.start), words.at(span.end - 1) + 1
            name = reading.text[span.start : span.end]
            found[first] = Phrase(first, last, span, name, PhraseKind.PEOPLE)
    return found


def _thing(words: Words, text: str, hit: Hit) -> Phrase:
    span = hit.span
    kind = PhraseKind.PEOPLE if hit.entry.get("people") else PhraseKind.THING
    party = hit.entry.get("side")
    name = party or text[span.start : span.end]
    civil, armed = hit.code == "civil", hit.code == "armed"
    owned = "owned" in hit.entry.attributes
    return Phrase(*words.across(span), span, name, kind, civil, armed, party, owned=owned)


def _state(words: Words, hit: Hit) -> Phrase:
    """The state that an adjective names."""
    span = hit.span
    return Phrase(*words.across(span), span, hit.code, PhraseKind.SIDE, armed=True)


def _places(words: Words, text: str, facts: Iterable[Fact]) -> dict[int, Phrase]:
    found: dict[int, Phrase] = {}
    for fact in facts:
        if fact.kind is FactKind.PLACE:
            first, last = words.across(fact.span)
            name = text[fact.span.start : fact.span.end]
            found[first] = Phrase(first, last, fact.span, name, PhraseKind.PLACE)
    return found


def _arms(words: Words, text: str, spans: Iterable[Span]) -> dict[int, Phrase]:
    """The weapons named, as things that may be hit themselves."""
    found = ((*words.across(s), s, text[s.start : s.end]) for s in spans)
    return {at[0]: Phrase(*at, PhraseKind.THING) for at in found}


def _covered(words: Words, spans: Iterable[Span]) -> frozenset[int]:
    found: set[int] = set()
    for span in spans:
        found.update(range(*words.across(span)))
    return frozenset(found)


def _settled(
    words: Words,
    said: Sequence[Trigger],
    sides: dict[int, Phrase],
    places: dict[int, Phrase],
    asides: frozenset[int],
    trace: Trace | None,
) -> tuple[Trigger, ...]:
    """One trigger a place: the longest, and of a verb and a noun in one spelling the likelier."""
    kept: list[Trigger] = []
    said = [t for t in said if not _frees(words, t)]
    for trigger in sorted(said, key=lambda t: (t.first, -t.last)):
        same = [k for k in kept if k.first < trigger.last and trigger.first < k.last]
        if same and same[-1].last - same[-1].first > trigger.last - trigger.first:
            continue
        if same:
            kept.remove(same[-1])
            trigger = _likelier(words, same[-1], trigger, (sides, asides), kept)
        kept.append(trigger)
    names = [*sides.values(), *places.values()]
    standing = tuple(
        t
        for t in kept
        if _stands(words, t, names, asides)
        and not _is_damage(words, t, kept)
        and not _is_found(t, kept)
    )
    if trace:
        trace.gone(kept, standing, Reason.NO_ACT_HERE)
    return standing


def _frees(words: Words, trigger: Trigger) -> bool:
    """«أطلقت س سراح 20 أسيرا»: «سراح» says the act, the verb carries it."""
    verb = trigger.is_verb and trigger.marks.get("with") == "prisoner"
    return verb and words.has(trigger.last, trigger.last + _FREED_REACH, _FREED)


def _is_damage(words: Words, trigger: Trigger, kept: Sequence[Trigger]) -> bool:
    """«مقتل 18 مدنيا وتدمير 13 منزلا», «غارة أدت إلى تدمير …»: damage told beside harm or as what
    an act led to, no act of its own; «اعتراض وتدمير صاروخ»: one deed."""
    if trigger.glued == "و" and any(k.last == trigger.first and _is_disarming(k) for k in kept):
        return _is_disarming(trigger) or _DAMAGE in trigger.codes
    if not trigger.is_noun or _DAMAGE not in trigger.codes:
        return False
    if words.has(trigger.first - _LED_REACH, trigger.first, RESULT):
        return any(k.first < trigger.first and _DAMAGE not in k.codes for k in kept)
    if trigger.glued != "و":
        return False
    before = [
        k for k in kept if k.is_noun and k.first < trigger.first and _is_near(words, k, trigger)
    ]
    return any(k.category == "act_harm" for k in before)


def _is_disarming(trigger: Trigger) -> bool:
    """Whether the word says that a weapon was made harmless."""
    return trigger.codes[:1] == (_DISARMED,)


def _is_found(trigger: Trigger, kept: Sequence[Trigger]) -> bool:
    """«ضبط بنادق وقنابل يدوية»: hand grenades among what was found, not thrown."""
    grenade = trigger.category == "act_event" and trigger.codes == ("grenade",)
    disrupted = (k for k in kept if k.marks.get("with") in ("arms", "device"))
    return grenade and trigger.is_weak and any(k.first < trigger.first for k in disrupted)


def _is_near(words: Words, one: Trigger, other: Trigger) -> bool:
    """Whether few words and no stop stand between the two."""
    between = words.forms(one.last, other.first)
    return len(between) <= _DAMAGE_REACH and not words.has(one.last, other.first, _STOPS)


def _likelier(
    words: Words,
    one: Trigger,
    other: Trigger,
    beside: tuple[dict[int, Phrase], frozenset[int]],
    before: Sequence[Trigger],
) -> Trigger:
    if one.is_noun == other.is_noun:
        return other if "with" in other.marks else one
    noun, verb = (one, other) if one.is_noun else (other, one)
    sides, asides = beside
    carrier = before[-1] if before and before[-1].is_carrier and before[-1].is_verb else None
    subject = sides.get(carrier.last) if carrier else None
    carried = subject is not None and _is_next(words, subject.last, noun.first, asides)
    return noun if carried or _reads_as_noun(words, noun, sides) else verb


def _is_next(words: Words, first: int, last: int, asides: frozenset[int]) -> bool:
    """«واصل الطيران، اليوم، قصف …»: nothing but marks and days stands between."""
    between = range(first, last)
    return all(words[i].is_mark or i in asides or words.form(i) in TIME_WORDS for i in between)


def _reads_as_noun(words: Words, trigger: Trigger, sides: dict[int, Phrase]) -> bool:
    if set(trigger.glued) & set("بلكا"):
        return True
    if words[trigger.first].form.endswith("ا"):
        two = words.form(trigger.first - 1).endswith(_DUAL)
        return not two or trigger.category != "act_harm"  # «إن شخصين قتلا»
    before, after = words.form(trigger.first - 1), words.form(trigger.last)
    if before in _NOUN_BEFORE and before not in THAT:
        return True
    if after in _NOUN_AFTER or after.startswith("لل") or trigger.category == "act_harm":
        return after in _NOUN_AFTER or after.startswith("لل")
    glued = sides.get(trigger.last)
    if glued is not None and glued.span.start > words[trigger.last].start:
        return True
    preceded = any(p.last == trigger.first for p in sides.values())
    return not preceded and before in REPORTING


def _stands(
    words: Words, trigger: Trigger, names: Sequence[Phrase], asides: frozenset[int]
) -> bool:
    """Whether the word says an act here: not «فجر اليوم», not part of a name or of «مصدر القصف»."""
    if trigger.category == "act_happen" and words.form(trigger.first - 1) in _WHICH:
        return trigger.marks.get("form") != "present"  # «التي تقع شمال …»
    lone = trigger.last - trigger.first == 1  # not «فجر نفسه»
    if is_other_word(words, trigger):
        return False
    if trigger.first in asides or words.form(trigger.last) in _DAYS:
        return not lone or words[trigger.first].form not in ("فجر", "وفجر")
    if (lone and is_dawn(words, trigger)) or _is_plain_noun(trigger):
        return False
    if any(p.first <= trigger.first < p.last for p in names):
        return False
    if "ground" in trigger.marks and is_state(words, trigger):
        return False
    if words.has(trigger.first - 3, trigger.first, _HEARD):
        return False
    return words.form(trigger.first - 1) not in _GOVERNED


def _is_plain_noun(trigger: Trigger) -> bool:
    """«الرد», «الحدث», «لقتل»: no verb."""
    if trigger.category == "act_answer" and "ال" in trigger.glued:
        return True
    return trigger.marks.get("form") == "past" and bool(set(trigger.glued) & set("بلكا"))
