"""What is on the desk and not yet saved, as text: written every moment, it survives a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from model.codebook import Codebook
from model.evidence import Evidence, Span
from model.review import Review
from model.review_json import review_from_json, review_to_json


@dataclass(frozen=True, slots=True)
class Typing:
    """What stands in an editor and was not yet entered."""

    account_id: str
    field_id: str
    item_id: str | None
    text: str
    group: str | None = None


KeptWords = Mapping[tuple[str | None, str], tuple[Evidence, ...]]
"""By account and field, words that were selected and wait for a value."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The review as it stands, what was typed or kept for it, and where the researcher was."""

    review: Review
    typing: Typing | None = None
    account_id: str | None = None
    field_id: str | None = None
    kept_words: KeptWords = field(default_factory=dict)


def draft_to_text(draft: Draft) -> str:
    """The draft as JSON."""
    return json.dumps(
        {
            "review": review_to_json(draft.review),
            "typing": asdict(draft.typing) if draft.typing else None,
            "account_id": draft.account_id,
            "field_id": draft.field_id,
            "kept_words": [
                [account, for_field, [[e.span.start, e.span.end, e.quote] for e in words]]
                for (account, for_field), words in draft.kept_words.items()
            ],
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
            kept_words={
                (account, for_field): tuple(Evidence(Span(s, e), quote) for s, e, quote in words)
                for account, for_field, words in data.get("kept_words", ())
            },
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a draft: {error}") from error
