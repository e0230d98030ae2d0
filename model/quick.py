"""Values that are made by the ten thousand: frozen to the type checker, plain when they are made.

To make a frozen dataclass takes six times as long, for each of its fields goes through a guard
against what the type checker lets nobody write.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[Made]) -> type[Made]:
    """A class whose objects are the same where their fields are."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True, order_default=True, field_specifiers=(field,))
def ordered(cls: type[Made]) -> type[Made]:
    """The same, and one comes before another by its fields in their order."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(cls)


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def node(cls: type[Made]) -> type[Made]:
    """A class whose objects are each its own, and may keep what they worked out."""
    return dataclass(eq=False)(cls)
