"""Edits of a codebook: each is a function that returns a new one.

Nothing that a record may hold is ever taken out here, only retired; what was added since the last
version (which no record can hold) is removed for good. What an edit must not do is said by
`model.codebook_problems`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from model.checks import CHECKS
from model.codebook import Codebook, Field, Group, Option, Section, Words
from model.codebook_file import WITH_OPTIONS
from model.values import Kind

NEW_FIELD, NEW_OPTION, NEW_SECTION, NEW_GROUP = "field", "choice", "section", "heading"
_PLACEHOLDER = re.compile(rf"(?:{NEW_FIELD}|{NEW_OPTION}|{NEW_SECTION})(?:_\d+)?")
_NO_WORDS = Words("", "")
_T = TypeVar("_T", Section, Option)


# sections


def add_section(codebook: Codebook, after: str | None = None) -> tuple[Codebook, str]:
    """The codebook with an unnamed section after another one, or at the end; and its id."""
    taken = [s.id for s in codebook.sections]
    section = Section(free_id(NEW_SECTION, taken), _NO_WORDS)
    at = taken.index(after) + 1 if after in taken else len(taken)
    sections = (*codebook.sections[:at], section, *codebook.sections[at:])
    return replace(codebook, sections=sections), section.id


def put_section(codebook: Codebook, section: Section) -> Codebook:
    sections = tuple(section if s.id == section.id else s for s in codebook.sections)
    return replace(codebook, sections=sections)


def move_section(codebook: Codebook, section_id: str, by: int) -> Codebook:
    """The section that many places further down, as far as there are places; its fields go too."""
    return _in_order(replace(codebook, sections=_moved(codebook.sections, section_id, by)))


def remove_section(codebook: Codebook, section_id: str) -> Codebook:
    """The codebook without an empty section; one that has fields, or is the last one, stays."""
    if codebook.fields_of(section_id) or len(codebook.sections) == 1:
        return codebook
    return replace(codebook, sections=tuple(s for s in codebook.sections if s.id != section_id))


# fields


def add_field(
    codebook: Codebook, section: str, after: str | None = None, taken: Iterable[str] = ()
) -> tuple[Codebook, str]:
    """The codebook with an unnamed field for text, after another or at the section's end."""
    before = codebook.find(after) if after else None
    family = before.family if before else "assessment"
    new_id = free_id(NEW_FIELD, {*taken, *(f.id for f in codebook.fields)})
    field = Field(new_id, section, family, Kind.TEXT, _NO_WORDS, _NO_WORDS)
    return _insert(codebook, field, after), new_id


def duplicate_field(
    codebook: Codebook, field_id: str, taken: Iterable[str] = ()
) -> tuple[Codebook, str]:
    """The codebook with a copy after the field, told apart by its id and label."""
    of = codebook.field(field_id)
    label = Words(f"{of.label.ar} (2)".strip(), f"{of.label.en} (2)".strip())
    new_id = free_id(field_id, {*taken, *(f.id for f in codebook.fields)})
    copy = replace(of, id=new_id, label=label, retired=False)
    return _insert(codebook, copy, field_id), new_id


def put_field(codebook: Codebook, field: Field, field_id: str | None = None) -> Codebook:
    """The codebook with this field in place of the one of its id (or of ``field_id``)."""
    old = field_id or field.id
    return _in_order(
        replace(codebook, fields=tuple(field if f.id == old else f for f in codebook.fields))
    )


def remove_field(codebook: Codebook, field_id: str) -> Codebook:
    """The codebook without a field that no version had yet."""
    return replace(codebook, fields=tuple(f for f in codebook.fields if f.id != field_id))


def retire_field(codebook: Codebook, field_id: str, *, retired: bool = True) -> Codebook:
    return put_field(codebook, replace(codebook.field(field_id), retired=retired))


def place_field(
    codebook: Codebook, field_id: str, section: str, before: str | None = None
) -> Codebook:
    """The field in a section, before another one, or at the section's end."""
    if before == field_id:
        return codebook
    field = replace(codebook.field(field_id), section=section)
    others = [f for f in codebook.fields if f.id != field_id]
    at = next((i for i, f in enumerate(others) if f.id == before), len(others))
    return _in_order(replace(codebook, fields=(*others[:at], field, *others[at:])))


def move_field(codebook: Codebook, field_id: str, by: int) -> Codebook:
    """One place up (-1) or down (1); from the edge of its section into the next one."""
    field = codebook.field(field_id)
    here = [f.id for f in codebook.fields_of(field.section)]
    at = here.index(field_id) + by
    if 0 <= at < len(here):
        following = [i for i in here if i != field_id][at:]
        return place_field(codebook, field_id, field.section, next(iter(following), None))
    sections = [s.id for s in codebook.sections]
    to = sections.index(field.section) + by
    if not 0 <= to < len(sections):
        return codebook
    there = codebook.fields_of(sections[to]) if by > 0 else ()
    return place_field(codebook, field_id, sections[to], there[0].id if there else None)


