"""Whether a clause speaks enough of arms to tell an act: «استهدف» is said of markets too."""

from __future__ import annotations

from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import PhraseKind, Trigger
from model.extraction.mentions import Act
from model.extraction.protests import is_crowd
from model.extraction.substance import breaks_out
from model.extraction.trace import Reason
from model.values import Count, DateRange

_LOOSE = {"strike", "assault"}
_MONTH = 4
_DAYS = 2
"""UCDP's ``date_prec`` of a day, or of a few."""
_AFTER = closed_class("بعد عقب إثر نتيجة جراء")
_RELATIVES = closed_class("الذي التي الذين اللذين اللتين اللذان اللتان")
_UNDERGONE = closed_class("هدفا عرضة مسرحا ضحية نتيجة تعرض تعرضت يتعرض تتعرض تعرضها تعرضه مواصلة")
_OWN = ("ها", "هم")
_SINCE = closed_class("بعد عقب إثر منذ غداة")
_SINCE_REACH = 4
_EXECUTES = closed_class("إعدام الإعدام بإعدام أعدم أعدمت أعدموا يعدم تعدم إعدامات")
_COURTS = closed_class("السلطات سلطات وزارة الداخلية محكمة المحكمة القضاء الحكومة مصلحة")
WAR = 1000
"""So many are killed, so many rounds fired by a war, not by one act."""


def doubt(act: Act) -> Reason | None:
    """Why a clause tells no act, or None where enough in it speaks of arms."""
    if not act.codes:
        return Reason.CARRIER_ALONE
    if _is_purpose(act) or _is_sentence(act):
        return Reason.NOT_HAPPENED
    if _habitual(act):
        return Reason.HABITUAL
    if _is_toll(act):
        return Reason.TOLL
    return None if _counts(act) else Reason.TOO_WEAK


def _is_purpose(act: Act) -> bool:
    """«معدة لاستهداف …», «تستعد لمهاجمة …»: what for, told by nothing else in the clause."""
    first = act.clause.triggers[0]
    wanted = first.category == "act_noun" and first.glued.endswith("ل") and "ال" not in first.glued
    return wanted and not act.told and act.line.words.form(first.first - 1) not in _UNDERGONE


def _is_sentence(act: Act) -> bool:
    """«نفذت السلطات حكم الإعدام», «أعدمت إيران …»: what a court has ordered."""
    words = act.line.words
    if not any(words.form(t.first).removeprefix("و") in _EXECUTES for t in act.clause.acts):
        return False
    doers = (fold_text(p.name).split()[0] in _COURTS or p.foreign for p in act.initiators)
    return any(doers)


def _counts(act: Act) -> bool:
    """Whether there is enough that speaks of arms: a bare «استهدف» is said of markets too."""
    if _takes_ground(act):
        return bool(act.struck or act.targets)
    if all("counted" in t.marks for t in act.clause.acts) and not act.of(FactKind.KILLED):
        return False
    if any({"side", "move"} & set(t.marks) for t in act.clause.acts):
        return _by_side(act)
    if breaks_out(act) or _tells_more(act):
        return True
    strong = [t for t in act.clause.acts if not t.is_weak and not _LOOSE & set(t.codes)]
    if any("needs" in t.marks for t in act.clause.acts) and not act.of(FactKind.WEAPON):
        return act.told and _is_fought(act)
    if strong and (not act.clause.only_harm or any("sure" in t.marks for t in strong)):
        return True
    return _is_borne_out(act)


def _is_fought(act: Act) -> bool:
    """«إحباط هجوم نفذه مسلحون»: a foiled attack that was begun, not a plot."""
    doers = any(p.armed for p in act.initiators)
    return doers or bool(act.of(FactKind.KILLED) or act.of(FactKind.INJURED))


def _tells_more(act: Act) -> bool:
    """«ووقع الهجوم الأربعاء في …»: of what was told before, when or where it happened."""
    happens = any(t.category == "act_happen" for t in act.clause.triggers)
    return happens and act.definite and act.told and bool(act.days or act.struck)


