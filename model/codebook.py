"""A codebook: the fields of the incident form, their kinds, choices, checks and words.

The researcher owns it and may change it; nothing outside this module and the codebook's own file
knows which fields there are. Parsing stands in `model.codebook_file`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.values import Choice, Count, Kind, Value


@dataclass(frozen=True, slots=True)
class Words:
    """A label or an instruction in the interface's two languages."""

    ar: str
    en: str

    def in_language(self, language: str) -> str:
        return self.ar if language.startswith("ar") else self.en


RETIRED = Words("متروك", "retired")
"""What stands beside a field or an option that is kept for the records that have it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One code that a choice, or the group of a count, may take.

    ``group`` is the id of the heading that it stands under in a long list. ``maps_to`` gives the
    value in the first column that the field names for a dataset (``acled``), or in the column
    after the dot (``acled.event_type``). A ``retired`` one stays with the records that have it and
    cannot be chosen any more.
    """

    code: str
    label: Words
    instruction: Words | None = None
    short: Words | None = None
    group: str | None = None
    maps_to: Mapping[str, str] = field(default_factory=dict)
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A heading within a long list of options."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form.

    ``many`` fields hold any number of values. ``family`` is the tint and the shortcut group: date,
    place, people, means, harm, sources, what or assessment. ``maps_to`` names the columns in other
    datasets (``acled``, ``ucdp``, ``plover``), parted by spaces. ``examples`` say what words of a
    report become which value. A ``retired`` field is asked no more: it is shown and exported where
    a record has it.
    """

    id: str
    section: str
    family: str
    kind: Kind
    label: Words
    instruction: Words
    many: bool = False
    required: bool = False
    groups: tuple[Group, ...] = ()
    options: tuple[Option, ...] = ()
    checks: tuple[str, ...] = ()
    maps_to: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[Words, ...] = ()
    retired: bool = False

    @property
    def offered(self) -> tuple[Option, ...]:
        """The options that can be chosen: those that are not retired."""
        return tuple(o for o in self.options if not o.retired)

    def offers(self, value: Value) -> bool:
        """Whether the value can be given anew: neither the field nor its option is retired."""
        return not self.retired and not self.is_retired(value)

    def is_retired(self, value: Value) -> bool:
        """Whether the value is an option, or counts a group, that was retired."""
        code = value.code if isinstance(value, Choice) else None
        code = value.who if isinstance(value, Count) else code
        option = self.option(code) if code else None
        return option is not None and option.retired

    def option(self, code: str) -> Option | None:
        """The option with this code, or None."""
        return next((o for o in self.options if o.code == code), None)

    def group_label(self, group_id: str) -> Words:
        """The heading of a group of options; its id where the codebook gives it none."""
        found = (g.label for g in self.groups if g.id == group_id)
        return next(found, Words(group_id, group_id))


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields under one heading of the form."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Codebook:
    """All fields in the form's order. ``source`` is the file's text as the researcher has it."""

    id: str
    version: str
    title: Words
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    source: str

    @property
    def asked(self) -> tuple[Field, ...]:
        """The fields that the form asks for: those that are not retired."""
        return tuple(f for f in self.fields if not f.retired)

    def field(self, field_id: str) -> Field:
        """The field with this id. Raises KeyError if the codebook has none."""
        found = self.find(field_id)
        if found is None:
            raise KeyError(field_id)
        return found

    def find(self, field_id: str) -> Field | None:
        """The field with this id, or None."""
        return next((f for f in self.fields if f.id == field_id), None)

    def fields_of(self, section_id: str) -> tuple[Field, ...]:
        return tuple(f for f in self.fields if f.section == section_id)
