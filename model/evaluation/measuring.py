"""From verdicts to the table of confidences: what was measured of each rule and circumstance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from model.evaluation.scoring import Judged, Verdict
from model.extraction.confidence import (
    FORMS,
    Circumstance,
    Confidences,
    Measured,
    form_of,
)

HEAD = (
    "# What was measured of rules and circumstances against gold: confidences are made of it.",
    "# Made by `main.py evaluate --gold DIR … --measure FILE`. Fields are separated by a tab.",
    "#",
    "# of        rule, or circumstance (how a value was read)",
    "# name      the rule's name as proposals carry it and its form, or the circumstance's",
    "# right     how many of the values so read were right",
    "# proposed  how many were proposed",
    "of\tname\tright\tproposed",
)


def measured(judged: Iterable[tuple[Judged, Sequence[Circumstance]]]) -> Confidences:
    """The counts over values with how each was read.

    Alternatives to the value that fills a field count for that circumstance alone.
    """
    rules: Counter[tuple[str, bool]] = Counter()
    circumstances: Counter[tuple[str, bool]] = Counter()
    for each, how in judged:
        right = each.verdict is Verdict.RIGHT
        if each.is_shown:
            form = next(f for f in FORMS if f in how)
            rules[form_of(each.candidate.rule, form), right] += 1
            circumstances.update((str(c), right) for c in how)
        else:
            circumstances[str(Circumstance.ALTERNATIVE), right] += 1
    return Confidences(_counts(rules), _counts(circumstances))


def _counts(counter: Mapping[tuple[str, bool], int]) -> dict[str, Measured]:
    names = sorted({name for name, _ in counter})
    return {
        n: Measured(counter.get((n, True), 0), sum(counter.get((n, b), 0) for b in (True, False)))
        for n in names
    }


def table(confidences: Confidences) -> str:
    """The text of the table, as `model.extraction.confidence.parse_confidences` reads it."""
    groups = (("rule", confidences.rules), ("circumstance", confidences.circumstances))
    rows = (
        f"{of}\t{name}\t{m.right}\t{m.proposed}" for of, held in groups for name, m in held.items()
    )
    return "\n".join((*HEAD, *rows)) + "\n"
