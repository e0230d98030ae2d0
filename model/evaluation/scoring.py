"""The figures: how much of the gold was found, field by field, and each proposal's verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.evaluation.gold import FIELDS, GoldAccount, Json
from model.evaluation.matching import hits, pairs, shown
from model.proposals import Candidate, ProposedAccount, Salience


class Verdict(StrEnum):
    """What became of a proposal; ``unmatched``: its account is none of the gold's."""

    RIGHT = "right"
    WRONG = "wrong"
    UNMATCHED = "unmatched"


@dataclass(slots=True)
class Tally:
    """What was found and is right, what was found and is wrong, what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.wrong += found - right
        self.missed += wanted - right

    @property
    def precision(self) -> float | None:
        return ratio(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        return ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)


def ratio(part: float, whole: float) -> float | None:
    """None where there is nothing to take a part of."""
    return part / whole if whole else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A proposed value and its verdict; ``rank`` 0 is the best of its field.

    ``is_shown``: it fills the field; else it is an alternative.
    """

    article: str
    account: str
    field: str
    rank: int
    candidate: Candidate
    verdict: Verdict
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One article held against its gold; ``pairs`` go from the gold's accounts to proposed ones."""

    name: str
    text: str
    proposed: tuple[ProposedAccount, ...]
    gold: tuple[GoldAccount, ...]
    pairs: Mapping[int, int]

    def partner(self, index: int) -> ProposedAccount | None:
        """The proposal that is this account of the gold."""
        return self.proposed[self.pairs[index]] if index in self.pairs else None

    @property
    def superfluous(self) -> tuple[ProposedAccount, ...]:
        """The proposed accounts that are none of the gold's."""
        used = set(self.pairs.values())
        return tuple(p for i, p in enumerate(self.proposed) if i not in used)


def compare(
    name: str, text: str, proposed: Sequence[ProposedAccount], gold: Sequence[GoldAccount]
) -> Compared:
    """Hold what was read out of an article against its gold."""
    return Compared(name, text, tuple(proposed), tuple(gold), pairs(proposed, gold, text))


def _per_field() -> dict[str, Tally]:
    return {name: Tally() for name in FIELDS}


@dataclass(slots=True)
class Figures:
    """All counts over articles. ``inside`` counts fields only of accounts that were found.

    ``wanted``, ``prefilled`` and ``misfilled`` count the values of the gold's main accounts.
    """

    articles: int = 0
    accounts: Tally = field(default_factory=Tally)
    main: Tally = field(default_factory=Tally)
    fields: dict[str, Tally] = field(default_factory=_per_field)
    inside: dict[str, Tally] = field(default_factory=_per_field)
    wanted: int = 0
    prefilled: int = 0
    misfilled: int = 0
    answers: int = 0
    answers_right: int = 0
    salience_right: int = 0
    quiet: int = 0
    quiet_kept: int = 0
    quotes: int = 0
    quotes_exact: int = 0

    @property
    def all_fields(self) -> Tally:
        tallies = self.fields.values()
        return Tally(
            sum(t.right for t in tallies),
            sum(t.wrong for t in tallies),
            sum(t.missed for t in tallies),
        )


def figures(compared: Iterable[Compared]) -> Figures:
    """The figures of all articles together."""
    total = Figures()
    for each in compared:
        total.articles += 1
        _count_accounts(total, each)
        _count_quotes(total, each)
        for index, account in enumerate(each.gold):
            _count_fields(total, account, each.partner(index))
            _count_answer(total, each, account, each.partner(index))
        for extra in each.superfluous:
            for name in FIELDS:
                total.fields[name].add(0, len(shown(extra, name)), 0)
    return total


def _count_accounts(total: Figures, one: Compared) -> None:
    total.accounts.add(len(one.pairs), len(one.proposed), len(one.gold))
    main = [i for i, g in enumerate(one.gold) if g.salience is Salience.MAIN]
    found = sum(i in one.pairs for i in main)
    beyond = sum(p.salience is Salience.MAIN for p in one.superfluous)
    total.main.add(found, found + beyond, len(main))
    if not one.gold:
        total.quiet += 1
        total.quiet_kept += not beyond
    for index, partner in one.pairs.items():
        total.salience_right += one.gold[index].salience is one.proposed[partner].salience


def _count_quotes(total: Figures, one: Compared) -> None:
    for account in one.proposed:
        for candidates in account.fields.values():
            for evidence in (e for c in candidates for e in c.evidence):
                span = evidence.span
                total.quotes += 1
                total.quotes_exact += one.text[span.start : span.end] == evidence.quote


def _count_fields(total: Figures, gold: GoldAccount, partner: ProposedAccount | None) -> None:
    for name in FIELDS:
        candidates = shown(partner, name) if partner else ()
        right = sum(hits(candidates, gold.values(name), name))
        found, wanted = len(candidates), len(gold.values(name))
        total.fields[name].add(right, found, wanted)
        if partner:
            total.inside[name].add(right, found, wanted)
        if gold.salience is Salience.MAIN:
            total.prefilled += right
            total.misfilled += found - right
            total.wanted += wanted


def _count_answer(
    total: Figures, one: Compared, gold: GoldAccount, partner: ProposedAccount | None
) -> None:
    if gold.follows is None:
        return
    total.answers += 1
    keys = {one.gold[g].key: one.proposed[p].key for g, p in one.pairs.items()}
    link = partner.follows if partner else None
    total.answers_right += link is not None and link.key == keys.get(gold.follows)


def judged(one: Compared) -> list[Judged]:
    """Every proposed value of an article, alternatives too, with its verdict."""
    gold_of = {partner: one.gold[index] for index, partner in one.pairs.items()}
    return [
        verdict
        for number, account in enumerate(one.proposed)
        for name in FIELDS
        for verdict in _verdicts(one.name, account, name, gold_of.get(number))
    ]


def _verdicts(
    article: str, account: ProposedAccount, name: str, gold: GoldAccount | None
) -> list[Judged]:
    first = shown(account, name)
    others = account.fields.get(name, ())[len(first) :]
    wanted: tuple[Json, ...] = gold.values(name) if gold else ()
    right = [*hits(first, wanted, name), *(any(hits([c], wanted, name)) for c in others)]
    return [
        Judged(article, account.key, name, rank, candidate, _verdict(hit, gold), rank < len(first))
        for rank, (candidate, hit) in enumerate(zip((*first, *others), right, strict=True))
    ]


def _verdict(hit: bool, gold: GoldAccount | None) -> Verdict:
    if gold is None:
        return Verdict.UNMATCHED
    return Verdict.RIGHT if hit else Verdict.WRONG
