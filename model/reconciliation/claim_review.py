"""A checked claim as schema.org's ClaimReview (JSON-LD), which search engines and aggregators read.

Terms: schema.org ``ClaimReview``, ``Claim``, ``Rating``. What is reviewed is either that the
incident happened as the accounts tell it, rated by its grade, or one value of one account, rated by
how it agrees with what the incident was resolved to.
"""

from __future__ import annotations

from collections.abc import Sequence

from model.account import Claim
from model.codebook import Words
from model.incident import ReportedAccount, Rule
from model.reconciliation.dossier import Dossier
from model.reconciliation.grading import FIELD, Grade
from model.typed_values import show
from model.values import Choice, Json

BEST, WORST = 5, 1

_OF_GRADE = {
    Grade.CONFIRMED: 5,
    Grade.FAIR: 4,
    Grade.WEAK: 3,
    Grade.CONTESTED: 2,
    Grade.DISCOUNTED: 1,
}
AGREES: dict[str, tuple[int, Words]] = {
    "same": (5, Words("صحيح", "True")),
    "detail": (4, Words("صحيح في جملته", "Mostly true")),
    "different": (1, Words("غير صحيح", "False")),
}
"""By how a value agrees with the resolved one: the rating and its name."""


class NotCheckedError(ValueError):
    """There is no verdict yet that could be published; ``words`` says what is missing."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def of_incident(dossier: Dossier, author: str, language: str) -> Json:
    """The review of the whole incident. Raises NotCheckedError before the researcher graded it."""
    row, found = dossier.row(FIELD), dossier.graded()
    graded = next((v for v in found.values if isinstance(v, Choice)), None) if found else None
    if row is None or found is None or graded is None or graded.code not in set(Grade):
        raise NotCheckedError(
            Words(
                "لم يُعطَ الحادث درجة تحقق بعد. أعطه درجة ثم صدّره.",
                "The incident has no verification grade yet. Grade it first.",
            )
        )
    name = show(graded, row.field, language)
    rating = _rating(_OF_GRADE[Grade(graded.code)], name)
    if found.chosen and found.chosen.reason:
        rating["ratingExplanation"] = found.chosen.reason
    item: dict[str, Json] = {"@type": "Claim", "appearance": [_work(a) for a in dossier.accounts]}
    first = min((a.published for a in dossier.accounts if a.published), default=None)
    if first is not None:
        item["datePublished"] = first.isoformat()
    return _review(dossier, author, language, dossier.title.in_language(language), item, rating)


def of_incidents(dossiers: Sequence[Dossier], author: str, language: str) -> Json:
    """The review of one incident, or those of several as a graph. Raises NotCheckedError."""
    return together([of_incident(d, author, language) for d in dossiers])


def together(reviews: Sequence[Json]) -> Json:
    """One review as it is, several as a graph."""
    if len(reviews) == 1:
        return reviews[0]
    graph = [{k: v for k, v in review.items() if k != "@context"} for review in reviews]
    return {"@context": "https://schema.org", "@graph": graph}


def of_claim(dossier: Dossier, claim_id: str, verdict: str, author: str, language: str) -> Json:
    """The review of one value of one account; ``verdict`` is how it agrees with the resolved one.

    Raises KeyError without such a claim, NotCheckedError where there is nothing that it was held
    against: no value, or only its own.
    """
    told, claim = _claim(dossier, claim_id)
    field = next(r.field for r in dossier.rows if r.field.id == claim.field)
    held = dossier.resolved(claim.field)
    if verdict not in AGREES or held is None or held.rule is Rule.ONLY_ACCOUNT:
        raise NotCheckedError(
            Words(
                "ليس في الحادث قيمة يُقارن بها هذا القول. اختر قيمتها أولاً.",
                "The incident holds no value that this could be held against. Resolve it first.",
            )
        )
    value, name = AGREES[verdict]
    label, shown = field.label.in_language(language), show(claim.value, field, language)
    item: dict[str, Json] = {"@type": "Claim", "appearance": [_work(told)]}
    if told.source:
        item["author"] = {"@type": "Organization", "name": told.source}
    if told.published:
        item["datePublished"] = told.published.isoformat()
    quotes = " … ".join(e.quote for e in claim.evidence)
    if quotes:
        item["text"] = quotes
    title = dossier.title.in_language(language)
    said = f"{title} — {label}: {shown}"
    rating = _rating(value, name.in_language(language))
    return _review(dossier, author, language, said, item, rating)


def _claim(dossier: Dossier, claim_id: str) -> tuple[ReportedAccount, Claim]:
    for told in dossier.accounts:
        for claim in told.account.claims:
            if claim.id == claim_id:
                return told, claim
    raise KeyError(claim_id)


def _review(
    dossier: Dossier, author: str, language: str, said: str, item: Json, rating: Json
) -> Json:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": dossier.incident.id,
        "inLanguage": language,
        "datePublished": dossier.incident.changed.at.date().isoformat(),
        "author": {"@type": "Organization", "name": author},
        "claimReviewed": said,
        "itemReviewed": item,
        "reviewRating": rating,
    }


def _rating(value: int, name: str) -> dict[str, Json]:
    return {
        "@type": "Rating",
        "ratingValue": value,
        "bestRating": BEST,
        "worstRating": WORST,
        "alternateName": name,
    }


def _work(told: ReportedAccount) -> Json:
    work: dict[str, Json] = {"@type": "NewsArticle", "headline": told.title}
    if told.url:
        work["url"] = told.url
    if told.published:
        work["datePublished"] = told.published.isoformat()
    if told.source:
        work["publisher"] = {"@type": "Organization", "name": told.source}
    return work
