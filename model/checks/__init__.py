"""What is wrong, doubtful or still missing in an account: a list, never an exception.

The codebook names for each field the checks that run; every check is one entry in `CHECKS`. What
holds for any codebook (a required field is filled, a code is one of the field's, a field for one
value has one) is checked unasked. Of a retired field nobody is asked to mend what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from model.account import Account
from model.checks import assessment, counts, dates, forms, means, people, places
from model.checks.case import Case, Check, Issue, Severity
from model.codebook import Codebook

__all__ = ["CHECKS", "Check", "Issue", "Severity", "check_account"]

CHECKS: Mapping[str, Check] = {
    **dates.CHECKS,
    **places.CHECKS,
    **people.CHECKS,
    **means.CHECKS,
    **counts.CHECKS,
    **assessment.CHECKS,
}


def check_account(
    account: Account, codebook: Codebook, published: date | None, today: date
) -> tuple[Issue, ...]:
    """All issues of an account in the form's order; of one field, the gravest first.

    ``published`` is the article's day of publication where it is known.
    """
    found: list[Issue] = []
    for field in codebook.fields:
        case = Case(account, codebook, field, published, today)
        issues = [*forms.check(case), *([] if field.retired else _named(case))]
        found += sorted(issues, key=lambda issue: _GRAVEST.index(issue.severity))
    return tuple(found)


_GRAVEST = tuple(Severity)


def _named(case: Case) -> Iterator[Issue]:
    for name in case.field.checks:
        if name in CHECKS:
            yield from CHECKS[name].run(case)
