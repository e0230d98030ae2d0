"""Which words of a sentence tell one act together: «تعرضت … لقصف», «قتل … في هجوم شنه …»."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from model.extraction.grammar import CAUSE, OPERATIONS, PREPOSITIONS, RESULT, closed_class
from model.extraction.lines import Line, Trigger
from model.extraction.told_apart import is_told_apart
from model.quick import node

_ANSWER = closed_class("ردا رد انتقاما ردها رده")
_LATER = closed_class("عقب بعيد غداه بعد بعدما اعقاب اثر سبقه سبقها قبل اعقب تلا خلفيه")
_TURN = closed_class("كما فيما بينما فان وفي من جهه حين وقال واضاف وافاد لكن") - {"من"}
_BACKGROUND = closed_class("خلفية")
_BEFORE_THAT = _LATER - closed_class("إثر بعدما")
_AT_THAT = closed_class("عندما حينما بعدما")
_FULL_STOPS = frozenset(".;:؛!")
_GOVERNING = closed_class("من في على إلى")
_LEADING = closed_class("عن إلى في")
_BACKED = closed_class("مدعومة المدعومة مدعوما مدعومين مسنودة المسنودة بدعم بإسناد بمساندة بغطاء")
_HARM_REACH = 6
_OBJECT_REACH = 6
_RIGHT_AFTER = 2
_THAT = frozenset({"ان", "وان"})
_WHEN = closed_class("عندما حين حينما بعدما بعد اثر لدي عقب لحظه")
_MEANWHILE = closed_class("فيما بينما حين كما")
_OTHERS = closed_class("آخر آخرون آخرين آخران أخرى")
_OTHERS_REACH = 4
_COMES = closed_class("يأتي تأتي ويأتي وتأتي جاء جاءت وجاء وجاءت")
_WHO = closed_class("الذي التي الذين اللذين اللتين اللواتي")
_LED_REACH = 3
_BY_COUNTED = closed_class(
    "بثلاث بأربع بخمس بست بسبع بثماني بثمان بتسع بعشر بعدة بعدد بسلسلة بعشرات بأكثر بوابل "
    "بمئات بموجة"
)
"""What begins «بثلاث غارات»."""
_POINTING = closed_class("هذا هذه ذلك تلك")


class Bond(StrEnum):
    """How an act of a sentence stands to the act told before it in the same sentence."""

    NONE = "none"
    EARLIER = "earlier"
    ANSWERED = "answered"


@node
class Clause:
    """The triggers of one act and the words ``[first, last)`` that belong to it.

    ``bond`` EARLIER: it came before the preceding clause's act («عقب»); ANSWERED: the preceding
    act answers it («ردا على»).
    """

    line: Line
    triggers: tuple[Trigger, ...]
    first: int
    last: int
    bond: Bond = Bond.NONE

    @cached_property
    def acts(self) -> tuple[Trigger, ...]:
        """The triggers that say an act by themselves."""
        return tuple(t for t in self.triggers if not t.is_carrier)

    @cached_property
    def only_harm(self) -> bool:
        """Whether the clause tells who was killed or hurt and not by what act."""
        return all(is_harm(t) for t in self.acts)


def is_harm(trigger: Trigger) -> bool:
    """Whether the word says that somebody was killed or hurt, not how."""
    return trigger.category in ("act_harm", "act_harm_verb")


def takes_ground(trigger: Trigger) -> bool:
    """Whether the word says that ground is taken."""
    return "ground" in trigger.marks and not trigger.is_carrier


def is_won(clause: Clause) -> bool:
    """«سيطرت … بعد معارك»: ground is taken and the fight that won it told after it."""
    first, *later = clause.acts
    return takes_ground(first) and any(_is_earlier(clause.line, t) for t in later)


def _is_earlier(line: Line, new: Trigger) -> bool:
    """«… بعد معارك»: a fight named only as what came before."""
    return new.category == "act_between" and line.words.has(new.first - 3, new.first, _LATER)


def clauses_of(line: Line) -> tuple[Clause, ...]:
    """The clauses of a sentence in their order; those without an act are left out."""
    groups: list[list[Trigger]] = []
    bonds: list[Bond] = []
    for place, trigger in enumerate(line.triggers):
        following = line.triggers[place + 1 :]
        if groups and _joins(line, groups[-1], trigger, following):
            groups[-1].append(trigger)
        else:
            bonds.append(_bond(line, groups[-1][-1], trigger) if groups else Bond.NONE)
            groups.append([trigger])
    edges = _edges(line, groups)
    made = (
        Clause(line, tuple(group), edges[i], edges[i + 1], bonds[i])
        for i, group in enumerate(groups)
    )
    return tuple(c for c in made if c.acts)


def _joins(line: Line, group: list[Trigger], new: Trigger, following: Sequence[Trigger]) -> bool:
    last = group[-1]
    between = _between(line, last, new)
    if _breaks(line, group, new, between):
        return False
    if _points_back(group, new, between) or _is_aim(line, group, new):
        return True
    if all(t.is_carrier for t in group):
        return _carried(group, new, between, _is_governed(line, last, new))
    if "relative" in new.marks:
        return True  # «قتل … بقذيفة أطلقها …»
    if is_harm(new):
        apart = is_told_apart(line, group, new, following)
        return not apart and _harm_follows(line, group, new, between)
    if all(is_harm(t) for t in group if not t.is_carrier):
        return _cause_follows(new, between)
    if new.is_carrier:
        return _carrier_follows(line, new, between)
    return _same_act(group, new, between)


def _breaks(line: Line, group: list[Trigger], new: Trigger, between: tuple[str, ...]) -> bool:
    """Whether a mark, an answer or what was found stands between: two acts at any rate."""
    if _ANSWER & set(between) or line.words.has(group[-1].last, new.first, _FULL_STOPS):
        return True
    if _comes_after(line, group, between) or _is_charge(line, group, new):
        return True
    return between[-1:] == ("مقابل",) or _is_of_found(group, new)


def _is_charge(line: Line, group: list[Trigger], new: Trigger) -> bool:
    """«اعتقال المتورطين في التفجير الذي …»: what those who were seized are said to have done."""
    seized = any("arrests" in t.codes for t in group)
    return seized and new.category == "act_event" and new.first in line.topics


def _comes_after(line: Line, group: list[Trigger], between: tuple[str, ...]) -> bool:
    """«ويأتي الهجوم بعد أسبوعين على مقتل …»: the known event and an earlier one."""
    event = group[-1]
    comes = line.words.form(event.first - 1) in _COMES and "ال" in event.glued
    return comes and bool(_LATER & set(between))


def _points_back(group: list[Trigger], new: Trigger, between: tuple[str, ...]) -> bool:
    """«شهدت البلدة مواجهات، وأسفرت تلك المعارك عن …»: a fight named again by another word."""
    pointed = between[-1:] and between[-1] in _POINTING
    return bool(pointed) and new.category == "act_between" == group[-1].category


def _is_aim(line: Line, group: list[Trigger], new: Trigger) -> bool:
    """«نفذت القوات عملية استهدفت …»: what the operation was aimed at."""
    aimed = new.is_verb and "strike" in new.codes and not new.glued
    carried = any(t.category == "act_light" for t in group)
    return aimed and carried and line.words.has(group[0].last, new.first, OPERATIONS)


def _between(line: Line, last: Trigger, new: Trigger) -> tuple[str, ...]:
    """The words between two triggers, without «عن بعد»: a bomb set off from afar is no «after»."""
    forms = line.words.forms(last.last, new.first)
    if "عن" not in forms or "بعد" not in forms:
        return forms
    return tuple(f for i, f in enumerate(forms) if not (f == "بعد" and i and forms[i - 1] == "عن"))


def _is_of_found(group: list[Trigger], new: Trigger) -> bool:
    """«فككت القوات ألغاما زرعها س»: who had laid what was found."""
    found = any(t.marks.get("with") in ("arms", "device") for t in group)
    return found and "relative" in new.marks


def _carrier_follows(line: Line, new: Trigger, between: tuple[str, ...]) -> bool:
    """«الهجوم وقع …», not «دارت اشتباكات …، كما دارت …»."""
    if set(between) & _AT_THAT:
        return True
    if between[-1:] and between[-1] in _LATER and not new.glued:
        return False  # «أحرقوا المنازل إثر اندلاع معارك»
    happens = new.category == "act_happen" or _is_passive(line, new)
    led = new.is_noun and new.glued == "ل"  # «ما أدى لوقوع قتلى»
    return happens and (led or not new.glued) and not set(between[-1:]) & _MEANWHILE


def _is_passive(line: Line, new: Trigger) -> bool:
    """«الهجوم نفذ ضد …»: the act that stands before it is its subject."""
    plain = new.category == "act_light" and "ground" not in new.marks
    return plain and line.words.form(new.last) in PREPOSITIONS


def _is_governed(
    line: Line, verb: Trigger, noun: Trigger, governing: frozenset[str] = _GOVERNING
) -> bool:
    """«تمكنت القوات من قتل …», «نجحت في أسر …»: the noun says what the verb's subject did."""
    if line.words.has(verb.last, noun.first, _BACKED):
        return False  # «تمكنت … مدعومة بغارات من …»: what others did
    return "ب" in noun.glued or line.words.form(noun.first - 1) in governing


