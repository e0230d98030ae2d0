"""What the form of a graphic article does not tell before one goes to the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.codebook import Field
from model.values import Value
from ui.form.items import Show

if TYPE_CHECKING:
    from ui.session import Session

SPARED = frozenset({"people", "harm"})
"""The families of fields whose values are names and details."""
DOTS = "•••••"


def sparing(session: Session) -> Show:
    """Shows values as the session does; dots for those under the veil, until they are asked for."""

    def show(value: Value, field: Field, brief: bool) -> str:
        if brief and session.veiled and field.family in SPARED and field.id != session.field_id:
            return DOTS
        return session.show(value, field, brief=brief)

    return show
