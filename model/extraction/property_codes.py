"""Which sub-event code an act has that struck property: houses blown up, raids of settlers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from model.extraction.codes import ATTACK, CLASH, LOOTING, OVERTAKES, REGAINS, REMOTE
from model.extraction.facts import FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import PhraseKind
from model.extraction.mentions import Act
from model.extraction.sameness import is_unnamed

_HOMES = closed_class(
    "منزل منزلا منازل منزلين منزلي منزله منزلها منازلهم بيت بيتا بيوت بيتين بيوتهم شقة شققا "
    "مرقد ضريح أضرحة مزار مزارات"
)
_STRUCK = ("roles.object", "roles.genitive_target")
"""How the house is named: «تفجير منزل», not «تفجير استهدف منزلا»."""
_GROUND = (REGAINS, OVERTAKES)
_LOOT = closed_class(
    "سيارة سيارات سيارتين شاحنة شاحنات شاحنتين مركبة مركبات آليات أسلحة أسلحتهم ذخائر مساعدات "
    "أموال مبلغ مبالغ معدات بضائع مواشي أغنام إبل هواتف ممتلكات قافلة صهريج صهاريج باخرة ناقلة "
    "سفينة زورق قارب حافلة وقود محاصيل"
)
_ORDER = (LOOTING, REMOTE)
_RAID = (ATTACK, LOOTING)
_SETTLERS = re.compile("مستوطن|مستعمر")


def of_property(acts: Sequence[Act]) -> list[Act]:
    """«فجرت القوات منزل الأسير»: those who hold a place destroy what stands there.

    Not where somebody was killed or hurt, and not a bomb that unknown men left at a house.
    """
    acts = [replace(a, codes=(LOOTING,)) if _is_theft(a) else a for a in acts]
    acts = [replace(a, codes=_RAID) if _is_burnt_alive(a) else a for a in acts]
    found = (replace(a, codes=_ORDER) if _is_destroyed(a) else a for a in acts)
    return [replace(a, codes=_RAID) if _is_raid(a) else a for a in found]


def _is_burnt_alive(act: Act) -> bool:
    """«أضرموا النار في رجل»: whom they set on fire is no property."""
    people = bool(act.targets) and all(p.kind is PhraseKind.PEOPLE for p in act.targets)
    return people and act.codes[:2] == (LOOTING, ATTACK)


def _is_theft(act: Act) -> bool:
    """«استولوا على 20 سيارة»: things are seized, no ground."""
    ground = bool(act.codes) and act.codes[0] in _GROUND
    return ground and bool(act.targets) and all(_is_loot(p.name) for p in act.targets)


def _is_loot(name: str) -> bool:
    return bool(_LOOT.intersection(fold_text(name).split()[:3]))


def _is_raid(act: Act) -> bool:
    """«هاجم مستوطنون بلدة»: settlers come upon people and their property, not upon fighters."""
    names = [p.name for p in act.initiators]
    theirs = bool(names) and all(_SETTLERS.search(n) for n in names)
    return theirs and act.codes[:1] == (CLASH,) and not any(p.armed for p in act.targets)


def _is_destroyed(act: Act) -> bool:
    known = any(not is_unnamed(p.name) for p in act.initiators)
    if act.codes[:1] != (REMOTE,) or not known:
        return False
    if act.of(FactKind.KILLED) or act.of(FactKind.INJURED) or "suicide_vest" in act.weapons:
        return False
    homes = (p for p in act.targets if _HOMES.intersection(fold_text(p.name).split()[:2]))
    return any(act.rules.get(p.span.start) in _STRUCK for p in homes)
