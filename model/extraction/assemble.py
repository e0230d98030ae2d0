"""From tellings to accounts: one act is joined, attack and answer are kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from model.extraction.belonging import best_draft
from model.extraction.clauses import Bond
from model.extraction.codes import DISRUPTED, INTERVENTIONS, LOOTING
from model.extraction.drafts import FRONT_ZONES, Draft
from model.extraction.facts import FactKind
from model.extraction.mentions import Act
from model.extraction.sameness import (
    agreement,
    conflict,
    other_day,
    other_place,
    reversed_sides,
    share_name,
    view_of_new,
)
from model.extraction.substance import (
    can_be_known,
    is_account,
    stands_alone,
    weight,
)
from model.extraction.told_with import is_launch, is_losers, is_of_fight, is_other_loss
from model.extraction.trace import Reason, Trace

_WHOLE = 3
"""What a headline must say of an act that the body does not tell."""
_DEADLY = "excessive_force_against_protesters"
_SPOILS = (LOOTING, "arrests")
_BLOODLESS = (*_SPOILS, DISRUPTED, "agreement", "change_to_group_activity", "other", "protest")
_BESIDE = 2
"""How many sentences from the raid its loot is told."""
_SURE = 2
"""Agreement from which two tellings count as one."""


def assemble(acts: Sequence[Act], trace: Trace | None = None) -> list[Draft]:
    """The accounts of an article in the order in which its body first tells them.

    Headlines and captions come after the body: they add to what the body tells and make an account
    of their own only where it tells none of the kind.
    """
    drafts: list[Draft] = []
    body = [a for a in acts if a.line.zone not in FRONT_ZONES]
    front = [a for a in acts if a.line.zone in FRONT_ZONES]
    previous: tuple[Act, Draft] | None = None
    for act in body:
        if previous is not None and (is_of_fight(act, previous[0]) or is_launch(act, acts)):
            if trace:
                trace.drop(act, Reason.TOLD_WITH_OTHER)
            continue
        draft = _place(drafts, act, previous, trace)
        if draft is not None:
            previous = (act, draft)
    drafts = _merged(drafts)
    for act in front:
        _place_headline(drafts, act, trace)
    told = any(a.told and can_be_known(a) for d in drafts for a in d.acts)
    accounts = [d for d in drafts if is_account(d.acts, told)]
    if trace:
        trace.gone(_acts(drafts), _acts(accounts), Reason.ONLY_SPOKEN_OF)
    drafts = accounts
    _link_answers(drafts)
    return drafts


def _merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The accounts, those told once more joined to where they are told first.

    What a telling lacks to be known by may come after it: «انفجرت سيارة … قتل اثنان في الانفجار».
    """
    kept: list[Draft] = []
    for draft in drafts:
        same, acts = next((d for d in kept if _is_again(d, draft)), None), draft.acts
        if same is None:
            same = _raid_of(draft, kept)
            acts = [replace(a, codes=same.acts[0].codes) for a in acts] if same else acts
        if same is None:
            kept.append(draft)
            continue
        for act in acts:
            same.join(act)
        for other in drafts:
            other.answers = same if other.answers is draft else other.answers
    return kept


def _is_again(first: Draft, later: Draft) -> bool:
    one, other = first.view, later.view
    if first.answers is later or later.answers is first or not one.tolls & other.tolls:
        return False
    return (
        not conflict(one, other)
        and agreement(one, other) > _SURE
        and max(one.tolls & other.tolls) > 1
    )


