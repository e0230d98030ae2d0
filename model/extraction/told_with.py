"""What is told with a fight in one sentence and belongs to it: captives, losses of both sides."""

from __future__ import annotations

from collections.abc import Collection

from model.extraction.codes import CLASH, OVERTAKES, REGAINS
from model.extraction.facts import FactKind
from model.extraction.grammar import closed_class
from model.extraction.mentions import Act
from model.extraction.sameness import View, share_name, view_of

_FIGHTS = {CLASH, REGAINS, OVERTAKES}
_BESIDES = closed_class("جانب بالإضافة إضافة مقابل فضلا فيما بينما كما")
_REACH = 4
_DISARMED = "disrupted_weapons_use"
_SPOTTED = closed_class("رصد رصدت رصدوا رصدها رصده برصد كشف كشفت كشفها كشفه تتبع تتبعت اكتشفت")
_BLIND = closed_class("متعمدة متعمد عشوائية عشوائي ممنهجة عدائية عبثية")
_SPOTTED_REACH, _BLIND_REACH = 5, 4


def is_of_fight(act: Act, before: Act) -> bool:
    """«قتل تسعة منهم في مواجهات، إلى جانب أسر ثلاثة»: captives of the fight told before."""
    captives = all("captive" in t.marks for t in act.clause.acts)
    return captives and _is_fight(before, act) and _shares_doers(act, before)


def is_launch(act: Act, told: Collection[Act]) -> bool:
    """«رصدت القوات إطلاق صاروخ من صعدة», «وأطلق بطريقة متعمدة»: how that began which was brought
    down."""
    first, words = act.clause.triggers[0], act.line.words
    launch = "munition" in first.marks and not act.of(FactKind.KILLED)
    if not launch or not any(a.codes[:1] == (_DISARMED,) for a in told):
        return False
    spotted = words.has(max(0, first.first - _SPOTTED_REACH), first.first, _SPOTTED)
    return spotted or words.has(first.last, first.last + _BLIND_REACH, _BLIND)


def is_other_loss(act: Act, before: Act) -> bool:
    """«قتل عشرون منهم …، بالإضافة إلى مقتل ستة من المقاومة»: what the fight cost the others."""
    if not act.clause.only_harm or not act.of(FactKind.KILLED) or act.days or act.struck:
        return False
    first = act.clause.triggers[0].first
    joined = act.line.words.has(max(0, first - _REACH), first, _BESIDES)
    return joined and any(p.armed for p in act.targets) and _is_fight(before, act)


def is_losers(act: Act, told: View) -> bool:
    """«وقتل 17 من المهاجمين على أيدي الجنود»: what the fight that was told cost who began it."""
    mine = view_of([act])
    if not act.clause.only_harm or act.days or act.recalled or mine.places:
        return False
    theirs = share_name(mine.targets, told.initiators)
    return CLASH in told.codes and theirs and not share_name(mine.initiators, told.initiators)


def _is_fight(before: Act, act: Act) -> bool:
    return before.line is act.line and bool(_FIGHTS & before.open_codes)


def _shares_doers(act: Act, before: Act) -> bool:
    theirs = {p.name for p in before.initiators}
    return not act.initiators or not theirs or bool(theirs & {p.name for p in act.initiators})
