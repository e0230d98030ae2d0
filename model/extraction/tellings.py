"""From clauses to tellings: their codes and roles, whether they recall, answer or point back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from model.evidence import Span
from model.extraction.act_days import DATED_BACK
from model.extraction.act_facts import facts_of, subjects_of
from model.extraction.act_places import told_after, told_beside
from model.extraction.act_weight import doubt, is_by_arms
from model.extraction.assertion import is_told
from model.extraction.clauses import (
    Bond,
    Clause,
    clauses_of,
    disperses,
    is_harm,
    is_won,
    takes_ground,
)
from model.extraction.codes import PROTESTS, SEIZURES, possible
from model.extraction.facts import Fact
from model.extraction.folding import fold_word
from model.extraction.grammar import closed_class
from model.extraction.known_persons import is_by_known, is_on_known
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.mentions import Act
from model.extraction.pointing_back import is_definite
from model.extraction.property_codes import of_property
from model.extraction.protest_codes import settled
from model.extraction.protests import is_crowd
from model.extraction.responses import without_responses
from model.extraction.roles import roles_of
from model.extraction.seizures import of_seizures
from model.extraction.surroundings import Roles
from model.extraction.trace import Reason, Trace

_BOARDED = closed_class(
    "سفينة سفن ناقلة ناقلات زورق زوارق قارب قوارب مركب يخت حافلة حافلات سيارة سيارات شاحنة شاحنات "
    "قافلة طائرة قطار منصة بضائع جرار"
)
"""What is seized with those aboard: «خطف قراصنة سفينة شحن»."""
_STRIKE, _ASSAULT = ("strike",), ("assault",)
_RIOT = ("violent_demonstration",)
_NEAR = 2
_DATING = 4
"""How many words stand between two nouns that one verb carries."""
_AFTER = closed_class("بعد عقب اثر")
_MEANWHILE = closed_class("كما فيما بينما")
_FALLEN = closed_class(
    "القتلى قتلى الجرحى جرحى الضحايا ضحايا المصابين مصابين المصابون مصابون الشهداء شهداء القتيل "
    "قتيل قتيلا قتيلين قتيلان جريح جريحا الجريح جثة جثث الجثث إصابات الإصابات إصابة وفيات "
    "الباقين الباقون"
)
_NOBODY = closed_class(
    "شخص شخصا أشخاص الأشخاص شخصين شخصان آخر آخرين آخرون الآخرين الآخرون فرد أفراد نفر أحد "
    "من على عدد عدة بعض بينهم الأقل"
)
_PERSON = closed_class("شخص شخصا أشخاص الأشخاص شخصين شخصان")
_PACT = closed_class("أعلن أعلنت بدء توصل توصلت وقع وقعت دخلت دخل اتفق اتفقت يعلن تعلن")


def acts_of(
    lines: Iterable[tuple[Line, Sequence[Fact]]], text: str, trace: Trace | None = None
) -> tuple[Act, ...]:
    """All tellings of acts in the order of the text; those too weak to count are left out.

    ``lines`` are those that may tell some, each with the facts within it.
    """
    found: list[Act] = []
    for line, here in lines:
        clauses = clauses_of(line)
        if trace:
            said = [t for c in clauses for t in c.triggers]
            trace.gone(line.triggers, said, Reason.CARRIER_ALONE)
        for clause in clauses:
            act = _act(len(found), clause, here, text, trace)
            act = _with_won_ground(_with_shared_subject(act, found[-1:]), found[-1:])
            act = _with_shared_telling(act, found[-1:])
            why = doubt(act)
            if why is None:
                found.append(act)
            elif trace:
                trace.drop(act, why)
    found = without_responses(of_seizures(of_property(settled(found))), trace)
    told = any(not a.clause.only_harm and not a.is_weak for a in found)
    kept = tuple(
        a
        for a in found
        if told or not a.clause.only_harm or is_by_arms(a) or a.codes[0] in PROTESTS
    )
    if trace:
        trace.gone(found, kept, Reason.DEATH_WITHOUT_ARMS)
    return kept


def _with_shared_subject(act: Act, before: Sequence[Act]) -> Act:
    """«قصف الطيران … واستهدف …»: a verb joined by «و» has the subject of the one before it."""
    head = act.clause.triggers[0]
    joined = head.glued.startswith(("و", "ف")) or _is_beside(act, before)
    joined = joined and head.category in ("act_verb", "act_light")
    if before and _carried_on(act, before[0]):
        rules = {**act.rules, **{p.span.start: "roles.shared" for p in before[0].initiators}}
        return replace(act, initiators=before[0].initiators, rules=rules)
    if not joined or act.initiators or not before or before[0].line is not act.line:
        return act
    last = before[0].clause.triggers[0]
    if not before[0].initiators or last.is_noun or last.marks.get("form") != head.marks.get("form"):
        return act
    rules = {**act.rules, **{p.span.start: "roles.shared" for p in before[0].initiators}}
    if any("foils" in t.marks for t in act.clause.acts):
        mine = act.targets or before[0].initiators  # «قتلت … وأحبطت هجوما»: one on them
        return replace(act, targets=mine, rules=rules)
    return replace(act, initiators=before[0].initiators, rules=rules)


def _is_beside(act: Act, before: Sequence[Act]) -> bool:
    """«اعتقلت القوات …، كما هدمت …»: a verb that agrees with the one before it."""
    words, head = act.line.words, act.clause.triggers[0]
    if not before or words.form(head.first - 1) not in _MEANWHILE or not head.is_verb:
        return False
    verb = before[0].clause.triggers[0]
    she = [words.form(t.first).endswith("ت") for t in (head, verb)]
    return before[0].line is act.line and she[0] == she[1]


def _carried_on(act: Act, before: Act) -> bool:
    """«شن الجيش غارات وقصفا بالمدفعية على …»: a noun joined to the one that a verb carried."""
    head, last = act.clause.triggers[0], before.clause.triggers[-1]
    joined = head.is_noun and head.glued == "و" and not act.initiators
    near = before.line is act.line and 0 <= head.first - last.last <= _NEAR
    return joined and near and any(t.category == "act_light" for t in before.clause.triggers)


def _with_won_ground(act: Act, before: Sequence[Act]) -> Act:
    """«سيطر الجيش على البلدة بعد طرد س منها»: those who took the ground drove the others out."""
    head = act.clause.triggers[0]
    after = act.line.words.form(head.first - 1) in _AFTER and head.is_noun
    if not after or "ground" not in head.marks or act.initiators or not before:
        return act
    doers = before[0].initiators if before[0].line is act.line else ()
    if not doers or {p.name for p in doers} & {p.name for p in act.targets}:
        return act
    rules = {**act.rules, **{p.span.start: "roles.shared" for p in doers}}
    return replace(act, initiators=doers, rules=rules)


def _with_shared_telling(act: Act, before: Sequence[Act]) -> Act:
    """«ترافقت مع قصف … واستهداف …»: a noun joined by «و» is told as the one before it is."""
    head = act.clause.triggers[0]
    joined = head.is_noun and head.glued.startswith("و") and "ال" not in head.glued
    if act.told or not joined or not before or before[0].line is not act.line:
        return act
    return replace(act, told=before[0].told)


def _act(number: int, clause: Clause, here: Sequence[Fact], text: str, trace: Trace | None) -> Act:
    roles = roles_of(clause, text)
    _sign(clause, roles)
    triggers = clause.triggers
    by_hand = _by_hand(clause, roles)
    seized = bool(SEIZURES.intersection(_codes(clause)))
    can = (p for p in roles.targets if _can_suffer(p, by_hand, seized))
    targets = tuple(p for p in can if not (_is_cause(clause, p) or _fell(clause, p, roles)))
    first, last = triggers[0].span.start, triggers[-1].span.end
    return Act(
        number=number,
        clause=clause,
        span=Span(first, max(t.span.end for t in triggers) if last < first else last),
        codes=_codes(clause),
        initiators=tuple(roles.initiators),
        targets=targets,
        rules=dict(roles.rules),
        facts=facts_of(clause, here, _apart(roles, targets), subjects_of(roles), trace),
        answers=_answers(clause),
        recalled=_recalled(clause),
        definite=is_definite(clause, here) or is_by_known(clause, roles) or is_on_known(clause),
        told=is_told(clause),
        later=told_after(clause, here),
        beside=told_beside(clause, here),
    )


def _apart(roles: Roles, targets: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The targets whose names hold no weapon of the act: a drone shot down is both."""
    return tuple(t for t in targets if roles.rules.get(t.span.start) != "roles.downed")