def _raid_of(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """«هاجموا القرية … ونهبوا المواشي»: the attack that the loot and the captives are of."""
    if not all(a.codes[0] in _SPOILS for a in draft.acts):
        return None
    return next((d for d in reversed(told) if _is_raid(d, draft)), None)


def _is_raid(raid: Draft, spoils: Draft) -> bool:
    one, other = raid.view, spoils.view
    if raid.acts[0].codes[0] in _BLOODLESS or not share_name(one.initiators, other.initiators):
        return False
    near = min(abs(s - t) for s in raid.sentences for t in spoils.sentences) <= _BESIDE
    return (
        near and not other_day(one.days, other.days) and not other_place(one.places, other.places)
    )


def _acts(drafts: Iterable[Draft]) -> list[Act]:
    return [a for d in drafts for a in d.acts]


def _place(
    drafts: list[Draft], act: Act, previous: tuple[Act, Draft] | None, trace: Trace | None
) -> Draft | None:
    if previous is not None and (
        is_other_loss(act, previous[0]) or is_losers(act, previous[1].own_view)
    ):
        previous[1].join(replace(act, initiators=(), targets=()))
        return previous[1]
    found = best_draft(drafts, act, previous, trace)
    if found is not None:
        found.join(act)
    elif stands_alone(act, _is_first(drafts, act)) or _meets_protest(drafts, act):
        found = Draft([act])
        drafts.append(found)
    elif trace:
        trace.drop(act, Reason.TOO_LITTLE)
    if found is not None:
        _bind(act, found, previous)
    return found


def _is_first(drafts: Sequence[Draft], act: Act) -> bool:
    """Whether no account told so far is of the act's kind."""
    return not any(act.open_codes & d.view.codes for d in drafts)


def _meets_protest(drafts: Sequence[Draft], act: Act) -> bool:
    """«وفرقت الشرطة المتظاهرين»: force against those whose protest was told before."""
    force = act.open_codes & set(INTERVENTIONS) and "protest" not in act.codes
    costly = act.of(FactKind.KILLED) or act.of(FactKind.WEAPON)
    if act.codes[0] == _DEADLY and act.told and costly and act.targets:
        return not any(d.acts[0].codes[0] == _DEADLY for d in drafts)
    return bool(force and act.initiators) and any("protest" in d.acts[0].codes for d in drafts)


def _bind(act: Act, draft: Draft, previous: tuple[Act, Draft] | None) -> None:
    if previous is None or previous[1] is draft:
        return
    if act.clause.bond is Bond.ANSWERED and previous[0].line.sentence == act.line.sentence:
        previous[1].answers = previous[1].answers or draft
    elif act.answers and draft.answers is None:
        draft.answers = previous[1]


def _place_headline(drafts: list[Draft], act: Act, trace: Trace | None) -> None:
    mine = view_of_new(act)
    fitting = [d for d in drafts if not conflict(mine, d.open_view)]
    if fitting:
        best = max(fitting, key=lambda d: (agreement(mine, d.view), -drafts.index(d)))
        if agreement(mine, best.view) or len(fitting) == 1:
            best.join(act)
            best.in_headline = True
        elif trace:
            trace.drop(act, Reason.TOO_LITTLE)
    elif stands_alone(act, not drafts) and (
        _is_report(act) or not any(mine.codes & d.view.codes for d in drafts)
    ):
        drafts.append(Draft([act], in_headline=True))
    elif trace:
        trace.drop(act, Reason.TOO_LITTLE)


def _is_report(act: Act) -> bool:
    """Whether the headline is a report's first sentence: it says all and ends in a stop."""
    return weight(act) >= _WHOLE and act.line.words.form(len(act.line.words) - 1) == "."


def _link_answers(drafts: list[Draft]) -> None:
    """Attack and answer that no word joins directly: the sides are the other way round."""
    for index, draft in enumerate(drafts):
        recalled = all(a.recalled for a in draft.acts)
        before = drafts[index - 1] if index else None
        if recalled and before and not before.answers and not draft.view.days:
            if reversed_sides(draft.view, before.view):
                before.answers = draft
            continue
        if draft.answers is not None or not any(a.answers for a in draft.acts):
            continue
        for earlier in reversed(drafts[:index]):
            if reversed_sides(draft.view, earlier.view):
                draft.answers = earlier
                break