def _carried(group: list[Trigger], new: Trigger, between: tuple[str, ...], governed: bool) -> bool:
    """«شن طيران التحالف غارات»: a carrier and what it carries."""
    if "relative" in group[-1].marks or ("near" in group[-1].marks and len(between) > _RIGHT_AFTER):
        return False
    if any(t.category == "act_answer" for t in group):
        return True
    if new.is_carrier:
        return not new.glued
    if "ground" in group[-1].marks and "ground" not in new.marks and not governed:
        return False
    return new.is_noun and len(between) <= 25 and not new.glued.startswith(("و", "ف"))


def _harm_follows(line: Line, group: list[Trigger], new: Trigger, between: tuple[str, ...]) -> bool:
    """An act and the harm it did, or two words of harm side by side."""
    if "protest" in group[-1].marks and between[-1:] and between[-1] in _WHO:
        return False  # «تجمع ذوو الجنود الذين قتلوا …»
    if RESULT & set(between) or _is_result_of(line, group, new):
        return True
    if any(is_harm(t) for t in group) and set(between[-1:]) & _MEANWHILE:
        return _is_more_harm(line, new)
    if set(between) & _TURN or set(between[-3:]) & _BEFORE_THAT:
        return False
    if is_harm(group[-1]):
        return new.glued.startswith(("و", "ف")) or len(between) <= _HARM_REACH
    if new.glued.startswith(("و", "ف")):
        return "killed" not in new.marks or len(between) <= 12
    return bool({"خلالها", "خلاله", "فيه", "فيها"} & set(between)) or len(between) <= 6


