"""A whole incident resolved anew: when its accounts change, or a rule is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from model.codebook import Field
from model.incident import (
    ChosenRule,
    Incident,
    ReportedAccount,
    Resolution,
    Rule,
    held_of,
)
from model.reconciliation.fields import field_of
from model.reconciliation.rules import Grounds, resolve_field, usual_rule


def resolved_anew(
    incident: Incident,
    accounts: Sequence[ReportedAccount],
    grounds: Grounds,
    defaults: Mapping[str, Rule] | None = None,
    only: str = "",
) -> Incident:
    """The incident with its values chosen again among what its accounts say now.

    Every field follows the rule that was chosen for it in this incident, else the project's
    (``defaults``), else the usual one; values decided by hand stay. While an incident rests on one
    account it says what that one says. ``only`` is the one field that is looked at, if given.
    """
    resolutions = resolve(accounts, grounds, incident.resolutions, defaults or {}, only)
    return replace(incident, resolutions=resolutions)


def resolve(
    accounts: Sequence[ReportedAccount],
    grounds: Grounds,
    former: Sequence[Resolution] = (),
    defaults: Mapping[str, Rule] | None = None,
    only: str = "",
) -> tuple[Resolution, ...]:
    """One resolution for each field that an account speaks in or that a rule was chosen for.

    They stand in the order of the fields' ids, as in what is kept.
    """
    was = {r.field: r for r in former}
    fields = tuple(_fields(accounts, grounds, former))
    spoken = {field.id for field in fields}
    # What was chosen for a field in which nothing is held or said stands too.
    silent = [r for r in former if r.chosen is not None and r.field not in spoken]
    found = [r for r in former if r.field != only or r in silent] if only else silent
    for field in fields:
        if only and field.id != only:
            continue
        before = was.get(field.id)
        chosen = before.chosen if before is not None else None
        resolution = _resolution(field, accounts, grounds, before, chosen, defaults or {})
        if resolution.values or chosen is not None:
            found.append(resolution)
    return tuple(sorted(found, key=lambda r: r.field))


def rule_of(
    field: Field, chosen: ChosenRule | None, defaults: Mapping[str, Rule], grounds: Grounds
) -> Rule:
    """The rule that is at work: the incident's own, the project's, or the usual one."""
    if chosen is not None:
        return chosen.rule
    return defaults.get(field.id) or usual_rule(field, grounds.known)


def _resolution(
    field: Field,
    accounts: Sequence[ReportedAccount],
    grounds: Grounds,
    before: Resolution | None,
    chosen: ChosenRule | None,
    defaults: Mapping[str, Rule],
) -> Resolution:
    by_hand = chosen is not None and chosen.rule is Rule.BY_HAND
    if len(accounts) == 1 and not by_hand:
        found = held_of(accounts[0].account, field.id)
    else:
        rule = rule_of(field, chosen, defaults, grounds)
        given = resolve_field(field, rule, accounts, grounds, before if by_hand else None)
        found = given.resolution(field.id)
    # Where nothing is held only the choice is kept.
    rule = chosen.rule if chosen is not None and not found.values else found.rule
    return replace(found, rule=rule, chosen=chosen)


def _fields(
    accounts: Sequence[ReportedAccount], grounds: Grounds, former: Sequence[Resolution]
) -> Iterator[Field]:
    """The fields spoken of, in the codebook's order; those that it has no more come last."""
    values = {c.field: c.value for a in accounts for c in a.account.claims}
    values |= {r.field: r.values[0] for r in former if r.chosen is not None and r.values}
    known = [f for f in grounds.codebook.fields if f.id in values]
    yield from known
    for field_id in sorted(values.keys() - {f.id for f in known}):
        yield field_of(grounds.codebook, field_id, values[field_id])
