"""What the dialogs of annotations need of their import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from model.codebook import Words
from model.labelled.targets import NOTHING, Target

__all__ = ["NOTHING", "AnnotationsSeen", "AnnotationsTaken", "LabelRow", "Target"]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label: how often it was met, and the first words that it stands over."""

    name: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnotationsSeen:
    """What files hold: their labels, the most frequent first, with the fields that these are by
    what was remembered or guessed. ``people`` are those who labelled, as far as the files say."""

    paths: tuple[Path, ...]
    labels: tuple[LabelRow, ...]
    mapped: Mapping[str, Target]
    kinds: tuple[Words, ...]
    texts: int
    spans: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnotationsTaken:
    """What became of it, in sentences, and what was not read: where, and why."""

    sentences: tuple[Words, ...]
    unread: tuple[tuple[str, Words], ...] = ()
    cancelled: bool = False
