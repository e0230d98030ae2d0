"""What the widgets draw, computed from the model: account cards and highlights.

No Qt, no storage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from model.account import Account
from model.codebook import Codebook, Field
from model.evidence import Span
from model.field_states import FieldStates
from model.proposals import Salience
from model.values import Value

Show = Callable[[Value, Field], str]


@dataclass(frozen=True, slots=True)
class AccountCard:
    """One account in a few words, in the interface's language.

    ``answers`` says that it answers another account. ``reviewed`` counts claims, ``open`` counts
    proposals that wait for a decision, ``others`` the accounts elsewhere that tell of its incident.
    """

    id: str
    kind: str
    place: str
    day: str
    count: str
    salience: Salience
    answers: bool
    open: int
    reviewed: int
    selected: bool
    others: int = 0


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span of the article that a value was read from. ``rank`` 0 is the field's best reading."""

    span: Span
    field_id: str
    family: str
    item_id: str
    account_id: str
    reviewed: bool
    rank: int


def _best_value(states: FieldStates, account: Account, field: Field) -> Value | None:
    """The field's first claim, else its best proposal."""
    state = states.state(account.id, field.id)
    if state.claims:
        return state.claims[0].value
    return state.proposed[0].candidate.value if state.proposed else None


def cards(
    states: FieldStates,
    codebook: Codebook,
    selected: str | None,
    show: Show,
    label: Callable[[Field], str],
) -> tuple[AccountCard, ...]:
    """The cards of all accounts of a review, in order.

    ``show`` tells a value in few words, ``label`` a field's name.
    """
    return tuple(_card(states, a, codebook, a.id == selected, show, label) for a in states.accounts)


def _card(
    states: FieldStates,
    account: Account,
    codebook: Codebook,
    selected: bool,
    show: Show,
    label: Callable[[Field], str],
) -> AccountCard:
    def words(field_id: str) -> str:
        field = codebook.find(field_id)
        if field is None:
            return ""
        value = _best_value(states, account, field)
        return show(value, field) if value is not None else ""

    def counted(field_id: str) -> str:
        number = words(field_id)
        return f"{label(codebook.field(field_id))}: {number}" if number else ""

    return AccountCard(
        id=account.id,
        kind=words("event_type"),
        place=words("place"),
        day=words("date"),
        count=counted("killed") or counted("munitions"),
        salience=account.salience,
        answers=account.follows is not None,
        open=states.proposed(account.id),
        reviewed=len(account.claims),
        selected=selected,
    )


def highlights(states: FieldStates, account_id: str, codebook: Codebook) -> tuple[Highlight, ...]:
    """All evidence of one account in the order of the text, claims and proposals."""
    found: list[Highlight] = []
    for field in codebook.fields:
        state = states.state(account_id, field.id)
        for claim in state.claims:
            found += _marks(field, claim.id, account_id, (e.span for e in claim.evidence), True, 0)
        for rank, proposal in enumerate((*state.proposed, *state.alternatives)):
            spans = (e.span for e in proposal.candidate.evidence)
            at = 0 if rank < len(state.proposed) else rank
            found += _marks(field, proposal.id, account_id, spans, False, at)
    return tuple(sorted(found, key=lambda h: (h.span, h.field_id, h.item_id)))


def _marks(
    field: Field, item_id: str, account_id: str, spans: Iterable[Span], reviewed: bool, rank: int
) -> list[Highlight]:
    return [
        Highlight(span, field.id, field.family, item_id, account_id, reviewed, rank)
        for span in spans
    ]


def first_told(accounts: Sequence[Account]) -> str | None:
    """The account to begin with: the first that the article reports, rather than recalls."""
    main = [a.id for a in accounts if a.salience is Salience.MAIN]
    return next(iter(main or [a.id for a in accounts]), None)
