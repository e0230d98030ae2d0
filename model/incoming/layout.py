"""How the columns of one file are read: each heading with what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from model.codebook import Codebook
from model.incoming import parts
from model.incoming.cells import heading_key
from model.incoming.days import DAY_FIRST
from model.incoming.known import ANY, Dataset
from model.incoming.parts import Part
from model.values import Kind


@dataclass(frozen=True, slots=True)
class Layout:
    """``columns`` gives the parts (`model.incoming.parts`) that each heading holds, in the order of
    the file; those that hold none are not in it. ``dataset`` is what the records are filed under,
    ``order`` whether the day or the month comes first in 5/1/2022.
    """

    dataset: str
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = DAY_FIRST

    def headings_of(self, part: str) -> tuple[str, ...]:
        """The columns that hold a part."""
        return tuple(h for h, held in self.columns.items() if part in held)


def guessed_layout(dataset: Dataset, headings: Iterable[str], codebook: Codebook) -> Layout:
    """What the columns of a dataset's file hold in the fields of this codebook.

    A field whose ``maps_to`` names a column has it; else what the dataset's own list says, as far
    as the codebook has such a field.
    """
    known = {part.id: part for part in parts.parts_in(codebook)}
    named = _named(known.values()) if dataset.id == ANY else {}
    columns: dict[str, tuple[str, ...]] = {}
    for heading in headings:
        if not heading.strip():
            continue
        column = dataset.column(heading)
        own = named.get(heading_key(heading))
        usual = column.parts if column else ()
        held = dict.fromkeys((own,) if own and own not in usual else usual)
        mapped = dict.fromkeys(_mapped(dataset, heading, codebook, tuple(held)))
        found = tuple(p for p in {**held, **mapped} if p in known)
        if found:
            columns[heading] = found
    return Layout(dataset.id, columns)


def _named(known: Iterable[Part]) -> dict[str, str]:
    """Parts by what this program calls them itself: in what it exports, and on the form."""
    found: dict[str, str] = {}
    for part in known:
        if part.field:
            whole = "" if parts.aspect_of(part.id) else f"{part.id}_name"
            for name in (part.id, whole, part.label.ar, part.label.en):
                found.setdefault(heading_key(name), part.id)
    found.pop("", None)
    return found


def _mapped(
    dataset: Dataset, heading: str, codebook: Codebook, held: tuple[str, ...]
) -> Iterable[str]:
    """The parts that the codebook's ``maps_to`` gives a column beyond those of the list."""
    name = dataset.name_of(heading)
    fields_held = {parts.field_of(p) for p in held}
    for each in codebook.asked:
        columns = [heading_key(c) for c in each.maps_to.get(dataset.id, "").split()]
        if name not in columns or each.id in fields_held:
            continue
        # Only of codes several columns tell one value; of others the first is the value.
        if each.kind is Kind.CHOICE or columns.index(name) == 0:
            yield each.id


def fitting(layout: Layout, headings: Iterable[str]) -> Layout:
    """The same choice for a table with headings written otherwise; what is gone is left out."""
    there = {heading_key(h): h for h in headings}
    columns = {
        there[heading_key(h)]: held for h, held in layout.columns.items() if heading_key(h) in there
    }
    return Layout(layout.dataset, columns, layout.order)
