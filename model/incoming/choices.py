"""Codes of a field out of one column or several: by ``maps_to``, the dataset's list, by label."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.codebook import Field
from model.incoming.cells import heading_key
from model.incoming.known import Dataset
from model.incoming.unread import Unread, Why
from model.values import Choice

Cells = Sequence[tuple[str, str]]
"""Headings with what stands under them, none of it empty."""

_PARTING = (re.compile(r"\s*[;|؛\n]\s*"), re.compile(r"\s*[,،/]\s*"), re.compile(r"\s*-\s*"))

_NUMBERED = re.compile(r"([2-9])(?:_txt)?$")
_LAST = 1_000


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says: codes that it may stand for, of which ``usual`` is taken if none else
    decides; ``silent`` where it is known to say nothing."""

    heading: str
    codes: tuple[str, ...] = ()
    usual: str = ""
    silent: bool = False


class ChoiceReader:
    """Reads the codes of one field of a codebook out of a dataset's columns."""

    def __init__(self, field: Field, dataset: Dataset) -> None:
        self._field = field
        self._dataset = dataset
        self._offered = {o.code for o in field.offered}
        self._by_label = {
            heading_key(name): o.code
            for o in reversed(field.offered)
            for name in (
                o.code,
                o.label.ar,
                o.label.en,
                *([o.short.ar, o.short.en] if o.short else []),
            )
        }
        self._mapped = _mapped(field, dataset.id)
        self._read: dict[tuple[str, str], Said] = {}

    def read(self, cells: Cells) -> tuple[list[tuple[Choice, tuple[str, ...]]], list[Unread]]:
        """The choices with the columns that each was read from, and what could not be.

        Several columns tell one code together, such as the kind of a weapon and the finer one; of a
        field that holds many, those that are numbered alike («weaptype2»).
        """
        cells = sorted(cells, key=self._place)
        if not self._field.many:
            return self._one([self._said(*cell) for cell in cells])
        if len({_number(h) for h, _ in cells}) == len(cells) == 1:
            return self._several(*cells[0])
        found: dict[Choice, tuple[str, ...]] = {}
        unread: list[Unread] = []
        for number in sorted({_number(h) for h, _ in cells}):
            alike = [self._said(h, c) for h, c in cells if _number(h) == number]
            told, strange = self._one(alike)
            unread += strange
            for choice, headings in told:
                found[choice] = (*found.get(choice, ()), *headings)
        return list(found.items()), unread

    def _place(self, cell: tuple[str, str]) -> int:
        """The columns in the order in which the codebook names them, the others after these."""
        return self._mapped.order.get(self._dataset.name_of(cell[0]), _LAST)

    def _one(
        self, said: Sequence[Said]
    ) -> tuple[list[tuple[Choice, tuple[str, ...]]], list[Unread]]:
        """The one code that all columns allow; the first ones count most."""
        left: tuple[str, ...] = ()
        usual = ""
        told: list[str] = []
        for each in said:
            if not each.codes:
                continue
            both = tuple(c for c in left if c in each.codes) if told else each.codes
            if not both:
                continue
            left = both
            told.append(each.heading)
            usual = each.usual if each.usual in left else usual if usual in left else ""
        left = self._without_others(left, told)
        code = left[0] if len(left) == 1 else usual
        if code:
            return [(Choice(code), tuple(told))], []
        if left:
            return [], [Unread(told[0], Why.SEVERAL_OPTIONS)]
        if not said or any(s.silent for s in said):
            return [], []
        return [], [Unread(said[0].heading, Why.NO_OPTION)]

    def _without_others(self, codes: tuple[str, ...], told: Sequence[str]) -> tuple[str, ...]:
        """Of several those that ask for nothing in columns that are empty."""
        if len(codes) < 2:
            return codes
        columns = {self._dataset.name_of(h) for h in told}
        fits = tuple(c for c in codes if self._mapped.asks.get(c, frozenset()) <= columns)
        return fits or codes

    def _several(
        self, heading: str, cell: str
    ) -> tuple[list[tuple[Choice, tuple[str, ...]]], list[Unread]]:
        """The codes of a cell that may name many."""
        found: dict[str, None] = {}
        unread = []
        for said in self._pieces(heading, cell):
            code = said.codes[0] if len(said.codes) == 1 else said.usual
            if code:
                found[code] = None
            elif said.codes:
                unread.append(Unread(heading, Why.SEVERAL_OPTIONS))
            elif not said.silent:
                unread.append(Unread(heading, Why.NO_OPTION))
        return [(Choice(c), (heading,)) for c in found], unread

    def _pieces(self, heading: str, cell: str) -> Iterator[Said]:
        """What a cell says whole, or in pieces of which each says something."""
        whole = self._said(heading, cell)
        if whole.codes or whole.silent:
            yield whole
            return
        for parting in _PARTING:
            pieces = [self._said(heading, p) for p in parting.split(cell) if p.strip()]
            if len(pieces) > 1 and all(p.codes or p.silent for p in pieces):
                yield from pieces
                return
        yield whole

    def _said(self, heading: str, cell: str) -> Said:
        key = (heading, cell)
        if key not in self._read:
            if len(self._read) > 20_000:
                self._read.clear()
            self._read[key] = self._look_up(heading, cell)
        return self._read[key]

    def _look_up(self, heading: str, cell: str) -> Said:
        """What ``maps_to`` turned round and the list of readings say together: several codes may
        have gone out as one value, and a value may come in that none went out as."""
        name = self._dataset.name_of(heading)
        words = self._dataset.words.get(name, {}).get(heading_key(cell), "")
        for value in filter(None, (cell, words)):
            codes = self._mapped.codes.get((name, heading_key(value)), ())
            meaning = self._dataset.meaning(heading, value, self._field.id)
            if meaning is None and not codes:
                continue
            if meaning is None:
                return Said(heading, codes)
            if not meaning.codes:
                return Said(heading, silent=True)
            known = tuple(c for c in meaning.codes if c in self._offered)
            usual = meaning.usual if meaning.usual in known else ""
            return Said(heading, tuple(dict.fromkeys((*known, *codes))), usual)
        return self._by_words(heading, (cell, words))

    def _by_words(self, heading: str, values: Sequence[str]) -> Said:
        for value in filter(None, values):
            code = self._by_label.get(heading_key(value))
            if code:
                return Said(heading, (code,))
        return Said(heading)


@dataclass(frozen=True, slots=True)
class _Mapped:
    """A field's ``maps_to`` turned round: codes by column and value, the columns in which a code
    asks for a value, and the columns in their order."""

    codes: dict[tuple[str, str], tuple[str, ...]]
    asks: dict[str, frozenset[str]]
    order: dict[str, int]


def _mapped(field: Field, dataset: str) -> _Mapped:
    columns = field.maps_to.get(dataset, "").split()
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    asks: dict[str, frozenset[str]] = {}
    for option in field.offered:
        wanted = set()
        for name, value in option.maps_to.items():
            of, _, column = name.partition(".")
            column = column or (columns[0] if columns else "")
            if of == dataset and column:
                codes[heading_key(column), heading_key(value)].append(option.code)
                wanted.add(heading_key(column))
        asks[option.code] = frozenset(wanted)
    order = {heading_key(column): n for n, column in enumerate(columns)}
    return _Mapped({key: tuple(of) for key, of in codes.items()}, asks, order)


def _number(heading: str) -> str:
    """«2» of ``weaptype2_txt``; columns without a number go with the first."""
    found = _NUMBERED.search(heading)
    return found[1] if found else "1"
