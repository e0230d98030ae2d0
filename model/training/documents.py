"""What was reviewed of an article, as an annotated document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from model.account import Account, Claim, Status
from model.annotated import (
    AnnotatedDocument,
    AnnotatedGroup,
    AnnotatedRelation,
    AnnotatedSpan,
    Member,
    Statement,
)
from model.article import Article
from model.codebook import Codebook
from model.evidence import Evidence, Span
from model.values import Choice

NO_KIND = ""
_METADATA = ("name", "title", "source", "url", "published", "language", "author", "sha256")
_OF_SOURCES = frozenset({"name", "title", "source", "url", "author"})


def document_of(
    article: Article,
    accounts: Iterable[Account],
    incidents: Mapping[str, str],
    status: Status,
    *,
    trigger: str,
    hidden: frozenset[str] = frozenset(),
    hide_sources: bool = False,
) -> AnnotatedDocument:
    """The article with a group for each account.

    ``incidents`` names the incident of each account, ``trigger`` is the field whose words name the
    event. Claims of ``hidden`` fields are left out; ``hide_sources`` leaves out whose article it
    is. A quote that does not stand in the text is no words.
    """
    spans: list[AnnotatedSpan] = []
    groups: list[AnnotatedGroup] = []
    told = list(accounts)
    for account in told:
        claims = [c for c in account.claims if c.field not in hidden]
        own = list(_spans(claims, article.text))
        spans += own
        groups.append(_group(account, claims, own, incidents.get(account.id, ""), trigger))
    return AnnotatedDocument(
        article.id,
        article.text,
        _metadata(article, hide_sources=hide_sources),
        tuple(spans),
        tuple(groups),
        tuple(_relations(told)),
        status=status,
    )


def trigger_field(codebook: Codebook) -> str:
    """The field that names the kind of event: the first of its family; empty without one."""
    return next((f.id for f in codebook.fields if f.family == "what"), "")


def kind_of_event(accounts: Iterable[Account], trigger: str) -> str:
    """The code of the first account's event, by which parts are balanced."""
    for account in accounts:
        for claim in account.claims_of(trigger):
            if isinstance(claim.value, Choice):
                return claim.value.code
    return NO_KIND


def hidden_claims(accounts: Iterable[Account], hidden: frozenset[str]) -> int:
    """How many claims with words are left out with their fields."""
    fields = Counter(c.field for a in accounts for c in a.claims if c.evidence)
    return sum(fields[field] for field in hidden)


def _metadata(article: Article, *, hide_sources: bool) -> dict[str, str]:
    names = (n for n in _METADATA if not (hide_sources and n in _OF_SOURCES))
    found = ((name, getattr(article, name)) for name in names)
    return {name: str(value) for name, value in found if value}


def _spans(claims: Iterable[Claim], text: str) -> Iterator[AnnotatedSpan]:
    for claim in claims:
        parts = _parts(claim, text)
        if parts:
            yield AnnotatedSpan(
                claim.id, claim.field, parts, claim.value, claim.id, claim.origin.value
            )


def _parts(claim: Claim, text: str) -> tuple[Span, ...]:
    """The spans of its evidence in order without outer spaces, those that overlap or touch as one.

    Spaces at the ends of a label are what trainers of models stumble over.
    """
    joined: list[Span] = []
    true = (e for e in claim.evidence if text[e.span.start : e.span.end] == e.quote)
    for span in sorted(_trimmed(e) for e in true if e.quote.strip()):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _trimmed(evidence: Evidence) -> Span:
    quote, span = evidence.quote, evidence.span
    end = span.end - len(quote) + len(quote.rstrip())
    return Span(span.start + len(quote) - len(quote.lstrip()), end)


def _group(
    account: Account,
    claims: Iterable[Claim],
    spans: Iterable[AnnotatedSpan],
    incident: str,
    trigger: str,
) -> AnnotatedGroup:
    placed = {span.id: span for span in spans}
    kind = kind_of_event([account], trigger) if trigger else NO_KIND
    return AnnotatedGroup(
        account.id,
        kind,
        tuple(Member(span.id, span.label) for span in placed.values()),
        tuple(
            Statement(c.id, c.field, c.value, c.origin.value) for c in claims if c.id not in placed
        ),
        next((s.id for s in placed.values() if s.label == trigger), ""),
        incident,
        (("salience", account.salience.value),),
    )


def _relations(accounts: Iterable[Account]) -> Iterator[AnnotatedRelation]:
    told = list(accounts)
    there = {a.id for a in told}
    for account in told:
        link = account.follows
        if link is not None and link.account_id in there:
            yield AnnotatedRelation(
                f"{account.id}>{link.account_id}", link.relation, account.id, link.account_id
            )
