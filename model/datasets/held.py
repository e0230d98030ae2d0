"""One incident as exports to other datasets see it: the values held, and who reported it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from model.values import Value


@dataclass(frozen=True, slots=True)
class Report:
    """An article that tells of the incident; what was left out of the export is empty."""

    source: str = ""
    title: str = ""
    url: str = ""
    published: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """An incident; ``values`` by field, without the fields that are left out of the export.

    ``key`` is its id in the dataset where the incident came from a record of it, else empty;
    ``related`` are the incidents that it is part of.
    """

    id: str
    number: int
    changed: datetime
    values: Mapping[str, tuple[Value, ...]]
    reports: tuple[Report, ...] = ()
    key: str = ""
    related: tuple[str, ...] = ()
