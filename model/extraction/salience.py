"""Whether an article is there to report an act or only recalls it."""

from __future__ import annotations

from datetime import date, timedelta

from model.extraction.drafts import Draft
from model.extraction.facts import FactKind
from model.proposals import Salience

_WIDE = 4
STALE = timedelta(days=3)
"""An act that ended longer before publication than this is no news of the day."""


def saliences(drafts: list[Draft], published: date | None) -> list[Salience]:
    """The salience of each draft; where all seem recalled, the headline's or the lead's is news."""
    leading = [d for d in drafts if not _all_recalled(d)]
    news_day = last_day(leading[0]) if leading else None
    found = [_salience(d, news_day, published) for d in drafts]
    if drafts and Salience.MAIN not in found:
        first = next((i for i, d in enumerate(drafts) if d.in_headline), None)
        if first is not None and not _is_stale(drafts[first], published):
            found[first] = Salience.MAIN
    return found


def _salience(draft: Draft, news_day: date | None, published: date | None) -> Salience:
    if _is_stale(draft, published) or not any(a.told for a in draft.acts):
        return Salience.BACKGROUND
    if draft.in_headline or not _all_recalled(draft):
        day = last_day(draft)
        older = day is not None and news_day is not None and day < news_day - _slack(draft)
        return Salience.BACKGROUND if older and not draft.in_headline else Salience.MAIN
    return Salience.BACKGROUND


def _slack(draft: Draft) -> timedelta:
    """An item of a round-up, with a place or a toll of its own, may be a day older."""
    own = any(a.of(FactKind.KILLED) or a.of(FactKind.INJURED) for a in draft.acts) or any(
        (p.precision or 9) < _WIDE for a in draft.acts for p in a.struck
    )
    return timedelta(days=1) if own else timedelta(0)


def _is_stale(draft: Draft, published: date | None) -> bool:
    day = last_day(draft)
    return day is not None and published is not None and day < published - STALE


def _all_recalled(draft: Draft) -> bool:
    told = [a for a in draft.acts if a.line.zone not in ("headline", "caption")]
    first = [a for a in told if not a.definite] or told
    return bool(first) and all(a.recalled for a in first)


def last_day(draft: Draft) -> date | None:
    """The latest day that the draft's tellings give, if they give one."""
    days = [d.end for a in draft.acts for d in a.days if d.end is not None]
    return max(days) if days else None
