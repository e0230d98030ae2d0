"""How sure a proposal is: by what was measured of its rule and of how it was read.

A rule's share of right values is drawn toward `UNSEEN`, the more the fewer were counted; that of
its firm and of its loose form toward the rule's. Each circumstance then moves the odds as far as
values read so were right more or less often than all; less than in full, because circumstances go
together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.extraction.drafts import Draft
from model.extraction.facts import FactKind
from model.proposals import Candidate, Salience

UNSEEN = 0.6
"""The share of right values on articles that nobody had looked at while the rules were written."""
_DRAWN = 10.0
"""As many more values of that share are counted for each rule and circumstance."""
_DRAWN_TO_RULE = 5.0
_MOVED = 0.7
_FIRM = 0.8
_SLIP = 1e-6
_ONE_VALUED = frozenset({"event_type", "date", "place", "munitions", "damage"})
_KINDS = {kind.value: kind for kind in FactKind}


class Circumstance(StrEnum):
    """How a value was read; `resources/explanations/circumstances.tsv` says each in words."""

    MAIN = "main"
    BACKGROUND = "background"
    TOLD_AGAIN = "told_again"
    TOLD_ONCE = "told_once"
    ALONE = "alone"
    RIVALS = "rivals"
    FIRM = "firm"
    LOOSE = "loose"
    ALTERNATIVE = "alternative"


FORMS = (Circumstance.FIRM, Circumstance.LOOSE)


@dataclass(frozen=True, slots=True)
class Measured:
    """How many values were proposed, and how many of them were right."""

    right: int
    proposed: int


@dataclass(frozen=True, slots=True)
class Confidences:
    """What was measured of rules and circumstances; with nothing measured a rule's word stands.

    ``rules`` are keyed by name and form: ``places.known:firm``.
    """

    rules: Mapping[str, Measured] = field(default_factory=dict)
    circumstances: Mapping[str, Measured] = field(default_factory=dict)
    _odds: Mapping[str, float] = field(init=False, repr=False, compare=False)
    _moves: Mapping[str, float] = field(init=False, repr=False, compare=False)
    _kept: dict[tuple[str, tuple[Circumstance, ...]], float] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        usual = _log_odds(_sum(self.rules.values()))
        moves = {n: _MOVED * (_log_odds(m) - usual) for n, m in self.circumstances.items()}
        object.__setattr__(self, "_moves", moves)
        object.__setattr__(self, "_odds", dict(self._all_odds()))

    def _all_odds(self) -> Iterator[tuple[str, float]]:
        """The log odds of each rule and form; of a rule with one form the form moves them."""
        for rule in sorted({key.partition(":")[0] for key in self.rules}):
            forms = {f: self.rules[k] for f in FORMS if (k := form_of(rule, f)) in self.rules}
            whole = _share(_sum(forms.values()), UNSEEN, _DRAWN)
            for form in FORMS:
                if len(forms) > 1:
                    own = _share(forms[form], whole, _DRAWN_TO_RULE)
                    yield form_of(rule, form), _log(own)
                else:
                    yield form_of(rule, form), _log(whole) + self._moves.get(form, 0.0)

    def of(self, candidate: Candidate, circumstances: Iterable[Circumstance]) -> float:
        """The confidence of a candidate read so, 0 to 1; never more than was measured."""
        if not self.rules:
            return candidate.confidence
        told = tuple(circumstances)
        key = (candidate.rule, told)
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = self._measured(*key)
        return known

    def _measured(self, rule: str, told: tuple[Circumstance, ...]) -> float:
        form = next(f for f in FORMS if f in told)
        odds = self._odds.get(form_of(rule, form), _NEW)
        odds += sum(self._moves.get(each, 0.0) for each in told if each is not form)
        return math.floor(100 / (1 + math.exp(-odds)) + _SLIP) / 100


def form_of(rule: str, form: Circumstance) -> str:
    """The key of a rule's form."""
    return f"{rule}:{form}"


def _share(measured: Measured, toward: float, drawn: float) -> float:
    return (measured.right + drawn * toward) / (measured.proposed + drawn)


def _log(share: float) -> float:
    return math.log(share / (1 - share))


def _log_odds(measured: Measured) -> float:
    return _log(_share(measured, UNSEEN, _DRAWN))


def _sum(all_of: Iterable[Measured]) -> Measured:
    held = list(all_of)
    return Measured(sum(m.right for m in held), sum(m.proposed for m in held))


_NEW = _log_odds(Measured(0, 0))
UNMEASURED = Confidences()

Fields = Mapping[str, tuple[Candidate, ...]]
Notes = dict[tuple[str, int], tuple[Circumstance, ...]]
"""By field and rank."""


def weighed(
    draft: Draft, fields: Fields, salience: Salience, known: Confidences, notes: Notes | None
) -> dict[str, tuple[Candidate, ...]]:
    """The fields with the confidence of each candidate as measured; ``notes`` is told the rest."""
    return {
        name: tuple(_weighed(draft, name, found, salience, known, notes))
        for name, found in fields.items()
    }


def _weighed(
    draft: Draft,
    name: str,
    found: Sequence[Candidate],
    salience: Salience,
    known: Confidences,
    notes: Notes | None,
) -> Iterator[Candidate]:
    weight = Circumstance(salience.value)
    for rank, candidate in enumerate(found):
        how = (
            weight,
            Circumstance.TOLD_AGAIN if _is_told_again(draft, name, candidate) else _ONCE,
            Circumstance.RIVALS if len(found) > 1 else Circumstance.ALONE,
            Circumstance.FIRM if candidate.confidence >= _FIRM else Circumstance.LOOSE,
            *((Circumstance.ALTERNATIVE,) if rank and name in _ONE_VALUED else ()),
        )
        if notes is not None:
            notes[name, rank] = how
        yield Candidate(
            candidate.value, known.of(candidate, how), candidate.rule, candidate.evidence
        )


_ONCE = Circumstance.TOLD_ONCE


def _is_told_again(draft: Draft, name: str, candidate: Candidate) -> bool:
    """Whether the account gives the value at more than one place."""
    kind = _KINDS.get(name)
    if kind is None:
        return len(candidate.evidence) > 1
    spans = {f.span for a in draft.acts for f in a.of(kind) if f.value == candidate.value}
    return len(spans) > 1


def parse_confidences(text: str, name: str) -> Confidences:
    """The table of what was measured: tab-separated ``of`` (rule or circumstance), ``name``,
    ``right``, ``proposed``; lines that begin with # are passed over. Raises ValueError naming the
    line that is broken.
    """
    found: dict[str, dict[str, Measured]] = {"rule": {}, "circumstance": {}}
    rows = [
        (number, line.split("\t"))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    for number, cells in rows[1:]:
        try:
            of, each, right, proposed = cells
            found[of][each] = Measured(int(right), int(proposed))
        except (ValueError, KeyError) as error:
            raise ValueError(f"{name}, line {number}: not a row of measures") from error
    return Confidences(found["rule"], found["circumstance"])