def _is_result_of(line: Line, group: list[Trigger], new: Trigger) -> bool:
    """«أسفر هجوم …، عن مقتل …»: the verb stands before the act, the harm far behind it."""
    first = group[0].first
    led = line.words.has(max(0, first - _LED_REACH), first, RESULT)
    return led and new.is_noun and _is_governed(line, group[-1], new, _LEADING)


def _is_more_harm(line: Line, new: Trigger) -> bool:
    """«قتل 3، فيما أصيب 5 آخرون», «فيما قتل 9 من …» and no act after it: harm of one act."""
    if "hurt" in new.marks and line.words.has(new.last, new.last + _OTHERS_REACH, _OTHERS):
        return True
    return all(is_harm(t) for t in line.triggers if t.first > new.first)


def _cause_follows(new: Trigger, between: tuple[str, ...]) -> bool:
    """Somebody's death and the act that caused it."""
    near = set(between[-4:])
    if near & (_BACKGROUND | RESULT):
        return False  # «قتلت … على خلفية الهجوم الذي …», «…، في حين أدى انفجار إلى …»
    if new.is_noun and not new.glued.startswith(("و", "ف")):
        return "ب" in new.glued or bool(near & (CAUSE | _WHEN)) or len(between) <= 2
    return new.is_verb and bool(set(between) & _WHEN)


