"""What forces do after an attack: «ودفعت الشرطة بتعزيزات», «ونصبت حواجز على الطرق».

It goes with what they answer to and is no account of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.extraction.grammar import closed_class
from model.extraction.lines import Trigger
from model.extraction.mentions import Act
from model.extraction.trace import Reason, Trace

_CHECKPOINTS = closed_class("حاجز حاجزا حواجز الحواجز حاجزين")
_REACH = 8
_SENTENCES = 3
_MOVES = frozenset({"change_to_group_activity", "headquarters_or_base_established"})


def without_responses(acts: Sequence[Act], trace: Trace | None) -> list[Act]:
    """The acts without troops sent and checkpoints put up right after an attack was told."""
    kept = [a for a in acts if not (_responds(a) and _is_after(a, acts))]
    if trace:
        trace.gone(acts, kept, Reason.TOLD_WITH_OTHER)
    return kept


def _responds(act: Act) -> bool:
    return act.codes[0] in _MOVES and any(_is_response(act, t) for t in act.clause.acts)


def _is_response(act: Act, trigger: Trigger) -> bool:
    if trigger.marks.get("with") == "reinforced":
        return True
    words = act.line.words
    posts = words.has(trigger.last, trigger.last + _REACH, _CHECKPOINTS)
    return trigger.marks.get("with") == "base" and posts


def _is_after(act: Act, acts: Iterable[Act]) -> bool:
    """Whether an act of arms was told in the sentences before it."""
    return any(
        0 <= act.line.sentence - a.line.sentence <= _SENTENCES
        and a.number < act.number
        and a.codes[0] not in _MOVES
        for a in acts
    )
