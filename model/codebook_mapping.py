"""Where values belong in other datasets, as lines that one types: ``acled = event_date``."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.codebook_file import DATASETS
from model.codebook_tables import unknown
from model.typed_values.unreadable import Unreadable


def mapping_text(maps_to: Mapping[str, str]) -> str:
    """A line for each dataset, or for each column of one."""
    return "\n".join(f"{name} = {where}" for name, where in maps_to.items())


def read_mapping(text: str) -> dict[str, str]:
    """What the lines say. Raises `Unreadable` with a sentence on the first that says nothing."""
    found: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, sign, where = (part.strip() for part in line.partition("="))
        if not sign or not where:
            raise Unreadable(
                Words(
                    f"يُكتب كل سطر هكذا: acled = event_date. وهذا ليس كذلك: {line}",
                    f"Each line is written as acled = event_date; this one is not: {line}",
                )
            )
        if name.partition(".")[0] not in DATASETS:
            raise Unreadable(unknown(Words("مجموعة البيانات", "The dataset"), name, DATASETS))
        found[name] = where
    return found
