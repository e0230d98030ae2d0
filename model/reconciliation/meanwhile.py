"""A change of an incident that was changed elsewhere since: what was said there stays.

A step is undone long after it was taken, and other windows work on the same project. What they
decided of a field or checked meanwhile is neither taken back with the step nor mixed with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from model.incident import Check, Incident, Resolution

T = TypeVar("T")


def onto(stood: Incident, before: Incident, after: Incident) -> tuple[Incident, Incident]:
    """The change from ``before`` to ``after`` as one from the incident as it stands."""
    fields = _merged(_by_field(stood), _by_field(before), _by_field(after), _chosen_alike)
    checks = _merged(_by_item(stood), _by_item(before), _by_item(after), lambda a, b: a == b)
    return (
        replace(before, resolutions=stood.resolutions, checks=stood.checks),
        replace(
            after,
            resolutions=tuple(fields[key] for key in sorted(fields)),
            checks=tuple(checks[key] for key in sorted(checks)),
        ),
    )


def _merged(
    stood: Mapping[str, T],
    before: Mapping[str, T],
    after: Mapping[str, T],
    alike: Callable[[T | None, T | None], bool],
) -> dict[str, T]:
    merged = dict(stood)
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old == new or not alike(stood.get(key), old):
            continue
        if new is None:
            merged.pop(key, None)
        else:
            merged[key] = new
    return merged


def _chosen_alike(one: Resolution | None, other: Resolution | None) -> bool:
    """Whether the same was chosen; the values follow it, unless they were given with it."""
    return (one.chosen if one else None) == (other.chosen if other else None)


def _by_field(incident: Incident) -> dict[str, Resolution]:
    return {r.field: r for r in incident.resolutions}


def _by_item(incident: Incident) -> dict[str, Check]:
    return {c.item: c for c in incident.checks}
