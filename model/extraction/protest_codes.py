"""Which sub-event code an act has that protesters did or suffered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.evidence import Span
from model.extraction.clauses import is_harm
from model.extraction.codes import INTERVENTIONS
from model.extraction.facts import FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import PhraseKind
from model.extraction.mentions import Act
from model.extraction.protests import is_crowd

_PEOPLE = frozenset({"people"})
_RIOTERS = frozenset({"people", "mob"})
_OWN = frozenset({"violent_demonstration", "intervention"})
_VIOLENCE = _OWN | {
    "attack",
    "armed_clash",
    "assault",
    "arrests",
    "looting_property_destruction",
}
_FORCE = ("excessive_force_against_protesters", "violent_demonstration")
_HARMFUL = ("attack", "armed_clash")
_DURING = closed_class("خلال أثناء في إثر عقب وسط")
_SET_REACH = 2
_SIDE = PhraseKind.SIDE
_POLICE = closed_class(
    "الشرطة الأمن الدرك الأمنية الشغب شرطة امن الحرس الشرطية شرطيين الأمنيين العسكر السلطات قوات "
    "القوات الجيش جيش جنود الجنود الاحتلال"
)
_AFTERWARDS = 1
_PERSONS = closed_class("أشخاص شخصا شخصين شخصان شخص آخرين آخرون")
_LIVE_FIRE = frozenset({"small_arms", "sniper"})
_BY_HAND = _LIVE_FIRE | {"bladed", "incendiary", "other"}


def settled(acts: Sequence[Act]) -> list[Act]:
    """The acts with their codes as ACLED's codebook has them where protesters took part.

    Violence by protesters is a violent demonstration; deadly violence against them is excessive
    force, arrests and lesser violence are an intervention: first where the article tells of the
    protest itself, else after what the words say. «المتظاهرين» with its article are those told of
    before, so an act of theirs points back.
    """
    told = any({"protest", "crowd"} & set(t.marks) for a in acts for t in a.clause.acts)
    riots = [a.line for a in acts if any("violent_demonstration" in t.codes for t in a.clause.acts)]
    gathered = frozenset(p.span for a in acts if "protest" in a.codes for p in a.initiators)
    acts = [_at_crowd(a, acts) for a in acts]
    return [_settled(a, told or any(line is not a.line for line in riots), gathered) for a in acts]


def _at_crowd(act: Act, acts: Sequence[Act]) -> Act:
    """«أطلقت الشرطة الرصاص» right after a protest: at those who protest, whom the text spares."""
    police = act.initiators and all(_is_police(p.name) for p in act.initiators)
    named = any(_PERSONS.isdisjoint(fold_text(p.name).split()[-1:]) for p in act.targets)
    if named or act.codes[0] not in _HARMFUL or not police or not _LIVE_FIRE & {*act.weapons}:
        return act
    near = (a for a in acts if 0 <= act.line.sentence - a.line.sentence <= _AFTERWARDS)
    if any("protest" in a.codes for a in near):
        return replace(act, codes=tuple(dict.fromkeys((*_FORCE, *act.codes))))
    return act


def _is_police(name: str) -> bool:
    return not _POLICE.isdisjoint(fold_text(name).split())


def _settled(act: Act, told: bool, gathered: frozenset[Span]) -> Act:
    """The act with its codes; ``gathered`` are those who protested: «تظاهر المئات وأحرقوا …»."""
    signs = act.line.crowd
    if not act.codes or not _is_violent(act):
        return act
    if act.codes[0] == "intervention" and (_is_told_deadly(act) or _is_live(act)):
        return replace(act, codes=(*_FORCE, *act.codes))
    went_on = any(p.span in gathered for p in act.initiators)
    if not went_on and not _RIOTERS & set(signs.values()):
        return _in_protest(act)
    theirs = went_on or any(is_crowd(p, signs, _RIOTERS) for p in act.initiators)
    at_them = any(is_crowd(p, signs, _PEOPLE) for p in act.targets)
    definite = act.definite or _points_back(act)
    if not theirs and not at_them:
        return replace(act, definite=definite) if act.codes[0] in _OWN else _in_protest(act)
    mine, codes = act.codes, _codes(act, theirs)
    mine = _plain(act) if mine[0] == "strike" else mine
    dated = theirs or bool(act.struck and act.days)
    sure = told or mine[0] in _OWN or (dated and not _is_between(act))
    order = (*codes, *mine) if sure else (*_plain(act), *codes)
    return replace(act, codes=tuple(dict.fromkeys(order)), definite=definite)


def _in_protest(act: Act) -> Act:
    """«قتل خمسة خلال مظاهرات», «مواجهات مع الشرطة أثناء احتجاجات»: harm where people protest."""
    if act.codes[0] not in _HARMFUL or not _is_during(act) or _by_others(act):
        return act
    codes: tuple[str, ...] = _FORCE if _is_deadly(act) else INTERVENTIONS
    codes = ("violent_demonstration",) if _is_clash(act) else codes
    return replace(act, codes=tuple(dict.fromkeys((*codes, *act.codes))))


def _is_during(act: Act) -> bool:
    """Whether the clause sets the act in a protest."""
    words, crowd = act.line.words, act.line.crowd
    settings = (i for i in range(act.clause.first, act.clause.last) if crowd.get(i) == "setting")
    return any(words.has(max(0, i - _SET_REACH), i, _DURING) for i in settings)


def _by_others(act: Act) -> bool:
    """Whether those who did it are neither police nor soldiers: no force against protesters."""
    named = [fold_text(p.name) for p in (*act.initiators, *act.targets) if p.kind is _SIDE]
    return any(not _POLICE.intersection(name.split()) for name in named)


def _is_violent(act: Act) -> bool:
    """Whether it is violence by hand: a drone that hits a crowd is another thing."""
    by_hand = act.codes[0] == "strike" and bool(act.weapons) and set(act.weapons) <= _BY_HAND
    return by_hand or act.codes[0] in _VIOLENCE


def _points_back(act: Act) -> bool:
    """«المتظاهرين», not «عشرات المتظاهرين»: those told of before."""
    words, crowd = act.line.words, act.line.crowd
    called = [i for i in range(act.clause.first, act.clause.last) if crowd.get(i) == "people"]
    return bool(called) and all(
        "ال" in words.form(i)[:3] and crowd.get(i - 1) != "mass" and crowd.get(i - 2) != "mass"
        for i in called
    )


def _plain(act: Act) -> tuple[str, ...]:
    """What the words say: a clash of two sides, else an attack."""
    if act.codes[0] == "arrests":
        return act.codes
    return ("armed_clash",) if _is_clash(act) else ("attack",)


def _codes(act: Act, theirs: bool) -> tuple[str, ...]:
    if act.codes[0] in _OWN:
        return act.codes
    if any(is_crowd(p, act.line.crowd, {"mob"}) for p in act.initiators):
        return ("mob_violence", "violent_demonstration")
    if theirs or _is_clash(act):
        return ("violent_demonstration",)
    if act.codes[0] == "arrests":
        return ("protest_with_intervention",)
    return _FORCE if _is_deadly(act) else INTERVENTIONS


def _is_clash(act: Act) -> bool:
    """«اشتباكات بين», «اشتبك مع»: neither side only suffered."""
    told = [t for t in act.clause.acts if not is_harm(t)]
    mutual = (t.category == "act_between" or t.marks.get("target") == "مع" for t in told)
    return bool(told) and all(mutual)


def _is_between(act: Act) -> bool:
    return any(t.category == "act_between" for t in act.clause.acts)


def _is_told_deadly(act: Act) -> bool:
    """«قتل عشرة خلال فض الاعتصام»."""
    return any("killed" in t.marks for t in act.clause.triggers) and bool(act.of(FactKind.KILLED))


def _is_live(act: Act) -> bool:
    """«استخدمت الذخيرة الحية لتفريق المتظاهرين»."""
    return bool(_LIVE_FIRE & set(act.weapons))


def _is_deadly(act: Act) -> bool:
    killed = any("killed" in t.marks for t in act.clause.triggers)
    return killed or bool(act.of(FactKind.KILLED)) or _is_live(act)