def _same_act(group: list[Trigger], new: Trigger, between: tuple[str, ...]) -> bool:
    last = _told_last(group)
    if (new.is_verb and set(between[-3:]) & _AT_THAT) or disperses(new):
        return True
    if last.is_verb and _takes(last, new):
        return not new.glued.startswith(("و", "ف")) and not _THAT & set(between)
    if new.glued.startswith(("و", "ف")):
        return last.category == "act_happen" and "strike" in new.codes and new.is_verb
    if set(between[-3:]) & _LATER or "participle" in last.marks:
        return new.category == "act_between" and any(takes_ground(t) for t in group)
    if _go_together(last, new):
        return True
    if new.is_verb and last.is_noun:
        return "strike" in new.codes and "target" not in new.marks and not _THAT & set(between)
    if new.is_noun and (last.is_verb or last.is_noun):
        counted = bool(between) and between[-1] in _BY_COUNTED
        led = "ب" in new.glued or counted or {"في", "خلال", "ضمن", "عبر"} & set(between[-2:])
        return bool(led) or not between
    return "participle" in new.marks


def disperses(new: Trigger) -> bool:
    """«أطلقت النار لتفريق المتظاهرين»: what for, and so what it was."""
    return "crowd" in new.marks and "ل" in new.glued


def _told_last(group: list[Trigger]) -> Trigger:
    """The last of the group, past «نفذه»: «هجوم نفذه س استهدف …»."""
    return group[-2] if "relative" in group[-1].marks and len(group) > 1 else group[-1]


def _go_together(last: Trigger, new: Trigger) -> bool:
    """«وقعت … اتفاقا لوقف إطلاق النار», «استعادت … السيطرة على …»."""
    both = last.marks.keys() & new.marks.keys()
    return "pact" in both or ("ground" in both and new.is_noun)


def _takes(verb: Trigger, new: Trigger) -> bool:
    """«صد هجوما», «استعاد السيطرة»: an act whose object is the word of another."""
    if "foils" in verb.marks:
        return new.is_noun and new.first - verb.last <= _OBJECT_REACH
    both = "ground" in verb.marks and "ground" in new.marks
    return both and new.is_noun and new.first - verb.last <= _OBJECT_REACH


def _bond(line: Line, last: Trigger, new: Trigger) -> Bond:
    between = _between(line, last, new)
    if _ANSWER & set(between[-4:]):
        return Bond.ANSWERED
    if _LATER & set(between[-5:]):
        return Bond.EARLIER
    return Bond.NONE


def _edges(line: Line, groups: list[list[Trigger]]) -> list[int]:
    """Where each clause begins: at the last mark or «و» between two groups of triggers."""
    edges = [0]
    for before, after in pairwise(groups):
        edges.append(_edge(line, before[-1].last, after[0]))
    edges.append(len(line.words))
    return edges


def _edge(line: Line, start: int, after: Trigger) -> int:
    if after.glued.startswith(("و", "ف")):
        return after.first
    for index in range(after.first - 1, start, -1):
        form = line.words.form(index)
        if form in "،,؛;:" or form in _LATER or form in _ANSWER or form in _TURN:
            return index
    return after.first
