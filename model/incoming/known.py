"""The event datasets that are known here: their columns, what these hold, what their values mean.

Read out of ``resources/datasets``; a table of nobody in particular is read as `ANY`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from model.datasets.description import Description
from model.incoming.cells import heading_key
from model.incoming.parts import KEY
from model.tsv_rows import rows_of

ANY = "any"

LABELS = {
    "acled": "ACLED",
    "ucdp": "UCDP GED",
    "gtd": "GTD",
    "airwars": "Airwars",
    "plover": "PLOVER / POLECAT",
}

_SURE, _LIKELY = 0.6, 0.4
_FEWEST = 5
_WORDS_BESIDE = re.compile(r"\d?(?:_txt)?$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a dataset: ``names`` are all that it is called, the present one first."""

    names: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a value means: codes, of which ``usual`` is taken where nothing else tells; a column
    whose cell is meant (``of``); nothing at all where all are empty."""

    codes: tuple[str, ...] = ()
    usual: str = ""
    of: str = ""


@dataclass(frozen=True)
class Dataset:
    """A dataset: its published headings, its columns that are read, and what values mean.

    ``words`` gives the words for the codes of a column, ``missing`` what stands where something is
    not known; all by heading as it is compared (`heading_key`).
    """

    id: str
    headings: frozenset[str] = frozenset()
    columns: tuple[Column, ...] = ()
    readings: Mapping[tuple[str, str, str], Meaning] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missing: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return LABELS.get(self.id, self.id)

    def column(self, heading: str) -> Column | None:
        """The column that a heading names, whatever its capitals and signs."""
        return self._by_name.get(heading_key(heading))

    def name_of(self, heading: str) -> str:
        """The column's present name as it is compared; the heading's own where it is none."""
        found = self.column(heading)
        return heading_key(found.names[0]) if found else heading_key(heading)

    def meaning(self, heading: str, value: str, part: str) -> Meaning | None:
        """What a value says of a part; None where that is not written down."""
        return self.readings.get((_stem(self.name_of(heading)), heading_key(value), part))

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {heading_key(n): c for c in reversed(self.columns) for n in reversed(c.names)}


@dataclass(frozen=True, slots=True)
class Guess:
    """Which dataset a table looks like, and whether there is any doubt."""

    dataset: str
    sure: bool


def recognised(headings: Iterable[str], datasets: Iterable[Dataset]) -> Guess | None:
    """The dataset that a table's headings tell; None where it looks like none of those known.

    Sure where most of its columns are a dataset's, its id and enough others among them.
    """
    there = {heading_key(h) for h in headings if h.strip()}
    best: tuple[float, int, Dataset] | None = None
    for dataset in datasets:
        if dataset.id == ANY:
            continue
        known = [c for c in dataset.columns if there & {heading_key(n) for n in c.names}]
        mine = sum(1 for h in there if dataset.column(h) or h in dataset.headings)
        share = mine / max(len(there), 1)
        found = (share, mine, dataset)
        if len(known) >= _FEWEST and (best is None or found[:2] > best[:2]):
            best = found
    if best is None or best[0] < _LIKELY:
        return None
    share, _, dataset = best
    has_key = any((c := dataset.column(h)) is not None and KEY in c.parts for h in there)
    return Guess(dataset.id, share >= _SURE and has_key)


def parse_datasets(
    columns: str, readings: str, descriptions: Mapping[str, Description]
) -> dict[str, Dataset]:
    """The datasets by id, out of the texts of their files and the descriptions of their columns.

    Raises ValueError naming the file and the line that is broken.
    """
    read: dict[str, list[Column]] = defaultdict(list)
    for dataset, name, others, parts in rows_of(columns, "incoming.tsv", 4):
        read[dataset].append(Column((name, *_split(others)), tuple(parts.split())))
    means: dict[str, dict[tuple[str, str, str], Meaning]] = defaultdict(dict)
    for dataset, column, values, part, codes in rows_of(readings, "readings.tsv", 5):
        for value in _split(values):
            key = (_stem(heading_key(column)), heading_key(value), part)
            means[dataset][key] = _meaning(codes)
    return {
        name: _described(name, tuple(read[name]), means[name], descriptions.get(name))
        for name in read
    }


def _described(
    name: str,
    columns: tuple[Column, ...],
    means: Mapping[tuple[str, str, str], Meaning],
    description: Description | None,
) -> Dataset:
    published = {heading_key(c.name): c for c in (description.columns if description else ())}
    return Dataset(
        name,
        frozenset(published),
        columns,
        means,
        {column: _both_ways(c.codes) for column, c in published.items()},
        {column: frozenset(c.missing) for column, c in published.items()},
    )


def _stem(name: str) -> str:
    """The codes of ``weaptype2_txt`` are those of ``weaptype1``."""
    return _WORDS_BESIDE.sub("", name.replace(" ", "_"))


def _meaning(codes: str) -> Meaning:
    if codes == "-":
        return Meaning()
    if codes.startswith("="):
        return Meaning(of=codes[1:])
    names = _split(codes)
    usual = next((n.rstrip("*") for n in names if n.endswith("*")), "")
    return Meaning(tuple(n.rstrip("*") for n in names), usual)


def _both_ways(codes: Mapping[str, str]) -> dict[str, str]:
    """The words for a code, and the code for its words, where these are two."""
    pairs = [(code, words) for code, words in codes.items() if code != words]
    known = {heading_key(code): words for code, words in pairs}
    return known | {heading_key(words): code for code, words in pairs}


def _split(text: str) -> list[str]:
    return [piece.strip() for piece in text.split("|") if piece.strip()]
