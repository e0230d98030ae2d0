"""Whether tellings say enough of an act to be an account: who, whom, where, when, how many."""

from __future__ import annotations

from collections.abc import Sequence

from model.extraction.codes import AIR, REMOTE, SEIZURES, SHELLING, SUICIDE
from model.extraction.facts import FactKind
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, PhraseKind
from model.extraction.mentions import Act
from model.extraction.protests import is_crowd

COUNTRY = 6
"""UCDP's ``where_prec`` of a country."""
_LOOSE = ("strike",)
_OF_NEW = 2
_PLAIN = (AIR, SHELLING, REMOTE, SUICIDE)
"""Kinds of act that a noun tells by itself, as «الهجوم» and «الاعتداء» do not."""
_DOER = frozenset({"الانتحاري", "الانتحاريان", "المهاجم", "المهاجمان", "المهاجمون", "المهاجمين"})
_WHICH = closed_class("الذي التي اللذان اللذين اللتان اللتين")
_BESIDE_NEWS, _ALONE = 2, 4
"""What must be known of an act that is only spoken of: beside one that is told, and without."""


def is_account(acts: Sequence[Act], told: bool) -> bool:
    """Whether the act is told, or spoken of with so much that it can be known from others.

    ``told``: the article tells of some act that can be known; then what it speaks of besides is
    more likely one, and what is told without place and sides is less likely another.
    """
    if any(a.told for a in acts):
        return not told or any(map(can_be_known, acts))
    described = any(map(_is_described, acts))
    return _substance(acts) >= (_BESIDE_NEWS if told else _ALONE - described)


def can_be_known(act: Act) -> bool:
    """Whether place, doer or sufferer is named, or what it cost with a verb of its own or as the
    sum of several."""
    harm = act.of(FactKind.KILLED) or act.of(FactKind.INJURED)
    own = any(t.category == "act_verb" for t in act.clause.acts) or _is_sum(act)
    return bool(act.struck or act.later or act.initiators or act.targets or (harm and own))


def _is_sum(act: Act) -> bool:
    """«هجمات بسيارات مفخخة»: several acts, of which each is told after it."""
    several = any(act.line.words.form(t.last - 1).endswith("ات") for t in act.clause.acts)
    return several and bool(act.of(FactKind.WEAPON))


def _is_described(act: Act) -> bool:
    """«التفجير الذي استهدف …», «الهجوم الذي نفذه …»: a noun with a clause that tells of it."""
    noun, *others = act.clause.triggers
    words = act.line.words
    return noun.is_noun and any(t.is_verb and words.form(t.first - 1) in _WHICH for t in others)


def _substance(acts: Sequence[Act]) -> int:
    """How many of day, place, doer, sufferer and toll the tellings name."""
    known = (PhraseKind.SIDE, PhraseKind.PEOPLE, PhraseKind.THING)
    return (
        any(a.days for a in acts)
        + any(is_placed(a, COUNTRY) for a in acts)
        + any(a.initiators for a in acts)
        + any(p.kind in known and not _only_named(p) for a in acts for p in a.targets)
        + any(a.of(FactKind.KILLED) or a.of(FactKind.INJURED) for a in acts)
    )


def own_sides(act: Act) -> bool:
    """Whether it names a side that was not told before."""
    return bool(act.targets) or any(not _points_back(act, p) for p in act.initiators)


def is_placed(act: Act, wide: int) -> bool:
    """Whether it names a place narrower than one of this precision."""
    return any((p.precision or 1) < wide for p in act.struck)


def weight(act: Act) -> int:
    """How much a telling says by itself."""
    return (
        any(not _points_back(act, p) for p in act.initiators)
        + any(_tells(act, p) for p in act.targets)
        + is_placed(act, COUNTRY)
        + bool(act.of(FactKind.DATE))
    )


def _only_named(phrase: Phrase) -> bool:
    """A person by name alone: histories and trials tell of «اغتيال فلان» for decades."""
    return phrase.kind is PhraseKind.PEOPLE and not (phrase.civil or phrase.armed)


def _tells(act: Act, target: Phrase) -> bool:
    named = target.kind is not PhraseKind.OTHER and not _only_named(target)
    return named and not _points_back(act, target)


def _points_back(act: Act, phrase: Phrase) -> bool:
    """«المتظاهرين», «الانتحاري»: they say nothing that was not told before."""
    if not phrase.name.startswith("ال"):
        return False
    return phrase.name in _DOER or is_crowd(phrase, act.line.crowd, {"people"})


def stands_alone(act: Act, is_first: bool = False) -> bool:
    """Whether a telling says enough for an account of its own.

    ``is_first``: nothing of its kind was told before it that «القصف» could point back to.
    """
    if not is_first and not act.struck and (act.is_weak or (act.clause.only_harm and not act.days)):
        return False  # «وقتل فيه ثلاثة», «مواجهات»: of what was told, if it has no place of its own
    harm = bool(act.of(FactKind.KILLED) or act.of(FactKind.INJURED))
    says = weight(act) + harm + _names_weapon(act)
    if any("owned" in t.marks for t in act.clause.acts) and not (act.targets or act.struck):
        return False
    if act.definite and is_first and (harm or act.told) and act.codes[0] in _PLAIN:
        return says >= _OF_NEW and (own_sides(act) or is_placed(act, COUNTRY))
    if is_first and act.told and not act.recalled and _gathers(act):
        return True
    if act.definite:
        return says >= 3 or (says >= 2 and own_sides(act) and bool(act.of(FactKind.DATE)))
    if act.clause.only_harm:
        return says >= 2 and (harm or bool(act.targets))
    return says >= (1 if _says_enough(act) else 2)


def _gathers(act: Act) -> bool:
    """«نفذ المتظاهرون اعتصاما», «أحرقوا إطارات»: a protest and who took part, be they called as if
    known."""
    crowd = any("protest" in t.marks or t.marks.get("with") == "tyres" for t in act.clause.acts)
    return bool(act.initiators) and crowd


def breaks_out(act: Act) -> bool:
    """«تواصلت المواجهات في …»: a fight and a verb that it happens, with a place."""
    happens = any(t.category == "act_happen" for t in act.clause.triggers)
    fight = any(t.category == "act_between" for t in act.clause.acts)
    return happens and fight and bool(act.struck)


def _names_weapon(act: Act) -> bool:
    """Whether a weapon is named; of «الغارات» told before, not by the word for the act itself."""
    own = [t.span for t in act.clause.acts] if act.definite else []
    return any(not any(s.contains(f.span) for s in own) for f in act.of(FactKind.WEAPON))


def _is_announced_seizure(act: Act) -> bool:
    """«أعلن الوزير اعتقال المتورطين في التفجير»: who announces it says that it was done."""
    seized = act.codes[0] in SEIZURES and bool(act.targets)
    return seized and bool(act.of(FactKind.ATTRIBUTION))


def _says_enough(act: Act) -> bool:
    """«احتج المصلون», «قاموا بخطفه»: a verb told of whose own word says the act.

    A protest was borne out by its people or their cause already.
    """
    if any("protest" in t.marks for t in act.clause.acts):
        return act.told and not act.recalled
    if not act.told or act.recalled:
        return False
    if all(t.is_noun for t in act.clause.triggers):
        return _is_announced_seizure(act)
    if breaks_out(act):
        return True
    plain = [t for t in act.clause.acts if t.codes[1:] == () and t.codes != _LOOSE]
    return any(not t.is_weak or "itself" in t.marks or act.initiators for t in plain)
