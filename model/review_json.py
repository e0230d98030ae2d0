"""The JSON form of a review: what drafts are kept as and what the history digests.

A claim carries its kind, so that it can be read after its field has gone from the codebook.
"""

from __future__ import annotations

from datetime import UTC, datetime

from model.account import Account, Claim, Decision, Join, Link, Origin, Stamp, Status, Verdict
from model.codebook import Codebook
from model.evidence import Evidence, Span
from model.proposals import Salience
from model.review import Review
from model.standing import Reason
from model.values import (
    Choice,
    Count,
    DateRange,
    Json,
    Kind,
    Name,
    Place,
    Text,
    Value,
    from_json,
    to_json,
)

_KINDS: dict[type, Kind] = {
    Choice: Kind.CHOICE,
    DateRange: Kind.DATE,
    Place: Kind.PLACE,
    Name: Kind.NAME,
    Text: Kind.TEXT,
}


def kind_of(value: Value) -> Kind:
    """The kind that reads the value's JSON form back to the same value."""
    if isinstance(value, Count):
        return Kind.COUNT if value.who is None else Kind.GROUP_COUNT
    return _KINDS[type(value)]


def review_to_json(review: Review) -> Json:
    """The JSON form; the same review gives the same."""
    return {
        "article_id": review.article_id,
        "status": review.status.value,
        "reason": reason_to_json(review.reason),
        "dismissed": list(review.dismissed),
        "accounts": [account_to_json(a) for a in review.accounts],
        "decisions": [_decision_to_json(d) for d in review.decisions],
    }


def reason_to_json(reason: Reason | None) -> Json:
    return {"code": reason.code, "words": reason.words} if reason else None


def account_to_json(account: Account) -> Json:
    link = account.follows
    return {
        "id": account.id,
        "proposed_keys": list(account.proposed_keys),
        "salience": account.salience.value,
        "follows": {"account": link.account_id, "relation": link.relation} if link else None,
        "claims": [claim_to_json(c) for c in account.claims],
        "joined": join_to_json(account.joined),
    }


def join_to_json(join: Join | None) -> Json:
    if join is None:
        return None
    at = join.at.astimezone(UTC).isoformat(timespec="microseconds")
    return {"id": join.id, "incident": join.incident, "at": at, "out_of": join.out_of}


def join_from_json(data: Json) -> Join | None:
    if data is None:
        return None
    at = datetime.fromisoformat(data["at"])
    return Join(data["id"], data["incident"], at, data["out_of"])


def claim_to_json(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "field": claim.field,
        "kind": kind_of(claim.value).value,
        "value": to_json(claim.value),
        "evidence": [evidence_to_json(e) for e in claim.evidence],
        "origin": claim.origin.value,
        "proposal": claim.proposal_id,
        **_stamp_to_json(claim.stamp),
    }


def evidence_to_json(evidence: Evidence) -> Json:
    return {"start": evidence.span.start, "end": evidence.span.end, "quote": evidence.quote}


def _decision_to_json(decision: Decision) -> Json:
    return {
        "id": decision.id,
        "proposal": decision.proposal_id,
        "verdict": decision.verdict.value,
        "claim": decision.claim_id,
        **_stamp_to_json(decision.stamp),
    }


def _stamp_to_json(stamp: Stamp) -> dict[str, Json]:
    at = stamp.at.astimezone(UTC).isoformat(timespec="microseconds")
    return {"reviewer": stamp.reviewer, "at": at}


def review_from_json(codebook: Codebook, data: Json) -> Review:
    """The review that `review_to_json` wrote. Raises ValueError if ``data`` is none.

    Where a claim says no kind, that of its field in the codebook holds.
    """
    try:
        return Review(
            article_id=data["article_id"],
            accounts=tuple(_account(codebook, a) for a in data["accounts"]),
            decisions=tuple(_decision(d) for d in data["decisions"]),
            dismissed=tuple(data["dismissed"]),
            status=Status(data["status"]),
            # Drafts of earlier versions have none.
            reason=_reason(data.get("reason")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a review: {error!r}") from error


def _reason(data: Json) -> Reason | None:
    return Reason(data["code"], data["words"]) if data else None


def _account(codebook: Codebook, data: Json) -> Account:
    link = data["follows"]
    return Account(
        id=data["id"],
        proposed_keys=_keys(data),
        salience=Salience(data["salience"]),
        follows=Link(link["account"], link["relation"]) if link else None,
        claims=tuple(_claim(codebook, c) for c in data["claims"]),
        # Drafts of earlier versions have none.
        joined=join_from_json(data.get("joined")),
    )


def _keys(data: Json) -> tuple[str, ...]:
    """Drafts of earlier versions name one proposed account or none."""
    if "proposed_keys" in data:
        return tuple(data["proposed_keys"])
    return (data["proposed_key"],) if data["proposed_key"] else ()


def _claim(codebook: Codebook, data: Json) -> Claim:
    kind = Kind(data["kind"]) if data.get("kind") else codebook.field(data["field"]).kind
    return Claim(
        id=data["id"],
        field=data["field"],
        value=from_json(kind, data["value"]),
        evidence=tuple(_evidence(e) for e in data["evidence"]),
        origin=Origin(data["origin"]),
        proposal_id=data["proposal"],
        stamp=_stamp(data),
    )


def _evidence(data: Json) -> Evidence:
    return Evidence(Span(data["start"], data["end"]), data["quote"])


def _decision(data: Json) -> Decision:
    return Decision(
        id=data["id"],
        proposal_id=data["proposal"],
        verdict=Verdict(data["verdict"]),
        stamp=_stamp(data),
        claim_id=data["claim"],
    )


def _stamp(data: Json) -> Stamp:
    return Stamp(data["reviewer"], datetime.fromisoformat(data["at"]))
