"""What is said of a mark: its field, its value, and whether a person has decided on it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from model.values import Value
from ui.article.marks import Mark
from ui.direction import BETWEEN

if TYPE_CHECKING:
    from ui.session import Session


def dot_label(session: Session, mark: Mark, *, veiled: bool = False) -> str:
    """The field of a mark with its value, unless its words are veiled."""
    label, value = _said(session, mark)
    if veiled:
        return label
    return f"{label}: {value}" if value else label


def tooltip(session: Session, over: Iterable[Mark]) -> str:
    """One line for each mark under the pointer, as rich text; empty where there is none."""
    direction = "rtl" if session.language.startswith("ar") else "ltr"
    lines = [_line(session, mark) for mark in over]
    return f'<div dir="{direction}">{"<br>".join(lines)}</div>' if lines else ""


def _line(session: Session, mark: Mark) -> str:
    label, value = _said(session, mark)
    if mark.highlight.reviewed:
        state = QCoreApplication.translate("Labels", "reviewed")
    else:
        state = QCoreApplication.translate("Labels", "proposed")
    # Isolated, so that a value in the other direction does not reorder the line.
    shown = f"\u2068{value}\u2069" if value else "…"
    return f"<b>{escape(label)}</b>: {escape(shown)}{BETWEEN}{escape(state)}"


def _said(session: Session, mark: Mark) -> tuple[str, str]:
    field = session.codebook.find(mark.highlight.field_id)
    if field is None:
        return mark.highlight.field_id, ""
    value = _value(session, mark)
    shown = session.show(value, field) if value is not None else ""
    return field.label.in_language(session.language), shown


def _value(session: Session, mark: Mark) -> Value | None:
    wanted = mark.highlight.item_id
    state = session.state_of(mark.highlight.field_id)
    for claim in state.claims:
        if claim.id == wanted:
            return claim.value
    for proposal in (*state.proposed, *state.alternatives):
        if proposal.id == wanted:
            return proposal.candidate.value
    return None