def _is_borne_out(act: Act) -> bool:
    """Whether people, sides, days and places bear out words that are weak by themselves."""
    if any({"protest", "crowd"} & set(t.marks) for t in act.clause.acts):
        on_a_day = act.told and any((d.precision or _MONTH) <= _DAYS for d in act.days)
        return bool(act.initiators or act.struck or act.targets) or on_a_day
    if any(is_crowd(p, act.line.crowd, {"people", "mob"}) for p in act.initiators):
        return True
    if any("pact" in t.marks for t in act.clause.acts):
        in_force = any("with" in t.marks for t in act.clause.acts) and act.struck
        return bool(act.initiators or in_force)  # who agreed or announces it, or where it begins
    if act.told and _is_full(act):
        return True
    return _armed(act) >= (2 if act.is_weak else 1)


def _takes_ground(act: Act) -> bool:
    """«استعادت القوات السيطرة على …», «حررت …»: a verb of taking ground and who took it."""
    verbs = (
        t.category == "act_light" or ("ground" in t.marks and t.is_verb)
        for t in act.clause.triggers
    )
    side = any(p.kind is PhraseKind.SIDE for p in act.initiators)
    ground = any("ground" in t.marks for t in act.clause.acts)
    return side and ground and (any(verbs) or _is_announced(act) or _came_before(act))


def _is_announced(act: Act) -> bool:
    """«أعلنت المقاومة سيطرتها على …»."""
    first = act.clause.triggers[0]
    claimed = any(act.rules.get(p.span.start) == "roles.claimed" for p in act.initiators)
    return act.told and (claimed or act.line.words.form(first.first).endswith(_OWN))


def _came_before(act: Act) -> bool:
    """«بعد تحرير المقاومة المدينة», «منذ اجتياح الجماعة العاصمة»: what had been done by then."""
    first = act.clause.triggers[0].first
    return act.line.words.has(max(0, first - _SINCE_REACH), first, _SINCE)


def _is_full(act: Act) -> bool:
    """«نهب مسلحون متاجر في …»: a weak word, but with doer, place, and whom or when."""
    doer = any(p.kind is PhraseKind.SIDE for p in act.initiators)
    left = any(t.marks.get("target") == "من" for t in act.clause.acts)  # «انسحب»
    return doer and not left and bool(act.struck) and bool(act.days or act.targets)


def _follows_from(act: Act) -> bool:
    """«انسحبت … بعد القصف»: what an act of the same sentence led to."""
    words, last = act.line.words, act.clause.acts[-1].last
    later = (t for t in act.line.triggers if t.first >= last and "pact" not in t.marks)
    return any(words.has(t.first - 2, t.first, _AFTER) for t in later)


def _by_side(act: Act) -> bool:
    """«انسحبت القوات من البلدة», «نهب مسلحون المخازن»: not a delegation, not thieves."""
    armed = any(p.armed for p in act.initiators) or _is_handed_over(act)
    moves = any("move" in t.marks for t in act.clause.acts)
    if act.codes[0] == "change_to_group_activity" and (not act.told or _follows_from(act)):
        return False  # «بعد انسحاب القوات»: said of what else is told
    return armed and (not moves or bool(act.struck or act.targets))


def _is_handed_over(act: Act) -> bool:
    """«تسلمت الحكومة الحقل من قوات …»: one of the two is a force."""
    handed = act.codes[0] == "non_violent_transfer_of_territory" and act.told
    return handed and any(p.armed for p in act.line.sides.values())


def _is_toll(act: Act) -> bool:
    """«قُتل في الحرب منذ نصف عام ألفا شخص», or thousands at any time."""
    counted = (f.value for kind in (FactKind.KILLED, FactKind.MUNITIONS) for f in act.of(kind))
    if any(isinstance(c, Count) and (c.min or 0) >= WAR for c in counted):
        return True
    long = [
        f
        for f in act.of(FactKind.DATE)
        if f.attributes.get("relation") == "since"
        and isinstance(f.value, DateRange)
        and (f.value.precision or 0) >= _MONTH
    ]
    return bool(long) and bool(act.of(FactKind.KILLED) or act.of(FactKind.INJURED))


