"""What a reading considered and dropped, and why, for whoever asks to see.

The functions of extraction take a `Trace` or None. None is what proposing passes: then they do
nothing but their work. With one they also note what they drop, in the same run of the same code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from model.evidence import Span
from model.extraction.facts import Fact
from model.values import Value

if TYPE_CHECKING:
    from model.extraction.confidence import Notes
    from model.extraction.drafts import Draft
    from model.extraction.lexicon import Hit
    from model.extraction.mentions import Act
    from model.extraction.reading import Reading
    from model.proposals import Candidate


class Reason(StrEnum):
    """Why something is not proposed; `resources/explanations/reasons.tsv` says each in words."""

    NOISE = "noise"
    OTHER_ARTICLE = "other_article"
    QUESTION = "question"
    NO_ACT_HERE = "no_act_here"
    NEGATED = "negated"
    NOT_HAPPENED = "not_happened"
    OTHER_MATTER = "other_matter"
    ACCIDENT = "accident"
    TOLL = "toll"
    NOTHING_BESIDE = "nothing_beside"
    NO_CROWD = "no_crowd"
    NO_MUNITION = "no_munition"
    TOLD_WITH_OTHER = "told_with_other"
    CARRIER_ALONE = "carrier_alone"
    HABITUAL = "habitual"
    TOO_WEAK = "too_weak"
    DEATH_WITHOUT_ARMS = "death_without_arms"
    TOO_LITTLE = "too_little"
    ONLY_SPOKEN_OF = "only_spoken_of"
    SUMS_UP = "sums_up"
    OF_ITS_PLACE = "of_its_place"
    IN_SIDE_NAME = "in_side_name"
    BARE_TOWN = "bare_town"
    IN_NAME = "in_name"
    OF_REPORTER = "of_reporter"
    THEIR_WEAPON = "their_weapon"
    NOT_ITS_DAY = "not_its_day"
    NO_ACCOUNT_HERE = "no_account_here"
    OTHER_CLAUSE = "other_clause"
    NO_ROLE = "no_role"
    SAME_VALUE = "same_value"
    VAGUE = "vague"
    OTHER_KIND = "other_kind"
    OF_SIDE = "of_side"
    BARE_PLURAL = "bare_plural"
    SAME_GROUP = "same_group"
    NAMES_NOBODY = "names_nobody"
    SURER_RULE = "surer_rule"
    OTHER_TELLING = "other_telling"
    TOO_MANY = "too_many"
    FULLER_NAME = "fuller_name"
    LESS_FITTING = "less_fitting"
    JOINED = "joined"
    HEADLINE = "headline"


class Placed(Protocol):
    """Whatever stands at a place of the article."""

    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something read at ``span`` and left out; ``because`` are the words that spoke against it.

    ``kind`` is ``act`` or the kind of a fact; of an act ``rule`` and ``value`` are empty.
    """

    kind: str
    span: Span
    reason: Reason
    rule: str = ""
    value: Value | None = None
    because: Span | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A value read for a field of an account that did not become its candidate."""

    field: str
    reason: Reason
    spans: tuple[Span, ...]
    rule: str
    value: Value


@dataclass(slots=True)
class Trace:
    """The notes of one reading. ``points`` tell by an act's number how much it shared with the
    account that it was joined to; ``names`` are the gazetteer's hits.
    """

    reading: Reading | None = None
    names: Sequence[Hit] = ()
    facts: Sequence[Fact] = ()
    drafts: Sequence[Draft] = ()
    dropped: list[Dropped] = field(default_factory=list)
    points: dict[int, int] = field(default_factory=dict)
    lost: dict[int, list[Lost]] = field(default_factory=dict)
    notes: dict[int, Notes] = field(default_factory=dict)

    def gone(self, before: Iterable[Placed], after: Iterable[Placed], reason: Reason) -> None:
        """Note what stands in ``before`` and not in ``after``."""
        kept = {id(each) for each in after}
        for each in before:
            if id(each) not in kept:
                self.drop(each, reason)

    def drop(self, what: Placed, reason: Reason, because: Span | None = None) -> None:
        """Note that a fact or an act was left out."""
        if isinstance(what, Fact):
            noted = Dropped(what.kind, what.span, reason, what.rule, what.value, because)
        else:
            noted = Dropped("act", what.span, reason, because=because)
        self.dropped.append(noted)

    def notes_of(self, draft: Draft) -> Notes:
        """Where to note how the values of an account were read."""
        return self.notes.setdefault(id(draft), {})

    def joined(self, act: Act, points: int) -> None:
        """Note that an act was taken for one that an account tells already."""
        self.points[act.number] = points

    def outdone(
        self,
        draft: Draft,
        name: str,
        before: Iterable[Candidate],
        after: Iterable[Candidate],
        reason: Reason,
    ) -> None:
        """Note the candidates of a field in ``before`` that are not in ``after``."""
        kept = {id(each) for each in after}
        for each in before:
            if id(each) not in kept:
                self.lose(draft, name, each, reason)

    def lose(self, draft: Draft, name: str, candidate: Candidate, reason: Reason) -> None:
        """Note that a candidate of a field was left out."""
        spans = tuple(e.span for e in candidate.evidence)
        noted = Lost(name, reason, spans, candidate.rule, candidate.value)
        self.lost.setdefault(id(draft), []).append(noted)
