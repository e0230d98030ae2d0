"""What `evaluate` found out, as one object and as JSON; `evaluation_tables` prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from model.evaluation.calibration import Bin, RuleRecord, bins, records
from model.evaluation.gold import FIELDS, GoldAccount
from model.evaluation.matching import hits, shown
from model.evaluation.scoring import (
    Compared,
    Figures,
    Tally,
    figures,
    judged,
    ratio,
)
from model.evaluation.sentences import Sentence
from model.proposals import Candidate, ProposedAccount
from model.values import to_json


@dataclass(frozen=True, slots=True)
class Error:
    """A field of an account that differs from its gold, or an account missed or superfluous.

    ``field`` is empty for a whole account, of which ``account`` then tells the quote.
    """

    article: str
    what: str
    account: str
    field: str
    found: tuple[Candidate, ...]
    wanted: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured. ``rules`` and ``bins`` count the values that fill the form."""

    figures: Figures
    rules: tuple[RuleRecord, ...]
    bins: tuple[Bin, ...]
    sure_alternatives: int
    errors: tuple[Error, ...]

    @classmethod
    def of(cls, compared: Sequence[Compared]) -> Report:
        every = [j for one in compared for j in judged(one)]
        shown_ones = [j for j in every if j.is_shown]
        others = bins(j for j in every if not j.is_shown)
        errors = tuple(e for one in compared for e in _errors(one))
        return cls(
            figures(compared), records(shown_ones), bins(shown_ones), others[-1].count, errors
        )

    @property
    def shares(self) -> dict[str, float | None]:
        """The shares beside the fields' figures, by name."""
        f = self.figures
        return {
            "prefilled_right": ratio(f.prefilled, f.wanted),
            "prefilled_wrong": ratio(f.misfilled, f.wanted),
            "follows_right": ratio(f.answers_right, f.answers),
            "salience_right": ratio(f.salience_right, f.accounts.right),
            "quiet_articles_left_quiet": ratio(f.quiet_kept, f.quiet),
            "quotes_exact": ratio(f.quotes_exact, f.quotes),
        }

    def document(self, *, with_errors: bool) -> dict[str, Any]:
        """The report as JSON."""
        f = self.figures
        found: dict[str, Any] = {
            "documents": f.articles,
            "accounts": _tally(f.accounts),
            "main_accounts": _tally(f.main),
            "fields": {name: _tally(t) for name, t in f.fields.items()},
            "fields_given_account": {name: _tally(t) for name, t in f.inside.items()},
            "all_fields": _tally(f.all_fields),
            **self.shares,
            "rules": [_rule(r) for r in self.rules],
            "calibration": [_bin(b) for b in self.bins],
            "sure_alternatives": self.sure_alternatives,
        }
        if with_errors:
            found["errors"] = [_error(e) for e in self.errors]
        return found


def _errors(one: Compared) -> Iterator[Error]:
    for index, gold in enumerate(one.gold):
        partner = one.partner(index)
        if partner is None:
            yield Error(one.name, "missed", gold.quote, "", (), ())
        else:
            yield from _field_errors(one.name, gold, partner)
    for extra in one.superfluous:
        told = extra.fields.get("event_type", ())[:1]
        quote = told[0].evidence[0].quote if told else extra.key
        yield Error(one.name, "superfluous", quote, "", told, ())


def _field_errors(name: str, gold: GoldAccount, partner: ProposedAccount) -> Iterator[Error]:
    for field in FIELDS:
        found, wanted = shown(partner, field), gold.values(field)
        right = sum(hits(found, wanted, field))
        if right < max(len(found), len(wanted)):
            yield Error(name, "field", gold.quote, field, found, wanted)


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "tp": tally.right,
        "fp": tally.wrong,
        "fn": tally.missed,
        "p": tally.precision,
        "r": tally.recall,
        "f1": tally.f1,
    }


def _rule(record: RuleRecord) -> dict[str, Any]:
    return {
        "rule": record.rule,
        "proposals": record.count,
        "right": record.right,
        "wrong": record.wrong,
        "unmatched": record.unmatched,
        "precision": record.precision,
        "confidence": record.confidence,
    }


def _bin(each: Bin) -> dict[str, Any]:
    return {
        "from": each.low,
        "to": each.high,
        "proposals": each.count,
        "right": each.right,
        "share": each.share,
    }


def _error(error: Error) -> dict[str, Any]:
    return {
        "article": error.article,
        "error": error.what,
        "quote": error.account,
        "field": error.field or None,
        "found": [_found(c) for c in error.found],
        "wanted": list(error.wanted),
    }


def _found(candidate: Candidate) -> dict[str, Any]:
    return {
        "value": to_json(candidate.value),
        "rule": candidate.rule,
        "confidence": candidate.confidence,
        "quotes": [e.quote for e in candidate.evidence],
    }


def sentences_document(
    kind: str, tally: Tally, errors: Sequence[tuple[Sentence, bool]]
) -> dict[str, Any]:
    """What was measured on sentences, as JSON."""
    listed = [{"id": s.id, "label": s.label, "told": told, "text": s.text} for s, told in errors]
    return {"kind": kind, **_tally(tally), "errors": listed}