def _sign(clause: Clause, roles: Roles) -> None:
    """«أعلنت قيادة قوات التحالف بدء هدنة»: who announces an agreement made it."""
    if any("pact" in t.marks for t in clause.acts) and not roles.initiators:
        sides = [p for i, p in sorted(clause.line.sides.items()) if i < clause.triggers[0].first]
        announced = clause.line.words.has(0, clause.triggers[0].first, _PACT)
        if sides and announced:
            roles.did((sides[-1],), "roles.announced")


def _is_cause(clause: Clause, phrase: Phrase) -> bool:
    """«فرقت الشرطة احتجاجا على الغلاء»: what people protest against was not dispersed."""
    against = clause.line.words.form(phrase.first - 1) == "علي"
    if is_crowd(phrase, clause.line.crowd, {"people"}):
        return False  # «أطلقت الغاز على المتظاهرين»
    return against and any("crowd" in t.marks for t in clause.triggers)


def _fell(clause: Clause, phrase: Phrase, roles: Roles) -> bool:
    """«قتل 18 شخصا في معارك بين …»: who fell in a fight is no side of it."""
    fought = any(t.category == "act_between" for t in clause.acts)
    fallen = fought and roles.rules.get(phrase.span.start) == "roles.victim"
    return fallen and not _PERSON.isdisjoint(fold_word(phrase.name).split())


