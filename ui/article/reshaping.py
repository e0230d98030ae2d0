"""The evidence of the value under review made longer or shorter from the keyboard, word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from model.account import Claim
from model.evidence import Span
from ui.article.typesetting import is_right_to_left
from ui.article.word_bounds import Edge, grown, shrunk

if TYPE_CHECKING:
    from ui.session import Session


@dataclass(frozen=True, slots=True)
class Change:
    """The edge of the evidence that moves, and the side it moves to as one sees it."""

    edge: Edge
    side: Literal["left", "right"]


SHORTCUTS: Mapping[str, Change] = MappingProxyType(
    {
        "Shift+Alt+Left": Change("end", "left"),
        "Shift+Alt+Right": Change("end", "right"),
        "Ctrl+Shift+Alt+Left": Change("start", "left"),
        "Ctrl+Shift+Alt+Right": Change("start", "right"),
    }
)


def reshape(session: Session, change: Change) -> None:
    """Move one edge of the focused value's evidence by a word.

    Only reviewed values have evidence to change; one that rests on several places is left alone.
    """
    article, claim = session.article, _claim(session)
    if article is None or claim is None or len(claim.evidence) != 1:
        return
    span = claim.evidence[0].span
    changed = _act(article.text, span, change)(article.text, span, change.edge)
    if changed != span:
        session.set_evidence(claim.id, changed)


def _act(text: str, span: Span, change: Change) -> Callable[[str, Span, Edge], Span]:
    onward = "left" if is_right_to_left(text[span.start : span.end]) is not False else "right"
    grows = (change.side == onward) is (change.edge == "end")
    return grown if grows else shrunk


def _claim(session: Session) -> Claim | None:
    if session.field_id is None:
        return None
    claims = session.state_of(session.field_id).claims
    chosen = [c for c in claims if c.id == session.item_id] or list(claims)
    return chosen[0] if chosen else None
