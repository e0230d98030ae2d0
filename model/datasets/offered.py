"""The datasets that incidents go out as: what they are called, what they record, their form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.codebook import Words


@dataclass(frozen=True, slots=True)
class Offered:
    """``form`` is the ending of the files that the dataset itself is given out in."""

    id: str
    name: Words
    about: Words
    form: str = "csv"


_ROWS = (
    Offered(
        "acled",
        Words("ACLED", "ACLED"),
        Words(
            "حوادث العنف السياسي والتظاهر: طرفان ويوم ومكان",
            "political violence and demonstrations: two sides, a day, a place",
        ),
    ),
    Offered(
        "ucdp",
        Words("UCDP GED", "UCDP GED"),
        Words(
            "حوادث فيها قتيل على الأقل، والقتلى من كل طرف",
            "events with at least one death, and the dead of each side",
        ),
    ),
    Offered(
        "gtd",
        Words("GTD", "GTD"),
        Words("هجمات ليست من فعل دولة", "attacks by others than states"),
    ),
    Offered(
        "plover",
        Words("PLOVER", "PLOVER"),
        Words(
            "من فعل ماذا بمن، بأعمدة POLECAT",
            "who did what to whom, in the columns of POLECAT",
        ),
        "tsv",
    ),
    Offered(
        "airwars",
        Words("Airwars", "Airwars"),
        Words("ضربات ومن أُصيب بها من المدنيين", "strikes, and the civilians whom they harmed"),
    ),
)
OFFERED: Mapping[str, Offered] = {row.id: row for row in _ROWS}
"""By the id that the codebook's ``maps_to`` and the command line call it."""
