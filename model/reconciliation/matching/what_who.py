"""The act of two accounts, its sides and its means, and the words that they are told in."""

from __future__ import annotations

from model.reconciliation.facts import AccountFacts, Party
from model.reconciliation.matching.reasons import SILENT, Parted, Saying, told

_SAME_KIND, _MAYBE_KIND, _LIKE_KIND, _OTHER_KIND, _FAR_KIND = 2.0, 1.0, -1.2, -2.0, -5.0
_KINDRED = (
    frozenset({"battles", "explosions", "civilians"}),
    frozenset({"protests", "riots"}),
)
"""Headings whose kinds of act one report may call by another's name."""
_READINGS = 3
_ASSAULTS = frozenset({"attack", "armed_clash"})
_BLASTS = frozenset({"suicide_bomb", "remote_explosive_landmine_ied", "grenade"})
"""One report's «هجوم» is another's bomb: between these a kind says nothing against."""

_SAME_SIDE, _KIN_SIDE, _OTHER_SIDE = 2.0, 1.0, -2.5
_SAME_TARGET, _LIKE_TARGET, _OTHER_TARGET, _OTHER_WORDS = 1.5, 0.8, -1.0, -0.4
_REVERSED, _HALF_REVERSED = -9.0, -4.0
_UNDIRECTED = frozenset({"armed_clash"})
"""Acts in which either side may be named first."""

_MEANS = {
    **dict.fromkeys(("aircraft_bomb", "helicopter", "barrel_bomb"), "aircraft"),
    **dict.fromkeys(("artillery", "mortar", "rocket", "missile", "tank"), "guns"),
    **dict.fromkeys(("ied", "vehicle_bomb", "landmine_uxo", "suicide_vest"), "bomb"),
    **dict.fromkeys(("small_arms", "sniper"), "arms"),
    "drone": "drone",
}
"""Weapons that one report may call by another's name; those of other rows tell acts apart."""
_SAME_WEAPON, _LIKE_WEAPON, _OTHER_WEAPON = 1.5, 0.3, -1.5

_WORDS = ((0.6, 4.0), (0.45, 2.5), (0.3, 1.5), (0.2, 0.7))
_FEW_WORDS, _NO_WORD_SHARED = 6, -0.7
_COPY, _NONE_SHARED = 0.6, 0.04
_BOTH_ANSWER = 1.0

KIND = Saying("event_type", "نوع الحدث نفسه", "the same kind of event")
MAYBE_KIND = Saying("event_type", "نوع قد يكون نفسه", "a kind that may be the same")
LIKE_KIND = Saying("event_type", "نوع حدث قريب", "a kind of event that is close")
OTHER_KIND = Saying("event_type", "نوع حدث آخر", "another kind of event")
FAR_KIND = Saying("event_type", "حدث من صنف آخر", "an event of another sort")
REVERSED = Saying("initiator", "الطرفان معكوسان", "sides reversed")
INITIATOR = Saying("initiator", "الفاعل نفسه", "the same initiator")
KIN_INITIATOR = Saying("initiator", "فاعلان متصلان", "initiators that belong together")
OTHER_INITIATOR = Saying("initiator", "فاعل آخر", "another initiator")
TARGET = Saying("target", "الهدف نفسه", "the same target")
LIKE_TARGET = Saying("target", "هدفان متقاربان", "targets that are alike")
OTHER_TARGET = Saying("target", "هدف آخر", "another target")
WEAPON = Saying("weapon", "السلاح نفسه", "the same weapon")
LIKE_WEAPON = Saying("weapon", "سلاح قريب", "a weapon that is close")
OTHER_WEAPON = Saying("weapon", "سلاح آخر", "another weapon")
WORDS = Saying("words", "الكلمات نفسها", "the same words")
SOME_WORDS = Saying("words", "كلمات مشتركة", "words in common")
NO_WORDS = Saying("words", "لا كلمات مشتركة", "no words in common")
ANSWERS = Saying("follows", "كلاهما ردّ", "both are answers")


def compare_kinds(one: AccountFacts, other: AccountFacts) -> Parted:
    """What was done; of what was merely read, the next likely readings too."""
    if not one.kinds or not other.kinds:
        return SILENT
    if one.kinds[0] == other.kinds[0]:
        return told(_SAME_KIND, KIND)
    if one.kinds[0] in other.kinds[:_READINGS] or other.kinds[0] in one.kinds[:_READINGS]:
        return told(_MAYBE_KIND, MAYBE_KIND)
    if _are_an_assault(one.kinds[0], other.kinds[0]):
        return told(0.0, LIKE_KIND)
    if one.group == other.group:
        return told(0.0 if one.weapons & other.weapons else _LIKE_KIND, LIKE_KIND)
    if any(one.group in kin and other.group in kin for kin in _KINDRED):
        return told(_OTHER_KIND, OTHER_KIND)
    return told(_FAR_KIND, FAR_KIND)


