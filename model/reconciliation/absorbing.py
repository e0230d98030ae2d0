"""What one incident takes over from another that goes: nothing that was said of it is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from model.incident import Check, Incident, Resolution


def absorbed(into: Incident, gone: Incident) -> Incident:
    """The incident with what was said of another one, whose accounts came to it.

    Where both said something that only one can hold, what ``into`` said stands and the other's
    words are kept in the note. Relations are led on by `model.reconciliation.relation_edits`.
    """
    resolutions, overruled = _resolutions(into, gone)
    names = (gone.name,) if into.name else ()
    note = noted(into.note, *names, *overruled, gone.note)
    return replace(
        into,
        name=into.name or gone.name,
        note=note,
        resolutions=resolutions,
        relations=(*into.relations, *gone.relations),
        checks=_checks(into.checks, gone.checks),
        files=(*into.files, *gone.files),
    )


def noted(note: str, *more: str) -> str:
    """The note with more paragraphs, but for those that it says already."""
    for words in more:
        if words and words not in note:
            note = f"{note}\n\n{words}" if note else words
    return note


def _resolutions(into: Incident, gone: Incident) -> tuple[tuple[Resolution, ...], list[str]]:
    """What is held then, and why the incident that goes held otherwise where it cannot stand."""
    held = {r.field: r for r in into.resolutions}
    overruled = []
    for other in gone.resolutions:
        if other.chosen is None:
            continue
        mine = held.get(other.field)
        if mine is None or mine.chosen is None:
            held[other.field] = other
        elif mine.chosen.reason != other.chosen.reason and other.chosen.reason:
            overruled.append(f"{other.field}: {other.chosen.reason}")
    return tuple(sorted(held.values(), key=lambda r: r.field)), overruled


def _checks(into: Iterable[Check], gone: Iterable[Check]) -> tuple[Check, ...]:
    """The later one stands of two on the same item, with what both say."""
    found = {c.item: c for c in into}
    for check in gone:
        mine = found.get(check.item)
        if mine is None:
            found[check.item] = check
            continue
        early, late = sorted((mine, check), key=lambda c: c.stamp.at)
        found[check.item] = replace(late, note=noted(early.note, late.note))
    return tuple(found[item] for item in sorted(found))