def _lasting(act: Act) -> bool:
    """«القاعدتان اللتان تتعرضان لقصف», «يسيطر على …»: what goes on, outside of headlines."""
    return act.line.zone not in ("headline", "caption") and any(
        _is_hold(t)
        or (_is_going_on(t) and act.line.words.form(t.first - 1) in _RELATIVES)
        or (_breaks_out_still(t) and act.line.words.form(t.first - 1) == "حيث")
        or _is_seen(t)
        for t in (*act.clause.triggers, *filter(_is_seen, act.line.triggers[:1]))
    )


def _is_seen(trigger: Trigger) -> bool:
    """«وتشهد المحافظة …»: what the sentence says of a region, not of a day."""
    opens = not trigger.first and trigger.glued == "و"
    return opens and "place" in trigger.marks and _breaks_out_still(trigger)


def _is_going_on(trigger: Trigger) -> bool:
    """«تتعرض», «يشن»."""
    return (
        trigger.category in ("act_suffer", "act_light") and trigger.marks.get("form") == "present"
    )


def _breaks_out_still(trigger: Trigger) -> bool:
    """«حيث تستمر المعارك منذ شهرين», «وتشهد المحافظة اغتيالات»: beside what is reported."""
    return trigger.category == "act_happen" and trigger.marks.get("form") == "present"


def _is_hold(trigger: Trigger) -> bool:
    """«يسيطر عليها»: in the present it tells a state, not an act."""
    held = trigger.is_verb and "ground" in trigger.marks
    return held and trigger.marks.get("form") == "present"


def _habitual(act: Act) -> bool:
    """«عدة مرات», «خلال الأشهر الماضية» and no day: many acts, none of them told.

    Not of one man: «الذي قتل في معارك في العام الماضي».
    """
    if any("mutual" in t.marks and _is_going_on(t) for t in act.clause.triggers) and not act.days:
        return act.definite or _of_many(act)
    since = any(f.attributes.get("relation") == "since" for f in act.of(FactKind.DATE))
    if since and (_lasting(act) or any(_is_going_on(t) for t in act.clause.triggers)):
        return True
    of_one = act.clause.triggers[0].category == "act_harm_verb" and not act.of(FactKind.KILLED)
    often = (not of_one and any("strong" in r.marks for r in act.line.recalls)) or _lasting(act)
    return often and not any(_is_day(f) for f in act.of(FactKind.DATE))


def _is_day(fact: Fact) -> bool:
    """Whether it says when, in a month or less, and not how long: «خلال الأيام الماضية»."""
    exact = isinstance(fact.value, DateRange) and (fact.value.precision or 5) < _MONTH
    return exact and fact.attributes.get("form") != "lasting"


def _of_many(act: Act) -> bool:
    """«تتبادل س وص الهجمات»: what they do to each other time and again."""
    words = (act.line.words.form(t.last - 1) for t in act.clause.acts)
    return any(w.startswith("ال") and w.endswith("ات") for w in words)


def _armed(act: Act) -> int:
    """How much in the clause speaks of arms."""
    doers = any(p.kind is PhraseKind.SIDE for p in act.initiators)
    sides = doers + any(p.kind is PhraseKind.SIDE or p.armed for p in act.targets) * doers
    sides = sides or any(p.kind is PhraseKind.SIDE for p in act.targets)
    people = any(p.armed for p in act.targets)
    harm = act.of(FactKind.KILLED) or act.of(FactKind.INJURED)
    weapon = bool(act.weapons) or bool(act.of(FactKind.MUNITIONS))
    others = len(act.clause.acts) > 1
    return 2 * weapon + sides + people + bool(harm) + others


def is_by_arms(act: Act) -> bool:
    """Whether a death is told as one by arms: no other act of the article says so for it."""
    fighters = any(p.armed for p in (*act.targets, *act.initiators))
    sure = any("sure" in t.marks for t in act.clause.acts)
    return sure or bool(act.weapons) or fighters or any(p.armed for p in act.line.sides.values())
