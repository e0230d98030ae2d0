"""What the program knows of other event datasets, read from ``resources/datasets``."""

from __future__ import annotations

from functools import cache

import resources
from model.codebook_file import DATASETS
from model.datasets.countries import Countries, parse_countries
from model.datasets.description import Description, parse_description
from model.tsv_rows import rows_of


@cache
def load_countries() -> Countries:
    """The countries. Raises ValueError naming the file and line that is broken, as all here do."""
    return parse_countries(_text("countries.tsv"))


@cache
def load_descriptions() -> dict[str, Description]:
    """The datasets by their names in ``maps_to``."""
    lists = load_countries().code_lists()
    return {name: parse_description(_text(f"{name}.tsv"), name, lists) for name in DATASETS}


@cache
def load_side_names() -> dict[str, str]:
    """What sides are called in English, by their usual names."""
    return {row[0]: row[1] for row in rows_of(_text("side_names.tsv"), "side_names.tsv", 2)}


def _text(name: str) -> str:
    return resources.path("datasets", name).read_text(encoding="utf-8")
