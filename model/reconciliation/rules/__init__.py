"""Which value an incident takes in a field where its accounts say several things.

What each rule means by the kind of field:

- **conservative**: of counts and tolls the lowest credible figure, as one account gives it; of
  dates the range that holds all; of places the smallest that holds all; of names and codes what
  all accounts agree on, in the more general form; of codes with an order the most cautious.
- **informative**: the most exact date, place and number; of tolls the one told by more groups; of
  names and codes all that are named, without those that a more exact one stands for; of texts the
  longest.
- **frequent**: what most accounts say, those of one independent source counted once; of names and
  codes each that more than half of the sources name.
- **latest**: what the last report says, by publication, then by order.
- **trusted**: what the most trusted source says.
- **by hand**: what the researcher typed.

A rule that means nothing for a field is not offered for it (`rules_for`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from model.codebook import Field, Words
from model.incident import ReportedAccount, Resolution, Rule
from model.reconciliation.fields import is_judgement, quotes_many
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.rules import reasons
from model.reconciliation.rules.grounds import Grounds, Resolved, Said, said_in, taken_whole
from model.reconciliation.rules.sets import SETS
from model.reconciliation.rules.singles import SINGLES
from model.values import Kind

__all__ = [
    "Grounds",
    "Resolved",
    "resolve_field",
    "rules_for",
    "usual_rule",
    "what_others_give",
]

_SETS = (Kind.NAME, Kind.CHOICE)
_BY_HAND = Words("اختير بيد الباحث", "Decided by hand")
_SILENT = Words("لا تقول فيه أي رواية شيئاً", "No account says anything of it")


def rules_for(field: Field, known: Knowledge) -> tuple[Rule, ...]:
    """The rules that mean something for the field; the last is by hand."""
    found = [Rule.CONSERVATIVE, Rule.INFORMATIVE, Rule.FREQUENT, Rule.LATEST, Rule.TRUSTED]
    if not _has_a_cautious_value(field, known):
        found.remove(Rule.CONSERVATIVE)
    if field.kind is Kind.TEXT:
        found.remove(Rule.FREQUENT)
    return (*found, Rule.BY_HAND)


def usual_rule(field: Field, known: Knowledge) -> Rule:
    """The rule that is at work where the researcher chose none."""
    offered = rules_for(field, known)
    if field.kind in (Kind.COUNT, Kind.GROUP_COUNT) or is_judgement(field):
        return Rule.CONSERVATIVE if Rule.CONSERVATIVE in offered else offered[0]
    if field.kind in (Kind.DATE, Kind.PLACE, Kind.TEXT) or quotes_many(field):
        return Rule.INFORMATIVE
    return Rule.FREQUENT


def resolve_field(
    field: Field,
    rule: Rule,
    accounts: Sequence[ReportedAccount],
    grounds: Grounds,
    by_hand: Resolution | None = None,
) -> Resolved:
    """What the rule gives for the field; ``by_hand`` is what was typed, for the rule of that name.

    A rule that is not offered for the field stands for the usual one.
    """
    said = said_in(field, accounts)
    if rule is Rule.BY_HAND and by_hand is not None:
        return _typed(by_hand, accounts)
    if not said:
        return Resolved(rule, (), (), _SILENT)
    offered = rules_for(field, grounds.known)
    if rule not in offered or rule is Rule.BY_HAND:
        rule = usual_rule(field, grounds.known)
    if len(said) == 1:
        return taken_whole(rule, said[0], said, reasons.only_one(said[0]))
    chooser = (SETS if _is_set(field) else SINGLES)[rule]
    found = chooser(field, said, grounds)
    return _agreed(field, said, found, grounds)


def what_others_give(
    field: Field, accounts: Sequence[ReportedAccount], grounds: Grounds
) -> tuple[Resolved, ...]:
    """What each rule but by hand gives for the field, in the order in which they are offered."""
    rules = [r for r in rules_for(field, grounds.known) if r is not Rule.BY_HAND]
    return tuple(resolve_field(field, rule, accounts, grounds) for rule in rules)


def _agreed(field: Field, said: Sequence[Said], found: Resolved, grounds: Grounds) -> Resolved:
    """With a plain reason where there was nothing to choose."""
    pairs = combinations([s.values for s in said], 2)
    if not all(grounds.say_the_same(field, one, other) for one, other in pairs):
        return found
    return Resolved(found.rule, found.values, found.claims, reasons.all_agree(len(said)))


def _typed(by_hand: Resolution, accounts: Sequence[ReportedAccount]) -> Resolved:
    """The typed values as they are, without claims that are no more."""
    alive = {c.id for a in accounts for c in a.account.claims}
    claims = tuple(tuple(c for c in ids if c in alive) for ids in by_hand.claims)
    why = _BY_HAND
    if by_hand.chosen is not None and by_hand.chosen.reason:
        reason = by_hand.chosen.reason
        why = Words(f"{why.ar}: {reason}", f"{why.en}: {reason}")
    return Resolved(Rule.BY_HAND, by_hand.values, claims, why)


def _is_set(field: Field) -> bool:
    return field.many and field.kind in _SETS


def _has_a_cautious_value(field: Field, known: Knowledge) -> bool:
    if quotes_many(field) or field.kind is Kind.TEXT:
        return False
    return field.kind is not Kind.CHOICE or field.many or bool(known.codes.order(field.id))
