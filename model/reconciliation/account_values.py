"""What an account says, field by field, whether reviewed, under review or merely proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from model.account import Account
from model.codebook import Codebook, Field
from model.evidence import Evidence
from model.field_states import FieldStates
from model.proposals import ProposedAccount
from model.values import Value

Said = tuple[Value, tuple[Evidence, ...]]
SaidByField = Mapping[str, Sequence[Said]]
"""By field its values, the likeliest first, each with its evidence."""

_READ_ON = frozenset({"event_type"})
"""Fields of one value in which the next likely readings count too."""
_AROUND = 70
"""Code points before and after the evidence whose words still tell of the act."""
_TELLING = ("event_type", "killed", "injured", "target", "munitions")


def said_in_claims(account: Account) -> SaidByField:
    """What a reviewed account says."""
    found: dict[str, list[Said]] = {}
    for claim in account.claims:
        found.setdefault(claim.field, []).append((claim.value, claim.evidence))
    return found


def said_in_proposal(account: ProposedAccount, codebook: Codebook) -> SaidByField:
    """What a proposed account says."""
    found: dict[str, list[Said]] = {}
    for field in codebook.fields:
        candidates = account.fields.get(field.id, ())
        if not (field.many or field.id in _READ_ON):
            candidates = candidates[:1]
        if candidates:
            found[field.id] = [(c.value, c.evidence) for c in candidates]
    return found


def said_under_review(states: FieldStates, account_id: str, codebook: Codebook) -> SaidByField:
    """What an account says that is being reviewed: its claims, else what is proposed."""
    found = {}
    for field in codebook.fields:
        said = list(_of_state(states, account_id, field))
        if said:
            found[field.id] = said
    return found


def _of_state(states: FieldStates, account_id: str, field: Field) -> Iterator[Said]:
    state = states.state(account_id, field.id)
    if state.claims:
        yield from ((c.value, c.evidence) for c in state.claims)
        return
    waiting = (*state.proposed, *(state.alternatives if field.id in _READ_ON else ()))
    yield from ((p.candidate.value, p.candidate.evidence) for p in waiting)


def values_alone(said: SaidByField) -> dict[str, tuple[Value, ...]]:
    """The values without their evidence."""
    return {field: tuple(value for value, _ in told) for field, told in said.items()}


def words_around(said: SaidByField, text: str) -> Iterator[str]:
    """The words of the article around what tells of the act, each stretch once."""
    end_of_last = 0
    for start, end in sorted(_stretches(said)):
        start = max(start - _AROUND, end_of_last)
        stop = min(end + _AROUND, len(text))
        if stop > start:
            yield _whole_words(text, start, stop)
            end_of_last = stop


def _stretches(said: SaidByField) -> Iterable[tuple[int, int]]:
    for field in _TELLING:
        for _, evidence in said.get(field, ())[:1]:
            yield from ((e.span.start, e.span.end) for e in evidence)


def _whole_words(text: str, start: int, end: int) -> str:
    """Without the halves of words at both ends."""
    cut = text[start:end]
    if start > 0 and not text[start - 1].isspace():
        cut = cut.partition(" ")[2]
    if end < len(text) and not text[end].isspace():
        cut = cut.rpartition(" ")[0]
    return cut
