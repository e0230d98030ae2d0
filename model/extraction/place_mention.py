"""A place as a text names it, with what stands before its name."""

from __future__ import annotations

from model.extraction.gazetteer import Spot
from model.quick import value


@value
class Mention:
    """A place named at ``[start, end)`` of the folded text, ``first`` where its cue begins.

    ``key`` is the folded name that the gazetteer knows it by, ``spots`` the places of that name,
    none where it is unknown; ``cues`` are the kinds of place said before it, the nearest last;
    ``compass`` a direction or nearness; ``tie`` the preposition; ``shown`` is the outermost cue's.
    """

    first: int
    start: int
    end: int
    name: str
    key: str
    spots: tuple[Spot, ...]
    cues: tuple[str, ...] = ()
    compass: str = ""
    tie: str = ""
    vague: bool = False
    shown: int = 0
    sentence: int = 0

    @property
    def cue(self) -> str:
        return self.cues[-1] if self.cues else ""
