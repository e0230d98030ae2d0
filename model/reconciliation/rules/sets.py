"""Rules for fields with any number of names or codes.

Every name is weighed by itself; «لواء فاطميون» speaks for «الميليشيات الإيرانية» too, and of a
larger and a smaller side that are both taken only the smaller one is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.codebook import Field, Words
from model.incident import Rule
from model.reconciliation.fields import names_sources, quotes_many
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.related_codes import Bond
from model.reconciliation.rules import reasons, singles
from model.reconciliation.rules.grounds import Grounds, Resolved, Said
from model.reconciliation.sides import Kinship
from model.spelling import folded
from model.values import Choice, Name, Value

_OF_BOND = {
    Bond.SAME: Kinship.SAME,
    Bond.HOLDS: Kinship.ABOVE,
    Bond.WITHIN: Kinship.BELOW,
    Bond.NEAR: Kinship.APART,
    Bond.APART: Kinship.APART,
}


@dataclass(slots=True)
class Item:
    """A value with all claims that say it, and who speaks for it: by it or by a part of it."""

    value: Value
    claims: list[str]
    sayers: set[str]
    groups: set[str]


def tie(field: Field, one: Value, other: Value, known: Knowledge) -> Kinship:
    """What one name or code is to another."""
    match one, other:
        case Name(mine), Name(yours) if names_sources(field):
            same = known.source_key(mine) == known.source_key(yours)
            return Kinship.SAME if same else Kinship.APART
        case Name(mine), Name(yours):
            same = folded(mine) == folded(yours)
            return Kinship.SAME if same else known.kinship(mine, yours)
        case Choice(mine), Choice(yours):
            return _OF_BOND[known.codes.bond(field, mine, yours)]
        case _:
            return Kinship.SAME if one == other else Kinship.APART


def items(field: Field, said: Sequence[Said], grounds: Grounds) -> list[Item]:
    """The different values in the order in which they were first said."""
    found: list[Item] = []
    for each in said:
        for claim in each.claims:
            same = (i for i in found if _is(field, i.value, claim.value, grounds))
            item = next(same, None)
            if item is None:
                item = Item(claim.value, [], set(), set())
                found.append(item)
            item.claims.append(claim.id)
    for item in found:
        for each in said:
            if any(_speaks_for(field, v, item.value, grounds) for v in each.values):
                item.sayers.add(each.by.account.id)
                item.groups.add(grounds.group(each.by))
    return found


def informative(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """All that any account names, without what is less exact than something else named."""
    kept = _most_exact(field, items(field, said, grounds), grounds)
    why = Words("كل ما ذُكر، بأدق أسمائه", "All that is named, by its most exact names")
    return _resolved(Rule.INFORMATIVE, kept, why)


def frequent(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """What more than half of the independent sources name.

    Where nothing is, the names of the account whose names are named most; of equal ones those of
    the more exact, then the later account.
    """
    found = items(field, said, grounds)
    speaking = {grounds.group(s.by) for s in said}
    most = [i for i in found if len(i.groups) * 2 > len(speaking)]
    if most:
        told = reasons.independent(len(speaking)) if grounds.groups else reasons.accounts(len(said))
        why = Words(
            f"ذكره أكثر من نصف المصادر ({told.ar})", f"Named by more than half of {told.en}"
        )
        return _resolved(Rule.FREQUENT, _most_exact(field, most, grounds), why)
    return _of_one_account(field, said, found, grounds)


def conservative(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """Only what all accounts agree on, in its more general form where they differ in that."""
    found = items(field, said, grounds)
    shared = [i for i in found if len(i.sayers) == len(said)]
    if not shared:
        return Resolved(Rule.CONSERVATIVE, (), (), reasons.NOTHING_SHARED)
    why = Words("ما تتفق عليه الروايات كلها", "What all accounts have in common")
    return _resolved(Rule.CONSERVATIVE, _most_exact(field, shared, grounds), why)


def _of_one_account(
    field: Field, said: Sequence[Said], found: Sequence[Item], grounds: Grounds
) -> Resolved:
    def weight(each: Said) -> float:
        of = [len(i.groups) for i in found if set(i.claims) & {c.id for c in each.claims}]
        return sum(of) / len(of)

    top = max(map(weight, said))
    first = [s for s in said if weight(s) == top]
    chosen = singles.informative(field, first, grounds)
    why = Words("لا شيء ذكره أكثر من نصف المصادر", "Nothing is named by more than half")
    if len(first) > 1:
        exact = Words("الأدق ثم الأحدث", "the more exact, then the later account")
        why = reasons.broken(why, exact)
    kept = [i for i in found if any(_is(field, i.value, v, grounds) for v in chosen.values)]
    return _resolved(Rule.FREQUENT, kept, why, len(first) > 1)


def _resolved(rule: Rule, kept: Sequence[Item], why: Words, tied: bool = False) -> Resolved:
    values = tuple(i.value for i in kept)
    return Resolved(rule, values, tuple(tuple(i.claims) for i in kept), why, tied)


def _most_exact(field: Field, found: Sequence[Item], grounds: Grounds) -> list[Item]:
    """Those that nothing else among them is more exact than."""
    return [
        i
        for i in found
        if not any(o is not i and _covers(field, i.value, o.value, grounds) for o in found)
    ]


def _covers(field: Field, general: Value, exact: Value, grounds: Grounds) -> bool:
    """Whether the second says what the first says, and more."""
    kin = tie(field, general, exact, grounds.known)
    if kin is Kinship.MAYBE and not quotes_many(field):
        return _is_vague(general, grounds) and not _is_vague(exact, grounds)
    return kin is Kinship.ABOVE


def _speaks_for(field: Field, value: Value, item: Value, grounds: Grounds) -> bool:
    """Whether who says the value says the item too."""
    return _is(field, value, item, grounds) or _covers(field, item, value, grounds)


def _is(field: Field, one: Value, other: Value, grounds: Grounds) -> bool:
    return tie(field, one, other, grounds.known) is Kinship.SAME


def _is_vague(value: Value, grounds: Grounds) -> bool:
    return isinstance(value, Name) and grounds.known.actor(value.name).is_vague


SETS: dict[Rule, singles.Chooser] = {
    Rule.CONSERVATIVE: conservative,
    Rule.INFORMATIVE: informative,
    Rule.FREQUENT: frequent,
    Rule.LATEST: singles.latest,
    Rule.TRUSTED: singles.trusted,
}
