"""Who seized somebody: the raid for it is the same act, and a force that tells of it did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.extraction.codes import SEIZURES
from model.extraction.facts import FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import THAT, closed_class
from model.extraction.lines import Phrase, PhraseKind
from model.extraction.mentions import Act
from model.values import Name

_ANNOUNCED = ("arrests", "disrupted_weapons_use")
_RAIDS = closed_class(
    "اقتحم اقتحمت اقتحموا اقتحما يقتحم اقتحام داهم داهمت داهموا يداهم مداهمة دهم دهمت دهموا"
)
_SHARED = (FactKind.PLACE, FactKind.DATE, FactKind.WEAPON)
_HARM = (FactKind.KILLED, FactKind.INJURED)
_FORCES = closed_class(
    "شرطة الشرطة أمن الأمن الأمنية مخابرات المخابرات استخبارات الاستخبارات داخلية الداخلية جيش "
    "الجيش درك الدرك حرس الحرس قوات القوات جهاز أجهزة خفر عمليات جمارك الجمارك التحالف تحالف "
    "دفاعات الدفاعات"
)


def of_seizures(acts: Sequence[Act]) -> list[Act]:
    """The acts, those that seize somebody with the raid for it and with who did it."""
    return [_announced(act) for act in _with_raids(acts)]


def _announced(act: Act) -> Act:
    """«أعلنت الشرطة اعتقال …», «… ضبط أسلحة»: a force that announces them made them."""
    known = [p for p in act.initiators if act.rules.get(p.span.start) != "roles.claimed"]
    if act.codes[0] not in _ANNOUNCED or known:
        return act
    words = act.line.words
    for fact in act.of(FactKind.ATTRIBUTION):
        at, after = words.at(fact.span.start), words.at(fact.span.end - 1) + 1
        name = fact.value.name if isinstance(fact.value, Name) else ""
        force = not _FORCES.isdisjoint(fold_text(name).split()[:2])
        told = after <= act.clause.triggers[0].first
        if force and told and not words.has(after, act.clause.triggers[0].first, THAT):
            by = Phrase(at, after, fact.span, name, PhraseKind.SIDE, armed=True)
            rules = {**act.rules, fact.span.start: "roles.announced"}
            return replace(act, initiators=(by,), rules=rules)
    return act


def _with_raids(acts: Sequence[Act]) -> list[Act]:
    """«اقتحم مسلحون منزلا وخطفوا صاحبه»: the raid is how he was seized.

    Not where somebody was hurt in the raid, nor where others seized than those who raided.
    """
    found: list[Act] = []
    for act in acts:
        if found and _is_raid_for(found[-1], act):
            raid = found.pop()
            facts = {k: act.of(k) or raid.of(k) for k in _SHARED}
            act = replace(
                act,
                initiators=act.initiators or raid.initiators,
                rules={**raid.rules, **act.rules},
                facts={**act.facts, **facts},
            )
        found.append(act)
    return found


def _is_raid_for(raid: Act, act: Act) -> bool:
    if raid.line is not act.line or act.codes[0] not in SEIZURES:
        return False
    stormed = raid.line.words.form(raid.clause.triggers[0].first).removeprefix("و") in _RAIDS
    if not stormed or any(raid.of(kind) for kind in _HARM):
        return False
    doers = {p.name for p in act.initiators}
    return not doers or doers == {p.name for p in raid.initiators}