def _are_an_assault(one: str, other: str) -> bool:
    both = {one, other}
    return both <= _ASSAULTS | _BLASTS and not both <= _BLASTS


def compare_sides(one: AccountFacts, other: AccountFacts) -> Parted:
    """Who did it: the same, another, or those whom the other says it was done to."""
    if _undirected(one) and _undirected(other):
        ours, theirs = (*one.initiators, *one.targets), (*other.initiators, *other.targets)
        return _said_of_sides(_meeting(ours, theirs), bool(ours and theirs))
    straight = _meeting(one.initiators, other.initiators)
    there = _meeting(one.initiators, other.targets)
    back = _meeting(other.initiators, one.targets)
    if max(there, back) > straight and not _meeting(one.targets, other.targets):
        both = there and back
        return told(_REVERSED if both else _HALF_REVERSED, REVERSED)
    return _said_of_sides(straight, bool(one.initiators and other.initiators))


def are_opposed(one: AccountFacts, other: AccountFacts) -> bool:
    """Whether what one did to the other was done to it in turn."""
    return compare_sides(one, other)[1] is REVERSED


def _said_of_sides(meeting: float, both: bool) -> Parted:
    if not both:
        return SILENT
    if meeting >= _SAME_SIDE:
        return told(meeting, INITIATOR)
    return told(meeting, KIN_INITIATOR) if meeting > 0 else told(_OTHER_SIDE, OTHER_INITIATOR)


def _undirected(facts: AccountFacts) -> bool:
    return bool(facts.kinds) and facts.kinds[0] in _UNDIRECTED


def _meeting(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> float:
    """How well the likest two of them fit: the same side, one that belongs to it, or neither."""
    best = 0.0
    for one in ours:
        for other in theirs:
            if one.key == other.key:
                return _SAME_SIDE
            if _are_kin(one, other):
                best = _KIN_SIDE
    return best


def _are_kin(one: Party, other: Party) -> bool:
    if one.key in other.kin or other.key in one.kin:
        return True
    if one.known and other.known:
        return False
    return bool(one.kin & other.kin or one.words & other.words)


def compare_targets(one: AccountFacts, other: AccountFacts) -> Parted:
    """Whom or what it hit, which reports name in many ways: whose it is, or where it stands."""
    if not one.targets or not other.targets:
        return SILENT
    meeting = _meeting(one.targets, other.targets)
    if meeting >= _SAME_SIDE:
        return told(_SAME_TARGET, TARGET)
    if meeting > 0:
        return told(_LIKE_TARGET, LIKE_TARGET)
    here, there = (any(p.known or p.kin for p in f.targets) for f in (one, other))
    if here != there:
        return SILENT
    return told(_OTHER_TARGET if here else _OTHER_WORDS, OTHER_TARGET)


def compare_weapons(one: AccountFacts, other: AccountFacts) -> Parted:
    """What with; a report that says no more than shells or a blast may mean any."""
    if not one.weapons or not other.weapons:
        return SILENT
    if one.weapons & other.weapons:
        return told(_SAME_WEAPON, WEAPON)
    ours, theirs = ({_MEANS.get(w) for w in f.weapons} for f in (one, other))
    if ours & theirs or None in ours | theirs:
        return told(_LIKE_WEAPON, LIKE_WEAPON)
    return told(_OTHER_WEAPON, OTHER_WEAPON)


def compare_words(one: AccountFacts, other: AccountFacts) -> Parted:
    """The words around what was read: names of people, of a street, and copies of one text."""
    least = min(len(one.words), len(other.words))
    if least < _FEW_WORDS:
        return SILENT
    share = len(one.words & other.words) / least
    for enough, bits in _WORDS:
        if share >= enough:
            return told(bits, WORDS if share >= _COPY else SOME_WORDS)
    return told(_NO_WORD_SHARED, NO_WORDS) if share <= _NONE_SHARED else SILENT


def compare_answers(one: AccountFacts, other: AccountFacts) -> Parted:
    """An answer to another act is told as one by both."""
    return told(_BOTH_ANSWER, ANSWERS) if one.answers and other.answers else SILENT
