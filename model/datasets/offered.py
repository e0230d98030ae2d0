"""The datasets that incidents go out as: what they are called, what they record, their form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from model.codebook import Codebook, Words


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


def is_mapped(codebook: Codebook, dataset: str) -> bool:
    """Whether a codebook says of anything where it goes in a dataset."""
    return any(name.partition(".")[0] == dataset for name in _names(codebook))


def _names(codebook: Codebook) -> Iterator[str]:
    for of in codebook.fields:
        yield from of.maps_to
        for option in of.options:
            yield from option.maps_to


def unmapped(dataset: str) -> Words:
    """That a codebook maps nothing to a dataset, and what to do."""
    name = OFFERED[dataset].name
    return Words(
        f"لا يقول دليل الترميز في هذا المشروع أين يذهب أي حقل في {name.ar}. قل ذلك في دليل الترميز"
        " (قائمة المشروع)، أو استورد فيه دليلاً يقوله: دليل كل مشروع جديد يقوله، فصدّره منه.",
        f"The codebook of this project maps nothing to {name.en}. Say there where its fields go"
        " (menu Project, Codebook), or import one that does: that of a new project does, so export"
        " it from there.",
    )
