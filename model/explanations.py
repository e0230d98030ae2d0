"""What rules do, why things are dropped, how values were read, in words: a table for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from model.codebook import Words
from model.tsv_rows import rows_of


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a rule does. ``reads_by`` are patterns of the lexicon categories that it goes by."""

    name: str
    reads_by: tuple[str, ...]
    words: Words

    def goes_by(self, category: str) -> bool:
        """Whether entries of this category may have led the rule."""
        return any(fnmatchcase(category, pattern) for pattern in self.reads_by)


@dataclass(frozen=True, slots=True)
class Explanations:
    """The four tables; ``reasons``, ``circumstances`` and ``categories`` by name.

    ``categories`` holds the kinds of place too, each after ``place:``.
    """

    rules: tuple[RuleNote, ...]
    reasons: Mapping[str, Words]
    circumstances: Mapping[str, Words]
    categories: Mapping[str, Words]

    def rule(self, name: str) -> RuleNote | None:
        """The note of a rule; None where nobody has described it."""
        return next((r for r in self.rules if fnmatchcase(name, r.name)), None)


def parse_explanations(
    rules: str, reasons: str, circumstances: str, categories: str
) -> Explanations:
    """The tables from their files' text. Raises ValueError naming the line that is broken."""
    notes = tuple(
        RuleNote(name, tuple(by.split()), Words(ar, en))
        for name, by, en, ar in rows_of(rules, "rules.tsv", 4)
    )
    return Explanations(
        notes,
        _words(reasons, "reasons.tsv"),
        _words(circumstances, "circumstances.tsv"),
        _words(categories, "categories.tsv"),
    )


def _words(text: str, name: str) -> dict[str, Words]:
    return {each: Words(ar, en) for each, en, ar in rows_of(text, name, 3)}
