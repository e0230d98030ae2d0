"""What becomes of incidents when they are linked, merged, split, related, named and resolved.

Each edit takes incidents as they stand and returns them as they are then: of those that go,
nothing that was said is lost. What links, merges or splits takes all incidents that a change may
touch: those named and those that say what they are to one of them. The values that the accounts
give anew are found by `model.reconciliation.rules` afterwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from model.account import Stamp, new_id
from model.incident import (
    Check,
    ChosenRule,
    EvidenceFile,
    Incident,
    Resolution,
    Rule,
)
from model.reconciliation.absorbing import absorbed
from model.reconciliation.relation_edits import led_on
from model.values import Value

Known = tuple[Incident, ...]


def link(known: Iterable[Incident], account_ids: Collection[str], into: str, by: Stamp) -> Known:
    """The incidents after these accounts came into one of them.

    A former incident that no account is left in goes: its name, notes, rules, checks, files and
    relations are those of the one that its accounts went to. Raises KeyError if ``into`` or an
    account is not among ``known``.
    """
    incidents = {i.id: i for i in known}
    home = incidents[into]
    moved = [_incident_with(incidents.values(), a) for a in account_ids]
    coming = [a for a, i in zip(account_ids, moved, strict=True) if i.id != into]
    if not coming:
        return tuple(incidents.values())
    gone: dict[str, str] = {}
    for former in {i.id: i for i in moved if i.id != into}.values():
        rest = tuple(a for a in former.accounts if a not in coming)
        if rest:
            incidents[former.id] = replace(former, accounts=rest, changed=by)
        else:
            home = absorbed(home, former)
            gone[former.id] = into
            del incidents[former.id]
    incidents[into] = replace(home, accounts=(*home.accounts, *coming), changed=by)
    return led_on(incidents.values(), gone, dict.fromkeys(coming, into), by)


def merge(known: Iterable[Incident], into: str, others: Collection[str], by: Stamp) -> Known:
    """The incidents after all accounts of the others came into one. Raises KeyError like `link`."""
    known = tuple(known)
    incidents = {i.id: i for i in known}
    accounts = [a for other in others if other != into for a in incidents[other].accounts]
    return link(known, accounts, into, by)


def split(
    known: Iterable[Incident], incident_id: str, account_ids: Collection[str], by: Stamp
) -> tuple[Known, str]:
    """The incidents after these accounts left one of them for a new one, and the new one's id.

    The new one has no number yet. Where no account would be left, nothing changes and the id is
    the incident's own. Raises KeyError if the incident, or an account in it, is not there.
    """
    incidents = {i.id: i for i in known}
    former = incidents[incident_id]
    if missing := set(account_ids).difference(former.accounts):
        raise KeyError(min(missing))
    rest = tuple(a for a in former.accounts if a not in account_ids)
    leaving = tuple(a for a in former.accounts if a in account_ids)
    if not rest or not leaving:
        return tuple(incidents.values()), incident_id
    new = Incident(new_id(), 0, leaving, by, by)
    incidents[incident_id] = replace(former, accounts=rest, changed=by)
    incidents[new.id] = new
    return led_on(incidents.values(), {}, dict.fromkeys(leaving, new.id), by), new.id


def choose_rule(
    incident: Incident, field: str, rule: Rule | None, by: Stamp, reason: str = ""
) -> Incident:
    """The incident with the rule that a field's value is to be chosen by; None for the usual one.

    Raises ValueError for a value by hand: that is `decide`.
    """
    if rule is Rule.BY_HAND:
        raise ValueError("a value by hand is decided, with its reason")
    chosen = ChosenRule(rule, reason.strip(), by) if rule is not None else None
    former = incident.resolution(field)
    if former is None and chosen is None:
        return incident
    if former is not None and _says_the_same(former.chosen, chosen):
        return incident
    held = former or Resolution(field, rule or Rule.ONLY_ACCOUNT, (), ())
    return _with_resolution(incident, replace(held, chosen=chosen), by)


def decide(
    incident: Incident, field: str, values: Sequence[Value], reason: str, by: Stamp
) -> Incident:
    """The incident that holds these values of a field by the researcher's own decision.

    None of them says that nothing is held. Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("a decision by hand has a reason")
    chosen = ChosenRule(Rule.BY_HAND, reason.strip(), by)
    held = Resolution(field, Rule.BY_HAND, tuple(values), ((),) * len(values), chosen)
    former = incident.resolution(field)
    same = former is not None and former.values == held.values
    if former is not None and same and _says_the_same(former.chosen, chosen):
        return incident
    return _with_resolution(incident, held, by)


def rename(incident: Incident, name: str, by: Stamp) -> Incident:
    """The incident by another name; empty for none."""
    name = " ".join(name.split())
    return incident if name == incident.name else replace(incident, name=name, changed=by)


def set_note(incident: Incident, note: str, by: Stamp) -> Incident:
    note = note.strip()
    return incident if note == incident.note else replace(incident, note=note, changed=by)


def set_check(incident: Incident, check: Check) -> Incident:
    """The incident with what came of an item of the checklist, in the place of what stood there."""
    others = [c for c in incident.checks if c.item != check.item]
    former = next((c for c in incident.checks if c.item == check.item), None)
    if former is not None and replace(former, stamp=check.stamp) == check:
        return incident
    checks = tuple(sorted((*others, check), key=lambda c: c.item))
    return replace(incident, checks=checks, changed=check.stamp)


def clear_check(incident: Incident, item: str, by: Stamp) -> Incident:
    """The incident in which nothing is said of an item of the checklist."""
    checks = tuple(c for c in incident.checks if c.item != item)
    return incident if checks == incident.checks else replace(incident, checks=checks, changed=by)


def add_file(incident: Incident, file: EvidenceFile) -> Incident:
    return replace(incident, files=(*incident.files, file), changed=file.stamp)


def remove_file(incident: Incident, file_id: str, by: Stamp) -> Incident:
    files = tuple(f for f in incident.files if f.id != file_id)
    return incident if files == incident.files else replace(incident, files=files, changed=by)


def note_file(incident: Incident, file_id: str, note: str, by: Stamp) -> Incident:
    """The incident with another note on one of its files."""
    files = tuple(replace(f, note=note.strip()) if f.id == file_id else f for f in incident.files)
    return incident if files == incident.files else replace(incident, files=files, changed=by)


def _incident_with(incidents: Iterable[Incident], account_id: str) -> Incident:
    found = next((i for i in incidents if account_id in i.accounts), None)
    if found is None:
        raise KeyError(account_id)
    return found


def _with_resolution(incident: Incident, held: Resolution, by: Stamp) -> Incident:
    others = (r for r in incident.resolutions if r.field != held.field)
    resolutions = tuple(sorted((*others, held), key=lambda r: r.field))
    return replace(incident, resolutions=resolutions, changed=by)


def _says_the_same(one: ChosenRule | None, other: ChosenRule | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.rule, one.reason) == (other.rule, other.reason)
