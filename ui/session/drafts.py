"""What is on the desk and not yet saved, as text: written every moment, it survives a crash."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from model.codebook import Codebook
from model.review import Review
from model.review_json import review_from_json, review_to_json


@dataclass(frozen=True, slots=True)
class Typing:
    """What stands in an editor and was not yet entered."""

    account_id: str
    field_id: str
    item_id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The review as it stands, what was being typed, and where the researcher was."""

    review: Review
    typing: Typing | None = None
    account_id: str | None = None
    field_id: str | None = None


def draft_to_text(draft: Draft) -> str:
    """The draft as JSON."""
    return json.dumps(
        {
            "review": review_to_json(draft.review),
            "typing": asdict(draft.typing) if draft.typing else None,
            "account_id": draft.account_id,
            "field_id": draft.field_id,
        },
        ensure_ascii=False,
    )


def draft_from_text(text: str, codebook: Codebook) -> Draft:
    """The draft that `draft_to_text` wrote. Raises ValueError if the text is none."""
    try:
        data = json.loads(text)
        return Draft(
            review=review_from_json(codebook, data["review"]),
            typing=Typing(**data["typing"]) if data.get("typing") else None,
            account_id=data.get("account_id"),
            field_id=data.get("field_id"),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a draft: {error}") from error
