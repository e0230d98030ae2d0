"""Which field of a codebook a label is, guessed by every name that the codebook knows it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from model.codebook import Codebook, Field, Option
from model.spelling import folded
from model.values import Json

_SIGNS = re.compile(r"[\W_]+")
_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class Target:
    """A field, or one option or group of it. ``field`` empty: the label is of no interest."""

    field: str
    code: str = ""

    def __str__(self) -> str:
        return f"{self.field}{_BETWEEN}{self.code}" if self.code else self.field


NOTHING = Target("")
Mapped = Mapping[str, Target]
"""What is decided of labels: a label that is not there was not asked about."""


def target_of(text: str, codebook: Codebook) -> Target | None:
    """The target that ``FIELD`` or ``FIELD:CODE`` names; None where the codebook has none such."""
    name, _, code = text.partition(_BETWEEN)
    field = codebook.find(name)
    if field is None or field.retired or (code and field.option(code) is None):
        return None
    return Target(name, code)


def to_json(mapped: Mapped) -> Json:
    return {label: str(target) for label, target in sorted(mapped.items())}


def from_json(data: Json, codebook: Codebook) -> dict[str, Target]:
    """What was remembered, without the fields that the codebook no longer has."""
    found = {}
    for label, text in data.items():
        target = NOTHING if not text else target_of(str(text), codebook)
        if target is not None:
            found[str(label)] = target
    return found


def key(name: str) -> str:
    """A name as it is compared: folded, small letters, no signs."""
    return _SIGNS.sub(" ", folded(name).casefold()).strip()


class Guesser:
    """Guesses by what the codebook says of its fields, and by other names for them (by field)."""

    def __init__(self, codebook: Codebook, others: Mapping[str, Iterable[str]]) -> None:
        self._known: dict[str, Target] = {}
        asked = codebook.asked
        for names in (
            (pair for f in asked for pair in _of_field(f)),
            (pair for f in asked for o in f.offered for pair in _of_both(f, o)),
            ((n, Target(f.id)) for f in asked for n in others.get(f.id, ())),
            _alone(pair for f in asked for o in f.offered for pair in _of_option(f, o)),
            (pair for f in asked for pair in _of_datasets(f)),
        ):
            for name, target in names:
                self._known.setdefault(key(name), target)

    def guess(self, label: str) -> Target | None:
        """The field of a label, or of ``NAME=VALUE``; None where no name is like it."""
        name, sign, value = label.partition("=")
        found = self._known.get(key(name)) if sign else None
        if found is None:
            found = self._known.get(key(value if sign else label))
            # A value alone says something only where it is an option.
            found = None if sign and found is not None and not found.code else found
        return found

    def guess_all(self, labels: Iterable[str]) -> dict[str, Target]:
        """The labels that are like a name."""
        found = ((label, self.guess(label)) for label in labels)
        return {label: target for label, target in found if target is not None}


def _of_field(field: Field) -> Iterator[tuple[str, Target]]:
    for name in (field.id, field.label.ar, field.label.en):
        yield name, Target(field.id)


def _of_both(field: Field, option: Option) -> Iterator[tuple[str, Target]]:
    target = Target(field.id, option.code)
    for begin in (field.id, field.label.ar, field.label.en):
        for name in (option.code, option.label.ar, option.label.en):
            yield f"{begin} {name}", target
            yield f"{name} {begin}", target


def _of_option(field: Field, option: Option) -> Iterator[tuple[str, Target]]:
    target = Target(field.id, option.code)
    for name in (option.code, option.label.ar, option.label.en, *option.maps_to.values()):
        yield name, target


def _of_datasets(field: Field) -> Iterator[tuple[str, Target]]:
    """The first column of each dataset is the one that holds the value itself."""
    for columns in field.maps_to.values():
        for name in columns.split()[:1]:
            yield name, Target(field.id)


def _alone(pairs: Iterable[tuple[str, Target]]) -> Iterator[tuple[str, Target]]:
    """Names that mean one thing alone: «other», or ACLED's «Battles», mean several."""
    found: dict[str, set[Target]] = {}
    for name, target in pairs:
        found.setdefault(key(name), set()).add(target)
    for name, targets in found.items():
        if len(targets) == 1:
            yield name, next(iter(targets))