def with_kind(field: Field, kind: Kind) -> Field:
    """The field with another kind, without the checks and options that do not suit it."""
    checks = tuple(c for c in field.checks if c in CHECKS and kind in CHECKS[c].kinds)
    field = replace(field, kind=kind, checks=checks)
    if kind not in WITH_OPTIONS:
        return replace(field, options=(), groups=())
    many = field.many or kind is Kind.GROUP_COUNT
    field = replace(field, many=many)
    return field if field.options else add_option(field)[0]


# options of a field


def add_option(field: Field, after: str | None = None) -> tuple[Field, str]:
    """The field with an unnamed option after another one, or at the end; and its code."""
    codes = [o.code for o in field.options]
    at = codes.index(after) + 1 if after in codes else len(codes)
    group = field.options[at - 1].group if at and field.options else None
    option = Option(free_id(NEW_OPTION, codes), _NO_WORDS, group=group)
    return replace(field, options=(*field.options[:at], option, *field.options[at:])), option.code


def put_option(field: Field, option: Option, code: str | None = None) -> Field:
    """The field with this option in place of the one of its code (or of ``code``)."""
    old = code or option.code
    return replace(field, options=tuple(option if o.code == old else o for o in field.options))


def set_group(field: Field, code: str, group: str | None) -> Field:
    """The option under another heading, after those that stand there; empty headings go."""
    option = next(o for o in field.options if o.code == code)
    others = [o for o in field.options if o.code != code]
    there = [i for i, o in enumerate(others) if o.group == group]
    others.insert(there[-1] + 1 if there else len(others), replace(option, group=group))
    used = {o.group for o in others}
    groups = tuple(g for g in field.groups if g.id in used)
    return replace(field, options=tuple(others), groups=groups)


def add_group(field: Field, code: str) -> Field:
    """The option under a new heading, unnamed yet, at the end of the list."""
    new = Group(free_id(NEW_GROUP, [g.id for g in field.groups]), _NO_WORDS)
    return set_group(replace(field, groups=(*field.groups, new)), code, new.id)


def put_group(field: Field, group: Group) -> Field:
    return replace(field, groups=tuple(group if g.id == group.id else g for g in field.groups))


def move_option(field: Field, code: str, by: int) -> Field:
    return replace(field, options=_moved(field.options, code, by))


def remove_option(field: Field, code: str) -> Field:
    """The field without an option that no version had yet."""
    return replace(field, options=tuple(o for o in field.options if o.code != code))


# names


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """An id made of some English words that is not among those taken."""
    slug = re.sub(r"[^a-z0-9]+", "_", wanted.lower()).strip("_")
    slug = slug if slug[:1].isalpha() else f"{NEW_FIELD}_{slug}".strip("_")
    known = set(taken)
    if slug not in known:
        return slug
    return next(f"{slug}_{n}" for n in range(2, len(known) + 3) if f"{slug}_{n}" not in known)


def is_placeholder(name: str) -> bool:
    """Whether an id was given by the program to something that had no words yet."""
    return _PLACEHOLDER.fullmatch(name) is not None


def next_version(version: str, taken: Iterable[str] = ()) -> str:
    """The version after this one that was not used yet: 1.0 → 1.1."""
    known = {version, *taken}
    while version in known:
        number = re.search(r"\d+$", version)
        if number is None:
            version = f"{version}.2"
        else:
            version = f"{version[: number.start()]}{int(number[0]) + 1}"
    return version


# another codebook in place of this one


def carried_over(before: Codebook, after: Codebook) -> Codebook:
    """``after`` with whatever ``before`` had and it lacks, retired: no record loses its words."""
    kept = [f for f in before.fields if after.find(f.id) is None]
    sections = list(after.sections)
    for field in kept:
        if field.section not in {s.id for s in sections}:
            sections.append(next(s for s in before.sections if s.id == field.section))
    fields = [_with_old_options(f, before.find(f.id)) for f in after.fields]
    fields += [replace(f, retired=True) for f in kept]
    return _in_order(replace(after, sections=tuple(sections), fields=tuple(fields)))


def _with_old_options(field: Field, old: Field | None) -> Field:
    if old is None or old.kind is not field.kind:
        return field
    lost = [o for o in old.options if field.option(o.code) is None]
    groups = {g.id for g in field.groups}
    kept = [replace(o, retired=True, group=o.group if o.group in groups else None) for o in lost]
    return replace(field, options=(*field.options, *kept))


# inside


def _insert(codebook: Codebook, field: Field, after: str | None) -> Codebook:
    ids = [f.id for f in codebook.fields]
    at = ids.index(after) + 1 if after in ids else len(ids)
    fields = (*codebook.fields[:at], field, *codebook.fields[at:])
    return _in_order(replace(codebook, fields=fields))


def _in_order(codebook: Codebook) -> Codebook:
    """Fields section by section, as the form has them: so the file and the exports do too."""
    place = {s.id: i for i, s in enumerate(codebook.sections)}
    fields = sorted(codebook.fields, key=lambda f: place[f.section])
    return replace(codebook, fields=tuple(fields))


def _moved(items: tuple[_T, ...], key: str, by: int) -> tuple[_T, ...]:
    found = list(items)
    at = [_key(item) for item in found].index(key)
    item = found.pop(at)
    found.insert(max(0, min(len(found), at + by)), item)
    return tuple(found)


def _key(item: Section | Option) -> str:
    return item.id if isinstance(item, Section) else item.code
