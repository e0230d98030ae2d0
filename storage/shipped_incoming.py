"""What records of other event datasets are read by, from ``resources/datasets``."""

from __future__ import annotations

from functools import cache

import resources
from model.extraction.gazetteer import Gazetteer
from model.incoming.known import Dataset, parse_datasets
from model.incoming.reading import Names
from model.incoming.wheres import PlaceNames
from storage.project import Project
from storage.shipped_datasets import load_countries, load_descriptions, load_side_names
from storage.shipped_gazetteer import load_gazetteer


@cache
def load_datasets() -> dict[str, Dataset]:
    """The datasets that are known, and `ANY`, by id. Raises ValueError naming the broken line."""
    return parse_datasets(_text("incoming.tsv"), _text("readings.tsv"), load_descriptions())


def load_names(project: Project) -> Names:
    """What names of places and sides are looked up in: the shipped and the project's places."""
    from storage import gazetteers

    shipped = load_gazetteer()
    own = tuple(gazetteers.spots(project))
    return shipped_names(shipped.extended(own) if own else shipped)


def shipped_names(gazetteer: Gazetteer | None = None) -> Names:
    """The same with the places of a gazetteer, the shipped one where none is given."""
    return Names(PlaceNames(gazetteer or load_gazetteer(), _countries()), _sides())


@cache
def _countries() -> dict[str, str]:
    """The ISO codes of states by what datasets call them; what each calls its own goes first."""
    found: dict[str, str] = {}
    rows = load_countries().rows.values()
    for named in ("name", "iso3", "gtd_name", "ucdp_name"):
        for row in rows:
            found.setdefault(getattr(row, named), row.country)
    found.pop("", None)
    return found


@cache
def _sides() -> dict[str, str]:
    """The usual name of a side by its English one in small letters, the first where it is two's."""
    found: dict[str, str] = {}
    for name, english in load_side_names().items():
        found.setdefault(english.casefold(), name)
    return found


def _text(name: str) -> str:
    return resources.path("datasets", name).read_text(encoding="utf-8")
