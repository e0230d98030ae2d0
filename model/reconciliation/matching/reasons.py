"""Why two accounts are held to tell of the same incident, or not: in words, with the weight."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from model.codebook import Words
from model.typed_values.style import isolated


class Tone(StrEnum):
    """Whether a reason speaks for the same incident or against it, or is only to be known."""

    FOR = "for"
    AGAINST = "against"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of the comparison: ``bits`` are added to the odds that the incident is one."""

    part: str
    bits: float
    words: Words

    @property
    def tone(self) -> Tone:
        if abs(self.bits) < _NOTABLE:
            return Tone.NOTE
        return Tone.FOR if self.bits > 0 else Tone.AGAINST


_NOTABLE = 0.75


@dataclass(frozen=True, slots=True)
class Saying:
    """What can be said of one part, with the field that it is about; gaps are «{}»."""

    part: str
    ar: str
    en: str

    def reason(self, bits: float, gaps: tuple[str, ...]) -> Reason:
        shown = [isolated(gap) for gap in gaps]
        return Reason(self.part, bits, Words(self.ar.format(*shown), self.en.format(*gaps)))


Parted = tuple[float, Saying | None, tuple[str, ...]]
"""What a part adds, what is to be said of it, and what fills its gaps: millions are compared for
every one whose words are asked for."""

SILENT: Parted = (0.0, None, ())


def told(bits: float, saying: Saying, *gaps: str) -> Parted:
    return bits, saying, gaps
