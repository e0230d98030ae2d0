"""Countries as other event datasets write them: a row for each, from ``countries.tsv``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from model.tsv_rows import rows_of


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO code; see the head of the file. Cells are empty where unknown."""

    country: str
    iso3: str
    iso: str
    name: str
    acled: str
    gtd: str
    gtd_name: str
    gtd_region: str
    gw: str
    ucdp_name: str
    ucdp_region: str
    cow: str


class Countries:
    """All countries by their two letters."""

    def __init__(self, rows: Iterable[Country]) -> None:
        self.rows = {row.country: row for row in rows}

    def find(self, code: str | None) -> Country | None:
        """The country of these two letters, or None."""
        return self.rows.get(code or "")

    def code_lists(self) -> dict[str, dict[str, str]]:
        """The codes that descriptions call ``@country``, ``@gtd`` and ``@ucdp``, with names."""
        rows = self.rows.values()
        return {
            "country": {row.iso: row.name for row in rows},
            "gtd": {row.gtd: row.gtd_name or row.name for row in rows if row.gtd},
            "ucdp": {row.gw: row.ucdp_name or row.name for row in rows if row.gw},
        }


def parse_countries(text: str, name: str = "countries.tsv") -> Countries:
    """The countries. Raises ValueError naming the line that is broken."""
    return Countries(Country(*cells) for cells in rows_of(text, name, len(fields(Country))))
