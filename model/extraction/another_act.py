"""Whether a telling says of itself that its act is another than one told before."""

from __future__ import annotations

from model.extraction.codes import SEIZURES
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import PhraseKind
from model.extraction.mentions import Act
from model.extraction.sameness import View, same_place, share_name

_ALSO = closed_class("أيضا كذلك")
_ALSO_REACH = 4
_WIDE = 4
_ONCE = closed_class("سبق وسبق")
_OPENING = 2
_TAKEN = SEIZURES | {"disrupted_weapons_use"}
_OTHER = closed_class("آخر أخرى مماثل مماثلة مماثلا ثان ثانية ثالث ثالثة منفصل منفصلة")
_OTHERS = _OTHER | closed_class("آخرين آخران أخريين أخريان")
_NEXT = 2
_EVENTS = closed_class(
    "حادث حادثة هجوم اعتداء عملية واقعة تفجير انفجار غارة قصف ضربة اشتباك جريمة اغتيال استهداف "
    "كمين تطور حادثين حادثتين هجومين انفجارين تفجيرين عمليتين غارتين حوادث هجمات تفجيرات"
)
_OPENING_WORDS = 4
_TURNS = frozenset(
    tuple(fold_text(turn).split())
    for turn in ("إلى ذلك", "من جهة", "من ناحية", "على صعيد", "في سياق", "في السياق", "من جانب")
)


def is_another(act: Act) -> bool:
    """«وفي هجوم آخر قتل …», «استهدف قصف مماثل …», «وفي حادث آخر، …»: not one told before."""
    words = act.line.words
    if _turns(act) and not act.definite and bool(act.initiators or act.targets):
        return True
    at = next((i for i in range(_OPENING_WORDS) if words.form(i) in _EVENTS), None)
    if at is not None and words.form(at + 1) in _OTHERS:
        return True
    nouns = [t for t in act.clause.acts if t.is_noun and "ال" not in t.glued]
    last = any(words.form(t.first - 1) == "اخر" for t in nouns)  # «آخر هجوم في العاصمة»
    return last or any(words.has(t.last, t.last + _NEXT, _OTHER) for t in nouns)


def is_besides(told: View, act: Act) -> bool:
    """«كما انفجرت سيارة في …», «قصفت أيضا …»: one more act, where it hit elsewhere or others."""
    if act.definite or act.clause.only_harm or not _adds(act):
        return False
    struck = [p for p in act.struck if (p.precision or 1) < _WIDE]
    known = [p for p in told.places if (p.precision or 1) < _WIDE]
    if struck and known:
        return not any(same_place(p, k) for p in struck for k in known)
    names = [n for p in act.targets if p.kind is not PhraseKind.OTHER for n in p.known_as]
    return bool(names and told.targets) and not share_name(names, told.targets)


def _adds(act: Act) -> bool:
    words, head = act.line.words, act.clause.triggers[0]
    if words.form(0) == "كما":
        return head.first <= _OPENING
    return words.has(head.last, head.last + _ALSO_REACH, _ALSO)


def _turns(act: Act) -> bool:
    """«إلى ذلك، …», «من جهة أخرى، …», «على صعيد آخر»: other news begins."""
    return tuple(w.removeprefix("و") for w in act.line.words.folded[:2]) in _TURNS


def came_before(act: Act) -> bool:
    """«وسبق أن شنت المقاتلات غارات على الموقع»: another act of the same kind."""
    return act.recalled and act.line.words.has(0, _OPENING, _ONCE)


def done_before(told: View, act: Act) -> bool:
    """«عثر الجيش على مخزن … وكان قد عثر أمس على عبوة …»: the same deed on a day of its own."""
    if not act.recalled or act.definite or act.codes[0] not in _TAKEN:
        return False
    taken = bool(told.targets) and bool(act.targets or act.weapons)
    named = {n for p in act.targets for n in p.known_as}
    other = taken and not share_name(told.targets, named)
    return other and bool(act.days) and not told.days