def _by_hand(clause: Clause, roles: Roles) -> bool:
    """Whether people seize or attack people: whom they do it to are the aim, whoever they are."""
    seized = bool(SEIZURES.intersection(_codes(clause)))
    attacked = any("strike" not in t.codes and not is_harm(t) for t in clause.acts)
    return seized or (attacked and bool(roles.initiators))


def _can_suffer(phrase: Phrase, by_hand: bool, seized: bool) -> bool:
    """Whether it names somebody or something: not «ثلاثة من القتلى», not a bare «أشخاص»."""
    words = fold_word(phrase.name).split()
    if phrase.kind is not PhraseKind.SIDE and _FALLEN.intersection(words):
        return False
    site = phrase.kind in (PhraseKind.THING, PhraseKind.PLACE) and not phrase.armed
    if seized and site and _BOARDED.isdisjoint(words):
        return False  # «اعتقل شبان خلال اقتحام لعدة مناطق»
    if all(w in _NOBODY for w in words) and not (by_hand and _PERSON.intersection(words)):
        return False
    return phrase.kind is not PhraseKind.OTHER or len(phrase.name.split()) > 1


def _codes(clause: Clause) -> tuple[str, ...]:
    """The codes of the word that says most; words that agree with it narrow them."""
    foils = [t for t in clause.acts if "foils" in t.marks]
    ground = [t for t in clause.acts if takes_ground(t)] if is_won(clause) else []
    riots = [t for t in clause.acts if t.codes == _RIOT or disperses(t)]
    told = [t for t in clause.acts if not is_harm(t) and not _only_moves(clause, t)]
    acts = foils or ground or riots or told or list(clause.acts)
    acts.sort(key=lambda t: (t.is_weak, len(possible(t.codes)), t.codes == _STRIKE))
    chosen = acts[0].codes
    for trigger in acts[1:]:
        if chosen == _ASSAULT and trigger.codes == _STRIKE:
            continue  # «هجوم استهدف …», «استهدف الهجوم …»
        both = tuple(c for c in possible(chosen) if c in possible(trigger.codes))
        chosen = chosen if chosen == trigger.codes else both or chosen
    return chosen


def _only_moves(clause: Clause, trigger: Trigger) -> bool:
    """«استشهد ثلاثة بعد توغل قوات …»: troops moved, and people died of it."""
    return "move" in trigger.marks and is_harm(clause.acts[0])


def _recalled(clause: Clause) -> bool:
    """«وكان …», «سبق أن …», «قبل …», or an act named only as what came before another."""
    if clause.bond is Bond.EARLIER:
        return True
    words = clause.line.words
    if _goes_back(clause):
        return True
    for recall in clause.line.recalls:
        if recall.category == "act_recall" and recall.first < clause.last:
            opening = recall.first <= 2 or words[recall.first - 1].is_mark
            near = 0 <= clause.triggers[0].first - recall.last <= 30
            if "strong" in recall.marks or (opening and near):
                return True
    return _follows_after(clause)


def _goes_back(clause: Clause) -> bool:
    """«ويعود آخر هجوم في العاصمة إلى 19 نيسان»."""
    words, first = clause.line.words, clause.triggers[0].first
    return words.form(first - 1) == "اخر" and words.has(first - _DATING, first, DATED_BACK)


def _follows_after(clause: Clause) -> bool:
    """«يأتي الحادث بعد يوم من مقتل …», «بعد أسبوعين على مقتل …», «غداة قتل …»."""
    first = clause.triggers[0].first
    before = clause.line.words.forms(max(0, first - 5), first)
    return bool({"غداه", "بعيد"} & set(before)) or (
        "بعد" in before and before[-1:] in (("من",), ("علي",))
    )


def _answers(clause: Clause) -> bool:
    """«ردت …», «ورداً على ذلك …»."""
    if any(t.category == "act_answer" or "answer" in t.marks for t in clause.triggers):
        return True
    opening = clause.line.words.forms(0, 4)
    pointing = {"ردا", "وردا"} & set(opening) and "ذلك" in opening
    return bool(pointing) and not any(t.category == "act_suffer" for t in clause.triggers)
