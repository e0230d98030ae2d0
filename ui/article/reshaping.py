"""The evidence of the value under review made longer or shorter from the keyboard, word by word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from model.account import Claim
from model.evidence import Span
from ui.article.word_bounds import Edge, grown, shrunk
from ui.direction import is_right_to_left

if TYPE_CHECKING:
    from ui.session import Session


Side = Literal["left", "right"]


def reshape(session: Session, edge: Edge, side: Side) -> None:
    """Move one edge of the focused value's evidence by a word, to the side as one sees it.

    Only reviewed values have evidence to change; one that rests on several places is left alone.
    """
    article, claim = session.article, _claim(session)
    if article is None or claim is None or len(claim.evidence) != 1:
        return
    span = claim.evidence[0].span
    changed = _act(article.text, span, edge, side)(article.text, span, edge)
    if changed != span:
        session.set_evidence(claim.id, changed)


def _act(text: str, span: Span, edge: Edge, side: Side) -> Callable[[str, Span, Edge], Span]:
    onward = "left" if is_right_to_left(text[span.start : span.end]) is not False else "right"
    grows = (side == onward) is (edge == "end")
    return grown if grows else shrunk


def _claim(session: Session) -> Claim | None:
    if session.field_id is None:
        return None
    claims = session.state_of(session.field_id).claims
    chosen = [c for c in claims if c.id == session.item_id] or list(claims)
    return chosen[0] if chosen else None
