"""Why an article gives the accounts that it gives: what was read, taken, and left out.

Made from the accounts and the trace of the same run, so that it tells of what happened and not of
what might have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from model.evidence import Span
from model.extraction.confidence import Circumstance
from model.extraction.facts import Fact, FactKind
from model.extraction.lexicon import Hit
from model.extraction.trace import Dropped, Lost, Reason, Trace
from model.proposals import ProposedAccount

_FRONT_ZONES = ("headline", "caption")
_HERE = (FactKind.ACT, FactKind.ACTOR)
"""Kinds of facts that fill no field by themselves."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of an account's act; ``how`` is None for the first, and ``points`` how much it
    shared with those before (None where that was not asked)."""

    span: Span
    sentence: Span
    how: Reason | None
    points: int | None


@dataclass(frozen=True, slots=True)
class Explained:
    """An account as proposed, what tells it, and what was read for it and lost to a better one.

    ``circumstances`` tell by field and rank how a candidate was read.
    """

    account: ProposedAccount
    tellings: tuple[Telling, ...]
    lost: tuple[Lost, ...]
    circumstances: Mapping[tuple[str, int], tuple[Circumstance, ...]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All of an article. ``hits`` are the lexicon's, then the gazetteer's, each in the order of the
    text; ``dropped`` are acts and facts that belong to no account.
    """

    text: str
    accounts: tuple[Explained, ...]
    dropped: tuple[Dropped, ...]
    hits: tuple[Hit, ...]

    def hits_in(self, span: Span) -> tuple[Hit, ...]:
        """The entries that were found within a span."""
        return tuple(h for h in self.hits if span.contains(h.span))


def explanation(text: str, accounts: tuple[ProposedAccount, ...], trace: Trace) -> Explanation:
    """The explanation of the accounts that were proposed while the trace was kept."""
    explained = tuple(
        Explained(
            account,
            tuple(_tellings(trace, number)),
            tuple(_lost(trace, number, account)),
            trace.notes_of(trace.drafts[number]),
        )
        for number, account in enumerate(accounts)
    )
    hits = (*(trace.reading.hits if trace.reading else ()), *trace.names)
    return Explanation(text, explained, _dropped(trace, accounts), hits)


def _tellings(trace: Trace, number: int) -> Iterator[Telling]:
    acts = sorted(trace.drafts[number].acts, key=lambda a: a.number)
    body = [a for a in acts if a.line.zone not in _FRONT_ZONES] or acts
    for act in acts:
        how = Reason.JOINED if act.line.zone not in _FRONT_ZONES else Reason.HEADLINE
        first = act is body[0]
        yield Telling(act.span, act.line.span, None if first else how, trace.points.get(act.number))


def _lost(trace: Trace, number: int, account: ProposedAccount) -> Iterator[Lost]:
    draft = trace.drafts[number]
    noted = trace.lost.get(id(draft), [])
    yield from noted
    told = {(each.field, span) for each in noted for span in each.spans}
    for act in draft.acts:
        for kind, facts in act.facts.items():
            for fact in facts:
                if kind in _HERE or (kind.value, fact.span) in told:
                    continue
                told.add((kind.value, fact.span))
                why = _why_lost(fact, account)
                if why is not None and fact.value is not None:
                    yield Lost(kind.value, why, (fact.span,), fact.rule, fact.value)


def _why_lost(fact: Fact, account: ProposedAccount) -> Reason | None:
    """Why a fact of an account is evidence of none of its candidates; None where it is."""
    candidates = account.fields.get(fact.kind.value, ())
    if any(fact.span == e.span for c in candidates for e in c.evidence):
        return None
    same = any(c.value == fact.value for c in candidates)
    if fact.kind is FactKind.ATTRIBUTION and not same:
        return Reason.FULLER_NAME
    return Reason.SAME_VALUE if same else Reason.LESS_FITTING


def _dropped(trace: Trace, accounts: Iterable[ProposedAccount]) -> tuple[Dropped, ...]:
    """Acts and facts of no account, each once, in the order of the text."""
    used = {*_used(trace), *_shown(accounts)}
    noted: dict[tuple[str, Span], Dropped] = {}
    for each in (*trace.dropped, *_unattached(trace)):
        if (each.kind, each.span) not in used:
            noted.setdefault((each.kind, each.span), each)
    return tuple(sorted(noted.values(), key=lambda d: (d.span, d.kind)))


def _used(trace: Trace) -> Iterator[tuple[str, Span]]:
    for act in (a for d in trace.drafts for a in d.acts):
        yield from (("act", t.span) for t in act.clause.triggers)
        yield from ((kind.value, f.span) for kind, facts in act.facts.items() for f in facts)


def _shown(accounts: Iterable[ProposedAccount]) -> Iterator[tuple[str, Span]]:
    """What is evidence of a value, also of one taken over from another account."""
    for account in accounts:
        for name, candidates in account.fields.items():
            yield from ((name, e.span) for c in candidates for e in c.evidence)


def _unattached(trace: Trace) -> Iterator[Dropped]:
    """The facts that no rule refused and no account holds."""
    acts = [a for d in trace.drafts for a in d.acts]
    telling = {a.line.sentence for a in acts}
    roles = [p.span for a in acts for p in (*a.initiators, *a.targets)]
    for fact in trace.facts:
        if fact.kind is FactKind.ACTOR and any(fact.span.overlaps(r) for r in roles):
            continue
        why = _why_unattached(fact, telling)
        yield Dropped(fact.kind.value, fact.span, why, fact.rule, fact.value)


def _why_unattached(fact: Fact, telling: Iterable[int]) -> Reason:
    if fact.sentence not in telling:
        return Reason.NO_ACCOUNT_HERE
    return Reason.NO_ROLE if fact.kind is FactKind.ACTOR else Reason.OTHER_CLAUSE
